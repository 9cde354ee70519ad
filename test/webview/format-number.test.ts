import assert from "node:assert/strict";
import { formatForInput, formatLine, formatNumber, formatNumberLatex } from "../../src/webview/format-number";

/** Reads a shown number back: the oracle is that the text means the number, to its digits. */
function meaning(text: string): number {
  const digits: Record<string, string> = { "⁻": "-", "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9" };
  const plain = text.replace("−", "-").replace(/10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/, (_, power: string) => `1e${[...power].map((sign) => digits[sign]).join("")}`);
  return plain.split(" × ").map((part) => Number(part.replace(/^(-?)1e/, "$11e"))).reduce((product, factor) => product * factor, 1);
}

suite("numbers as people write them", () => {
  test("mean the number to four digits, wherever it lies", () => {
    for (let exponent = -12; exponent <= 12; exponent++) {
      for (const mantissa of [1, 1.5, 2.34567, 9.9996]) {
        for (const sign of [1, -1]) {
          const value = sign * mantissa * 10 ** exponent;
          const shown = meaning(formatNumber(value));
          assert.ok(Math.abs(shown - value) <= Math.abs(value) * 5.1e-4, `${value} is shown as ${formatNumber(value)}`);
        }
      }
    }
  });

  test("drop binary dust and zeros at the end", () => {
    assert.equal(formatNumber(0.1 + 0.2), "0.3");
    assert.equal(formatNumber(2), "2");
    assert.equal(formatNumber(-4.0000000001), "−4");
  });

  test("are fractions and parts of pi where they are exact, and decimals where these are", () => {
    for (const [value, text, latex] of [
      [1 / 3, "1/3", "\\tfrac{1}{3}"], [-5 / 6, "−5/6", "-\\tfrac{5}{6}"], [Math.PI, "π", "\\pi"], [Math.PI / 4, "π/4", "\\tfrac{\\pi}{4}"], [(-2 * Math.PI) / 3, "−2π/3", "-\\tfrac{2\\pi}{3}"],
      [22 / 7, "22/7", "\\tfrac{22}{7}"], [0.5, "0.5", "0.5"], [0.3333, "0.3333", "0.3333"], [3.1416, "3.142", "3.142"], [Math.SQRT2, "1.414", "1.414"], [100 + 1 / 3, "100.3", "100.3"],
      [12 * 0.6 - 4 * 0.8, "4", "4"], [0.1 + 0.2, "0.3", "0.3"], [2.0000000000000004, "2", "2"], [0.1 + 0.7, "0.8", "0.8"],
    ] as const) assert.deepEqual([formatNumber(value), formatNumberLatex(value)], [text, latex]);
  });

  test("keep the digits before the point", () => {
    assert.equal(formatNumber(12345.6), "12346");
  });

  test("have a true minus sign and no negative zero", () => {
    assert.equal(formatNumber(-0.8), "−0.8");
    assert.equal(formatNumber(-0), "0");
    assert.equal(formatForInput(-0), "0");
  });

  test("turn to powers of ten far from one", () => {
    assert.equal(formatNumber(1.2346e-7), "1.235 × 10⁻⁷");
    assert.equal(formatNumber(-1e9), "−10⁹");
    assert.equal(formatNumberLatex(2.5e8), "2.5 \\times 10^{8}");
  });

  test("say what has no digits", () => {
    assert.equal(formatNumber(NaN), "undefined");
    assert.equal(formatNumber(-Infinity), "−∞");
    assert.equal(formatNumberLatex(Infinity), "\\infty");
  });
});

suite("the equation of a line", () => {
  test("leaves out ones and zeros", () => {
    assert.equal(formatLine("y", "x", 2, 2), "y = 2x + 2");
    assert.equal(formatLine("y", "x", 1, 0), "y = x");
    assert.equal(formatLine("y", "x", -1, -3), "y = -x - 3");
    assert.equal(formatLine("y", "x", 0, -3), "y = -3");
  });

  test("is empty where there is no tangent", () => {
    assert.equal(formatLine("y", "x", NaN, 1), "");
    assert.equal(formatLine("y", "x", Infinity, 1), "");
  });
});
