import assert from "node:assert/strict";
import { regionsOf } from "../../../src/language/regions";
import { notebookCells, type NotebookCell } from "../../../src/language/notebook";
import { fixture } from "../regions/found";

const text = fixture("notebook", "handson-differential-calculus.ipynb");

function cellsIn(notebook: string): readonly NotebookCell[] {
  const read = notebookCells(notebook);
  assert.ok(read.ok, read.ok ? "" : read.problem.message);
  return read.value;
}

function problemOf(notebook: string): string {
  const read = notebookCells(notebook);
  assert.ok(!read.ok);
  return `${read.problem.message} ⟦${notebook.slice(read.problem.span.start, read.problem.span.end)}⟧`;
}

suite("the cells of a notebook", () => {
  const expected = JSON.parse(text) as { readonly cells: readonly { readonly cell_type: string; readonly source: readonly string[] }[] };

  test("have the sources that any reader of JSON gives", () => {
    assert.deepEqual(cellsIn(text).map(({ kind, source }) => [kind, source]), expected.cells.map((cell) => [cell.cell_type, cell.source.join("")]));
    assert.deepEqual(new Set(cellsIn(text).map(({ kind, languageId }) => `${kind} ${languageId}`)), new Set(["markdown markdown", "code python"]));
  });

  test("know where each character stands in the file", () => {
    for (const { source, offsetInFile } of cellsIn(text)) {
      for (let i = 0; i < source.length; i++) {
        const written = JSON.parse(`"${text.slice(offsetInFile(i), i + 1 < source.length && source[i] !== "\n" ? offsetInFile(i + 1) : offsetInFile(i) + (text[offsetInFile(i)] === "\\" ? 2 : 1))}"`) as string;
        assert.equal(written, source[i]);
      }
    }
  });

  test("end where their last string does", () => {
    const notebook = '{"cells": [{"cell_type": "raw", "source": ["a\\n", "b"]}]}';
    const [cell] = cellsIn(notebook);
    const end = notebook.lastIndexOf('"]');
    assert.deepEqual([cell?.source, cell?.languageId, cell?.offsetInFile(3), cell?.offsetInFile(9)], ["a\nb", "plaintext", end, end]);
  });

  test("are looked at for mathematics like documents", () => {
    const formulas = cellsIn(text).flatMap(({ source, languageId, offsetInFile }) => regionsOf(source, languageId).map(({ content }) => text.slice(offsetInFile(content.start), offsetInFile(content.end))));
    for (const formula of ["x^2", "f(x)=c", "f(x)=x^3+\\\\cos(x)"]) assert.ok(formulas.map((found) => found.replaceAll(" ", "")).includes(formula.replaceAll(" ", "")), formula);
  });

  test("one string, an empty list, another language", () => {
    const cells = cellsIn('{"cells": [{"cell_type": "code", "source": "\\u0061\\\\b"}, {"cell_type": "code", "source": []}], "metadata": {"language_info": {"name": "R"}}}');
    assert.deepEqual(cells.map(({ source, languageId }) => [source, languageId]), [["a\\b", "r"], ["", "r"]]);
    assert.deepEqual([0, 1, 2].map((offset) => cells[0]?.offsetInFile(offset)), [44, 50, 52]);
  });

  test("what is wrong is said, and where", () => {
    assert.equal(problemOf("{} x"), "Expected nothing behind the end. ⟦x⟧");
    assert.equal(problemOf("[]"), "This is no notebook: it has no list of cells. ⟦[⟧");
    assert.equal(problemOf('{"cells": [{}]}'), "This cell has no type that is known: markdown, code or raw. ⟦{}⟧");
    assert.equal(problemOf('{"cells": [{"cell_type": "code", "source": [1]}]}'), 'This cell has no source: a string, or a list of strings. ⟦{"cell_type": "code", "source": [1]}⟧');
    assert.equal(problemOf('{"cells": [1 2]}'), "Expected a comma or ']' here. ⟦2⟧");
    assert.equal(problemOf('{"cells" 1}'), "Expected a colon here. ⟦1⟧");
    assert.equal(problemOf('{"a": "b\nc"}'), "This string does not end on its line. ⟦\n⟧");
    assert.equal(problemOf('{"a": "\\q"}'), "This backslash escapes nothing. ⟦\\⟧");
    assert.equal(problemOf('{"a": tru}'), "Expected a value here. ⟦t⟧");
    assert.equal(problemOf("{a: 1}"), "Expected a name in quotes here. ⟦a⟧");
    assert.equal(problemOf(""), "Expected a value here. ⟦⟧");
    assert.match(problemOf("[".repeat(100_000)), /^This is nested too deep\./);
  });
});
