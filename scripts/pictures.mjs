// Takes the pictures of README from the screenshots of the last browser tests: `npm run test:browser`, `npm run test:panel`, then `npm run pictures`.
import fs from "node:fs";
import path from "node:path";
import { inRoot, resultsFolder } from "./lib/paths.mjs";

const target = inRoot("docs", "pictures");
const shown = [...fs.readFileSync(inRoot("README.md"), "utf8").matchAll(/\(docs\/pictures\/([\w-]+\.png)\)/g)].flatMap(([, name]) => name ?? []);
fs.mkdirSync(target, { recursive: true });
for (const name of shown) {
  const made = ["screenshots", "panel"].map((folder) => path.join(resultsFolder, folder, name)).find((file) => fs.existsSync(file));
  if (!made) throw new Error(`No test has made ${name} yet`);
  fs.copyFileSync(made, path.join(target, name));
}
console.log(`Took ${shown.length} pictures: ${shown.join(", ")}`);
