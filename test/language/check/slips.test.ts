import assert from "node:assert/strict";
import { answer, parseLatex } from "../../../src/core";
import { slipOf } from "../../../src/language/check/slips";

function slipIn(body: string, variable: string, claimed: string): string | undefined {
  const [read, said] = [parseLatex(body), parseLatex(claimed)];
  assert.ok(read.ok && said.ok);
  const right = answer(read.value.expression, [variable]);
  assert.ok(right.ok);
  const slip = slipOf({ question: { body: read.value.expression, variable }, expected: right.value.result, claimed: said.value.expression });
  return slip && [slip.name, slip.detail].filter((part) => part !== undefined).join(" ");
}

suite("slips are named", () => {
  const slips: readonly (readonly [body: string, variable: string, claimed: string, name: string | undefined])[] = [
    ["x^3", "x", "x^2", "power-factor"],
    ["x^3", "x", "3x^3", "power"],
    ["(3x+1)^4", "x", "4(3x+1)^3", "chain-rule"],
    ["\\sin(x^2)", "x", "\\cos(x^2)", "chain-rule"],
    ["e^{-x^2}", "x", "e^{-x^2}", "chain-rule"],
    ["\\sin(e^{2x})", "x", "\\cos(e^{2x}) e^{2x}", "chain-rule"],
    ["x^2 \\sin x", "x", "2x \\cos x", "product-rule"],
    ["\\frac{\\sin x}{x}", "x", "\\cos x", "quotient-parts"],
    ["\\frac{\\sin x}{x}", "x", "\\frac{\\sin x - x \\cos x}{x^2}", "sign"],
    ["\\frac{\\sin x}{x}", "x", "\\frac{x \\cos x + \\sin x}{x^2}", "quotient"],
    ["\\cos x", "x", "\\sin x", "sign"],
    ["e^{kt}", "x", "k e^{kt}", "wrong-variable t"],
    ["\\log_2 x", "x", "\\frac{1}{x}", "logarithm-base log(2)"],
    ["2^x", "x", "2^x", "logarithm-base log(2)"],
    ["\\sin x", "x", "\\frac{\\pi}{180} \\cos x", "degrees"],
    ["\\frac{1}{n}(y - w x)^2", "w", "-2 x (y - w x)", "count n"],
    ["(y - w x)^2", "w", "-x(y - w x)", "power-factor"],
    ["\\frac{1}{2}(y - w x)^2", "w", "-2x(y - w x)", "factor 2"],
    ["x^2 + 3", "x", "2x + 3", "constant-kept"],
    ["x^2 + 5x", "x", "2x + 7", undefined],
  ];
  for (const [body, variable, claimed, name] of slips) {
    test(`the derivative of ${body} by ${variable} is not ${claimed}: ${name ?? "no known slip"}`, () => assert.equal(slipIn(body, variable, claimed), name));
  }
});
