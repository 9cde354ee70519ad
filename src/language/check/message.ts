import type { CheckedEquality } from "../findings";
import { derivativeName, readableIfShort, readableNumber } from "./readable";
import { slipSentence, type Slip } from "./slip-names";

/** What is wrong with an equality, in one or two sentences: "d/dx x^2 is 2x, not 3x: at x = 1 the two are 2 and 3." */
export function wrongMessage({ sides, counterexample, correct }: CheckedEquality, slip: Slip | undefined): string {
  const name = sides && derivativeName(sides.base);
  const [right, claimed] = [correct && readableIfShort(correct.short ?? correct.full), sides && readableIfShort(sides.other)];
  const said = name === undefined ? notEqual(sides)
    : right === undefined ? `This is not ${name}`
    : claimed === undefined ? `${name} is ${right}`
    : `${name} is ${right}, not ${claimed}`;
  const proof = counterexample ? `: ${placeText(counterexample.point)}the two are ${readableNumber(counterexample.expected)} and ${readableNumber(counterexample.found)}` : "";
  return `${said}${proof}.${slip ? ` ${slipSentence(slip)}` : ""}`;
}

function notEqual(sides: CheckedEquality["sides"]): string {
  const [left, right] = [sides && readableIfShort(sides.base), sides && readableIfShort(sides.other)];
  return left === undefined || right === undefined ? "The two sides are not equal" : `${left} is not ${right}`;
}

function placeText(point: Readonly<Record<string, number>>): string {
  const coordinates = Object.entries(point).map(([name, value]) => `${name} = ${readableNumber(value)}`);
  return coordinates.length === 0 ? "" : `at ${coordinates.join(", ")} `;
}
