import assert from "node:assert/strict";
import { compileField, criticalPoints, descend, descendOn, restrictField, searchCriticalPoints, type CriticalPoints } from "../../../src/core";
import { close } from "../../support/oracle";
import { read } from "../../support/read";

const text = "x^2*y + sin(y*z) + a*x*z";
const names = ["x", "y", "z", "a"];

suite("a function of some of its variables", () => {
  test("has the values and derivatives of the formula with numbers in place of the rest", () => {
    const restricted = restrictField(compileField(read(text), names), [9, 0.7, 9, 3], [2, 0]);
    const whole = compileField(read("x^2*(7/10) + sin((7/10)*z) + 3*x*z"), ["z", "x"]);
    assert.equal(restricted.dimension, 2);
    for (const place of [[0.3, -1], [2, 0.5]]) {
      const [ours, theirs] = [restricted.secondOrder(place), whole.secondOrder(place)];
      assert.ok(close(restricted.value(place), whole.value(place), 1e-14) && close(ours.value, theirs.value, 1e-14));
      restricted.gradient(place).forEach((slope, axis) => assert.ok(close(slope, whole.gradient(place)[axis] ?? NaN, 1e-13)));
      ours.hessian.flat().forEach((entry, index) => assert.ok(close(entry, theirs.hessian.flat()[index] ?? NaN, 1e-13)));
    }
  });

  test("takes partial derivatives that are known already", () => {
    const known = compileField(read("x^2*y"), ["x", "y"], [read("2*x*y"), undefined]);
    assert.deepEqual(known.secondOrder([3, 2]), compileField(read("x^2*y"), ["x", "y"]).secondOrder([3, 2]));
    // They are what the Hessian is made of.
    assert.deepEqual(compileField(read("x^2*y"), ["x", "y"], [read("7*x"), read("5*y")]).secondOrder([3, 2]).hessian, [[7, 0], [0, 5]]);
  });

  test("is gone down as the whole formula is", () => {
    const expected = descend(read(text.replace("a", "2")), { x: 1, y: 0.5, z: 0.2 }, { method: "adam", rate: 0.05, steps: 40 });
    const field = restrictField(compileField(read(text), names), [0, 0, 0, 2], [0, 1, 2]);
    const walked = descendOn(field, ["x", "y", "z"], [1, 0.5, 0.2], { method: "adam", rate: 0.05, steps: 40 });
    assert.ok(expected.ok && walked.ok);
    assert.equal(walked.value.sentence, expected.value.sentence);
    walked.value.points.flat().forEach((part, index) => assert.ok(close(part, expected.value.points.flat()[index] ?? NaN, 1e-12)));
    const refused = descendOn(field, ["x", "y", "z"], [1, 1, 1], { rate: 0 });
    assert.ok(!refused.ok && /above zero/.test(refused.problem.message));
  });

  test("is searched for critical points in small steps, with the result of one go", () => {
    const expression = read("(x^2 + y - 11)^2 + (x + y^2 - 7)^2");
    const box = [[-5, 5], [-5, 5]] as const;
    const search = searchCriticalPoints(expression, compileField(expression, ["x", "y"]), ["x", "y"], box);
    let steps = 0;
    let found: CriticalPoints | undefined;
    while (!found) {
      const step = search.next();
      if (step.done) found = step.value;
      else steps++;
    }
    const once = criticalPoints(expression, ["x", "y"], box);
    assert.ok(once.ok);
    assert.deepEqual(found, once.value);
    assert.ok(steps > 300, String(steps));
  });
});
