import type { Expression } from "../expression";
import { printJavascript } from "./code/javascript";
import { printPlain } from "./code/plain";
import { printPython } from "./code/python";
import { printLatex } from "./latex";
import type { PrintOptions } from "./types";

const printers = { plain: printPlain, latex: printLatex, python: printPython, javascript: printJavascript };

/** The expression written in the notation of `language`. */
export function print(expression: Expression, language: keyof typeof printers, options?: PrintOptions): string {
  return printers[language](expression, options);
}
