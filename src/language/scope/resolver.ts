import { derivative, evaluateDerivatives, freeNames, dependsOn, memberNamed, memberOf, operandsOf, repetitionOf, splitName, substitute, success, failure, symbol, withOperands, type CallExpression, type Expression, type OperationExpression, type Result, type SymbolExpression } from "../../core";
import { isBold } from "../document";
import { some } from "../some";
import { nameAlone } from "./name-alone";
import { ofMember } from "./members";
import { putIn } from "./put-in";
import type { Doubt, Resolution, Scope, ScopedDefinition } from "./types";

/** Larger than this, written out as a tree, nothing is worked with. */
const largest = 4_000;

export interface ResolveOptions {
  /** Which names without arguments are replaced: all; those within definitions alone; or none, so that only calls are. */
  readonly names?: "all" | "within" | "none";
  /** The variable that primes without an argument (y') mean, where the formula around tells. */
  readonly variable?: string;
  /** Hold other names constant where the variable of a derivative stands beside them, as partial derivatives of f(x, y) do. */
  readonly hold?: boolean;
}

/** What is bound where a part of an expression stands. */
interface Surroundings {
  readonly keep: ReadonlySet<string>;
  /** Definitions that are being put in, so that one that leads back to itself is noticed. */
  readonly active: ReadonlySet<string>;
  readonly isWithin: boolean;
}

class TooLarge extends Error {}

/**
 * Puts the definitions of a scope into an expression: names by what they stand for, calls f(u) by the body of f with u for the
 * parameter, f'(u) by its derivative there. Names in `keep` stay. Derivatives become ones at a point by a variable that
 * occurs nowhere else, so that what is put in later cannot touch it; they are not worked out.
 */
export function resolve(expression: Expression, scope: Scope, keep: ReadonlySet<string>, options: ResolveOptions = {}): Result<Resolution> {
  const resolver = new Resolver(scope, options);
  try {
    return success(resolver.run(expression, keep));
  } catch (error) {
    if (error instanceof TooLarge) return failure("With its definitions put in, this formula is too large.", expression.span ?? { start: 0, end: 0 });
    throw error;
  }
}

class Resolver {
  private readonly used = new Map<string, ScopedDefinition>();
  private readonly unknown = new Set<string>();
  private readonly doubts = new Set<Doubt>();
  private bound = 0;

  constructor(private readonly scope: Scope, private readonly options: ResolveOptions) {}

  run(expression: Expression, keep: ReadonlySet<string>): Resolution {
    const resolved = this.of(expression, { keep, active: new Set(), isWithin: false });
    return { expression: resolved, used: [...this.used.values()], unknown: [...this.unknown], doubts: this.doubts };
  }

  private of(node: Expression, around: Surroundings): Expression {
    const resolved = this.node(node, around);
    if (resolved.size > largest) throw new TooLarge();
    return resolved;
  }

  private node(node: Expression, around: Surroundings): Expression {
    if (node.kind === "symbol") return this.name(node, around);
    if (node.kind === "call") return this.call(node, around);
    if (node.kind !== "operation") return node;
    if (node.operator === "derivative") return this.derivative(node, around);
    if (memberOf(node)) return this.member(node, around);
    const index = repetitionOf(node)?.index ?? (node.operator === "limit" ? node.operands[1] : undefined);
    const inner = index?.kind === "symbol" ? keeping(around, [index.name]) : around;
    return withOperands(node, node.operands.map((operand, i) => this.of(operand, i < 2 ? inner : around)));
  }

  private name(node: SymbolExpression, around: Surroundings): Expression {
    if (around.keep.has(node.name)) return node;
    const { names = "all" } = this.options;
    if (names === "none" || (names === "within" && !around.isWithin)) return node;
    const found = this.scope.lookup(node.name, isBold(node.latex));
    if (!found || found.definition.parameters.length > 0) return node;
    return this.body(found, [], around) ?? node;
  }

