import assert from "node:assert/strict";
import { compile, replaceEqual, symbol } from "../../../src/core";
import { graphEvaluator, type GraphValues } from "../../../src/webview/graph/values";
import type { ComputationGraph } from "../../../src/webview/graph/build-graph";
import { graphOf, nodeNamed, twoLayers } from "./graphs";

/** The central difference of a function of one number; the error is some 1e-9 of its size here. */
function slopeOf(f: (x: number) => number, x: number): number {
  const h = 1e-5 * Math.max(1, Math.abs(x));
  return (f(x + h) - f(x - h)) / (2 * h);
}

function valuesAt(graph: ComputationGraph, point: Readonly<Record<string, number>>): GraphValues {
  const names = Object.keys(point);
  const { gradient } = compile(graph.formula, names).gradient(Object.values(point));
  return graphEvaluator(graph).at(point, Object.fromEntries(names.map((name, index) => [name, gradient[index] ?? NaN])));
}

const formulas: readonly (readonly [text: string, point: Readonly<Record<string, number>>])[] = [
  [twoLayers.text, Object.fromEntries(twoLayers.variables.map((name, index) => [name, Math.sin(index + 1)]))],
  ["sin(x)*x + x/y^2 - exp(-x*y)", { x: 0.7, y: -1.3 }],
  ["log(1 + x^2)^3 / sqrt(y)", { x: 0.4, y: 2.5 }],
  ["x > 0 ? x^2*y : log(-x)", { x: 1.5, y: 0.5 }],
  ["max(x, y)*relu(x - y) + atan2(y, x)", { x: 1.5, y: 0.5 }],
  ["x^y + 2^x + pi^y", { x: 1.5, y: 0.5 }],
];

suite("the numbers of a graph", () => {
  for (const [text, point] of formulas) {
    test(`${text}: each node's value is that of its part, and each adjoint the slope of the whole by it`, () => {
      const { graph } = graphOf(text, ...Object.keys(point));
      const { value, adjoint, unpassed } = valuesAt(graph, point);
      const names = Object.keys(point);
      assert.deepEqual(unpassed, []);
      for (const node of graph.nodes) {
        const own = compile(node.expression, names).value(Object.values(point));
        // A case that does not hold need not have a value.
        if (Number.isNaN(own)) {
          assert.ok(Number.isNaN(value.get(node.id)) && adjoint.get(node.id) === 0);
          continue;
        }
        assert.ok(Math.abs((value.get(node.id) ?? NaN) - own) <= 1e-12 * Math.max(1, Math.abs(own)), `${node.id} has the value ${own}`);
        if (!node.adjoint) continue;
        // The part is replaced by a number of its own, which then moves.
        const moved = compile(replaceEqual(graph.formula, node.expression, symbol("moved")), [...names, "moved"]);
        const slope = slopeOf((x) => moved.value([...Object.values(point), x]), own);
        const found = adjoint.get(node.id) ?? NaN;
        assert.ok(Math.abs(found - slope) <= 1e-7 * Math.max(1, Math.abs(slope)), `${node.value?.name}: ${found} is not ${slope}`);
      }
    });

    test(`${text}: adjoints are the sums of what the edges pass`, () => {
      const { graph } = graphOf(text, ...Object.keys(point));
      const { adjoint, contribution } = valuesAt(graph, point);
      for (const node of graph.nodes.filter((each) => each.adjoint && each !== graph.output)) {
        const passed = graph.edges.filter(({ from }) => from === node).reduce((sum, edge) => sum + (contribution.get(edge) ?? NaN), 0);
        assert.ok(Math.abs(passed - (adjoint.get(node.id) ?? NaN)) <= 1e-12 * Math.max(1, Math.abs(passed)), node.value?.name);
      }
    });
  }

  test("a case that does not hold passes nothing, though its slope is undefined", () => {
    const { graph } = graphOf("x > 0 ? x^2 : log(x)*x", "x");
    const { adjoint, unpassed } = valuesAt(graph, { x: 2 });
    assert.equal(adjoint.get(nodeNamed(graph, "x").id), 4);
    assert.deepEqual(unpassed, []);
  });

  test("where a part has no slope and the whole has one, the derivative is the whole's and that is said", () => {
    const { graph } = graphOf("sqrt(x^4)", "x");
    const { adjoint, unpassed } = graphEvaluator(graph).at({ x: 0 }, { x: 0 });
    assert.equal(adjoint.get(nodeNamed(graph, "x").id), 0);
    assert.deepEqual(unpassed, [nodeNamed(graph, "x")]);
  });

  test("noise of rounding is taken for the zero that the gradient shows", () => {
    const { graph } = graphOf("sin(x)", "x");
    const { adjoint, unpassed } = graphEvaluator(graph).at({ x: Math.PI / 2 }, { x: 0 });
    assert.equal(adjoint.get(nodeNamed(graph, "x").id), 0);
    assert.deepEqual(unpassed, []);
  });
});
