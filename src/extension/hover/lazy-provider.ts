import type * as vscode from "vscode";
import type { Documents } from "../documents";

/** The hovers, loaded with the first of them: what they say takes more code than finding out that there is no formula. */
export function lazyHovers(documents: Documents): vscode.HoverProvider {
  let provider: Promise<vscode.HoverProvider> | undefined;
  const load = async (): Promise<vscode.HoverProvider> => {
    const [{ FormulaHoverProvider }, { Pictures }, { Typesetter }] = await Promise.all([import("./provider"), import("./picture"), import("../typeset")]);
    return new FormulaHoverProvider(documents, new Pictures(new Typesetter()));
  };
  return { provideHover: async (...asked) => (await (provider ??= load())).provideHover(...asked) };
}
