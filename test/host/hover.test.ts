import { equal, ok } from "./assert";
import { openDocument } from "./documents";
import { followLink, hoverAt } from "./hovers";
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

  const neuron = "Let $L = (y - \\hat y)^2$, $\\hat y = \\sigma(z)$ and $z = w x + b$.\n\nThen $\\frac{\\partial L}{\\partial w}$ is asked for.\n";

  test("over a derivative, the chain through what the document defines", async () => {
    const hover = await hoverAt(await openDocument(neuron), "\\partial w");
    ok(picture.test(hover), `No picture in ${hover}`);
    ok(hover.includes("dL/dy_hat * dy_hat/dz * dz/dw"), `No chain in ${hover.slice(0, 300)}`);
    ok(hover.includes("as defined above"), "The hover does not say what it used");
  });

  test("over a derivative, Insert puts the value behind it", async () => {
    const document = await openDocument("With $f(x) = x^3$ it is $f'(2)$.");
    await followLink(await hoverAt(document, "f'(2)"), "Insert");
    equal(document.getText(), "With $f(x) = x^3$ it is $f'(2) = 12$.", "text");
  });

  const claims: readonly (readonly [what: string, claim: string, said: RegExp])[] = [
    ["right", "\\frac{d}{dx} x^2 = 2x", /✓/],
    ["wrong", "\\frac{d}{dx} x^2 = 3x", /✗[^]*not 3x[^]*at x/],
    ["not decided", "\\nabla (x^2 y) = (2xy, x^2, 1)", /\? Not decided/],
  ];
  for (const [what, claim, said] of claims) {
    test(`over a claim that is ${what}`, async () => {
      const hover = (await hoverAt(await openDocument(`It holds that $${claim}$.`), claim)).replace(/\\(?=[!-~])/g, "");
      ok(said.test(hover), `${hover.slice(0, 300)} does not say it`);
    });
  }

  test("over a formula in reStructuredText", async () => {
    const hover = await hoverAt(await openDocument("Let :math:`f(x) = x^2 + 3` be.\n", "restructuredtext"), "x^2");
    ok(picture.test(hover), `No picture in ${hover}`);
  });

  const program = "def loss(w, x, b, y):\n    \"\"\"The loss :math:`f(x) = x^2 + 3` of it.\"\"\"\n    z = w * x + b\n    return (y - z)**2\n\ncount = count + 1\n";

  test("over an expression of Python, its gradient", async () => {
    const hover = await hoverAt(await openDocument(program, "python"), "(y - z)**2");
    ok(picture.test(hover), `No picture in ${hover}`);
    ok(hover.includes("z as defined above"), "The hover does not say what it used");
  });

  test("over an expression of JavaScript, its gradient", async () => {
    const hover = await hoverAt(await openDocument("function loss(w, x, b, y) {\n  const z = w * x + b;\n  return (y - z) ** 2;\n}\n", "javascript"), "(y - z) ** 2");
    ok(picture.test(hover), `No picture in ${hover}`);
    ok(hover.includes("z as defined above"), "The hover does not say what it used");
  });

  test("over mathematics in a docstring", async () => {
    const hover = await hoverAt(await openDocument(program, "python"), "x^2");
    ok(picture.test(hover), `No picture in ${hover}`);
  });

  test("is silent over what programs count", async () => {
    equal(await hoverAt(await openDocument(program, "python"), "count + 1"), "", "hover");
  });

  test("is silent over programs where that is switched off, and speaks over their formulas", async () => {
    const document = await openDocument(program, "python");
    await withSettings({ "hover.code": false }, async () => {
      equal(await hoverAt(document, "(y - z)**2"), "", "hover");
      ok(picture.test(await hoverAt(document, "x^2")), "No picture over the docstring");
    });
  });

  test("over an expression of TypeScript", async () => {
    const hover = await hoverAt(await openDocument("const loss = Math.exp(x) + x ** 2;\n", "typescript"), "Math.exp");
    ok(picture.test(hover), `No picture in ${hover}`);
  });
});
