import type { NumericContext } from "../context";
import { coordinateFields } from "../coordinates";
import { element } from "../dom";
import { exportTools } from "../plot/export/export-tools";
import { createPicture, onWidth } from "../plot/picture";
import { pointOf } from "../point";
import { keepScrollable } from "../scrollable";
import { sentence } from "../typeset";
import { buildGraph, taggedFormula } from "./build-graph";
import type { ComputationGraph, GraphNode } from "./build-graph";
import { drawGraph } from "./draw-graph";
import { formulaLine } from "./formula-line";
import { layOut } from "./layout";
import { nodeFocus } from "./node-focus";
import { panZoom } from "./pan-zoom";
import { graphState } from "./state";
import { stepControls } from "./step-controls";
import { knownAfter, stepFor, stepsOf } from "./steps";
import { graphEvaluator } from "./values";
import { GraphWords } from "./words";

/** Graphs with more nodes than this are no picture any more. */
export const mostNodes = 150;

/** The formula as a computational graph: values forward, adjoints backward. */
export function graphSection(context: NumericContext): HTMLElement {
  const { model } = context;
  const graph = buildGraph(model.expression, model.variables);
  if (!graph) return remark("There is no graph to draw: no operation here changes with one of the variables, or one of them cannot be drawn.");
  if (graph.nodes.length > mostNodes) return remark(`This graph has ${graph.nodes.length} nodes; past ${mostNodes} it is too large to be read, so it is not drawn.`);
  return drawnSection(context, graph);
}

/** The picture in a section that `graphSection` built, for export. */
export function graphPicture(section: HTMLElement): SVGSVGElement | undefined {
  return section.querySelector<SVGSVGElement>("svg.graph") ?? undefined;
}

function remark(text: string): HTMLElement {
  return element("p", { class: "quiet-text", role: "note" }, text);
}

function drawnSection(context: NumericContext, graph: ComputationGraph): HTMLElement {
  const { content, model, store, signal } = context;
  const layout = layOut(graph);
  const drawn = drawGraph(graph, layout);
  const evaluator = graphEvaluator(graph);
  const steps = stepsOf(graph);
  const words = new GraphWords(graph, content.nameLatex);
  const picture = createPicture("graph", `Computational graph of ${content.title}: values go to the right, adjoints come back`);
  const { svg } = picture;
  svg.classList.add("graph");
  picture.root.classList.add("graph-picture");
  picture.layer.append(drawn.content);
  const root = element("div", { class: "plot graph-figure", tabindex: "-1" });
  const said = element("div", { class: "graph-said", role: "status" });
  keepScrollable(said, signal);
  let marked: GraphNode | undefined;
  const mark = (node: GraphNode | undefined): void => {
    if (marked === node) return;
    marked = node;
    formula.mark(node?.id);
    show();
  };
  const nodeById = new Map(graph.nodes.map((node) => [node.id, node]));
  const formula = formulaLine(`${content.nameLatex} = ${taggedFormula(graph)}`, content.formulaPlain, (id) => mark(id === undefined ? undefined : nodeById.get(id)), signal);
  const view = panZoom({ root, svg, content: drawn.content, size: layout, onView: (chosen) => graphState.update(store, { view: chosen }) }, signal);
  const stepNow = (): number => Math.min(graphState.read(store.state).step ?? steps.length - 1, steps.length - 1);
  const controls = stepControls({ count: steps.length, onStep: (index) => {
    graphState.update(store, { step: index });
    controls.show(index);
  } }, signal);
  nodeFocus({
    svg, drawn, onMark: mark,
    onFocus: (box) => view.reveal(box),
    onChoose: (node) => {
      const backward = steps.slice(0, stepNow() + 1).some(({ kind }) => kind === "seed");
      const index = stepFor(steps, node, backward);
      if (index !== undefined) graphState.update(store, { step: index });
    },
  }, signal);

  function show(): void {
    const { state } = store;
    const index = stepNow();
    const point = pointOf(model, state);
    const gradient = model.gradient(point);
    const named = (names: readonly string[], values: readonly number[]): Record<string, number> => Object.fromEntries(names.map((name, at) => [name, values[at] ?? NaN]));
    const values = evaluator.at(named(model.names, point), named(model.variables, gradient));
    const chosen = graphState.read(state).step !== undefined;
    const step = chosen ? steps[index] : undefined;
    const known = knownAfter(graph, steps, index);
    drawn.show({ values, known, step, marked });
    controls.show(index);
    say(said, marked ? ofNode(marked, known) : step ? words.step(step, values) : everything);

    function ofNode(node: GraphNode, { values: valued, adjoints }: typeof known): string {
      const parts = [...(valued.has(node.id) ? [words.value(node, values)] : []), ...(adjoints.has(node.id) ? [words.adjoint(node, values)] : [])];
      return parts.map((part) => `$${part}$`).join(" and ");
    }
  }

  const controlsRow = element("div", { class: "plot-top" }, controls.root, element("div", { class: "plot-tools" }, exportTools(context, [picture]), view.buttons));
  // The row is as wide as the picture, and its height does not follow from what is drawn.
  onWidth(controlsRow, (width) => {
    view.resize(width - 2);
    view.restore(graphState.read(store.state).view);
  }, signal);
  let shownStep = graphState.read(store.state).step;
  store.subscribe((state, before) => {
    if (before && before.point === state.point && !graphState.changed(state, before)) return;
    show();
    const { step } = graphState.read(state);
    if (step !== shownStep && step !== undefined) {
      const node = steps[step]?.node;
      const box = node && layout.boxes.get(node);
      if (box) view.reveal(box);
    }
    shownStep = step;
  }, signal);

  root.append(
    controlsRow, formula.root, picture.root, said, numbersLegend(),
    element("div", { class: "readouts" }, coordinateFields(context, "graph-point", model.names)));
  return root;
}

const everything = "Values are above the boxes, adjoints below. Step through the two passes, or point at a node to see how its numbers come about.";

function say(target: HTMLElement, text: string): void {
  if (target.dataset.said === text) return;
  target.dataset.said = text;
  target.replaceChildren(...sentence(text));
}

function numbersLegend(): HTMLElement {
  return element("p", { class: "graph-legend quiet-text", "aria-hidden": "true" },
    element("span", { class: "of-value number" }, "0.5"), " value ",
    element("span", { class: "of-adjoint number" }, "∂ 2"), " adjoint: the derivative of the output by this value");
}
