import assert from "node:assert/strict";
import katex from "katex";
import { compile } from "../../../src/core";
import { knownAfter, stepFor, stepsOf } from "../../../src/webview/graph/steps";
import { graphEvaluator } from "../../../src/webview/graph/values";
import { GraphWords } from "../../../src/webview/graph/words";
import { graphOf, nodeNamed, twoLayers } from "./graphs";

function told(text: string, point: Readonly<Record<string, number>>): string[] {
  const names = Object.keys(point);
  const { graph } = graphOf(text, ...names);
  const { gradient } = compile(graph.formula, names).gradient(Object.values(point));
  const values = graphEvaluator(graph).at(point, Object.fromEntries(names.map((name, index) => [name, gradient[index] ?? NaN])));
  const words = new GraphWords(graph, "f");
  return stepsOf(graph).map((step) => words.step(step, values));
}

suite("what is said of the steps", () => {
  test("each step says what is computed, in symbols and in numbers", () => {
    assert.deepEqual(told("sin(x)^2", { x: -0.5 }), [
      "The values of the inputs are given. From here they go forward, to the right.",
      "Forward: $v_1 = \\sin x = \\sin\\left(-0.5\\right) = -0.4794$.",
      "Forward: $v_2 = v_1^{2} = \\left(-0.4794\\right)^{2} = 0.2298$.",
      "Backward: it begins with the derivative of the output by itself, $\\bar{v}_2 = 1$.",
      "Backward: the adjoint $\\bar{v}_2$ from the right, times the local derivative $\\frac{\\partial v_2}{\\partial v_1}$: $\\bar{v}_1 = \\bar{v}_2 \\cdot 2v_1 = 2 \\cdot \\left(-0.4794\\right) = -0.9589$.",
      "Backward: the adjoint $\\bar{v}_1$ from the right, times the local derivative $\\frac{\\partial v_1}{\\partial x}$: $\\frac{\\partial f}{\\partial x} = \\bar{x} = \\bar{v}_1 \\cos x = -0.9589\\cos\\left(-0.5\\right) = -0.8415$.",
    ]);
  });

  test("the amounts of a shared node add up, one for each edge", () => {
    assert.equal(told("x*y + x^2", { x: 3, y: 5 }).at(-2), "Backward: $x$ is used 2 times, so 2 amounts add up: $\\frac{\\partial f}{\\partial x} = \\bar{x} = \\bar{v}_1 y + \\bar{v}_2 \\cdot 2x = 5 + 6 = 11$.");
  });

  test("numbers far from one keep their powers of ten together", () => {
    assert.ok(told("x*y", { x: 2e-7, y: 3 })[1]?.includes("\\left(2 \\times 10^{-7}\\right) \\cdot 3 = 6 \\times 10^{-7}"), told("x*y", { x: 2e-7, y: 3 })[1]);
  });

  test("what stands in a condition alone is passed nothing", () => {
    assert.match(told("x > 0 ? y : y^2", { x: 1, y: 2 }).find((sentence) => sentence.includes("condition")) ?? "", /\\bar\{x\} = 0\$/);
  });

  test("KaTeX sets every sentence", () => {
    for (const sentence of told(twoLayers.text, Object.fromEntries(twoLayers.variables.map((name, index) => [name, Math.cos(index)])))) {
      sentence.split("$").forEach((part, index) => index % 2 === 1 && katex.renderToString(part, { throwOnError: true }));
    }
  });
});

suite("the steps of the two passes", () => {
  const { graph } = graphOf(twoLayers.text, ...twoLayers.variables);
  const steps = stepsOf(graph);

  test("nothing is computed before what it is made of", () => {
    const values = new Set(graph.nodes.filter(({ kind }) => kind !== "operation"));
    const adjoints = new Set<unknown>();
    for (const { kind, node, edges } of steps) {
      if (kind === "value") {
        assert.ok(edges.length > 0 && edges.every(({ from }) => values.has(from)));
        values.add(node);
      }
      if (kind === "seed") adjoints.add(node);
      if (kind === "adjoint") {
        assert.ok(edges.length > 0 && edges.every(({ to }) => adjoints.has(to)));
        adjoints.add(node);
      }
    }
    assert.equal(values.size, graph.nodes.length);
    assert.equal(adjoints.size, graph.nodes.filter(({ adjoint }) => adjoint).length);
  });

  test("what is known grows by one number a step", () => {
    const count = (index: number): number => knownAfter(graph, steps, index).values.size + knownAfter(graph, steps, index).adjoints.size;
    for (let index = 1; index < steps.length; index++) assert.equal(count(index) - count(index - 1), 1);
  });

  test("a node leads to the step that computes it, on the pass that is on", () => {
    assert.equal(steps[stepFor(steps, graph.output, true) ?? -1]?.kind, "seed");
    assert.equal(steps[stepFor(steps, graph.output, false) ?? -1]?.kind, "value");
    assert.equal(stepFor(steps, nodeNamed(graph, "w_11"), false), undefined);
  });
});
