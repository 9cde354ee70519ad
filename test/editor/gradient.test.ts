import assert from "node:assert/strict";
import { closeWorkbenches, Workbench } from "./harness/workbench";

suite("gradient at a point", () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await Workbench.open();
  });
  suiteTeardown(closeWorkbenches);

  test("asks for expression and point, refuses a bad point, and opens the panel", async () => {
    const { quickInput } = workbench;
    await workbench.command("Nabla: Gradient at a Point");
    await quickInput.type("x^2 + 3 x y");
    await quickInput.accept();

    await quickInput.untilValue((value) => value !== "" && value !== "x^2 + 3 x y");
    await quickInput.type("one, two");
    assert.match(await quickInput.validationMessage(), /\w/);
    await workbench.screenshot("gradient-bad-point");

    await quickInput.type("1, 2");
    await quickInput.accept();
    await workbench.panel().locator(".katex").first().waitFor({ timeout: 20_000 });
    await workbench.screenshot("gradient-panel");
  });
});
