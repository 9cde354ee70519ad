import { dependsOn, findOperator, freeNames, nameToLatex, substitute, symbol, type Expression, type ReadingNote } from "../../core";
import { isBold, reachingToTheEnd, type Definition } from "../document";
import { nameAlone } from "../scope";
import { some } from "../some";
import type { Compared } from "./compare";
import { areSame } from "./compare-sides";
import { isWholeDerivative, speaksOfDerivative } from "./derivative-forms";
import { differentiatedName, keptNames, textOf, usedIn, variablesOfDerivative, type Equality } from "./equality";
import { isMeantForAllValues } from "./identity";
import { doubtSentences, undecidedReasons } from "./words";

type Check = (equality: Equality, compared: Compared) => string | undefined;

/**
 * What speaks against calling an equality wrong whose sides differ, as a sentence; undefined when nothing does. Each check stands
 * for a way in which a naive comparison of real notes raised a false alarm.
 */
export function obstacleToWrong(equality: Equality, compared: Compared): string | undefined {
  for (const check of checks) {
    const obstacle = check(equality, compared);
    if (obstacle !== undefined) return obstacle;
  }
  return undefined;
}

const checks: readonly Check[] = [
  ({ base, other }) => (other.side.relation === "approximates" || base.side.relation === "approximates" ? undecidedReasons.approximates : undefined),
  withoutDerivative,
  (equality) => (isSupposed(equality) ? undecidedReasons.supposed : undefined),
  unknownNames,
  doubts,
  foreignNames,
  numberAlone,
  ownFunction,
  vectors,
  capitalVariable,
  invertedVariable,
  words,
  freeNotes,
  definitions,
];

/** Words that make a claim one that is assumed, asked for or denied. */
const supposing = /\b(?:suppose|assum\w*|given|if|let|find|solve|such that|whose|until|satisf\w*|wrong\w*|incorrect\w*|mistak\w*|error\w*|not|false|guess\w*|claim\w*|instead|unless|want\w*|would|confus\w*|forget\w*)\b/i;

