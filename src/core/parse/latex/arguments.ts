import { number, type Expression } from "../../expression";
import { covering } from "../shared";
import { readGroup } from "./brackets";
import { constantHere } from "./constants";
import { readBase, symbolOf } from "./names";
import type { Reader } from "./reader";
import { Refusal, type Token } from "./token";

/** Reads the argument of a command or a script: a group in braces, or a single character or command. */
export function readArgument(reader: Reader, of: Token): Expression {
  const token = reader.token;
  if (reader.atMark("{")) return readGroup(reader);
  if (token.kind === "number") return numberOf(reader.next());
  const constant = constantHere(reader);
  if (constant) {
    reader.next();
    return constant;
  }
  if (reader.atMark("-", "+", "(", "[")) throw new Refusal("Put braces around this argument: only its first character belongs to it.", covering(of.span, token.span));
  const base = readBase(reader);
  if (base) return symbolOf(reader, base);
  if (token.kind === "command") return reader.operand();
  throw reader.unexpected(`an argument for '${reader.slice(of.span)}'`);
}

/** The exact number that a token writes out. */
export function numberOf(token: Token): Expression {
  return number(token.text.startsWith(".") ? `0${token.text}` : token.text, { decimal: token.text.includes("."), span: token.span });
}
