import type { Macro } from "../../core";

/**
 * The macros of the editor's setting `markdown.math.macros`: an object like {"\\RR": "\\mathbb{R}", "\\f": "#1f(#2)"}.
 * What is no such entry is ignored, as it is by the preview.
 */
export function macrosOfSetting(value: unknown): ReadonlyMap<string, Macro> {
  const macros = new Map<string, Macro>();
  if (typeof value !== "object" || value === null || Array.isArray(value)) return macros;
  for (const [key, body] of Object.entries(value)) {
    const name = /^\\([a-zA-Z@]+|[^a-zA-Z])$/.exec(key)?.[1];
    if (name !== undefined && typeof body === "string") macros.set(name, { parameters: highestArgument(body), body });
  }
  return macros;
}

function highestArgument(body: string): number {
  return Math.max(0, ...[...body.matchAll(/(?<!\\)#([1-9])/g)].map(([, digit]) => Number(digit)));
}
