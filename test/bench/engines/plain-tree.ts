import { parse, type ConstantNode, type FunctionNode, type MathNode } from "mathjs";

/** The functions of deep learning by their definitions, for engines that know none of them: generous to all. */
const definitions: Readonly<Record<string, (...operands: string[]) => string>> = {
  relu: (x) => `max(0, ${x})`,
  sigmoid: (x) => `1 / (1 + exp(-(${x})))`,
  softplus: (x) => `ln(1 + exp(${x}))`,
  mish: (x) => `${x} * tanh(ln(1 + exp(${x})))`,
  elu: (x, a) => `piecewise(${x} > 0, ${x}, ${a} * (exp(${x}) - 1))`,
  leakyrelu: (x, a) => `piecewise(${x} > 0, ${x}, ${a} * ${x})`,
  logsumexp: (...all) => `ln(${all.map((x) => `exp(${x})`).join(" + ")})`,
  softmax: (index, ...all) => `exp(${all[Number(index.replace(/[()]/g, "")) - 1]}) / (${all.map((x) => `exp(${x})`).join(" + ")})`,
};

/** The tree of a formula of the corpus, with the functions of deep learning written out. */
export function plainTree(formula: string): MathNode {
  return parse(formula).transform((node) => {
    if (node.type !== "FunctionNode") return node;
    const { fn, args } = node as FunctionNode;
    const definition = definitions[fn.name];
    return definition ? plainTree(`(${definition(...args.map((operand) => `(${operand.toString({ parenthesis: "auto" })})`))})`) : node;
  });
}

/** The text of a tree, where functions are written as `write` says; those it leaves out keep their names. */
export function textOf(tree: MathNode, write: Readonly<Record<string, (...operands: string[]) => string>>): string {
  const handler = (node: MathNode): string | undefined => {
    if (node.type === "ConstantNode") return digits(Number((node as ConstantNode).value));
    if (node.type !== "FunctionNode") return undefined;
    const { fn, args } = node as FunctionNode;
    return Object.hasOwn(write, fn.name) ? write[fn.name]?.(...args.map((operand) => operand.toString({ handler }))) : undefined;
  };
  return tree.toString({ handler });
}

/** The text with decimals as fractions, for engines that print few digits of the former. */
export function withFractions(text: string): string {
  return text.replace(/\d*\.\d+/g, (digits) => {
    const places = digits.length - 1 - digits.indexOf(".");
    return `(${digits.replace(".", "").replace(/^0+(?=\d)/, "")}/1${"0".repeat(places)})`;
  });
}

/** A number without an exponent, which not every engine reads. */
function digits(value: number): string {
  const text = String(value);
  return text.includes("e-") ? value.toFixed(20).replace(/0+$/, "") : text;
}
