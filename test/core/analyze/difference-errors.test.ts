import assert from "node:assert/strict";
import { differenceErrors } from "../../../src/core";
import { close } from "../../support/oracle";
import { read } from "../../support/read";

suite("errors of differences", () => {
  const { steps, forward, backward, central, rounding, best, exact } = differenceErrors(read("exp(x)"), "x", { x: 1 });
  const at = (step: number): number => steps.findIndex((h) => close(h, step, 1e-9));

  test("steps go from 1 to 1e-16, evenly on a logarithmic scale", () => {
    assert.ok(close(steps[0] ?? NaN, 1, 1e-15) && close(steps.at(-1) ?? NaN, 1e-16, 1e-9));
    steps.forEach((h, i) => assert.ok(i === 0 || close((steps[i - 1] ?? NaN) / h, 10 ** 0.25, 1e-9)));
    assert.ok(close(exact, Math.E, 1e-15));
  });

  test("truncation is f'' h / 2 for one-sided and f''' h^2 / 6 for central quotients", () => {
    const i = at(1e-3);
    assert.ok(close(forward[i] ?? NaN, (Math.E * 1e-3) / 2, 1e-2));
    assert.ok(close(backward[i] ?? NaN, (Math.E * 1e-3) / 2, 1e-2));
    assert.ok(close(central[i] ?? NaN, (Math.E * 1e-6) / 6, 1e-2));
  });

  test("rounding bounds the error of small steps from below in size, and the best steps are the roots of rounding", () => {
    const i = at(1e-12);
    assert.ok((forward[i] ?? 0) < 10 * (rounding[i] ?? 0) && (forward[i] ?? 0) > (rounding[i] ?? 0) / 100);
    assert.ok(best.forward && best.forward.step > 1e-9 && best.forward.step < 1e-7 && best.forward.error < 1e-7);
    assert.ok(best.central && best.central.step > 1e-7 && best.central.step < 1e-4 && best.central.error < 1e-9);
    assert.equal(best.forward?.error, Math.min(...forward));
  });

  test("a step that x does not feel gives the slope zero, and a missing value nothing", () => {
    const last = differenceErrors(read("x^2"), "x", { x: 3 }).forward.at(-1);
    assert.equal(last, 6);
    const atEdge = differenceErrors(read("log(x)"), "x", { x: 0.5 });
    assert.ok(Number.isNaN(atEdge.backward[0]) && Number.isFinite(atEdge.forward[0]));
    assert.equal(differenceErrors(read("log(x)"), "x", { x: -1 }).best.central, undefined);
  });
});
