import type { Expression } from "../../expression";
import { covering, quotient } from "../shared";
import { readArgument } from "./arguments";
import { readDerivative } from "./derivatives";
import { fractionShape } from "./differentials";
import type { Reader } from "./reader";
import { argumentEnd } from "./argument-end";
import { endOfName } from "./names";
import { isCommand, isMark, Refusal } from "./token";

/** Reads \frac{a}{b}, which is a derivative when it has the form of one. */
export function readFraction(reader: Reader): Expression {
  const shape = fractionShape(reader);
  if (shape) return readDerivative(reader, shape);
  const head = reader.next();
  if (isVariation(reader, 0) && isVariation(reader, argumentEnd(reader, 0))) throw new Refusal("A quotient of variations (\\delta) is not read.", head.span);
  const numerator = readPart(reader, head, "numerator");
  const denominator = readPart(reader, head, "denominator");
  return quotient(numerator, denominator, covering(head.span, { start: reader.end, end: reader.end }));
}

function isVariation(reader: Reader, offset: number): boolean {
  const at = isMark(reader.peek(offset), "{") ? offset + 1 : offset;
  return isCommand(reader.peek(at), "delta") && endOfName(reader, at + 1) !== undefined;
}

function readPart(reader: Reader, head: ReturnType<Reader["next"]>, part: string): Expression {
  if (reader.token.kind === "stop" || reader.atMark("}", ")")) throw new Refusal(`Expected the ${part} of this fraction.`, head.span);
  return readArgument(reader, head);
}
