import assert from "node:assert/strict";
import { evaluateAt, parseLatex } from "../../src/core";
import { accessibilityProblems, clippedElements } from "./harness/accessibility";
import { contentOf } from "./harness/content";
import { closePages, PanelPage } from "./harness/panel-page";
import { drag } from "./harness/pointer";
import { themeNames } from "./harness/themes";

const formula = "f(x) = x^3 - 3x + 1";

/** Numbers as the panel writes them, back as numbers. */
function numbersIn(text: string): number[] {
  return [...text.replaceAll("\u2212", "-").matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
}

function valueAt(latex: string, x: number): number {
  const parsed = parseLatex(latex);
  assert.ok(parsed.ok);
  return evaluateAt(parsed.value.expression, { x });
}

suite("the plot of a function of one variable", () => {
  teardown(closePages);

  for (const theme of themeNames) {
    test(`is whole and can be used by everyone in the ${theme} theme`, async () => {
      const page = await PanelPage.open({ content: await contentOf(formula), theme });
      await page.page.getByRole("button", { name: "Secant" }).click();
      await page.locator(".level").first().waitFor();
      await page.screenshot(`one-variable-${theme}`);
      assert.deepEqual(await accessibilityProblems(page), []);
      assert.deepEqual(await clippedElements(page), []);
      assert.deepEqual(await page.allProblems(), []);
    });
  }

  test("the slope that it names after a drag is that of the function there", async () => {
    const page = await PanelPage.open({ content: await contentOf(formula) });
    const handle = page.page.getByRole("slider", { name: "Point on the curve, x" });
    await drag(page.page, handle, 57);
    await page.frames();
    const [x = NaN, value = NaN, slope = NaN] = numbersIn(await handle.getAttribute("aria-valuetext") ?? "");
    assert.notEqual(x, 1);
    const h = 1e-6;
    assert.ok(Math.abs(value - valueAt(formula, x)) < 1e-3, `value ${value} at ${x}`);
    assert.ok(Math.abs(slope - (valueAt(formula, x + h) - valueAt(formula, x - h)) / (2 * h)) < 1e-3, `slope ${slope} at ${x}`);
    assert.ok((await page.locator(".readout-slope").innerText()).includes(String(slope).replace("-", "\u2212")));
  });

  test("the slope of the secant comes to that of the tangent as h goes to 0", async () => {
    const page = await PanelPage.open({ content: await contentOf(formula, { point: { x: 2 } }), reducedMotion: true });
    await page.page.getByRole("button", { name: "Secant" }).click();
    await page.frames();
    const readouts = page.locator(".secant-part .readout");
    const secant = async (): Promise<number> => numbersIn(await readouts.first().locator(".number").innerText())[0] ?? NaN;
    assert.equal(await secant(), valueAt(formula, 3) - valueAt(formula, 2));
    await page.page.getByRole("button", { name: "Let" }).click();
    await page.frames();
    assert.ok(Math.abs(await secant() - 9) < 1e-3);
    assert.equal(numbersIn(await readouts.nth(1).locator(".number").innerText())[0], 9);
    await page.page.getByRole("textbox", { name: "h, the distance of the second point" }).fill("-1");
    await page.frames();
    assert.equal(await secant(), valueAt(formula, 2) - valueAt(formula, 1));
  });

  test("the second point is dragged and moved by keys", async () => {
    const page = await PanelPage.open({ content: await contentOf(formula) });
    await page.page.getByRole("button", { name: "Secant" }).click();
    await page.frames();
    const second = page.page.getByRole("slider", { name: "Second point, x + h" });
    await drag(page.page, second, 40);
    await page.frames();
    const dragged = numbersIn(await second.getAttribute("aria-valuetext") ?? "")[0] ?? NaN;
    assert.ok(dragged > 1, `h = ${dragged}`);
    await page.page.keyboard.press("ArrowLeft");
    await page.frames();
    assert.ok((numbersIn(await second.getAttribute("aria-valuetext") ?? "")[0] ?? NaN) < dragged);
  });

  test("marks where the derivative is zero, and takes the point there", async () => {
    const page = await PanelPage.open({ content: await contentOf(formula) });
    const buttons = page.locator(".level");
    await buttons.nth(1).waitFor();
    assert.deepEqual((await buttons.allInnerTexts()).map((text) => text.trim().split(" ")[0]), ["maximum", "minimum"]);
    assert.equal(await page.locator(".level-marks .minimum").count(), 2);
    await buttons.first().click();
    await page.frames();
    assert.match(await page.page.getByRole("slider").first().getAttribute("aria-valuetext") ?? "", /^x = \u22121, value 3, slope 0$/);
  });

  test("at a kink both slopes are named and drawn", async () => {
    const page = await PanelPage.open({ content: await contentOf("f(x) = |x|", { point: { x: 0 } }) });
    assert.match(await page.page.getByRole("slider").first().getAttribute("aria-valuetext") ?? "", /slope \u22121 before and 1 behind/);
    assert.equal(await page.locator(".tangent:not([hidden])").count(), 3, "both half tangents, and the legend's line");
    await page.screenshot("one-variable-kink");
  });

  test("a reload keeps the secant", async () => {
    const content = await contentOf(formula);
    const page = await PanelPage.open({ content });
    await page.page.getByRole("button", { name: "Secant" }).click();
    await page.page.getByRole("textbox", { name: "h, the distance of the second point" }).fill("0.5");
    await page.frames();
    const again = await PanelPage.open({ content, kept: await page.keptState() });
    assert.match(await again.page.getByRole("slider", { name: "Second point, x + h" }).getAttribute("aria-valuetext") ?? "", /^h = 0\.5,/);
  });

  test("fits into 300 pixels", async () => {
    const page = await PanelPage.open({ content: await contentOf(formula), width: 300 });
    await page.page.getByRole("button", { name: "Secant" }).click();
    await page.locator(".level").first().waitFor();
    await page.screenshot("one-variable-narrow");
    assert.deepEqual(await clippedElements(page), []);
  });

  for (const [name, latex] of Object.entries({
    pole: "f(x) = \\frac{1}{x}", jump: "f(x) = \\lfloor x \\rfloor", log: "f(x) = \\log x", wild: "f(x) = \\sin(1/x)", constant: "f(x) = 3 + 0 x", relu: "f(x) = \\operatorname{relu}(x)",
    exponential: "f(x) = (x^2 + 1) e^{3x}", bell: "f(x) = e^{-x^2}", far: "f(x) = (x - 9)^2",
  })) {
    test(`${name}: is drawn without a fault`, async () => {
      const page = await PanelPage.open({ content: await contentOf(latex) });
      await page.screenshot(`one-variable-${name}`);
      assert.deepEqual(await page.allProblems(), []);
    });
  }
});
