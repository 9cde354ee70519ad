import { deviations, heardFormulas, type Heard } from "../../support/speaking";
import { isAboutDerivative, walkedDocuments, type Walk } from "../../support/walked-documents";
import type { Table } from "../tables";

/** Over how many labelled formulas the hover speaks, by their classes. */
export function speakingTable(details: boolean): Table {
  const heard = heardFormulas();
  const missed = deviations(heard);
  if (details) for (const { label, tex, expected, source } of missed) console.log(`${label}: should ${expected}: ${tex.replaceAll(/\s+/g, " ")} (${source})`);
  const labels = [...new Set(heard.map(({ label }) => label))].sort((a, b) => rank(heard, b) - rank(heard, a) || a.localeCompare(b));
  return {
    title: `The hover over ${heard.length} labelled formulas of public notes, each alone`,
    head: ["class", "formulas", "should speak", "speaks", "speaks where it should be silent", "silent where it should speak"],
    rows: [...labels.map((label) => row(label, heard.filter((one) => one.label === label))), row("all", heard)],
    notes: [
      "A derivative such as f'(x), and a claim about it, is nothing to speak of without the document that says what f is: these are taken for such as should be silent. Over a sum over an index it may speak, where that can be worked out.",
      ...missed.map(({ label, tex, expected }) => `Should ${expected} (${label}): \`${tex.replaceAll(/\s+/g, " ")}\``),
    ],
  };
}

/** What the hover does on a walk over every formula of the documents that others wrote, by kinds. */
export function documentsTable(): Table {
  const walks = walkedDocuments();
  return {
    title: "The hover over every formula of documents that others wrote",
    head: ["document", "statements", "functions", "derivatives", "derivatives (silent)", "claims right", "wrong", "undecided", "claims (silent)", "others (silent)"],
    rows: [...walks, { name: "all", heard: walks.flatMap(({ heard }) => heard) }].map(({ name, heard }) => [name, heard.length, ...countsOf(heard)].map(String)),
    notes: [
      "A formula of several statements is counted once for each. A derivative is passed over where the document says of no function, or of several, which one is meant; a claim where it cannot be decided, or says nothing of a derivative.",
      "The one claim found wrong says f'(x) = x^2 where f(x) = x^3 is the nearest definition before it.",
    ],
  };
}

function countsOf(heard: Walk["heard"]): number[] {
  const spoken = (kind: string): Walk["heard"] => heard.filter(({ card }) => card?.kind === kind);
  const silent = heard.filter(({ card }) => !card);
  const claims = silent.filter(({ finding }) => finding.kind === "claim");
  const derivatives = silent.filter(({ finding }) => finding.kind !== "claim" && isAboutDerivative(finding));
  const verdicts = spoken("claim").map(({ card }) => ["wrong", "right", "undecided"].find((verdict) => card?.verdicts.some((each) => each.verdict === verdict)));
  return [
    spoken("function").length, spoken("derivative").length, derivatives.length,
    ...["right", "wrong", "undecided"].map((verdict) => verdicts.filter((each) => each === verdict).length), claims.length, silent.length - claims.length - derivatives.length,
  ];
}

const rank = (heard: readonly Heard[], label: string): number => heard.filter((one) => one.label === label && one.expected === "speak").length;

function row(name: string, heard: readonly Heard[]): string[] {
  const count = (holds: (one: Heard) => boolean): string => String(heard.filter(holds).length);
  return [
    name, String(heard.length), count(({ expected }) => expected === "speak"), count(({ spoke }) => spoke),
    count(({ expected, spoke }) => expected === "be silent" && spoke), count(({ expected, spoke }) => expected === "speak" && !spoke),
  ];
}
