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

  test("edges into one box arrive apart", () => {
    const { graph } = graphOf("x + y + z + w", "x", "y", "z", "w");
    const { paths } = layOut(graph);
    assert.equal(new Set(graph.edges.map((edge) => paths.get(edge)?.end.y)).size, 4);
  });
});
