import assert from "node:assert/strict";
import type { PanelContent } from "../../src/protocol/messages";
import { accessibilityProblems, clippedElements } from "./harness/accessibility";
import { contentOf } from "./harness/content";
import { closePages, PanelPage } from "./harness/panel-page";
import { drag } from "./harness/pointer";
import { themeNames } from "./harness/themes";

const waves = "f(x, y) = \\sin(x) + \\frac{y^2}{4}";

async function openSurface(formula: string | PanelContent, options: Partial<Parameters<typeof PanelPage.open>[0]> = {}): Promise<PanelPage> {
  const page = await PanelPage.open({ content: typeof formula === "string" ? await contentOf(formula, { point: { x: 0.5, y: -1 } }) : formula, ...options });
  await page.locator("[role=tab]").filter({ hasText: "Surface" }).click();
  await page.locator(".surface-figure, .lazy-figure [role=note]").first().waitFor();
  await page.frames();
  return page;
}

/** What the page complains of, without the remark that a software renderer makes when its pixels are read. */
async function problemsOf(page: PanelPage): Promise<string[]> {
  return (await page.allProblems()).filter((problem) => !problem.includes("GL Driver Message"));
}

/** Pixels of the canvas that are painted, as a share of all. */
async function painted(page: PanelPage): Promise<number> {
  return page.locator(".surface-stage canvas").evaluate((canvas: HTMLCanvasElement) => {
    const copy = document.createElement("canvas");
    [copy.width, copy.height] = [canvas.width, canvas.height];
    const brush = copy.getContext("2d");
    brush?.drawImage(canvas, 0, 0);
    const { data } = brush?.getImageData(0, 0, copy.width, copy.height) ?? { data: [] };
    let count = 0;
    for (let index = 3; index < data.length; index += 4) if ((data[index] ?? 0) > 0) count++;
    return count / (copy.width * copy.height);
  });
}

/** The way to look at it that the page keeps. */
async function keptTurn(page: PanelPage): Promise<{ around: number; above: number; distance: number } | undefined> {
  const state = await page.keptState() as { parts: { surface?: { turn: { around: number; above: number; distance: number } } } };
  return state.parts.surface?.turn;
}

