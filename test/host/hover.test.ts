import { equal, ok } from "./assert";
import { hoverAt, openDocument } from "./hovers";

const note = [
  "# A note",
  "",
  "Prose about squares and sines.",
  "",
  "Let $f(x) = x^2 \\sin x$ be a function of $z$.",
  "",
  "It costs $5 and then $6 more.",
].join("\n");

suite("hover in Markdown", () => {
  test("over a function, the derivative is a picture", async () => {
    const contents = await hoverAt(await openDocument(note), "x^2");
    equal(contents.length > 0, true, "there is a hover");
    ok(contents.some((content) => content.includes("data:image/svg+xml")), `No picture in ${contents.join("\n")}`);
  });

  for (const quiet of ["squares", "z$", "5 and", "# A note"]) {
    test(`silent over ${quiet}`, async () => {
      const contents = await hoverAt(await openDocument(note), quiet);
      equal(contents.join("\n"), "", "hover");
    });
  }
});
