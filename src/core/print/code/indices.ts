import { add, constant, type Expression, familiesIn, memberName, memberOf, negate, number, type Repetition, visit } from "../../expression";
import { atom, level, type Piece } from "../piece";
import { applied, atLeast } from "./brackets";
import type { CodeContext } from "./dialect";

/** sum(x_i^2, i, 1, n), as the parser of plain text reads it. */
export function plainRepetition({ operator, body, index, bounds }: Repetition, { write }: CodeContext): Piece {
  return applied(operator, [body, index, ...(bounds ? [bounds.lower, bounds.upper] : [])].map(write));
}

/** x_i by its name; x[2 * i] where the index has none. */
export function plainMember(family: string, indices: readonly Expression[], context: CodeContext): Piece {
  const name = memberName(family, indices);
  return name === undefined ? element(family, indices, context, (plain) => plain) : atom(context.dialect.variable(name));
}

/** x[i], w[i][j]: elements of arrays. The formula's own indices are kept, so that x[1] is x_1. */
export function element(family: string, indices: readonly Expression[], { write }: CodeContext, variable: (name: string) => string): Piece {
  return atom(variable(family.replace(/_+$/, "")) + indices.map((index) => `[${write(index).text}]`).join(""));
}

/** sum(x[i]**2 for i in range(1, n + 1)) */
export function pythonRepetition(repetition: Repetition, { write }: CodeContext): Piece {
  const { operator, body, index, bounds } = repetition;
  const range = bounds ? `range(${write(bounds.lower).text}, ${write(oneMore(bounds.upper)).text})` : `range(len(${arrayOver(repetition)}))`;
  const text = atLeast(write(body), level.or);
  return atom(`${operator === "sum" ? "sum" : "math.prod"}(${text} for ${write(index).text} in ${range})`);
}

/** Array.from({ length: n }, (_, t) => t + 1).reduce((total, i) => total + x[i] ** 2, 0) */
export function javascriptRepetition(repetition: Repetition, { write }: CodeContext): Piece {
  const { operator, body, index, bounds } = repetition;
  const indices = bounds ? indicesFrom(bounds, write) : `Array.from(${arrayOver(repetition)}.keys())`;
  const [sign, start] = operator === "sum" ? ["+", 0] : ["*", 1];
  const text = atLeast(write(body), operator === "sum" ? level.minus : level.power);
  return atom(`${indices}.reduce((total, ${write(index).text}) => total ${sign} ${text}, ${start})`);
}

function indicesFrom({ lower, upper }: NonNullable<Repetition["bounds"]>, write: (node: Expression) => Piece): string {
  const count = lower.kind === "number" && lower.value.equals(1) ? upper : oneMore(add(upper, negate(lower)));
  const isZero = lower.kind === "number" && lower.value.n === 0n;
  return `Array.from({ length: ${write(isZero ? oneMore(upper) : count).text} }, (_, step) => ${isZero ? "step" : `step + ${atLeast(write(lower), level.product)}`})`;
}

/** The bound behind the last value: n + 1, and n for n - 1. */
function oneMore(upper: Expression): Expression {
  if (upper.kind === "number") return number(upper.value.add(1));
  if (upper.kind === "constant") return constant(upper.name);
  const [first, last] = upper.kind === "operation" && upper.operator === "add" && upper.operands.length === 2 ? upper.operands : [];
  return first && last?.kind === "number" && last.value.equals(-1) ? first : add(upper, number(1));
}

/** The array whose elements an index without bounds runs over. */
function arrayOver({ body, index }: Repetition): string {
  let found: string | undefined;
  visit(body, (node) => {
    const member = memberOf(node);
    const [first] = member?.indices ?? [];
    if (member && first?.kind === "symbol" && first.name === index.name) found ??= member.family.name;
  });
  return (found ?? familiesIn(body).keys().next().value ?? "_").replace(/_+$/, "");
}
