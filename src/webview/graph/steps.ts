import { carriesSlope } from "./build-graph";
import type { ComputationGraph, GraphEdge, GraphNode } from "./build-graph";

/** One step of the two passes: what is computed, and the edges that it comes over. */
export interface GraphStep {
  readonly kind: "inputs" | "value" | "seed" | "adjoint";
  /** What is computed; at the start, where values are given, the output that they are on the way to. */
  readonly node: GraphNode;
  readonly edges: readonly GraphEdge[];
}

/** Forward over the operations, then backward from the output to the inputs. */
export function stepsOf({ nodes, edges, output }: ComputationGraph): GraphStep[] {
  const operations = nodes.filter(({ kind }) => kind === "operation");
  const inputs = nodes.filter(({ kind }) => kind === "input");
  const receivers = [...operations.filter((node) => node !== output).reverse(), ...inputs];
  return [
    { kind: "inputs", node: output, edges: [] },
    ...operations.map((node): GraphStep => ({ kind: "value", node, edges: edges.filter(({ to }) => to === node) })),
    { kind: "seed", node: output, edges: [] },
    ...receivers.map((node): GraphStep => ({ kind: "adjoint", node, edges: edges.filter((edge) => edge.from === node && carriesSlope(edge)) })),
  ];
}

/** Which numbers are known after a step: nodes with a value, and nodes with an adjoint. */
export interface Known {
  readonly values: ReadonlySet<string>;
  readonly adjoints: ReadonlySet<string>;
}

/** What is known after the step at an index. */
export function knownAfter({ nodes }: ComputationGraph, steps: readonly GraphStep[], index: number): Known {
  const done = steps.slice(0, index + 1);
  return {
    values: new Set([...nodes.filter(({ kind }) => kind !== "operation"), ...done.filter(({ kind }) => kind === "value").map(({ node }) => node)].map(({ id }) => id)),
    adjoints: new Set(done.filter(({ kind }) => kind === "seed" || kind === "adjoint").map(({ node }) => node.id)),
  };
}

/** The step that computes a node: its adjoint where the way back has begun, else its value; undefined for what is given. */
export function stepFor(steps: readonly GraphStep[], node: GraphNode, backward: boolean): number | undefined {
  const kinds: readonly GraphStep["kind"][] = backward ? ["adjoint", "seed"] : ["value"];
  const index = steps.findIndex((step) => step.node === node && kinds.includes(step.kind));
  return index < 0 ? undefined : index;
}
