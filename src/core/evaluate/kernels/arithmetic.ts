import { addTo, columnAt, contribution, isUnreached, registerAt, valueAt, type Kernel } from "./kernel";
import { addProduct } from "./sums";

// The ones that most formulas consist of, each with loops of its own: a shared loop that calls a function for each
// operation costs three times as much.

export const add: Kernel = {
  name: "add",
  commutative: true,
  forward: ({ base, first, second }, registers, from, to) => {
    for (let i = from; i < to; i++) registers[base + i] = valueAt(registers, registerAt(first, i)) + valueAt(registers, registerAt(second, i));
  },
  tangent: ({ base, first, second }, _registers, tangents, from, to) => {
    for (let i = from; i < to; i++) tangents[base + i] = valueAt(tangents, registerAt(first, i)) + valueAt(tangents, registerAt(second, i));
  },
  reverse: ({ base, first, second }, _registers, adjoints, from, to) => {
    for (let i = to - 1; i >= from; i--) {
      const adjoint = valueAt(adjoints, base + i);
      addTo(adjoints, registerAt(first, i), adjoint);
      addTo(adjoints, registerAt(second, i), adjoint);
    }
  },
  column: ({ base, first, second }, i, columns, count) => {
    const [out, x, y] = [columnAt(columns, base + i), columnAt(columns, registerAt(first, i)), columnAt(columns, registerAt(second, i))];
    for (let k = 0; k < count; k++) out[k] = valueAt(x, k) + valueAt(y, k);
  },
};

export const subtract: Kernel = {
  name: "subtract",
  forward: ({ base, first, second }, registers, from, to) => {
    for (let i = from; i < to; i++) registers[base + i] = valueAt(registers, registerAt(first, i)) - valueAt(registers, registerAt(second, i));
  },
  tangent: ({ base, first, second }, _registers, tangents, from, to) => {
    for (let i = from; i < to; i++) tangents[base + i] = valueAt(tangents, registerAt(first, i)) - valueAt(tangents, registerAt(second, i));
  },
  reverse: ({ base, first, second }, _registers, adjoints, from, to) => {
    for (let i = to - 1; i >= from; i--) {
      const adjoint = valueAt(adjoints, base + i);
      if (isUnreached(adjoint)) continue;
      addTo(adjoints, registerAt(first, i), adjoint);
      addTo(adjoints, registerAt(second, i), 0 - adjoint);
    }
  },
  column: ({ base, first, second }, i, columns, count) => {
    const [out, x, y] = [columnAt(columns, base + i), columnAt(columns, registerAt(first, i)), columnAt(columns, registerAt(second, i))];
    for (let k = 0; k < count; k++) out[k] = valueAt(x, k) - valueAt(y, k);
  },
};

export const multiply: Kernel = {
  name: "multiply",
  commutative: true,
  forward: ({ base, first, second }, registers, from, to) => {
    for (let i = from; i < to; i++) registers[base + i] = valueAt(registers, registerAt(first, i)) * valueAt(registers, registerAt(second, i));
  },
  tangent: ({ base, first, second }, registers, tangents, from, to) => {
    for (let i = from; i < to; i++) {
      const x = registerAt(first, i);
      const y = registerAt(second, i);
      tangents[base + i] = valueAt(registers, x) * valueAt(tangents, y) + valueAt(registers, y) * valueAt(tangents, x);
    }
  },
  reverse: ({ base, first, second }, registers, adjoints, from, to) => {
    for (let i = to - 1; i >= from; i--) {
      const adjoint = valueAt(adjoints, base + i);
      if (isUnreached(adjoint)) continue;
      const x = registerAt(first, i);
      const y = registerAt(second, i);
      const left = valueAt(registers, x);
      const right = valueAt(registers, y);
      addProduct(adjoints, x, adjoint, right, left);
      addProduct(adjoints, y, adjoint, left, right);
    }
  },
  column: ({ base, first, second }, i, columns, count) => {
    const [out, x, y] = [columnAt(columns, base + i), columnAt(columns, registerAt(first, i)), columnAt(columns, registerAt(second, i))];
    for (let k = 0; k < count; k++) out[k] = valueAt(x, k) * valueAt(y, k);
  },
};

/** x / y, which is undefined (not infinite) at y = 0. */
export const divide: Kernel = {
  name: "divide",
  forward: ({ base, first, second }, registers, from, to) => {
    for (let i = from; i < to; i++) {
      const y = valueAt(registers, registerAt(second, i));
      registers[base + i] = y === 0 ? NaN : valueAt(registers, registerAt(first, i)) / y;
    }
  },
  tangent: ({ base, first, second }, registers, tangents, from, to) => {
    for (let i = from; i < to; i++) {
      const y = registerAt(second, i);
      tangents[base + i] = (valueAt(tangents, registerAt(first, i)) - valueAt(registers, base + i) * valueAt(tangents, y)) / valueAt(registers, y);
    }
  },
  reverse: ({ base, first, second }, registers, adjoints, from, to) => {
    for (let i = to - 1; i >= from; i--) {
      const adjoint = valueAt(adjoints, base + i);
      if (isUnreached(adjoint)) continue;
      const y = valueAt(registers, registerAt(second, i));
      addTo(adjoints, registerAt(first, i), contribution(adjoint, 1 / y));
      addProduct(adjoints, registerAt(second, i), adjoint, -valueAt(registers, base + i) / y, y);
    }
  },
  column: ({ base, first, second }, i, columns, count) => {
    const [out, x, y] = [columnAt(columns, base + i), columnAt(columns, registerAt(first, i)), columnAt(columns, registerAt(second, i))];
    for (let k = 0; k < count; k++) out[k] = valueAt(y, k) === 0 ? NaN : valueAt(x, k) / valueAt(y, k);
  },
};
