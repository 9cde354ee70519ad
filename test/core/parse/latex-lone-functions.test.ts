import assert from "node:assert/strict";
import { freeNames, number, substitute, transform, type Expression } from "../../../src/core/expression";
import { evaluateAt, near, read, worked } from "./latex-support";

const point = { x: 0.7, y: 1.3 };

/** f(x, y) = x^2 y^3; where the reader took f for a function of one of them alone, the other is held at its value. */
function withF(expression: Expression): Expression {
  return transform(expression, (node) => {
    if (node.kind !== "call" || node.name !== "f") return node;
    const variables = node.operands.flatMap(freeNames);
    return Object.entries(point).reduce((body, [name, value]) => (variables.includes(name) ? body : substitute(body, name, number(String(value)))), read("x^2 y^3").expression);
  });
}

const fx = (x: number, y: number): number => 2 * x * y ** 3;
const fy = (x: number, y: number): number => 3 * x * x * y * y;

/** The slope by differences of fourth order. */
function slope(f: (x: number, y: number) => number, by: "x" | "y", h = 1e-3): number {
  const at = (steps: number): number => f(point.x + (by === "x" ? steps * h : 0), point.y + (by === "y" ? steps * h : 0));
  return (at(-2) - 8 * at(-1) + 8 * at(1) - at(2)) / (12 * h);
}

/** What is differentiated as a plain function of numbers, and by which variable. */
const cases: readonly (readonly [tex: string, of: (x: number, y: number) => number, by: "x" | "y"])[] = [
  ["\\frac{\\partial}{\\partial y}\\left[\\frac{\\partial f}{\\partial x}\\right]", fx, "y"],
  ["\\frac{\\partial}{\\partial y}\\left[y\\frac{\\partial f}{\\partial x}\\right]", (x, y) => y * fx(x, y), "y"],
  ["\\frac{\\partial}{\\partial y}\\left(y + \\frac{\\partial f}{\\partial x}\\right)", (x, y) => y + fx(x, y), "y"],
  ["\\frac{d}{dy}\\left[y^2 \\frac{\\partial f}{\\partial x}\\right]", (x, y) => y * y * fx(x, y), "y"],
  ["\\frac{\\partial}{\\partial x} \\left(x \\frac{\\partial f}{\\partial y}\\right)", (x, y) => x * fy(x, y), "x"],
  ["\\partial_y (y \\partial_x f)", (x, y) => y * fx(x, y), "y"],
  ["\\frac{∂}{∂y}\\left[y\\frac{∂f}{∂x}\\right]", (x, y) => y * fx(x, y), "y"],
];

suite("Functions without brackets in derivatives", () => {
  for (const [tex, of, by] of cases) {
    test(`a partial derivative may depend on the variable of an outer one: ${tex}`, () => {
      assert.ok(Math.abs(evaluateAt(worked(withF(read(tex).expression)), point) - slope(of, by)) < 1e-8);
    });
  }

  test("df/dx is one of a function of x alone", () => {
    const { expression } = read("\\frac{d}{dy}\\left[y \\frac{df}{dx}\\right]");
    assert.ok(near(evaluateAt(worked(withF(expression)), point), fx(point.x, point.y)));
  });

  test("the variables that the formula names for a function are its variables in a partial derivative, too", () => {
    for (const tex of ["f(x, y) + \\frac{\\partial f}{\\partial x}", "\\frac{\\partial f}{\\partial y} + f(x, y)"]) {
      const calls: string[] = [];
      transform(read(tex).expression, (node) => {
        if (node.kind === "call") calls.push(node.operands.flatMap(freeNames).join());
        return node;
      });
      assert.deepEqual([...new Set(calls)], ["x,y"], tex);
    }
  });
});
