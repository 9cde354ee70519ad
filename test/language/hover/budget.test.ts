import assert from "node:assert/strict";
import { hoverModel, incompleteRemark } from "../../../src/language";
import { pastBudget } from "../../support/past-budget";

suite("a hover over a formula past the budget of simplification", () => {
  test("shows the derivative and says that it may not be the shortest", () => {
    const model = hoverModel(`f(x) = ${pastBudget("latex")}`);
    assert.equal(model?.derivatives.length, 1);
    assert.ok(model.verified);
    assert.deepEqual(model.notes, [incompleteRemark]);
  }).timeout(30_000);

  test("says nothing of it elsewhere", () => {
    assert.deepEqual(hoverModel("f(x) = x^2 \\sin(x)")?.notes, []);
  });
});
