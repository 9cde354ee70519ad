import type { Expression } from "../expression";
import { isCallOf } from "./algebra";
import type { Algebra } from "./algebra";

/** max or min: nested ones opened, repeated operands once, numbers worked out. */
export function exactExtremum(operator: "max" | "min", operands: readonly Expression[], algebra: Algebra): Expression | undefined {
  const opened = operands.flatMap((operand) => (isCallOf(operand, operator) ? operand.operands : [operand]));
  const kept: Expression[] = [];
  let number: (Expression & { kind: "number" }) | undefined;
  let place = 0;
  for (const operand of opened) {
    if (operand.kind !== "number") {
      if (!kept.includes(operand)) kept.push(operand);
      continue;
    }
    if (!number) place = kept.length;
    const replaces = !number || (operator === "max" ? operand.value.compare(number.value) > 0 : operand.value.compare(number.value) < 0);
    if (replaces) number = operand;
  }
  if (number) kept.splice(place, 0, number);
  const [only] = kept;
  if (kept.length === 1 && only) return only;
  return kept.length === operands.length ? undefined : algebra.apply(operator, kept);
}
