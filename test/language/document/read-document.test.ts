import assert from "node:assert/strict";
import { printPlain } from "../../../src/core";
import { DocumentReader, readDocument, sharesSection, type DocumentReading } from "../../../src/language/document";

/** Definitions as text: f(x) = x ^ 2; those that are not read, with a question mark. */
function definitionsIn(text: string, languageId = "markdown"): string[] {
  return readDocument(text, languageId).definitions.map(({ name, parameters, value }) => `${name}${parameters.length > 0 ? `(${parameters.join(", ")})` : ""} = ${value.ok ? printPlain(value.value) : "?"}`);
}

suite("what a document defines", () => {
  const table: readonly (readonly [text: string, expected: readonly string[]])[] = [
    ["$f(x) = x^2 + 3$", ["f(x) = x ^ 2 + 3"]],
    ["$L = (y - \\hat y)^2$ and $\\hat y = w x$", ["L = (y - y_hat) ^ 2", "y_hat = w * x"]],
    ["$u = f(x) = 3x^2 - 4x$", ["u = 3 * x ^ 2 - 4 * x", "f(x) = 3 * x ^ 2 - 4 * x"]],
    ["$y = f(x)$", ["y = f(x)"]],
    ["$g(y) = f(y, x)$", ["g(y) = f(y, x)"]],
    ["$f(x) = c$", ["f(x) = c"]],
    ["$f(x) = y$", []],
    ["$a = x^2, b = a + x$", ["a = x ^ 2", "b = a + x"]],
    ["$f(x) := x^2 = x \\cdot x$", ["f(x) = x ^ 2"]],
    ["$L = \\int_0^1 w\\,dt$", ["L = ?"]],
    ["$\\mathbf{x} = (x_1, x_2)$", ["x = ?"]],
    // None of these gives a name a meaning that lasts.
    ["$x = 3$ and $x = \\sqrt 2$", []],
    ["$x = x_0$", []],
    ["$w = w - \\eta g$", []],
    ["$g = \\frac{dL}{dw}$", []],
    ["$f'(x) = 2x$", []],
    ["$z = f(a) + f'(a)(x - a)$", []],
    ["$y \\approx x^2$", []],
    ["$x^2 + y^2 = 1$", []],
    ["$f(2) = x$", []],
    ["$g = \\nabla f$", []],
  ];
  for (const [text, expected] of table) test(text, () => assert.deepEqual(definitionsIn(text), expected));

  test("values are kept apart, to be tried where a name may have one", () => {
    assert.deepEqual(readDocument("$x = 3$, $x = x_0$", "markdown").values.map(({ name, expression }) => `${name} = ${printPlain(expression)}`), ["x = 3", "x = x_0"]);
  });

  test("names stand at their places in the document", () => {
    const text = "Let $f(x) = x^2$.";
    const [definition] = readDocument(text, "markdown").definitions;
    assert.equal(definition && text.slice(definition.nameSpan.start, definition.nameSpan.end), "f(x)");
    assert.equal(definition && text.slice(definition.span.start, definition.span.end), "f(x) = x^2");
  });

  test("macros of the document are read", () => {
    assert.deepEqual(definitionsIn("$\\newcommand{\\half}{\\frac{1}{2}}$ and $f(x) = \\half x^2$"), ["f(x) = x ^ 2 / 2"]);
  });
});

suite("the reading of formulas in a document", () => {
  const statement = (reading: DocumentReading, i: number): unknown => reading.formulas[i]?.statements;

  test("takes a name for what the last definition before makes it", () => {
    const [, product, , call] = readDocument("$b = x^2$ then $b(x - 1)$ then $b(t) = t^2$ then $b(x - 1)$", "markdown").formulas
      .map(({ statements }) => statements[0]?.sides[0]?.value).map((value) => (value?.ok && value.value.kind === "expression" ? value.value.expression.kind : "unread"));
    assert.deepEqual([product, call], ["operation", "call"]);
  });

  test("is kept where neither text nor surroundings changed", () => {
    const reader = new DocumentReader();
    const before = reader.read("$b(x - 1)$ and $x^2$", "markdown");
    const moved = reader.read("More text, $b(x - 1)$ and $x^2$", "markdown");
    assert.equal(statement(moved, 0), statement(before, 0));
    const defined = reader.read("$b(t) = t^2$, $b(x - 1)$ and $x^2$", "markdown");
    assert.notEqual(statement(defined, 1), statement(before, 0));
    assert.equal(statement(defined, 2), statement(before, 1));
  });

  test("knows the words before a formula in its sentence", () => {
    assert.deepEqual(readDocument("It is so. Suppose $x$ and $y$.", "markdown").formulas.map(({ lead }) => lead), ["Suppose ", " and "]);
  });
});

suite("sections", () => {
  const sections: readonly (readonly [what: string, languageId: string, text: string, shared: boolean])[] = [
    ["no heading between", "markdown", "A\n\nB", true],
    ["a heading of the same level", "markdown", "# One\nA\n# Two\nB", false],
    ["a subsection of the same section", "markdown", "# One\nA\n## Two\nB", true],
    ["two subsections", "markdown", "# One\n## Two\nA\n## Three\nB", false],
    ["a heading in bold", "markdown", "**Example 1**\nA\n\n**Example 2**\nB", false],
    ["a comment in code", "markdown", "# One\nA\n```\n# no heading\n```\nB", true],
    ["an underlined heading", "restructuredtext", "One\n===\nA\n\nTwo\n===\nB", false],
    ["an underlined heading of a lower level", "restructuredtext", "One\n===\nA\n\nTwo\n---\nB", true],
    ["LaTeX", "latex", "\\section{One}\nA\n\\section{Two}\nB", false],
    ["LaTeX, below", "latex", "\\section{One}\nA\n\\subsection{Two}\nB", true],
  ];
  for (const [what, languageId, text, shared] of sections) {
    test(what, () => assert.equal(sharesSection(readDocument(text, languageId).layout, text.indexOf("A"), text.lastIndexOf("B")), shared));
  }
});