  /** The body of a definition, resolved; undefined where it is not read or leads back to itself. */
  private body(found: ScopedDefinition, keep: readonly string[], around: Surroundings): Expression | undefined {
    const { name, value } = found.definition;
    if (around.active.has(name)) {
      this.doubts.add("cycle");
      return undefined;
    }
    if (!value.ok) {
      this.unknown.add(name);
      return undefined;
    }
    this.used.set(`${name} ${found.definition.span.start}`, found);
    return this.of(value.value, { keep: new Set([...around.keep, ...keep]), active: new Set([...around.active, name]), isWithin: true });
  }

  private call(node: CallExpression, around: Surroundings): Expression {
    if (node.operands.length === 0) return this.primed(node, around) ?? node;
    const found = this.scope.lookup(node.name);
    if (nameAlone(node)) return this.nameAlone(node, found, around);
    const values = node.operands.map((operand) => this.of(operand, around));
    const whole = withOperands(node, values);
    if (!found) {
      this.unknown.add(node.name);
      return whole;
    }
    const { parameters } = found.definition;
    if (parameters.length === 0) return this.ofVariable(node, values, found, around) ?? whole;
    if (parameters.length !== values.length || (node.primes > 0 && parameters.length > 1)) {
      this.doubts.add("misfit");
      this.unknown.add(node.name);
      return whole;
    }
    const body = this.body(found, parameters, around);
    const [parameter] = parameters;
    const [value] = values;
    if (!body) return whole;
    this.noteCaptures(found, values);
    if (node.primes > 0 && parameter !== undefined && value) return this.derivativeAt(body, symbol(parameter), value, node.primes);
    return putIn(body, parameters, values);
  }

  /** The L of dL/dw: with what its definition says, all its parameters being the variables that they are named after. */
  private nameAlone(node: CallExpression, found: ScopedDefinition | undefined, around: Surroundings): Expression {
    if (!found?.definition.value.ok) {
      this.unknown.add(node.name);
      return node;
    }
    const { parameters } = found.definition;
    const body = this.body(found, parameters, around);
    if (!body) return node;
    // By one of its own parameters a function is differentiated with the others held constant, whatever they are elsewhere.
    const isOwn = node.operands.some((operand) => operand.kind === "symbol" && parameters.includes(operand.name));
    const values = parameters.map((name) => (isOwn ? symbol(name) : this.of(symbol(name), { ...around, isWithin: true })));
    const resolved = putIn(body, parameters, values);
    const missing = node.operands.some((operand) => operand.kind === "symbol" && !dependsOn(resolved, operand.name));
    if (missing) this.doubts.add("renamed");
    return resolved;
  }

  /** y(2) and y'(x) where y = x^2 was said: y is a function of its only variable, or of x. */
  private ofVariable(node: CallExpression, values: readonly Expression[], found: ScopedDefinition, around: Surroundings): Expression | undefined {
    const [value] = values;
    if (!value || values.length > 1) return undefined;
    const body = this.body(found, [], around);
    const argument = node.operands[0];
    const variable = argument?.kind === "symbol" && body && dependsOn(body, argument.name) ? argument.name : body && this.variableOf(body, found);
    if (!body || variable === undefined) return undefined;
    if (node.primes > 0) return this.derivativeAt(body, symbol(variable), value, node.primes);
    return substitute(body, variable, value);
  }

  /** f' and y' without an argument: by the parameter, or the variable around. */
  private primed({ name, primes }: CallExpression, around: Surroundings): Expression | undefined {
    const found = this.scope.lookup(name);
    if (!found) {
      this.unknown.add(name);
      return undefined;
    }
    const { parameters } = found.definition;
    if (parameters.length > 1) {
      this.doubts.add("variable-guessed");
      return undefined;
    }
    const body = this.body(found, parameters, around);
    const variable = body && (parameters[0] ?? this.variableOf(body, found));
    return body && variable !== undefined ? this.derivativeAt(body, symbol(variable), symbol(variable), primes) : undefined;
  }

