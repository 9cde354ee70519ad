import type { Expression } from "../../expression";
import { covering, quotient } from "../shared";
import { readArgument } from "./arguments";
import { derivativeShape, readDerivative } from "./derivatives";
import type { Reader } from "./reader";
import { Refusal } from "./token";

/** Reads \frac{a}{b}, which is a derivative when it has the form of one. */
export function readFraction(reader: Reader): Expression {
  const shape = derivativeShape(reader);
  if (shape) return readDerivative(reader, shape);
  const head = reader.next();
  const numerator = readPart(reader, head, "numerator");
  const denominator = readPart(reader, head, "denominator");
  return quotient(numerator, denominator, covering(head.span, { start: reader.end, end: reader.end }));
}

function readPart(reader: Reader, head: ReturnType<Reader["next"]>, part: string): Expression {
  if (reader.token.kind === "stop" || reader.atMark("}", ")")) throw new Refusal(`Expected the ${part} of this fraction.`, head.span);
  return readArgument(reader, head);
}
