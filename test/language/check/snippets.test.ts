import assert from "node:assert/strict";
import snippets from "../../fixtures/snippets.json";
import { loadParser, type Parser } from "../../../src/core";
import { checkText } from "../../../src/language";

interface Snippet {
  readonly language: string;
  readonly text: string;
  /** The sides that are wrong, as far as any are. */
  readonly wrong?: readonly string[];
}

// Notes and programs as people write them: most are right, or stand for something else than a claim; the others have a slip.
suite("snippets of notes and programs", () => {
  let codeParsers: { readonly python: Parser; readonly javascript: Parser };
  suiteSetup(async () => {
    codeParsers = { python: await loadParser("python"), javascript: await loadParser("javascript") };
  });

  const wrongIn = ({ text, language }: Snippet): readonly string[] => {
    const claims = checkText(text, language, { codeParsers });
    assert.ok(claims.ok);
    return claims.value.filter(({ verdict }) => verdict === "wrong").map(({ span }) => text.slice(span.start, span.end));
  };

  for (const snippet of snippets as readonly Snippet[]) {
    const { wrong = [], text } = snippet;
    const name = text.replace(/\s+/g, " ").slice(0, 90);
    test(wrong.length === 0 ? `no false alarm: ${name}` : `wrong is ${wrong.join(", ")}: ${name}`, () => assert.deepEqual(wrongIn(snippet), wrong)).timeout(20_000);
  }
});
