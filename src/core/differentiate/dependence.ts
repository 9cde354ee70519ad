import { memberOf, operandsOf } from "../expression";
import type { Expression } from "../expression";

/** The variable by its name, and the member of a family that the name means, if any. */
interface Variable {
  readonly variable: string;
  readonly member?: Expression;
}

/** Whether the value of a node can change with the variable, if it is known of its operands. */
export function changesWith(node: Expression, { variable, member }: Variable, operandChanges: (operand: Expression) => boolean): boolean {
  if (node.kind === "symbol") return node.name === variable;
  const family = memberOf(node)?.family;
  if (family) return member !== undefined && memberOf(member)?.family.name === family.name;
  for (const operand of operandsOf(node)) if (operandChanges(operand)) return true;
  return false;
}
