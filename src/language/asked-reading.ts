import { answer, dependsOn, freeSymbols, nameToLatex, printLatex, substitute, symbol, variablesOf, type DefinitionHead, type DifferentialSign, type Expression, type ReadingNote, type SymbolExpression } from "../core";
import type { AskedDerivative } from "./findings";
import { differentiatedName } from "./findings/equality";
import { leibnizFraction, leibnizPlain } from "./leibniz";
import type { DerivativeNotation, Reading } from "./reading";

/** A derivative that a document asks for. */
export interface Asked {
  /** As it is written. */
  readonly asked: Expression;
  /** Taken apart, definitions put in, as `plainQuestion` gives it. */
  readonly question: AskedDerivative;
  readonly sign: DifferentialSign;
  /** The variables of a gradient; else there is the last one of the question. */
  readonly variables?: readonly string[];
  readonly notes?: readonly ReadingNote[];
}

/**
 * The function whose derivative is asked for: L of dL/dw, and of a higher derivative the one before, f' of f''(x). So the derivative of the reading is the one
 * that is meant. Undefined where an earlier derivative cannot be worked out.
 */
export function askedReading({ asked, question: { body, wrt }, sign, variables, notes = [] }: Asked): Reading | undefined {
  const name = differentiatedName(asked);
  const written = new Map([...freeSymbols(body), ...variablesOf(body)].map((free) => [free.name, free]));
  const symbolOf = (variable: string): SymbolExpression => written.get(variable) ?? symbol(variable);
  const earlier = wrt.slice(0, -1);
  const before = earlier.length > 0 ? answer(body, earlier) : undefined;
  if (before && !before.ok) return undefined;
  const by = variables ?? wrt.slice(-1);
  const named = name === undefined ? undefined : namedBy({ name, latex: nameToLatex(name) }, asked.kind === "call", wrt.map(symbolOf), sign);
  return {
    language: "latex", variables: by, symbols: new Map(by.map((each) => [each, symbolOf(each)])),
    formula: { expression: before?.value.result ?? body, definition: named?.definition, notes },
    notation: { sign, before: named?.before },
  };
}

/** The name of the function that is differentiated last: f' of f''(x), \frac{\partial L}{\partial w} of \frac{\partial^2 L}{\partial w^2}. */
function namedBy(of: Pick<DefinitionHead, "name" | "latex">, hasPrimes: boolean, wrt: readonly SymbolExpression[], sign: DifferentialSign): { readonly definition: DefinitionHead; readonly before?: DerivativeNotation["before"] } {
  const earlier = wrt.slice(0, -1);
  if (hasPrimes) {
    const primes = "'".repeat(earlier.length);
    return { definition: { name: of.name + primes, latex: of.latex + primes, parameters: wrt.slice(-1).map(({ name }) => name) } };
  }
  if (earlier.length === 0) return { definition: { ...of, parameters: [] } };
  const by = [...earlier].reverse();
  const definition = { name: leibnizPlain(of.name, by.map(({ name }) => name)), latex: leibnizFraction(sign, of.latex, by.map((variable) => printLatex(variable))), parameters: [] };
  return { definition, before: { of, by: earlier } };
}

/** The variable of a derivative at a point has a name of its own, which nobody wrote: back to the one that was written. */
export function plainQuestion(question: AskedDerivative, asked: Expression): AskedDerivative {
  const [bound] = question.wrt;
  const plain = bound?.replace(/_bound\d+$/, "");
  if (bound === undefined || plain === undefined || plain === bound || dependsOn(question.body, plain) || !question.at) return question;
  const variable = asked.kind === "operation" && asked.operands[1]?.kind === "symbol" && asked.operands[1].name === plain ? asked.operands[1] : symbol(plain);
  return { ...question, body: substitute(question.body, bound, variable), wrt: question.wrt.map((each) => (each === bound ? plain : each)) };
}
