import { benchActivation } from "./activation";
import { benchCheck } from "./check";
import { benchAnswers, benchGraphs } from "./derivatives";
import { benchDocuments } from "./documents";
import { benchGradients } from "./gradients";
import { benchGrid } from "./grid";
import { benchGrowth } from "./growth";
import { benchHovers } from "./hovers";
import { benchPanel } from "./panel";
import { benchSizes } from "./sizes";
import { report, type Table } from "./tables";

const sections: Readonly<Record<string, () => Table | readonly Table[] | Promise<Table>>> = {
  sizes: benchSizes, activation: benchActivation, hovers: benchHovers, documents: benchDocuments, check: benchCheck, graphs: benchGraphs, answers: benchAnswers, growth: benchGrowth,
  gradients: benchGradients, grid: benchGrid, panel: benchPanel,
};

/** All measurements, or only those named on the command line. */
async function main(): Promise<void> {
  const named = process.argv.slice(2).filter((word) => word in sections);
  for (const [name, measure] of Object.entries(sections)) {
    if (named.length > 0 && !named.includes(name)) continue;
    const made = await measure();
    report(name, named.length === 0 ? "npm run bench" : `npm run bench -- ${name}`, ...("title" in made ? [made] : made));
  }
}

void main();
