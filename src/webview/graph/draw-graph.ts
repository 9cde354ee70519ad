import { setAttribute, setText, svgElement } from "../dom";
import { formatNumber } from "../format-number";
import type { ComputationGraph, GraphEdge, GraphNode } from "./build-graph";
import { drawNode } from "./draw-node";
import type { DrawnNode } from "./draw-node";
import type { GraphLayout } from "./layout";
import type { GraphStep, Known } from "./steps";
import type { GraphValues } from "./values";

/** What is to be seen of a graph now. */
export interface Shown {
  readonly values: GraphValues;
  readonly known: Known;
  /** The step that is on; none where all is shown. */
  readonly step?: GraphStep;
  /** The node under the pointer or with the focus. */
  readonly marked?: GraphNode;
}

export interface DrawnGraph {
  /** Everything, in pixels of the layout. */
  readonly content: SVGGElement;
  readonly nodes: ReadonlyMap<GraphNode, DrawnNode>;
  show(shown: Shown): void;
}

interface DrawnEdge {
  readonly line: SVGPathElement;
  readonly head: SVGPathElement;
  readonly amount: SVGTextElement;
}

const rightHead = "M0,0L-8,-4L-8,4Z";
const leftHead = "M0,0L8,-4L8,4Z";

/** Draws a graph; `show` then changes only what differs. */
export function drawGraph({ nodes, edges }: ComputationGraph, layout: GraphLayout): DrawnGraph {
  const content = svgElement("g", { class: "graph-content" });
  const lines = content.appendChild(svgElement("g", { "aria-hidden": "true" }));
  const drawnNodes = new Map(nodes.map((node): [GraphNode, DrawnNode] => [node, drawNode(node, layout.boxes.get(node) ?? { x: 0, y: 0, width: 0, height: 0 })]));
  content.append(...[...drawnNodes.values()].map(({ root }) => root));
  const amounts = content.appendChild(svgElement("g", { "aria-hidden": "true" }));
  const drawnEdges = new Map(edges.map((edge): [GraphEdge, DrawnEdge] => [edge, drawEdge(edge, layout, lines, amounts)]));
  return {
    content,
    nodes: drawnNodes,
    show({ values, known, step, marked }) {
      for (const [node, drawn] of drawnNodes) {
        drawn.show({
          value: known.values.has(node.id) ? values.value.get(node.id) : undefined,
          adjoint: known.adjoints.has(node.id) ? values.adjoint.get(node.id) : undefined,
          current: step !== undefined && step.kind !== "inputs" && step.node === node,
          marked: marked === node,
          used: step?.edges.some((edge) => (step.kind === "value" ? edge.from : edge.to) === node) ?? false,
        });
      }
      for (const [edge, drawn] of drawnEdges) {
        const used = step?.edges.includes(edge) ?? false;
        const touched = marked !== undefined && (edge.from === marked || edge.to === marked);
        const back = (used && step?.kind === "adjoint") || (!used && edge.from === marked && known.adjoints.has(marked.id));
        for (const part of [drawn.line, drawn.head]) setAttribute(part, "class", `${part === drawn.line ? "edge" : "edge-head"}${used ? " used" : ""}${touched ? " marked" : ""}`);
        const path = layout.paths.get(edge);
        const place = used && back ? path?.start : path?.end;
        setAttribute(drawn.head, "d", used && back ? leftHead : rightHead);
        setAttribute(drawn.head, "transform", `translate(${place?.x.toFixed(1) ?? 0},${place?.y.toFixed(1) ?? 0})`);
        setText(drawn.amount, back ? formatNumber(values.contribution.get(edge) ?? NaN) : "");
      }
    },
  };
}

function drawEdge(edge: GraphEdge, layout: GraphLayout, lines: SVGGElement, amounts: SVGGElement): DrawnEdge {
  const path = layout.paths.get(edge) ?? { d: "", start: { x: 0, y: 0 }, end: { x: 0, y: 0 }, label: { x: 0, y: 0 } };
  const line = lines.appendChild(svgElement("path", { class: "edge", d: path.d, "data-edge": `${edge.from.id}-${edge.to.id}` }));
  const head = lines.appendChild(svgElement("path", { class: "edge-head" }));
  if (edge.role !== "") {
    const role = amounts.appendChild(svgElement("text", { class: "edge-role", x: (path.end.x - 10).toFixed(1), y: (path.end.y - 3).toFixed(1) }));
    role.textContent = edge.role;
  }
  const amount = amounts.appendChild(svgElement("text", { class: "edge-amount", x: path.label.x.toFixed(1), y: (path.label.y - 2).toFixed(1) }));
  return { line, head, amount };
}
