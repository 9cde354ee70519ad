import type { DefinitionHead } from "../statement";
import { constantOf } from "./constants";
import { readNameScripts, readBase, symbolOf, type Name } from "./names";
import { primesAt, takePrimes } from "./powers";
import type { Reader } from "./reader";
import { isBracedList } from "./starts";
import { isMark, Refusal } from "./token";

/** Reads `f(x, y)`, `L` or `\hat{y}` as what is being defined; undefined when the range says anything else. */
export function readHead(reader: Reader): DefinitionHead | undefined {
  try {
    return headOf(reader);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

function headOf(reader: Reader): DefinitionHead | undefined {
  const base = readBaseOrE(reader);
  if (!base || primesAt(reader) > 0) return undefined;
  const { name, latex, span } = symbolOf(reader, readNameScripts(reader, base));
  const head = { name, latex: latex ?? reader.slice(span ?? base.span) };
  if (reader.token.kind === "stop") return { ...head, parameters: [] };
  const parameters = readParameters(reader);
  return parameters && { ...head, parameters };
}

/** A name; e is one where it is defined, as the e of e = y - \hat{y}. \pi alone never is. */
function readBaseOrE(reader: Reader): Name | undefined {
  const named = constantOf(reader.token);
  if (!named) return readBase(reader);
  if (named.name !== "e" && !isMark(reader.peek(1), "_")) return undefined;
  return { name: named.name, span: reader.next().span, isWord: false };
}

/** Reads (x, y; w). Brackets that are doubled or missing on one side are passed over with a note: what is meant is plain. */
function readParameters(reader: Reader): string[] | undefined {
  const start = reader.token.span;
  const braces = isBracedList(reader, 0) ? reader.next() : undefined;
  let open = 0;
  for (; isMark(reader.token, "(", "["); open++) reader.next();
  if (open === 0) return undefined;
  const parameters: string[] = [];
  do {
    if (constantOf(reader.token)) return undefined;
    const base = readBase(reader);
    if (!base) return undefined;
    const name = readNameScripts(reader, base);
    parameters.push(name.name + "_prime".repeat(takePrimes(reader)));
  } while (reader.take(",") ?? reader.take(";"));
  for (; isMark(reader.token, ")", "]"); open--) reader.next();
  if (braces) reader.take("}");
  if (open !== 0) reader.note("A parenthesis on the left side has no partner.", { start: start.start, end: reader.end });
  return reader.token.kind === "stop" ? parameters : undefined;
}
