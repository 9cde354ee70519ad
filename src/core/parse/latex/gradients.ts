import { call, derivative, withSpan, type Expression, type SymbolExpression } from "../../expression";
import { covering } from "../shared";
import type { PointValue, SideValue } from "../statement";
import { readList } from "./brackets";
import { readScope } from "./derivative-body";
import { readVariable } from "./differentials";
import { readBase, readNameScripts, symbolOf, type Name } from "./names";
import { primesAt } from "./powers";
import { readPoint } from "./points";
import type { Reader } from "./reader";
import { refusalOf } from "./refusals";
import { opensList } from "./starts";
import { isMark, Refusal } from "./token";

/** A gradient, and the values of its variables where it is taken at a point. */
export interface Gradient {
  readonly value: SideValue & { readonly kind: "gradient" };
  readonly at: readonly PointValue[];
}

/** Reads \nabla f, \nabla f(x, y), \nabla_\theta L(\theta), \nabla (x^2 + y^2), and a point behind a bar. */
export function readGradient(reader: Reader): Gradient {
  const head = reader.next();
  const by: string[] = [];
  if (reader.atMark("^")) throw new Refusal("Second derivatives written with \\nabla are not read: write the partial derivatives.", covering(head.span, reader.token.span));
  if (reader.atMark("_")) {
    reader.next();
    by.push(...readSubscript(reader));
  }
  if (reader.atCommand("cdot", "times")) throw new Refusal("The divergence and the curl of a field are not read.", covering(head.span, reader.token.span));
  const of = readBody(reader, head.span);
  const at = reader.source.matching.evaluations.has(reader.position) ? readBar(reader) : [];
  return { value: { kind: "gradient", of, by }, at };
}

function readBar(reader: Reader): readonly PointValue[] {
  reader.next();
  return readPoint(reader);
}

/** The variables of \nabla_\theta or \nabla_{x, y}. */
function readSubscript(reader: Reader): string[] {
  const open = reader.take("{");
  if (!open) {
    const base = readBase(reader);
    if (!base) throw reader.unexpected("a variable to differentiate by");
    return [base.name];
  }
  const names: string[] = [];
  do names.push(readVariable(reader).name);
  while (reader.take(","));
  reader.expect("}", "a closing brace for this group", open.span);
  return names;
}

/**
 * Reads \nabla f(w) or \nabla_w f(w) within an expression, as the derivative that it is where w is a number; notes that. Throws a
 * Refusal for a function of several variables, of which it is a vector.
 */
export function readGradientFactor(reader: Reader): Expression {
  const head = reader.next();
  const refuse = (): Refusal => new Refusal(refusalOf("nabla"), head.span);
  if (reader.atMark("^")) throw new Refusal("Second derivatives written with \\nabla are not read: write the partial derivatives.", covering(head.span, reader.token.span));
  const by = reader.atMark("_") ? readVariableBelow(reader) : undefined;
  const base = readBase(reader);
  if (!base) throw refuse();
  const name = readNameScripts(reader, base);
  if (!opensList(reader, 0)) throw refuse();
  const operands = reader.asArguments(() => readList(reader));
  const span = covering(head.span, { start: reader.end, end: reader.end });
  const [operand, ...others] = operands;
  const parameters = reader.source.context.parameters?.get(name.name);
  const isOne = by !== undefined || (others.length === 0 && (parameters?.length ?? 1) === 1);
  if (isFactorBehind(reader) || !operand || operand.kind === "number" || !isOne) throw refuse();
  reader.note(`${reader.slice(span)} is read as the derivative of a function of one number, not as a vector.`, span);
  return by ? withSpan(derivative(call(name.name, operands, 0, span), by), span) : call(name.name, operands, 1, span);
}

/** The variable of \nabla_\theta; several are not read within an expression. */
function readVariableBelow(reader: Reader): SymbolExpression {
  const sign = reader.next();
  if (reader.atMark("{")) {
    const open = reader.next();
    const variable = readVariable(reader);
    if (!reader.take("}")) throw new Refusal("The variable of this gradient is not read.", covering(open.span, reader.token.span));
    return variable;
  }
  const base = readBase(reader);
  if (!base) throw new Refusal("Expected a variable to differentiate by.", sign.span);
  return symbolOf(reader, base);
}

/** What the gradient is that of: a function by its name, with or without operands, or a formula as behind \frac{d}{dx}. */
function readBody(reader: Reader, sign: Name["span"]): Expression {
  const start = reader.position;
  const base = readBase(reader);
  if (!base) return readScope(reader, sign);
  const name = readNameScripts(reader, base);
  const span = covering(name.span, { start: reader.end, end: reader.end });
  if (opensList(reader, 0)) {
    const operands = reader.asArguments(() => readList(reader));
    if (!isFactorBehind(reader)) return call(name.name, operands, 0, covering(name.span, { start: reader.end, end: reader.end }));
  } else if (reader.token.kind === "stop" || reader.source.matching.evaluations.has(reader.position)) {
    return withSpan(call(name.name, []), span);
  }
  reader.position = start;
  if (primesAt(reader) > 0) throw reader.unexpected("a function behind \\nabla");
  return readScope(reader, sign);
}

function isFactorBehind(reader: Reader): boolean {
  return isMark(reader.token, "^", "_", "'");
}

