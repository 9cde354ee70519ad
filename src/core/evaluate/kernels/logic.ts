import { addTo, columnAt, isUnreached, registerAt, valueAt, type Kernel } from "./kernel";

type Truth = 0 | 1 | number;

/** Truth is 1, falsehood 0, and NaN where it cannot be said because a side has no value. Nothing varies smoothly here: all slopes are 0. */
function ofConditions(name: string, truth: (x: number, y: number) => Truth): Kernel {
  return {
    name,
    forward: ({ base, first, second }, registers, from, to) => {
      for (let i = from; i < to; i++) registers[base + i] = truth(valueAt(registers, registerAt(first, i)), valueAt(registers, registerAt(second, i)));
    },
    tangent: ({ base }, _registers, tangents, from, to) => {
      tangents.fill(0, base + from, base + to);
    },
    reverse: () => {},
    column: ({ base, first, second }, i, columns, count) => {
      const [out, x, y] = [columnAt(columns, base + i), columnAt(columns, registerAt(first, i)), columnAt(columns, registerAt(second, i))];
      for (let k = 0; k < count; k++) out[k] = truth(valueAt(x, k), valueAt(y, k));
    },
  };
}

const comparison = (name: string, holds: (x: number, y: number) => boolean): Kernel =>
  ofConditions(name, (x, y) => (Number.isNaN(x) || Number.isNaN(y) ? NaN : holds(x, y) ? 1 : 0));

/** The conditions of `piecewise`, by the name of the operator. A false side decides an `and`, a true one an `or`, whatever the other is. */
export const conditionKernels: ReadonlyMap<string, Kernel> = new Map([
  comparison("less", (x, y) => x < y),
  comparison("lessEqual", (x, y) => x <= y),
  comparison("greater", (x, y) => x > y),
  comparison("greaterEqual", (x, y) => x >= y),
  comparison("equal", (x, y) => x === y),
  comparison("unequal", (x, y) => x !== y),
  ofConditions("and", (x, y) => (x === 0 || y === 0 ? 0 : x * y)),
  ofConditions("or", (x, y) => (x === 1 || y === 1 ? 1 : x + y)),
  ofConditions("not", (x) => 1 - x),
].map((kernel) => [kernel.name, kernel]));

/** second if first is true, third if it is false: value and slopes of the other branch do not count, not even NaN. */
export const select: Kernel = {
  name: "select",
  forward: ({ base, first, second, third }, registers, from, to) => {
    for (let i = from; i < to; i++) {
      const condition = valueAt(registers, registerAt(first, i));
      registers[base + i] = condition === 1 ? valueAt(registers, registerAt(second, i)) : condition === 0 ? valueAt(registers, registerAt(third, i)) : NaN;
    }
  },
  tangent: ({ base, first, second, third }, registers, tangents, from, to) => {
    for (let i = from; i < to; i++) {
      tangents[base + i] = valueAt(tangents, valueAt(registers, registerAt(first, i)) === 1 ? registerAt(second, i) : registerAt(third, i));
    }
  },
  reverse: ({ base, first, second, third }, registers, adjoints, from, to) => {
    for (let i = to - 1; i >= from; i--) {
      const adjoint = valueAt(adjoints, base + i);
      if (isUnreached(adjoint)) continue;
      addTo(adjoints, valueAt(registers, registerAt(first, i)) === 1 ? registerAt(second, i) : registerAt(third, i), adjoint);
    }
  },
  column: ({ base, first, second, third }, i, columns, count) => {
    const [out, condition] = [columnAt(columns, base + i), columnAt(columns, registerAt(first, i))];
    const [x, y] = [columnAt(columns, registerAt(second, i)), columnAt(columns, registerAt(third, i))];
    for (let k = 0; k < count; k++) {
      const holds = valueAt(condition, k);
      out[k] = holds === 1 ? valueAt(x, k) : holds === 0 ? valueAt(y, k) : NaN;
    }
  },
};
