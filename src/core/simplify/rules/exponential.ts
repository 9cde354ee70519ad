import { add, multiply, negate, number, power } from "../../expression";
import { any, anyNumber, apply, rest } from "../pattern";
import { isPositive } from "../signs";
import { numberIn } from "./rule";
import type { RewriteRule } from "./rule";

const [exp, log, sinh, sech, csch, tanh, coth] =
  [apply("exp"), apply("log"), apply("sinh"), apply("sech"), apply("csch"), apply("tanh"), apply("coth")];
const u = any("u");
const v = any("v");
const n = anyNumber("n");
const k = rest("k");
const one = number(1);
const two = number(2);
const lessOne = add(n, number(-1));

/** exp(u) + exp(-u) and exp(u) - exp(-u). */
const cosine = add(exp(u), exp(negate(u)));
const sine = add(exp(u), negate(exp(negate(u))));
const negative = numberIn("#n", (value) => value < 0);
const whole = numberIn("#n", (value) => Number.isInteger(value) && value > 0);

/** Exponentials, logarithms and the hyperbolic functions written out by exponentials. */
export const exponentialRules: readonly RewriteRule[] = [
  { name: "exp of log", from: exp(log(u)), to: u },
  { name: "exp of a multiple of log", from: exp(multiply(log(u), k)), to: power(u, k) },
  { name: "exp of a sum with log", from: exp(add(log(u), k)), to: multiply(u, exp(k)) },
  { name: "exp of a sum with a multiple of log", from: exp(add(multiply(n, log(u)), k)), to: multiply(power(u, n), exp(k)) },
  { name: "log of exp", from: log(exp(u)), to: u },
  { name: "log of a product with exp", from: log(multiply(exp(u), k)), to: add(u, log(k)) },
  { name: "log of a power of a positive base", from: log(power(u, v)), to: multiply(v, log(u)), when: (places) => isPositive(places.get("?u") ?? u) },
  {
    // An even numerator has lost the sign of the base; any other leaves nothing where the base is negative.
    name: "log of an odd power", from: log(power(u, n)), to: multiply(n, log(u)),
    when: (places) => {
      const exponent = places.get("#n");
      return exponent?.kind === "number" && exponent.value.n % 2n === 1n && !exponent.decimal;
    },
  },
  // Quotients of these are written so that they do not overflow: tanh for the whole of it.
  { name: "one over exp(u) + exp(-u)", from: power(cosine, n), to: multiply(power(two, n), power(sech(u), negate(n))), when: negative },
  { name: "one over exp(u) - exp(-u)", from: power(sine, n), to: multiply(power(two, n), power(csch(u), negate(n))), when: negative },
  { name: "exp(u) - exp(-u) with sech", from: multiply(sine, power(sech(u), n)), to: multiply(two, tanh(u), power(sech(u), lessOne)), when: whole },
  { name: "square of exp(u) - exp(-u) with sech", from: multiply(power(sine, two), power(sech(u), two)), to: multiply(number(4), power(tanh(u), two)) },
  { name: "exp(u) + exp(-u) with sech", from: multiply(cosine, power(sech(u), n)), to: multiply(two, power(sech(u), lessOne)), when: whole },
  { name: "square of exp(u) + exp(-u) with sech", from: multiply(power(cosine, two), power(sech(u), two)), to: number(4) },
  { name: "exp(u) + exp(-u) with csch", from: multiply(cosine, power(csch(u), n)), to: multiply(two, coth(u), power(csch(u), lessOne)), when: whole },
  { name: "exp(u) - exp(-u) with csch", from: multiply(sine, power(csch(u), n)), to: multiply(two, power(csch(u), lessOne)), when: whole },
  { name: "sinh of asinh", from: sinh(apply("asinh")(u)), to: u },
  { name: "asinh of sinh", from: apply("asinh")(sinh(u)), to: u },
  { name: "tanh of atanh", from: tanh(apply("atanh")(u)), to: u },
  { name: "atanh of tanh", from: apply("atanh")(tanh(u)), to: u },
  { name: "cosh of acosh", from: apply("cosh")(apply("acosh")(u)), to: u },
  { name: "cosh of asinh", from: apply("cosh")(apply("asinh")(u)), to: power(add(one, power(u, two)), number("1/2")) },
];
