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

  suite("of a formula with sums", () => {
    const formula = "sum((y_i - w*x_i)^2, i, 1, n)";
    const reading = (text: string): ReturnType<typeof readPoint> => {
      const parsed = parser(formula);
      assert.ok(parsed.ok);
      return readPoint(text, ["w", "y_k", "x_k", "n"], parser, parsed.value.expression);
    };

    test("members come one by one or as a list", () => {
      assert.deepEqual(reading("w=2, n=2, x=[1, 1/2], y_1=3, y_2=4"), { ok: true, value: { w: 2, n: 2, x_1: 1, x_2: 0.5, y_1: 3, y_2: 4 } });
    });

    test("what is missing or too much is named", () => {
      for (const [text, message] of [["w=2", /n has no value|n have no value/], ["w=2,n=2,x=[1,2]", /y_1, y_2 have no value yet/], ["w=2,n=1,x=[1,2],y=[1]", /x_2 does not stand/], ["x_k=1", /stands for every member/], ["z=1", /no variable z/]] as const) {
        const read = reading(text);
        assert.ok(!read.ok);
        assert.match(read.problem.message, message);
      }
    });

    test("the template names terms and members, and can be read", () => {
      const parsed = parser(formula);
      assert.ok(parsed.ok);
      const template = pointTemplate(["w", "y_k", "x_k", "n"], parsed.value.expression);
      assert.match(template, /^n=3, w=1, y_1=1, x_1=1/);
      assert.ok(reading(template).ok);
    });
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
