import assert from "node:assert/strict";
import { answer, backpropagationDerivation, derivationsOf, holdConstantDerivation, limitDerivation, operandsOf, present, printPlain } from "../../../src/core";
import type { Derivation, Step } from "../../../src/core";
import { read } from "../../support/read";

function namesIn(derivation: Derivation | undefined, id: string): string[] {
  const step = derivation?.steps.find((one) => one.id === id);
  return (step?.where ?? []).map(({ name, stands }) => `${name} = ${printPlain(stands, { named: true })}`);
}

function viewOf(text: string, variable: string, view: string): Derivation | undefined {
  const answered = answer(read(text), [variable]);
  assert.ok(answered.ok);
  return derivationsOf(answered.value.expression, variable, answered.value.result).find((one) => one.view === view);
}

suite("the links of a chain are those that a person would write", () => {
  const cases: readonly (readonly [text: string, variable: string, links: readonly string[]])[] = [
    ["1/(x^2+1)", "x", ["b = x ^ 2 + 1"]],
    ["1/(1+exp(-x))", "x", ["A = 1 / B", "B = 1 + exp(C)", "C = -x"]],
    ["(y-sigmoid(w*x+b))^2", "w", ["A = B ^ 2", "B = y - C", "C = sigmoid(D)", "D = w * x + b"]],
    ["sqrt(1-x^2)", "x", ["b = 1 - x ^ 2"]],
    ["(x^2+1)^3", "x", ["b = x ^ 2 + 1"]],
    ["exp(-x^2/2)", "x", ["b = -x ^ 2 / 2"]],
    ["log(1+exp(x))", "x", ["b = 1 + exp(x)"]],
    ["3+sin(x^2)", "x", ["b = x ^ 2"]],
    ["exp(-(x-m)^2/(2*s^2))", "x", ["A = exp(B)", "B = -C ^ 2 / (2 * s ^ 2)", "C = x - m"]],
    ["-(y*log(sigmoid(z))+(1-y)*log(1-sigmoid(z)))", "z", ["b = sigmoid(z)"]],
    ["exp(x)/(1+exp(x))", "x", ["b = exp(x)"]],
    ["log(sum(exp(z_j),j,1,n))", "z_k", ["b = sum(exp(z_j), j, 1, n)"]],
    ["sum((y_i-w*x_i)^2,i,1,n)", "w", ["b_i = y_i - w * x_i"]],
    ["exp(z_i)/sum(exp(z_j),j,1,n)", "z_k", ["b = exp(z_i)", "c = sum(exp(z_j), j, 1, n)"]],
  ];
  for (const [text, variable, links] of cases) {
    test(`${text} by ${variable}`, () => assert.deepEqual(namesIn(viewOf(text, variable, "chain-leibniz"), "name-inner-functions"), links));
  }

  for (const text of ["3*x+1", "x^2+3", "sin(x)", "2*sin(x)/3", "x*sin(x)", "sin(x)*x", "sin(x)^2+x", "x^3-2*x", "y > sin(x) ? 1 : y", "(sin(x) > x ? x^2 : 1) > 2 ? 3 : y"]) {
    test(`there is none for ${text}`, () => assert.equal(viewOf(text, "x", "chain-leibniz"), undefined));
  }

  test("a derivative of an unknown function is not looked into", () => {
    assert.equal(viewOf("g(x)^2", "x", "chain-leibniz")?.steps[0]?.where.length, 1);
  });
});

suite("what is held constant", () => {
  const cases: readonly (readonly [text: string, variable: string, letters: readonly string[]])[] = [
    ["2*z^3*x^2", "x", ["b = 2 * z ^ 3"]],
    ["(x+y)/(x-y)", "x", ["b = y"]],
    ["-(y*log(p)+(1-y)*log(1-p))", "p", ["b = y"]],
    ["exp(-(x-m)^2/(2*s^2))/s", "s", ["b = (x - m) ^ 2"]],
    ["(y-w*x-b)^2", "w", ["c = y - b", "k = x"]],
    ["sum((y_i-w*x_i-b)^2,i,1,n)/n", "w", ["c_i = y_i - b", "k_i = x_i"]],
    ["sin(x)*cos(y)+cos(y)", "x", ["b = cos(y)"]],
    ["x^2+y+1", "x", ["b = y"]],
    ["z*(y > 1 ? x : y*x)", "x", ["b = z", "c = y"]],
  ];
  for (const [text, variable, letters] of cases) {
    test(`in ${text} by ${variable}`, () => {
      const expression = read(text);
      const answered = answer(expression, [variable]);
      assert.ok(answered.ok);
      assert.deepEqual(namesIn(holdConstantDerivation(expression, variable, answered.value.result), "swap-constant"), letters);
    });
  }

  test("of a sum by one of its members are all other terms", () => {
    assert.deepEqual(namesIn(viewOf("log(sum(exp(z_j),j,1,n))", "z_k", "hold-constant"), "hold-other-terms"), ["b = sum(exp(z_j), j, 1, n) - exp(z_k)"]);
    assert.deepEqual(namesIn(viewOf("product(x_i,i,1,n)", "x_k", "hold-constant"), "hold-other-terms"), ["b = product(x_i, i, 1, n) / x_k"]);
  });

  test("is nothing where another member may be the variable", () => {
    for (const text of ["exp(z_i)/sum(exp(z_j),j,1,n)", "sum((z_{i+1}-z_i)^2,i,1,n)", "sum(sum(z_i*z_j,i,1,n),j,1,n)"]) {
      const expression = read(text.replace("z_{i+1}", "z_ip1"));
      const answered = answer(expression, ["z_k"]);
      assert.ok(answered.ok);
      assert.equal(holdConstantDerivation(expression, "z_k", answered.value.result), undefined, text);
      assert.equal(limitDerivation(expression, "z_k", answered.value.result), undefined, text);
    }
  });
});

