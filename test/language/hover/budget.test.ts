import assert from "node:assert/strict";
import { incompleteRemark } from "../../../src/language";
import { hoverOver } from "../../support/hovered";
import { pastBudget } from "../../support/past-budget";

suite("a hover over a formula past the budget of simplification", () => {
  test("shows the derivative and says that it may not be the shortest", () => {
    const model = hoverOver(`f(x) = ${pastBudget("latex")}`);
    assert.equal(model?.rows.filter(({ variable }) => variable !== undefined).length, 1);
    assert.ok(model?.remarks.includes(incompleteRemark));
  }).timeout(30_000);

  test("says nothing of it elsewhere", () => {
    assert.deepEqual(hoverOver("f(x) = x^2 \\sin(x)")?.remarks, []);
  });
});
