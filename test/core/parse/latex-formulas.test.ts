import assert from "node:assert/strict";
import fc from "fast-check";
import { operandsOf, visit, type Expression } from "../../../src/core/expression";
import { parseLatex } from "../../../src/core/parse";
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

  test("every node stands inside of the one it is part of", () => {
    for (const tex of [...formulas, ...expressions.cases.map((one) => one.tex)]) {
      const result = parseLatex(tex);
      if (result.ok) assert.deepEqual(misplaced(result.value.expression, tex.length), [], tex);
    }
  });

  test("whatever is typed, nothing is thrown", () => {
    const pieces = ["x", "2", "12", "\\frac", "{", "}", "(", ")", "[", "]", "^", "_", "'", "|", "\\sin", "\\log", "\\left", "\\right", ".", "=", "&", "\\\\", "\\begin{cases}", "\\end{cases}",
      "\\hat", "\\mathbf", "\\text{if}", "\\sqrt", "d", "\\partial", "+", "-", "/", "\\cdot", ",", "!", " ", "\\Delta", "\\sigma", "e", "\\pi", "\\{", "\\}", "f", "\\", "%", "<", "\\mapsto", "*", "σ", "Weight", "\\rm"];
    fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }), (parts) => {
      const tex = parts.join("");
      const result = parseLatex(tex);
      if (result.ok) assert.deepEqual(misplaced(result.value.expression, tex.length), [], tex);
      else assert.ok(result.problem.span.start >= 0 && result.problem.span.end <= tex.length && result.problem.message.length > 10, tex);
    }), { numRuns: 3000 });
  });
});
