import { operatorTable } from "../../operators";
import { addTo, columnAt, contribution, isUnreached, registerAt, valueAt, type Kernel } from "./kernel";
import { loopsByName, type Loops } from "./loops";

const identity = Int32Array.from({ length: 1024 }, (_, k) => k);

/** The kernel of a function of one variable, from the loops over its values and its slopes. */
function ofOneOperand(name: string, { values, slopes }: Loops): Kernel {
  return {
    name,
    forward: ({ base, first }, registers, from, to) => values(registers, base, registers, first, from, to),
    tangent: ({ base, first, slopes: slopeAt }, registers, tangents, from, to) => {
      slopes(slopeAt, base, registers, first, from, to);
      for (let i = from; i < to; i++) tangents[base + i] = valueAt(slopeAt, base + i) * valueAt(tangents, registerAt(first, i));
    },
    reverse: ({ base, first, slopes: slopeAt }, registers, adjoints, from, to) => {
      slopes(slopeAt, base, registers, first, from, to);
      for (let i = to - 1; i >= from; i--) {
        const adjoint = valueAt(adjoints, base + i);
        if (!isUnreached(adjoint)) addTo(adjoints, registerAt(first, i), contribution(adjoint, valueAt(slopeAt, base + i)));
      }
    },
    column: ({ base, first }, i, columns, count) => {
      const [out, x] = [columnAt(columns, base + i), columnAt(columns, registerAt(first, i))];
      for (let done = 0; done < count; done += identity.length) {
        const part = Math.min(identity.length, count - done);
        values(out.subarray(done), 0, x.subarray(done), identity, 0, part);
      }
    },
  };
}

/** Loops that call a function for each value: for the many functions that are not worth loops of their own. */
function loopsOf(value: (x: number) => number, slope: (x: number, result: number) => number): Loops {
  return {
    values: (out, base, inputs, operands, from, to) => {
      for (let i = from; i < to; i++) out[base + i] = value(valueAt(inputs, registerAt(operands, i)));
    },
    slopes: (out, base, registers, operands, from, to) => {
      for (let i = from; i < to; i++) out[base + i] = slope(valueAt(registers, registerAt(operands, i)), valueAt(registers, base + i));
    },
  };
}

export const negate = ofOneOperand("negate", loopsByName.negate);
export const square: Kernel = {
  ...ofOneOperand("square", loopsByName.square),
  // Losses are full of squares: their slope is worked out where it is used, not by a loop of its own before.
  reverse: ({ base, first }, registers, adjoints, from, to) => {
    for (let i = to - 1; i >= from; i--) {
      const adjoint = valueAt(adjoints, base + i);
      if (isUnreached(adjoint)) continue;
      const operand = registerAt(first, i);
      addTo(adjoints, operand, contribution(adjoint, 2 * valueAt(registers, operand)));
    }
  },
};
export const reciprocal = ofOneOperand("reciprocal", loopsByName.reciprocal);
export const squareRoot = ofOneOperand("squareRoot", loopsByName.squareRoot);
export const log1p = ofOneOperand("log1p", loopsByName.log1p);

const ownLoops: Readonly<Partial<Record<string, Loops>>> = loopsByName;

/** Kernels of the table's functions of one variable. */
export const functionsOfOne: ReadonlyMap<string, Kernel> = new Map(
  operatorTable.flatMap((row) => (row.slope ? [[row.name, ofOneOperand(row.name, ownLoops[row.name] ?? loopsOf(row.value, row.slope))] as const] : [])),
);
