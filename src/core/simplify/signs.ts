import { operandsOf } from "../expression";
import type { Expression, OperatorName } from "../expression";
import { isEven, isInteger } from "./rational";

const alwaysPositive: ReadonlySet<OperatorName> = new Set<OperatorName>(["exp", "cosh", "sech", "sigmoid", "softplus", "softmax"]);
const neverNegative: ReadonlySet<OperatorName> = new Set<OperatorName>(["abs", "relu", "relu6", "hardSigmoid", "step", "acosh", "asech", "acos"]);

/** How deep signs are looked for. */
const depthLimit = 8;

/** Whether the value is above zero wherever it is defined. */
export const isPositive = (node: Expression): boolean => signOf(node, depthLimit) === "positive";

/** Whether the value is zero or above wherever it is defined. */
export const isNonNegative = (node: Expression): boolean => signOf(node, depthLimit) !== undefined;

type Sign = "positive" | "nonnegative" | undefined;

function signOf(node: Expression, depth: number): Sign {
  if (depth === 0) return undefined;
  if (node.kind === "number") return node.value.n === 0n ? "nonnegative" : node.value.s > 0n ? "positive" : undefined;
  if (node.kind === "constant") return node.name === "pi" || node.name === "e" ? "positive" : undefined;
  if (node.kind !== "operation" || node.operands.length > 30) return undefined;
  if (alwaysPositive.has(node.operator)) return "positive";
  if (neverNegative.has(node.operator)) return "nonnegative";
  if (node.operator === "power") return powerSign(operandsOf(node), depth);
  if (node.operator !== "add" && node.operator !== "multiply") return undefined;
  const signs = node.operands.map((operand) => signOf(operand, depth - 1));
  if (signs.includes(undefined)) return undefined;
  const decides = node.operator === "add" ? signs.includes("positive") : !signs.includes("nonnegative");
  return decides ? "positive" : "nonnegative";
}

function powerSign([base, exponent]: readonly Expression[], depth: number): Sign {
  if (!base || !exponent) return undefined;
  const baseSign = signOf(base, depth - 1);
  if (baseSign === "positive") return "positive";
  if (exponent.kind !== "number") return undefined;
  const { value } = exponent;
  // Below the bar the base is not zero where the power is defined; a root that is no whole power has no negative base.
  if (isEven(value)) return value.s < 0n ? "positive" : "nonnegative";
  if (!isInteger(value) && value.d % 2n === 0n) return value.s < 0n ? "positive" : "nonnegative";
  return baseSign;
}
