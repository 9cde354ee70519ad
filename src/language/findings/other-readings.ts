import { constant, dependsOn, differentiate, divide, freeNames, multiply, number, operation, substitute, symbol, transform, withOperands, type Expression, type FunctionOperator } from "../../core";
import { expressionOf, withChoices, type Definition, type DocumentFormula } from "../document";
import { DefinitionIndex, type Scope } from "../scope";
import { some } from "../some";
import { compareExpressions, type Compared } from "./compare";
import { areClose, areSame } from "./compare-sides";
import { isDerivative } from "./derivative-forms";
import { textsOf, usedIn, type Equality } from "./equality";
import { areNear } from "./nearness";
import { solvableConstant } from "./solvable-constant";
import { undecidedReasons } from "./words";

type Attempt = (equality: Equality, compared: Compared) => string | undefined;

/** Why the sides may be the same after all, in a reading that someone may have meant; undefined when they differ in all. */
export function otherReading(equality: Equality, compared: Compared): string | undefined {
  for (const attempt of attempts) {
    const found = attempt(equality, compared);
    if (found !== undefined) return found;
  }
  return undefined;
}

const attempts: readonly Attempt[] = [
  (equality) => (areSame(equality, { options: { names: "within" } }) ? undecidedReasons.asWritten : undefined),
  otherChoice,
  otherLogarithm,
  (equality) => (areClose(equality, { change: inDegrees }) ? undecidedReasons.degrees : undefined),
  (equality) => (areSame(equality, { change: constantsAsNames }) ? undecidedReasons.constantNames : undefined),
  otherDefinition,
  otherValue,
  otherConstant,
  derivativeOfAnother,
  (_equality, { worked: [expected, claimed] }) => (areNear(expected, claimed) ? undecidedReasons.near : undefined),
];

/** The choices that the notes on the formulas in use leave, one at a time. */
function otherChoice(equality: Equality, compared: Compared): string | undefined {
  const notes = [...equality.base.side.notes, ...equality.other.side.notes, ...usedIn(compared).flatMap(({ definition }) => definition.notes)];
  const choices = new Map(notes.flatMap(({ choice }) => (choice ? [[choice.subject, choice]] : [])));
  const involved = new Set([equality.formula, ...formulasOf(equality, usedIn(compared).map(({ definition }) => definition))]);
  for (const { subject, others } of choices.values()) {
    for (const other of others) {
      const reading = withChoices(equality.reading, involved, new Map([[subject, other]]));
      const reread = rereadEquality(equality, reading);
      if (reread && areSame(equality, reread)) return undecidedReasons.otherReading(subject);
    }
  }
  return undefined;
}

function formulasOf({ reading }: Equality, definitions: readonly Definition[]): DocumentFormula[] {
  return reading.formulas.filter(({ region }) => definitions.some(({ source }) => source.offset === region.content.start));
}

function rereadEquality({ reading, formula, statement, base, other }: Equality, changed: Equality["reading"]): { base: Expression; other: Expression; scope: Scope } | undefined {
  const again = changed.formulas[reading.formulas.indexOf(formula)];
  const statementAgain = again?.statements[formula.statements.indexOf(statement)];
  const [baseAgain, otherAgain] = [base, other].map(({ side, component }) => {
    const found = statementAgain?.sides[statement.sides.indexOf(side)];
    if (found?.value.ok && found.value.value.kind === "vector") return found.value.value.entries[component];
    return expressionOf(found);
  });
  if (!again || !baseAgain || !otherAgain) return undefined;
  const offset = formula.region.content.start;
  return { base: baseAgain, other: otherAgain, scope: new DefinitionIndex(changed).scopeAt(offset + statement.span.start, { start: offset + statement.span.start, end: offset + statement.span.end }) };
}

/** \log without a base may be that to base 10 or 2. */
function otherLogarithm(equality: Equality, compared: Compared): string | undefined {
  if (!textsOf(equality, compared).some((text) => /\blog\b(?!\s*_)|\\log(?!\s*_)(?![a-zA-Z])/.test(text))) return undefined;
  for (const radix of [10, 2]) {
    const toBase = (expression: Expression): Expression => transform(expression, (node) => (node.kind === "operation" && node.operator === "log" ? divide(node, operation("log", [number(radix)])) : node));
    if (areClose(equality, { change: toBase })) return undecidedReasons.otherBase;
    if (areClose(equality, { change: (expression, side) => (side === "base" ? toBase(expression) : expression) })) return undecidedReasons.otherBase;
  }
  return undefined;
}

