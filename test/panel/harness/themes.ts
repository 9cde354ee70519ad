import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { root } from "../../../scripts/lib/editor-in-browser.mjs";

/** A theme of VS Code, as the page of a webview meets it. */
export interface PageTheme {
  /** The class of the body. */
  readonly class: string;
  readonly id: string;
  readonly variables: Readonly<Record<string, string>>;
}

export const themeNames = ["light", "dark", "high contrast", "high contrast light"] as const;
export type ThemeName = (typeof themeNames)[number];

const folder = resolve(root, "test/fixtures/themes");

/** The themes that were dumped from a running editor. */
export const themes = JSON.parse(readFileSync(resolve(folder, "themes.json"), "utf8")) as Readonly<Record<ThemeName, PageTheme>>;

/** The sheet that VS Code gives every page of a webview, with the variables of one theme. */
export function themeSheet(name: ThemeName): string {
  const variables = Object.entries(themes[name].variables).map(([variable, value]) => `${variable}: ${value};`).join("\n");
  return `:root {\n${variables}\n}\n${readFileSync(resolve(folder, "defaults.css"), "utf8")}`;
}
