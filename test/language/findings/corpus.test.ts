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
  /** Slips that people make, each with the broken right sides. */
  const slips: Readonly<Record<string, (right: string) => readonly string[]>> = {
    "another sign": (right) => [`-\\left(${right}\\right)`],
    "a factor too much": (right) => [`2 \\left(${right}\\right)`, `x \\left(${right}\\right)`],
    "upside down": (right) => [`\\frac{1}{${right}}`],
    "a constant too much": (right) => [`${right} + 1`],
    "another number": (right) => [...right.matchAll(/\d+/g)].map((found) => `${right.slice(0, found.index)}${Number(found[0]) + 1}${right.slice(found.index + found[0].length)}`),
    "one sign turned": (right) => [...right.matchAll(/[+-]/g)].map((found) => `${right.slice(0, found.index)}${found[0] === "+" ? "-" : "+"}${right.slice(found.index + 1)}`),
    "another function": (right) => [["\\sin", "\\cos"], ["\\cos", "\\sin"], ["\\sec", "\\csc"], ["\\cosh", "\\sinh"], ["\\tan", "\\cot"]].flatMap(([from = "", to = ""]) => (right.includes(from) ? [right.replace(from, to)] : [])),
    "another variable": (right) => [...right.matchAll(/(?<!\\[a-z]*)x/g)].map((found) => `${right.slice(0, found.index)} t ${right.slice(found.index + 1)}`),
  };

  test("98 in 100 of the slips that change the value are found", function () {
    this.timeout(120_000);
    let slipped = 0;
    const missed: string[] = [];
    const poor: string[] = [];
    for (const { lhs, rhs } of alone) {
      const right = rhs[0]?.replace(/[.,\s]+$/, "") ?? "";
      const original = parseLatex(right);
      const checked = equalitiesIn(`$$${lhs} = ${right}$$`);
      if (!original.ok || checked.length !== 1 || checked[0]?.verdict !== "right") continue;
      for (const broken of Object.values(slips).flatMap((slip) => slip(right))) {
        const read = parseLatex(broken);
        if (!read.ok || compareValues(original.value.expression, read.value.expression).different < 5) continue;
        slipped++;
        const wrong = equalitiesIn(`$$${lhs} = ${broken}$$`).find(({ verdict }) => verdict === "wrong");
        if (!wrong) missed.push(`${lhs} = ${broken}`);
        else if (!wrong.counterexample || !isPlain(wrong.counterexample)) poor.push(`${lhs} = ${broken}: ${JSON.stringify(wrong.counterexample)}`);
      }
    }
    assert.deepEqual(poor, []);
    assert.ok(slipped > 400, `${slipped} slips`);
    assert.ok(missed.length <= 0.02 * slipped, missed.join("\n"));
  });
});
