import { equal, ok } from "./assert";
import { openDocument } from "./documents";
import { hoverAt } from "./hovers";
import { withSettings } from "./settings";

const note = [
  "# A note",
  "",
  "Prose about squares and sines.",
  "",
  "Let $f(x) = x^2 \\sin x$ be a function of $z$.",
  "",
  "It costs $5 and then $6 more.",
].join("\n");

const picture = /!\[[^\]]*\]\(data:image\/svg\+xml;base64,/;

suite("hover", () => {
  test("over a function in Markdown, the derivative is a picture", async () => {
    const hover = await hoverAt(await openDocument(note), "x^2");
    ok(picture.test(hover), `No picture in ${hover}`);
  });

  test("over a function in LaTeX", async () => {
    const paper = "\\begin{equation}\n  g(w) = w^3 + 2w\n\\end{equation}\n";
    const hover = await hoverAt(await openDocument(paper, "latex"), "w^3");
    ok(picture.test(hover), `No picture in ${hover}`);
  });

  test("says what the derivative is to those who cannot see it", async () => {
    const hover = await hoverAt(await openDocument("$f(x) = x^2 + 3$"), "x^2");
    const alternative = /!\[([^\]]*)\]/.exec(hover)?.[1] ?? "";
    ok(alternative.replace(/[\s\\*]/g, "").includes("2x"), `The alternative text is ${alternative}`);
  });

  for (const quiet of ["squares", "z$", "5 and", "# A note"]) {
    test(`is silent over ${quiet}`, async () => {
      equal(await hoverAt(await openDocument(note), quiet), "", "hover");
    });
  }

  test("is silent where it is switched off", async () => {
    const document = await openDocument(note);
    await withSettings({ "hover.enabled": false }, async () => {
      equal(await hoverAt(document, "x^2"), "", "hover");
    });
  });

  test("changes nothing in the document", async () => {
    const document = await openDocument(note);
    await hoverAt(document, "x^2");
    equal(document.getText(), note, "text");
  });
});
