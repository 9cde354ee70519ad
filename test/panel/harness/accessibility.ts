import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { type AxeResults } from "axe-core";
import { root } from "../../../scripts/lib/editor-in-browser.mjs";
import { type PanelPage } from "./panel-page";

const axe = readFileSync(createRequire(resolve(root, "package.json")).resolve("axe-core/axe.min.js"), "utf8");

/** What on the page breaks the rules of WCAG 2.1 AA: one line for each rule, with the elements. */
export async function accessibilityProblems({ page }: PanelPage): Promise<string[]> {
  // Evaluated by the debugger, which the page's content security policy does not bind.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe
    .run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] }));
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" ")}`);
}

/** Elements that are cut off or that push the page wider than its window: one line each. */
export async function clippedElements({ page }: PanelPage): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth) found.push(`the page is ${document.documentElement.scrollWidth} wide in ${document.documentElement.clientWidth}`);
    const bounds = document.documentElement.clientWidth;
    for (const node of document.querySelectorAll<HTMLElement>("button, label, h1, h2, h3, p, .plot-label, .readout, .axis text, .chip")) {
      const box = node.getBoundingClientRect();
      if (box.width === 0 || node.closest("[hidden], .unseen, .scrollable, details:not([open])")) continue;
      if (box.left < -1 || box.right > bounds + 1) found.push(`${node.tagName} ${node.className.toString()} "${(node.textContent ?? "").slice(0, 40)}" from ${Math.round(box.left)} to ${Math.round(box.right)} of ${bounds}`);
    }
    return found;
  });
}
