import { registerAt, valueAt } from "./kernel";

/** Writes out[base + i] for the operations from .. to - 1, whose operands are inputs[operands[i]]. */
type Loop = (out: Float64Array, base: number, inputs: Float64Array, operands: Int32Array, from: number, to: number) => void;

/** The values of a function, and its slopes (whose own values are at inputs[base + i] by then). */
export interface Loops {
  readonly values: Loop;
  readonly slopes: Loop;
}

// Functions that formulas are full of, each with loops of its own: only a call that is written out is compiled to
// arithmetic on machine numbers; one loop that is handed the function would allocate two objects a call.
// The slopes are those of the operator table, and a test holds both against each other.
export const loopsByName = {
  negate: {
    values: (out, base, inputs, operands, from, to) => { for (let i = from; i < to; i++) out[base + i] = -valueAt(inputs, registerAt(operands, i)); },
    slopes: (out, base, _inputs, _operands, from, to) => { out.fill(-1, base + from, base + to); },
  },
  square: {
    values: (out, base, inputs, operands, from, to) => { for (let i = from; i < to; i++) out[base + i] = valueAt(inputs, registerAt(operands, i)) ** 2; },
    slopes: (out, base, inputs, operands, from, to) => { for (let i = from; i < to; i++) out[base + i] = 2 * valueAt(inputs, registerAt(operands, i)); },
  },
  reciprocal: {
    values: (out, base, inputs, operands, from, to) => {
      for (let i = from; i < to; i++) {
        const x = valueAt(inputs, registerAt(operands, i));
        out[base + i] = x === 0 ? NaN : 1 / x;
      }
    },
    slopes: (out, base, inputs, _operands, from, to) => { for (let i = from; i < to; i++) out[base + i] = -(valueAt(inputs, base + i) ** 2); },
  },
  squareRoot: {
    values: (out, base, inputs, operands, from, to) => { for (let i = from; i < to; i++) out[base + i] = Math.sqrt(valueAt(inputs, registerAt(operands, i))); },
    slopes: (out, base, inputs, _operands, from, to) => {
      for (let i = from; i < to; i++) {
        const y = valueAt(inputs, base + i);
        out[base + i] = y === 0 ? NaN : 0.5 / y;
      }
    },
  },
  exp: {
    values: (out, base, inputs, operands, from, to) => { for (let i = from; i < to; i++) out[base + i] = Math.exp(valueAt(inputs, registerAt(operands, i))); },
    slopes: (out, base, inputs, _operands, from, to) => { for (let i = from; i < to; i++) out[base + i] = valueAt(inputs, base + i); },
  },
  log: {
    values: (out, base, inputs, operands, from, to) => {
      for (let i = from; i < to; i++) {
        const x = valueAt(inputs, registerAt(operands, i));
        out[base + i] = x > 0 ? Math.log(x) : NaN;
      }
    },
    slopes: (out, base, inputs, operands, from, to) => {
      for (let i = from; i < to; i++) {
        const x = valueAt(inputs, registerAt(operands, i));
        out[base + i] = x > 0 ? 1 / x : NaN;
      }
    },
  },
  // log(1 + x): beside 1 a small x would lose its digits.
  log1p: {
    values: (out, base, inputs, operands, from, to) => {
      for (let i = from; i < to; i++) {
        const x = valueAt(inputs, registerAt(operands, i));
        out[base + i] = x > -1 ? Math.log1p(x) : NaN;
      }
    },
    slopes: (out, base, inputs, operands, from, to) => {
      for (let i = from; i < to; i++) {
        const x = valueAt(inputs, registerAt(operands, i));
        out[base + i] = x > -1 ? 1 / (1 + x) : NaN;
      }
    },
  },
  sin: {
    values: (out, base, inputs, operands, from, to) => { for (let i = from; i < to; i++) out[base + i] = Math.sin(valueAt(inputs, registerAt(operands, i))); },
    slopes: (out, base, inputs, operands, from, to) => { for (let i = from; i < to; i++) out[base + i] = Math.cos(valueAt(inputs, registerAt(operands, i))); },
  },
  cos: {
    values: (out, base, inputs, operands, from, to) => { for (let i = from; i < to; i++) out[base + i] = Math.cos(valueAt(inputs, registerAt(operands, i))); },
    slopes: (out, base, inputs, operands, from, to) => { for (let i = from; i < to; i++) out[base + i] = -Math.sin(valueAt(inputs, registerAt(operands, i))); },
  },
  atan: {
    values: (out, base, inputs, operands, from, to) => { for (let i = from; i < to; i++) out[base + i] = Math.atan(valueAt(inputs, registerAt(operands, i))); },
    slopes: (out, base, inputs, operands, from, to) => { for (let i = from; i < to; i++) out[base + i] = 1 / (1 + valueAt(inputs, registerAt(operands, i)) ** 2); },
  },
  abs: {
    values: (out, base, inputs, operands, from, to) => { for (let i = from; i < to; i++) out[base + i] = Math.abs(valueAt(inputs, registerAt(operands, i))); },
    slopes: (out, base, inputs, operands, from, to) => { for (let i = from; i < to; i++) out[base + i] = Math.sign(valueAt(inputs, registerAt(operands, i))); },
  },
  tanh: {
    values: (out, base, inputs, operands, from, to) => { for (let i = from; i < to; i++) out[base + i] = Math.tanh(valueAt(inputs, registerAt(operands, i))); },
    slopes: (out, base, inputs, _operands, from, to) => {
      for (let i = from; i < to; i++) {
        const y = valueAt(inputs, base + i);
        out[base + i] = (1 - y) * (1 + y);
      }
    },
  },
  sigmoid: {
    values: (out, base, inputs, operands, from, to) => {
      for (let i = from; i < to; i++) {
        const x = valueAt(inputs, registerAt(operands, i));
        const small = Math.exp(-Math.abs(x));
        out[base + i] = (x >= 0 ? 1 : small) / (1 + small);
      }
    },
    slopes: (out, base, inputs, operands, from, to) => {
      for (let i = from; i < to; i++) {
        const small = Math.exp(-Math.abs(valueAt(inputs, registerAt(operands, i))));
        out[base + i] = small / (1 + small) ** 2;
      }
    },
  },
} satisfies Record<string, Loops>;
