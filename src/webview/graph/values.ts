import { group } from "d3-array";
import { compile, freeNames } from "../../core";
import type { Tape } from "../../core";
import { carriesSlope } from "./build-graph";
import type { ComputationGraph, GraphEdge, GraphNode } from "./build-graph";

/** The numbers of a graph at a point. */
export interface GraphValues {
  /** Values of the nodes, by their ids. */
  readonly value: ReadonlyMap<string, number>;
  /** Adjoints of the operations and inputs: the derivative of the output by each. */
  readonly adjoint: ReadonlyMap<string, number>;
  /** What each edge passes back: the adjoint at its head times the local derivative. */
  readonly contribution: ReadonlyMap<GraphEdge, number>;
  /**
   * Inputs for which the amounts do not add up to the derivative, since some operation has no finite slope where the whole has
   * one, as in sqrt(x^4) at 0.
   */
  readonly unpassed: readonly GraphNode[];
}

/** Evaluates a graph again and again. */
export interface GraphEvaluator {
  /**
   * @param named the point
   * @param gradient the derivative by each variable, which is what adjoints of inputs are
   */
  at(named: Readonly<Record<string, number>>, gradient: Readonly<Record<string, number>>): GraphValues;
}

interface NodeTape {
  readonly names: readonly string[];
  readonly tape: Tape;
}

/** Compiles each operation to a tape of its own, over the names of its operands. */
export function graphEvaluator({ nodes, edges, output }: ComputationGraph): GraphEvaluator {
  const tapes = new Map(nodes.map((node): [GraphNode, NodeTape] => {
    const body = node.operation?.body ?? node.expression;
    const names = freeNames(body);
    return [node, { names, tape: compile(body, names) }];
  }));
  const incoming = group(edges, ({ to }) => to);
  const outgoing = group(edges, ({ from }) => from);
  return {
    at(named, gradient) {
      const byName = new Map(Object.entries(named));
      const value = new Map<string, number>();
      const slopes = new Map<GraphEdge, number>();
      for (const node of nodes) {
        const { names, tape } = tapes.get(node) ?? { names: [], tape: compile(node.expression, []) };
        const point = names.map((name) => byName.get(name) ?? NaN);
        const found = tape.gradient(point);
        value.set(node.id, found.value);
        if (node.value) byName.set(node.value.name, found.value);
        for (const edge of incoming.get(node) ?? []) slopes.set(edge, edge.from.value ? found.gradient[names.indexOf(edge.from.value.name)] ?? 0 : 0);
      }
      return { value, ...passBack({ nodes, output, outgoing, slopes, gradient }) };
    },
  };
}

interface Pass {
  readonly nodes: readonly GraphNode[];
  readonly output: GraphNode;
  readonly outgoing: ReadonlyMap<GraphNode, readonly GraphEdge[]>;
  readonly slopes: ReadonlyMap<GraphEdge, number>;
  readonly gradient: Readonly<Record<string, number>>;
}

/** The way back: operations before their operands, each taking the amounts of all edges that leave it. */
function passBack({ nodes, output, outgoing, slopes, gradient }: Pass): Omit<GraphValues, "value"> {
  const adjoint = new Map<string, number>([[output.id, 1]]);
  const contribution = new Map<GraphEdge, number>();
  const unpassed: GraphNode[] = [];
  /** Through a case that does not hold nothing is passed, not even zero times an undefined slope. */
  const reached = new Set<GraphNode>([output]);
  for (const node of [...nodes].reverse()) {
    if (!node.adjoint) continue;
    let sum = 0;
    for (const edge of outgoing.get(node) ?? []) {
      const slope = slopes.get(edge) ?? NaN;
      const passes = carriesSlope(edge) && reached.has(edge.to) && !(slope === 0 && isChoice(edge.to));
      const amount = passes ? (adjoint.get(edge.to.id) ?? NaN) * slope : 0;
      if (passes) reached.add(node);
      contribution.set(edge, amount);
      sum += amount;
    }
    if (node === output) continue;
    const known = node.kind === "input" && node.value ? gradient[node.value.name] : undefined;
    if (known !== undefined && !agree(sum, known)) unpassed.push(node);
    adjoint.set(node.id, known ?? sum);
  }
  return { adjoint, contribution, unpassed };
}

function isChoice({ operation }: GraphNode): boolean {
  return operation?.body.kind === "operation" && ["piecewise", "max", "min", "relu"].includes(operation.body.operator);
}

/** Equal but for rounding; the gradient is free of noise such as the 1e-17 of cos(pi/2). */
function agree(sum: number, known: number): boolean {
  if (Object.is(sum, known) || sum === known) return true;
  return Math.abs(sum - known) <= 1e-8 * Math.max(1, Math.abs(known));
}
