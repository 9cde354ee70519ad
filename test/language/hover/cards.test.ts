import assert from "node:assert/strict";
import { evaluateAt, parseLatex } from "../../../src/core";
import { cardLatex, cardText, findingsOf, readDocument, subjectOf, type HoverCard } from "../../../src/language";
import { stepValue } from "../../support/step-value";
import { cardsIn } from "../../support/hovered";

const neuron = "Let $L = (y - \\hat y)^2$, $\\hat y = \\sigma(z)$ and $z = w x + b$. Then\n\n";

function lastCard(text: string): HoverCard {
  const card = cardsIn(text).at(-1);
  assert.ok(card, `silent over ${text}`);
  return card;
}

/** The loss of one neuron at a point, in plain arithmetic. */
function loss({ w, x, b, y }: Readonly<Record<"w" | "x" | "b" | "y", number>>): number {
  return (y - 1 / (1 + Math.exp(-(w * x + b)))) ** 2;
}

function valueOf(latex: string, point: Readonly<Record<string, number>>): number {
  const parsed = parseLatex(latex);
  assert.ok(parsed.ok, latex);
  return evaluateAt(parsed.value.expression, point);
}

suite("the hover over a derivative that stands alone", () => {
  const card = lastCard(`${neuron}$$\\frac{\\partial L}{\\partial w}$$`);

  test("shows the chain, its values and what they come to", () => {
    const [chain, , short, full] = card.rows;
    assert.equal(card.rows.length, 4);
    assert.equal(chain?.plain, "dL/dw = dL/dy_hat * dy_hat/dz * dz/dw");
    assert.equal(chain?.latex.split("\\cdot").length, 3);
    const point = { w: 0.3, x: 1.7, b: -0.4, y: 1 };
    const h = 1e-5;
    const expected = (loss({ ...point, w: point.w + h }) - loss({ ...point, w: point.w - h })) / (2 * h);
    const y_hat = 1 / (1 + Math.exp(-(point.w * point.x + point.b)));
    for (const row of [card.rows[1], short, full]) {
      const value = valueOf((row?.latex ?? "").replaceAll("\\cdot", "\\cdot "), { ...point, y_hat });
      assert.ok(Math.abs(value - expected) < 1e-7, `${row?.latex ?? ""} is ${value}, expected ${expected}`);
    }
  });

  test("names the definitions that it used in one line", () => {
    assert.deepEqual(card.remarks, ["with L, ŷ, z as defined above"]);
  });

  test("its picture begins with what was asked, and its text with it too", () => {
    assert.match(cardLatex(card), /^\\begin\{aligned\} \\frac\{\\partial L\}\{\\partial w\} &=/);
    assert.match(cardText(card)[0] ?? "", /^dL\/dw = /);
  });

  test("at a point it is a number", () => {
    assert.deepEqual(lastCard("With $f(x) = x^3$ we ask for $f'(2)$").rows.map(({ plain }) => plain), ["f'(2) = 12"]);
    const decimal = lastCard("$\\frac{d}{dx} e^x |_{x=2}$").rows.at(-1);
    assert.equal(decimal?.plain, `≈ ${Math.exp(2).toPrecision(4)}`);
  });

  test("a gradient is a column", () => {
    const gradient = lastCard("With $f(x, y) = x^2 y$ we ask for $\\nabla f$").rows[0];
    assert.equal(gradient?.leftLatex, "\\nabla f");
    assert.match(gradient.latex, /^\\begin\{pmatrix\} 2x y \\\\ x\^\{2\} \\end\{pmatrix\}$/);
  });

  test("of a name that nothing defines it says nothing", () => {
    assert.deepEqual(cardsIn("$\\frac{\\partial L}{\\partial w}$"), []);
  });

  test("ways that add up say what is held", () => {
    const [row] = lastCard("Let $u = w^2$, $v = \\sin w$ and $M = u v + w$. Then $\\frac{dM}{dw}$").rows;
    assert.equal(row?.plain, "dM/dw = dM/du * du/dw + dM/dv * dv/dw + (dM/dw with u, v held)");
  });
});

suite("the hover over a claim", () => {
  test("that is right says so", () => {
    const card = lastCard("$\\frac{d}{dx} x^2 = 2x$");
    assert.deepEqual(card.verdicts.map(({ verdict }) => verdict), ["right"]);
    assert.match(cardLatex(card), /\\checkmark/);
  });

  test("that is wrong names what is right, and a point that proves it", () => {
    assert.deepEqual(lastCard("$\\frac{d}{dx} x^2 = 3x$").verdicts, [{ verdict: "wrong", sentence: "d/dx x^2 is 2x, not 3x: at x = 1 the two are 2 and 3." }]);
  });

  test("with one slip among what is right says of each", () => {
    assert.deepEqual(lastCard("$\\frac{d}{dx} x^3 = 3x^2 = 3x \\cdot x = 4x^2$").verdicts.map(({ verdict }) => verdict), ["right", "right", "wrong"]);
  });

  test("about functions that nothing is known of is passed over", () => {
    for (const text of ["$h'(x) = 2 h(x)$", "$(f g)' = f' g + f g'$", "$\\frac{dy}{dx} = \\frac{dy}{du} \\frac{du}{dx}$"]) assert.deepEqual(cardsIn(text), [], text);
  });

  test("that is undecided gives the reason where that helps", () => {
    const [verdict] = lastCard("With $f(x, y) = x^2 y$ it is $\\nabla f = (2xy, x^2, 1)$").verdicts;
    assert.deepEqual(verdict, { verdict: "undecided", sentence: "Not decided. The sides have different numbers of components." });
  });
});

