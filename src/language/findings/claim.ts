import { derivative, number, operandsOf, type Expression, type SideValue, type Span, type Statement, type StatementSide } from "../../core";
import type { Chain, DocumentFormula, DocumentReading } from "../document";
import type { DefinitionIndex, Scope } from "../scope";
import { isSupposed, obstacleToWrong } from "./certainty";
import { isRightOtherwise } from "./common-readings";
import type { Compared } from "./compare";
import { compareSides } from "./compare-sides";
import { componentsOf } from "./components";
import { counterexampleOf } from "./counterexample";
import { valueOf } from "./derivative";
import { isWholeDerivative, speaksOfDerivative } from "./derivative-forms";
import { keptNames, usedIn, variablesOfDerivative, type Equality } from "./equality";
import { otherReading } from "./other-readings";
import type { CheckedEquality, ClaimFinding } from "./types";
import { doubtSentences, undecidedReasons } from "./words";
import { byAnotherVariable } from "./wrong-variable";

/** Where a claim stands, and what names mean there. */
export interface ClaimPlace {
  readonly reading: DocumentReading;
  readonly index: DefinitionIndex;
  readonly formula: DocumentFormula;
  readonly statement: Statement;
  readonly scope: Scope;
}

/**
 * Checks every equality of a chain that speaks of a derivative: each side against the one before it that is read, and what differs
 * there against the derivative that the chain is about, so that a slip is found where it is first made.
 */
export function claimFinding(chain: Chain, place: ClaimPlace): ClaimFinding {
  const equalities: CheckedEquality[] = [];
  let before: StatementSide | undefined;
  let isUnread = false;
  for (const side of chain.sides) {
    if (before) {
      const checked = checkSide(chain, before, side, place);
      // What stands between them may have been no side of this chain.
      equalities.push(isUnread && checked.verdict === "wrong" ? undecided(before, side, undecidedReasons.unreadBetween, place) : checked);
    }
    if (side.value.ok || !before) before = side;
    isUnread ||= !side.value.ok;
  }
  const { start } = place.formula.region.content;
  return { kind: "claim", formula: place.formula, span: { start: start + chain.span.start, end: start + chain.span.end }, equalities };
}

function checkSide(chain: Chain, before: StatementSide, side: StatementSide, place: ClaimPlace): CheckedEquality {
  const next = checkPair(before, side, place);
  if (next.verdict === "right") return next;
  const truth = chain.sides.find((each) => each.value.ok && isDerivativeSide(each.value.value));
  if (!truth || truth === before || truth === side) return next;
  const direct = checkPair(truth, side, place);
  if (direct.verdict === "right") return direct;
  // A slip is found where the side differs from its neighbour as well, be that one no derivative itself.
  return next.verdict === "wrong" || next.reason === undecidedReasons.noDerivative ? direct : next;
}

/** Wide space divides formulas that stand side by side. */
const space = /\\(?:q?quad|enspace|hspace|hfill)(?![a-zA-Z])|\\\\/;

function holdsSpace({ span, value }: StatementSide, { formula: { region: { source } } }: ClaimPlace): boolean {
  const written = source.slice(span.start, span.end).replace(/(?:\\(?:q?quad|enspace|hfill)|\\hspace\*?\s*\{[^}]*\}|[\s,.;])+$/, "");
  return value.ok && value.value.kind === "expression" && space.test(written);
}

function isDerivativeSide(value: SideValue): boolean {
  return value.kind === "gradient" || (value.kind === "expression" && isWholeDerivative(value.expression));
}

function checkPair(left: StatementSide, right: StatementSide, place: ClaimPlace): CheckedEquality {
  const { scope } = place;
  if (!left.value.ok) return undecided(left, right, left.value.problem.message, place);
  if (!right.value.ok) return undecided(left, right, right.value.problem.message, place);
  if ([left, right].some((side) => holdsSpace(side, place))) return undecided(left, right, undecidedReasons.spaced, place);
  const isTurned = !speaksOfDerivative(left.value.value) && speaksOfDerivative(right.value.value);
  const [base, other, baseValue, otherValue] = isTurned ? [right, left, right.value.value, left.value.value] : [left, right, left.value.value, right.value.value];
  const [first, second] = [componentsOf(baseValue, scope), componentsOf(otherValue, scope)];
  if (first?.kind !== second?.kind || !first || !second) return undecided(base, other, undecidedReasons.kinds, place);
  if (first.entries.length !== second.entries.length) return undecided(base, other, undecidedReasons.vectorSizes, place);
  const checked = first.entries.flatMap((expression, component) => {
    const claimed = second.entries[component];
    return claimed ? [checkComponent(base, other, component, [expression, claimed], place)] : [];
  });
  const [wrongOne, ...others] = checked.filter(({ verdict }) => verdict === "wrong");
  if (wrongOne) return others.length === 0 ? wrongOne : { ...wrongOne, wrongComponents: [wrongOne, ...others].flatMap(({ sides }) => sides ?? []) };
  return checked.find(({ verdict }) => verdict === "undecided") ?? checked[0] ?? undecided(base, other, undecidedReasons.numbers, place);
}

