import { derivativesTable } from "./corpus/derivatives";
import { expressionsTable } from "./corpus/expressions";
import { readingsTable } from "./corpus/readings";
import { documentsTable, speakingTable } from "./corpus/speaking";
import { report, type Table } from "./tables";

/** What is measured, by the words that choose it; quickest first. */
const sections: Readonly<Record<string, (details: boolean) => Table | readonly Table[] | Promise<Table>>> = {
  expressions: expressionsTable, speaking: (details) => [speakingTable(details), documentsTable()], readings: readingsTable, derivatives: derivativesTable,
};

/** How well the corpora are read, heard and differentiated: all tables, or those named on the command line. */
async function main(): Promise<void> {
  const words = process.argv.slice(2).filter((word) => !word.startsWith("--"));
  const unknown = words.filter((word) => !(word in sections));
  if (unknown.length > 0) throw new Error(`There is no table ${unknown.join(", ")}; the tables are ${Object.keys(sections).join(", ")}`);
  for (const [name, measure] of Object.entries(sections)) {
    if (words.length === 0 || words.includes(name)) {
      const made = await measure(process.argv.includes("--details"));
      report(name === "derivatives" ? "corpus" : name, `npm run corpus -- ${name}`, ...("title" in made ? [made] : made));
    }
  }
}

void main();
