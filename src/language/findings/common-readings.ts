import { call, dependsOn, symbol, transform, type Expression } from "../../core";
import { reachingToTheEnd } from "../document";
import { nameAlone } from "../scope";
import { some } from "../some";
import { areSame } from "./compare-sides";
import { textOf, type Equality } from "./equality";

/** Whether the sides are the same in a reading that is as common as the first, so that they are right all the same. */
export function isRightOtherwise(equality: Equality): boolean {
  return commonReadings.some((holds) => holds(equality));
}

const commonReadings: readonly ((equality: Equality) => boolean)[] = [holdsPartially, holdsToTheEnd, holdsForFunctions, holdsByAnotherName];

/** Partial derivatives hold the other names of f(x, y) constant, whatever those stand for. */
function holdsPartially(equality: Equality): boolean {
  return /\\partial|∂|\\nabla/.test(textOf(equality, equality.base.side.span)) && areSame(equality, { options: { hold: true } });
}

function holdsToTheEnd(equality: Equality): boolean {
  const [base, other] = [equality.base.expression, equality.other.expression].map(reachingToTheEnd);
  return (base !== equality.base.expression || other !== equality.other.expression) && areSame(equality, { base, other });
}

/** d/dx (x^2 + y^2) = 2x + 2y y': y is a function of x there. */
function holdsForFunctions(equality: Equality): boolean {
  const sides = [equality.base.expression, equality.other.expression];
  const [variable] = equality.keep;
  if (variable === undefined) return false;
  const functions = new Set(sides.flatMap((side) => dependentNames(side, variable)));
  if (functions.size === 0) return false;
  const [base, other] = sides.map((side) => transform(side, (node) => {
    if (node.kind === "call" && node.operands.length === 0) return call(node.name, [symbol(variable)], node.primes);
    return node.kind === "symbol" && functions.has(node.name) && node.name !== variable ? call(node.name, [symbol(variable)]) : node;
  }));
  return areSame(equality, { base, other });
}

/** The names whose derivative by the variable is spoken of. */
function dependentNames(side: Expression, variable: string): string[] {
  const names: string[] = [];
  some(side, (node) => {
    if (node.kind !== "call") return false;
    const [operand] = node.operands;
    if (node.primes > 0 || (node.operands.length === 1 && operand?.kind === "symbol" && operand.name === variable)) names.push(node.name);
    return false;
  });
  return names;
}

/** Where h(x) = x^3, people write dh/db = 3b^2 for its derivative at b: a function's only parameter goes by the name that it is differentiated by. */
function holdsByAnotherName(equality: Equality): boolean {
  const { base: { expression }, scope } = equality;
  if (expression.kind !== "operation" || expression.operator !== "derivative" || expression.operands.length !== 2) return false;
  const [body, variable] = expression.operands;
  const name = body && nameAlone(body)?.name;
  const definition = name === undefined ? undefined : scope.lookup(name)?.definition;
  if (name === undefined || variable?.kind !== "symbol" || definition?.parameters.length !== 1 || !definition.value.ok) return false;
  const isFree = !definition.parameters.includes(variable.name) && !dependsOn(definition.value.value, variable.name) && !scope.lookup(variable.name);
  return isFree && areSame(equality, { base: call(name, [variable], 1) });
}
