import assert from "node:assert/strict";
import { evaluate as evaluateByMathjs } from "mathjs";
import type { Expression } from "../../../src/core/expression";
import { parseLatexStatements, type Statement } from "../../../src/core/parse";
import { printPlain } from "../../../src/core/print";
import hard from "../../fixtures/hard-formulas.json";
import { evaluateAt, namesIn, near, read, refusal, valuesFor, worked } from "./latex-support";
import { expressionOf } from "./statement-support";

interface Whole {
  readonly tex: string;
  readonly as?: string;
  readonly name?: string;
  readonly parameters?: readonly string[];
  readonly note?: string;
  readonly refused?: string;
}

type Side = string | { readonly plain: string } | { readonly refused: string } | null;

interface Line {
  readonly tex: string;
  readonly statements: readonly { readonly name?: string; readonly parameters?: readonly string[]; readonly sides: readonly Side[]; readonly note?: string }[];
}

/** Fails unless the expression has the value that mathjs finds, wherever it is asked. */
function assertIs(written: Expression, mathjs: string): void {
  const expression = worked(written);
  for (let turn = 0; turn < 5; turn++) {
    const values = valuesFor(namesIn(expression), turn);
    if (mathjs.includes("asec")) values.x = 1 + turn;
    assert.ok(near(evaluateAt(expression, values), Number(evaluateByMathjs(mathjs, values))), JSON.stringify(values));
  }
}

function assertSide(side: Statement["sides"][number] | undefined, expected: Side, tex: string): void {
  assert.ok(side, tex);
  if (expected === null) return;
  if (typeof expected === "string") return assertIs(expressionOf(side, tex), expected);
  if ("plain" in expected) return assert.equal(printPlain(expressionOf(side, tex)), expected.plain);
  assert.ok(!side.value.ok && side.value.problem.message.includes(expected.refused), side.value.ok ? "read" : side.value.problem.message);
}

suite("The trickiest formulas", () => {
  const lines = hard.lines as readonly Line[];

  test("are all there", () => assert.equal(lines.length, 30));

  for (const { tex, statements } of lines) {
    test(`${tex}, side by side`, () => {
      const found = parseLatexStatements(tex);
      assert.equal(found.length, statements.length);
      statements.forEach(({ name, parameters, sides, note }, i) => {
        const statement = found[i];
        assert.deepEqual([statement?.head?.name, statement?.head?.parameters], [name, parameters]);
        assert.equal(statement?.sides.length, sides.length);
        sides.forEach((side, k) => assertSide(statement.sides[k], side, tex));
        const notes = statement.sides.flatMap((side) => side.notes.map(({ message }) => message));
        if (note !== undefined) assert.ok(notes.some((message) => message.includes(note)), notes.join(" "));
      });
    });
  }

  for (const { tex, as, name, parameters, note, refused } of hard.cases as readonly Whole[]) {
    test(`${tex}, to differentiate`, () => {
      if (as === undefined) {
        const { message } = refusal(tex);
        assert.ok(message.includes(refused ?? ""), message);
        return;
      }
      const formula = read(tex);
      assert.equal(formula.definition?.name, name);
      assert.deepEqual(formula.definition?.parameters, parameters);
      assertIs(formula.expression, as);
      if (note !== undefined) assert.ok(formula.notes.some(({ message }) => message.includes(note)), JSON.stringify(formula.notes));
    });
  }
});
