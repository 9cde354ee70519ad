import { substitute, type Parser, type Span } from "../../../core";
import type { CodeClaim } from "./pairs";
import { returnedParts } from "./returned";

const classHead = /^([ \t]*)class\s+(\w+)\s*\([^)]*\bFunction\b[^)]*\)\s*:/gm;

/**
 * What `torch.autograd.Function`s claim: their backward pass in straight lines is the gradient that comes in times the derivative of
 * their forward pass by each input. What was saved is known in the backward pass.
 */
export function claimsOfAutograd(text: string, parser: Parser): CodeClaim[] {
  return [...text.matchAll(classHead)].flatMap((head) => {
    const indent = (head[1] ?? "").length;
    const start = head.index + head[0].length;
    const body = { start, end: endOfBlock(text, start, indent) };
    const [forward, backward] = ["forward", "backward"].map((name) => methodIn(text, body, name));
    return forward && backward ? claimsOf(head[2] ?? "f", forward, backward, parser) : [];
  });
}

interface Method {
  readonly parameters: readonly string[];
  /** The lines of its body without what reads and writes the context, each without its indentation. */
  readonly lines: readonly string[];
  /** What it returns, in the text of the program. */
  readonly returned: readonly { readonly text: string; readonly span: Span }[];
  /** What it saves, or takes out again. */
  readonly saved: readonly string[];
  readonly nameSpan: Span;
}

function endOfBlock(text: string, start: number, indent: number): number {
  const next = new RegExp(`\\n(?=[ \\t]{0,${indent}}\\S)`, "g");
  next.lastIndex = text.indexOf("\n", start);
  return next.exec(text)?.index ?? text.length;
}

