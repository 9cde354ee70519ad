import { nameToLatex, operandsOf, printLatex, printPlain, symbol, withOperands, type Expression, type PointValue, type SideValue, type SymbolExpression } from "../../core";
import { nameAlone } from "../scope";

/** An expression in both notations that a hover has. */
export interface Written {
  readonly latex: string;
  readonly plain: string;
}

/** The sign of a differential: partial derivatives have one of their own. */
export type DifferentialSign = "d" | "\\partial";

/** The sign that a text writes its derivatives with. */
export function signIn(source: string): DifferentialSign {
  return /\\partial|∂/.test(source) ? "\\partial" : "d";
}

/** An expression as people write it: the derivative of a name as the fraction \frac{\partial L}{\partial w}. */
export function written(expression: Expression, sign: DifferentialSign, at: readonly PointValue[] = []): Written {
  const fractions: (readonly [name: string, plain: string])[] = [];
  const named = (node: Expression): Expression => {
    const fraction = leibniz(node, sign);
    if (!fraction) return withOperands(node, operandsOf(node).map(named));
    // No variable has such a name; printers keep it as it is.
    const name = `fraction_${fractions.length}_of_derivatives`;
    fractions.push([name, fraction.plain]);
    return symbol(name, { latex: fraction.latex });
  };
  const shown = named(expression);
  const plain = fractions.reduce((text, [name, fraction]) => text.replaceAll(name, fraction), printPlain(shown, { named: true }));
  return atPoint({ latex: printLatex(shown, { named: true }), plain }, at);
}

/** d^2 f / dx^2 of a name, taken at a point where it is one; undefined for all else. */
function leibniz(node: Expression, sign: DifferentialSign): Written | undefined {
  const by: SymbolExpression[] = [];
  let body = node;
  let point: Expression | undefined;
  while (body.kind === "operation" && body.operator === "derivative") {
    const [inner, variable, value] = body.operands;
    if (!inner || variable?.kind !== "symbol" || (value && by.length > 0)) return undefined;
    by.push(variable);
    point ??= value;
    body = inner;
  }
  if (by.length === 0) return undefined;
  const function_ = functionOf(body);
  const isApplied = function_ === undefined;
  const [first] = by;
  const applied = isApplied ? { latex: `\\left(${printLatex(body, { named: true })}\\right)`, plain: ` (${printPlain(body, { named: true })})` } : undefined;
  const order = by.length === 1 ? "" : `^{${by.length}}`;
  const above = function_ ? joined(`${sign}${order}`, function_.latex) : `${sign}${order}`;
  const below = sameNames(by) && first && by.length > 1 ? `${joined(sign, printLatex(first))}${order}` : by.map((variable) => joined(sign, printLatex(variable))).join("\\,");
  const plainOrder = by.length === 1 ? "" : `^${by.length}`;
  const plainBelow = sameNames(by) && first && by.length > 1 ? `d${printPlain(first)}${plainOrder}` : by.map((variable) => `d${printPlain(variable)}`).join(" ");
  const fraction: Written = {
    latex: `\\frac{${above}}{${below}}${applied?.latex ?? ""}`,
    plain: `d${plainOrder}${function_?.plain ?? ""}/${plainBelow}${applied?.plain ?? ""}`,
  };
  return point && first ? atPoint(fraction, [{ variable: first.name, value: point }]) : fraction;
}

/** The name that stands above the line of a fraction of differentials. */
function functionOf(body: Expression): Written | undefined {
  const name = nameAlone(body)?.name ?? (body.kind === "symbol" ? body.name : undefined);
  if (name !== undefined) return { latex: body.kind === "symbol" ? printLatex(body) : nameToLatex(name), plain: printPlain(symbol(name)) };
  if (body.kind !== "call" || body.primes > 0) return undefined;
  // \frac{df}{dx} is the derivative of f(x), however that was written.
  const isPlain = body.operands.every(({ kind }) => kind === "symbol");
  return isPlain ? { latex: nameToLatex(body.name), plain: body.name } : undefined;
}

function sameNames(symbols: readonly SymbolExpression[]): boolean {
  return symbols.every(({ name }) => name === symbols[0]?.name);
}

/** What is taken at a point, with the values behind a bar. */
function atPoint({ latex, plain }: Written, at: readonly PointValue[]): Written {
  if (at.length === 0) return { latex, plain };
  const values = at.map(({ variable, value }) => `${nameToLatex(variable)}=${printLatex(value, { named: true })}`).join(",\\,");
  return {
    latex: `\\left.${latex}\\right|_{${values}}`,
    plain: `${plain} at ${at.map(({ variable, value }) => `${variable} = ${printPlain(value, { named: true })}`).join(", ")}`,
  };
}

/** A command such as \partial needs a blank before a letter. */
export function joined(sign: string, name: string): string {
  return sign.startsWith("\\") && !/[}\d]$/.test(sign) && /^[a-zA-Z]/.test(name) ? `${sign} ${name}` : `${sign}${name}`;
}

/** A whole side as people write it: gradients by their sign, vectors as columns. */
export function writtenSide(value: SideValue, sign: DifferentialSign, at: readonly PointValue[] = []): Written {
  if (value.kind === "expression") return written(value.expression, sign, at);
  if (value.kind === "vector") return column(value.entries.map((entry) => written(entry, sign)));
  const of = functionOf(value.of) ?? written(value.of, sign);
  const by = value.by.map((name) => nameToLatex(name)).join(",");
  return { latex: joined(by === "" ? "\\nabla" : `\\nabla_{${by}}`, of.latex), plain: `grad ${of.plain}` };
}

/** Several expressions as a column. */
export function column(entries: readonly Written[]): Written {
  return { latex: `\\begin{pmatrix} ${entries.map(({ latex }) => latex).join(" \\\\ ")} \\end{pmatrix}`, plain: `[${entries.map(({ plain }) => plain).join(", ")}]` };
}
