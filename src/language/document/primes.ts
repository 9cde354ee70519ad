import type { Expression, SymbolExpression } from "../../core";

/** A name written with primes (y', f''), of which no argument is said. */
export interface PrimedName {
  readonly name: string;
  readonly primes: number;
}

/** The name and primes of a symbol such as y', which reads as the name y_prime; undefined for any other. */
export function primedName({ name }: SymbolExpression): PrimedName | undefined {
  const [, base, primes] = /^(.+?)((?:_prime)+)$/.exec(name) ?? [];
  return base === undefined || primes === undefined ? undefined : { name: base, primes: primes.length / "_prime".length };
}

/** Whether an expression is a name that was written with primes. */
export function isPrimed(expression: Expression, source: string): boolean {
  if (expression.kind !== "symbol" || !primedName(expression)) return false;
  const written = expression.span ? source.slice(expression.span.start, expression.span.end) : "'";
  return /'|\\prime/.test(written);
}
