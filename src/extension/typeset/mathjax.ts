import { liteAdaptor } from "@mathjax/src/js/adaptors/liteAdaptor.js";
import { RegisterHTMLHandler } from "@mathjax/src/js/handlers/html.js";
import { TeX } from "@mathjax/src/js/input/tex.js";
import "@mathjax/src/js/input/tex/ams/AmsConfiguration.js";
import "@mathjax/src/js/input/tex/base/BaseConfiguration.js";
import "@mathjax/src/js/input/tex/boldsymbol/BoldsymbolConfiguration.js";
import { mathjax } from "@mathjax/src/js/mathjax.js";
import { SVG } from "@mathjax/src/js/output/svg.js";
import { loadFontRange } from "./font-ranges";

/** A picture of a formula. */
export interface TypesetFormula {
  /** A whole SVG document, as wide and high in pixels as asked for. */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** How a picture is to look. */
export interface Look {
  /** A colour of CSS. */
  readonly color: string;
  /** Size of the text around the picture, in pixels. */
  readonly fontSize: number;
}

/** Typesets LaTeX; rejects when the LaTeX is not known here. */
export type Typeset = (latex: string, look: Look) => Promise<TypesetFormula>;

/** Height of an x in the fonts of user interfaces, as a part of the font's size: formulas are drawn to match it. */
const exHeight = 0.52;

/**
 * Sets MathJax up without a page: its own small document model, each glyph drawn once in the picture, which
 * stands by itself. Only the extensions that formulas need are there, none that loads, links or defines.
 */
export function createTypeset(): Typeset {
  const adaptor = liteAdaptor();
  RegisterHTMLHandler(adaptor);
  mathjax.asyncLoad = loadFontRange;
  const page = mathjax.document("", {
    InputJax: new TeX({
      packages: ["base", "ams", "boldsymbol"],
      formatError: (_input: unknown, error: Error) => {
        throw error;
      },
    }),
    OutputJax: new SVG({ fontCache: "local" }),
  });
  return async (latex, look) => {
    const container = await page.convertPromise(latex, { display: true });
    return sized(adaptor.innerHTML(container), look);
  };
}

/** Gives the picture its colour and its size in pixels (an image knows no text around it), and drops what only a page uses. */
function sized(drawn: string, { color, fontSize }: Look): TypesetFormula {
  const pixels = (attribute: "width" | "height"): number => {
    const ex = Number.parseFloat(new RegExp(` ${attribute}="([\\d.]+)ex"`).exec(drawn)?.[1] ?? "0");
    return Math.max(1, Math.ceil(ex * exHeight * fontSize));
  };
  const width = pixels("width");
  const height = pixels("height");
  const svg = drawn
    .replace(/ (?:data-[\w-]+|style|role|focusable|aria-[\w-]+)="[^"]*"/g, "")
    .replace(/ width="[\d.]+ex"/, ` width="${width}"`)
    .replace(/ height="[\d.]+ex"/, ` height="${height}"`)
    .replaceAll("currentColor", color);
  return { svg, width, height };
}
