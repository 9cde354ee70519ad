import type { Program } from "./schedule";
import type { Tape } from "./tape-types";

/** Points worked on at a time: few enough that all columns of a chunk stay in the processor's cache. */
const largestChunk = 1024;
const smallestChunk = 64;
const numbersAtATime = 2 ** 17;

/** Evaluates a program at many points, operation by operation over chunks of whole columns. Keeps its scratch columns between calls. */
export function columnsEvaluator(program: Program): Tape["values"] {
  const { inputs, registers, code, runs } = program;
  const chunk = Math.min(largestChunk, Math.max(smallestChunk, Math.floor(numbersAtATime / Math.max(registers, 1))));
  const scratch = Array.from({ length: registers }, () => new Float64Array(chunk));
  program.constants.forEach((constant, i) => scratch[inputs + i]?.fill(constant));

  return (columns, into) => {
    const given = columns.slice(0, inputs);
    const longest = given.reduce((most, column) => Math.max(most, column.length), 0);
    const count = inputs === 0 || longest <= 1 ? into?.length ?? 1 : longest;
    const out = into ?? new Float64Array(count);
    const current: Float64Array[] = [...scratch];
    for (let i = 0; i < inputs; i++) if ((given[i]?.length ?? 0) <= 1) scratch[i]?.fill(given[i]?.[0] ?? NaN);
    for (let start = 0; start < count; start += chunk) {
      const size = Math.min(chunk, count - start);
      given.forEach((column, i) => {
        if (column.length > 1) current[i] = column.subarray(start, start + size);
      });
      for (const { kernel, from, to } of runs) for (let i = from; i < to; i++) kernel.column(code, i, current, size);
      const result = current[program.result];
      if (result) out.set(result.subarray(0, size), start);
    }
    return out;
  };
}
