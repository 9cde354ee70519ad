import assert from "node:assert/strict";
import type { Expression } from "../../../src/core";
import { buildGraph, type ComputationGraph, type GraphNode } from "../../../src/webview/graph/build-graph";
import { plainOf } from "../../../src/webview/text-runs";
import { read } from "../../support/read";

/** A formula in plain text with its graph. */
export function graphOf(text: string, ...variables: string[]): { readonly expression: Expression; readonly graph: ComputationGraph } {
  const expression = read(text);
  const graph = buildGraph(expression, variables);
  assert.ok(graph, `${text} has no graph`);
  return { expression, graph };
}

/** What stands in a box. */
export function labelOf(node: GraphNode): string {
  return plainOf(node.label);
}

export function nodeNamed({ nodes }: ComputationGraph, name: string): GraphNode {
  const found = nodes.find(({ value }) => value?.name === name);
  assert.ok(found, `${name} is no node`);
  return found;
}

/** A loss of two layers with shared weights, some 30 nodes. */
export const twoLayers = {
  text: "(v_1*tanh(w_11*x_1 + w_12*x_2 + b_1) + v_2*tanh(w_21*x_1 + w_22*x_2) - y)^2 + lambda*(v_1^2 + v_2^2)",
  variables: ["v_1", "v_2", "w_11", "w_12", "w_21", "w_22", "b_1", "x_1", "x_2", "y", "lambda"],
};
