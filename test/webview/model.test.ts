import assert from "node:assert/strict";
import { serialize } from "../../src/core";
import { createModel } from "../../src/webview/model";
import { read } from "../support/read";
import { sampleContent } from "./sample-content";

function modelOf(text: string, variables: readonly string[]): NonNullable<ReturnType<typeof createModel>> {
  const model = createModel(sampleContent({ expression: serialize(read(text)), variables: [...variables], derivatives: [] }));
  assert.ok(model);
  return model;
}

suite("the function on the panel as numbers", () => {
  test("the variables of a sum are the members that stand in it", () => {
    const model = modelOf("sum(x_i^2, i, 1, 3)", ["x_k"]);
    assert.deepEqual(model.variables, ["x_1", "x_2", "x_3"]);
    assert.deepEqual(model.gradient([1, 2, 3]), [2, 4, 6]);
  });

  test("a whole number is no number of terms", () => {
    assert.deepEqual(modelOf("sum(w*i, i, 1, 5)", ["w"]).gradient([2]), [1 + 2 + 3 + 4 + 5]);
  });

  test("slopes that parts do not have are those of the whole, and kinks are named", () => {
    assert.deepEqual(modelOf("sqrt(x^4)", ["x"]).gradient([0]), [0]);
    assert.equal(modelOf("sqrt(x^4)", ["x"]).remark([0]), "");
    assert.ok(Number.isNaN(modelOf("sqrt(x^2)", ["x"]).gradient([0])[0]));
    assert.match(modelOf("abs(x)", ["x"]).remark([0]), /kink at x = 0/);
    assert.equal(modelOf("abs(x)", ["x"]).remark([1e-7]), "");
    assert.match(modelOf("sqrt(x)", ["x"]).remark([0]), /slope there is infinite/);
  });
});
