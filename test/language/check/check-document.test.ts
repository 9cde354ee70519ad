import assert from "node:assert/strict";
import wrongClaims from "../../fixtures/claims-wrong.json";
import { checkDocument, readDocument, type CheckedClaim } from "../../../src/language";

function checked(text: string, languageId = "markdown"): readonly CheckedClaim[] {
  return checkDocument(readDocument(text, languageId), text);
}

suite("the claims of a document", () => {
  test("a wrong one is told in a sentence, with a point that proves it", () => {
    const [claim] = checked("So $\\frac{d}{dx} x^2 = 3x$.");
    assert.equal(claim?.message, "d/dx x^2 is 2x, not 3x: at x = 1 the two are 2 and 3.");
    assert.deepEqual([claim.verdict, claim.at, claim.left, claim.right, claim.claim], ["wrong", { x: 1 }, 2, 3, "\\frac{d}{dx} x^2 = 3x"]);
  });

  test("the side that is wrong is marked, no more", () => {
    const text = "$\\frac{d}{dx}[(x+1)^3] = 3(x+1)^2 = 3x^2 + 6x + 2$";
    assert.deepEqual(checked(text).map(({ verdict, span }) => [verdict, text.slice(span.start, span.end)]), [["right", "3(x+1)^2"], ["wrong", "3x^2 + 6x + 2"]]);
  });

  test("definitions that were used are named with their place", () => {
    const text = "Let $f(x) = x^3$.\n\nThen $f'(x) = x^2$.";
    const [claim] = checked(text);
    assert.deepEqual(claim?.used.map(({ name, span }) => [name, text.slice(span.start, span.end)]), [["f", "f(x) = x^3"]]);
  });

  test("a comment that says so silences it, on the line before or on its own", () => {
    assert.deepEqual(checked("<!-- nabla-ignore: a joke -->\n$\\frac{d}{dx} x^2 = 3x$"), []);
    assert.deepEqual(checked("$\\frac{d}{dx} x^2 = 3x$ <!-- nabla-ignore -->"), []);
    assert.deepEqual(checked("% nabla-ignore\n\\[ \\frac{d}{dx} x^2 = 3x \\]", "latex"), []);
    assert.equal(checked("<!-- nabla-ignore -->\n\n$\\frac{d}{dx} x^2 = 3x$").length, 1);
  });

  test("what cannot be told says why", () => {
    const [claim] = checked("$f(x) = x^2$ and $f'(x) = 0$");
    assert.equal(claim?.verdict, "undecided");
    assert.match(claim.message, /equation/);
  });

  /** The kinds of slip behind the published errors; of the second nothing simple explains it. */
  const slips = ["power-factor", undefined, "wrong-variable", "sign", "sign", "logarithm-base"];
  wrongClaims.forEach(({ document, wrong }, i) => {
    test(`${wrong}: ${slips[i] ?? "no known slip"}`, () => {
      const found = checked(document).filter(({ verdict }) => verdict === "wrong");
      assert.deepEqual(found.map(({ span, slip }) => [document.slice(span.start, span.end), slip?.name]), [[wrong, slips[i]]]);
    });
  });

  test("plain equalities are checked where that is asked for, and never an equation to solve", () => {
    const verdicts = (text: string): readonly string[] => checkDocument(readDocument(text, "markdown"), text, { equalities: true }).map(({ verdict }) => verdict);
    assert.deepEqual(checked("$(x+1)^2 = x^2 + 2x + 2$"), []);
    assert.deepEqual(verdicts("$(x+1)^2 = x^2 + 2x + 1$"), ["right"]);
    assert.deepEqual(verdicts("$(x+1)^2 = x^2 + 2x + 2$"), ["wrong"]);
    assert.deepEqual(verdicts("$(x+1)^2 = x^2 + x + 1$"), ["wrong"]);
    assert.deepEqual(verdicts("$\\sin^2 x + \\cos^2 x = 2$"), ["undecided"]);
    for (const equation of ["3x + 1 = 7", "x^2 = 2x + 3", "x^2 + y^2 = 4 x y", "e^x = x + 2", "x = 2y"]) assert.ok(!verdicts(`$${equation}$`).includes("wrong"), equation);
  });

  test("components in another order are named so", () => {
    assert.equal(checked("$f(x,y) = x^2 + y^3$, $\\nabla f = (3y^2, 2x)$")[0]?.slip?.name, "transposed");
  });
});
