import { contains, printPlain, type Expression } from "../../core";

/** Longest expression that a message repeats. */
const longest = 90;

/** An expression as a person would type it into a message, where nothing is typeset: 2x sin(x^2). */
export function readable(expression: Expression): string {
  return printPlain(expression, { named: true }).replace(/ \* /g, " ").replace(/(?<![\w.])(\d+) (?=[a-zA-Z(])/g, "$1").replace(/ \^ /g, "^");
}

/** The same where it is short enough to be read in passing, and needs no sign that only typesetting has. */
export function readableIfShort(expression: Expression): string | undefined {
  const text = readable(expression);
  return text.length <= longest && !hasOperator(expression) ? text : undefined;
}

const hasOperator = contains("derivative", "limit");

/** What a derivative is called: d/dx (x^2 + 1), dL/dw, f'(x). */
export function derivativeName(asked: Expression): string | undefined {
  if (asked.kind === "call") return asked.primes > 0 ? `${asked.name}${"'".repeat(asked.primes)}(${asked.operands.map(readable).join(", ")})` : undefined;
  if (asked.kind !== "operation" || asked.operator !== "derivative") return undefined;
  const [body, variable] = asked.operands;
  if (!body || variable?.kind !== "symbol") return undefined;
  if (body.kind === "symbol" || body.kind === "call") return `d${body.name}/d${variable.name}`;
  const text = readableIfShort(body);
  const inBrackets = body.kind === "operation" && body.operator === "add" ? `(${text})` : text;
  return text === undefined ? undefined : `d/d${variable.name} ${inBrackets}`;
}

/** A number as people write it in a sentence: at most four significant digits. */
export function readableNumber(value: number): string {
  if (Object.is(Math.round(value), value) && Math.abs(value) < 1e6) return String(value + 0);
  const size = Math.abs(value);
  return size >= 1e6 || size < 1e-4 ? value.toExponential(3).replace(/\.?0+e/, "e").replace("e+", "e") : String(Number(value.toPrecision(4)));
}
