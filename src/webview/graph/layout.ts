import { Graph, layout } from "@dagrejs/dagre";
import type { ComputationGraph, GraphEdge, GraphNode } from "./build-graph";
import { edgePath } from "./edge-path";
import type { EdgePath } from "./edge-path";
import { widthOf } from "../text-runs";

/** Where a node's box is: its middle and its size, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<GraphNode, Box>;
  readonly paths: ReadonlyMap<GraphEdge, EdgePath>;
}

/** Room above a box for the value and below for the adjoint. */
export const numberRoom = 18;
const boxHeight = 28;
const constantHeight = 22;
/** Wide enough for a number such as −1.234 × 10⁻⁵ above it. */
const leastWidth = 58;
const margin = 10;
const betweenColumns = 46;
const betweenRows = 6;

/** Lays a graph out from left to right; edges leave boxes on the right and enter them on the left. */
export function layOut({ nodes, edges }: ComputationGraph): GraphLayout {
  const graph = new Graph().setGraph({ rankdir: "LR", nodesep: betweenRows, edgesep: 12, ranksep: betweenColumns, marginx: margin, marginy: margin });
  for (const node of nodes) graph.setNode(node.id, sizeWithNumbers(node));
  for (const { from, to } of edges) graph.setEdge(from.id, to.id, {});
  layout(graph);
  const boxes = new Map(nodes.map((node): [GraphNode, Box] => {
    const { x, y } = placeOf(graph.node(node.id));
    return [node, { x, y, ...boxSize(node) }];
  }));
  const box = (node: GraphNode): Box => boxes.get(node) ?? { x: 0, y: 0, width: 0, height: 0 };
  const columns = columnsOf([...boxes.values()]);
  const bends = new Map(edges.map((edge): [GraphEdge, { x: number; y: number }[]] => {
    const points: unknown = graph.edge(edge.from.id, edge.to.id)?.points;
    return [edge, Array.isArray(points) ? points.map(placeOf) : []];
  }));
  const paths = new Map(edges.map((edge): [GraphEdge, EdgePath] => {
    const into = edges.filter(({ to }) => to === edge.to).sort((a, b) => approach(bends, a, box) - approach(bends, b, box));
    const target = box(edge.to);
    const spread = Math.min(9, (target.height - 8) / Math.max(1, into.length - 1));
    const end = { x: target.x - target.width / 2, y: target.y + (into.indexOf(edge) - (into.length - 1) / 2) * spread };
    const source = box(edge.from);
    return [edge, edgePath({ x: source.x + source.width / 2, y: source.y }, end, bends.get(edge) ?? [], columns)];
  }));
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return { width, height, boxes, paths };
}

/** From how high an edge comes to its target. */
function approach(bends: ReadonlyMap<GraphEdge, readonly { y: number }[]>, edge: GraphEdge, box: (node: GraphNode) => Box): number {
  return bends.get(edge)?.at(-2)?.y ?? box(edge.from).y;
}

function boxSize({ kind, label, value }: GraphNode): { width: number; height: number } {
  const name = kind === "operation" ? 24 : 0;
  if (kind === "constant") return { width: Math.max(24, widthOf(label) + 12), height: constantHeight };
  return { width: Math.max(value ? leastWidth : 0, Math.round(widthOf(label) + name + 14)), height: boxHeight };
}

function sizeWithNumbers(node: GraphNode): { width: number; height: number } {
  const { width, height } = boxSize(node);
  return { width, height: node.kind === "constant" ? height : height + 2 * numberRoom };
}

function placeOf(label: unknown): { x: number; y: number } {
  const { x = 0, y = 0 } = (label ?? {}) as { x?: number; y?: number };
  return { x, y };
}

/** From where to where boxes stand one above another. */
function columnsOf(boxes: readonly Box[]): { from: number; to: number; middle: number }[] {
  const columns = new Map<number, { from: number; to: number; middle: number }>();
  for (const { x, width } of boxes) {
    const middle = Math.round(x);
    const known = columns.get(middle) ?? { from: x, to: x, middle };
    columns.set(middle, { middle, from: Math.min(known.from, x - width / 2), to: Math.max(known.to, x + width / 2) });
  }
  return [...columns.values()].sort((a, b) => a.middle - b.middle);
}
