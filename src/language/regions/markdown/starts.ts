import { isRule, type LineCursor } from "./containers";
import { htmlBlockAt } from "./html";

const starts = /^(?:>|#{1,6}(?:[ \t]|$)|`{3}|~{3}|\$\$|(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$))/;

/** Whether a line begins a block of its own, so that what stands above it does not go on in it. */
export function startsBlock({ rest, indentation }: LineCursor): boolean {
  return indentation < 4 && (isRule(rest) || starts.test(rest) || htmlBlockAt(rest, true) !== undefined);
}
