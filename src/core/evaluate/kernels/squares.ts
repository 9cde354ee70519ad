import { addTo, columnAt, contribution, isUnreached, registerAt, valueAt, type Kernel } from "./kernel";

/**
 * z + c1 x1^2 + c2 x2^2 + ..., the coefficients being constants: what the sum of a loss's squares is. The operands are
 * z, x1, x2, ..., and so are the coefficients, that of z being 1.
 */
export const sumOfSquares: Kernel = {
  name: "sumOfSquares",
  forward: ({ base, start, many, coefficients }, registers, from, to) => {
    for (let i = from; i < to; i++) {
      const [head, end] = [registerAt(start, i), registerAt(start, i + 1)];
      let sum = valueAt(registers, registerAt(many, head));
      for (let k = head + 1; k < end; k++) {
        const x = valueAt(registers, registerAt(many, k));
        sum += valueAt(coefficients, k) * (x * x);
      }
      registers[base + i] = sum;
    }
  },
  tangent: ({ base, start, many, coefficients }, registers, tangents, from, to) => {
    for (let i = from; i < to; i++) {
      const [head, end] = [registerAt(start, i), registerAt(start, i + 1)];
      let sum = valueAt(tangents, registerAt(many, head));
      for (let k = head + 1; k < end; k++) {
        const x = registerAt(many, k);
        sum += valueAt(coefficients, k) * (2 * valueAt(registers, x) * valueAt(tangents, x));
      }
      tangents[base + i] = sum;
    }
  },
  reverse: ({ base, start, many, coefficients }, registers, adjoints, from, to) => {
    for (let i = to - 1; i >= from; i--) {
      const adjoint = valueAt(adjoints, base + i);
      if (isUnreached(adjoint)) continue;
      const [head, end] = [registerAt(start, i), registerAt(start, i + 1)];
      addTo(adjoints, registerAt(many, head), adjoint);
      for (let k = head + 1; k < end; k++) {
        const x = registerAt(many, k);
        addTo(adjoints, x, contribution(valueAt(coefficients, k) * adjoint, 2 * valueAt(registers, x)));
      }
    }
  },
  column: ({ base, start, many, coefficients }, i, columns, count) => {
    const [head, end] = [registerAt(start, i), registerAt(start, i + 1)];
    const out = columnAt(columns, base + i);
    let sum = columnAt(columns, registerAt(many, head));
    for (let t = head + 1; t < end; t++) {
      const x = columnAt(columns, registerAt(many, t));
      const coefficient = valueAt(coefficients, t);
      for (let k = 0; k < count; k++) out[k] = valueAt(sum, k) + coefficient * (valueAt(x, k) * valueAt(x, k));
      sum = out;
    }
  },
};
