import { findOperator, freeNames, type Expression } from "../../core";
import { isBold } from "../document";
import { nameAlone } from "../scope";
import { some } from "../some";
import type { Compared } from "./compare";
import { isWholeDerivative } from "./derivative-forms";
import { differentiatedName, textOf, usedIn, variablesOfDerivative, type Equality } from "./equality";
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
  ({ base, formula }) => (isWholeDerivative(base.expression, formula.region.source) ? undefined : undecidedReasons.noDerivative),
  ({ formula }) => (supposing.test(formula.lead) ? undecidedReasons.supposed : undefined),
  unknownNames,
  doubts,
  foreignNames,
  numberAlone,
  ownFunction,
  vectors,
  capitalVariable,
  bracketBehind,
  freeNotes,
  definitions,
];

/** Words that make a claim one that is assumed, asked for or denied. */
const supposing = /\b(?:suppose|assum\w*|given|if|let|find|solve|such that|whose|until|satisf\w*|wrong\w*|incorrect\w*|mistak\w*|error\w*|not|false|guess\w*|claim\w*|instead|unless|want\w*|would|confus\w*|forget\w*)\b/i;

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

/** A name that the derivative does not have may stand for anything; next to the variable that it was put for by mistake it does not. */
function foreignNames({ base, keep }: Equality, { left, worked: [, claimed] }: Compared): string | undefined {
  const known = new Set([...freeNames(left.expression), ...freeNames(base.expression), ...keep]);
  const foreign = freeNames(claimed).filter((name) => !known.has(name));
  return foreign.length > 0 ? undecidedReasons.foreign(foreign) : undefined;
}

function numberAlone(_equality: Equality, { worked: [expected, claimed] }: Compared): string | undefined {
  return freeNames(claimed).length === 0 && freeNames(expected).length > 0 ? undecidedReasons.equation : undefined;
}

/** y' = k y is an equation for y; only well-known functions are said to be such solutions. */
function ownFunction({ base, other }: Equality): string | undefined {
  const name = differentiatedName(base.expression);
  if (name === undefined || name === "sigma" || findOperator(name)) return undefined;
  const isThere = some(other.expression, (node) => (node.kind === "symbol" || (node.kind === "call" && node.primes === 0 && !nameAlone(node))) && node.name === name);
  return isThere ? undecidedReasons.ownFunction(name) : undefined;
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

/** \frac{\partial f}{\partial x} \left[ ... \right] is now and then an operator with what it is applied to. */
function bracketBehind({ base, other, formula }: Equality): string | undefined {
  const { source } = formula.region;
  const isApplied = (node: Expression): boolean => {
    if (node.kind !== "operation" || node.operator !== "derivative" || !node.span || !node.operands[0] || !nameAlone(node.operands[0])) return false;
    return /^\s*(?:\\[,;! ]\s*)*(?:\\left|\\[bB]igg?l?)?\s*(?:[[(]|\\\{)/.test(source.slice(node.span.end));
  };
  return [base, other].some(({ expression }) => some(expression, isApplied)) ? undecidedReasons.applied : undefined;
}

/** Notes without a choice to try out; that a name is a function of its variable is said by its definition. */
function freeNotes({ base, other }: Equality, compared: Compared): string | undefined {
  const explained = new Set<string>();
  for (const { expression } of [base, other]) {
    some(expression, (node) => {
      if (nameAlone(node)) explained.add(`${node.span?.start} ${node.span?.end}`);
      return false;
    });
  }
  const own = [...base.side.notes, ...other.side.notes].filter(({ span }) => !explained.has(`${span.start} ${span.end}`));
  const note = [...own, ...usedIn(compared).flatMap(({ definition }) => definition.notes)].find(({ choice }) => !choice);
  return note && undecidedReasons.note(note.message);
}

function definitions(_equality: Equality, compared: Compared): string | undefined {
  for (const { definition, inSection, isBehind, rivals } of usedIn(compared)) {
    if (!inSection) return undecidedReasons.otherSection(definition.name);
    if (isBehind && rivals.length > 0) return undecidedReasons.behind(definition.name);
  }
  return undefined;
}
