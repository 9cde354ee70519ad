import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import wrongClaims from "../../fixtures/claims-wrong.json";
import { compareValues, parseLatex } from "../../../src/core";
import type { Counterexample } from "../../../src/language/findings/types";
import { equalitiesIn } from "./support";

interface Claim {
  readonly tex: string;
  readonly lhs: string;
  readonly rhs: readonly string[];
  readonly how: "self" | "context";
}

interface ClaimInDocument {
  readonly definitions: readonly string[];
  readonly claim: string;
}

function lines<Row>(name: string): Row[] {
  return readFileSync(join(__dirname, "..", "..", "fixtures", name), "utf8").trim().split("\n").map((line) => JSON.parse(line) as Row);
}

/** Published derivatives that are right; `how` says whether a claim needs definitions from around it. */
const claims = lines<Claim>("claims-correct.jsonl");
const alone = claims.filter(({ how }) => how === "self");

suite("claims of public notes that are right", () => {
  test("none is called wrong, whatever it leans on", () => {
    const flagged = claims.filter(({ tex }) => equalitiesIn(`$$${tex}$$`).some(({ verdict }) => verdict === "wrong"));
    assert.deepEqual(flagged.map(({ tex }) => tex), []);
  });

  test("nine in ten that say all that they need are decided", () => {
    const decided = alone.filter(({ tex }) => {
      const equalities = equalitiesIn(`$$${tex}$$`);
      return equalities.length > 0 && equalities.every(({ verdict }) => verdict === "right");
    });
    assert.ok(decided.length >= 0.9 * alone.length, `${decided.length} of ${alone.length}`);
  });

  test("with the definitions that stand near them three in four are decided, and none but the known slip is wrong", () => {
    const rows = lines<ClaimInDocument>("claims-in-documents.jsonl");
    const judged = rows.map(({ definitions, claim }) => ({ claim, equalities: equalitiesIn(`${definitions.map((definition) => `$${definition}$`).join(" and ")}, then\n\n$$${claim}$$`) }));
    assert.deepEqual(judged.flatMap(({ claim, equalities }) => (equalities.some(({ verdict }) => verdict === "wrong") ? [claim] : [])), ["f'(x)=x^2"]);
    const withDefinitions = judged.filter((_, i) => (rows[i]?.definitions.length ?? 0) > 0);
    const decided = withDefinitions.filter(({ equalities }) => equalities.some(({ verdict }) => verdict === "right"));
    assert.ok(decided.length >= 0.75 * withDefinitions.length, `${decided.length} of ${withDefinitions.length}`);
  });
});

suite("published derivatives that are wrong", () => {
  for (const { document, wrong, why } of wrongClaims) {
    test(`${wrong}: ${why}`, () => {
      const found = equalitiesIn(document).filter(({ verdict }) => verdict === "wrong");
      assert.deepEqual(found.map(({ written }) => written), [wrong]);
      const [{ counterexample } = {}] = found;
      assert.ok(counterexample && Math.abs(counterexample.expected - counterexample.found) > 1e-3);
    });
  }
});

/** Coordinates of two digits at most, and values of a size and a difference that one sees. */
function isPlain({ point, expected, found }: Counterexample): boolean {
  const larger = Math.max(Math.abs(expected), Math.abs(found));
  return Object.values(point).every((value) => Math.abs(value) >= 0.1 && Number(value.toPrecision(2)) === value) && larger > 1e-3 && larger < 1e6 && Math.abs(expected - found) > 0.02 * larger;
}

