import { freeNames, type SymbolExpression } from "../../expression";
import { success, type Result, type Span } from "../../result";
import { lengthProblem } from "../shared";
import type { DefinitionHead, SideValue, Statement, StatementSide } from "../statement";
import type { ReadingContext, ReadingNote } from "../types";
import { readCondition } from "./conditions";
import { readHead } from "./definition";
import { withDependents } from "./dependents";
import { grammar } from "./grammar";
import { leftOf, mappingIn, unbalancedIn, type Irregular } from "./irregular";
import { expandMacros } from "./macros";
import { prepare } from "./prepare";
import { Reader, type Source } from "./reader";
import { isEquality, relationOf } from "./relations";
import { relocatedStatement } from "./relocate";
import { attempt, readSideValue, requireEnd } from "./side-value";
import { sidesWithin, spanOfRange, type Range, type Side } from "./sides";
import { partsOf, type Part } from "./split";
import { Refusal, type Token } from "./token";
import { tokenize } from "./tokenize";

/**
 * The statements of a formula in LaTeX, in order: what stands between relations is read side by side, so that one side that
 * is not read does not take the others with it. Empty when the text does not even fall into tokens.
 */
export function parseLatexStatements(text: string, context: ReadingContext = {}): readonly Statement[] {
  if (lengthProblem(text)) return [];
  try {
    const expanded = expandMacros(text, context.macros);
    const source = prepare(expanded.text, tokenize(expanded.text), context);
    return partsOf(source).map((part) => relocatedStatement(readPart(source, part), expanded)).filter(({ sides }) => sides.length > 0);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

function readPart(source: Source, part: Part): Statement {
  const irregular = mappingIn(source, part.ranges[0]) ?? unbalancedIn(source, part.ranges[0]);
  const sides = irregular ? readIrregular(source, irregular) : readSides(source, part);
  const conditions = part.conditions.flatMap((range) => readConditions(source, range));
  const [first, second] = sides;
  const defines = first && !first.relation && !isRecurrence(sides) && !(first.head?.name === "e" && second && isNumber(second)) && !(part.besideArrow && isCase(sides));
  const head = defines ? first.head : undefined;
  return { span: spanOfPart(source, part), sides, ...(head ? { head } : {}), ...(conditions.length > 0 ? { conditions } : {}) };
}

/** y = y(t), f(x) = f(y): what applies the name on the right says something of it, and defines nothing. */
function isRecurrence([first, ...others]: readonly StatementSide[]): boolean {
  const name = first?.head?.name;
  return others.slice(0, 1).some(({ value }) => value.ok && value.value.kind === "expression" && value.value.expression.kind === "call" && value.value.expression.name === name && value.value.expression.primes === 0);
}

/** x = b beside an arrow says which case is spoken of: it gives a name a number or another name there, and not for good. */
function isCase([first, second]: readonly StatementSide[]): boolean {
  return first?.head?.parameters.length === 0 && second?.value.ok === true && second.value.value.kind === "expression" && second.value.value.expression.size === 1;
}

function spanOfPart(source: Source, { ranges }: Part): Span {
  const last = ranges[ranges.length - 1] ?? ranges[0];
  return spanOfRange(source, { from: ranges[0].from, to: last.to });
}

function readSides(source: Source, part: Part): StatementSide[] {
  const parts = sidesWithin(source, part.ranges);
  const dependents = new Map<string, readonly SymbolExpression[]>();
  const sides = parts.map((side, i) => readSide(source, side, parts[i + 1]?.relation, i === parts.length - 1 ? part.remarks : [], dependents));
  return dependents.size === 0 ? sides : withDependents(sides, dependents);
}

function readSide(source: Source, side: Side, next: Token | undefined, remarks: readonly Token[], dependents?: Map<string, readonly SymbolExpression[]>): StatementSide {
  const reader = readerOf(source, side);
  const read = readSideValue(reader);
  if (read.ok) reader.dependents?.forEach((variables, name) => dependents?.set(name, agreed(dependents.get(name), variables)));
  const at = read.ok ? read.value.at : [];
  const value: Result<SideValue> = read.ok ? success(read.value.value) : read;
  const head = isEquality(next) && !saysDerivative(value) ? headOf(source, side) : undefined;
  const notes: ReadingNote[] = [
    ...(head?.notes ?? []),
    // A name that is being defined is a function or a variable as it stands there, whatever custom says of it.
    ...(read.ok ? reader.notes.filter(({ choice }) => !head || (choice && choice.subject !== head.head.name && !head.notes.some((note) => note.choice?.subject === choice.subject))) : []),
    ...remarks.map(({ text, span }) => ({ span, message: `'${text}' is read as a remark, not as a factor.` })),
  ];
  return { span: spanOfRange(source, side), relation: relationOf(side.relation), value, notes, ...(head ? { head: head.head } : {}), ...(at.length > 0 ? { at } : {}) };
}

/** The variables that a name is a function of; none where sides do not agree on them. */
function agreed(known: readonly SymbolExpression[] | undefined, variables: readonly SymbolExpression[]): readonly SymbolExpression[] {
  const names = (all: readonly SymbolExpression[]): string => all.map(({ name }) => name).join();
  return known && names(known) !== names(variables) ? [] : variables;
}

/** Whether a side is a derivative by what it says, be it a mere name such as \dot x. */
function saysDerivative(value: Result<SideValue>): boolean {
  if (!value.ok || value.value.kind !== "expression") return false;
  const { expression } = value.value;
  return (expression.kind === "operation" && expression.operator === "derivative") || (expression.kind === "call" && expression.primes > 0);
}

function headOf(source: Source, side: Side): { head: DefinitionHead; notes: readonly ReadingNote[] } | undefined {
  const reader = readerOf(source, side);
  const head = readHead(reader);
  return head && { head, notes: reader.notes };
}

function readIrregular(source: Source, { head, name, body, notes }: Irregular): StatementSide[] {
  const right = readSide(source, body, undefined, []);
  if (!head || !name) return [{ ...right, notes: [...notes, ...right.notes] }];
  const left: StatementSide = { span: spanOfRange(source, name), value: success({ kind: "expression", expression: leftOf(source, head, name) }), notes, head };
  return [left, { ...right, relation: "defines" }];
}

/** x > 0 as an expression; nothing for what is not read, such as n \in N. */
function readConditions(source: Source, range: Range): ReturnType<typeof readCondition>[] {
  const reader = readerOf(source, range);
  const read = attempt(() => {
    const condition = readCondition(reader);
    requireEnd(reader);
    return condition;
  });
  return read.ok ? [read.value] : [];
}

/** Whether a side says a number: e = 2.718 tells which e is meant, and defines no other. */
function isNumber({ value }: StatementSide): boolean {
  return value.ok && value.value.kind === "expression" && freeNames(value.value.expression).length === 0;
}

function readerOf(source: Source, { from, to }: Range): Reader {
  return new Reader(source, grammar, from, to);
}
