import type { Definition } from "./builder";
import { valuesNeeded } from "./fuse";
import type { Code, Kernel } from "./kernels";

/** A stretch of the code whose operations are of one kind. */
export interface Run {
  readonly kernel: Kernel;
  readonly from: number;
  readonly to: number;
}

/** Code ready to run: registers hold the inputs, then the constants, then one result an operation. */
export interface Program {
  readonly code: Code;
  readonly runs: readonly Run[];
  readonly inputs: number;
  readonly constants: Float64Array;
  readonly registers: number;
  /** The register of the whole expression's value. */
  readonly result: number;
}

/**
 * Puts the operations that the result needs in order, so that those of one kind stand together in long runs
 * (list scheduling: of all operations whose operands are there, take the kind that most of them are of).
 */
export function schedule(definitions: readonly Definition[], inputs: number, result: number): Program {
  const needed = valuesNeeded(definitions, result);
  const constantValues = needed.filter((value) => definitions[value]?.constant !== undefined);
  const { order, runs } = orderByKind(definitions, needed);
  const base = inputs + constantValues.length;
  const registerOf = new Map<number, number>();
  for (let i = 0; i < inputs; i++) registerOf.set(i, i);
  constantValues.forEach((value, i) => registerOf.set(value, inputs + i));
  order.forEach((value, i) => registerOf.set(value, base + i));
  const operands = order.map((value) => (definitions[value]?.operands ?? []).map((operand) => registerOf.get(operand) ?? 0));
  const column = (k: number): Int32Array => Int32Array.from(operands, (list) => list[k] ?? 0);
  const weights = order.flatMap((value, i) => definitions[value]?.coefficients ?? (operands[i] ?? []).map(() => 1));
  return {
    code: { base, first: column(0), second: column(1), third: column(2), ...operandLists(operands), coefficients: Float64Array.from(weights), slopes: new Float64Array(base + order.length) },
    runs,
    inputs,
    constants: Float64Array.from(constantValues, (value) => definitions[value]?.constant ?? NaN),
    registers: base + order.length,
    result: registerOf.get(result) ?? 0,
  };
}

function operandLists(operands: readonly (readonly number[])[]): { start: Int32Array; many: Int32Array } {
  const start = new Int32Array(operands.length + 1);
  operands.forEach((list, i) => (start[i + 1] = (start[i] ?? 0) + list.length));
  return { start, many: Int32Array.from(operands.flat()) };
}

function orderByKind(definitions: readonly Definition[], needed: readonly number[]): { order: number[]; runs: Run[] } {
  const waitingFor = new Map<number, number>();
  const users = new Map<number, number[]>();
  const ready = new Map<Kernel, number[]>();
  const makeReady = (value: number): void => {
    const kernel = definitions[value]?.kernel;
    if (!kernel) return;
    const list = ready.get(kernel);
    if (list) list.push(value);
    else ready.set(kernel, [value]);
  };
  for (const value of needed) {
    const definition = definitions[value];
    if (!definition?.kernel) continue;
    const operations = definition.operands.filter((operand) => definitions[operand]?.kernel);
    waitingFor.set(value, operations.length);
    for (const operand of operations) {
      const list = users.get(operand);
      if (list) list.push(value);
      else users.set(operand, [value]);
    }
    if (operations.length === 0) makeReady(value);
  }
  const order: number[] = [];
  const runs: Run[] = [];
  for (let kernel = mostReady(ready); kernel; kernel = mostReady(ready)) {
    const from = order.length;
    // The list may grow while it is worked off: a run may use its own earlier results.
    for (const value of ready.get(kernel) ?? []) {
      order.push(value);
      for (const user of users.get(value) ?? []) {
        const rest = (waitingFor.get(user) ?? 1) - 1;
        waitingFor.set(user, rest);
        if (rest === 0) makeReady(user);
      }
    }
    ready.delete(kernel);
    runs.push({ kernel, from, to: order.length });
  }
  return { order, runs };
}

function mostReady(ready: ReadonlyMap<Kernel, readonly number[]>): Kernel | undefined {
  let most: Kernel | undefined;
  let count = 0;
  for (const [kernel, values] of ready) if (values.length > count) [most, count] = [kernel, values.length];
  return most;
}
