import assert from "node:assert/strict";
import { ranked } from "../../src/webview/partials-table";

suite("partial derivatives by size", () => {
  test("the largest comes first, whatever its sign, with its share of it", () => {
    assert.deepEqual(ranked([1, -4, 0, 2]).map(({ index, slope, share }) => [index, slope, share]), [[1, -4, 1], [3, 2, 0.5], [0, 1, 0.25], [2, 0, 0]]);
  });

  test("those that do not exist come last, and infinite ones first", () => {
    assert.deepEqual(ranked([NaN, 1, -Infinity]).map(({ index, share }) => [index, share]), [[2, 1], [1, 0], [0, 0]]);
    assert.deepEqual(ranked([0, 0]).map(({ share }) => share), [0, 0]);
  });
});
