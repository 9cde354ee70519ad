import assert from "node:assert/strict";
import { compile, criticalPoints } from "../../src/core";
import { formatNumber } from "../../src/webview/format-number";
import { read } from "../support/read";
import { clippedElements } from "./harness/accessibility";
import { contentOf } from "./harness/content";
import { closePages, PanelPage } from "./harness/panel-page";
import { drag } from "./harness/pointer";

const himmelblau = "(x^2 + y - 11)^2 + (x + y^2 - 7)^2";

interface Kept {
  readonly point: Readonly<Record<string, number>>;
  readonly direction: readonly number[];
}

async function open(formula: string, point: Readonly<Record<string, number>> = {}, options: Partial<Parameters<typeof PanelPage.open>[0]> = {}): Promise<PanelPage> {
  return PanelPage.open({ content: await contentOf(formula, { point }, "plain"), ...options });
}

async function kept(page: PanelPage): Promise<Kept> {
  return await page.keptState() as Kept;
}

/** The slope along the direction of the page at its point, by dual numbers. */
async function slopeOn(page: PanelPage, formula: string): Promise<string> {
  const { point, direction } = await kept(page);
  const length = Math.hypot(...direction);
  return formatNumber(compile(read(formula), ["x", "y"]).directional([point.x ?? NaN, point.y ?? NaN], direction.map((part) => part / length)).slope);
}

