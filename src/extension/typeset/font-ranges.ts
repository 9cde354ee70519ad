/**
 * The glyphs that MathJax does not hold at first, by the name of their file: alphabets and accents that names of symbols
 * are written in. What is not here (Cyrillic, braille, ...) makes typesetting fail, and the LaTeX is shown as text.
 */
const ranges: Readonly<Record<string, () => Promise<unknown>>> = {
  accents: () => import("@mathjax/mathjax-newcm-font/js/svg/dynamic/accents.js"),
  calligraphic: () => import("@mathjax/mathjax-newcm-font/js/svg/dynamic/calligraphic.js"),
  "double-struck": () => import("@mathjax/mathjax-newcm-font/js/svg/dynamic/double-struck.js"),
  fraktur: () => import("@mathjax/mathjax-newcm-font/js/svg/dynamic/fraktur.js"),
  math: () => import("@mathjax/mathjax-newcm-font/js/svg/dynamic/math.js"),
  monospace: () => import("@mathjax/mathjax-newcm-font/js/svg/dynamic/monospace.js"),
  script: () => import("@mathjax/mathjax-newcm-font/js/svg/dynamic/script.js"),
  shapes: () => import("@mathjax/mathjax-newcm-font/js/svg/dynamic/shapes.js"),
  symbols: () => import("@mathjax/mathjax-newcm-font/js/svg/dynamic/symbols.js"),
  variants: () => import("@mathjax/mathjax-newcm-font/js/svg/dynamic/variants.js"),
};

/** Loads the range that MathJax asks for by a path; rejects for one that is not shipped. */
export function loadFontRange(path: string): Promise<unknown> {
  const name = /([^/]+?)(?:\.js)?$/.exec(path)?.[1] ?? path;
  const load = Object.hasOwn(ranges, name) ? ranges[name] : undefined;
  return load ? load() : Promise.reject(new Error(`The glyphs of ${name} are not shipped.`));
}
