import assert from "node:assert/strict";
import { type Locator } from "playwright-core";
import { compile, deserialize } from "../../src/core";
import type { PanelContent } from "../../src/protocol/messages";
import { accessibilityProblems, clippedElements } from "./harness/accessibility";
import { contentOf } from "./harness/content";
import { closePages, PanelPage } from "./harness/panel-page";
import { drag } from "./harness/pointer";
import { themeNames } from "./harness/themes";

const neuron = "L(w, b) = (\\sigma(w x + b) - y)^2";
const shared = "f(x, y) = x \\sin(x) + \\frac{x}{y^2}";
const twoLayers = "L = (v_1 \\tanh(w_{11} x_1 + w_{12} x_2 + b_1) + v_2 \\tanh(w_{21} x_1 + w_{22} x_2) - y)^2 + \\lambda (v_1^2 + v_2^2)";

async function openGraph(formula: string | PanelContent, options: Partial<Parameters<typeof PanelPage.open>[0]> = {}): Promise<PanelPage> {
  const page = await PanelPage.open({ content: typeof formula === "string" ? await contentOf(formula, { point: { w: 0.8, b: 0.1, x: 0.5, y: 2 } }) : formula, ...options });
  await page.locator("[role=tab]").filter({ hasText: "Graph" }).click();
  await page.locator("svg.graph .node").first().waitFor();
  await page.frames();
  return page;
}

/** The node with a name or with a value of that name: aria-labels begin with it. */
function node(page: PanelPage, name: string): Locator {
  return page.locator(`svg.graph .node:has(.hit[aria-label^="${name}"])`);
}

function numberIn(text: string | null): number {
  return Number((text ?? "").replace("∂ ", "").replace("\u2212", "-"));
}

/** Equal in the four digits that are shown. */
function assertShown(shown: number, expected: number): void {
  assert.ok(Math.abs(shown - expected) <= 5e-4 * Math.abs(expected) + 1e-9, `${shown} is shown for ${expected}`);
}

/** The core's gradient at a point, by name. */
function gradientOf(content: PanelContent, point: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const expression = deserialize(content.expression);
  assert.ok(expression.ok);
  const names = Object.keys(point);
  const { gradient } = compile(expression.value, names).gradient(Object.values(point));
  return Object.fromEntries(names.map((name, index) => [name, gradient[index] ?? NaN]));
}

async function assertInputAdjoints(page: PanelPage, content: PanelContent, point: Readonly<Record<string, number>>): Promise<void> {
  const expected = gradientOf(content, point);
  for (const name of content.variables) assertShown(numberIn(await node(page, `${name},`).locator(".node-adjoint").textContent()), expected[name] ?? NaN);
}

