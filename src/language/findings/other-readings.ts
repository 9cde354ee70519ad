import { add, call, constant, derivative, differentiate, dependsOn, divide, freeNames, multiply, number, operation, substitute, symbol, transform, withOperands, type Expression, type FunctionOperator } from "../../core";
import { expressionOf, primedName, withChoices, type Definition, type DocumentFormula } from "../document";
import { DefinitionIndex, type Scope } from "../scope";
import { some } from "../some";
import { compareExpressions, type Compared } from "./compare";
import { textOf, textsOf, usedIn, type Equality } from "./equality";
import { undecidedReasons } from "./words";

type Holds = (equality: Equality, compared: Compared) => boolean;

/** Whether the sides are the same in a reading that is as common as the first, so that they are right all the same. */
export function isRightOtherwise(equality: Equality, compared: Compared): boolean {
  return commonReadings.some((holds) => holds(equality, compared));
}

const commonReadings: readonly Holds[] = [
  holdsPartially,
  (equality) => holdsWith(equality, wideScope(equality.base.expression), wideScope(equality.other.expression)),
  holdsForFunctions,
];

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
  (equality) => (holdsAsWritten(equality) ? undecidedReasons.implicit : undefined),
  otherChoice,
  otherLogarithm,
  (equality) => (holdsChanged(equality, inDegrees) ? undecidedReasons.degrees : undefined),
  (equality) => (holdsWith(equality, constantsAsNames(equality.base.expression), constantsAsNames(equality.other.expression)) ? undecidedReasons.constantNames : undefined),
  otherDefinition,
  otherValue,
  derivativeOfAnother,
];

function holdsWith(equality: Equality, base: Expression, other: Expression, scope: Scope = equality.scope): boolean {
  if (base === equality.base.expression && other === equality.other.expression && scope === equality.scope) return false;
  const { keep, variable } = equality;
  return compareExpressions(base, other, { scope, keep, options: { variable } })?.outcome === "same";
}

function holdsChanged({ base, other, scope, keep, variable }: Equality, change: (expression: Expression) => Expression): boolean {
  return compareExpressions(base.expression, other.expression, { scope, keep, options: { variable }, change })?.outcome === "same";
}

/** Partial derivatives hold the other names of f(x, y) constant, whatever those stand for. */
function holdsPartially(equality: Equality): boolean {
  const { base, other, scope, keep, variable } = equality;
  if (!/\\partial|∂|\\nabla/.test(textOf(equality, base.side.span))) return false;
  return compareExpressions(base.expression, other.expression, { scope, keep, options: { variable, hold: true } })?.outcome === "same";
}

/** Without what the document says of the names in the formula itself: they may have nothing to do with it. */
function holdsAsWritten({ base, other, scope, keep, variable }: Equality): boolean {
  return compareExpressions(base.expression, other.expression, { scope, keep, options: { variable, names: "within" } })?.outcome === "same";
}

/** \frac{d}{dx} x^2 + 1 where the derivative is meant to reach to the end. */
function wideScope(expression: Expression): Expression {
  if (expression.kind !== "operation" || expression.operator !== "add") return expression;
  const [first, ...rest] = expression.operands;
  if (first?.kind !== "operation" || first.operator !== "derivative" || first.operands.length !== 2 || rest.some((term) => some(term, isDerivativeNode))) return expression;
  const [body, variable] = first.operands;
  return body && variable ? derivative(add(body, ...rest), variable) : expression;
}

function isDerivativeNode(node: Expression): boolean {
  return (node.kind === "operation" && node.operator === "derivative") || (node.kind === "call" && node.primes > 0);
}

/** d/dx (x^2 + y^2) = 2x + 2y y': y is a function of x there. */
function holdsForFunctions(equality: Equality): boolean {
  const sides = [equality.base.expression, equality.other.expression];
  const [variable] = equality.keep;
  if (variable === undefined) return false;
  const functions = new Set(sides.flatMap((side) => dependentNames(side, variable)));
  if (functions.size === 0) return false;
  const asFunction = (side: Expression): Expression => transform(side, (node) => {
    if (node.kind !== "symbol") return node;
    const primed = primedName(node);
    if (primed && functions.has(primed.name)) return call(primed.name, [symbol(variable)], primed.primes);
    return functions.has(node.name) && node.name !== variable ? call(node.name, [symbol(variable)]) : node;
  });
  const [base, other] = sides.map(asFunction);
  return base !== undefined && other !== undefined && holdsWith(equality, base, other);
}

