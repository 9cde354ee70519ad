import fs from "node:fs";
import path from "node:path";
import { installOnce } from "./install.mjs";
import { nodeRuntime } from "./node-runtime.mjs";
import { editorsFolder } from "./paths.mjs";
import { npm, run } from "./run.mjs";
import { writeStandIns } from "./stand-ins.mjs";

/** What server, extension host and page import; the rest of the editor's dependencies is for features no one opens here. */
const neededModules = [
  "@microsoft/1ds-core-js", "@microsoft/1ds-post-js", "@parcel/watcher", "@vscode/iconv-lite-umd",
  "@vscode/proxy-agent", "@vscode/tree-sitter-wasm", "@xterm/xterm", "cookie", "graceful-fs", "http-proxy-agent",
  "https-proxy-agent", "jschardet", "katex", "minimist", "native-is-elevated", "tas-client", "tas-client-umd",
  "vscode-oniguruma", "vscode-regexpp", "vscode-textmate", "ws", "yauzl", "yazl",
];

/** Built-in extensions that have nothing to do with mathematics: a quarter of the start-up, 100 MB of disk. */
const unneededExtensions = [
  "configuration-editing", "copilot", "css-language-features", "debug-auto-launch", "debug-server-ready", "git", "github", "grunt",
  "gulp", "html-language-features", "jake", "mermaid-markdown-features", "microsoft-authentication", "ms-vscode.*", "npm",
  "php-language-features", "references-view", "simple-browser", "terminal-suggest", "tunnel-forwarding", "typescript-language-features",
];

/** Search comes as one platform's binary instead of a script that downloads it. */
const search = { names: ["@vscode/ripgrep", "@vscode/ripgrep-universal"], source: "npm:@vscode/ripgrep@1.18.0" };

/** @param {string} file */
const readJson = (file) => JSON.parse(fs.readFileSync(file, "utf8"));

/** @param {string} version @param {string} folder */
async function unpack(version, folder) {
  const archive = (await npm(["pack", `code-server@${version}`, "--loglevel=error"], folder)).split("\n").at(-1) ?? "";
  const excluded = unneededExtensions.map((name) => `--exclude=package/lib/vscode/extensions/${name}`);
  await run("tar", ["xzf", archive, "--strip-components=1", ...excluded, "package/lib/vscode", "package/package.json"], { cwd: folder });
  fs.rmSync(path.join(folder, archive));
}

/** @param {string} editorRoot */
async function installModules(editorRoot) {
  const file = path.join(editorRoot, "package.json");
  const { name, version, type, dependencies: all } = readJson(file);
  const dependencies = Object.fromEntries([
    ...neededModules.filter((module) => all[module]).map((module) => [module, all[module]]),
    ...search.names.filter((module) => all[module]).map((module) => [module, search.source]),
  ]);
  fs.writeFileSync(file, JSON.stringify({ name, version, type, private: true, dependencies }, null, 2));
  for (const lock of ["npm-shrinkwrap.json", "yarn.lock"]) fs.rmSync(path.join(editorRoot, lock), { force: true });
  await npm(["install", "--ignore-scripts", "--omit=dev", "--no-package-lock", "--no-audit", "--no-fund"], editorRoot);
  writeStandIns(editorRoot);
}

/**
 * Install the VS Code that runs in the browser, from npm alone and without compiling anything.
 * @param {string} version of the package code-server
 * @returns {Promise<{ root: string, node: string, vscode: string }>} its folder, the Node to run it with, VS Code's version
 */
export async function installEditor(version) {
  const folder = path.join(editorsFolder, `code-server-${version}`);
  await installOnce(folder, async (temporary) => {
    await unpack(version, temporary);
    await installModules(path.join(temporary, "lib", "vscode"));
  });
  const root = path.join(folder, "lib", "vscode");
  const wanted = readJson(path.join(folder, "package.json")).engines?.node ?? "20";
  const node = await nodeRuntime(Number.parseInt(/\d+/.exec(wanted)?.[0] ?? "20", 10));
  return { root, node, vscode: readJson(path.join(root, "package.json")).version };
}
