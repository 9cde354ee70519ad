import assert from "node:assert/strict";
import { evaluateAt } from "../../../src/core/evaluate";
import { freeNames, negate, number, operation, symbol, transform } from "../../../src/core/expression";
import type { Expression } from "../../../src/core/expression";
import { printPlain } from "../../../src/core/print";
import { rewriteRules } from "../../../src/core/simplify";
import type { RewriteRule } from "../../../src/core/simplify";
import { Simplifier } from "../../../src/core/simplify/simplifier";
import { Workspace } from "../../../src/core/simplify/workspace";

/** What is tried in a place: its own symbol, something positive, the opposite of another place; for numbers small ones. */
function candidates(place: string): Expression[] {
  if (place.startsWith("#")) return [1, 2, 3, -1, -2, "1/2"].map((value) => number(value));
  const own = symbol(place.slice(1));
  return [own, operation("exp", [own]), negate(symbol("k"))];
}

function assignments(places: readonly string[]): Map<string, Expression>[] {
  const [place, ...others] = places;
  if (place === undefined) return [new Map()];
  return assignments(others).flatMap((rest) => candidates(place).map((value) => new Map([...rest, [place, value]])));
}

/** The ways to fill the places of a rule that its condition takes. */
function instances({ from, to, when }: RewriteRule): { left: Expression; right: Expression }[] {
  const places = freeNames(from).filter((name) => /^[?#*]/.test(name));
  const simplifier = new Simplifier(new Workspace(100_000));
  const taken = assignments(places).filter((filled) => {
    const simplified = new Map([...filled].map(([name, value]) => [name, simplifier.build(value)]));
    return when?.(simplified, simplifier) ?? true;
  });
  return taken.map((filled) => {
    const fill = (pattern: Expression): Expression =>
      transform(pattern, (node) => (node.kind === "symbol" ? filled.get(node.name) ?? node : node));
    return { left: fill(from), right: fill(to) };
  });
}

// Points on both sides of zero, within and without the unit interval: the oracle is the evaluation of the left side.
const points = [
  { u: 0.35, v: 1.2, k: 0.8, m: -0.8 }, { u: -0.6, v: 0.4, k: -1.3, m: 1.3 }, { u: 1.7, v: -0.9, k: 2.1, m: -2.1 },
  { u: -2.2, v: 2.5, k: 0.45, m: -0.45 }, { u: 0.9, v: 1.9, k: -0.2, m: 0.2 },
];

suite("rewrite rules", () => {
  for (const rule of rewriteRules) {
    test(`${rule.name}: ${printPlain(rule.from, { named: true })}`, () => {
      const filled = instances(rule);
      assert.ok(filled.length > 0, "nothing meets the condition");
      let compared = 0;
      for (const { left, right } of filled) {
        for (const point of points) {
          const value = evaluateAt(left, point);
          if (!Number.isFinite(value) || Math.abs(value) > 1e8) continue;
          const other = evaluateAt(right, point);
          assert.ok(Math.abs(value - other) <= 1e-9 * Math.max(1, Math.abs(value)), `${printPlain(left, { named: true })} is ${value}, ${printPlain(right, { named: true })} is ${other} at ${JSON.stringify(point)}`);
          compared++;
        }
      }
      assert.ok(compared > 0, "the left side has no value anywhere");
    });
  }

  test("no two rules have one name", () => {
    assert.equal(new Set(rewriteRules.map(({ name }) => name)).size, rewriteRules.length);
  });
});
