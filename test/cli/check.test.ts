import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { run } from "../../src/cli/run";

const wrong = "# Note\n\nLet $f(x) = x^3$.\n\n$$f'(x) = x^2$$\n";
const right = "So $\\frac{d}{dx} x^2 = 2x$, and $f'(x) = g'(x)$.\n";
const notebook = JSON.stringify({
  cells: [
    { cell_type: "markdown", source: ["Let $g(x) = \\sin(x^2)$.\n", "\n", "Then $g'(x) = \\cos(x^2)$."] },
    { cell_type: "code", source: "print(1)" },
  ],
  metadata: { kernelspec: { language: "python" } }, nbformat: 4, nbformat_minor: 5,
}, null, 1);

suite("nabla check", () => {
  let folder = "";
  let before = "";

  setup(() => {
    before = process.cwd();
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "nabla-check-"));
    process.chdir(folder);
    for (const [name, text] of Object.entries({ "notes.md": wrong, "sub/fine.md": right, "sub/book.ipynb": notebook, "ignored/old.md": wrong, "readme.txt": wrong, "paper.tex": "\\[ \\frac{d}{dx} \\sin x = \\cos x \\] % fine\n" })) {
      fs.mkdirSync(path.dirname(name), { recursive: true });
      fs.writeFileSync(name, text);
    }
  });
  teardown(() => {
    process.chdir(before);
    fs.rmSync(folder, { recursive: true, force: true });
  });

  async function check(...words: readonly string[]): Promise<{ code: number; out: string; err: string }> {
    let [out, err] = ["", ""];
    const code = await run(["check", ...words], { write: (text) => { out += text; }, error: (text) => { err += text; } });
    return { code, out, err };
  }

  test("names file, line and column of what is wrong, with a point, and fails", async () => {
    const { code, out } = await check("notes.md");
    assert.equal(code, 1);
    assert.equal(out, "notes.md:5:11: wrong: f'(x) is 3x^2, not x^2: at x = 1 the two are 3 and 1. The exponent is missing as a factor.\n    f'(x) = x^2\n1 claim in 1 file: 0 right, 1 wrong, 0 undecided.\n");
  });

  test("passes where nothing is wrong, and explains what it made of each claim when asked", async () => {
    assert.deepEqual(await check("sub/fine.md"), { code: 0, out: "2 claims in 1 file: 1 right, 0 wrong, 1 undecided.\n", err: "" });
    const { out } = await check("sub/fine.md", "--explain");
    assert.match(out, /fine\.md:1:24: right: It is right\.\n.*\n.*fine\.md:1:42: undecided: Nothing is known of f, g\./);
  });

  test("tells places in a notebook file, where its text stands in it", async () => {
    const { out } = await check("sub/book.ipynb", "--format", "json");
    const [claim] = JSON.parse(out) as readonly Readonly<Record<string, unknown>>[];
    assert.ok(claim);
    const line = notebook.split("\n")[Number(claim.line) - 1] ?? "";
    assert.equal(line.slice(Number(claim.column) - 1, Number(claim.endColumn) - 1), "\\\\cos(x^2)");
    assert.deepEqual([claim.slip, claim.verdict, claim.at, claim.claim], ["chain-rule", "wrong", { x: 1 }, "g'(x) = \\cos(x^2)"]);
    assert.ok(Math.abs(Number(claim.left) - 2 * Math.cos(1)) < 1e-12 && Math.abs(Number(claim.right) - Math.cos(1)) < 1e-12);
  });

  test("goes through folders and globs, leaving out what git ignores", async () => {
    fs.writeFileSync(".gitignore", "ignored/\n");
    execFileSync("git", ["init", "-q"]);
    assert.match((await check(".")).out, /^5 claims in 4 files: 2 right, 2 wrong, 1 undecided\.$/m);
    assert.doesNotMatch((await check(".")).out, /ignored/);
    assert.match((await check("**/*.md")).out, /in 2 files/);
    assert.match((await check("ignored/old.md")).out, /1 wrong/, "named itself, it is checked");
  });

  test("without git all but other people's folders are looked at", async () => {
    fs.mkdirSync("node_modules");
    fs.writeFileSync("node_modules/readme.md", wrong);
    const { out } = await check(".");
    assert.match(out, /in 5 files/);
    assert.doesNotMatch(out, /node_modules/);
  });

  test("refuses what it cannot do with a sentence and code 2", async () => {
    for (const [words, sentence] of [
      [[], /Say what to check/], [["missing.md"], /There is no file or folder missing\.md/], [["*.rst"], /No file that can be checked matches \*\.rst/],
      [["readme.txt"], /is of no kind that can be checked/], [["notes.md", "--format", "xml"], /There is no format xml/],
    ] as const) {
      const { code, out, err } = await check(...words);
      assert.deepEqual([code, out], [2, ""]);
      assert.match(err, sentence);
    }
    fs.writeFileSync("broken.ipynb", "{ \"cells\": 3 }");
    const broken = await check("broken.ipynb");
    assert.equal(broken.code, 2);
    assert.match(broken.err, /^broken\.ipynb:1:1: /);
  });

  test("speaks to code hosts: workflow commands and SARIF", async () => {
    const github = await check("notes.md", "--format", "github");
    assert.equal(github.out, "::error file=notes.md,line=5,endLine=5,col=11,endColumn=14,title=Wrong derivative::f'(x) is 3x^2, not x^2: at x = 1 the two are 3 and 1. The exponent is missing as a factor.\n");
    assert.match(github.err, /1 claim in 1 file/);
    const { out } = await check("notes.md", "--format", "sarif");
    const log = JSON.parse(out) as { version: string; runs: { results: { ruleId: string; level: string; locations: object[]; relatedLocations: object[] }[] }[] };
    const [result] = log.runs[0]?.results ?? [];
    assert.deepEqual([log.version, result?.ruleId, result?.level], ["2.1.0", "derivative/power-factor", "error"]);
    assert.deepEqual(result?.locations, [{ physicalLocation: { artifactLocation: { uri: "notes.md" }, region: { startLine: 5, startColumn: 11, endLine: 5, endColumn: 14 } } }]);
    assert.equal(result?.relatedLocations.length, 1);
  });

  test("checks plain equalities when asked", async () => {
    fs.writeFileSync("algebra.md", "So $(x+1)^2 = x^2 + 2x + 2$.\n");
    assert.equal((await check("algebra.md")).code, 0);
    const { code, out } = await check("algebra.md", "--equalities");
    assert.equal(code, 1);
    assert.match(out, /\(x \+ 1\)\^2 is not x\^2 \+ 2x \+ 2: at x = 1 the two are 4 and 5\./);
  });
});