suite("the operations of backpropagation are those that people draw", () => {
  const cases: readonly (readonly [text: string, variable: string, operations: readonly string[]])[] = [
    ["(y-sigmoid(w*x+b))^2", "w", ["v_1 = w * x", "v_2 = v_1 + b", "v_3 = sigmoid(v_2)", "v_4 = y - v_3", "v_5 = v_4 ^ 2"]],
    ["sin(x)/(1+x^2)", "x", ["v_1 = sin(x)", "v_2 = x ^ 2", "v_3 = 1 + v_2", "v_4 = v_1 / v_3"]],
    ["exp(x^2)-x^2", "x", ["v_1 = x ^ 2", "v_2 = exp(v_1)", "v_3 = v_2 - v_1"]],
    ["sum((y_i-w*x_i)^2,i,1,n)/n", "w", ["v_1_i = w * x_i", "v_2_i = y_i - v_1_i", "v_3_i = v_2_i ^ 2", "v_4 = sum(v_3_i, i, 1, n)", "v_5 = v_4 / n"]],
    ["(x*v_1+1)^2", "x", ["u_1 = x * v_1", "u_2 = u_1 + 1", "u_3 = u_2 ^ 2"]],
  ];
  for (const [text, variable, operations] of cases) {
    test(`${text} by ${variable}`, () => {
      const expression = read(text);
      const answered = answer(expression, [variable]);
      assert.ok(answered.ok);
      assert.deepEqual(namesIn(backpropagationDerivation(expression, variable, answered.value.result), "forward-values"), operations);
    });
  }
});

suite("words are true of their step", () => {
  const sentencesOf = (text: string, variable: string, view: string): string[] => {
    const derivation = viewOf(text, variable, view);
    assert.ok(derivation);
    return present(derivation, "plain").steps.map(({ sentence }) => sentence);
  };

  test("the power rule speaks of something inside only where there is something", () => {
    assert.doesNotMatch(sentencesOf("x^2", "x", "rules").join(" "), /chain rule/);
    assert.match(sentencesOf("sin(x)^2", "x", "rules").join(" "), /the derivative of sin\(x\) is a factor too/);
  });

  test("letters are those that stand there", () => {
    const sentences = sentencesOf("h*u^2+f", "u", "limit");
    assert.match(sentences[0] ?? "", /distance k goes to 0/);
    assert.match(sentences[1] ?? "", /^g is written out/);
    assert.match(sentencesOf("sin(2*t+1)", "t", "limit").join(" "), /functions of 2 \* t \+ 1 and of 2 \* h alone/);
  });

  test("in smaller steps no letter is used for two things", () => {
    const derivation = viewOf("h*x^2", "x", "hold-constant");
    const children = derivation?.steps.flatMap(({ children }) => children) ?? [];
    assert.ok(children.length > 0);
    for (const { after } of children) assert.doesNotMatch(printPlain(after), /\bh\b/);
  });

  test("a constant beside the function cancels; a factor without h does not vanish", () => {
    const words = (text: string): readonly Step[] => viewOf(text, "x", "limit")?.steps ?? [];
    assert.equal(words("sin(x)+y").find(({ id }) => id === "cancel")?.variant, "constants");
    assert.equal(words("sqrt(x)").find(({ id }) => id === "let-h-go-to-zero")?.variant, "insert");
    assert.equal(words("3*x").find(({ id }) => id === "let-h-go-to-zero")?.variant, "none");
  });

  test("a known derivative says why", () => {
    assert.match(sentencesOf("exp(x)", "x", "rules").join(" "), /exp\(x\) is its own derivative/);
    assert.match(sentencesOf("tan(x)", "x", "rules").join(" "), /quotient rule/);
  });

  test("a quotient or a 1 among the factors of a chain is written where its link stands", () => {
    const worked = (text: string): string | undefined => {
      const derivation = viewOf(text, "x", "chain-leibniz");
      return derivation && present(derivation, "plain").steps.find(({ id }) => id === "derivatives-of-links")?.after;
    };
    assert.equal(worked("log(sin(x))"), "1 / b * cos(x)");
    assert.equal(worked("log(1/(x+y))"), "1 / B * (-1 / C ^ 2) * 1");
  });

  test("factors of a chain stay apart where they are written", () => {
    const derivation = viewOf("sqrt(sin(x^2))", "x", "chain-leibniz");
    const line = derivation && present(derivation, "plain").steps.find(({ id }) => id === "derivatives-of-links")?.after;
    assert.equal(line, "1 / (2 * sqrt(B)) * cos(C) * (2 * x)");
    const latex = derivation && present(derivation, "latex").steps.find(({ id }) => id === "derivatives-of-links")?.after;
    assert.equal(latex?.split("\\cdot").length, operandsOf(derivation?.steps.find(({ id }) => id === "derivatives-of-links")?.after ?? assert.fail()).length);
  });
});
