import { Blocks } from "./blocks";
import type { CodeLanguageName } from "./languages";
import { Syntax } from "./syntax";

/** Where the function begins that holds a place of a program, innermost first; -1 outside of any. */
export function functionAround(text: string, offset: number, language: CodeLanguageName): number {
  return language === "python" ? pythonFunctionAround(text, offset) : javascriptFunctionAround(new Blocks(new Syntax(text, language)), offset);
}

/** By indentation: a lambda, which is one line, begins no function here. */
function pythonFunctionAround(text: string, offset: number): number {
  let end = text.lastIndexOf("\n", offset - 1);
  let indentation = /^[ \t]*/.exec(text.slice(end + 1, offset + 1))?.[0].length ?? 0;
  while (indentation > 0 && end > 0) {
    const from = text.lastIndexOf("\n", end - 1) + 1;
    const line = text.slice(from, end);
    const own = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    if (line.trim() !== "" && own < indentation) {
      if (/^[ \t]*(?:async\s+)?def\b/.test(line)) return from;
      indentation = own;
    }
    end = from - 1;
  }
  return -1;
}

/** By brackets, and by arrows with an expression behind them. */
function javascriptFunctionAround(blocks: Blocks, offset: number): number {
  const { syntax } = blocks;
  const next = syntax.tokens.findIndex(({ end }) => end > offset);
  // Behind a comma stands another argument or element, which an arrow before it has nothing to do with.
  let isBehindComma = false;
  for (let i = (next < 0 ? syntax.tokens.length : next) - 1; i >= 0; i--) {
    const kind = syntax.kindOf(i);
    const text = syntax.textOf(i);
    if (kind === "close") i = blocks.partner(i) ?? i;
    else if (kind === "open") {
      if (text === "{" && blocks.isFunction(i)) return syntax.tokens[i]?.start ?? -1;
      isBehindComma = false;
    } else if (text === "=>" && !isBehindComma) return syntax.tokens[i]?.start ?? -1;
    else if (text === ",") isBehindComma = true;
    else if (text === ";" || (kind === "newline" && syntax.endsStatement(i))) i = blocks.around(i) + 1;
  }
  return -1;
}
