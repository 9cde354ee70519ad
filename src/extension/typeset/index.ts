import type { Look, TypesetFormula } from "./mathjax";

export type { Look, TypesetFormula } from "./mathjax";

/** Typesets formulas; MathJax is loaded when the first is asked for. */
export class Typesetter {
  private loading: Promise<(latex: string, look: Look) => Promise<TypesetFormula>> | undefined;

  /** A picture of the formula; undefined when MathJax does not know its LaTeX or lacks a glyph. */
  async picture(latex: string, look: Look): Promise<TypesetFormula | undefined> {
    this.loading ??= import("./mathjax").then(({ createTypeset }) => createTypeset());
    const typeset = await this.loading;
    return typeset(latex, look).catch(() => undefined);
  }
}