/** The names whose derivative by the variable is spoken of. */
function dependentNames(side: Expression, variable: string): string[] {
  const names: string[] = [];
  some(side, (node) => {
    if (node.kind === "symbol") names.push(...(primedName(node) ? [primedName(node)?.name ?? ""] : []));
    if (node.kind === "call" && (node.primes > 0 || (node.operands.length === 1 && node.operands[0]?.kind === "symbol" && node.operands[0].name === variable))) names.push(node.name);
    return false;
  });
  return names;
}

/** The choices that the notes on the formulas in use leave, one at a time. */
function otherChoice(equality: Equality, compared: Compared): string | undefined {
  const notes = [...equality.base.side.notes, ...equality.other.side.notes, ...usedIn(compared).flatMap(({ definition }) => definition.notes)];
  const choices = new Map(notes.flatMap(({ choice }) => (choice ? [[choice.subject, choice]] : [])));
  const involved = new Set([equality.formula, ...formulasOf(equality, usedIn(compared).map(({ definition }) => definition))]);
  for (const { subject, others } of choices.values()) {
    for (const other of others) {
      const reading = withChoices(equality.reading, involved, new Map([[subject, other]]));
      const reread = rereadEquality(equality, reading);
      if (reread && holdsWith(equality, reread.base, reread.other, reread.scope)) return undecidedReasons.otherReading(subject);
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
  const { base, other, scope, keep, variable } = equality;
  for (const radix of [10, 2]) {
    const toBase = (expression: Expression): Expression => transform(expression, (node) => (node.kind === "operation" && node.operator === "log" ? divide(node, operation("log", [number(radix)])) : node));
    for (const sides of [[true, false], [true, true]] as const) {
      const change = (expression: Expression, i: number): Expression => (sides[i] === true ? toBase(expression) : expression);
      let i = 0;
      const found = compareExpressions(base.expression, other.expression, { scope, keep, options: { variable }, change: (expression) => change(expression, i++) });
      if (found?.outcome === "same") return undecidedReasons.otherBase;
    }
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
    lookup: (other) => (other === name ? { definition, isBehind: false, inSection: true, rivals: [] } : scope.lookup(other)),
  };
}

/** Most other meanings of names that are tried. */
const mostTried = 40;

/** A definition of the same name elsewhere in the document may be the one that is meant. */
function otherDefinition(equality: Equality, compared: Compared): string | undefined {
  const rivals = usedIn(compared).flatMap(({ definition, rivals: others }) => others.map((rival) => ({ name: definition.name, rival })));
  const found = rivals.slice(0, mostTried).find(({ name, rival }) => holdsWith(equality, equality.base.expression, equality.other.expression, withDefinition(equality.scope, name, rival)));
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

/** Where a definition was put in, the claim may speak of another formula that stands near it. */
function derivativeOfAnother(equality: Equality, compared: Compared): string | undefined {
  const [variable] = equality.keep;
  if (variable === undefined || usedIn(compared).length === 0) return undefined;
  const { formulas } = equality.reading;
  const at = formulas.indexOf(equality.formula);
  const near = [...formulas].sort((a, b) => Math.abs(formulas.indexOf(a) - at) - Math.abs(formulas.indexOf(b) - at)).slice(0, mostTried);
  const bodies = near.flatMap(({ statements }) => statements.flatMap(({ sides }) => sides.map(expressionOf))).filter((body) => body !== undefined)
    .filter((body) => body.kind === "operation" && dependsOn(body, variable) && !some(body, isDerivativeNode));
  const [, claimed] = compared.worked;
  const isOf = (body: Expression): boolean => {
    const { scope, keep } = equality;
    return compareExpressions(differentiate(body, variable), claimed, { scope, keep, options: { names: "none" } })?.outcome === "same";
  };
  return bodies.some(isOf) ? undecidedReasons.otherFormula : undefined;
}
