import assert from "node:assert/strict";
import { layOut, numberRoom } from "../../../src/webview/graph/layout";
import { graphOf, twoLayers } from "./graphs";

suite("the layout of a graph", () => {
  for (const [text, ...variables] of [[twoLayers.text, ...twoLayers.variables], ["sin(x)*x + x/y^2", "x", "y"], ["x^2 + 3*x + 1", "x"]] as const) {
    const { graph } = graphOf(text, ...variables);
    const { boxes, paths, width, height } = layOut(graph);
    const box = (node: (typeof graph.nodes)[number]): { x: number; y: number; width: number; height: number } => boxes.get(node) ?? assert.fail("a node has no box");

    test(`${text}: edges leave boxes in the middle of the right side and enter on the left`, () => {
      for (const edge of graph.edges) {
        const path = paths.get(edge) ?? assert.fail("an edge has no path");
        const [from, to] = [box(edge.from), box(edge.to)];
        assert.deepEqual(path.start, { x: from.x + from.width / 2, y: from.y });
        assert.equal(path.end.x, to.x - to.width / 2);
        assert.ok(Math.abs(path.end.y - to.y) < to.height / 2);
        assert.ok(path.start.x < path.end.x);
      }
    });

    test(`${text}: boxes with their numbers do not overlap, and are within the picture`, () => {
      const rectangles = graph.nodes.map((node) => {
        const { x, y, width: w, height: h } = box(node);
        const room = node.kind === "constant" ? 0 : numberRoom;
        return { left: x - w / 2, right: x + w / 2, top: y - h / 2 - room, bottom: y + h / 2 + room };
      });
      rectangles.forEach((a, i) => {
        assert.ok(a.left >= 0 && a.top >= 0 && a.right <= width && a.bottom <= height);
        for (const b of rectangles.slice(i + 1)) assert.ok(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top);
      });
    });
  }

  test("edges that pass a column run between its boxes", () => {
    const { graph } = graphOf("(x*y + sin(x)*cos(y) + exp(x*y)*x)*x + sin(x*y + exp(x*y)*x)*y", "x", "y");
    const { boxes, paths } = layOut(graph);
    for (const edge of graph.edges) {
      for (const { x, y } of placesOf(paths.get(edge)?.d ?? "")) {
        for (const [node, box] of boxes) {
          const isInside = Math.abs(x - box.x) < box.width / 2 - 1 && Math.abs(y - box.y) < box.height / 2 - 1;
          assert.ok(!isInside || node === edge.from || node === edge.to, `${edge.from.id} to ${edge.to.id} runs through ${node.id}`);
        }
      }
    }
  });

  test("edges into one box arrive apart", () => {
    const { graph } = graphOf("x + y + z + w", "x", "y", "z", "w");
    const { paths } = layOut(graph);
    assert.equal(new Set(graph.edges.map((edge) => paths.get(edge)?.end.y)).size, 4);
  });
});

/** Places along a path of lines and cubic curves with absolute coordinates. */
function placesOf(d: string): { x: number; y: number }[] {
  const found: { x: number; y: number }[] = [];
  let here = { x: 0, y: 0 };
  for (const [, command, list = ""] of d.matchAll(/([MLC])([^MLC]*)/g)) {
    const numbers = (list.match(/-?[\d.]+/g) ?? []).map(Number);
    const points = Array.from({ length: numbers.length / 2 }, (_, index) => ({ x: numbers[2 * index] ?? NaN, y: numbers[2 * index + 1] ?? NaN }));
    const end = points.at(-1) ?? here;
    const [a = here, b = end] = command === "C" ? points : [here, end];
    for (let t = 0; command !== "M" && t <= 1; t += 0.02) {
      const [p, q, r, s] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3];
      found.push({ x: p * here.x + q * a.x + r * b.x + s * end.x, y: p * here.y + q * a.y + r * b.y + s * end.y });
    }
    here = end;
  }
  return found;
}
