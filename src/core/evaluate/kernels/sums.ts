import { addTo, columnAt, contribution, isUnreached, registerAt, valueAt, type Kernel } from "./kernel";

// Sums of many terms as one operation each. Most of a network is these two: without them every partial sum would go
// through memory, and an interpreter's time is memory traffic.

/** c1 x1 + c2 x2 + ..., the coefficients being constants. */
export const weightedSum: Kernel = {
  name: "weightedSum",
  forward: ({ base, start, many, coefficients }, registers, from, to) => {
    for (let i = from; i < to; i++) {
      let sum = 0;
      const end = registerAt(start, i + 1);
      for (let k = registerAt(start, i); k < end; k++) sum += valueAt(coefficients, k) * valueAt(registers, registerAt(many, k));
      registers[base + i] = sum;
    }
  },
  tangent: ({ base, start, many, coefficients }, _registers, tangents, from, to) => {
    for (let i = from; i < to; i++) {
      let sum = 0;
      const end = registerAt(start, i + 1);
      for (let k = registerAt(start, i); k < end; k++) sum += valueAt(coefficients, k) * valueAt(tangents, registerAt(many, k));
      tangents[base + i] = sum;
    }
  },
  reverse: ({ base, start, many, coefficients }, _registers, adjoints, from, to) => {
    for (let i = to - 1; i >= from; i--) {
      const adjoint = valueAt(adjoints, base + i);
      if (isUnreached(adjoint)) continue;
      const end = registerAt(start, i + 1);
      for (let k = registerAt(start, i); k < end; k++) addTo(adjoints, registerAt(many, k), valueAt(coefficients, k) * adjoint + 0);
    }
  },
  column: ({ base, start, many, coefficients }, i, columns, count) => {
    const out = columnAt(columns, base + i);
    let t = registerAt(start, i);
    const end = registerAt(start, i + 1);
    if (end - t < 2) out.fill(0, 0, count);
    else {
      scaledSum(out, columnAt(columns, registerAt(many, t)), valueAt(coefficients, t), columnAt(columns, registerAt(many, t + 1)), valueAt(coefficients, t + 1), count);
      t += 2;
    }
    for (; t < end; t++) addScaled(out, columnAt(columns, registerAt(many, t)), valueAt(coefficients, t), count);
  },
};

function scaledSum(out: Float64Array, x: Float64Array, a: number, y: Float64Array, b: number, count: number): void {
  for (let k = 0; k < count; k++) out[k] = a * valueAt(x, k) + b * valueAt(y, k);
}

function addScaled(out: Float64Array, x: Float64Array, a: number, count: number): void {
  for (let k = 0; k < count; k++) out[k] = valueAt(out, k) + a * valueAt(x, k);
}

/** z + x1 y1 + x2 y2 + ...; the operands are z, x1, y1, x2, y2, ... */
export const sumOfProducts: Kernel = {
  name: "sumOfProducts",
  forward: ({ base, start, many }, registers, from, to) => {
    for (let i = from; i < to; i++) {
      const [head, end] = [registerAt(start, i), registerAt(start, i + 1)];
      let sum = valueAt(registers, registerAt(many, head));
      for (let k = head + 1; k < end; k += 2) sum += valueAt(registers, registerAt(many, k)) * valueAt(registers, registerAt(many, k + 1));
      registers[base + i] = sum;
    }
  },
  tangent: ({ base, start, many }, registers, tangents, from, to) => {
    for (let i = from; i < to; i++) {
      const [head, end] = [registerAt(start, i), registerAt(start, i + 1)];
      let sum = valueAt(tangents, registerAt(many, head));
      for (let k = head + 1; k < end; k += 2) {
        const x = registerAt(many, k);
        const y = registerAt(many, k + 1);
        sum += valueAt(registers, x) * valueAt(tangents, y) + valueAt(registers, y) * valueAt(tangents, x);
      }
      tangents[base + i] = sum;
    }
  },
  reverse: ({ base, start, many }, registers, adjoints, from, to) => {
    for (let i = to - 1; i >= from; i--) {
      const adjoint = valueAt(adjoints, base + i);
      if (isUnreached(adjoint)) continue;
      const [head, end] = [registerAt(start, i), registerAt(start, i + 1)];
      addTo(adjoints, registerAt(many, head), adjoint);
      for (let k = head + 1; k < end; k += 2) {
        const x = registerAt(many, k);
        const y = registerAt(many, k + 1);
        const left = valueAt(registers, x);
        const right = valueAt(registers, y);
        addProduct(adjoints, x, adjoint, right, left);
        addProduct(adjoints, y, adjoint, left, right);
      }
    }
  },
  column: ({ base, start, many }, i, columns, count) => {
    const [head, end] = [registerAt(start, i), registerAt(start, i + 1)];
    const out = columnAt(columns, base + i);
    let sum = columnAt(columns, registerAt(many, head));
    for (let t = head + 1; t < end; t += 2) {
      const x = columnAt(columns, registerAt(many, t));
      const y = columnAt(columns, registerAt(many, t + 1));
      for (let k = 0; k < count; k++) out[k] = valueAt(sum, k) + valueAt(x, k) * valueAt(y, k);
      sum = out;
    }
  },
};

/**
 * Adds `adjoint * factor` to the adjoint of an operand with value `own`. A factor of zero reaches nothing, as the product
 * is zero whatever the slope of the operand; unless the operand is zero too, when the slopes of both would have to exist.
 * An undefined adjoint stays undefined.
 */
export function addProduct(adjoints: Float64Array, index: number, adjoint: number, factor: number, own: number): void {
  if (factor !== 0 && adjoint !== 0) addTo(adjoints, index, adjoint * factor + 0);
  else if (factor !== 0 || own === 0 || Number.isNaN(adjoint)) addTo(adjoints, index, contribution(adjoint, factor));
}
