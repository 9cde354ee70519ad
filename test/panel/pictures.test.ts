import { contentOf } from "./harness/content";
import { closePages, PanelPage } from "./harness/panel-page";

/** The figures of the manual. What they show is tested elsewhere; here they must only come about. */
suite("figures for the manual", () => {
  teardown(closePages);

  test("a secant on its way to the tangent", async () => {
    const page = await PanelPage.open({ content: await contentOf("f(x) = x^3 - 3x + 1", { point: { x: 0.5 } }), width: 640, theme: "light" });
    await page.page.getByRole("button", { name: "Secant" }).click();
    await page.locator(".level").first().waitFor();
    await page.screenshotOf(".figures", "figure-one-variable");
  });

  test("two ways down a valley", async () => {
    const page = await PanelPage.open({ content: await contentOf("f(x, y) = x^2 + 3y^2 + \\sin(x y)", { point: { x: 2.2, y: 1.8 } }), width: 640, theme: "dark" });
    await page.locator(".descent summary").first().click();
    await page.page.locator(".descent-compare").check();
    await page.frames(5);
    await page.screenshotOf(".two-variables .picture", "figure-descent");
  });

  test("a surface with its tangent plane", async () => {
    const page = await PanelPage.open({ content: await contentOf("f(x, y) = \\sin x + \\frac{y^2}{4}", { point: { x: 0.5, y: -1 } }), width: 640, theme: "dark" });
    await page.page.getByRole("tab", { name: "Surface" }).click();
    await page.locator(".surface-stage canvas").first().waitFor();
    await page.frames(5);
    await page.screenshotOf(".figures", "figure-surface");
  });

  test("the graph of a neuron's loss, after both passes", async () => {
    const page = await PanelPage.open({ content: await contentOf("L = (y - \\sigma(w x + b))^2", { point: { w: 2, x: 1, b: -1, y: 1 } }), width: 860, theme: "light" });
    await page.page.getByRole("tab", { name: "Graph" }).click();
    await page.locator(".step-controls").waitFor();
    await page.frames(5);
    await page.screenshotOf(".figures", "figure-graph");
  });
});
