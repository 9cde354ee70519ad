// Builds what ships: the extension for the Node host (split, so that heavy modules load on first use), the same source
// for the web worker host (one file, as that host requires), the panel's page, and the command-line tool.
// Flags: --tests also bundles the suites that run inside VS Code; --watch rebuilds; both and --development keep names and maps.
const esbuild = require("esbuild");
const fs = require("node:fs/promises");
const path = require("node:path");
const { writeNotices } = require("./build/third-party-notices.js");

const flags = new Set(process.argv.slice(2));
const watching = flags.has("--watch");
const readable = watching || flags.has("--development");
/** Largest size, in bytes, of the code that activation loads, and of the script that the panel's page loads first. */
const activationLimit = 500_000;
const firstScriptLimit = 350_000;

const notices = "dist/ThirdPartyNotices.txt";

const common = {
  bundle: true,
  minify: !readable,
  sourcemap: readable ? "inline" : false,
  target: "es2022",
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
};

/** KaTeX lists each font three times; every host of the panel reads woff2, so only that one ships. */
const onlyWoff2 = {
  name: "only-woff2",
  setup(build) {
    build.onLoad({ filter: /katex[^/\\]*\.css$/ }, async ({ path: file }) => {
      const css = await fs.readFile(file, "utf8");
      return { contents: css.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\([^)]*\)/g, ""), loader: "css" };
    });
  },
};

/**
 * Chunks need ES modules while they are split and CommonJS when VS Code loads them, so each output of the split build
 * is turned into CommonJS here. Shared code stays in one file: a class is one class in all chunks.
 */
const writeAsCommonJs = {
  name: "write-as-commonjs",
  setup(build) {
    build.onEnd(async ({ outputFiles = [], errors }) => {
      if (errors.length > 0) return;
      for (const output of outputFiles) {
        const { code } = await esbuild.transform(output.text, {
          format: "cjs", platform: "node", target: "node20", minify: !readable, sourcemap: common.sourcemap,
          sourcefile: path.basename(output.path), supported: { "dynamic-import": false },
        });
        await fs.mkdir(path.dirname(output.path), { recursive: true });
        await fs.writeFile(output.path, code);
      }
    });
  },
};

const builds = {
  "dist/extension.js": {
    ...common, entryPoints: ["src/extension/extension.ts"], outdir: "dist", format: "esm", splitting: true, chunkNames: "chunks/[name]-[hash]",
    platform: "neutral", mainFields: ["module", "main"], conditions: ["import"], external: ["vscode"], write: false, plugins: [writeAsCommonJs],
  },
  "dist/web/extension.js": {
    ...common, entryPoints: ["src/extension/extension.ts"], outfile: "dist/web/extension.js", format: "cjs", platform: "browser", external: ["vscode"],
  },
  "dist/webview/panel.js": {
    ...common, entryPoints: { panel: "src/webview/main.ts" }, outdir: "dist/webview", format: "esm", splitting: true, chunkNames: "[name]-[hash]", platform: "browser",
    loader: { ".woff2": "file" }, assetNames: "[name]", plugins: [onlyWoff2],
  },
  "dist/cli.js": {
    ...common, entryPoints: ["src/cli/main.ts"], outfile: "dist/cli.js", format: "cjs", platform: "node", target: "node20",
    banner: { js: "#!/usr/bin/env node" },
  },
};

const testBuilds = {
  "out/test/host/index.js": {
    ...common, minify: false, entryPoints: ["test/host/index.ts"], outfile: "out/test/host/index.js", format: "cjs", platform: "node", target: "node20",
    external: ["vscode", "mocha"],
  },
  "out/test/host/web.js": {
    ...common, minify: false, entryPoints: ["test/host/web.ts"], outfile: "out/test/host/web.js", format: "cjs", platform: "browser", external: ["vscode"],
    define: { "process.env.NODE_ENV": '"test"' },
  },
};

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(0)} kB`;
}

/** Size of a file and of all that it requires at once: what loading it costs. */
async function sizeAtOnce(file, seen = new Set()) {
  if (seen.has(file)) return 0;
  seen.add(file);
  const code = await fs.readFile(file, "utf8");
  let size = Buffer.byteLength(code);
  // A require() inside `.then(() => ...)` is a chunk for later; the others run at once.
  for (const [, later, chunk] of code.matchAll(/(\.then\(\(\)\s*=>\s*(?:\/\*.*?\*\/)?\s*\w*\(?\s*)?require\("(\.[^"]+)"\)/g)) {
    if (!later) size += await sizeAtOnce(path.join(path.dirname(file), chunk), seen);
  }
  return size;
}

/** The same for a module of the page and what it imports statically. */
async function sizeOfImports(file, seen = new Set()) {
  if (seen.has(file)) return 0;
  seen.add(file);
  const code = await fs.readFile(file, "utf8");
  let size = Buffer.byteLength(code);
  for (const [, chunk] of code.matchAll(/(?:from|import)\s*"(\.\/[^"]+\.js)"/g)) size += await sizeOfImports(path.join(path.dirname(file), chunk), seen);
  return size;
}

async function report(names) {
  for (const name of names) {
    console.log(`${name.padEnd(24)} ${kilobytes((await fs.stat(name)).size)}`);
  }
  for (const chunk of await fs.readdir("dist/chunks").catch(() => [])) {
    console.log(`${`dist/chunks/${chunk}`.padEnd(40)} ${kilobytes((await fs.stat(`dist/chunks/${chunk}`)).size)}`);
  }
  const activated = await sizeAtOnce("dist/extension.js");
  console.log(`activation loads ${kilobytes(activated)} (limit ${kilobytes(activationLimit)})`);
  const firstScript = await sizeOfImports("dist/webview/panel.js");
  console.log(`the panel's first script is ${kilobytes(firstScript)} (limit ${kilobytes(firstScriptLimit)})`);
  if (readable) return;
  if (activated > activationLimit) throw new Error("the code that activation loads is over its limit: import heavy modules dynamically");
  if (firstScript > firstScriptLimit) throw new Error("the script that the panel's page loads first is over its limit: import figures dynamically");
}

/** What an earlier build left must not ship; nothing is removed before the new files stand. */
async function removeStale(folder, written) {
  await fs.mkdir(folder, { recursive: true });
  for (const entry of await fs.readdir(folder, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && !written.has(file)) await fs.rm(file);
  }
}

async function main() {
  const chosen = { ...builds, ...(flags.has("--tests") ? testBuilds : {}) };
  if (watching) {
    for (const options of Object.values(chosen)) await (await esbuild.context({ ...options, logLevel: "info" })).watch();
    return;
  }
  const written = new Set([path.normalize(notices)]);
  const metafiles = [];
  for (const options of Object.values(chosen)) {
    const { metafile } = await esbuild.build(options);
    for (const output of Object.keys(metafile.outputs)) written.add(path.normalize(output));
    metafiles.push(metafile);
  }
  await fs.chmod("dist/cli.js", 0o755);
  await writeNotices(metafiles, notices);
  await removeStale("dist", written);
  await report(Object.keys(chosen));
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
