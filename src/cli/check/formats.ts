import { counted } from "../counted";
import type { FileClaim } from "./check-file";
import { githubLine } from "./github";
import { sarifLog } from "./sarif";

/** How results are written. */
export interface Format {
  /** All claims that are to be told of, in order. */
  readonly write: (claims: readonly FileClaim[]) => string;
  /** Whether the summary belongs to the output, or beside it. */
  readonly withSummary: boolean;
}

/** The formats that can be asked for. */
export const formats: Readonly<Record<string, Format>> = {
  text: { write: (claims) => claims.map(textLines).join(""), withSummary: true },
  json: { write: (claims) => `${JSON.stringify(claims.map(record), null, 2)}\n`, withSummary: false },
  github: { write: (claims) => claims.map(githubLine).join(""), withSummary: false },
  sarif: { write: (claims) => `${JSON.stringify(sarifLog(claims), null, 2)}\n`, withSummary: false },
};

function textLines({ file, range, verdict, message, claim }: FileClaim): string {
  return `${file}:${range.line}:${range.column}: ${verdict}: ${message}\n    ${claim}\n`;
}

/** The fields that programs read; none is renamed or taken away later. */
function record({ file, range, claim, verdict, message, slip, at, left, right }: FileClaim): object {
  return { file, ...range, claim, verdict, message, slip: slip?.name, at, left, right };
}

/** How many claims there are of each kind. */
export function summaryOf(claims: readonly FileClaim[], files: number): string {
  const count = (verdict: FileClaim["verdict"]): number => claims.filter((claim) => claim.verdict === verdict).length;
  return `${counted(claims.length, "claim")} in ${counted(files, "file")}: ${count("right")} right, ${count("wrong")} wrong, ${count("undecided")} undecided.\n`;
}
