import assert from "node:assert/strict";
import type { Macro, ReadingContext } from "../../src/core";
import { ContextMemo } from "../../src/language/context-memo";

/** Which of the sources are read again under the second context. */
function readAgain(sources: readonly string[], before: ReadingContext, after: ReadingContext): string[] {
  const read: string[] = [];
  const memo = new ContextMemo((source) => read.push(source));
  for (const source of sources) memo.get(source, before);
  assert.deepEqual(read, sources);
  read.length = 0;
  for (const source of sources) memo.get(source, after);
  return read;
}

const macro = (body: string, parameters = 0): Macro => ({ parameters, body });
const macros = (entries: Readonly<Record<string, Macro>>): ReadingContext => ({ macros: new Map(Object.entries(entries)) });

suite("what was read of formulas", () => {
  test("is kept while nothing changes, in other contexts that say the same", () => {
    assert.deepEqual(readAgain(["f(x)", "\\R"], { functions: new Set(["f", "g"]) }, { functions: new Set(["g", "f"]) }), []);
  });
  test("is read again when a name in it becomes a function, a variable or a choice", () => {
    const sources = ["b(x)", "c(x)"];
    assert.deepEqual(readAgain(sources, {}, { functions: new Set(["b"]) }), ["b(x)"]);
    assert.deepEqual(readAgain(sources, {}, { variables: new Set(["c"]) }), ["c(x)"]);
    assert.deepEqual(readAgain(["f(x)", "b(x)"], { functions: new Set(["f"]), parameters: new Map([["f", ["x"]]]) }, { functions: new Set(["f"]), parameters: new Map([["f", ["x", "y"]]]) }), ["f(x)"]);
    assert.deepEqual(readAgain(sources, { choices: new Map([["c", "factor"]]) }, { choices: new Map([["c", "function"]]) }), ["c(x)"]);
  });
  test("is read again when a choice is made that is not about one letter", () => {
    assert.deepEqual(readAgain(["\\frac{d}{dx} x^2 + 1", "y"], {}, { choices: new Map([["scope x^2", "sum"]]) }), ["\\frac{d}{dx} x^2 + 1", "y"]);
    assert.deepEqual(readAgain(["f_x", "y"], {}, { choices: new Map([["partial f_x", "derivative"]]) }), ["f_x", "y"]);
  });
  test("names are found as LaTeX writes them", () => {
    assert.deepEqual(readAgain(["\\hat{y}(x)", "h_{t-1}", "learning\\_rate", "α x", "z"], {}, { variables: new Set(["y_hat", "h_tm1", "learning_rate", "alpha"]) }), ["\\hat{y}(x)", "h_{t-1}", "learning\\_rate", "α x"]);
  });
  test("is read again when a macro in it changes, or one that this uses", () => {
    const sources = ["\\a x", "\\b x", "\\c x"];
    assert.deepEqual(readAgain(sources, macros({ a: macro("\\b"), b: macro("y") }), macros({ a: macro("\\b"), b: macro("z") })), ["\\a x", "\\b x"]);
    assert.deepEqual(readAgain(sources, macros({ c: macro("y") }), macros({ c: macro("y", 1) })), ["\\c x"]);
    assert.deepEqual(readAgain(sources, macros({}), macros({ a: macro("f(x)") })), ["\\a x"]);
  });
  test("a definition counts where a macro says its name", () => {
    const context = macros({ a: macro("f(x)") });
    assert.deepEqual(readAgain(["\\a", "\\b"], context, { ...context, functions: new Set(["f"]) }), ["\\a"]);
  });
  test("is forgotten beyond its capacity", () => {
    let read = 0;
    const memo = new ContextMemo(() => read++, 1);
    for (const source of ["a", "b", "a"]) memo.get(source);
    assert.equal(read, 3);
  });
});
