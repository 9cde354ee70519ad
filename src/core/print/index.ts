export { printJavascript } from "./code/javascript";
export { printPlain } from "./code/plain";
export { printPython } from "./code/python";
export { printLatex } from "./latex";
export { escapeText } from "./names/escape";
export { nameToLatex } from "./names/latex-name";
export { print } from "./print";
export { printable } from "./printable";
export type { DifferentialSign, PrintOptions } from "./types";