  /** The variable of a definition that names none: the only one, or the one that is mostly taken. */
  private variableOf(body: Expression, { definition }: ScopedDefinition): string | undefined {
    const { variable } = this.options;
    if (variable !== undefined && dependsOn(body, variable)) return variable;
    const written = definition.value.ok ? freeNames(definition.value.value) : [];
    const names = freeNames(body).length === 1 ? freeNames(body) : written.filter((name) => dependsOn(body, name));
    if (names.length === 1) return names[0];
    this.doubts.add("variable-guessed");
    return ["x", "t", "z"].find((name) => names.includes(name));
  }

  private derivative(node: OperationExpression, around: Surroundings): Expression {
    const [body, variable, point] = node.operands;
    if (!body || variable?.kind !== "symbol") return node;
    const inside = keeping(around, [variable.name]);
    const value = this.of(point ?? variable, around);
    const alone = nameAlone(body);
    const written = alone ? this.written(alone) : body;
    const beside = written ? this.namesBeside(written, variable.name, inside) : [];
    if (beside.length > 0) this.doubts.add("two-ways");
    if (this.options.hold && written && beside.length > 0) {
      const worked = evaluateDerivatives(derivative(written, variable, point));
      return worked.ok ? this.of(worked.value, around) : node;
    }
    const resolved = this.of(body, inside);
    // Of a function that nothing is known of, not even whether the variable has to do with it.
    if (!dependsOn(resolved, variable.name) && some(resolved, ({ kind }) => kind === "call")) this.doubts.add("renamed");
    return this.derivativeAt(resolved, variable, value, 1);
  }

  private written(call: CallExpression): Expression | undefined {
    const value = this.scope.lookup(call.name)?.definition.value;
    return value?.ok ? value.value : undefined;
  }

  /** The names that change with the variable in an expression in which the variable stands itself. */
  private namesBeside(written: Expression, variable: string, around: Surroundings): string[] {
    const names = freeNames(written);
    if (!names.includes(variable)) return [];
    return names.filter((name) => name !== variable && !around.keep.has(name) && this.scope.lookup(name)?.definition.parameters.length === 0
      && dependsOn(this.of(symbol(name), { ...around, isWithin: true }), variable));
  }

  /** The derivative of a body by a variable, `times` over, at a value of it. */
  private derivativeAt(body: Expression, variable: SymbolExpression, value: Expression, times: number): Expression {
    // The members of a family change together under a sum: the variable has to keep its name.
    if (memberNamed(variable.name, body)) return Array.from({ length: times }).reduce<Expression>((done) => derivative(done, variable), body);
    let result = body;
    for (let i = 0; i < times; i++) {
      const fresh = symbol(`${variable.name}_bound${++this.bound}`, { latex: variable.latex ?? undefined });
      result = derivative(substitute(result, variable.name, fresh), fresh, i === times - 1 ? value : variable);
    }
    return result;
  }

  /** y_i under a sum, where y_i = w x_i + b was said. */
  private member(node: OperationExpression, around: Surroundings): Expression {
    const member = memberOf(node);
    const found = member && this.options.names !== "none" ? this.scope.lookupMember(member.family.name, member.indices.length) : undefined;
    const named = found && splitName(found.definition.name);
    if (!member || !found || !named) return node;
    const body = this.body(found, named.indices.flatMap(freeNames), around);
    return body ? ofMember(body, named.indices, member.indices) : node;
  }

  private noteCaptures({ definition }: ScopedDefinition, values: readonly Expression[]): void {
    const written = definition.value.ok ? freeNames(definition.value.value) : [];
    const isCaptured = definition.parameters.some((name, i) => {
      const value = values[i];
      if (value?.kind === "symbol" && value.name === name) return false;
      return written.some((other) => !definition.parameters.includes(other) && this.dependsOnNamed(other, name));
    });
    if (isCaptured) this.doubts.add("captured");
  }

  private dependsOnNamed(name: string, parameter: string): boolean {
    const value = this.scope.lookup(name)?.definition.value;
    return value?.ok === true && operandsOf(value.value).length > 0 && dependsOn(value.value, parameter);
  }
}

function keeping(around: Surroundings, names: readonly string[]): Surroundings {
  return { ...around, keep: new Set([...around.keep, ...names]) };
}