function checkComponent(base: StatementSide, other: StatementSide, component: number, [expected, claimed]: readonly [Expression, Expression], place: ClaimPlace): CheckedEquality {
  const given = [base, other].flatMap(({ at = [] }) => at.map(({ variable }) => variable));
  const keep = new Set([...keptNames(expected, place.scope), ...keptNames(claimed, place.scope), ...given]);
  const [variable = variableAround(place)] = keep;
  const equality: Equality = {
    ...place, base: { side: base, component, expression: expected }, other: { side: other, component, expression: claimed }, keep, variable,
  };
  const compared = compareSides(equality);
  if (!compared) return undecided(base, other, undecidedReasons.tooLarge, place);
  const used = usedIn(compared);
  if (compared.outcome === "same" && saysNothing(compared)) return { ...undecided(base, other, doubtSentences.renamed, place), used };
  if (compared.outcome === "same" || (other.relation === "approximates" && isClose(compared))) return { ...spans(base, other, place), verdict: "right", used };
  const meant = byAnotherVariable(equality);
  if (meant && !isSupposed(equality)) return ofAnotherVariable(equality, meant, place);
  if (isRightOtherwise(equality)) return { ...spans(base, other, place), verdict: "right", used };
  const reason = compared.outcome === "unclear" ? unclearReason(compared) : obstacleToWrong(equality, compared) ?? otherReading(equality, compared);
  if (reason !== undefined) return { ...undecided(base, other, reason, place), used };
  return wrong(equality, compared, place);
}

/** 0 = 0, for the variable has nothing to do with what is known of either side. */
function saysNothing({ left, right }: Compared): boolean {
  return left.doubts.has("renamed") || right.doubts.has("renamed");
}

/** The variable of another derivative in the statement: that of y' in y' = dy/dx. */
function variableAround({ statement: { sides } }: ClaimPlace): string | undefined {
  return sides.flatMap(({ value }) => (value.ok && value.value.kind === "expression" ? variablesOfDerivative(value.value.expression) : []))[0];
}

/** Nowhere clearly different: that is all that is said by an approximation. */
function isClose({ numbers: { same, unclear, different, oneSided } }: Compared): boolean {
  return different === 0 && same + unclear > 4 && oneSided <= same + unclear;
}

function wrong(equality: Equality, compared: Compared, place: ClaimPlace): CheckedEquality {
  const { base, other } = equality;
  const [expected, claimed] = compared.worked;
  const value = valueOf(base.expression, place.formula, place.scope, base.side.at);
  const asked = value?.derivative.question;
  const [variable, ...others] = asked?.wrt ?? [];
  return {
    ...spans(base.side, other.side, place), span: inDocument(other.expression.span ?? other.side.span, place), verdict: "wrong", used: usedIn(compared),
    counterexample: counterexampleOf(expected, claimed, compared.numbers.differences),
    correct: value?.value,
    sides: { base: base.expression, other: other.expression, expected, claimed },
    question: asked && variable !== undefined && others.length === 0 && !asked.at ? { body: asked.body, variable } : undefined,
  };
}

/** The derivative by a variable that does not occur is zero; `meant` is the one by the variable that does. */
function ofAnotherVariable({ base, other }: Equality, meant: Expression, place: ClaimPlace): CheckedEquality {
  const zero = number(0);
  const [body = zero] = operandsOf(meant);
  const [, variable] = operandsOf(base.expression);
  return {
    ...spans(base.side, other.side, place), verdict: "wrong", used: [],
    counterexample: counterexampleOf(zero, other.expression, []), correct: { full: zero },
    sides: { base: derivative(body, variable ?? zero), other: other.expression, expected: zero, claimed: other.expression },
    question: variable?.kind === "symbol" ? { body, variable: variable.name } : undefined,
  };
}

function unclearReason({ numbers: { same, different } }: Compared): string {
  if (same > 0 && different > 0) return undecidedReasons.partly;
  return same + different === 0 ? undecidedReasons.noValues : undecidedReasons.numbers;
}

function undecided(base: StatementSide, other: StatementSide, reason: string, place: ClaimPlace): CheckedEquality {
  return { ...spans(base, other, place), verdict: "undecided", reason, used: [] };
}

function spans(base: StatementSide, other: StatementSide, place: ClaimPlace): Pick<CheckedEquality, "span" | "against"> {
  return { span: inDocument(other.span, place), against: inDocument(base.span, place) };
}

function inDocument({ start, end }: Span, { formula: { region } }: ClaimPlace): Span {
  return { start: region.content.start + start, end: region.content.start + end };
}
