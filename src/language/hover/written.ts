import { nameToLatex, operandsOf, printLatex, printPlain, symbol, withOperands, type DifferentialSign, type Expression, type PointValue, type SideValue, type SymbolExpression } from "../../core";
import { differentialOf, leibnizFraction, leibnizPlain } from "../leibniz";
import { nameAlone } from "../scope";

/** An expression in both notations that a hover has. */
export interface Written {
  readonly latex: string;
  readonly plain: string;
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
  const [first] = by;
  const fraction: Written = {
    latex: `${leibnizFraction(sign, function_?.latex ?? "", by.map((variable) => printLatex(variable)))}${function_ ? "" : `\\left(${printLatex(body, { named: true })}\\right)`}`,
    plain: `${leibnizPlain(function_?.plain ?? "", by.map((variable) => printPlain(variable)))}${function_ ? "" : ` (${printPlain(body, { named: true })})`}`,
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

/** What is taken at a point, with the values behind a bar. */
function atPoint({ latex, plain }: Written, at: readonly PointValue[]): Written {
  if (at.length === 0) return { latex, plain };
  const values = at.map(({ variable, value }) => `${nameToLatex(variable)}=${printLatex(value, { named: true })}`).join(",\\,");
  return {
    latex: `\\left.${latex}\\right|_{${values}}`,
    plain: `${plain} at ${at.map(({ variable, value }) => `${variable} = ${printPlain(value, { named: true })}`).join(", ")}`,
  };
}

/** A whole side as people write it: gradients by their sign, vectors as columns. */
export function writtenSide(value: SideValue, sign: DifferentialSign, at: readonly PointValue[] = []): Written {
  if (value.kind === "expression") return written(value.expression, sign, at);
  if (value.kind === "vector") return column(value.entries.map((entry) => written(entry, sign)));
  const of = functionOf(value.of) ?? written(value.of, sign);
  const by = value.by.map((name) => nameToLatex(name)).join(",");
  return { latex: differentialOf(by === "" ? "\\nabla" : `\\nabla_{${by}}`, of.latex), plain: `grad ${of.plain}` };
}

/** Several expressions as a column. */
export function column(entries: readonly Written[]): Written {
  return { latex: `\\begin{pmatrix} ${entries.map(({ latex }) => latex).join(" \\\\ ")} \\end{pmatrix}`, plain: `[${entries.map(({ plain }) => plain).join(", ")}]` };
}
