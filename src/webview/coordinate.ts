/** What a typed coordinate says: a number, or a sentence on why it is none. */
export type TypedNumber = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly message: string };

const names: Readonly<Record<string, number>> = { pi: Math.PI, "π": Math.PI, e: Math.E };
const functions: Readonly<Record<string, (x: number) => number>> = {
  sqrt: Math.sqrt, exp: Math.exp, log: Math.log, ln: Math.log, sin: Math.sin, cos: Math.cos, tan: Math.tan, abs: Math.abs,
};
const longest = 100;

/**
 * Reads a number as people type it: 0.5, -1e-3, pi/4, 2pi, sqrt(2), 1/3, with either minus sign and either decimal sign.
 * Never throws.
 */
export function parseCoordinate(typed: string): TypedNumber {
  const text = typed.trim();
  if (text === "") return { ok: false, message: "Type a number, such as 0.5 or pi/4." };
  if (text.length > longest) return { ok: false, message: "That is too long for a number." };
  const tokens = tokenize(text);
  const bad = tokens.find((token) => token.kind === "unknown");
  if (bad) return { ok: false, message: `“${bad.text}” is not a number here. Type one, such as 0.5 or pi/4.` };
  const cursor = { tokens, next: 0 };
  const value = sum(cursor);
  if (value === undefined || cursor.next < tokens.length) return { ok: false, message: `“${text}” is not a number. Type one, such as 0.5 or pi/4.` };
  if (!Number.isFinite(value)) return { ok: false, message: `“${text}” has no finite value.` };
  return { ok: true, value: value + 0 };
}

interface Token { readonly kind: "number" | "name" | "sign" | "unknown"; readonly text: string }
interface Cursor { readonly tokens: readonly Token[]; next: number }

function tokenize(text: string): Token[] {
  // A comma between digits is the decimal sign of half the world; it has no other meaning here.
  const readable = text.replace(/\u2212/g, "-").replace(/(\d),(\d)/g, "$1.$2").replace(/[·×]/g, "*").replace(/\\/g, "");
  const pattern = /\s*(?:((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|([A-Za-zπ]+)|(\*\*|[-+*/^()])|(\S))/gu;
  return [...readable.matchAll(pattern)].map(([, number, name, sign, other]): Token => {
    if (number !== undefined) return { kind: "number", text: number };
    if (name !== undefined) return { kind: Object.hasOwn(names, name) || Object.hasOwn(functions, name) ? "name" : "unknown", text: name };
    if (sign !== undefined) return { kind: "sign", text: sign === "**" ? "^" : sign };
    return { kind: "unknown", text: other ?? "" };
  });
}

function peek(cursor: Cursor): Token | undefined {
  return cursor.tokens[cursor.next];
}

function take(cursor: Cursor, ...signs: string[]): string | undefined {
  const token = peek(cursor);
  if (token?.kind !== "sign" || !signs.includes(token.text)) return undefined;
  cursor.next++;
  return token.text;
}

function sum(cursor: Cursor): number | undefined {
  let total = product(cursor);
  for (let sign = take(cursor, "+", "-"); sign && total !== undefined; sign = take(cursor, "+", "-")) {
    const term = product(cursor);
    total = term === undefined ? undefined : sign === "+" ? total + term : total - term;
  }
  return total;
}

function product(cursor: Cursor): number | undefined {
  let total = signed(cursor);
  while (total !== undefined) {
    const sign = take(cursor, "*", "/");
    const token = peek(cursor);
    if (!sign && token?.kind !== "name" && !(token?.kind === "sign" && token.text === "(")) break;
    const factor: number | undefined = sign ? signed(cursor) : raised(cursor);
    total = factor === undefined ? undefined : sign === "/" ? total / factor : total * factor;
  }
  return total;
}

function signed(cursor: Cursor): number | undefined {
  const sign = take(cursor, "-", "+");
  if (!sign) return raised(cursor);
  const value = signed(cursor);
  return value === undefined ? undefined : sign === "-" ? -value : value;
}

function raised(cursor: Cursor): number | undefined {
  const base = atom(cursor);
  if (base === undefined || !take(cursor, "^")) return base;
  const exponent = signed(cursor);
  return exponent === undefined ? undefined : base ** exponent;
}

function atom(cursor: Cursor): number | undefined {
  if (take(cursor, "(")) {
    const inside = sum(cursor);
    return take(cursor, ")") ? inside : undefined;
  }
  const token = peek(cursor);
  if (!token || token.kind === "sign") return undefined;
  cursor.next++;
  if (token.kind === "number") return Number(token.text);
  const value = names[token.text];
  if (value !== undefined) return value;
  const operand = take(cursor, "(") ? sum(cursor) : undefined;
  return operand !== undefined && take(cursor, ")") ? functions[token.text]?.(operand) : undefined;
}
