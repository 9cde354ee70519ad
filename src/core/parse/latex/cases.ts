import { constant, operation, type Expression } from "../../expression";
import { covering } from "../shared";
import { readCondition } from "./conditions";
import { coversEverything } from "./coverage";
import type { Reader } from "./reader";
import { isProse } from "./starts";
import { isCommand, Refusal, type Token } from "./token";

interface Branch {
  readonly value: Expression;
  /** None for the branch of "otherwise". */
  readonly condition?: Expression;
}

/** Reads \begin{cases}...\end{cases}, and \left\{\begin{array}...\end{array}\right. which is set the same way. */
export function readCases(reader: Reader): Expression {
  const brace = reader.take("\\{");
  const open = reader.next();
  if (open.text !== "cases" && !(brace && open.text === "array")) throw new Refusal("Matrices and tables cannot be differentiated here.", open.span);
  const branches: Branch[] = [];
  reader.enclosed(() => {
    while (!reader.atKind("end")) {
      if (reader.atKind("stop")) throw new Refusal(`Expected \\end{${open.text}} for this.`, open.span);
      branches.push(readBranch(reader));
      if (reader.atKind("row")) reader.next();
      else if (!reader.atKind("end")) throw reader.unexpected("the next branch behind \\\\");
    }
  });
  reader.next();
  if (brace && isCommand(reader.token, "right.")) reader.next();
  const span = covering((brace ?? open).span, { start: reader.end, end: reader.end });
  return piecewise(reader, branches, span);
}

function readBranch(reader: Reader): Branch {
  const braced = startsBracedCell(reader) ? reader.next() : undefined;
  const value = reader.expression();
  takePunctuation(reader);
  if (braced) reader.expect("}", "a closing brace for this group", braced.span);
  reader.take("&");
  const condition = readBranchCondition(reader);
  return { value, condition };
}

/** {0,} & ...: a cell in braces that ends in a comma. */
function startsBracedCell(reader: Reader): boolean {
  const close = reader.atMark("{") ? reader.source.matching.closing.get(reader.position) : undefined;
  const last = close === undefined ? undefined : reader.source.tokens[close - 1];
  return last?.kind === "mark" && /^[,;.]$/.test(last.text);
}

function readBranchCondition(reader: Reader): Expression | undefined {
  const braced = reader.take("{");
  const otherwise = takeProse(reader);
  const atEnd = reader.atKind("row") || reader.atKind("end") || reader.atMark("}");
  if (!otherwise && atEnd) throw new Refusal("Expected the condition of this branch.", reader.token.span);
  const condition = atEnd ? undefined : readCondition(reader);
  takePunctuation(reader);
  if (braced) reader.expect("}", "a closing brace for this group", braced.span);
  takePunctuation(reader);
  return condition;
}

/** Steps over "if", "for", ...; true when it was "otherwise", behind which no condition has to follow. */
function takeProse(reader: Reader): boolean {
  let otherwise = false;
  while (isProse(reader.token) || isWordOfProse(reader.token) || reader.atMark("&", ":")) {
    if (/^(?:otherwise|else)/i.test(reader.next().text)) otherwise = true;
  }
  return otherwise;
}

function isWordOfProse(token: Token): boolean {
  return token.kind === "word" && /^(?:otherwise|else)$/.test(token.text);
}

function takePunctuation(reader: Reader): void {
  while (reader.atMark(",", ";", ".")) reader.next();
}

function piecewise(reader: Reader, branches: readonly Branch[], span: Token["span"]): Expression {
  const last = branches.at(-1);
  if (!last) throw new Refusal("Expected at least one branch.", span);
  if (branches.slice(0, -1).some(({ condition }) => !condition)) throw new Refusal("Only the last branch may stand without a condition.", span);
  const conditions = branches.map(({ condition }) => condition).filter((condition) => condition !== undefined);
  const complete = !last.condition || (branches.length > 1 && coversEverything(conditions));
  const conditional = complete ? branches.slice(0, -1) : branches;
  const otherwise = complete ? last.value : constant("undefined", { start: reader.end, end: reader.end });
  const operands = conditional.flatMap(({ condition, value }) => (condition ? [condition, value] : []));
  return operands.length === 0 ? otherwise : operation("piecewise", [...operands, otherwise], span);
}
