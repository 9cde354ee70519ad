import assert from "node:assert/strict";
import { add, call, constant, deserialize, equal, graphSize, multiply, number, operation, serialize, share, symbol } from "../../src/core";

suite("serialize", () => {
  const x = symbol("x", { latex: "\\mathbf{x}" });
  const inner = operation("sin", [multiply(number("1/3"), x)]);
  const expression = share(add(inner, multiply(inner, constant("pi")), call("f", [x], 2), number("0.1", { decimal: true })));

  test("comes back equal through JSON, with shared nodes shared and ways of writing kept", () => {
    const nodes: unknown = JSON.parse(JSON.stringify(serialize(expression)));
    const back = deserialize(nodes);
    assert.ok(back.ok);
    assert.ok(equal(back.value, expression));
    assert.equal(graphSize(back.value), graphSize(expression));
    assert.deepEqual(serialize(back.value), serialize(expression));
  });

  test("anything it cannot have written is refused", () => {
    const strange: unknown[] = [
      null, {}, [], [{}], ["x"], [{ number: "1/0" }], [{ number: "1e9" }], [{ constant: "tau" }], [{ operation: "sin", operands: [0] }],
      [{ symbol: "x" }, { operation: "eval", operands: [0] }], [{ symbol: "x" }, { operation: "sin", operands: [1] }], [{ symbol: "x" }, { call: "f", operands: [0] }],
    ];
    for (const nodes of strange) assert.equal(deserialize(nodes).ok, false, JSON.stringify(nodes));
  });
});
