import assert from "node:assert/strict";
import katex from "katex";
import { backpropagationToAll, present } from "../../../src/core";
import { buildGraph, taggedFormula } from "../../../src/webview/graph/build-graph";
import { symbolRuns } from "../../../src/webview/symbol-runs";
import { plainOf } from "../../../src/webview/text-runs";
import { read } from "../../support/read";
import { graphOf, labelOf, nodeNamed, twoLayers } from "./graphs";

/** Each edge as "from role to", with the labels of leaves and the names of operations. */
function edgesOf(text: string, ...variables: string[]): string[] {
  const { graph } = graphOf(text, ...variables);
  return graph.edges.map(({ from, to, role }) => `${from.value?.name ?? labelOf(from)} ${role}> ${to.value?.name ?? ""} ${labelOf(to)}`);
}

suite("the nodes and edges of a graph", () => {
  test("one neuron: the operations that people draw, with what is held apart from the inputs", () => {
    const { graph } = graphOf("(sigmoid(w*x + b) - y)^2", "w", "b");
    assert.deepEqual(graph.nodes.filter(({ kind }) => kind === "operation").map(labelOf), ["×", "+", "σ", "−", "( )2"]);
    assert.deepEqual(graph.nodes.filter(({ kind }) => kind === "input").map(labelOf), ["w", "b"]);
    assert.deepEqual(graph.nodes.filter(({ kind }) => kind === "held").map(labelOf), ["x", "y"]);
    assert.equal(graph.output.value?.name, "v_5");
  });

  test("values have the names that the derivation by backpropagation gives them", () => {
    const text = "(sigmoid(w*x + b) - y)^2";
    const derivation = backpropagationToAll(read(text), ["w", "b"].map((variable) => ({ variable, answer: read("0") })));
    assert.ok(derivation);
    const names = present(derivation, "plain").steps[0]?.where.map(({ name }) => name);
    assert.deepEqual(graphOf(text, "w", "b").graph.nodes.flatMap(({ kind, value }) => (kind === "operation" && value ? [value.name] : [])), names);
  });

  test("differences and quotients are one operation each, and say which operand is which", () => {
    assert.deepEqual(edgesOf("x - y", "x", "y"), ["x > v_1 −", "y −> v_1 −"]);
    assert.deepEqual(edgesOf("x / y", "x", "y"), ["x > v_1 ÷", "y ÷> v_1 ÷"]);
    assert.deepEqual(edgesOf("-sin(x)", "x"), ["x > v_1 sin", "v_1 > v_2 −( )"]);
    assert.deepEqual(edgesOf("2*x / 3", "x").slice(0, 2), ["2 > v_1 ×", "x > v_1 ×"]);
    assert.deepEqual(edgesOf("1/x", "x"), ["x > v_1 1/( )"]);
    assert.deepEqual(edgesOf("sqrt(x) - 1/x", "x"), ["x > v_1 √", "v_1 > v_2 −", "x −÷> v_2 −"]);
    assert.deepEqual(edgesOf("x^y", "x", "y"), ["x > v_1 ( )( )", "y ^> v_1 ( )( )"]);
    assert.deepEqual(edgesOf("e^x", "x"), ["x > v_1 exp"]);
    assert.deepEqual(edgesOf("max(x, y)", "x", "y"), ["x > v_1 max", "y > v_1 max"]);
    assert.deepEqual(edgesOf("atan2(x, y)", "x", "y"), ["x 1> v_1 atan2", "y 2> v_1 atan2"]);
  });

  test("what is equal is one node, numbers are leaves of their own", () => {
    const { graph } = graphOf("sin(x*y) * cos(x*y) + 2*x + 2*y", "x", "y");
    assert.equal(graph.nodes.filter((node) => labelOf(node) === "×" && node.operation && graph.edges.filter(({ from }) => from === node).length === 2).length, 1);
    assert.equal(graph.nodes.filter(({ kind }) => kind === "constant").length, 2);
  });

  test("what stands in a condition and in a case has the edge of the case", () => {
    assert.deepEqual(edgesOf("x > 0 ? x : y^2", "x", "y").map((edge) => edge.replace(/ cases$/, "")).sort(), ["0 if> v_2", "v_1 2> v_2", "x 1> v_2", "y > v_1 ( )2"].sort());
  });

  test("there is no graph without an operation on a variable", () => {
    assert.equal(buildGraph(read("x"), ["x"]), undefined);
    assert.equal(buildGraph(read("sin(a)"), ["x"]), undefined);
  });

  test("KaTeX sets the formula with a mark for every operation and symbol", () => {
    for (const [text, ...variables] of [[twoLayers.text, ...twoLayers.variables], ["sin(x)^2/x + e^(-x) - 1/x^2", "x"], ["abs(x - y)*sqrt(x)/y^3", "x", "y"]] as const) {
      const { graph } = graphOf(text, ...variables);
      const html = katex.renderToString(taggedFormula(graph), { throwOnError: true, strict: "ignore", trust: true });
      for (const { id, expression } of graph.nodes) if (expression.kind !== "number") assert.ok(html.includes(`data-node="${id}"`), `${id} is not in ${text}`);
    }
    assert.equal(nodeNamed(graphOf("x*y", "x", "y").graph, "x").kind, "input");
  });
});

suite("symbols as text", () => {
  const cases: readonly (readonly [latex: string, text: string])[] = [
    ["x", "x"], ["w_{11}", "w11"], ["\\alpha", "α"], ["\\hat{y}", "y\u0302"], ["h_{t-1}", "ht\u22121"], ["x^{(i)}", "x(i)"],
    ["\\mathbf{W}^{[1]}", "W[1]"], ["\\text{rate}", "rate"], ["\\bar{v}_{3}", "v\u03043"], ["\\mathcal{L}", "L"],
  ];
  for (const [latex, text] of cases) test(`${latex} is ${text}`, () => assert.equal(plainOf(symbolRuns(latex)), text));

  test("indices stand below and letters are slanted", () => {
    assert.deepEqual(symbolRuns("w_{1j}"), [{ text: "w", shift: "none", italic: true }, { text: "1", shift: "sub", italic: false }, { text: "j", shift: "sub", italic: true }]);
    assert.deepEqual(symbolRuns("\\mathbf{x}^2"), [{ text: "x", shift: "none", italic: false }, { text: "2", shift: "super", italic: false }]);
  });

  test("broken LaTeX ends", () => assert.equal(plainOf(symbolRuns("x_{")), "x"));
});
