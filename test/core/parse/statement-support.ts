import assert from "node:assert/strict";
import { equal, type Expression } from "../../../src/core/expression";
import { parseLatexStatements, type ReadingContext, type Statement, type StatementSide } from "../../../src/core/parse";
import { parsePlain } from "../../../src/core/parse/plain";
import { printPlain } from "../../../src/core/print";

/** The only statement of the LaTeX. */
export function statement(tex: string, context?: ReadingContext): Statement {
  const [only, ...more] = parseLatexStatements(tex, context);
  assert.ok(only && more.length === 0, `${tex}: ${more.length + (only ? 1 : 0)} statements`);
  return only;
}

/** The first side of the only statement. */
export function firstSide(tex: string, context?: ReadingContext): StatementSide {
  const [side] = statement(tex, context).sides;
  assert.ok(side, tex);
  return side;
}

/** The expression of a side; fails the test on any other value. */
export function expressionOf(side: StatementSide | undefined, tex = ""): Expression {
  assert.ok(side?.value.ok && side.value.value.kind === "expression", `${tex}: ${side && !side.value.ok ? side.value.problem.message : side?.value.ok ? side.value.value.kind : "no side"}`);
  return side.value.value.expression;
}

/** The expression that the first side says. */
export function readSide(tex: string, context?: ReadingContext): Expression {
  return expressionOf(firstSide(tex, context), tex);
}

/** Fails unless the expression is what the plain text says, node for node; a y(x), which plain text takes for a product, by how it prints. */
export function assertSays(expression: Expression, plain: string, tex: string): void {
  const expected = parsePlain(plain);
  const isSame = expected.ok && equal(expression, expected.value.expression);
  if (!isSame) assert.equal(printPlain(expression), plain, tex);
}

/** What each side of each statement covers in the source. */
export function slices(tex: string, context?: ReadingContext): string[][] {
  return parseLatexStatements(tex, context).map(({ sides }) => sides.map(({ span }) => tex.slice(span.start, span.end)));
}
