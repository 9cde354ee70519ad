import { add, divide, multiply, negate, number, power } from "../../expression";
import { any, anyNumber, apply, rest, square } from "../pattern";
import type { Places } from "../pattern";
import { looksNegative } from "../order";
import { numberIn, opposite } from "./rule";
import type { RewriteRule } from "./rule";

const [exp, log, sigmoid, softplus, relu, step, tanh, max, abs] =
  [apply("exp"), apply("log"), apply("sigmoid"), apply("softplus"), apply("relu"), apply("step"), apply("tanh"), apply("max"), apply("abs")];
const u = any("u");
const v = any("v");
const n = anyNumber("n");
const m = anyNumber("m");
const k = rest("k");
const one = number(1);
const lessOne = add(n, number(-1));
const onePlusExp = add(one, exp(u));
const oneMinusSigmoid = add(one, negate(sigmoid(u)));

const negative = numberIn("#n", (value) => value < 0);
const whole = numberIn("#n", (value) => Number.isInteger(value) && value > 0);

/** n - m, NaN while a place is not filled. */
const difference = (places: Places): number => {
  const [a, b] = [places.get("#n"), places.get("#m")];
  return a?.kind === "number" && b?.kind === "number" ? a.value.sub(b.value).valueOf() : NaN;
};
const isWholeFrom0 = (value: number): boolean => Number.isInteger(value) && value >= 0;

/**
 * The notation of machine learning, which also is the one that does not overflow: sigmoid, softplus, and the
 * derivative of a sigmoid as sigmoid(u) (1 - sigmoid(u)).
 */
export const activationRules: readonly RewriteRule[] = [
  { name: "one over 1 + exp", from: power(onePlusExp, n), to: power(sigmoid(negate(u)), negate(n)), when: negative },
  { name: "log of 1 + exp", from: log(onePlusExp), to: softplus(u) },
  { name: "softplus without overflow", from: add(max(number(0), u), softplus(negate(abs(u)))), to: softplus(u) },
  { name: "softplus without overflow, zero last", from: add(max(u, number(0)), softplus(negate(abs(u)))), to: softplus(u) },
  { name: "log-sum-exp without overflow", from: add(max(u, v), softplus(negate(abs(add(u, negate(v)))))), to: apply("logsumexp")(u, v) },
  { name: "log-sum-exp without overflow, larger last", from: add(max(v, u), softplus(negate(abs(add(u, negate(v)))))), to: apply("logsumexp")(v, u) },
  { name: "exp times sigmoid", from: multiply(exp(u), power(sigmoid(negate(u)), n)), to: multiply(sigmoid(u), power(sigmoid(negate(u)), lessOne)), when: whole },
  { name: "exp times 1 - sigmoid", from: multiply(exp(u), power(oneMinusSigmoid, n)), to: multiply(sigmoid(u), power(oneMinusSigmoid, lessOne)), when: whole },
  { name: "sigmoid times 1 + exp", from: multiply(power(sigmoid(negate(u)), n), power(onePlusExp, m)), to: power(sigmoid(negate(u)), add(n, negate(m))), when: (places) => isWholeFrom0(difference(places)) },
  { name: "1 + exp times sigmoid", from: multiply(power(sigmoid(negate(u)), n), power(onePlusExp, m)), to: power(onePlusExp, add(m, negate(n))), when: (places) => isWholeFrom0(-difference(places)) },
  { name: "exp - 1 times sigmoid", from: multiply(add(exp(u), number(-1)), sigmoid(negate(u))), to: tanh(divide(u, number(2))) },
  { name: "1 - exp times sigmoid", from: multiply(add(one, negate(exp(u))), sigmoid(negate(u))), to: negate(tanh(divide(u, number(2)))) },
  { name: "sigmoid beside its opposite's complement", from: multiply(power(sigmoid(negate(u)), n), power(oneMinusSigmoid, m)), to: power(oneMinusSigmoid, add(n, m)) },
  { name: "sigmoid of both signs", from: add(multiply(sigmoid(u), k), multiply(sigmoid(negate(u)), k)), to: k },
  { name: "1 - sigmoid squared", from: add(multiply(sigmoid(u), k), multiply(square(sigmoid(u)), rest("m"))), to: multiply(sigmoid(u), oneMinusSigmoid, k), when: opposite("*k", "*m") },
  {
    name: "sigmoid times its complement",
    from: multiply(power(sigmoid(u), n), power(sigmoid(negate(u)), m)), to: multiply(power(sigmoid(u), n), power(oneMinusSigmoid, m)),
    when: (places) => !looksNegative(places.get("?u") ?? u),
  },
  {
    name: "sigmoid of the opposite times its complement",
    from: multiply(power(sigmoid(negate(u)), n), power(add(one, negate(sigmoid(negate(u)))), n)), to: multiply(power(sigmoid(u), n), power(oneMinusSigmoid, n)),
    when: (places) => !looksNegative(places.get("?u") ?? u),
  },
  { name: "minus log of sigmoid", from: multiply(n, log(sigmoid(u))), to: multiply(negate(n), softplus(negate(u))), when: negative },
  { name: "log of 1 - sigmoid", from: log(oneMinusSigmoid), to: negate(softplus(u)) },
  { name: "relu times step", from: multiply(relu(u), step(u)), to: relu(u) },
  { name: "power of step", from: power(step(u), n), to: step(u), when: numberIn("#n", (value) => value > 0 && value !== 1) },
];
