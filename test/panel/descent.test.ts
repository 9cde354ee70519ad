import assert from "node:assert/strict";
import { descend, descentMethods, type Descent, type DescentOptions } from "../../src/core";
import { read } from "../support/read";
import { accessibilityProblems, clippedElements } from "./harness/accessibility";
import { contentOf } from "./harness/content";
import { closePages, PanelPage } from "./harness/panel-page";
import { drag } from "./harness/pointer";
import { openDescent, stepRow, written } from "./harness/shown";
import { themeNames } from "./harness/themes";

const text = "x^2 + 3*y^2 + sin(x*y)";
const start = { x: 1, y: 2 };

function way(options: DescentOptions, from: Readonly<Record<string, number>> = start, formula = text): Descent {
  const walked = descend(read(formula), from, options);
  assert.ok(walked.ok);
  return walked.value;
}

/** The whole step of a way as the table has it: weight, gradient, change, new weight. The gradient by a difference quotient. */
function rowOf({ points }: Descent, from: number, axis: number): (string | undefined)[] {
  const [before = NaN, after = NaN] = [points[from]?.[axis], points[from + 1]?.[axis]];
  return [...written(before), ...written(after - before, after)];
}

async function openAt(options: Partial<Parameters<typeof PanelPage.open>[0]> = {}, formula = text): Promise<PanelPage> {
  const page = await PanelPage.open({ content: await contentOf(formula, { point: start }, "plain"), ...options });
  await openDescent(page);
  return page;
}

async function setRate(page: PanelPage, rate: string): Promise<void> {
  await page.locator("#descent-first-rate").fill(rate);
  await page.frames();
}

