import type { DifferentialSign, Span } from "../../core";
import type { CheckedEquality, ClaimFinding } from "../findings";
import { speaksOfDerivative } from "../findings/derivative-forms";
import { signIn } from "../leibniz";
import { some } from "../some";
import { folded } from "./fold";
import { readableFormula, readableName, readableNumber, tellingApart } from "./readable";
import { notesOf, sideAt, valueAt } from "./side";
import type { HoverCard, HoverRow, Verdict } from "./types";
import { definedWhere, hoverWords, isWorthReading } from "./words";
import { written, writtenSide, type Written } from "./written";

/** Longest sides, in plain text, that a sentence repeats. */
const longestInSentence = 60;

/**
 * The hover over a claim: what numbers say of each of its equalities. Undefined, for silence, where none could be decided and the
 * reason would help nobody.
 */
export function claimCard(finding: ClaimFinding): HoverCard | undefined {
  const { equalities, formula, span } = finding;
  const decided = equalities.filter(({ verdict }) => verdict !== "undecided");
  const reasons = [...new Set(equalities.flatMap(({ reason }) => (reason !== undefined && isWorthReading(reason) ? [reason] : [])))];
  if (reasons.length === 0 && !decided.some((equality) => isNews(equality, formula))) return undefined;
  const sign = signIn(formula.region.source);
  const wrong = equalities.filter(({ verdict }) => verdict === "wrong");
  const isAllRight = decided.length === equalities.length && wrong.length === 0;
  const shown = equalities.map((equality) => sidesOf(equality, finding, sign));
  const verdicts: Verdict[] = isAllRight ? [{ verdict: "right", sentence: hoverWords.right }] : shown.flatMap((sides) => verdictOn(sides));
  const used = [...new Map(equalities.flatMap((equality) => equality.used).map((each) => [each.definition, each])).values()];
  const where = definedWhere(used);
  const notes = formula.statements.flatMap(({ sides }) => sides).filter((side) => isWithin(side.span, span, formula.region.content.start)).flatMap((side) => notesOf(side.notes, used));
  return {
    kind: "claim", span, verdicts, rows: rowsOf(shown), more: 0,
    remarks: [...(where === undefined ? [] : [where]), ...new Set(notes)],
    actions: decided.length > 0 ? ["explain", "plot", "copy"] : [],
  };
}

/**
 * Whether there is something to learn from a decision: that sides without a derivative are equal is algebra, and that an identity holds
 * for functions of which nothing is known is a rule of the book.
 */
function isNews({ verdict, span, against, used }: CheckedEquality, formula: ClaimFinding["formula"]): boolean {
  if (verdict === "wrong") return true;
  const values = [span, against].flatMap((place) => {
    const side = sideAt(formula, place);
    return side?.value.ok ? [side.value.value] : [];
  });
  const hasUnknown = values.some((value) => value.kind === "expression" && some(value.expression, ({ kind }) => kind === "call"));
  return values.some(speaksOfDerivative) && !(hasUnknown && used.length === 0);
}

/** An equality with both of its sides in writing, and what would be right where it is wrong. */
interface Sides {
  readonly equality: CheckedEquality;
  readonly base: Written;
  readonly other: Written;
  readonly correct?: Written;
}

function sidesOf(equality: CheckedEquality, { formula }: ClaimFinding, sign: DifferentialSign): Sides {
  const at = (span: Span): Written => {
    const side = sideAt(formula, span);
    const value = side && valueAt(side, span, formula);
    const source = formula.region.source.slice(span.start - formula.region.content.start, span.end - formula.region.content.start);
    return value ? writtenSide(value, sign, side.at) : { latex: "\\ldots", plain: source };
  };
  const right = equality.correct && (equality.correct.short ?? equality.correct.full);
  return { equality, base: at(equality.against), other: at(equality.span), correct: right && { ...written(right, sign), latex: folded(right).latex } };
}

function isWithin(side: { readonly start: number; readonly end: number }, span: Span, from: number): boolean {
  return side.start + from >= span.start && side.end + from <= span.end;
}

/** A line for every equality, below the side that it starts from; what is wrong has the right value beside it. */
function rowsOf(shown: readonly Sides[]): HoverRow[] {
  return shown.flatMap(({ equality: { verdict, against, span }, base, other, correct }, i): HoverRow[] => {
    const before = shown[i - 1]?.equality;
    const continues = before?.against.start === against.start || before?.span.start === against.start;
    const leftLatex = continues ? undefined : base.latex;
    const left = continues ? "" : `${base.plain} `;
    if (verdict === "undecided") return [{ leftLatex, relation: "\\overset{?}{=}", latex: other.latex, plain: `${left}=? ${other.plain}` }];
    if (verdict === "right") return [{ leftLatex, relation: "=", latex: `${other.latex} \\quad\\checkmark`, plain: `${left}= ${other.plain}` }];
    const isAhead = span.start >= against.start;
    const wrongRow: HoverRow = { leftLatex: isAhead ? leftLatex : base.latex, relation: "\\ne", latex: other.latex, plain: `${isAhead ? left : `${base.plain} `}is not ${other.plain}` };
    if (!correct) return [wrongRow];
    return [{ ...wrongRow, relation: "=", latex: correct.latex, plain: `${isAhead ? left : `${base.plain} `}= ${correct.plain}` }, { ...wrongRow, leftLatex: undefined, plain: `not ${other.plain}` }];
  });
}

function verdictOn({ equality, base, other, correct }: Sides): Verdict[] {
  const { verdict, reason, counterexample } = equality;
  if (verdict === "undecided") return reason !== undefined && isWorthReading(reason) ? [{ verdict, sentence: hoverWords.undecided(reason) }] : [];
  if (verdict === "right") return isShort(base, other) ? [{ verdict, sentence: hoverWords.rightInPart(readableFormula(`${base.plain} = ${other.plain}`)) }] : [];
  let proof = "";
  if (counterexample) {
    const point = Object.entries(counterexample.point).map(([name, value]) => `${readableName(name)} = ${readableNumber(value)}`).join(", ");
    proof = hoverWords.proof(point, ...tellingApart(counterexample.expected, counterexample.found));
  }
  const sentence = isShort(base, other, correct) ? hoverWords.wrong(readableFormula(base.plain), readableFormula(other.plain), correct && readableFormula(correct.plain), proof) : hoverWords.wrongAtLength(proof);
  return [{ verdict, sentence }];
}

function isShort(...sides: readonly (Written | undefined)[]): boolean {
  return sides.every((side) => side === undefined || side.plain.length <= longestInSentence);
}
