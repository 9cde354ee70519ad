import type { DescentMethod } from "../../core";
import type { SetCoefficient } from "./state";

/** A method as it is shown. */
export interface ShownMethod {
  readonly title: string;
  /** What it may be told beside the learning rate. */
  readonly coefficients: readonly SetCoefficient[];
  /** How a weight is changed, in LaTeX. */
  readonly change: string;
  /** The same in a sentence. */
  readonly sentence: string;
}

/** The methods in words. */
export const shownMethods: Readonly<Record<DescentMethod, ShownMethod>> = {
  gradient: {
    title: "gradient descent", coefficients: [],
    change: "\\Delta w = -\\eta\\, g", sentence: "Each weight moves against its partial derivative.",
  },
  momentum: {
    title: "momentum", coefficients: ["momentum"],
    change: "\\Delta w = \\mu\\, \\Delta w_{\\text{before}} - \\eta\\, g", sentence: "A share of the step before is kept, so that steps in one direction add up.",
  },
  nesterov: {
    title: "Nesterov", coefficients: ["momentum"],
    change: "\\Delta w = \\mu\\, \\Delta w_{\\text{before}} - \\eta\\, g_{\\text{ahead}}", sentence: "As momentum, with the gradient taken where that alone would lead.",
  },
  rmsprop: {
    title: "RMSProp", coefficients: ["decay"],
    change: "\\Delta w = -\\eta\\, g / \\sqrt{\\overline{g^2}}", sentence: "Each weight's derivative is divided by its usual size, so that all weights move alike.",
  },
  adam: {
    title: "Adam", coefficients: ["beta1", "beta2"],
    change: "\\Delta w = -\\eta\\, \\overline{g} / \\sqrt{\\overline{g^2}}", sentence: "Momentum and RMSProp together, both freed of their start from zero.",
  },
};

/** The letters of the coefficients, and what they are. */
export const shownCoefficients: Readonly<Record<SetCoefficient, { readonly latex: string; readonly words: string }>> = {
  momentum: { latex: "\\mu", words: "momentum" },
  decay: { latex: "\\rho", words: "decay of squares" },
  beta1: { latex: "\\beta_1", words: "beta 1, of gradients" },
  beta2: { latex: "\\beta_2", words: "beta 2, of squares" },
};
