import { memberOf, operandsOf, operation } from "../expression";
import type { Expression } from "../expression";
import type { RuleId } from "../differentiate";
import type { StepId } from "./ids";
import type { Wording } from "./types";

/** What a rule did: the expression it served, what came of it, and whether a part changes with the variable. */
interface Applied {
  readonly node: Expression;
  readonly after: Expression;
  readonly depends: (part: Expression) => boolean;
}

const isBare = (node: Expression): boolean => node.kind === "symbol" || memberOf(node) !== undefined;

/** The words for rules whose reason is another where there is something inside. */
const wordings: Partial<Record<RuleId, (applied: Applied) => Wording>> = {
  "sum-rule": ({ node, depends }) => ({ variant: operandsOf(node).every(depends) ? undefined : "constants" }),
  "power-rule": ({ node }) => {
    const [inner] = operandsOf(node);
    return inner && !isBare(inner) ? { variant: "inner", about: { inner } } : {};
  },
  "exponential-rule": ({ node }) => {
    const [base, exponent] = operandsOf(node);
    if (!base || !exponent) return {};
    const inner = isBare(exponent) ? "" : "inner";
    const variant = base.kind === "constant" && base.name === "e" ? ["natural", inner].filter((word) => word !== "").join("-") : inner;
    return { variant: variant === "" ? undefined : variant, about: { base, factor: operation("log", [base]) } };
  },
  "chain-rule": ({ node, depends }) => {
    const [inner, ...others] = operandsOf(node).filter(depends);
    return inner && others.length === 0 ? { about: { inner } } : { variant: "several" };
  },
  "function-rule": ({ node, after }) => ({ variant: node.kind === "operation" ? node.operator : undefined, about: { function: node, derivative: after } }),
};

/** The step for a rule, and what its words need. A function of the variable itself calls for no chain rule. */
export function wordingOf(rule: RuleId, applied: Applied): Wording & { readonly id: StepId } {
  const changing = operandsOf(applied.node).filter(applied.depends);
  const id = rule === "chain-rule" && changing.length === 1 && changing.every(isBare) ? "function-rule" : rule;
  return { id, ...wordings[id]?.(applied) };
}