const angles: ReadonlySet<FunctionOperator> = new Set<FunctionOperator>(["sin", "cos", "tan", "sec", "csc", "cot"]);

function inDegrees(expression: Expression): Expression {
  return transform(expression, (node) => {
    if (node.kind !== "operation" || !angles.has(node.operator as FunctionOperator)) return node;
    return withOperands(node, node.operands.map((operand) => multiply(operand, constant("pi"), number("1/180"))));
  });
}

function constantsAsNames(expression: Expression): Expression {
  return transform(expression, (node) => (node.kind === "constant" && (node.name === "e" || node.name === "pi") ? symbol(node.name) : node));
}

function withDefinition(scope: Scope, name: string, definition: Definition): Scope {
  return {
    ...scope,
    lookup: (other) => (other === name ? { definition, isBehind: false, inSection: true, distance: 0, rivals: [] } : scope.lookup(other)),
  };
}

/** Most other meanings of names that are tried. */
const mostTried = 40;

/** A definition of the same name elsewhere in the document may be the one that is meant. */
function otherDefinition(equality: Equality, compared: Compared): string | undefined {
  const rivals = usedIn(compared).flatMap(({ definition, rivals: others }) => others.map((rival) => ({ name: definition.name, rival })));
  const found = rivals.slice(0, mostTried).find(({ name, rival }) => areSame(equality, { scope: withDefinition(equality.scope, name, rival) }));
  return found && undecidedReasons.otherDefinition(found.name);
}

/** The value that a name has somewhere in the document (x = 1) may have been put in. */
function otherValue(equality: Equality, compared: Compared): string | undefined {
  const names = new Set(compared.worked.flatMap(freeNames));
  const values = equality.reading.values.filter(({ name }) => names.has(name));
  const distinct = [...new Map(values.map((value) => [`${value.name} ${value.expression.hash}`, value])).values()].slice(0, mostTried);
  const [, claimed] = compared.worked;
  const found = distinct.find(({ name, expression }) => !dependsOn(claimed, name) && holdsChangedAfter(equality, compared, (side) => substitute(side, name, expression)));
  return found && undecidedReasons.otherValue(found.name);
}

function holdsChangedAfter({ scope }: Equality, { worked: [left, right] }: Compared, change: (side: Expression) => Expression): boolean {
  return compareExpressions(change(left), change(right), { scope, keep: new Set(freeNames(left)), options: { names: "none" } })?.outcome === "same";
}

/** 3cx^2 = x^2 finds c: where the constant was said elsewhere, or the chain went on from a right derivative. */
function otherConstant(equality: Equality, compared: Compared): string | undefined {
  const { statement: { sides }, base, other } = equality;
  const areNeighbours = Math.abs(sides.indexOf(base.side) - sides.indexOf(other.side)) === 1;
  if (areNeighbours && usedIn(compared).length === 0) return undefined;
  const [expected, claimed] = compared.worked;
  const name = solvableConstant(expected, claimed, equality.keep);
  return name === undefined ? undefined : undecidedReasons.otherConstant(name);
}

/** Where a definition was put in, the claim may speak of another formula that stands near it. */
function derivativeOfAnother(equality: Equality, compared: Compared): string | undefined {
  const [variable] = equality.keep;
  if (variable === undefined || usedIn(compared).length === 0) return undefined;
  const { formulas } = equality.reading;
  const at = formulas.indexOf(equality.formula);
  const near = [...formulas].sort((a, b) => Math.abs(formulas.indexOf(a) - at) - Math.abs(formulas.indexOf(b) - at)).slice(0, mostTried);
  const bodies = near.flatMap(({ statements }) => statements.flatMap(({ sides }) => sides.map(expressionOf))).filter((body) => body !== undefined)
    .filter((body) => body.kind === "operation" && dependsOn(body, variable) && !some(body, isDerivative));
  const [, claimed] = compared.worked;
  const isOf = (body: Expression): boolean => {
    const { scope, keep } = equality;
    return compareExpressions(differentiate(body, variable), claimed, { scope, keep, options: { names: "none" } })?.outcome === "same";
  };
  return bodies.some(isOf) ? undecidedReasons.otherFormula : undefined;
}
