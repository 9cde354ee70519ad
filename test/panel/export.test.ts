import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { resultsFolder } from "../../scripts/lib/editor-in-browser.mjs";
import { contentOf } from "./harness/content";
import { closePages, PanelPage } from "./harness/panel-page";

/** Width and height stand in the header of a PNG, from byte 16 on (PNG specification, section 11.2.2). */
function sizeOfPng(bytes: Buffer): readonly [number, number] {
  assert.equal(bytes.subarray(1, 4).toString("latin1"), "PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

suite("pictures of plots to keep", () => {
  teardown(closePages);

  for (const [name, formula] of [["one-variable", "f(x) = x^3 - 3x + 1"], ["map", "f(x, y) = x^2 + \\sin(y)"]] as const) {
    test(`of a ${name}: SVG that needs nothing else, PNG at twice the size, Markdown with the formula`, async () => {
      const page = await PanelPage.open({ content: await contentOf(formula), theme: "dark" });
      const choose = async (entry: string): Promise<void> => {
        await page.locator(".plot .menu summary").first().click();
        await page.page.getByRole("button", { name: entry }).first().click();
      };
      await choose("Save as SVG");
      const svg = await page.posted("save");
      assert.match(svg.name, /^f-x.*\.svg$/);
      const curves = await page.page.evaluate((text) => {
        const read = new DOMParser().parseFromString(text, "image/svg+xml");
        return { root: read.documentElement.tagName, broken: read.querySelector("parsererror") !== null, shapes: read.querySelectorAll("path, line, circle").length, texts: [...read.querySelectorAll("text")].map((node) => node.textContent), scripts: read.querySelectorAll("script, foreignObject, [href^=http]").length };
      }, svg.data);
      assert.equal(svg.data.includes('<image x='), name === "map", "the colours of the map are in the file");
      assert.deepEqual([curves.root, curves.broken, curves.scripts], ["svg", false, 0]);
      assert.ok(curves.shapes > 10 && curves.texts.includes("2"), JSON.stringify(curves));
      writeFileSync(join(resultsFolder, "panel", `export-${name}.svg`), svg.data);

      await choose("Save as PNG");
      await page.page.waitForFunction(() => (globalThis as unknown as { editor: { posted: { name?: string }[] } }).editor.posted.at(-1)?.name?.endsWith(".png"));
      const png = Buffer.from((await page.posted("save")).data, "base64");
      const box = await page.locator(".plot .picture svg").first().boundingBox();
      assert.equal(sizeOfPng(png)[0], Math.round(2 * (box?.width ?? 0)));
      writeFileSync(join(resultsFolder, "panel", `export-${name}.png`), png);

      await choose("Copy as Markdown");
      assert.match((await page.posted("copy")).text, /^!\[Plot of f\(.*\]\(data:image\/png;base64,[A-Za-z0-9+/=]+\)\n\n\$\$\nf(?:\\left)?\(/);
      assert.deepEqual(await page.allProblems(), []);
    });
  }
});
