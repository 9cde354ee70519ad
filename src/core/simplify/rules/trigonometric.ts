import { add, multiply, negate, number, power, squareRoot } from "../../expression";
import type { OperatorName } from "../../expression";
import { any, apply, rest, square } from "../pattern";
import { opposite } from "./rule";
import type { RewriteRule } from "./rule";

const u = any("u");
const k = rest("k");
const [sin, cos] = [apply("sin"), apply("cos")];
const two = number(2);
const one = number(1);

/** k f(u)^2 + k g(u)^2 = k, and what comes of it when one term stands alone: k f(u)^2 - k = k g(u)^2 and so on. */
function squares(of: OperatorName, withTerm: "k" | "-k", is: OperatorName, sign: 1 | -1): RewriteRule {
  const result = multiply(square(apply(is)(u)), k);
  return {
    name: `${of}^2 ${withTerm === "k" ? "+" : "-"} 1`,
    from: add(multiply(square(apply(of)(u)), k), withTerm === "k" ? k : negate(k)),
    to: sign === 1 ? result : negate(result),
  };
}

function inverse(outer: OperatorName, inner: OperatorName): RewriteRule {
  return { name: `${outer} of ${inner}`, from: apply(outer)(apply(inner)(u)), to: u };
}

const oneMinusSquare = squareRoot(add(one, negate(square(u))));
const onePlusSquare = add(one, square(u));

/** Squares of sine and cosine and of their kin, circular and hyperbolic. 1 - tanh(u)^2 stays: that is how its derivative is written. */
export const trigonometricRules: readonly RewriteRule[] = [
  { name: "sin^2 + cos^2", from: add(multiply(square(sin(u)), k), multiply(square(cos(u)), k)), to: k },
  { name: "cos^2 - sin^2", from: add(multiply(square(cos(u)), k), multiply(square(sin(u)), rest("m"))), to: multiply(cos(multiply(two, u)), k), when: opposite("*k", "*m") },
  { name: "cosh^2 - sinh^2", from: add(multiply(square(apply("cosh")(u)), k), multiply(square(apply("sinh")(u)), rest("m"))), to: k, when: opposite("*k", "*m") },
  squares("sin", "-k", "cos", -1),
  squares("cos", "-k", "sin", -1),
  squares("tan", "k", "sec", 1),
  squares("sec", "-k", "tan", 1),
  squares("cot", "k", "csc", 1),
  squares("csc", "-k", "cot", 1),
  squares("sinh", "k", "cosh", 1),
  squares("cosh", "-k", "sinh", 1),
  squares("sech", "-k", "tanh", -1),
  squares("coth", "-k", "csch", 1),
  squares("csch", "k", "coth", 1),
  inverse("sin", "asin"),
  inverse("cos", "acos"),
  inverse("tan", "atan"),
  { name: "cos of asin", from: cos(apply("asin")(u)), to: oneMinusSquare },
  { name: "sin of acos", from: sin(apply("acos")(u)), to: oneMinusSquare },
  { name: "cos of atan", from: cos(apply("atan")(u)), to: power(onePlusSquare, number("-1/2")) },
  { name: "sin of atan", from: sin(apply("atan")(u)), to: multiply(u, power(onePlusSquare, number("-1/2"))) },
  { name: "sec of atan", from: apply("sec")(apply("atan")(u)), to: squareRoot(onePlusSquare) },
];
