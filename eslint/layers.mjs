import globals from "globals";

// The design's direction of imports, as rules; each says why, for the person who runs into it.

const outsideCore = ["./src/language", "./src/protocol", "./src/extension", "./src/webview", "./src/cli"];

/** Between the folders of src. */
export const betweenLayers = [
  {
    target: outsideCore, from: "./src/core", except: ["./index.ts"],
    message: "core/index.ts is the only door into core, so that what is behind it can change: export what you need there.",
  },
  {
    target: "./src/core", from: outsideCore,
    message: "core is pure calculus that everything else stands on: it must not know who uses it.",
  },
  {
    target: "./src/protocol", from: ["./src/language", "./src/extension", "./src/webview", "./src/cli"],
    message: "the protocol is what both sides agree on: it speaks of core's data alone.",
  },
  {
    target: "./src/language", from: ["./src/extension", "./src/webview", "./src/cli"],
    message: "language turns text into plain data without an editor, so that it is tested without one: adapters import it, never the reverse.",
  },
  {
    target: ["./src/extension", "./src/language", "./src/cli"], from: "./src/webview",
    message: "the panel's page runs in another process: only messages of the protocol pass between them.",
  },
  {
    target: "./src/webview", from: ["./src/extension", "./src/language", "./src/cli"],
    message: "the panel's page runs in another process: it gets all it shows by messages of the protocol.",
  },
  {
    target: "./src/cli", from: ["./src/extension", "./src/protocol"],
    message: "the command-line tool runs without VS Code: it stands on language and core.",
  },
  {
    target: "./src/extension", from: "./src/cli",
    message: "the extension runs without Node as well: nothing of the command-line tool is there.",
  },
];

/** What each folder of core may import, besides itself; the order of the list is the order of the layers. */
const mayImport = {
  expression: [],
  operators: ["expression"],
  parse: ["expression", "operators"],
  print: ["expression", "operators"],
  simplify: ["expression", "operators"],
  evaluate: ["expression", "operators", "simplify"],
  differentiate: ["expression", "operators", "simplify"],
  verify: ["expression", "operators", "evaluate"],
  forms: ["expression", "operators", "print", "simplify", "evaluate", "differentiate", "verify"],
  analyze: ["expression", "operators", "print", "simplify", "evaluate", "differentiate"],
  explain: ["expression", "operators", "parse", "print", "simplify", "evaluate", "differentiate", "analyze"],
};

const reasons = {
  parse: "reading a formula knows nothing of what is done with it, so that a new notation never touches the calculus.",
  print: "writing a formula knows nothing of how it came about, so that a new notation never touches the calculus.",
  verify: "the proof by numbers shares no code with the rules it checks: a common error would go unseen.",
};

const folders = Object.keys(mayImport);

/** Between the folders of core. */
export const insideCore = folders.flatMap((folder) => [
  {
    target: `./src/core/${folder}`,
    from: folders.filter((other) => other !== folder && !mayImport[folder].includes(other)).map((other) => `./src/core/${other}`),
    message: reasons[folder] ?? `${folder} stands below that folder in core: the layers only import downwards, which keeps each one testable alone.`,
  },
  {
    target: folders.filter((other) => other !== folder).map((other) => `./src/core/${other}`),
    from: `./src/core/${folder}`, except: ["./index.ts"],
    message: `folders of core import each other by their index.ts alone, so that ${folder} can be rearranged inside.`,
  },
]).filter((zone) => zone.from.length > 0);

const nodeAlone = { regex: "^node:", message: "this code also runs in the browser (vscode.dev and the panel), where Node's modules do not exist." };
const editor = { name: "vscode", message: "this layer is plain data in, plain data out, tested without an editor: adapters to VS Code live in src/extension." };

/** Names that only exist in a page; what exists in every host (URL, TextEncoder, timers, ...) stays allowed. */
const pageOnly = ["window", "document", "navigator", "location", "history", "localStorage", "sessionStorage", "alert", "confirm", "prompt", "HTMLElement", "Element", "Node", "Event", "getComputedStyle", "requestAnimationFrame"]
  .filter((name) => name in globals.browser);
const nodeOnly = ["process", "Buffer", "__dirname", "__filename", "global", "setImmediate"];
const restrict = (names, message) => names.map((name) => ({ name, message }));

/** What of the world outside each layer may touch. */
export const outsideWorld = [
  {
    files: ["src/core/**/*.ts", "src/language/**/*.ts", "src/protocol/**/*.ts"],
    rules: {
      "no-restricted-imports": ["error", { paths: [editor], patterns: [nodeAlone] }],
      "no-restricted-globals": ["error",
        ...restrict(pageOnly, "this layer runs in every host, also where there is no page."),
        ...restrict(nodeOnly, "this layer runs in every host, also where there is no Node.")],
    },
  },
  {
    files: ["src/extension/**/*.ts"],
    rules: {
      "no-restricted-imports": ["error", { patterns: [nodeAlone] }],
      "no-restricted-globals": ["error",
        ...restrict(pageOnly, "the extension host has no page: that is the panel's, in src/webview."),
        ...restrict(nodeOnly, "the same source runs in the web worker host, where there is no Node.")],
    },
  },
  {
    files: ["src/webview/**/*.ts"],
    rules: {
      "no-restricted-imports": ["error", { paths: [{ ...editor, message: "the panel's page has no vscode module: it speaks to the extension by messages of the protocol." }], patterns: [nodeAlone] }],
      "no-restricted-globals": ["error", ...restrict(nodeOnly, "the panel's page runs in a browser, where there is no Node.")],
    },
  },
  {
    files: ["src/cli/**/*.ts"],
    rules: { "no-restricted-imports": ["error", { paths: [{ ...editor, message: "the command-line tool runs without VS Code." }] }] },
  },
];
