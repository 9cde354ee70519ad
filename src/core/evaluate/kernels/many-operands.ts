import { operatorTable, type OperatorRow } from "../../operators";
import { addTo, columnAt, contribution, isUnreached, valueAt, type Code, type Kernel } from "./kernel";

const operandsOf = ({ many, start }: Code, i: number): number[] => [...many.subarray(start[i], start[i + 1])];

/** The kernel of a function of several operands, through its row. */
function ofManyOperands(row: OperatorRow): Kernel {
  const valuesAt = (code: Code, registers: Float64Array, i: number): number[] => operandsOf(code, i).map((operand) => valueAt(registers, operand));
  return {
    name: row.name,
    forward: (code, registers, from, to) => {
      for (let i = from; i < to; i++) registers[code.base + i] = row.value(...valuesAt(code, registers, i));
    },
    tangent: (code, registers, tangents, from, to) => {
      for (let i = from; i < to; i++) {
        const slopes = row.slopes(valuesAt(code, registers, i), valueAt(registers, code.base + i));
        tangents[code.base + i] = operandsOf(code, i).reduce((sum, operand, k) => sum + times(slopes[k] ?? NaN, valueAt(tangents, operand)), 0);
      }
    },
    reverse: (code, registers, adjoints, from, to) => {
      for (let i = to - 1; i >= from; i--) {
        const adjoint = valueAt(adjoints, code.base + i);
        if (isUnreached(adjoint)) continue;
        const slopes = row.slopes(valuesAt(code, registers, i), valueAt(registers, code.base + i));
        operandsOf(code, i).forEach((operand, k) => addProduct(adjoints, operand, adjoint, slopes[k] ?? NaN));
      }
    },
    column: (code, i, columns, count) => {
      const out = columnAt(columns, code.base + i);
      const inputs = operandsOf(code, i).map((operand) => columnAt(columns, operand));
      for (let k = 0; k < count; k++) out[k] = row.value(...inputs.map((input) => valueAt(input, k)));
    },
  };
}

/** An operand that does not move adds nothing, and one without influence (the smaller one of max) is not looked into. */
const times = (slope: number, tangent: number): number => (tangent === 0 || slope === 0 ? 0 : slope * tangent);

function addProduct(adjoints: Float64Array, index: number, adjoint: number, slope: number): void {
  if (slope !== 0) addTo(adjoints, index, contribution(adjoint, slope));
}

/** Kernels of the table's functions of more than one operand. */
export const functionsOfMany: ReadonlyMap<string, Kernel> = new Map(operatorTable.filter((row) => !row.slope).map((row) => [row.name, ofManyOperands(row)]));
