import { equal, ok } from "./assert";
import { openDocument } from "./documents";
import { hoverAt } from "./hovers";

/** Formulas whose text would be markup, a link or a command if it were ever taken for more than a formula. */
const notes = [
  "Let $\\href{javascript:alert(1)}{x}^2$ be.",
  "Let $x^2 \\text{<img src=x onerror=alert(1)>}$ be.",
  "Let $\\text{</script><script>alert(1)</script>} x^2$ be.",
  "Let $f_{\\text{](command:workbench.action.quit)}}(x) = x^2$ be.",
  "Let $x_{\\text{![a](https://example.com/p.png)}}^2 + 1$ be.",
  "Let $x_{\\text{`<b>`}}^2 + \\text{<i>y}$ be.",
];

const allowed = ["nabla.explain", "nabla.plot", "nabla.copyDerivative", "nabla.insertDerivative"];

suite("text of a document in a hover", () => {
  for (const note of notes) {
    test(`stays text: ${note}`, async () => {
      const hover = await hoverAt(await openDocument(note), "^2");
      // Targets of links and images are what Markdown makes of `](`; a picture's own text is base 64.
      for (const [, target] of hover.matchAll(/\]\(([^)\s]*)/g)) {
        ok(target?.startsWith("data:image/svg+xml;base64,") || allowed.some((id) => target?.startsWith(`command:${id}?`)), `A link to ${String(target)} in ${hover}`);
      }
      for (const [, data] of hover.matchAll(/data:image\/svg\+xml;base64,([\w+/=]+)/g)) {
        const svg = new TextDecoder().decode(Uint8Array.from(atob(data ?? ""), (character) => character.charCodeAt(0)));
        ok(!/<(?:script|img|a|foreignObject|iframe)[\s>]|\son\w+=|javascript:|href="(?!#)/i.test(svg), `Markup in the picture: ${svg.slice(0, 400)}`);
      }
      equal(/<\/?(?:script|img|b|i)\b/i.test(hover.replace(/```[\s\S]*?```/g, "")), false, `markup outside of code in ${hover.slice(0, 300)}`);
    });
  }
});