suite("right claims, broken", () => {
  const without = (text: string, { index, 0: found }: RegExpExecArray, put: string): string => `${text.slice(0, index)}${put}${text.slice(index + found.length)}`;
  const each = (pattern: RegExp, put: (found: RegExpExecArray) => string) => (right: string): readonly string[] => [...right.matchAll(pattern)].map((found) => without(right, found, put(found)));
  const functions: Readonly<Record<string, string>> = { sin: "cos", cos: "sin", sec: "csc", csc: "sec", tan: "cot", cot: "tan", cosh: "sinh", sinh: "cosh", ln: "log_2" };
  /** Slips that people make, each with the broken right sides. */
  const slips: Readonly<Record<string, (right: string) => readonly string[]>> = {
    "another sign": (right) => [`-\\left(${right}\\right)`],
    "a factor too much": (right) => [`2 \\left(${right}\\right)`, `x \\left(${right}\\right)`],
    "half of it": (right) => [`\\frac{1}{2} \\left(${right}\\right)`],
    "squared": (right) => [`\\left(${right}\\right)^2`],
    "upside down": (right) => [`\\frac{1}{${right}}`],
    "a constant too much": (right) => [`${right} + 1`],
    "a term too much": (right) => [`${right} + x`],
    "another number": each(/\d+/g, ([found]) => String(Number(found) + 1)),
    "another exponent": each(/\^(\d)/g, ([, exponent]) => `^{${Number(exponent) + 1}}`),
    "an exponent lost": each(/\^(?:\d|\{[^{}]*\})/g, () => ""),
    "one sign turned": each(/[+-]/g, ([found]) => (found === "+" ? "-" : "+")),
    "a product for a sum": each(/(?<=[\w)}] ?)[+-](?= ?[\w(\\])/g, () => "\\cdot "),
    "another function": each(new RegExp(`\\\\(${Object.keys(functions).join("|")})(?![a-z])`, "g"), ([, name = ""]) => `\\${functions[name] ?? name}`),
    "a fraction turned": each(/\\frac\{([^{}]*)\}\{([^{}]*)\}/g, ([, above = "", below = ""]) => `\\frac{${below}}{${above}}`),
    "a root lost": each(/\\sqrt(?=\{)/g, () => ""),
    "another variable": each(/(?<!\\[a-z]*)x/g, () => " t "),
  };

  test("98 in 100 of the slips that change the value are found", function () {
    this.timeout(120_000);
    const count = new Map<string, { slipped: number; found: number }>();
    const missed: string[] = [];
    const poor: string[] = [];
    for (const { lhs, rhs } of alone) {
      const right = rhs[0]?.replace(/[.,\s]+$/, "") ?? "";
      const original = parseLatex(right);
      const checked = equalitiesIn(`$$${lhs} = ${right}$$`);
      if (!original.ok || checked.length !== 1 || checked[0]?.verdict !== "right") continue;
      for (const [name, broken] of Object.entries(slips).flatMap(([kind, slip]) => slip(right).map((text) => [kind, text] as const))) {
        const read = parseLatex(broken);
        if (!read.ok || compareValues(original.value.expression, read.value.expression).different < 5) continue;
        const wrong = equalitiesIn(`$$${lhs} = ${broken}$$`).find(({ verdict }) => verdict === "wrong");
        const { slipped, found } = count.get(name) ?? { slipped: 0, found: 0 };
        count.set(name, { slipped: slipped + 1, found: found + (wrong ? 1 : 0) });
        if (!wrong) missed.push(`${lhs} = ${broken}`);
        else if (!wrong.counterexample || !isPlain(wrong.counterexample)) poor.push(`${lhs} = ${broken}: ${JSON.stringify(wrong.counterexample)}`);
      }
    }
    const slipped = [...count.values()].reduce((sum, one) => sum + one.slipped, 0);
    console.log(`      ${slipped - missed.length} of ${slipped} broken claims are called wrong: ${[...count].map(([name, one]) => `${name} ${one.found}/${one.slipped}`).join(", ")}`);
    assert.deepEqual(poor, []);
    assert.ok(count.size >= 12 && slipped > 800, `${slipped} slips of ${count.size} kinds`);
    assert.ok(missed.length <= 0.02 * slipped, missed.join("\n"));
  });
});