suite("the computational graph", () => {
  teardown(closePages);

  test("the adjoints of the inputs are the core's partial derivatives, and follow typed coordinates", async () => {
    const content = await contentOf(neuron, { point: { w: 0.8, b: 0.1, x: 0.5, y: 2 } });
    const page = await openGraph(content);
    await assertInputAdjoints(page, content, { w: 0.8, b: 0.1, x: 0.5, y: 2 });
    await page.locator("#graph-point-0").fill("-1.5");
    await page.locator("#graph-point-3").fill("0.25");
    await page.frames();
    await assertInputAdjoints(page, content, { w: -1.5, b: 0.1, x: 0.5, y: 0.25 });
    // The point is that of all figures.
    assert.equal(await page.locator(".gradient .fields input").first().inputValue(), "-1.5");
    assert.equal(await node(page, "x,").locator(".node-adjoint").textContent(), "", "what is held has no adjoint");
    assert.deepEqual(await page.allProblems(), []);
  });

  test("two layers and a penalty: all eleven adjoints", async () => {
    const content = await contentOf(twoLayers, { point: { v_1: 1.5, v_2: -0.7, w_11: 0.8, w_12: 0.3, w_21: -0.6, w_22: 1.1, x_1: 0.5, x_2: -1.2, b_1: 0.1, y: 0.4, lambda: 0.01 } });
    const page = await openGraph(content);
    await assertInputAdjoints(page, content, content.point);
    await page.screenshot("graph-two-layers");
  });

  test("steps go forward, then backward, by buttons, keys and slider; numbers appear when they are computed", async () => {
    const page = await openGraph(neuron);
    const said = page.locator(".graph-said");
    await page.locator("button[aria-label='First step']").click();
    await page.frames();
    assert.match(await said.innerText(), /values of the inputs are given/);
    assert.equal(await page.locator(".node.pending").count(), 5);
    await page.locator("button[aria-label='Next step']").click();
    await page.frames();
    assert.match(await said.innerText(), /Forward/);
    assert.equal(await page.locator(".node.current .hit").getAttribute("aria-label"), "v_1 = w * x, value 0.4, adjoint not yet computed");
    assert.equal(await page.locator(".edge.used").count(), 2);
    await page.page.keyboard.press("ArrowRight");
    await page.frames();
    assert.match(await page.locator(".node.current .hit").getAttribute("aria-label") ?? "", /^v_2 .*value 0.5/);
    await page.locator(".step-controls input").focus();
    await page.page.keyboard.press("End");
    await page.page.keyboard.press("ArrowLeft");
    await page.frames();
    assert.equal(await page.locator(".step-place").textContent(), "12 / 13");
    assert.match(await said.innerText(), /Backward/);
    assert.match(await page.locator(".node.current .hit").getAttribute("aria-label") ?? "", /^w,/);
    assert.equal(await page.locator(".node.pending").count(), 0);
    assert.equal(await node(page, "b,").locator(".node-adjoint").textContent(), "");
  });

  test("play walks through all steps and stops at the end", async () => {
    const page = await PanelPage.open({ content: await contentOf("f(x) = \\sin(x)^2", { point: { x: 1 } }) });
    await page.page.clock.install();
    await page.locator("[role=tab]").filter({ hasText: "Graph" }).click();
    await page.locator("svg.graph .node").first().waitFor();
    await page.locator("button[aria-label='Play']").click();
    await page.page.clock.runFor(1400);
    assert.equal(await page.locator(".step-place").textContent(), "2 / 6");
    await page.page.clock.runFor(20_000);
    assert.equal(await page.locator(".step-place").textContent(), "6 / 6");
    assert.equal(await page.locator("button[aria-label='Play']").count(), 1);
  });

  test("a shared node shows the amounts that add up to its adjoint", async () => {
    const page = await openGraph(shared);
    await node(page, "x,").click();
    await page.frames();
    const amounts = (await page.locator(".edge-amount").allTextContents()).filter((text) => text !== "").map(numberIn);
    assert.equal(amounts.length, 3);
    const adjoint = numberIn(await node(page, "x,").locator(".node-adjoint").textContent());
    assertShown(amounts.reduce((sum, amount) => sum + amount, 0), adjoint);
    assertShown(adjoint, Math.sin(0.5) + 0.5 * Math.cos(0.5) + 1 / 4);
    // The pointer that chose the node is still on it, and the node's own numbers are told then.
    await page.page.mouse.move(0, 0);
    await page.locator(".step-controls input").focus();
    await page.frames();
    assert.match(await page.locator(".graph-said").innerText(), /used 3 times, so 3 amounts add up/);
  });

  test("a node marks its part of the formula, and a part its node", async () => {
    const page = await openGraph(neuron);
    await node(page, "v_3 ").hover();
    await page.frames();
    const part = page.locator(".graph-formula .marked");
    assert.equal((await part.innerText()).replace(/\s|\u200b/g, ""), "σ(wx+b)");
    await page.locator(".graph-formula .katex-html [data-node]").filter({ hasText: /^b$/ }).hover();
    await page.frames();
    assert.match(await page.locator(".node.marked .hit").getAttribute("aria-label") ?? "", /^b,/);
  });

  test("the keyboard reaches every node; focus marks, Enter goes to its step", async () => {
    const page = await openGraph(neuron);
    await node(page, "v_5 ").locator(".hit").focus();
    await page.page.keyboard.press("ArrowLeft");
    await page.frames();
    assert.match(await page.locator("svg.graph .hit:focus").getAttribute("aria-label") ?? "", /^v_4 = v_3 - y, value .*, adjoint /);
    assert.equal(await page.locator(".graph-formula .marked").count(), 1);
    assert.equal(await page.locator("svg.graph .hit[tabindex='0']").count(), 1);
    await page.page.keyboard.press("Enter");
    await page.frames();
    assert.match(await page.locator(".node.current .hit").getAttribute("aria-label") ?? "", /^v_4 /);
    assert.equal(await page.locator(".step-place").textContent(), "8 / 13");
  });

  test("it is moved, scaled and fitted, and the step and the view survive a reload", async () => {
    const page = await openGraph(twoLayers);
    const content = page.locator(".graph-content");
    const start = await content.getAttribute("transform");
    await page.locator(".graph-figure button[aria-label^='Fit']").click();
    await page.frames();
    const outside = await page.locator("svg.graph").evaluate((svg) => {
      const outer = svg.getBoundingClientRect();
      return [...svg.querySelectorAll(".node-box")].map((node) => node.getBoundingClientRect())
        .filter(({ left, right, top, bottom }) => left < outer.left || right > outer.right || top < outer.top || bottom > outer.bottom).length;
    });
    assert.equal(outside, 0);
    await page.locator(".graph-figure button[aria-label^='Reset the view']").click();
    await page.frames();
    assert.equal(await content.getAttribute("transform"), start);
    await page.locator(".step-controls input").fill("12");
    await page.frames();
    await drag(page.page, page.locator("svg.graph"), -80, 10);
    await page.frames();
    const [moved, kept] = [await content.getAttribute("transform"), await page.keptState()];
    assert.notEqual(moved, start);
    const again = await PanelPage.open({ content: await contentOf(twoLayers), kept });
    await again.locator("svg.graph .node").first().waitFor();
    await again.frames();
    assert.equal(await again.locator(".step-place").textContent(), "13 / 46");
    assert.equal(await again.locator(".graph-content").getAttribute("transform"), moved);
    assert.deepEqual(again.problems, []);
  });

  test("the step that is on is brought into view", async () => {
    const page = await openGraph(twoLayers, { width: 300 });
    const slider = page.locator(".step-controls input");
    for (const step of ["20", "3", "40", "19"]) {
      await slider.fill(step);
      await page.frames();
      const [inner, outer] = [await page.locator(".node.current .node-box").boundingBox(), await page.locator("svg.graph").boundingBox()];
      assert.ok(inner && outer && inner.x >= outer.x - 1 && inner.x + inner.width <= outer.x + outer.width + 1, `step ${step}`);
      assert.ok(inner.y >= outer.y - 1 && inner.y + inner.height <= outer.y + outer.height + 1, `step ${step}`);
    }
  });

  test("a graph past its limit says so", async () => {
    const content = await contentOf("f(x) = \\sum_{i=1}^{60} \\frac{1}{i + x^2}", { point: { x: 1 } });
    const page = await PanelPage.open({ content });
    await page.locator("[role=tab]").filter({ hasText: "Graph" }).click();
    await page.locator("[role=note]").waitFor();
    assert.match(await page.locator("[role=note]").innerText(), /nodes; past 150 it is too large/);
  });

  test("a formula cannot bring markup with it", async () => {
    const content = await contentOf("f(x, y) = x y", { point: { x: 1 } });
    const evil = "\\htmlData{node=n0, evil=1}{x}\\htmlClass{evil}{x}\\href{https://evil.test}{x}\\htmlStyle{color: red}{x}";
    const page = await openGraph({ ...content, expression: content.expression.map((part) => ("symbol" in part && part.symbol === "x" ? { ...part, latex: evil } : part)) });
    assert.equal(await page.locator(".graph-formula [data-evil], .graph-formula .evil, .graph-formula a").count(), 0);
    assert.equal(await page.locator(".graph-formula [data-node]").count() > 0, true);
  });

  test("its picture is saved with names, numbers and edges", async () => {
    const page = await openGraph(neuron);
    await page.locator(".graph-figure summary").click();
    await page.locator(".graph-figure .menu-entries button").first().click();
    const { data } = await page.posted("save");
    assert.match(data, /<tspan[^>]*>σ<\/tspan>/);
    assert.ok((data.match(/<path /g) ?? []).length >= 2 * 8);
    assert.ok(data.includes(`>${await node(page, "v_5 ").locator(".node-value").textContent()}<`));
  });

  test("a chunk that does not arrive is said", async () => {
    const page = await PanelPage.open({ content: await contentOf(neuron) });
    await page.page.route("**/graph-*.js", (route) => route.abort());
    await page.locator("[role=tab]").filter({ hasText: "Graph" }).click();
    await page.locator(".lazy-figure [role=alert]").waitFor();
    assert.match((await page.posted("failed")).message, /import/);
  });

  for (const theme of themeNames) {
    test(`it can be used by everyone in the ${theme} theme`, async () => {
      const page = await openGraph(shared, { theme });
      await page.locator("button[aria-label='Step back']").click();
      await page.frames();
      await page.screenshot(`graph-${theme}`);
      assert.deepEqual(await accessibilityProblems(page), []);
      assert.deepEqual(await page.allProblems(), []);
    });
  }

  test("it fits into 300 pixels", async () => {
    const page = await openGraph(neuron, { width: 300 });
    await page.screenshot("graph-narrow");
    assert.deepEqual(await clippedElements(page), []);
  });
});
