import assert from "node:assert/strict";
import { equalitiesIn, findingsIn } from "./support";

/** The verdicts of a text, in order. */
const verdicts = (text: string): string => equalitiesIn(text).map(({ verdict }) => verdict).join(" ");

const right: readonly (readonly [what: string, text: string])[] = [
  ["each link of a chain", "$f(x) = x^3 - 3x$, $f'(x) = 3x^2 - 3 = 3(x^2 - 1) = 3(x-1)(x+1)$"],
  ["the rule for products of unknown functions", "$\\frac{d}{dx}[f(x) g(x)] = f'(x) g(x) + f(x) g'(x)$"],
  ["the rule for quotients", "$\\frac{d}{dx} \\frac{f(x)}{g(x)} = \\frac{f'(x) g(x) - f(x) g'(x)}{g(x)^2}$"],
  ["the chain rule", "$\\frac{d}{dx} f(g(x)) = f'(g(x)) g'(x)$"],
  ["the chain rule by names", "$y = f(u)$ and $u = g(x)$, then $\\frac{dy}{dx} = \\frac{dy}{du} \\frac{du}{dx}$"],
  ["products of names that depend on the variable", "$\\frac{d}{dx}(uv) = u \\frac{dv}{dx} + v \\frac{du}{dx}$"],
  ["an implicit function", "$\\frac{d}{dx}(x^2 + y^2) = 2x + 2y y'$"],
  ["a derivative that reaches to the end", "$\\frac{d}{dx} x^2 + 1 = 2x$"],
  ["a derivative that does not", "$\\frac{d}{dx} x^2 + 1 = 2x + 1$"],
  ["sides in the other order", "$3x^2 = \\frac{d}{dx} x^3$"],
  ["second derivatives", "$f(x) = \\sin 2x$, $f''(x) = -4 \\sin 2x$"],
  ["mixed derivatives", "$f(x, y) = x^2 y^3$ has $\\frac{\\partial^2 f}{\\partial x \\partial y} = 6 x y^2$"],
  ["a gradient", "$f(x, y) = x^2 y$ has $\\nabla f = (2xy, x^2)$"],
  ["a gradient at a point", "$f(x, y) = x^2 y$ has $\\nabla f(1, 2) = (4, 1)$"],
  ["a value at a point", "$f(x) = x^3$ and $\\left.\\frac{df}{dx}\\right|_{x=2} = 12$"],
  ["a point with another variable", "$f(x, y) = x^2 y$, $\\left.\\frac{\\partial f}{\\partial x}\\right|_{x=1, y=2} = 4$"],
  ["a point of a function that is defined, with its values in order", "$f(x, y) = x^2 y$, $\\frac{\\partial f}{\\partial x}(1, 2) = 4$"],
  ["an operator in front of a square bracket", "$f(x, y) = \\sin(xy)$, $\\frac{\\partial^2 f}{\\partial x^2} = \\frac{\\partial f}{\\partial x}[y \\cos(xy)] = -y^2 \\sin(xy)$"],
  ["a name beside its own derivative", "$y = x^{\\sin x}$, $\\frac{1}{y} \\cdot \\frac{dy}{dx} = \\cos(x) \\ln(x) + \\sin(x) \\frac{1}{x}$"],
  ["a name that nothing defines beside its own derivative", "$\\frac{d}{dx} y^2 = 2y \\frac{dy}{dx}$"],
  ["a derivative of a derivative", "$\\frac{\\partial^2 f}{\\partial x \\partial y} = \\frac{\\partial}{\\partial x}\\left(\\frac{\\partial f}{\\partial y}\\right)$"],
  ["a difference quotient", "$f(x) = x^2$, $f'(x) = \\lim_{h \\to 0} \\frac{f(x+h) - f(x)}{h} = 2x$"],
  ["backpropagation through names", "$L = (y-a)^2$, $a = \\sigma(z)$, $z = wx+b$. $\\frac{\\partial L}{\\partial w} = \\frac{\\partial L}{\\partial a} \\frac{\\partial a}{\\partial z} \\frac{\\partial z}{\\partial w} = 2(a-y) a(1-a) x$"],
  ["members of sums", "$L = \\sum_{i=1}^n (y_i - \\hat y_i)^2$ where $\\hat y_i = w x_i + b$. $\\frac{\\partial L}{\\partial w} = -2 \\sum_{i=1}^n x_i (y_i - \\hat y_i)$"],
  ["a partial derivative that holds the other name", "$L = w^2 + a$, $a = w x$, $\\frac{\\partial L}{\\partial w} = 2w$"],
  ["a function's parameter under the name that it is differentiated by", "$h(x) = x^3$, $\\frac{dh}{db} = 3b^2$"],
  ["a logarithm of a sigmoid defined by the document", "$\\sigma(x) = \\max(0, x) + x^2$, $\\sigma'(1) = 3$"],
];

