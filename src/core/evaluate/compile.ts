import { freeNames, writtenOut, type Expression } from "../expression";
import { columnsEvaluator } from "./columns";
import { fuseSums } from "./fuse";
import { unreached } from "./kernels";
import { lower } from "./lower";
import { schedule, type Program } from "./schedule";
import type { Tape } from "./tape-types";

/**
 * Compiles an expression to a tape over `variables`. Never throws: names that are not among the variables, functions
 * that nothing is known of, and derivatives and limits that were not worked out have the value NaN (see `missingNames`).
 *
 * Sums and products over an index are written out where their bounds are numbers, their members then being the variables x_1,
 * x_2, ...; with other bounds they have the value NaN. (`evaluateAt` knows the value of n, and puts it in first.)
 *
 * Where a formula has no value it is NaN and not infinite: 1/0, log(0). Overflow stays infinite. x^0 is 1.
 * The gradient comes by reverse accumulation (A. Griewank, A. Walther, "Evaluating Derivatives", 2008, chapter 3).
 */
export function compile(expression: Expression, variables: readonly string[]): Tape {
  const { builder, result } = lower(writtenOut(expression), variables);
  return new CompiledTape([...variables], schedule(fuseSums(builder.definitions, result), variables.length, result));
}

/** The value of an expression where its symbols have these values; NaN where it has none. */
export function evaluateAt(expression: Expression, values: Readonly<Record<string, number>>): number {
  const names = Object.keys(values);
  return compile(writtenOut(expression, values), names).value(names.map((name) => values[name] ?? NaN));
}

/** The free symbols of an expression that are not among the variables, and so would make it NaN. */
export function missingNames(expression: Expression, variables: readonly string[]): string[] {
  const known = new Set(variables);
  return freeNames(expression).filter((name) => !known.has(name));
}

class CompiledTape implements Tape {
  private readonly registers: Float64Array;
  /** Slopes of a forward sweep or adjoints of a reverse one; only there once asked for. */
  private slopes: { readonly all: Float64Array; readonly ofInputs: Float64Array } | undefined;
  private evaluateColumns: Tape["values"] | undefined;

  constructor(readonly variables: readonly string[], private readonly program: Program) {
    this.registers = new Float64Array(program.registers);
    this.registers.set(program.constants, program.inputs);
  }

  get length(): number {
    return this.program.registers - this.program.code.base;
  }

  value(point: ArrayLike<number>): number {
    const { registers, program } = this;
    if (point instanceof Float64Array && point.length === program.inputs) registers.set(point);
    else for (let i = 0; i < program.inputs; i++) registers[i] = point[i] ?? NaN;
    for (const { kernel, from, to } of program.runs) kernel.forward(program.code, registers, from, to);
    return registers[program.result] ?? NaN;
  }

  gradient(point: ArrayLike<number>, into = new Float64Array(this.program.inputs)): { value: number; gradient: Float64Array } {
    const { registers, program } = this;
    const value = this.value(point);
    if (Number.isNaN(value)) return { value, gradient: into.fill(NaN, 0, program.inputs) };
    const { all: adjoints, ofInputs } = this.slopeRegisters();
    // Nobody asks whether an input was reached: those begin with what they are when nothing does.
    adjoints.fill(0, 0, program.inputs).fill(unreached, program.inputs);
    adjoints[program.result] = 1;
    for (let k = program.runs.length - 1; k >= 0; k--) {
      const run = program.runs[k];
      run?.kernel.reverse(program.code, registers, adjoints, run.from, run.to);
    }
    into.set(ofInputs);
    return { value, gradient: into };
  }

  directional(point: ArrayLike<number>, direction: ArrayLike<number>): { value: number; slope: number } {
    const { registers, program } = this;
    const value = this.value(point);
    if (Number.isNaN(value)) return { value, slope: NaN };
    const { all: tangents } = this.slopeRegisters();
    tangents.fill(0, program.inputs, program.code.base);
    for (let i = 0; i < program.inputs; i++) tangents[i] = direction[i] ?? 0;
    for (const { kernel, from, to } of program.runs) kernel.tangent(program.code, registers, tangents, from, to);
    const slope = tangents[program.result] ?? NaN;
    // NaN may be zero times an undefined slope of an operand that does not move: the reverse sweep tells them apart.
    return { value, slope: Number.isNaN(slope) ? this.slopeByGradient(point, direction) : slope };
  }

  values(columns: readonly Float64Array[], into?: Float64Array): Float64Array {
    this.evaluateColumns ??= columnsEvaluator(this.program);
    return this.evaluateColumns(columns, into);
  }

  private slopeByGradient(point: ArrayLike<number>, direction: ArrayLike<number>): number {
    let sum = 0;
    this.gradient(point).gradient.forEach((partial, i) => {
      const part = direction[i] ?? 0;
      if (part !== 0) sum += partial * part;
    });
    return sum;
  }

  private slopeRegisters(): { readonly all: Float64Array; readonly ofInputs: Float64Array } {
    if (this.slopes) return this.slopes;
    const all = new Float64Array(this.program.registers);
    return this.slopes = { all, ofInputs: all.subarray(0, this.program.inputs) };
  }
}
