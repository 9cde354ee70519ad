import type { HoverCard, HoverRow } from "./types";

/** Most rows whose left sides are set at full size: a hover is 250 pixels high, and its links are to be in view. */
const mostAtFullSize = 4;

/** The rows of a card as one formula in LaTeX, aligned at their relations; what has none stands above them. */
export function cardLatex({ rows }: Pick<HoverCard, "rows">): string {
  const above = rows.filter(({ relation }) => relation === undefined);
  const below = rows.filter(({ relation }) => relation !== undefined);
  const style = below.length > mostAtFullSize ? "\\textstyle " : "";
  const aligned = `\\begin{aligned} ${below.map((row) => style + rowLatex(row)).join(" \\\\[0.25em] ")} \\end{aligned}`;
  return above.length === 0 ? aligned : `\\begin{array}{l} ${[...above.map(({ latex }) => latex), aligned].join(" \\\\[0.25em] ")} \\end{array}`;
}

function rowLatex({ leftLatex = "", relation = "=", latex }: HoverRow): string {
  return relation === "+" ? `${leftLatex} &\\quad + ${latex}` : `${leftLatex} &${relation} ${latex}`;
}

/** What the picture says, for those who do not see it: the derivatives of a function, all rows of anything else. */
export function cardText({ kind, rows }: Pick<HoverCard, "kind" | "rows">): readonly string[] {
  return rows.filter(({ variable }) => kind !== "function" || variable !== undefined).map(({ plain }) => plain);
}
