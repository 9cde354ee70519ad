import type { Span } from "../../core";
import { blankUnread } from "../regions/latex-text";

/** A file that a LaTeX document reads. */
export interface IncludedFile {
  /** As written, with the ending that LaTeX adds; relative to the document, or in one of LaTeX's own folders. */
  readonly path: string;
  /** Where its name stands. */
  readonly span: Span;
}

const inclusions = /\\(input|include|subfile|usepackage|RequirePackage)(?![a-zA-Z@])\s*(?:\[[^\]]*\]\s*)?(?:\{([^{}]*)\}|([^\s{}\\%]+))/g;
const ofPackages = new Set(["usepackage", "RequirePackage"]);

/** The files that \input, \include and \usepackage of a LaTeX document name, in order, comments left out. */
export function includedFiles(text: string): IncludedFile[] {
  return [...blankUnread(text).matchAll(inclusions)].flatMap((found) => {
    const [written, command = "", braced, bare = ""] = found;
    if (braced === undefined && command !== "input") return [];
    const names = braced ?? bare;
    const start = found.index + written.length - names.length - (braced === undefined ? 0 : 1);
    const separate = ofPackages.has(command) ? ","  : "\n";
    return partsOf(names, separate).map(({ name, at }) => ({
      path: withEnding(name, ofPackages.has(command) ? ".sty" : ".tex"),
      span: { start: start + at, end: start + at + name.length },
    }));
  });
}

function partsOf(names: string, separator: string): { name: string; at: number }[] {
  let at = 0;
  return names.split(separator).flatMap((part) => {
    const name = part.trim();
    const place = at + part.indexOf(name);
    at += part.length + separator.length;
    return name === "" ? [] : [{ name, at: place }];
  });
}

function withEnding(name: string, ending: string): string {
  return /\.[a-zA-Z]+$/.test(name) ? name : name + ending;
}
