import assert from "node:assert/strict";
import { evaluate } from "mathjs";
import { parseCoordinate } from "../../src/webview/coordinate";

suite("typed coordinates", () => {
  test("mean what mathjs says they mean", () => {
    const typed = ["0.5", "-1e-3", ".5", "3.", "pi/4", "2pi", "-pi", "sqrt(2)", "1/3", "2^-1", "-2^2", "2^3^2", "1 - 2 - 3", "8/4/2", "2(1 + 3)", "e^2", "(1+2)/(3-5)", "--2", "3*-2", "log(2)", "2 sqrt(3)", "abs(-3)"];
    for (const text of typed) {
      const read = parseCoordinate(text);
      assert.ok(read.ok, text);
      assert.ok(Math.abs(read.value - Number(evaluate(text))) < 1e-12, text);
    }
  });

  test("take the signs that people paste: true minus, π, decimal comma, LaTeX", () => {
    for (const [text, same] of [["−1.5", "-1.5"], ["π/4", "pi/4"], ["0,5", "0.5"], ["\\pi", "pi"], ["2·3", "6"], ["2**3", "8"]] as const) {
      assert.deepEqual(parseCoordinate(text), parseCoordinate(same), text);
    }
  });

  test("say why they cannot be read, and never throw", () => {
    for (const text of ["", " ", "abc", "1 +", "(1", "1)", "1 2", "sqrt", "sqrt()", "constructor", "__proto__", "1/0", "log(-1)", "🙂", "1".repeat(200), "((((", "2^"]) {
      const read = parseCoordinate(text);
      assert.equal(read.ok, false, text);
      assert.ok(!read.ok && read.message.length > 10, text);
    }
  });

  test("never give a negative zero", () => {
    const read = parseCoordinate("-0");
    assert.ok(read.ok && Object.is(read.value, 0));
  });
});
