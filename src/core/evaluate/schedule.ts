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
  const { order, runs } = orderByKind(definitions, needed);
  const registerOf: number[] = definitions.map(() => 0);
  for (let i = 0; i < inputs; i++) registerOf[i] = i;
  const constants: number[] = [];
  for (const value of needed) {
    const constant = definitions[value]?.constant;
    if (constant !== undefined) registerOf[value] = inputs + constants.push(constant) - 1;
  }
  const base = inputs + constants.length;
  order.forEach((value, i) => { registerOf[value] = base + i; });
  return {
    code: { base, ...operandsOf(order.map((value) => definitions[value]), registerOf), slopes: new Float64Array(base + order.length) },
    runs,
    inputs,
    constants: new Float64Array(constants),
    registers: base + order.length,
    result: registerOf[result] ?? 0,
  };
}

/** The registers and coefficients that operations work on. */
function operandsOf(operations: readonly (Definition | undefined)[], registerOf: readonly number[]): Omit<Code, "base" | "slopes"> {
  const first = new Int32Array(operations.length);
  const second = new Int32Array(operations.length);
  const third = new Int32Array(operations.length);
  const start = new Int32Array(operations.length + 1);
  const many: number[] = [];
  const coefficients: number[] = [];
  operations.forEach((definition, i) => {
    definition?.operands.forEach((operand, k) => {
      many.push(registerOf[operand] ?? 0);
      coefficients.push(definition.coefficients?.[k] ?? 1);
    });
    const from = start[i] ?? 0;
    [first[i], second[i], third[i]] = [many[from] ?? 0, many[from + 1] ?? 0, many[from + 2] ?? 0];
    start[i + 1] = many.length;
  });
  return { first, second, third, start, many: new Int32Array(many), coefficients: new Float64Array(coefficients) };
}

function orderByKind(definitions: readonly Definition[], needed: readonly number[]): { order: number[]; runs: Run[] } {
  /** How many operations each one waits for, and which wait for it. */
  const waitingFor: number[] = definitions.map(() => 0);
  const users: (number[] | undefined)[] = [];
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
    let count = 0;
    for (const operand of definition.operands) {
      if (!definitions[operand]?.kernel) continue;
      count++;
      const list = users[operand];
      if (list) list.push(value);
      else users[operand] = [value];
    }
    waitingFor[value] = count;
    if (count === 0) makeReady(value);
  }
  const order: number[] = [];
  const runs: Run[] = [];
  for (let kernel = mostReady(ready); kernel; kernel = mostReady(ready)) {
    const from = order.length;
    // The list may grow while it is worked off: a run may use its own earlier results.
    for (const value of ready.get(kernel) ?? []) {
      order.push(value);
      for (const user of users[value] ?? []) {
        const rest = (waitingFor[user] ?? 1) - 1;
        waitingFor[user] = rest;
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
