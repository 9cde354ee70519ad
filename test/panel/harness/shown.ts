import { formatNumber } from "../../../src/webview/format-number";
import type { PanelPage } from "./panel-page";

/** The numbers of a row of the table that shows one step of a descent, as they stand there. */
export async function stepRow(page: PanelPage, which: "first" | "second", row: number): Promise<string[]> {
  return page.locator(`.way-step.${which} tbody tr`).nth(row).locator("td").allTextContents();
}

/** Numbers as the panel writes them. */
export function written(...numbers: readonly number[]): string[] {
  return numbers.map((value) => formatNumber(value));
}

/** Opens the descent. */
export async function openDescent(page: PanelPage): Promise<void> {
  await page.locator(".descent > summary").click();
  await page.locator(".way-step.first").waitFor();
  await page.frames();
}
