import assert from "node:assert/strict";
import { evaluate as evaluateByMathjs } from "mathjs";
import hard from "../../fixtures/hard-formulas.json";
import { evaluateAt, namesIn, near, read, refusal, valuesFor, worked } from "./latex-support";

interface Hard {
  readonly tex: string;
  readonly as?: string;
  readonly name?: string;
  readonly parameters?: readonly string[];
  readonly note?: string;
  readonly refused?: string;
}

suite("The trickiest formulas", () => {
  for (const { tex, as, name, parameters, note, refused } of hard.cases as readonly Hard[]) {
    test(tex, () => {
      if (as === undefined) {
        const { message } = refusal(tex);
        assert.ok(message.includes(refused ?? ""), message);
        return;
      }
      const formula = read(tex);
      assert.equal(formula.definition?.name, name);
      assert.deepEqual(formula.definition?.parameters, parameters);
      const expression = worked(formula.expression);
      for (let turn = 0; turn < 5; turn++) {
        const values = valuesFor(namesIn(expression), turn);
        if (as.includes("asec")) values.x = 1 + turn;
        assert.ok(near(evaluateAt(expression, values), Number(evaluateByMathjs(as, values))), JSON.stringify(values));
      }
      if (note !== undefined) assert.ok(formula.notes.some(({ message }) => message.includes(note)), JSON.stringify(formula.notes));
    });
  }
});
