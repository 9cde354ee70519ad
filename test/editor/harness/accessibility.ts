import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type AxeResults } from "axe-core";
import { resolve } from "node:path";
import { type Page } from "playwright-core";
import { root } from "../../../scripts/lib/editor-in-browser.mjs";
import { webviewFrame } from "./webview";

const axe = readFileSync(createRequire(resolve(root, "package.json")).resolve("axe-core/axe.min.js"), "utf8");

/** What on the panel's page breaks the rules of WCAG 2.1 AA: one line for each rule, with the elements. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const frame = await webviewFrame(page);
  // Evaluated by the debugger, which the page's content security policy does not bind.
  await frame.evaluate(axe);
  const { violations } = await frame.evaluate(() => (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe
    .run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] }));
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" ")}`);
}