const wrong: readonly (readonly [what: string, text: string, side: string])[] = [
  ["a factor", "$\\frac{d}{dx} x^2 = 3x$", "3x"],
  ["the inner derivative", "$\\frac{d}{dx} \\sin(3x) = \\cos(3x)$", "\\cos(3x)"],
  ["a later link", "$\\frac{d}{dx} x^4 = 4x^3 = 4x^2 = x^2 \\cdot 4$", "4x^2"],
  ["only the slip, where the chain goes right afterwards", "$\\frac{d}{dx} x^4 = 3x^3 = 4x^3$", "3x^3"],
  ["one component of a gradient", "$f(x, y) = x^2 y$ has $\\nabla f = (2xy, x)$", "x"],
  ["a value at a point", "$f(x) = x^3$, $f'(2) = 11$", "11"],
  ["a point of a function that is defined", "$f(x, y) = x^2 y$, $\\frac{\\partial f}{\\partial x}(1, 2) = 5$", "5"],
  ["the base of a logarithm", "$\\frac{d}{dx} \\log_2 x = \\frac{1}{x}$", "\\frac{1}{x}"],
  ["the sign in backpropagation", "$L = (y-a)^2$, $a = \\sigma(z)$, $z = wx+b$. $\\frac{\\partial L}{\\partial w} = 2(y-a) a(1-a) x$", "2(y-a) a(1-a) x"],
  ["a missing factor under a sum", "$L = \\sum_{i=1}^n (y_i - b)^2$ has $\\frac{\\partial L}{\\partial b} = -\\sum_{i=1}^n (y_i - b)$", "-\\sum_{i=1}^n (y_i - b)"],
  ["a variable that does not occur", "$\\frac{d}{dx} e^{kt} = k e^{kt}$", "k e^{kt}"],
  ["a letter put for the variable in one place", "$\\frac{d}{dx}[x^3 + x^2] = 3x^2 + 2t$", "3x^2 + 2t"],
];

