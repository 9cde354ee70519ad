import fs from "node:fs";
import path from "node:path";

/**
 * Plain JavaScript in place of the editor's native modules: nothing has to be compiled.
 * A logger that appends to a file, watchdogs that watch nothing, a device id that identifies nobody.
 */
const logger = `'use strict';
const fs = require('fs'), path = require('path');
const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];
class Logger {
  constructor(file) { this.file = file; this.level = 2; this.stamped = true; fs.mkdirSync(path.dirname(file), { recursive: true }); }
  write(level, message) {
    if (level < this.level) return;
    const stamp = this.stamped ? new Date().toISOString().replace('T', ' ').replace('Z', '') + ' [' + levels[level] + '] ' : '';
    try { fs.appendFileSync(this.file, stamp + message + (this.stamped ? '\\n' : '')); } catch {}
  }
  trace(m) { this.write(0, m); } debug(m) { this.write(1, m); } info(m) { this.write(2, m); }
  warn(m) { this.write(3, m); } error(m) { this.write(4, m); } critical(m) { this.write(5, m); }
  getLevel() { return this.level; } setLevel(level) { this.level = level; }
  setPattern() { this.stamped = true; } clearFormatters() { this.stamped = false; }
  flush() {} drop() {}
}
const create = async (name, file) => new Logger(file.endsWith('.log') ? file : file + '.log');
// one assignment a line: that is how an ES module sees the names of a CommonJS one
exports.version = 1;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
exports.createStdoutLogger = create;
`;
const watchdog = "exports.start = () => {};\n";
const deviceId = "exports.getDeviceId = async () => '00000000-0000-0000-0000-000000000000';\n";

const sources = {
  "@vscode/spdlog": logger,
  "native-watchdog": watchdog,
  "@vscode/native-watchdog": watchdog,
  "@vscode/deviceid": deviceId,
};

/**
 * Write the stand-ins into the node_modules of an editor.
 * @param {string} editorRoot
 */
export function writeStandIns(editorRoot) {
  for (const [name, source] of Object.entries(sources)) {
    const folder = path.join(editorRoot, "node_modules", name);
    fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, "package.json"), JSON.stringify({ name, version: "0.0.0", main: "index.js" }));
    fs.writeFileSync(path.join(folder, "index.js"), source);
  }
}