function methodIn(text: string, { start, end }: Span, name: string): Method | undefined {
  const head = new RegExp(`([ \\t]+)def\\s+${name}\\s*\\(([^)]*)\\)[^:\\n]*:`, "g");
  head.lastIndex = start;
  const found = head.exec(text);
  if (!found || found.index >= end) return undefined;
  const from = found.index + found[0].length;
  const bodySpan = { start: from, end: Math.min(end, endOfBlock(text, from, (found[1] ?? "").length)) };
  const source = text.slice(bodySpan.start, bodySpan.end);
  const [, ...parameters] = (found[2] ?? "").split(",").map((each) => each.replace(/[:=].*$/s, "").trim()).filter((each) => each !== "");
  const nameStart = found.index + found[0].indexOf(name);
  return {
    parameters, saved: savedIn(source),
    lines: source.split("\n").map((line) => line.replace(/#.*$/, "").trim()).filter((line) => line !== "" && !/^return\b|save_for_backward|saved_tensors|^["']/.test(line)).map((line) => line.replace(/\bctx\.(\w+)/g, "ctx_$1")),
    returned: returnedParts(source, "python").map(({ span, text: part }) => ({ text: part, span: { start: span.start + from, end: span.end + from } })),
    nameSpan: { start: nameStart, end: nameStart + name.length },
  };
}

function savedIn(source: string): string[] {
  const list = /save_for_backward\(([^)]*)\)/.exec(source)?.[1] ?? /^[ \t]*\(?([\w\s,]+?)\)?\s*=\s*ctx\.saved_(?:tensors|variables)/m.exec(source)?.[1] ?? "";
  return list.split(",").map((name) => name.trim()).filter((name) => name !== "");
}

function claimsOf(name: string, forward: Method, backward: Method, parser: Parser): CodeClaim[] {
  const [upstream] = backward.parameters;
  const [value] = forward.returned;
  if (upstream === undefined || !value || forward.returned.length > 1) return [];
  const read = parser(program(forward.parameters, forward.lines, value.text));
  if (!read.ok) return [];
  const renamed = backward.saved.flatMap((own, i) => {
    const saved = forward.saved[i];
    return saved === undefined || saved === own ? [] : [`${own} = ${saved}`];
  });
  return backward.returned.flatMap(({ text, span }, i): CodeClaim[] => {
    const variable = forward.parameters[i];
    if (variable === undefined || text === "None") return [];
    const claimed = parser(program([...forward.parameters, upstream], [...forward.lines, ...renamed, ...backward.lines], text));
    if (!claimed.ok) return [];
    return [{
      question: { name, body: read.value.expression, variable, parameters: forward.parameters, claimed: claimed.value.expression, upstream },
      span, of: forward.nameSpan, by: backward.nameSpan, qualifier: claimed.value.qualifier, isLiteral: false, claim: `${name}.backward: ${text.replace(/\s+/g, " ")}`,
    }];
  });
}

/** A function of straight lines, as a text to read. */
function program(parameters: readonly string[], lines: readonly string[], value: string): string {
  return [`def f(${parameters.join(", ")}):`, ...[...lines, `return ${value}`].map((line) => `    ${line}`)].join("\n");
}

const closureHead = /^([ \t]*)def\s+_backward\s*\(\s*\)\s*:/gm;

/**
 * What methods in the manner of micrograd claim: `out = Value(...)` with a closure `_backward` that adds to the gradients of the
 * operands what comes in at `out` times the derivative.
 */
export function claimsOfClosures(text: string, parser: Parser): CodeClaim[] {
  return [...text.matchAll(closureHead)].flatMap((head) => {
    const start = head.index + head[0].length;
    const body = text.slice(start, endOfBlock(text, start, (head[1] ?? "").length));
    const method = [...text.slice(0, head.index).matchAll(/^([ \t]*)def\s+(\w+)\s*\(([^)]*)\)[^:\n]*:/gm)].at(-1);
    const made = method && /\bout\s*=\s*\w+\(\s*/.exec(text.slice(method.index, head.index));
    if (!method || !made) return [];
    const [value] = returnedParts(`return ${text.slice(method.index + made.index + made[0].length, head.index)}`.replace(/\n[^]*$/, ""), "python");
    if (!value) return [];
    const names = (method[3] ?? "").split(",").map((name) => name.replace(/[:=].*$/s, "").trim()).filter((name) => name !== "");
    const between = text.slice(method.index + method[0].length, method.index + made.index).split("\n").map((line) => line.replace(/#.*$/, "").trim())
      .filter((line) => /^\w+\s*=/.test(line) && !/isinstance/.test(line));
    const plain = (source: string): string => source.replace(/\bout\.grad\b/g, "out_grad").replace(/\bout\.data\b/g, "out_data").replace(/\b(\w+)\.data\b/g, "$1");
    const parameters = names.map((name) => (name === "self" ? "self_" : name));
    const free = (source: string): string => plain(source).replace(/\bself\b/g, "self_");
    const read = parser(program(parameters, between.map(free), free(value.text)));
    if (!read.ok) return [];
    const { expression } = read.value;
    return [...body.matchAll(/(\w+)\.grad\s*\+?=\s*(.+)/g)].flatMap((line): CodeClaim[] => {
      const variable = line[1] === "self" ? "self_" : line[1] ?? "";
      const written = (line[2] ?? "").replace(/#.*$/, "").trimEnd();
      if (!parameters.includes(variable)) return [];
      const claimed = parser(program([...parameters, "out_grad", "out_data"], between.map(free), free(written)));
      if (!claimed.ok) return [];
      const from = start + line.index + line[0].indexOf(line[2] ?? "");
      return [{
        question: { name: method[2] ?? "out", body: expression, variable, parameters, claimed: substitute(claimed.value.expression, "out_data", expression), upstream: "out_grad" },
        span: { start: from, end: from + written.length }, of: spanOf(method, method[2] ?? ""), by: spanOf(head, "_backward"), isLiteral: false, claim: line[0].trim(),
      }];
    });
  });
}

function spanOf(found: RegExpMatchArray, name: string): Span {
  const start = (found.index ?? 0) + found[0].indexOf(name);
  return { start, end: start + name.length };
}
