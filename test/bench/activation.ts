import { execFileSync } from "node:child_process";
import path from "node:path";
import { median, milliseconds, sorted } from "./measure";
import type { Table } from "./tables";

// Loads the bundle in a fresh process with a stand-in for the editor's API that answers anything, and times load and activation.
const script = `
const Module = require("node:module");
const anything = new Proxy(function () {}, { get: (_, key) => key === Symbol.toPrimitive ? () => "" : key === Symbol.iterator ? [][Symbol.iterator].bind([]) : anything, apply: () => anything, construct: () => anything });
const load = Module._load;
const names = ["window", "workspace", "commands", "languages", "env", "Uri", "Range", "Position", "Selection", "Hover", "MarkdownString", "ColorThemeKind", "ViewColumn", "Disposable", "EventEmitter", "InputBoxValidationSeverity", "ConfigurationTarget", "CodeActionKind"];
const api = Object.fromEntries(names.map((name) => [name, anything]));
Module._load = (name, ...rest) => (name === "vscode" ? api : load(name, ...rest));
const start = performance.now();
const extension = require(process.argv[1]);
const loaded = performance.now();
extension.activate({ subscriptions: [], extensionUri: anything, extensionPath: "" });
console.log(JSON.stringify([loaded - start, performance.now() - loaded]));
`;

/** Load and activation time of what ships, each in a process of its own. */
export function benchActivation(): Table {
  const file = path.resolve("dist/extension.js");
  const runs = Array.from({ length: 9 }, () => JSON.parse(execFileSync(process.execPath, ["-e", script, file], { encoding: "utf8" })) as [number, number]);
  const column = (i: 0 | 1): string => milliseconds(median(sorted(runs.map((run) => run[i]))));
  return { title: "Activation, in a fresh process (median of 9)", head: ["load", "activate"], rows: [[column(0), column(1)]] };
}
