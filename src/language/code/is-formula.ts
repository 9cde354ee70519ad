import type { Syntax } from "./syntax";
import { arithmetic, comparisons, modules } from "./words";

/** Whether tokens make an expression with a variable and something done to it, all of it known to calculus. */
export function isFormula(syntax: Syntax, first: number, last: number): boolean {
  let hasOperation = false;
  let hasVariable = false;
  let hasComparison = false;
  let isConditional = false;
  for (let i = first; i <= last; i++) {
    const text = syntax.textOf(i);
    switch (syntax.kindOf(i)) {
      case "string": return false;
      case "open": {
        const close = syntax.partner(i);
        if (text === "{" || close === undefined || syntax.roleOf(i) !== "part") return false;
        // An element is a variable by itself, whatever its index says.
        if (text === "[") i = close;
        break;
      }
      case "name": {
        isConditional ||= text === "if";
        hasComparison ||= comparisons.has(text);
        if (syntax.isWord(i) && !syntax.vocabulary.within.has(text)) return false;
        if (syntax.textOf(i + 1) === "(") hasOperation ||= syntax.isKnownFunction(i);
        else hasVariable ||= !syntax.isWord(i) && isVariable(syntax, i);
        break;
      }
      case "operator": {
        isConditional ||= text === "?";
        hasComparison ||= comparisons.has(text);
        if (!arithmetic.has(text) && !comparisons.has(text) && !/^[?:.]$/.test(text)) return false;
        hasOperation ||= arithmetic.has(text) && isValueBefore(syntax, i, first);
        break;
      }
      default:
    }
  }
  const isWhole = isValueBefore(syntax, last + 1, first) && !/^(?:\*\*?|\/|[?:.])$/.test(syntax.textOf(first));
  return isWhole && hasOperation && hasVariable && (!hasComparison || isConditional);
}

/** A name that is no module, no member of one, and no truth value. */
function isVariable(syntax: Syntax, i: number): boolean {
  const text = syntax.textOf(i);
  if (modules.has(text) && syntax.textOf(i + 1) === ".") return false;
  if (syntax.textOf(i - 1) === "." && modules.has(syntax.textOf(i - 2))) return false;
  return !/^(?:True|False|None|true|false|null|undefined)$/.test(text);
}

/** Whether what ends before a token is an operand, so that an operator there joins two. */
function isValueBefore(syntax: Syntax, i: number, first: number): boolean {
  const before = syntax.before(i);
  return before >= first && (syntax.kindOf(before) === "close" || syntax.kindOf(before) === "number" || (syntax.kindOf(before) === "name" && !syntax.isWord(before)));
}