// Each of these is a way in which a naive checker raises a false alarm.
const undecided: readonly (readonly [what: string, text: string, reason: RegExp])[] = [
  ["an equation to solve", "$f(x) = x^2 - 4x$, $f'(x) = 0$", /equation to solve/],
  ["a value at a point that the words tell", "$f(x) = x^2$, at $x = 3$ we have $f'(x) = 6$", /equation to solve/],
  ["a differential equation", "$y = x^2$, $y' = k y$", /What k stands for/],
  ["an equation for the function itself", "$y = x^2$, $y' = y$", /both sides/],
  ["an equation for the function itself in quotients", "$y = e^{-kt}$, $\\frac{dy}{dt} = ky$", /both sides/],
  ["a definition that speaks of a parameter with another value", "$z = x^2$, $f(x) = \\sin z$, $f'(u) = \\cos u$", /parameter that has another value/],
  ["a note that leaves a choice which cannot be tried", "$g(x) = x^2$, $\\frac{dg}{dx}(a) = 3a$", /leaves a choice/],
  ["a choice that would make it right", "$y = x^2$, $\\frac{d}{dx}[y' x] = y'$", /read otherwise/],
  ["a name that nothing explains", "$\\frac{d}{dx} x^2 = 2a$", /What a stands for/],
  ["a renamed variable", "$f(x) = x^2$, $f'(x) = 2u$", /What u stands for/],
  ["unknown functions", "$\\frac{d}{dx}[f(x) g(x)] = f'(x) g'(x)$", /Nothing is known of f, g/],
  ["a definition in another section", "# One\n\n$f(x) = x^2$\n\n# Two\n\n$f'(x) = 3x^2$", /another section/],
  ["a definition that is far away", `$f(x) = x^2$\n\n${"A paragraph.\n\n".repeat(9)}$f'(x) = 3x^2$`, /far away/],
  ["a function that has nothing to do with the variable, as far as it is known", "$\\frac{\\partial J(W, b)}{\\partial w} = \\frac{\\partial J(W, b)}{\\partial u}$", /does not occur/],
  ["a parameter under another name, where the values differ", "$h(x) = x^3$, $\\frac{dh}{db} = 2b^2$", /does not occur/],
  ["a parameter under a name that stands for something else", "$b = 2u$ and $h(x) = x^3$, $\\frac{dh}{db} = 3b^2$", /does not occur/],
  ["another definition of the name that makes it right", "$f(x) = x^3$ and $f(x) = x^2$, $f'(x) = 3x^2$", /another definition of f/],
  ["the derivative of another formula near it", "$f(x) = x^2$ but of $x^5$ we get $f'(x) = 5x^4$", /another formula/],
  ["a value of a name that was put in", "$f(x, y) = x^2 y$, $x = 1$, $\\frac{\\partial f}{\\partial x} = 2y$", /value that x has/],
  ["an equation for a constant", "$F(x) = c x^3$, $F'(x) = 3cx^2 = x^2$", /to find c/],
  ["a logarithm to base 10", "$\\frac{d}{dx} \\log x = \\frac{1}{x \\ln 10}$", /another base/],
  ["degrees", "$\\frac{d}{dx} \\sin x = \\frac{\\pi}{180} \\cos x$", /degrees/],
  ["a supposition", "Suppose that $\\frac{d}{dx} x^2 = 3x$", /suppose/],
  ["a slip that is quoted as one", "A common mistake is $\\frac{d}{dx} x^2 = x$", /suppose or deny/],
  ["bold letters", "$\\frac{\\partial}{\\partial \\mathbf{x}} \\mathbf{x} \\mathbf{x} = 3\\mathbf{x}$", /vectors/],
  ["a capital letter", "$\\frac{\\partial}{\\partial W} (W^2 x) = W x$", /matrix/],
  ["a word that may be a function", "$\\frac{d}{dx}[\\text{chord } x] = \\text{chord } + x$", /may be a function/],
  ["an approximation", "$\\frac{d}{dx} x^2 \\approx 3x$", /approximately/],
  ["a first-order expansion", "$f(x) = x^2$, $f(x + h) = f(x) + h f'(x)$", /derivative as a whole/],
  ["a part of the domain", "$\\frac{d}{dx} |x|^3 = 3x^2$", /agree at some points/],
  ["what is not read", "$f(x) = x^2$, $f'(x) = \\int_0^x 2 dt$", /Integrals/],
  ["a definition that is not read", "$L = \\int_0^1 w\\,dt$, $\\frac{dL}{dw} = 2w$", /Nothing is known of L/],
  ["a new definition that is not read", "$z = w^2$, then $z = \\int_0^1 w\\,dt$, $L = z^2$, $\\frac{dL}{dw} = 2w$", /Nothing is known of z/],
];

suite("a claim", () => {
  for (const [what, text] of right) test(`is right: ${what}`, () => assert.match(verdicts(text), /^right( right)*$/, JSON.stringify(equalitiesIn(text).map(({ reason }) => reason))));

  for (const [what, text, side] of wrong) {
    test(`is wrong, at the side that is: ${what}`, () => {
      const found = equalitiesIn(text).filter(({ verdict }) => verdict === "wrong");
      assert.deepEqual(found.map(({ written }) => written), [side], JSON.stringify(equalitiesIn(text).map(({ verdict, reason }) => [verdict, reason])));
    });
  }

  for (const [what, text, reason] of undecided) {
    test(`is not decided: ${what}`, () => {
      const found = equalitiesIn(text);
      assert.ok(!found.some(({ verdict }) => verdict === "wrong"));
      const open = found.find(({ verdict }) => verdict === "undecided");
      assert.match(open?.reason ?? "none", reason);
    });
  }

  test("comes with a point that proves it, with simple numbers, and what would be right", () => {
    const [found] = equalitiesIn("$\\frac{d}{dx} x^2 = 3x$");
    assert.deepEqual(found?.counterexample, { point: { x: 1 }, expected: 2, found: 3 });
    assert.equal(found?.correct?.full.size, 3);
  });

  test("names the definitions that were used", () => {
    const [found] = equalitiesIn("$f(x) = g(x)^2$, $g(x) = x + 1$, $f'(x) = 2(x+1)$");
    assert.deepEqual(found?.used.map(({ definition: { name } }) => name), ["f", "g"]);
  });

  test("is found in each statement of a formula, and after an arrow", () => {
    assert.equal(verdicts("$$f(x) = x^2 \\quad\\Rightarrow\\quad f'(x) = 2x$$"), "right");
    assert.equal(verdicts("$$\\frac{d}{dx} x^2 = 2x, \\quad \\frac{d}{dx} x^3 = 2x^2$$"), "right wrong");
  });

  test("is none where a name is given to a derivative", () => {
    assert.deepEqual(findingsIn("$f(x) = x^2$ and $g = f'(x)$").map(({ kind }) => kind), ["function", "derivative"]);
  });
});
