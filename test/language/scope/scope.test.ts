import assert from "node:assert/strict";
import { readDocument } from "../../../src/language/document";
import { definitionsAt, symbolAt } from "../../../src/language/scope";

/** What a name is defined as at the mark |, as it is written; the mark stands before a formula. */
function defined(name: string, marked: string, bold = false): string | undefined {
  const at = marked.indexOf("|");
  const text = marked.replace("|", "");
  const definition = definitionsAt(readDocument(text, "markdown"), at).lookup(name, bold)?.definition;
  return definition && text.slice(definition.span.start, definition.span.end);
}

suite("the definitions in scope", () => {
  const table: readonly (readonly [what: string, text: string, expected: string | undefined])[] = [
    ["the nearest before", "$f(x) = x$ $f(x) = x^2$ | $f(x) = x^3$", "f(x) = x^2"],
    ["none before, none near", "| $x$\n\n$f(x) = x^2$", undefined],
    ["behind, with a word that ties it", "| $f(3)$ where $f(x) = x^2$", "f(x) = x^2"],
    ["behind, in the paragraph that goes on with where", "| $f(3)$\n\nwhere $f(x) = x^2$", "f(x) = x^2"],
    ["behind, in a sentence of its own", "| $f(3)$ is large. The function $f(x) = x^2$", undefined],
    ["behind, in the same display", "$$|f(3) = 9, \\quad f(x) = x^2$$", "f(x) = x^2"],
    ["behind by words, before one that is far", "$f(x) = x$\n\n| $f(3)$ where $f(x) = x^2$", "f(x) = x^2"],
    ["before in the same paragraph, whatever is behind", "$f(x) = x$ | $f(3)$ where $f(x) = x^2$", "f(x) = x"],
    ["not a value", "$f(x) = x^2$, $f(x) = 4$ |", "f(x) = x^2"],
    ["one that is not read hides the one before", "$f(x) = x^2$ $f(x) = \\int_0^x t\\,dt$ |", "f(x) = \\int_0^x t\\,dt"],
  ];
  for (const [what, text, expected] of table) test(what, () => assert.equal(defined("f", text), expected));

  test("a bold name is another", () => {
    assert.equal(defined("x", "$\\mathbf{x} = y^2$ |"), undefined);
    assert.equal(defined("x", "$\\mathbf{x} = y^2$ |", true), "\\mathbf{x} = y^2");
  });

  test("a statement does not explain itself", () => {
    const reading = readDocument("$f(x) = x^2$", "markdown");
    assert.equal(definitionsAt(reading, 1, { start: 1, end: 11 }).lookup("f"), undefined);
  });

  test("says what makes a definition uncertain", () => {
    const text = "# One\n\n$f(x) = x$\n\n# Two\n\n$f(x) = x^2$, $f(3)$ and $g(3)$ where $g(x) = x$\n\n# Three\n\n$f(4)$";
    const reading = readDocument(text, "markdown");
    const near = definitionsAt(reading, text.indexOf("f(3)"));
    assert.deepEqual([near.lookup("f")?.inSection, near.lookup("f")?.isBehind, near.lookup("f")?.rivals.length], [true, false, 1]);
    assert.deepEqual([near.lookup("g")?.isBehind, near.lookup("g")?.rivals.length], [true, 0]);
    assert.equal(definitionsAt(reading, text.indexOf("f(4)")).lookup("f")?.inSection, false);
  });
});

suite("a name under the cursor", () => {
  const text = "Let $L = (y - \\hat{y})^2$ and $\\hat{y} = \\sigma(z)$. Then $\\frac{\\partial L}{\\partial \\hat{y}}$ and $f'(L)$, $f(x) = x^2$.";
  const reading = readDocument(text, "markdown");
  const at = (part: string, offset = 0): ReturnType<typeof symbolAt> => symbolAt(reading, text.indexOf(part) + offset);

  test("is found with its definition and all its places", () => {
    const found = at("\\hat{y})^2", 2);
    assert.equal(found?.name, "y_hat");
    assert.equal(text.slice(found.span.start, found.span.end), "\\hat{y}");
    assert.deepEqual(found.occurrences.map(({ span }) => text.slice(span.start, span.end)), ["\\hat{y}", "\\hat{y}", "\\hat{y}"]);
    assert.equal(at("\\partial \\hat{y}", 10)?.definition?.name, "y_hat");
  });

  test("is found on the left side of its definition, and in a derivative of it", () => {
    assert.equal(at("L = (y")?.definition?.name, "L");
    const found = at("\\partial L", 9);
    assert.deepEqual([found?.name, found?.definition?.name, found?.occurrences.length], ["L", "L", 3]);
  });

  test("is the name of a function alone, without primes and brackets", () => {
    const found = at("f'(L)");
    assert.deepEqual(found?.occurrences.map(({ span }) => text.slice(span.start, span.end)), ["f", "f"]);
    assert.equal(found.definition, undefined);
  });

  test("is nothing outside of formulas and between names", () => {
    assert.equal(symbolAt(reading, 1), undefined);
    assert.equal(at(")^2", 2), undefined);
  });
});
