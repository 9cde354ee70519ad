import { addTo, columnAt, contribution, isUnreached, registerAt, valueAt, type Kernel } from "./kernel";

// Sums of many terms as one operation each. Most of a network is these two: without them every partial sum would go
// through memory, and an interpreter's time is memory traffic.

/** c1 x1 + c2 x2 + ..., the coefficients being constants. */
export const weightedSum: Kernel = {
  name: "weightedSum",
  forward: ({ base, start, many, coefficients }, registers, from, to) => {
    for (let i = from; i < to; i++) {
      let sum = 0;
      for (let k = registerAt(start, i); k < registerAt(start, i + 1); k++) sum += valueAt(coefficients, k) * valueAt(registers, registerAt(many, k));
      registers[base + i] = sum;
    }
  },
  tangent: ({ base, start, many, coefficients }, _registers, tangents, from, to) => {
    for (let i = from; i < to; i++) {
      let sum = 0;
      for (let k = registerAt(start, i); k < registerAt(start, i + 1); k++) sum += valueAt(coefficients, k) * valueAt(tangents, registerAt(many, k));
      tangents[base + i] = sum;
    }
  },
  reverse: ({ base, start, many, coefficients }, _registers, adjoints, from, to) => {
    for (let i = to - 1; i >= from; i--) {
      const adjoint = valueAt(adjoints, base + i);
      if (isUnreached(adjoint)) continue;
      for (let k = registerAt(start, i); k < registerAt(start, i + 1); k++) addTo(adjoints, registerAt(many, k), valueAt(coefficients, k) * adjoint + 0);
    }
  },
  column: ({ base, start, many, coefficients }, i, columns, count) => {
    const out = columnAt(columns, base + i).fill(0, 0, count);
    for (let t = registerAt(start, i); t < registerAt(start, i + 1); t++) {
      const x = columnAt(columns, registerAt(many, t));
      const coefficient = valueAt(coefficients, t);
      for (let k = 0; k < count; k++) out[k] = valueAt(out, k) + coefficient * valueAt(x, k);
    }
  },
};

/** z + x1 y1 + x2 y2 + ...; the operands are z, x1, y1, x2, y2, ... */
export const sumOfProducts: Kernel = {
  name: "sumOfProducts",
  forward: ({ base, start, many }, registers, from, to) => {
    for (let i = from; i < to; i++) {
      const head = registerAt(start, i);
      let sum = valueAt(registers, registerAt(many, head));
      for (let k = head + 1; k < registerAt(start, i + 1); k += 2) sum += valueAt(registers, registerAt(many, k)) * valueAt(registers, registerAt(many, k + 1));
      registers[base + i] = sum;
    }
  },
  tangent: ({ base, start, many }, registers, tangents, from, to) => {
    for (let i = from; i < to; i++) {
      const head = registerAt(start, i);
      let sum = valueAt(tangents, registerAt(many, head));
      for (let k = head + 1; k < registerAt(start, i + 1); k += 2) {
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
      const head = registerAt(start, i);
      addTo(adjoints, registerAt(many, head), adjoint);
      for (let k = head + 1; k < registerAt(start, i + 1); k += 2) {
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
    const head = registerAt(start, i);
    const out = columnAt(columns, base + i);
    out.set(columnAt(columns, registerAt(many, head)).subarray(0, count));
    for (let t = head + 1; t < registerAt(start, i + 1); t += 2) {
      const x = columnAt(columns, registerAt(many, t));
      const y = columnAt(columns, registerAt(many, t + 1));
      for (let k = 0; k < count; k++) out[k] = valueAt(out, k) + valueAt(x, k) * valueAt(y, k);
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