/** Words anywhere in its sentence that make a claim one that is denied, or is so but for something. */
const denying = /\b(?:wrong\w*|incorrect\w*|mistak\w*|erroneous\w*|false\w*|nonsense|tempt\w*|naive\w*|think|thought|believ\w*|confus\w*|misconception\w*|small|near|nearly|approximat\w*|roughly|about|first[- ]order|leading order|ignor\w*|neglect\w*|drop\w*|omit\w*|up to|proportional\w*|degrees)\b|[❌✗✘🚫]/iu;
const deniedBehind = /^[\s,;:*_]*(?:(?:is|are|was|would be|this is)\s+(?:\w+\s+)?(?:not|wrong|incorrect|false|nonsense|a mistake|an error)|isn't|fails|[(*_]*(?:wrong|incorrect|false|mistake|no!)|\?|[❌✗✘🚫])/iu;
const headingOfErrors = /\b(?:mistakes?|pitfalls?|misconceptions?|fallac\w+|wrong|incorrect|(?:common|frequent|typical|usual) (?:errors|slips))\b/i;
/** The answers to a question, of which one is right. */
const option = /\?[^.!]*(?:^|\n)[-*+\s]*(?:\[[ x]?\]|\(?[a-eA-E][).])\s*$/;

/** Whether the words around a formula say it as something that is not simply so. */
export function isSupposed({ formula: { lead, around: { before, behind, heading } } }: Equality): boolean {
  return supposing.test(lead) || denying.test(before) || deniedBehind.test(behind) || headingOfErrors.test(heading) || option.test(before);
}

/** Without a derivative there is nothing to check, unless plain equalities are: then one that may be an equation to solve is none to check. */
function withoutDerivative({ base, statement }: Equality, compared: Compared): string | undefined {
  if (isWholeDerivative(base.expression)) return undefined;
  if (statement.sides.some(({ value }) => value.ok && speaksOfDerivative(value.value))) return undecidedReasons.noDerivative;
  return isMeantForAllValues(compared) ? undefined : undecidedReasons.mayBeSolved;
}

function sidesOf(equality: Equality): string[] {
  return [equality.base, equality.other].map(({ side }) => textOf(equality, side.span));
}

function unknownNames(_equality: Equality, { left, right }: Compared): string | undefined {
  const names = [...new Set([...left.unknown, ...right.unknown])];
  return names.length > 0 ? undecidedReasons.unknownFunction(names) : undefined;
}

function doubts({ base }: Equality, { left, right }: Compared): string | undefined {
  const [doubt] = [...left.doubts, ...right.doubts].filter((each) => each !== "two-ways" || base.expression.kind !== "operation");
  return doubt && doubtSentences[doubt];
}

/** A name that the derivative does not have may stand for anything, but for one that was put in the place of the variable by mistake. */
function foreignNames(equality: Equality, { left, worked: [, claimed] }: Compared): string | undefined {
  const { base, scope } = equality;
  const known = new Set([...freeNames(left.expression), ...freeNames(base.expression), ...keptNames(base.expression, scope)]);
  const foreign = freeNames(claimed).filter((name) => !known.has(name));
  const [only] = foreign;
  if (only === undefined || (foreign.length === 1 && isMisspelt(equality, only))) return undefined;
  return undecidedReasons.foreign(foreign);
}

/** Letters for points and constants, which need no explanation: d/dx x^2 = 2a may be meant at x = a. */
const pointNames = /^(?:[abcpkAC]|alpha|beta|xi|h)$|_/;

/**
 * Whether a name that nothing explains stands where the variable has to, so that the claim is right but for it: beside the variable
 * itself, or alone where it is no name for a point and is not spoken of anywhere else.
 */
function isMisspelt(equality: Equality, name: string): boolean {
  const { keep, other, scope, reading, formula, base } = equality;
  const [variable, ...more] = keep;
  if (variable === undefined || more.length > 0 || scope.lookup(name) || nameAloneIn(base.expression) || reading.values.some((value) => value.name === name)) return false;
  if (!areSame(equality, { other: substitute(other.expression, name, symbol(variable)) })) return false;
  if (dependsOn(other.expression, variable)) return true;
  const isElsewhere = reading.formulas.some((each) => each !== formula && each.region.source.includes(name));
  return !pointNames.test(name) && !isElsewhere;
}

function nameAloneIn(expression: Expression): boolean {
  return some(expression, (node) => node.kind === "call");
}

function numberAlone(_equality: Equality, { worked: [expected, claimed] }: Compared): string | undefined {
  return freeNames(claimed).length === 0 && freeNames(expected).length > 0 ? undecidedReasons.equation : undefined;
}

/** y' = k y is an equation for y; only well-known functions are said to be such solutions. */
function ownFunction({ base, other }: Equality): string | undefined {
  const name = differentiatedName(base.expression);
  if (name === undefined || name === "sigma" || findOperator(name)) return undefined;
  return standsIn(other.expression, name) ? undecidedReasons.ownFunction(name) : undefined;
}

/** Whether a name stands in an expression other than as what is differentiated, the y of dy/dx. */
function standsIn(node: Expression, name: string): boolean {
  if (node.kind === "symbol") return node.name === name;
  if (node.kind === "call") return (node.name === name && node.primes === 0) || node.operands.some((operand) => standsIn(operand, name));
  if (node.kind !== "operation") return false;
  const [body] = node.operands;
  const operands = node.operator === "derivative" && body?.kind === "call" && nameAlone(body) ? node.operands.slice(1) : node.operands;
  return operands.some((operand) => standsIn(operand, name));
}

const ofMatrices = /\\(?:top|odot|otimes|mathbb)(?![a-zA-Z])/;

function vectors(equality: Equality, compared: Compared): string | undefined {
  const definitions = usedIn(compared).map(({ definition: { source, span } }) => source.text.slice(span.start - source.offset, span.end - source.offset));
  return [...sidesOf(equality), ...definitions].some((text) => isBold(text) || ofMatrices.test(text)) ? undecidedReasons.vectors : undefined;
}

function capitalVariable({ base }: Equality): string | undefined {
  const [capital] = variablesOfDerivative(base.expression).filter((name) => /^[A-Z](?:_|$)/.test(name) && base.expression.kind === "operation");
  return capital === undefined ? undefined : undecidedReasons.capital(capital);
}

/** Where q = 100 - 2p, the p in a derivative by q may be a function of q. */
function invertedVariable({ scope, keep }: Equality, { worked: [expected] }: Compared): string | undefined {
  const [variable] = keep;
  const definition = variable === undefined ? undefined : scope.lookup(variable)?.definition;
  if (variable === undefined || !definition?.value.ok) return undefined;
  const { value } = definition.value;
  const other = freeNames(expected).find((name) => name !== variable && dependsOn(value, name));
  return other === undefined ? undefined : undecidedReasons.inverted(variable, other);
}

/** A name of several letters that nothing defines may be a function, or a word of the sentence. */
function words(_equality: Equality, { worked }: Compared): string | undefined {
  const name = worked.flatMap(freeNames).find((each) => {
    const [stem = ""] = each.split("_");
    return stem.length > 1 && !/^\\[a-zA-Z]+$/.test(nameToLatex(stem));
  });
  return name === undefined ? undefined : undecidedReasons.word(name);
}

/** Notes without a choice to try out, but for those that leave none: all that they could mean is told by a definition, or tried. */
function freeNotes({ base, other }: Equality, compared: Compared): string | undefined {
  const own = [base, other].flatMap(({ side, expression }) => side.notes.filter((note) => !isExplained(note, expression)));
  const note = [...own, ...usedIn(compared).flatMap(({ definition }) => definition.notes)].find(({ choice }) => !choice);
  return note && undecidedReasons.note(note.message);
}

function isExplained({ span }: ReadingNote, expression: Expression): boolean {
  // A remark beside the expression says nothing about how that is read.
  if (expression.span && (span.end <= expression.span.start || span.start >= expression.span.end)) return true;
  // How far \frac{d}{dx} reaches is tried both ways.
  if (reachingToTheEnd(expression) !== expression && span.start === expression.span?.start) return true;
  return some(expression, (node) => nameAlone(node) !== undefined && node.span?.start === span.start && node.span.end === span.end);
}

/** How many paragraphs a definition may be away: few where the name means several things in the document. */
const nearEnough = { single: 5, oneOfSeveral: 2 } as const;

/** Words that give a name a new meaning: let f be a function with f'(x) = 3x^2. */
const renewing = /\b(?:let|suppose|assume|consider|given|function|curve)s?(?:\s+(?:that|a|an|the|any|another))*\s*$/i;

/** Whether a name is spoken of as one with another meaning, between its definition and the claim. */
function isRenewed({ reading, formula }: Equality, { name, outer }: Definition): boolean {
  const [from, to] = [outer.end, formula.region.outer.start];
  return reading.formulas.some(({ region, lead }) => region.outer.start >= from && region.outer.end <= to && region.source.trim() === name && renewing.test(lead));
}

function definitions(equality: Equality, compared: Compared): string | undefined {
  for (const { definition, inSection, isBehind, distance, rivals } of usedIn(compared)) {
    if (isRenewed(equality, definition)) return undecidedReasons.renewed(definition.name);
    if (!inSection) return undecidedReasons.otherSection(definition.name);
    if (isBehind && rivals.length > 0) return undecidedReasons.behind(definition.name);
    if (distance > (rivals.length > 0 ? nearEnough.oneOfSeveral : nearEnough.single)) return undecidedReasons.far(definition.name);
  }
  return undefined;
}
