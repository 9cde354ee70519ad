import { slipSentence, type LineRange } from "../../language";
import type { FileClaim } from "./check-file";

const levels: Readonly<Record<FileClaim["verdict"], string>> = { wrong: "error", undecided: "note", right: "none" };
const kinds: Readonly<Record<FileClaim["verdict"], string>> = { wrong: "fail", undecided: "review", right: "pass" };

/** The claims as a log of SARIF 2.1.0 (OASIS standard, 2020), which code hosts and editors show. */
export function sarifLog(claims: readonly FileClaim[]): object {
  const rules = [...new Map(claims.map((claim) => [ruleOf(claim), claim])).entries()].map(([id, claim]) => ({
    id, shortDescription: { text: claim.slip ? slipSentence({ ...claim.slip, detail: claim.slip.detail ?? "" }) : "A derivative that is not what it is said to be." },
  }));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0",
    runs: [{ tool: { driver: { name: "Nabla", rules } }, columnKind: "utf16CodeUnits", results: claims.map(result) }],
  };
}

function ruleOf({ slip }: FileClaim): string {
  return slip ? `derivative/${slip.name}` : "derivative";
}

function result(claim: FileClaim): object {
  const { file, range, verdict, message, definitions } = claim;
  return {
    ruleId: ruleOf(claim), level: levels[verdict], kind: kinds[verdict], message: { text: message },
    locations: [{ physicalLocation: location(file, range) }],
    relatedLocations: definitions.map(({ name, range: place }, id) => ({ id, message: { text: `${name} is defined here` }, physicalLocation: location(file, place) })),
  };
}

function location(file: string, { line, column, endLine, endColumn }: LineRange): object {
  return { artifactLocation: { uri: encodeURI(file.replaceAll("\\", "/")) }, region: { startLine: line, startColumn: column, endLine, endColumn } };
}
