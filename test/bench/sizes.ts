import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { printTable } from "./measure";

const root = path.resolve(__dirname, "../..");

/** The sizes of what ships: what activation loads, and what waits until it is first used. */
export function benchSizes(): void {
  const files = ["dist/extension.js", "dist/web/extension.js", "dist/webview/panel.js", "dist/webview/panel.css", "dist/cli.js"];
  const chunks = readdirSync(path.join(root, "dist/chunks")).map((name) => `dist/chunks/${name}`);
  const rows = [...files, ...chunks].map((file) => {
    const name = path.join(root, file);
    return [file, kilobytes(statSync(name).size), kilobytes(gzipSync(readFileSync(name)).length)];
  });
  printTable("Sizes, minified", ["file", "size", "gzipped"], rows);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
