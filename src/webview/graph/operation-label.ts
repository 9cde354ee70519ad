import { isFunctionOperatorName, operatorRow, printPlain } from "../../core";
import type { Expression, FunctionOperator, NumberExpression } from "../../core";
import type { Operand } from "./operands";
import { symbolRuns } from "../symbol-runs";
import { upright } from "../text-runs";
import type { Run } from "../text-runs";

const place = "( )";

/** Functions that people write around their operand or by a sign. */
const ownSigns: Partial<Record<FunctionOperator, string>> = { abs: "| |", floor: "⌊ ⌋", ceil: "⌈ ⌉", cbrt: "∛", factorial: "( )!" };

/** What an operation is, as a short sign: +, −, ×, ÷, ( )², √, tanh. */
export function operationLabel(body: Expression, operands: readonly Operand[]): readonly Run[] {
  if (body.kind !== "operation") return [upright("?")];
  const { operator } = body;
  if (operator === "add") return [upright(operands.length === 2 && operands.filter(({ role }) => role.startsWith("−")).length === 1 ? "−" : "+")];
  if (operator === "multiply") return [upright(productSign(operands))];
  if (operator === "power") return powerLabel(body.operands[0], body.operands[1]);
  if (operator === "piecewise") return [upright("cases")];
  if (isFunctionOperatorName(operator)) return [upright(ownSigns[operator] ?? symbolRuns(operatorRow(operator).latex).map(({ text }) => text).join(""))];
  return [upright(operator)];
}

function productSign(operands: readonly Operand[]): string {
  const [only] = operands;
  if (operands.length === 1) return only?.role === "−" ? `−${place}` : "×";
  return operands.length === 2 && operands.filter(({ role }) => role.endsWith("÷")).length === 1 ? "÷" : "×";
}

function powerLabel(base: Expression | undefined, exponent: Expression | undefined): readonly Run[] {
  if (exponent?.kind === "number") return numberPower(exponent);
  if (base?.kind === "constant" && base.name === "e") return [upright("exp")];
  return [upright(base?.kind === "number" || base?.kind === "constant" ? printPlain(base) : place), raised(place)];
}

function numberPower({ value }: NumberExpression): readonly Run[] {
  if (value.equals(-1)) return [upright(`1/${place}`)];
  if (value.s > 0n && value.n === 1n && value.d <= 4n && value.d !== 3n) return [upright(value.d === 2n ? "√" : "∜")];
  return [upright(place), raised(value.toFraction().replace("-", "−"))];
}

function raised(text: string): Run {
  return { text, shift: "super", italic: false };
}
