import { equal, isFunctionOperation, operandsOf, operation, type Expression } from "../expression";
import { isFunctionOperator, operatorRow, type Words } from "../operators";
import { differenceOf, isComparison, sameSides } from "./arrange";
import { demandsOf } from "./domain";
import { signsWithin } from "./known-conditions";
import { probeOf, roughPlaces, type RoughPlace } from "./rough-places";
import { zeroPlaces } from "./zero-set";

/** What has to hold for an expression to have a value, or where it has no derivative. */
export interface Condition {
  /**
   * `domain`: it has a value only where the expression holds. Else it has no derivative where the expression holds: at a `kink`, a
   * `jump`, where the slope is `infinite`, or at an `end` of the domain with an infinite slope.
   */
  readonly kind: "domain" | RoughPlace["kind"];
  readonly expression: Expression;
  /** The part of the formula that it comes from. */
  readonly owner: Expression;
  /** A sentence in parts: expressions among words, to be printed in the reader's notation. */
  readonly sentence: readonly (string | Expression)[];
}

/** Of more places than this of the same kind, no list is made. */
const mostListed = 4;

/**
 * The conditions under which an expression has a value, and the places where it has no derivative by `variables` (by any unless given): each
 * once, as people write them, without those that hold anyway, and without kinks of parts at which the whole is smooth.
 */
export function conditionsOf(root: Expression, variables?: readonly string[]): Condition[] {
  const signs = signsWithin(root);
  const domain = demandsOf(root, signs).map(({ expression, owner }): Condition => ({ kind: "domain", expression, owner, sentence: [...demandInWords(expression, owner), `, or ${nameOf(owner)} has no value`] }));
  const groups = new Map<string, [RoughPlace, ...RoughPlace[]]>();
  for (const place of roughPlaces(root, signs, probeOf(root, variables))) {
    // Where x > 0 is asked for, nothing is to be said of x = 0.
    if (domain.some((demand) => excludes(demand.expression, place.condition))) continue;
    const key = `${place.kind} ${wordsFor(place)}`;
    const group = groups.get(key);
    if (!group) groups.set(key, [place]);
    else if (!group.some(({ condition }) => equal(condition, place.condition))) group.push(place);
  }
  return [...domain, ...[...groups.values()].map(placesCondition)];
}

/**
 * What a derivative needs as it is written that the function does not: x_k != 0 where the product of all x_i comes as itself over x_k.
 * Where the function has no derivative anyway, nothing is said.
 */
export function conditionsOfResult(root: Expression, result: Expression, variables: readonly string[]): Condition[] {
  const signs = signsWithin(result);
  const known = demandsOf(root, signsWithin(root));
  const probe = probeOf(root, variables);
  return demandsOf(result, signs).filter(({ expression }) => {
    if (known.some((demand) => sameSides(demand.expression, expression))) return false;
    const [left, right] = operandsOf(expression);
    return isComparison(expression) && left && right && zeroPlaces(differenceOf(left, right), signs).some((places) => probe(places) === "smooth");
  }).map(({ expression, owner }) => ({ kind: "domain", expression, owner, sentence: [expression, ", or the derivative as it is written has no value"] }));
}

const strict: ReadonlySet<string> = new Set(["greater", "less", "unequal"]);

function excludes(demand: Expression, equation: Expression): boolean {
  return demand.kind === "operation" && strict.has(demand.operator) && sameSides(demand, equation);
}

/** "x is not 0, -1, -2, ..." where the comparison itself is clumsy. */
function demandInWords(demand: Expression, owner: Expression): Words {
  return (isFunctionOperation(owner) ? operatorRow(owner.operator).domainInWords?.(owner.operands) : undefined) ?? [demand];
}

function nameOf(owner: Expression): string {
  if (owner.kind !== "operation") return "it";
  if (isFunctionOperator(owner.operator)) return `the ${operatorRow(owner.operator).title}`;
  const exponent = owner.operands[1];
  if (exponent?.kind !== "number") return "the power";
  return exponent.value.d === 1n ? "the quotient" : "the root";
}

/** One condition for all places of which the same is to be said. */
function placesCondition(places: readonly [RoughPlace, ...RoughPlace[]]): Condition {
  const [first, ...others] = places;
  const all = places.map(({ condition }) => condition);
  return {
    kind: first.kind,
    expression: others.length === 0 ? first.condition : operation("or", all),
    owner: first.source.owner,
    sentence: [...whereWords(first.source.owner, all), wordsFor(first)],
  };
}

/** "at x = 0, x = 1 or y = 0"; of the many ties of max(a, b, c, d) no list. */
function whereWords(owner: Expression, all: readonly Expression[]): (string | Expression)[] {
  const operator = owner.kind === "operation" ? owner.operator : undefined;
  if (all.length > mostListed && (operator === "max" || operator === "min")) return [`where the ${operator === "max" ? "largest" : "smallest"} operands of ${operator} are equal`];
  const shown = all.slice(0, mostListed);
  const [first] = all;
  const separator = (i: number): string[] => (i === 0 ? [] : [i === all.length - 1 ? " or " : ", "]);
  const rest = all.length > mostListed ? [", and so on"] : [];
  return [first && partsOf(first).length === 2 ? "where " : "at ", ...shown.flatMap((condition, i) => [...separator(i), ...partsOf(condition)]), ...rest];
}

/** An equation in parts; what rounding is about is said in words. */
function partsOf(condition: Expression): (string | Expression)[] {
  if (condition.kind === "operation" && condition.operator === "and") return condition.operands.flatMap((part, i) => [...(i === 0 ? [] : [" and "]), ...partsOf(part)]);
  const [left] = condition.kind === "operation" ? condition.operands : [];
  const words = roundingWords(condition);
  return left && words !== undefined ? [left, words] : [condition];
}

/** x = round(x) and x = floor(x) + 1/2 in words. */
function roundingWords(equation: Expression): string | undefined {
  const right = equation.kind === "operation" ? equation.operands[1] : undefined;
  if (right?.kind !== "operation") return undefined;
  if (right.operator === "round") return " is a whole number";
  return right.operator === "add" && right.operands.some((part) => part.kind === "operation" && part.operator === "floor") ? " is half-way between whole numbers" : undefined;
}

/** What is said of a place. */
function wordsFor({ condition, kind, side, hasSlope, source }: RoughPlace): string {
  const { convention, owner } = source;
  const taken = hasSlope ? convention ?? (owner.operator === "piecewise" ? "the slope is that of the piece that holds" : undefined) : undefined;
  switch (kind) {
    case "end": return side === undefined || !isPlace(condition) ? ": an end of the domain; the slope there is infinite" : ` only from the ${side === "above" ? "right" : "left"}; the slope there is infinite`;
    case "infinite": return ": the slope is infinite";
    case "jump": return taken === undefined ? ": a jump" : `: a jump; ${taken}`;
    case "kink": return taken === undefined ? ": a kink, without a slope" : `: a kink; ${taken}`;
  }
}

/** x = 1: a place on a line that has a left and a right. */
function isPlace(equation: Expression): boolean {
  const [left, right] = equation.kind === "operation" ? equation.operands : [];
  return left?.kind === "symbol" && right?.kind === "number";
}