suite("the map of two variables", () => {
  teardown(closePages);

  test("has a direction to turn from the start: by keys, by pointer and by typing, and says the slope along it", async () => {
    const formula = "sin(x)*cos(y) + x^2/10";
    const page = await open(formula, { x: 0.5, y: -1 });
    const handle = page.locator(".handle.turn");
    const slopes = async (): Promise<(string | null)[]> => [
      await page.locator(".readout-slice-slope").textContent(), await page.locator(".readout-directional").textContent(),
      (/slope along it (.*)$/.exec(await handle.getAttribute("aria-valuetext") ?? ""))?.[1] ?? null,
    ];
    assert.deepEqual((await kept(page)).direction, [1, 0]);
    await handle.focus();
    for (let turn = 0; turn < 6; turn++) await handle.press("ArrowUp");
    await page.frames();
    assert.match(await handle.getAttribute("aria-valuetext") ?? "", /^30 degrees/);
    const byKeys = await slopeOn(page, formula);
    assert.deepEqual(await slopes(), [byKeys, byKeys, byKeys]);
    await drag(page.page, handle, -90, 70);
    await page.frames();
    const byPointer = await slopeOn(page, formula);
    assert.notEqual(byPointer, byKeys);
    assert.deepEqual(await slopes(), [byPointer, byPointer, byPointer]);
    await page.locator("#direction-0").fill("3");
    await page.locator("#direction-1").fill("-4");
    await page.frames();
    assert.deepEqual((await kept(page)).direction, [3, -4]);
    const typed = await slopeOn(page, formula);
    assert.deepEqual(await slopes(), [typed, typed, typed]);
  });

  test("the slice touches its tangent: both rise by the slope along the direction", async () => {
    const formula = "x^2*y - y";
    const page = await open(formula, { x: 1, y: 2 });
    const { marks, tangent, curve } = await page.locator(".slice .picture svg").evaluate((svg) => {
      const number = (selector: string, name: string): number => Number(svg.querySelector(selector)?.getAttribute(name));
      const path = svg.querySelector<SVGPathElement>("path.curve");
      const total = path?.getTotalLength() ?? 0;
      const at = (x: number): number => {
        let [low, high] = [0, total];
        for (let turn = 0; turn < 40; turn++) {
          const middle = (low + high) / 2;
          if ((path?.getPointAtLength(middle).x ?? 0) < x) low = middle;
          else high = middle;
        }
        return path?.getPointAtLength(low).y ?? NaN;
      };
      const marks = { x: number(".slice-mark", "cx"), y: number(".slice-mark", "cy") };
      const [x1, y1, x2, y2] = ["x1", "y1", "x2", "y2"].map((name) => number("line.tangent", name));
      return { marks, tangent: ((y2 ?? 0) - (y1 ?? 0)) / ((x2 ?? 0) - (x1 ?? 0)), curve: (at(marks.x + 2) - at(marks.x - 2)) / 4 };
    });
    assert.ok(marks.x > 0 && Math.abs(tangent - curve) < 0.02 * Math.abs(tangent), `${tangent} and ${curve}`);
  });

  test("dragging the point paints no map and looks for no critical points again", async () => {
    const page = await open(himmelblau, { x: 0.5, y: 0.5 });
    await page.locator(".critical-point").first().waitFor();
    await page.page.evaluate(() => {
      const counted = { painted: 0 };
      Object.assign(globalThis, { counted });
      const draw = CanvasRenderingContext2D.prototype.putImageData;
      CanvasRenderingContext2D.prototype.putImageData = function (this: CanvasRenderingContext2D, ...given: unknown[]) {
        counted.painted++;
        Reflect.apply(draw, this, given);
      };
      document.querySelector(".critical-point")?.setAttribute("data-kept", "");
    });
    const painted = async (): Promise<number> => page.page.evaluate(() => (globalThis as unknown as { counted: { painted: number } }).counted.painted);
    const before = await page.locator(".readout-value").first().textContent();
    await drag(page.page, page.locator(".handle.point"), 50, -40);
    await page.frames(30);
    assert.notEqual(await page.locator(".readout-value").first().textContent(), before);
    assert.equal(await painted(), 0);
    assert.equal(await page.locator(".critical-point[data-kept]").count(), 1);
    await page.locator(".handle.point").press("+");
    await page.frames();
    assert.ok(await painted() > 0, "a zoom does paint");
  });

  test("critical points are those of the core, with kind and value; a click puts the point there", async () => {
    const page = await open(himmelblau, { x: 0.5, y: 0.5 });
    await page.locator(".critical-point").first().waitFor();
    const found = criticalPoints(read(himmelblau), ["x", "y"], [[-5.5, 5.5], [-5.5, 5.5]]);
    assert.ok(found.ok);
    assert.equal(found.value.points.length, 9);
    const expected = found.value.points.map(({ kind, point, value }) => `${kind}(${point.map((part) => formatNumber(part)).join(", ")})${formatNumber(value)}`);
    assert.deepEqual(await page.locator(".critical-point").allTextContents(), expected);
    for (const kind of ["minimum", "maximum", "saddle"]) {
      assert.equal(await page.locator(`.critical-marks .${kind}`).count(), found.value.points.filter((point) => point.kind === kind).length, kind);
    }
    await page.page.locator(".critical-point", { hasText: "(3, 2)" }).click();
    await page.frames();
    assert.deepEqual((await kept(page)).point, { x: 3, y: 2 });
    await page.page.locator(".gradient-remark", { hasText: "The gradient is zero" }).waitFor();
  });

  test("what is no point is said: a plateau, a valley, a kink, nothing", async () => {
    for (const [formula, words] of [
      ["3 + 0*x + 0*y", /constant here/], ["floor(x) + floor(y)", /constant in parts/], ["(x - y)^2", /run on in a line/], ["2*x + 3*y", /^There are none\.$/],
    ] as const) {
      const page = await open(formula, { x: 0.5, y: 0.25 });
      await page.page.locator(".critical p", { hasText: words }).waitFor();
      await page.close();
    }
    const kink = await open("abs(x) + abs(y)");
    await kink.page.locator(".critical-point", { hasText: "minimum at a kink(0, 0)0" }).waitFor();
    assert.equal(await kink.locator(".critical-marks .minimum.kink").count(), 1);
  });

  test("the slider of a coordinate that is held makes room for what is typed", async () => {
    const page = await open("x^2 + y^2 + a*x", { x: 1, y: 1, a: 1 });
    const slider = page.locator(".held-row input[type=range]").first();
    assert.ok(Number(await slider.getAttribute("max")) < 40);
    await page.locator("#held-a").fill("40");
    await page.frames();
    assert.ok(Number(await slider.getAttribute("max")) >= 40);
    assert.equal(await slider.inputValue(), "40");
  });

  test("partial derivatives stand by size, with a bar for each", async () => {
    const page = await open("x^2 + 5*y + z^3/100", { x: 1, y: 1, z: 1 });
    const rows = async (): Promise<string[]> => page.locator(".partials td.number").allTextContents();
    const shares = async (): Promise<number[]> => page.locator(".partials .bar").evaluateAll((bars) => bars.map((bar) => bar.clientWidth / (bar.parentElement?.querySelector(".bar")?.closest("td")?.clientWidth ?? 1)));
    assert.deepEqual(await rows(), ["5", "2", "0.03"]);
    const [first = 0, second = 0, third = 0] = await shares();
    assert.ok(Math.abs(second / first - 0.4) < 0.02 && third / first < 0.02);
    await page.locator("#gradient-at-2").fill("20");
    await page.frames();
    assert.deepEqual(await rows(), ["12", "5", "2"]);
  });

  for (const [name, formula] of Object.entries({
    rosenbrock: "(1-x)^2 + 100*(y-x^2)^2", himmelblau, saddle: "x^2 - y^2", plane: "2*x + 3*y", constant: "3 + 0*x*y", logarithm: "log(x) + y^2",
    wave: "sin(1/x) + y", kink: "abs(x) + abs(y)", jump: "floor(x) + floor(y)", neuron: "(y - 1/(1 + exp(-(w*x + b))))^2", pole: "1/(x*y)", nowhere: "log(-1 - x^2 - y^2)",
  })) {
    test(`a ${name} is drawn without an error and within its window`, async () => {
      const page = await open(formula, {}, { width: 420 });
      await page.screenshot(`plane-${name}`);
      assert.deepEqual(await page.allProblems(), []);
      assert.deepEqual(await clippedElements(page), []);
    });
  }
});