suite("descent on the panel", () => {
  teardown(closePages);

  test("each optimizer ends where the core's ends", async () => {
    const page = await openAt();
    await setRate(page, "0.05");
    for (const method of descentMethods) {
      await page.locator("#descent-first-method").selectOption(method);
      await page.frames();
      const expected = way({ method, rate: 0.05 });
      for (const axis of [0, 1]) {
        const [before, , change, after] = await stepRow(page, "first", axis);
        assert.deepEqual([before, change, after], rowOf(expected, expected.endedAt - 1, axis), `${method}, variable ${axis}`);
      }
      assert.equal((await page.locator(".descent-outcome").first().textContent()) ?? "", expected.sentence);
    }
    assert.deepEqual(await page.allProblems(), []);
  });

  test("momentum, number of steps and schedule are the core's", async () => {
    const page = await openAt();
    await setRate(page, "0.02");
    await page.locator("#descent-first-method").selectOption("momentum");
    await page.locator("#descent-first-momentum").fill("0.5");
    await page.locator("#descent-steps").fill("17");
    await page.locator("#descent-schedule").selectOption("exponential");
    await page.locator("#descent-schedule-decay").fill("0.9");
    await page.frames();
    const expected = way({ method: "momentum", rate: 0.02, momentum: 0.5, steps: 17, schedule: { kind: "exponential", factor: 0.9 } });
    const [before, , change, after] = await stepRow(page, "first", 1);
    assert.deepEqual([before, change, after], rowOf(expected, 16, 1));
    assert.equal(await page.locator(".step-count").textContent(), "17 / 17");
  });

  test("the slider looks at any step: gradient, change and new point of each weight, and a mark on the way", async () => {
    const page = await openAt();
    await setRate(page, "0.05");
    await page.locator(".transport input").fill("3");
    await page.frames();
    const expected = way({ rate: 0.05 });
    for (const axis of [0, 1]) {
      const [x = NaN, y = NaN] = expected.points[3] ?? [];
      const slope = axis === 0 ? 2 * x + y * Math.cos(x * y) : 6 * y + x * Math.cos(x * y);
      const [before, , change, after] = [...rowOf(expected, 3, axis).slice(0, 1), "", ...rowOf(expected, 3, axis).slice(1)];
      assert.deepEqual(await stepRow(page, "first", axis), [before, ...written(slope), change, after]);
    }
    const width = await page.locator(".two-variables > .picture canvas").evaluate((canvas) => canvas.clientWidth);
    const mark = Number(await page.locator(".way.first .here").getAttribute("cx"));
    assert.ok(Math.abs(mark - (((expected.points[3]?.[0] ?? NaN) + 3) / 6) * width) < 0.02);
    assert.match(await page.locator(".transport input").getAttribute("aria-valuetext") ?? "", /^step 3 of 100, value /);
  });

  test("steps go on and back by buttons, by keys and on the plot of the values", async () => {
    const page = await openAt();
    await page.locator("#descent-steps").fill("50");
    await page.frames();
    const count = page.locator(".step-count");
    await page.page.getByRole("button", { name: "Back" }).click();
    await page.frames();
    assert.equal(await count.textContent(), "49 / 50");
    await page.page.getByRole("button", { name: "Step", exact: true }).click();
    await page.frames();
    assert.equal(await count.textContent(), "50 / 50");
    await page.locator(".transport input").press("Home");
    await page.frames();
    assert.equal(await count.textContent(), "0 / 50");
    const plot = page.locator(".loss-plot svg");
    const box = await plot.boundingBox();
    await plot.click({ position: { x: (box?.width ?? 0) / 2, y: 60 } });
    await page.frames();
    const reached = Number((await count.textContent())?.split(" / ")[0]);
    assert.ok(reached > 20 && reached < 30, String(reached));
  });

  test("play goes through the steps, pause stops, and the end is the end", async () => {
    const page = await openAt();
    await page.locator("#descent-steps").fill("12");
    await page.page.getByRole("button", { name: "Play" }).click();
    await page.page.waitForFunction(() => /^[1-9] \//.test(document.querySelector(".step-count")?.textContent ?? ""));
    await page.page.getByRole("button", { name: "Pause" }).click();
    const stopped = await page.locator(".step-count").textContent();
    await page.frames(20);
    assert.equal(await page.locator(".step-count").textContent(), stopped);
    await page.page.getByRole("button", { name: "Play" }).click();
    await page.page.waitForFunction(() => document.querySelector(".step-count")?.textContent === "12 / 12");
    await page.page.getByRole("button", { name: "Play" }).waitFor();
  });

  test("where motion is reduced, play shows the end at once", async () => {
    const page = await openAt({ reducedMotion: true });
    await page.locator("#descent-steps").fill("50");
    await page.locator(".transport input").fill("0");
    await page.frames();
    await page.page.getByRole("button", { name: "Play" }).click();
    await page.frames();
    assert.equal(await page.locator(".step-count").textContent(), "50 / 50");
    assert.equal(await page.page.getByRole("button", { name: "Pause" }).count(), 0);
  });

  test("a rate above 2/lambda diverges, in words; the hint names the largest stable one", async () => {
    const page = await openAt({}, "x^2 + 3*y^2");
    // The Hessian is diag(2, 6): nothing above 1/3 is stable.
    assert.match(await page.locator(".descent-hint").first().textContent() ?? "", /: 1\/3 at the start \(λ = 6\); 1\/3 at the lowest point/);
    await setRate(page, "0.34");
    await page.locator("#descent-steps").fill("1000");
    await page.frames();
    assert.match(await page.locator(".descent-outcome").first().textContent() ?? "", /diverged.*Rates above 0\.333 are not stable/);
    assert.equal(await page.locator(".outcome.diverged").count(), 1);
    await setRate(page, "0.3");
    assert.match(await page.locator(".descent-outcome").first().textContent() ?? "", /arrived at a minimum/);
    assert.equal(await page.locator(".outcome.diverged").count(), 0);
  });

  test("the rate that is suggested is stable at the start", async () => {
    const page = await openAt({}, "(1-x)^2 + 100*(y-x^2)^2");
    const rate = Number(await page.locator("#descent-first-rate").inputValue());
    const { stableAtStart } = way({ rate }, start, "(1-x)^2 + 100*(y-x^2)^2");
    assert.ok(stableAtStart && rate < stableAtStart.rate / 2 && rate > stableAtStart.rate / 6, `${rate} beside ${stableAtStart?.rate}`);
    assert.equal(await page.locator(".outcome.diverged").count(), 0);
  });

  test("wrong settings are refused in words", async () => {
    const page = await openAt();
    await setRate(page, "-1");
    await page.page.locator(".walker.first .error", { hasText: "The learning rate is a number above zero." }).first().waitFor();
    await page.locator("#descent-steps").fill("2.5");
    await page.page.locator(".descent-common .error", { hasText: "whole number" }).first().waitFor();
    assert.deepEqual(await page.allProblems(), []);
  });

  test("two optimizers are compared: each with its own way, outcome and table", async () => {
    const page = await openAt();
    await setRate(page, "0.05");
    await page.locator(".descent-compare").check();
    await page.locator("#descent-second-rate").fill("0.2");
    await page.frames();
    const expected = way({ method: "adam", rate: 0.2 });
    const [before, , change, after] = await stepRow(page, "second", 0);
    assert.deepEqual([before, change, after], rowOf(expected, expected.endedAt - 1, 0));
    assert.equal(await page.locator(".way:not([hidden])").count(), 2);
    assert.notEqual(await page.locator(".way.second .walked").evaluate((path) => getComputedStyle(path).strokeDasharray), "none");
    assert.notEqual(await page.locator(".way.second .walked").evaluate((path) => getComputedStyle(path).stroke), await page.locator(".way.first .walked").evaluate((path) => getComputedStyle(path).stroke));
  });

  test("the way starts from the point wherever that is dragged", async () => {
    const page = await openAt();
    await setRate(page, "0.05");
    await drag(page.page, page.locator(".handle.point"), -60, 40);
    await page.frames();
    const { point } = await page.keptState() as { point: Record<string, number> };
    assert.notDeepEqual(point, start);
    const expected = way({ rate: 0.05 }, point);
    const [before, , change, after] = await stepRow(page, "first", 0);
    assert.deepEqual([before, change, after], rowOf(expected, expected.endedAt - 1, 0));
  });

  test("of many variables the two drawn ones move, or all", async () => {
    const formula = "(x - 1)^2 + (y + 2)^2 + (z - 3)^2 + x*z";
    const page = await PanelPage.open({ content: await contentOf(formula, { point: { x: 1, y: 1, z: 1 } }, "plain") });
    await openDescent(page);
    assert.equal(await page.locator(".way-step.first tbody tr").count(), 2);
    await setRate(page, "0.05");
    await page.page.getByLabel("Which variables move").selectOption("all");
    await page.frames();
    const expected = way({ rate: 0.05 }, { x: 1, y: 1, z: 1 }, formula);
    const [before, , change, after] = await stepRow(page, "first", 2);
    assert.deepEqual([before, change, after], rowOf(expected, expected.endedAt - 1, 2));
  });

  test("a function of one variable goes down its curve", async () => {
    const page = await PanelPage.open({ content: await contentOf("x^2/2 + cos(2*x)", { point: { x: 3 } }, "plain") });
    await openDescent(page);
    await setRate(page, "0.1");
    await page.locator(".transport input").fill("2");
    await page.frames();
    const expected = way({ rate: 0.1 }, { x: 3 }, "x^2/2 + cos(2*x)");
    const [before, , change, after] = await stepRow(page, "first", 0);
    assert.deepEqual([before, change, after], rowOf(expected, 2, 0));
    // The mark lies on the curve, whose path is in the same coordinates.
    const gap = await page.page.evaluate(() => {
      const mark = document.querySelector(".way.first .here");
      const curve = document.querySelector<SVGPathElement>(".one-variable path.curve");
      if (!mark || !curve) return Infinity;
      const [x, y] = [Number(mark.getAttribute("cx")), Number(mark.getAttribute("cy"))];
      const length = curve.getTotalLength();
      return Math.min(...Array.from({ length: 4000 }, (_, step) => curve.getPointAtLength((step / 4000) * length)).map((at) => Math.hypot(at.x - x, at.y - y)));
    });
    assert.ok(gap < 1, `${gap} pixels`);
    await page.screenshot("descent-one-variable");
  });

  test("all of it survives a reload", async () => {
    const before = await openAt();
    await before.locator("#descent-first-method").selectOption("nesterov");
    await setRate(before, "0.03");
    await before.locator(".descent-compare").check();
    await before.locator("#descent-schedule").selectOption("cosine");
    await before.locator(".transport input").fill("9");
    await before.frames();
    const after = await PanelPage.open({ content: await contentOf(text, { point: start }, "plain"), kept: await before.keptState() });
    assert.equal(await after.locator("#descent-first-method").inputValue(), "nesterov");
    assert.equal(await after.locator("#descent-first-rate").inputValue(), "0.03");
    assert.equal(await after.locator("#descent-schedule").inputValue(), "cosine");
    assert.equal(await after.locator(".step-count").textContent(), "9 / 100");
    assert.deepEqual(await stepRow(after, "second", 1), await stepRow(before, "second", 1));
  });

  for (const theme of themeNames) {
    test(`can be used by everyone in the ${theme} theme`, async () => {
      const page = await openAt({ theme });
      await page.locator(".descent-compare").check();
      await page.locator(".critical-point").first().waitFor();
      await page.screenshot(`descent-${theme}`);
      assert.deepEqual(await accessibilityProblems(page), []);
    });
  }

  test("fits into 300 pixels", async () => {
    const page = await openAt({ width: 300 });
    await page.locator(".descent-compare").check();
    await page.frames();
    await page.screenshot("descent-narrow");
    assert.deepEqual(await clippedElements(page), []);
  });
});
