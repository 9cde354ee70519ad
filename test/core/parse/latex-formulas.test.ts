import assert from "node:assert/strict";
import fc from "fast-check";
import { operandsOf, visit, type Expression } from "../../../src/core/expression";
import { parseLatex, parseLatexStatements, type Statement } from "../../../src/core/parse";
import expressions from "../../fixtures/latex-expressions.json";
import formulas from "../../fixtures/latex-formulas.json";

/** Nodes without a place, or with one outside of what they are part of or of the source. */
function misplaced(root: Expression, length: number): string[] {
  const found: string[] = [];
  visit(root, (node) => {
    const { span } = node;
    if (!span || span.start < 0 || span.end > length || span.start > span.end) return found.push(`${node.kind} ${JSON.stringify(span)}`);
    for (const { span: inner } of operandsOf(node)) {
      if (inner && (inner.start < span.start || inner.end > span.end)) found.push(`${JSON.stringify(inner)} outside of ${JSON.stringify(span)}`);
    }
    return undefined;
  });
  return found;
}

function assertInside(statements: readonly Statement[], tex: string): void {
  for (const { sides, span } of statements) {
    assert.ok(span.start >= 0 && span.end <= tex.length && sides.length > 0, tex);
    for (const side of sides) {
      const { value } = side;
      const spans = [side.span, ...side.notes.map((note) => note.span), ...(value.ok ? [] : [value.problem.span])];
      for (const { start, end } of spans) assert.ok(start >= 0 && start <= end && end <= tex.length, tex);
      const read = !value.ok ? [] : value.value.kind === "expression" ? [value.value.expression] : value.value.kind === "vector" ? value.value.entries : [value.value.of];
      for (const expression of read) assert.deepEqual(misplaced(expression, tex.length), [], tex);
    }
  }
}

function timeOf(tex: string): number {
  const started = performance.now();
  parseLatexStatements(tex);
  return performance.now() - started;
}

suite("Formulas of public notes", () => {
  test("each is read or refused in under 50 ms, with every problem and note inside of it", () => {
    for (const tex of formulas) {
      const started = performance.now();
      const result = parseLatex(tex);
      const first = performance.now() - started;
      // A pause of the machine is no property of the formula: it counts when it comes again.
      const again = performance.now();
      parseLatex(tex);
      assert.ok(Math.min(first, performance.now() - again) < 50, tex);
      const spans = result.ok ? result.value.notes.map(({ span }) => span) : [result.problem.span];
      for (const { start, end } of spans) assert.ok(start >= 0 && start <= end && end <= tex.length, tex);
    }
  });

  test("the statements of each are read in under 50 ms, with every side, problem and note inside of it", () => {
    for (const tex of formulas) {
      const started = performance.now();
      parseLatexStatements(tex);
      const first = performance.now() - started;
      const again = performance.now();
      const statements = parseLatexStatements(tex);
      assert.ok(Math.min(first, performance.now() - again) < 50, tex);
      assertInside(statements, tex);
    }
  });

  test("reading takes time in proportion to length, whatever is repeated", function () {
    this.timeout(60_000);
    const pieces = ["x = y, ", "x = y \\\\ ", "x \\quad ", "dy/dx + ", "dx", "f'(x)|_{x=2} ", "\\partial_x f ", "\\left. x ", "|_{", "(x, ", "\\Delta_x ", "f^{(2)}(", "x_i^k ", "\\text{for } x ", "\\overset{!}{=} x ", "x' ", "\\lim_{h \\to 0} \\frac{h}{h} ", "\\nabla ", "f_x + ", "& ", "d/", "x_", "x,"];
    for (const piece of pieces) {
      const tex = piece.repeat(Math.floor(40_000 / piece.length));
      // In proportion it takes a fifth of this; with the square of the length, many times as long. A pause of the machine does not come twice.
      const first = timeOf(tex);
      assert.ok(first < 1_500 || timeOf(tex) < 1_500, piece);
    }
  });

  test("every node stands inside of the one it is part of", () => {
    for (const tex of [...formulas, ...expressions.cases.map((one) => one.tex)]) {
      const result = parseLatex(tex);
      if (result.ok) assert.deepEqual(misplaced(result.value.expression, tex.length), [], tex);
    }
  });

  test("whatever is typed, nothing is thrown", () => {
    const pieces = ["x", "2", "12", "\\frac", "{", "}", "(", ")", "[", "]", "^", "_", "'", "|", "\\sin", "\\log", "\\left", "\\right", ".", "=", "&", "\\\\", "\\begin{cases}", "\\end{cases}",
      "\\hat", "\\mathbf", "\\text{if}", "\\sqrt", "d", "\\partial", "+", "-", "/", "\\cdot", ",", "!", " ", "\\Delta", "\\sigma", "e", "\\pi", "\\{", "\\}", "f", "\\", "%", "<", "\\mapsto", "*", "σ", "Weight", "\\rm",
      "\\nabla", "\\lim_{h \\to 0}", "\\left.", "\\right|", "|_{x=2}", "/", "\\quad", ";", "\\Rightarrow", "\\text{where}", "D", "\\dot", "f(x)", "^{(3)}", "\\begin{bmatrix}", "\\end{bmatrix}", "\\overset", ":", "\\langle", "\\rangle", "^\\top", "h"];
    fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }), (parts) => {
      const tex = parts.join("");
      const result = parseLatex(tex);
      assertInside(parseLatexStatements(tex), tex);
      if (result.ok) assert.deepEqual(misplaced(result.value.expression, tex.length), [], tex);
      else assert.ok(result.problem.span.start >= 0 && result.problem.span.end <= tex.length && result.problem.message.length > 10, tex);
    }), { numRuns: 3000 });
  });
});
