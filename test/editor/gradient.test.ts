import assert from "node:assert/strict";
import { closeWorkbenches, Workbench } from "./harness/workbench";

suite("gradient at a point", () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await Workbench.open({ files: { "surface.md": "Let $f(x, y) = 2x^2 - y^2$ be.\n" }, file: "surface.md" });
  });
  suiteTeardown(closeWorkbenches);

  /** Run the command and answer the question for the function. */
  async function ask(formula: string, template: string): Promise<void> {
    const { quickInput } = workbench;
    await workbench.command("Nabla: Gradient at a Point");
    await quickInput.type(formula);
    await quickInput.accept();
    await quickInput.untilValue((value) => value === template);
  }

  test("the formula at the cursor and a point are filled in, and the panel has the gradient there", async () => {
    const { quickInput, editor } = workbench;
    await editor.select("2x^2 - y^2");
    await workbench.command("Nabla: Gradient at a Point");
    await quickInput.untilValue((value) => value === "2x^2 - y^2");
    await quickInput.accept();
    await quickInput.untilValue((value) => value === "x=1, y=1");
    await quickInput.type("x=3, y=2");
    await quickInput.accept();
    await workbench.panelTab("2 * x ^ 2").waitFor();

    const panel = workbench.panel();
    // The gradient of 2x^2 - y^2 at (3, 2) is (12, -4): its length is the root of 160, its direction (3, -1) over the root of 10.
    await panel.locator(".readout-length", { hasText: Math.sqrt(160).toPrecision(4) }).waitFor({ timeout: 30_000 });
    const text = async (selector: string): Promise<string> => (await panel.locator(selector).first().locator("annotation").first().textContent() ?? "").replace(/\s/g, "");
    assert.match(await text(".gradient-numbers"), /12.*-4/);
    const [right, down] = [3 / Math.sqrt(10), -1 / Math.sqrt(10)];
    assert.match(await text(".readout-ascent"), new RegExp(`${right.toPrecision(4)}.*${down.toPrecision(4)}`));
    assert.match(await text(".readout-descent"), new RegExp(`-${right.toPrecision(4)}.*${(-down).toPrecision(4)}`));
  });

  test("a direction typed on the panel has its unit vector and the slope along it", async () => {
    const panel = workbench.panel();
    await panel.getByLabel("x, component of the direction").fill("3");
    await panel.getByLabel("y, component of the direction").fill("4");
    // (12, -4) · (3, 4) / 5 = 4; along the vector as given 20.
    await panel.locator(".readout-directional", { hasText: /^4$/ }).waitFor();
    await panel.locator(".readout-as-given", { hasText: /^20$/ }).waitFor();
    assert.match(await panel.locator(".readout-unit annotation").first().textContent() ?? "", /0\.6.*0\.8/);
    await panel.getByLabel("x, component of the direction").fill("0");
    await panel.getByLabel("y, component of the direction").fill("0");
    await panel.getByText("The zero vector has no direction").waitFor();
  });

  test("what cannot be read is said while typing, and Enter does not take it", async () => {
    const { quickInput } = workbench;
    await workbench.command("Nabla: Gradient at a Point");
    await quickInput.type("x^2 +");
    assert.match(await quickInput.validationMessage(), /⟦/);
    await quickInput.accept();
    assert.equal(await quickInput.value(), "x^2 +");
    await quickInput.cancel();

    await ask("x^2 + 3 x y", "x=1, y=1");
    for (const [point, sentence] of [["one, two", /one/], ["1", /y has no value/], ["1, 2, 3", /too many/], ["x=1, q=2", /no variable q/]] as const) {
      await quickInput.type(point);
      await quickInput.validationMessage(sentence);
    }
    await workbench.screenshot("gradient-bad-point");
    await quickInput.cancel();
  });

  test("at a kink it says so, and goes on by the convention", async () => {
    const { quickInput } = workbench;
    await ask("abs(x)", "x=1");
    await quickInput.type("x=0");
    await quickInput.validationMessage(/kink|corner/i);
    await quickInput.accept();
    await workbench.panelTab("abs(x)").waitFor();
    await workbench.panel().locator(".gradient-remark", { hasText: /kink|corner/i }).waitFor();
  });

  for (const [formula, point] of [["log(x)", "x=-1"], ["1/x", "x=0"], ["sqrt(x)", "x=-4"]] as const) {
    test(`${formula} at ${point} is undefined: said, and not taken`, async () => {
      const { quickInput } = workbench;
      await ask(formula, "x=1");
      await quickInput.type(point);
      await quickInput.validationMessage(/undefined|not defined|no value/i);
      await quickInput.accept();
      assert.equal(await quickInput.value(), point);
      await quickInput.cancel();
    });
  }
});
