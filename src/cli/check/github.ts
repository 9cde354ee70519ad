import type { FileClaim } from "./check-file";

/** What a claim is to the reader of a pull request. */
const levels: Readonly<Record<FileClaim["verdict"], string>> = { wrong: "error", undecided: "notice", right: "notice" };
const titles: Readonly<Record<FileClaim["verdict"], string>> = { wrong: "Wrong derivative", undecided: "Undecided derivative", right: "Right derivative" };

/** A claim as a command of GitHub's workflows, which shows it beside the line in a pull request. */
export function githubLine({ file, range, verdict, message }: FileClaim): string {
  const place = { file: file.replaceAll("\\", "/"), line: range.line, endLine: range.endLine, col: range.column, endColumn: range.endColumn, title: titles[verdict] };
  const properties = Object.entries(place).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${levels[verdict]} ${properties.join(",")}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
