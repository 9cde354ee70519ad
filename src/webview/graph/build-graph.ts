import { adjointOf, allNames, freeNames, nameToLatex, operandsOf, operationsOf, printLatex, printPlain } from "../../core";
import type { Expression, Operation, SymbolExpression } from "../../core";
import { operandsIn } from "./operands";
import type { Operand } from "./operands";
import { operationLabel } from "./operation-label";
import { symbolRuns } from "../symbol-runs";
import { upright } from "../text-runs";
import type { Run } from "../text-runs";

/**
 * A node of the graph: an input that the formula is differentiated by, a symbol or part that is held constant, a number, or an
 * operation.
 */
export interface GraphNode {
  /** A word; it ties the node to its part of the formula, too. */
  readonly id: string;
  readonly kind: "input" | "held" | "constant" | "operation";
  /** Its part of the formula. */
  readonly expression: Expression;
  /** What stands in the box. */
  readonly label: readonly Run[];
  /** The name of its value: v_3, or that of the input; none for what is constant and has no name. */
  readonly value?: SymbolExpression;
  /** The name of its adjoint; none for what is held. */
  readonly adjoint?: SymbolExpression;
  readonly operation?: Operation;
}

const condition = "if";

/** From an operand to the operation that takes it. */
export interface GraphEdge {
  readonly from: GraphNode;
  readonly to: GraphNode;
  /** As what it is taken, where that is not plain: − for what is subtracted. */
  readonly role: string;
}

/** Whether an operand moves the operation's value: what stands in a condition alone does not. */
export function carriesSlope({ role }: GraphEdge): boolean {
  return !role.endsWith(condition);
}

export interface ComputationGraph {
  /** Operands before the operations on them; the last one is the output. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** The formula; its parts are those that the nodes name. */
  readonly formula: Expression;
  readonly output: GraphNode;
}

/**
 * The graph of a formula with the names that the derivation by backpropagation uses. Undefined where there is nothing to draw:
 * no operation on any of the variables.
 */
export function buildGraph(expression: Expression, variables: readonly string[]): ComputationGraph | undefined {
  const free = freeNames(expression);
  const inputs = variables.filter((name) => free.includes(name));
  const operations = operationsOf(expression, inputs);
  const last = operations?.at(-1);
  return operations && last ? new GraphBuilder(inputs, allNames(expression)).build(operations, last.node) : undefined;
}

class GraphBuilder {
  private readonly nodes: GraphNode[] = [];
  private readonly edges: GraphEdge[] = [];
  private readonly named = new Map<string, GraphNode>();
  private readonly heldParts = new Map<Expression, GraphNode>();

  constructor(private readonly inputs: readonly string[], private readonly taken: ReadonlySet<string>) {}

  build(operations: readonly Operation[], formula: Expression): ComputationGraph {
    for (const operation of operations) this.addOperation(operation);
    const output = this.nodes[this.nodes.length - 1];
    if (!output) throw new Error("A graph has at least one operation");
    return { nodes: this.nodes, edges: this.edges, formula, output };
  }

  private addOperation(operation: Operation): void {
    const operands = operandsIn(operation.body, (node) => this.isLeaf(node));
    const sources = operands.map((operand) => ({ from: this.sourceOf(operand), role: operand.role }));
    const { value, adjoint, body } = operation;
    const node = this.add({ kind: "operation", expression: operation.node, label: operationLabel(body, operands), value, adjoint, operation });
    this.named.set(value.name, node);
    const shown = shownRoles(node, operands);
    sources.forEach(({ from, role }) => {
      const known = this.edges.findIndex((edge) => edge.from === from && edge.to === node);
      const edge = { from, to: node, role: shown ? role : "" };
      // What is taken twice has one edge, with the slope by all of its places.
      if (known < 0) this.edges.push(edge);
      else if (this.edges[known]?.role === condition) this.edges[known] = edge;
    });
  }

  private isLeaf(node: Expression): boolean {
    if (node.kind === "symbol") return true;
    return freeNames(node).every((name) => !this.named.has(name) && !this.inputs.includes(name)) && node.kind !== "call";
  }

  private sourceOf({ expression }: Operand): GraphNode {
    if (expression.kind === "symbol") return this.named.get(expression.name) ?? this.addSymbol(expression);
    if (operandsOf(expression).length === 0) return this.add({ kind: "constant", expression, label: [upright(constantText(expression))] });
    const known = this.heldParts.get(expression) ?? this.add({ kind: "held", expression, label: [upright(constantText(expression))] });
    this.heldParts.set(expression, known);
    return known;
  }

  private addSymbol(symbol: SymbolExpression): GraphNode {
    const label = symbolRuns(symbol.latex ?? nameToLatex(symbol.name));
    const node = this.inputs.includes(symbol.name)
      ? this.add({ kind: "input", expression: symbol, label, value: symbol, adjoint: adjointOf(symbol.name, this.taken) })
      : this.add({ kind: "held", expression: symbol, label, value: symbol });
    this.named.set(symbol.name, node);
    return node;
  }

  private add(node: Omit<GraphNode, "id">): GraphNode {
    const added = { ...node, id: `n${this.nodes.length}` };
    this.nodes.push(added);
    return added;
  }
}

/** A minus or division sign on the operation says enough where only one operand can be meant. */
function shownRoles(node: GraphNode, operands: readonly Operand[]): boolean {
  return operands.length > 1 || node.label.every(({ text }) => !/[−÷]/.test(text));
}

const longestConstant = 16;

function constantText(expression: Expression): string {
  const text = expression.kind === "constant" && expression.name === "pi" ? "π" : printPlain(expression, { named: true }).replaceAll("-", "−").replaceAll("*", "·");
  return text.length <= longestConstant ? text : `${text.slice(0, longestConstant - 1)}…`;
}

/** The formula in LaTeX, in which each node's part is wrapped in a \htmlData with the node's id. */
export function taggedFormula({ nodes, formula }: ComputationGraph): string {
  const tags = new Map(nodes.filter(({ expression }) => expression.kind !== "number").map(({ expression, id }): [Expression, string] => [expression, id]));
  return printLatex(formula, { named: true, tags });
}
