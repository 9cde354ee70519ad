import { type Expression, memberOf, type OperationExpression, repetitionOf } from "../../expression";
import { nameToLatex } from "../names/latex-name";
import { atom, level, type Piece } from "../piece";
import { atLeast } from "./brackets";
import type { LatexContext } from "./context";
import { writeSymbol } from "./symbol";

const signs = { sum: "\\sum", product: "\\prod" };

/** \sum_{i=1}^{n} x_i; its body reaches as far to the right as a product does. */
export function writeRepetition(node: OperationExpression, context: LatexContext): Piece {
  const repetition = repetitionOf(node);
  if (!repetition) return atom("");
  const { operator, body, index, bounds } = repetition;
  const write = (part: Expression): string => context.write(part).text;
  const limits = bounds ? `_{${write(index)}=${write(bounds.lower)}}^{${write(bounds.upper)}}` : `_{${write(index)}}`;
  return { text: `${signs[operator]}${limits} ${atLeast(context.write(body), level.product).text}`, level: level.product, trailing: "open" };
}

/** x_i, w_{ij}, x^{(i)}. */
export function writeMember(node: OperationExpression, context: LatexContext): Piece {
  const member = memberOf(node);
  if (!member) return atom("");
  const { family, indices } = member;
  const raised = family.name.endsWith("__");
  const base = family.latex ?? nameToLatex(family.name.replace(/_+$/, ""));
  const below = indexList(raised ? indices.slice(0, -1) : indices, context);
  const above = raised ? `^{(${indexList(indices.slice(-1), context)})}` : "";
  return writeSymbol(base + (below === "" ? "" : below.length === 1 ? `_${below}` : `_{${below}}`) + above);
}

/** Indices side by side, with commas where they are more than letters. */
export function indexList(indices: readonly Expression[], context: LatexContext): string {
  const texts = indices.map((index) => context.write(index).text);
  return texts.join(texts.every((text) => /^[A-Za-z]$/.test(text)) ? "" : ",");
}
