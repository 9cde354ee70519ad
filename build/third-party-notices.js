// The licences of what is bundled, as they ask for: one text, made from what the bundles really hold.
const fs = require("node:fs/promises");
const path = require("node:path");

/** The packages whose files are in the outputs of these builds, by folder. */
function packageFolders(metafiles) {
  const folders = new Set();
  for (const { outputs } of metafiles) for (const { inputs } of Object.values(outputs)) for (const input of Object.keys(inputs)) {
    const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
    if (folder) folders.add(folder);
  }
  return [...folders].sort();
}

async function noticeOf(folder) {
  const { name, version, license } = JSON.parse(await fs.readFile(path.join(folder, "package.json"), "utf8"));
  const file = (await fs.readdir(folder)).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  const text = file ? await fs.readFile(path.join(folder, file), "utf8") : "";
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}

/** Writes the notices for all builds into one file. */
async function writeNotices(metafiles, file) {
  const notices = await Promise.all(packageFolders(metafiles).map(noticeOf));
  const rule = `${"-".repeat(78)}\n`;
  await fs.writeFile(file, `Nabla contains these works of others.\n\n${notices.map((notice) => rule + notice).join("\n")}`);
}

module.exports = { writeNotices };
