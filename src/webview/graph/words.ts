import { contributionOf, number, print, symbol, transform } from "../../core";
import type { Expression } from "../../core";
import { formatNumberLatex, shownDigits } from "../format-number";
import { carriesSlope } from "./build-graph";
import type { ComputationGraph, GraphEdge, GraphNode } from "./build-graph";
import type { GraphStep } from "./steps";
import type { GraphValues } from "./values";

/** What is said of a graph: sentences, with LaTeX between dollar signs. */
export class GraphWords {
  private readonly amounts = new Map<GraphEdge, Expression>();

  /** @param nameLatex the name of the function, which the output is called by */
  constructor(private readonly graph: ComputationGraph, private readonly nameLatex: string) {}

  /** What a step computes. */
  step({ kind, node }: GraphStep, values: GraphValues): string {
    switch (kind) {
      case "inputs": return "The values of the inputs are given. From here they go forward, to the right.";
      case "value": return `Forward: $${this.value(node, values)}$.`;
      case "seed": return `Backward: it begins with the derivative of the output by itself, $${this.adjointLeft(node)} = 1$.`;
      case "adjoint": return `Backward: ${this.reason(node)} $${this.adjoint(node, values)}$.${this.remark(node, values)}`;
    }
  }

  /** How the value of an operation comes about: v_3 = v_1 - y = 0.14 - 0.4 = -0.26. */
  value(node: GraphNode, values: GraphValues): string {
    const name = node.value ? latex(node.value) : undefined;
    const result = formatNumberLatex(values.value.get(node.id) ?? NaN);
    const body = node.operation?.body ?? (node.value ? undefined : node.expression);
    return equation([name, body && latex(body), body && node.operation && latex(this.inNumbers(body, values)), result]);
  }

  /** How an adjoint comes about: one term for each edge that leaves the node. */
  adjoint(node: GraphNode, values: GraphValues): string {
    const edges = this.edgesFrom(node);
    const result = formatNumberLatex(values.adjoint.get(node.id) ?? NaN);
    if (edges.length === 0) return `${this.adjointLeft(node)} = ${result}`;
    const amounts = edges.map((edge) => this.amount(edge));
    const [only] = amounts;
    const numbers = amounts.length === 1 && only
      ? latex(this.inNumbers(only, values))
      : joined(edges.map((edge) => formatNumberLatex(values.contribution.get(edge) ?? NaN)));
    return equation([this.adjointLeft(node), joined(amounts.map(latex)), numbers, result]);
  }

  private reason(node: GraphNode): string {
    const edges = this.edgesFrom(node);
    const [only] = edges;
    if (edges.length === 1 && only) return `the adjoint $${only.to.adjoint ? latex(only.to.adjoint) : ""}$ from the right, times the local derivative $${localDerivative(only)}$:`;
    if (edges.length === 0) return "it stands in a condition only, so nothing is passed:";
    return `$${node.value ? latex(node.value) : ""}$ is used ${edges.length} times, so ${edges.length} amounts add up:`;
  }

  private remark(node: GraphNode, values: GraphValues): string {
    return values.unpassed.includes(node) ? " Here some operation has no finite derivative, so the amounts do not add up to it; the derivative is that of the whole." : "";
  }

  /** The derivative of the output by a value, and its short name. */
  private adjointLeft({ kind, adjoint, value }: GraphNode): string {
    const short = adjoint ? latex(adjoint) : "";
    return kind === "input" && value ? `\\frac{\\partial ${this.nameLatex}}{\\partial ${latex(value)}} = ${short}` : short;
  }

  private edgesFrom(node: GraphNode): readonly GraphEdge[] {
    return this.graph.edges.filter((edge) => edge.from === node && carriesSlope(edge));
  }

  /** What an edge passes back, in symbols. */
  private amount(edge: GraphEdge): Expression {
    const { from, to } = edge;
    const known = this.amounts.get(edge) ?? (from.value && to.operation ? contributionOf({ name: from.value.name, sums: [] }, to.operation) : number(0));
    this.amounts.set(edge, known);
    return known;
  }

  private inNumbers(expression: Expression, { value, adjoint }: GraphValues): Expression {
    const byName = new Map(this.graph.nodes.flatMap((node): [string, number][] => [
      ...(node.value ? [[node.value.name, value.get(node.id) ?? NaN] as [string, number]] : []),
      ...(node.adjoint ? [[node.adjoint.name, adjoint.get(node.id) ?? NaN] as [string, number]] : []),
    ]));
    return transform(expression, (node) => {
      const known = node.kind === "symbol" ? byName.get(node.name) : undefined;
      return known === undefined ? node : writtenNumber(known);
    });
  }
}

function localDerivative({ from, to }: GraphEdge): string {
  return `\\frac{\\partial ${to.value ? latex(to.value) : ""}}{\\partial ${from.value ? latex(from.value) : ""}}`;
}

/** A number that stands in a formula as the panel writes numbers; what is far from one stands in brackets. */
function writtenNumber(value: number): Expression {
  const plain = formatNumberLatex(value, shownDigits);
  return /^-?[\d.]+$/.test(plain) ? number(plain, { decimal: true }) : symbol("number", { latex: Number.isFinite(value) ? `\\left(${plain}\\right)` : plain });
}

function latex(expression: Expression): string {
  return print(expression, "latex", { named: true, grouped: true });
}

/** Terms in a row; a sign in front becomes the one between. */
function joined(terms: readonly string[]): string {
  return terms.map((term, index) => (index === 0 ? term : term.startsWith("-") ? ` - ${term.slice(1)}` : ` + ${term}`)).join("");
}

/** Sides joined by equals signs, without those that repeat the one before. */
function equation(sides: readonly (string | undefined)[]): string {
  return sides.filter((side) => side !== undefined).filter((side, index, all) => side !== all[index - 1]).join(" = ");
}
