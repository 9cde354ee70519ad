import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import flagged from "../../fixtures/flagged.json";
import { loadParser, type Parser } from "../../../src/core";
import { checkText, languageOfFile, type CheckedClaim } from "../../../src/language";

const folder = path.resolve("test/fixtures/documents");
const names = readdirSync(folder).filter((name) => name !== "README.md");

suite("whole documents that others wrote", () => {
  let python: Parser;
  suiteSetup(async () => { python = await loadParser("python"); });

  const checked = (name: string, text: string): readonly CheckedClaim[] => {
    const claims = checkText(text, languageOfFile(name) ?? "", { codeParsers: { python } });
    assert.ok(claims.ok);
    return claims.value;
  };

  test("are seven, and hold claims enough for silence to mean something", () => {
    assert.equal(names.length, 7);
    const right = names.flatMap((name) => checked(name, readFileSync(path.join(folder, name), "utf8"))).filter(({ verdict }) => verdict === "right");
    assert.ok(right.length > 150, `${right.length} right`);
  }).timeout(30_000);

  for (const name of names) {
    const known = flagged.filter(({ document }) => document === name);
    test(`${name}: ${known.length === 0 ? "nothing is called wrong" : known.map(({ claim }) => claim).join(", ")}`, () => {
      const text = readFileSync(path.join(folder, name), "utf8");
      const wrong = checked(name, text).filter(({ verdict }) => verdict === "wrong");
      assert.deepEqual(wrong.map(({ claim, span }) => ({ claim, wrong: text.slice(span.start, span.end) })), known.map(({ claim, wrong: side }) => ({ claim, wrong: side })));
    }).timeout(30_000);
  }
});
