import assert from "node:assert/strict";
import fc from "fast-check";
import { operandsOf, visit, type Expression } from "../../../src/core/expression";
import { parseLatex, parseLatexStatements, type Statement } from "../../../src/core/parse";
import expressions from "../../fixtures/latex-expressions.json";
import { publicFormulas } from "../../support/formulas";

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

/** The processor time of one run of the work, in milliseconds: what else the machine does meanwhile counts for nothing. */
function effort(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

suite("Formulas of public notes", function () {
  this.timeout(60_000);
  const formulas = publicFormulas().map(({ tex }) => tex);

  test("are 3,000", () => assert.equal(formulas.length, 3_000));

  test("each is read or refused, with every problem and note inside of it", () => {
    for (const tex of formulas) {
      const result = parseLatex(tex);
      const sides = parseLatexStatements(tex).flatMap((statement) => statement.sides);
      const notes = [...(result.ok ? result.value.notes : []), ...sides.flatMap((side) => side.notes)];
      const problems = [result, ...sides.map(({ value }) => value)].flatMap((value) => (value.ok ? [] : [value.problem]));
      const spans = [...notes, ...problems, ...sides].map(({ span }) => span ?? { start: 0, end: 0 });
      for (const { start, end } of spans) assert.ok(start >= 0 && start <= end && end <= tex.length, tex);
      for (const { message } of problems) assert.ok(message.length > 10, tex);
      assertInside(parseLatexStatements(tex), tex);
    }
  });

  // The slowest takes about one: fifty is what a reader may take, and far from what one does by chance. A pause for the
  // compiler or the memory is no property of a formula, so only what is slow each time counts.
  test("none takes 50 ms of the processor, either way of reading", () => {
    const slow = formulas.filter((tex) => {
      const read = (): number => effort(() => [parseLatex(tex), parseLatexStatements(tex)]);
      return read() >= 50 && read() >= 50 && read() >= 50;
    });
    assert.deepEqual(slow, []);
  });

  test("reading takes time in proportion to length, whatever is repeated", function () {
    this.timeout(60_000);
    const pieces = ["x = y, ", "x = y \\\\ ", "x \\quad ", "dy/dx + ", "dx", "f'(x)|_{x=2} ", "\\partial_x f ", "\\left. x ", "|_{", "(x, ", "\\Delta_x ", "f^{(2)}(", "x_i^k ", "\\text{for } x ", "\\overset{!}{=} x ", "x' ", "\\lim_{h \\to 0} \\frac{h}{h} ", "\\nabla ", "f_x + ", "& ", "d/", "x_", "x,"];
    for (const piece of pieces) {
      const tex = piece.repeat(Math.floor(40_000 / piece.length));
      // In proportion it takes a fifth of this; with the square of the length, many times as long.
      const read = (): number => effort(() => parseLatexStatements(tex));
      assert.ok(read() < 1_500 || read() < 1_500, piece);
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
