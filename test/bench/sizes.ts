import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Table } from "./tables";

const root = path.resolve(__dirname, "../..");

/** The sizes of what ships: what activation loads, and what waits until it is first used. */
export function benchSizes(): Table {
  const files = ["dist/extension.js", "dist/web/extension.js", "dist/webview/panel.js", "dist/webview/panel.css", "dist/cli.js"];
  const rows = [...files.map(sizes), ...readdirSync(path.join(root, "dist/chunks")).map((name) => sizes(`dist/chunks/${name}`))];
  return { title: "Sizes, minified", head: ["file", "size", "gzipped"], rows };
}

function sizes(file: string): string[] {
  const name = path.join(root, file);
  return [file, kilobytes(statSync(name).size), kilobytes(gzipSync(readFileSync(name)).length)];
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
