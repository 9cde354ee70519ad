import assert from "node:assert/strict";
import { loadParser, type Parser } from "../../src/core";
import { pointTemplate, readDirection, readPoint } from "../../src/language/point";

suite("reading a point", () => {
  let parser: Parser;
  suiteSetup(async () => {
    parser = await loadParser("plain");
  });

  const good: readonly (readonly [text: string, variables: readonly string[], expected: Readonly<Record<string, number>>])[] = [
    ["x=1", ["x"], { x: 1 }],
    ["x=1, z=pi/4", ["x", "z"], { x: 1, z: Math.PI / 4 }],
    [" z = -2.5e-1 ,x= 1/3 ", ["x", "z"], { x: 1 / 3, z: -0.25 }],
    ["x = max(1, 2), y = sqrt(2)", ["x", "y"], { x: 2, y: Math.SQRT2 }],
    ["1, 2", ["x", "y"], { x: 1, y: 2 }],
    ["w_1=e", ["w_1"], { w_1: Math.E }],
  ];
  for (const [text, variables, expected] of good) {
    test(text, () => {
      const read = readPoint(text, variables, parser);
      assert.ok(read.ok, read.ok ? "" : read.problem.message);
      assert.deepEqual(Object.keys(read.value).sort(), Object.keys(expected).sort());
      for (const [name, value] of Object.entries(expected)) assert.ok(Math.abs((read.value[name] ?? NaN) - value) < 1e-12);
    });
  }

  /** The part between ‹ and › is what the problem must point at. */
  const bad: readonly (readonly [marked: string, variables: readonly string[], message: RegExp])[] = [
    ["x=1‹›", ["x", "y"], /\by\b/],
    ["‹›", ["x"], /number|x/],
    ["x=1, ‹q›=2", ["x", "y"], /\bq\b.*x, y/],
    ["x=1, ‹x=2›", ["x", "y"], /already/],
    ["x=‹›", ["x"], /number/],
    ["x=‹a + 1›", ["x"], /\ba\b/],
    ["x=‹1/0›", ["x"], /value/],
    ["x=1, ‹2›", ["x", "y"], /variable/],
    ["1, 2, ‹3›", ["x", "y"], /too many/],
    ["‹one›, two", ["x", "y"], /one/],
  ];
  for (const [marked, variables, message] of bad) {
    test(`refuses ${marked}`, () => {
      const text = marked.replace(/[‹›]/g, "");
      const read = readPoint(text, variables, parser);
      assert.ok(!read.ok);
      assert.match(read.problem.message, message);
      assert.deepEqual(read.problem.span, { start: marked.indexOf("‹"), end: marked.indexOf("›") - 1 });
    });
  }

  test("a syntax error inside of a value points into the whole text", () => {
    const text = "x=1, y=(2";
    const read = readPoint(text, ["x", "y"], parser);
    assert.ok(!read.ok && read.problem.span.start >= 7 && read.problem.span.end <= text.length);
  });

  test("the template can be read", () => {
    const variables = ["x", "w_1"];
    const read = readPoint(pointTemplate(variables), variables, parser);
    assert.deepEqual(read, { ok: true, value: { x: 1, w_1: 1 } });
  });

  test("names of the prototype are no variables", () => {
    assert.ok(!readPoint("constructor=1", ["x"], parser).ok);
    assert.ok(!readPoint("x=1", ["x", "constructor"], parser).ok);
  });
});

suite("reading a direction", () => {
  let parser: Parser;
  suiteSetup(async () => {
    parser = await loadParser("plain");
  });
  const read = (text: string): ReturnType<typeof readDirection> => readDirection(text, ["x", "y"], parser);

  test("numbers", () => assert.deepEqual(read("1, -1/2"), { ok: true, value: [1, -0.5] }));
  test("the wrong count", () => {
    const direction = read("1, 2, 3");
    assert.ok(!direction.ok);
    assert.match(direction.problem.message, /2 numbers.*3/);
  });
  test("the zero vector", () => assert.ok(!read("0, 0").ok));
  test("a name", () => assert.ok(!read("a, 1").ok));
});
