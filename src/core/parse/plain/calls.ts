import { type Expression, multiply, symbol, withSpan } from "../../expression";
import { callByName, isKnownCall, refuse } from "../reading";
import { covering } from "../shared";
import type { PlainNode } from "./nodes";
import type { PlainReader } from "./reader";

/** Letters that are variables, whatever bracket follows. */
const usualVariables: ReadonlySet<string> = new Set([..."xyztwbackn"]);

/** f(x): a function of the table, or one of which only the name is known; x(x + 1) is a product. */
export function readCall(callee: PlainNode, operands: readonly PlainNode[], reader: PlainReader, depth: number): Expression {
  if (callee.type !== "SymbolNode") return refuse("Only functions by their names are called here.", reader.cursor.rest());
  const { name } = callee;
  const place = reader.cursor.word(name);
  reader.cursor.sign("(");
  const values = operands.map((operand) => reader.read(operand, depth));
  const span = covering(place, reader.cursor.sign(")"));
  const [only] = values;
  if (!isKnownCall(name) && only && values.length === 1 && (reader.variables.has(name) || usualVariables.has(name))) {
    reader.notes.push({ span, message: `${name}(...) is read as a product.` });
    return withSpan(multiply(symbol(name, { span: place }), only), span);
  }
  return callByName(name, values, place, span, reader.notes);
}