suite("the surface", () => {
  teardown(closePages);

  for (const theme of themeNames) {
    test(`is drawn and can be used by everyone in the ${theme} theme`, async () => {
      const page = await openSurface(waves, { theme });
      await page.screenshot(`surface-${theme}`);
      assert.ok(await painted(page) > 0.2);
      assert.deepEqual(await accessibilityProblems(page), []);
      assert.deepEqual(await problemsOf(page), []);
    });
  }

  test("the tangent plane is that of the core's value and partial derivatives, and follows typed coordinates", async () => {
    const page = await openSurface(waves);
    const equation = page.locator(".tangent-equation");
    const text = async (): Promise<string> => (await equation.locator("annotation").textContent() ?? "").replace(/\\left|\\right|\\,|\s/g, "");
    assert.equal(await text(), `z=${(Math.sin(0.5) + 0.25).toPrecision(4)}+${Number(Math.cos(0.5).toPrecision(4))}(x-0.5)-0.5(y+1)`);
    await page.locator("#surface-point-0").fill("2");
    await page.locator("#surface-point-1").fill("3");
    await page.frames();
    assert.equal(await text(), `z=${(Math.sin(2) + 9 / 4).toPrecision(4)}-${Number(Math.abs(Math.cos(2)).toPrecision(4))}(x-2)+1.5(y-3)`);
    assert.equal(await page.locator(".gradient .fields input").first().inputValue(), "2");
  });

  test("it is turned by arrow keys, buttons and the mouse, comes nearer, and goes back", async () => {
    const page = await openSurface(waves);
    const axis = page.locator(".surface-axes .axis-name").first();
    const stage = page.locator(".surface-stage");
    const at = async (): Promise<string> => `${await axis.getAttribute("x")} ${await axis.getAttribute("y")}`;
    const places = [await at()];
    const moves: readonly (() => Promise<void>)[] = [
      async () => stage.focus().then(() => page.page.keyboard.press("ArrowLeft")),
      async () => page.page.keyboard.press("ArrowUp"),
      async () => page.page.keyboard.press("+"),
      async () => page.locator("button[aria-label^='Turn to the right']").click(),
      async () => page.locator("button[aria-label^='Look from lower']").click(),
      async () => page.locator("button[aria-label^='Zoom out (key -)']:visible").click(),
      async () => drag(page.page, stage, 60, 20),
    ];
    for (const move of moves) {
      await move();
      await page.frames();
      places.push(await at());
    }
    places.forEach((place, index) => index > 0 && assert.notEqual(place, places[index - 1], `move ${index}`));
    await stage.focus();
    await page.page.keyboard.press("0");
    await page.frames();
    assert.equal(await at(), places[0]);
  });

  test("what was turned stays after a reload", async () => {
    const page = await openSurface(waves);
    await page.locator("button[aria-label^='Turn to the left']").click();
    await page.frames();
    const [turn, kept] = [await keptTurn(page), await page.keptState()];
    assert.ok(turn);
    const axis = await page.locator(".surface-axes .axis-name").first().getAttribute("x");
    const again = await PanelPage.open({ content: await contentOf(waves), kept });
    await again.locator(".surface-figure").waitFor();
    await again.frames();
    assert.deepEqual(await keptTurn(again), turn);
    assert.equal(await again.locator(".surface-axes .axis-name").first().getAttribute("x"), axis);
  });

  test("the point is moved by keys and by the mouse, and says its value", async () => {
    const page = await openSurface(waves);
    const handle = page.locator(".surface-stage .handle");
    await handle.focus();
    const x = async (): Promise<number> => Number(await page.locator("#surface-point-0").inputValue());
    await page.page.keyboard.press("ArrowRight");
    await page.frames();
    const moved = await x();
    assert.ok(moved > 0.5 && moved < 0.7);
    await page.page.keyboard.press("ArrowDown");
    await page.frames();
    const y = Number(await page.locator("#surface-point-1").inputValue());
    assert.ok(y < -1 && y > -1.2);
    const said = await handle.getAttribute("aria-valuetext") ?? "";
    assert.ok(said.includes(`value ${Number((Math.sin(moved) + y ** 2 / 4).toPrecision(4))}`), said);
    await handle.scrollIntoViewIfNeeded();
    const before = await handle.locator(".knob").boundingBox();
    await drag(page.page, handle, -40, -10);
    await page.frames();
    assert.ok(await x() < moved - 0.2);
    const [box, pointer] = [await handle.locator(".knob").boundingBox(), before];
    assert.ok(box && pointer && Math.abs(box.x - pointer.x + 40) < 4 && Math.abs(box.y - pointer.y + 10) < 4, "the point is where the pointer is");
    assert.equal(await keptTurn(page), undefined, "dragging the point does not turn the surface");
  });

  test("the way of the descent lies on the surface, as far as it is walked", async () => {
    const page = await PanelPage.open({ content: await contentOf("f(x, y) = x^2 + \\frac{y^2}{4}", { point: { x: 2, y: 1 } }) });
    await page.locator(".descent summary").first().click();
    await page.frames();
    await page.locator("[role=tab]").filter({ hasText: "Surface" }).click();
    await page.locator(".surface-figure").waitFor();
    await page.frames();
    const pieces = async (): Promise<string[]> => (await page.locator(".surface-path.first:not([hidden]) :is(.seen, .behind)").evaluateAll((paths) => paths.map((path) => path.getAttribute("d") ?? ""))).join("").split("M").slice(1);
    const { parts } = await page.keptState() as { parts: { descent: { steps: number } } };
    const walked = await pieces();
    assert.ok(walked.length > 5 && walked.length <= parts.descent.steps);
    // It begins at the point.
    const at = /translate\(([^,]+),([^)]+)\)/.exec(await page.locator(".surface-stage .handle").getAttribute("transform") ?? "")?.slice(1).map(Number) ?? [];
    const start = walked.map((piece) => piece.split("L")[0]?.split(",").map(Number) ?? []);
    assert.ok(start.some(([x = NaN, y = NaN]) => Math.hypot(x - (at[0] ?? NaN), y - (at[1] ?? NaN)) < 0.2), JSON.stringify([at, start.slice(0, 3)]));
    await page.screenshot("surface-descent");
    await page.locator("[role=tab]").filter({ hasText: "Plot" }).click();
    await page.locator(".descent summary").first().click();
    await page.locator("[role=tab]").filter({ hasText: "Surface" }).click();
    await page.frames();
    assert.deepEqual(await pieces(), []);
    assert.deepEqual(await problemsOf(page), []);
  });

  test("frames are drawn only when something changed", async () => {
    const page = await openSurface(waves);
    const drawn = await page.page.evaluate(async () => {
      let count = 0;
      const original = WebGL2RenderingContext.prototype.drawArrays;
      WebGL2RenderingContext.prototype.drawArrays = function counted(...parameters) {
        count++;
        original.apply(this, parameters);
      };
      for (let frame = 0; frame < 20; frame++) await new Promise((done) => { requestAnimationFrame(done); });
      return count;
    });
    assert.equal(drawn, 0);
  });

  for (const [name, formula, least, most] of [
    ["a pole is cut", "f(x, y) = \\frac{1}{x y}", 0.1, 0.6],
    ["a root leaves a hole", "f(x, y) = \\sqrt{4 - x^2 - y^2}", 0.08, 0.5],
    ["a jump", "f(x, y) = \\lfloor x \\rfloor + y", 0.1, 0.6],
    ["a constant slope", "f(x, y) = 2x - y", 0.1, 0.6],
    ["a saddle", "f(x, y) = x^2 - y^2", 0.1, 0.6],
    ["Rosenbrock's valley", "f(x, y) = (1-x)^2 + 100 (y - x^2)^2", 0.08, 0.6],
    ["log at 0", "f(x, y) = \\log(x) + y", 0.05, 0.6],
  ] as const) {
    test(`${name} is drawn without errors`, async () => {
      const page = await openSurface(await contentOf(formula, { point: { x: 1, y: 0.5 } }));
      await page.screenshot(`surface-${name}`);
      const share = await painted(page);
      assert.ok(share > least && share < most, `${share}`);
      assert.deepEqual(await problemsOf(page), []);
    });
  }

  test("other variables are typed, and other axes chosen", async () => {
    const page = await openSurface(await contentOf("f(x, y, z) = x^2 + y z", { point: { x: 1, y: 0.5, z: 2 } }));
    assert.match(await page.locator(".tangent-equation annotation").textContent() ?? "", /y/);
    await page.locator("#figure-panel-1 select").nth(1).selectOption("z");
    await page.frames();
    assert.match(await page.locator(".tangent-equation annotation").textContent() ?? "", /z = 2 \+ 2.*0\.5.*\(z - 2/);
    assert.deepEqual(await problemsOf(page), []);
  });

  test("without WebGL there is a sentence", async () => {
    const page = await PanelPage.open({ content: await contentOf(waves) });
    await page.page.evaluate(() => {
      const original = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function refusing(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith("webgl") ? null : Reflect.apply(original, this, [kind, ...rest]) as never;
      } as typeof original;
    });
    await page.locator("[role=tab]").filter({ hasText: "Surface" }).click();
    assert.match(await page.locator(".lazy-figure [role=note]").innerText(), /needs WebGL/);
    assert.deepEqual(await problemsOf(page), []);
  });

  test("it fits into 300 pixels", async () => {
    const page = await openSurface(waves, { width: 300 });
    await page.screenshot("surface-narrow");
    assert.deepEqual(await clippedElements(page), []);
  });

  test("its picture is saved with surface, axes and point", async () => {
    const page = await openSurface(waves);
    await page.locator(".surface-figure summary").click();
    await page.locator(".surface-figure .menu-entries button").first().click();
    const { data } = await page.posted("save");
    assert.match(data, /<image [^>]*href="data:image\/png/);
    assert.match(data, /<text[^>]*>(?:<tspan[^>]*>)?x</);
  });
});
