import { installChromium } from "./chromium.mjs";
import { installEditor } from "./editor.mjs";
import { newestEditor, oldestEditor } from "./versions.mjs";

/**
 * One part of `npm test`.
 * @typedef {object} Leg
 * @property {string} name
 * @property {string[]} command for this Node
 * @property {boolean} [isOneTest] it prints no results: its exit code is the only one
 * @property {(() => Promise<unknown>)[]} [needs] what must be installed before
 * @property {number} limit in seconds
 */

const mocha = ["node_modules/mocha/bin/mocha.js", "--reporter", "scripts/lib/results-reporter.cjs"];
const newest = () => installEditor(newestEditor);
const oldest = () => installEditor(oldestEditor());

/** Legs that only need the processor: they may run beside each other. @type {Leg[]} */
export const quickLegs = [
  { name: "build", command: ["esbuild.js", "--tests"], isOneTest: true, limit: 120 },
  { name: "types", command: ["node_modules/typescript/bin/tsc", "--noEmit"], isOneTest: true, limit: 120 },
  { name: "types-of-scripts", command: ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "scripts"], isOneTest: true, limit: 120 },
  { name: "lint", command: ["node_modules/eslint/bin/eslint.js", "."], isOneTest: true, limit: 180 },
  { name: "unit", command: mocha, limit: 240 },
  { name: "property", command: [...mocha, "--config", "test/core/property/.mocharc.json"], limit: 600 },
];

/** Legs with a real editor: one at a time, since a busy machine makes an editor slow in ways no user sees. @type {Leg[]} */
export const editorLegs = [
  { name: "host-newest", command: ["scripts/test-desktop.mjs", "--stand-in", "newest"], needs: [newest, installChromium], limit: 150 },
  { name: "host-oldest", command: ["scripts/test-desktop.mjs", "--stand-in", "oldest"], needs: [oldest, installChromium], limit: 150 },
  { name: "host-web", command: ["scripts/test-web.mjs"], needs: [newest, installChromium], limit: 150 },
  { name: "panel", command: [...mocha, "--config", "test/panel/.mocharc.json"], needs: [installChromium], limit: 400 },
  { name: "browser", command: [...mocha, "--config", "test/editor/.mocharc.json"], needs: [newest, installChromium], limit: 600 },
];
