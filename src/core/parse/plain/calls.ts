import { type Expression, kronecker, multiply, repeated, symbol, withSpan } from "../../expression";
import type { Span } from "../../result";
import { asNumber, callByName, isKnownCall, refuse } from "../reading";
import { covering } from "../shared";
import type { PlainNode } from "./nodes";
import type { PlainReader } from "./reader";

/** Letters that are variables, whatever bracket follows. */
const usualVariables: ReadonlySet<string> = new Set([..."xyztwbackn"]);

/** What is written by calls in plain text alone: sums and products over an index, and whether two indices are the same. */
const indexForms: ReadonlyMap<string, (operands: readonly Expression[], span: Span) => Expression> = new Map([
  ["sum", (operands: readonly Expression[], span: Span) => repetition("sum", operands, span)],
  ["product", (operands: readonly Expression[], span: Span) => repetition("product", operands, span)],
  ["kronecker", (operands: readonly Expression[], span: Span) => {
    const [left, right, ...more] = operands.map(asNumber);
    return left && right && more.length === 0 ? withSpan(kronecker(left, right), span) : refuse("kronecker takes 2 operands: two indices.", span);
  }],
]);

/** sum(x_i^2, i, 1, n), or sum(x_i^2, i) over all there are. */
function repetition(operator: "sum" | "product", operands: readonly Expression[], span: Span): Expression {
  const [body, index, lower, upper, ...more] = operands.map(asNumber);
  if (!body || more.length > 0 || operands.length === 3) return refuse(`Write ${operator}(x_i, i, 1, n), or ${operator}(x_i, i) over all there are.`, span);
  if (index?.kind !== "symbol") return refuse(`The second operand of ${operator} is its index.`, index?.span ?? span);
  return repeated({ operator, body, index, bounds: lower && upper ? { lower, upper } : undefined }, span);
}

/** f(x): a function of the table, or one of which only the name is known; x(x + 1) is a product. */
export function readCall(callee: PlainNode, operands: readonly PlainNode[], reader: PlainReader, depth: number): Expression {
  if (callee.type !== "SymbolNode") return refuse("Only functions by their names are called here.", reader.cursor.rest());
  const { name } = callee;
  const place = reader.cursor.word(name);
  reader.cursor.sign("(");
  const values = operands.map((operand) => reader.read(operand, depth));
  const span = covering(place, reader.cursor.sign(")"));
  const form = indexForms.get(name);
  if (form) return form(values, span);
  const [only] = values;
  if (!isKnownCall(name) && only && values.length === 1 && (reader.variables.has(name) || usualVariables.has(name))) {
    reader.notes.push({ span, message: `${name}(...) is read as a product.` });
    return withSpan(multiply(symbol(name, { span: place }), only), span);
  }
  return callByName(name, values, place, span, reader.notes);
}
