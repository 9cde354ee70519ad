import { call, withSpan, type Expression } from "../../expression";
import { covering } from "../shared";
import type { PointValue, SideValue } from "../statement";
import { readList } from "./brackets";
import { readScope } from "./derivative-body";
import { readVariable } from "./differentials";
import { readBase, readNameScripts, type Name } from "./names";
import { primesAt } from "./powers";
import { readPoint } from "./points";
import type { Reader } from "./reader";
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

