/** Rows of text in columns as wide as they need, the numbers among them on the right. */
export function columns(rows: readonly (readonly string[])[], separator = "  "): string {
  const widths = (rows[0] ?? []).map((_, j) => Math.max(...rows.map((row) => row[j]?.length ?? 0)));
  return rows.map((row) => `${row.map((cell, j) => pad(cell, j === row.length - 1 && !isNumber(cell) ? 0 : widths[j] ?? 0)).join(separator)}\n`).join("");
}

function pad(cell: string, width: number): string {
  return isNumber(cell) ? cell.padStart(width) : cell.padEnd(width);
}

function isNumber(cell: string): boolean {
  return /^-?(\d|Infinity|NaN)/.test(cell);
}
