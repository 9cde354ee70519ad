import { addTo, columnAt, contribution, isUnreached, registerAt, valueAt, type Kernel } from "./kernel";

type OfTwo = (x: number, y: number, result: number) => number;

/** The kernel of an operation on two numbers, from its value and its two slopes. A slope left out is not needed: that operand is constant. */
function ofTwoOperands(name: string, value: (x: number, y: number) => number, slopeOfFirst: OfTwo, slopeOfSecond?: OfTwo): Kernel {
  return {
    name,
    forward: ({ base, first, second }, registers, from, to) => {
      for (let i = from; i < to; i++) registers[base + i] = value(valueAt(registers, registerAt(first, i)), valueAt(registers, registerAt(second, i)));
    },
    tangent: ({ base, first, second }, registers, tangents, from, to) => {
      for (let i = from; i < to; i++) {
        const x = valueAt(registers, registerAt(first, i));
        const y = valueAt(registers, registerAt(second, i));
        const z = valueAt(registers, base + i);
        const slope = slopeOfFirst(x, y, z) * valueAt(tangents, registerAt(first, i));
        tangents[base + i] = slopeOfSecond ? slope + slopeOfSecond(x, y, z) * valueAt(tangents, registerAt(second, i)) : slope;
      }
    },
    reverse: ({ base, first, second }, registers, adjoints, from, to) => {
      for (let i = to - 1; i >= from; i--) {
        const adjoint = valueAt(adjoints, base + i);
        if (isUnreached(adjoint)) continue;
        const x = valueAt(registers, registerAt(first, i));
        const y = valueAt(registers, registerAt(second, i));
        const z = valueAt(registers, base + i);
        addTo(adjoints, registerAt(first, i), contribution(adjoint, slopeOfFirst(x, y, z)));
        if (slopeOfSecond) addTo(adjoints, registerAt(second, i), contribution(adjoint, slopeOfSecond(x, y, z)));
      }
    },
    column: ({ base, first, second }, i, columns, count) => {
      const [out, x, y] = [columnAt(columns, base + i), columnAt(columns, registerAt(first, i)), columnAt(columns, registerAt(second, i))];
      for (let k = 0; k < count; k++) out[k] = value(valueAt(x, k), valueAt(y, k));
    },
  };
}

/** x^p, undefined where it would be infinite at 0. */
function powerAt(x: number, p: number): number {
  return x === 0 && p < 0 ? NaN : Math.pow(x, p);
}

const slopeOfBase: OfTwo = (x, p) => p * powerAt(x, p - 1);
/** x^p log x; at the base 0 the limit, and undefined for negative bases, whose powers exist only at isolated exponents. */
const slopeOfExponent: OfTwo = (x, p, z) => (x > 0 ? z * Math.log(x) : x === 0 && p > 0 ? 0 : NaN);

/** x^p for an exponent p that does not vary. */
export const powerOfConstantExponent = ofTwoOperands("powerOfConstantExponent", powerAt, slopeOfBase);
export const power = ofTwoOperands("power", powerAt, slopeOfBase, slopeOfExponent);