suite("what is long in a hover", () => {
  test("is cut after some terms, and says how many there are", () => {
    const terms = Array.from({ length: 60 }, (_, i) => `x^{${i + 2}}`).join(" + ");
    const card = lastCard(`$f(x) = ${terms}$`);
    assert.ok(card.rows.every(({ latex }) => latex.length < 400));
    assert.ok(card.remarks.some((remark) => /^It has 60 terms/.test(remark)), card.remarks.join("\n"));
  });
});

suite("what the links of a hover act on", () => {
  const text = `${neuron}$\\frac{\\partial L}{\\partial w}$`;
  const reading = readDocument(text, "markdown");
  const finding = findingsOf(reading).at(-1);
  const subject = finding && subjectOf(finding, reading);

  test("is the function with its definitions, by the variable that is asked for", () => {
    assert.deepEqual(subject?.reading.variables, ["w"]);
    assert.equal(subject.reading.formula.definition?.name, "L");
    assert.equal(subject.end, text.length - 1);
    const point = { w: 0.3, x: 1.7, b: -0.4, y: 1 };
    assert.ok(Math.abs(evaluateAt(subject.reading.formula.expression, point) - loss(point)) < 1e-12);
  });

  test("has the walk through the names of the document, each line of it of the same value", () => {
    const walk = subject?.walk;
    assert.deepEqual(walk?.steps.map(({ id }) => id), ["name-inner-functions", "chain-of-derivatives", "derivatives-of-links", "insert-inner-functions", "simplify"]);
    assert.deepEqual(walk.steps[0]?.where.map(({ name }) => name), ["L", "y_hat", "z"]);
    const point = { w: 0.3, x: 1.7, b: -0.4, y: 1 };
    const named = { ...point, z: point.w * point.x + point.b, y_hat: 1 / (1 + Math.exp(-(point.w * point.x + point.b))) };
    const h = 1e-5;
    const expected = (loss({ ...point, w: point.w + h }) - loss({ ...point, w: point.w - h })) / (2 * h);
    for (const { after } of walk.steps.slice(2)) assert.ok(Math.abs(evaluateAt(after, named) - expected) < 1e-7);
  });

  test("at a point has that point, and the variable as it was written", () => {
    const asked = "With $f(x) = x^3$ we ask for $f'(2)$";
    const read = readDocument(asked, "markdown");
    const last = findingsOf(read).at(-1);
    const found = last && subjectOf(last, read);
    assert.deepEqual([found?.point, found?.reading.variables, found?.value], [{ x: 2 }, ["x"], "12"]);
  });

  test("of a second derivative is the first one, and the walk leads there through the names", () => {
    const asked = `${neuron}$\\frac{\\partial^2 L}{\\partial w^2}$`;
    const read = readDocument(asked, "markdown");
    const last = findingsOf(read).at(-1);
    const found = last && subjectOf(last, read);
    const point = { w: 0.3, x: 1.7, b: -0.4, y: 1 };
    const h = 1e-4;
    const first = (loss({ ...point, w: point.w + h }) - loss({ ...point, w: point.w - h })) / (2 * h);
    const second = (loss({ ...point, w: point.w + h }) - 2 * loss(point) + loss({ ...point, w: point.w - h })) / h ** 2;
    assert.ok(found && Math.abs(evaluateAt(found.reading.formula.expression, point) - first) < 1e-6);
    const { walk } = found;
    assert.deepEqual(walk?.steps[0]?.children.map(({ id }) => id), ["name-inner-functions", "chain-of-derivatives", "derivatives-of-links", "insert-inner-functions", "simplify"]);
    assert.deepEqual([walk.steps[0].id, walk.view], ["earlier-derivative", "chain-leibniz"]);
    for (const { after } of walk.steps) assert.ok(Math.abs(stepValue(after, point, new Map()) - second) < 1e-5);
    // The steps of the derivative before it end where the next ones begin.
    assert.ok(Math.abs(evaluateAt(walk.steps[0].children.at(-1)?.after ?? walk.result, point) - first) < 1e-6);
    assert.ok(Math.abs(evaluateAt(walk.result, point) - second) < 1e-5);
  });

  test("of a gradient has all names of it as variables, whatever they stand for", () => {
    const read = readDocument(`${neuron}$\\nabla L$`, "markdown");
    const last = findingsOf(read).at(-1);
    const found = last && subjectOf(last, read);
    assert.deepEqual(found?.reading.variables, ["y", "y_hat"]);
    assert.equal(evaluateAt(found.reading.formula.expression, { y: 5, y_hat: 2 }), (5 - 2) ** 2);
  });

  test("of a formula with derivatives in it is what the hover says that it comes to", () => {
    for (const [asked, value] of [["With $f(x) = x^3$ we ask for $f'(x) + x$", "3x^{2} + x"], ["With $f(x) = x^3$ we ask for $f'(2) + 1$", "13"], ["$\\frac{d}{dx} x^2 + x$", "2x + 1"]] as const) {
      const read = readDocument(asked, "markdown");
      const last = findingsOf(read).at(-1);
      assert.equal(last && subjectOf(last, read)?.value, value);
      assert.ok(lastCard(asked).rows[0]?.latex.replaceAll(" ", "") === value.replaceAll(" ", ""));
    }
  });

  test("of a claim is the derivative that it is about", () => {
    const claim = "$\\frac{d}{dx} x^2 = 3x$";
    const read = readDocument(claim, "markdown");
    const [first] = findingsOf(read);
    assert.equal(first && subjectOf(first, read)?.value, "2x");
  });
});
