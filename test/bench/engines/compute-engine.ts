import { createRequire } from "node:module";
import type { ConstantNode, FunctionNode, MathNode, OperatorNode, ParenthesisNode, SymbolNode } from "mathjs";
import type { Engine } from "./engine";
import { plainTree } from "./plain-tree";

type Json = string | number | readonly Json[] | { readonly num: string } | { readonly fn: readonly Json[] } | { readonly sym: string };
interface Expression { readonly json: Json; evaluate(): Expression; simplify(): Expression }

const functions: readonly (readonly [plain: string, engine: string])[] = [
  ...["sin", "cos", "tan", "sec", "csc", "cot", "sinh", "cosh", "tanh", "sech", "csch", "coth", "exp", "ln", "abs", "sign", "sqrt", "erf", "erfc", "max", "min"]
    .map((name) => [name, `${name.charAt(0).toUpperCase()}${name.slice(1)}`] as const),
  ...["sin", "cos", "tan", "sec", "csc", "cot"].flatMap((name) => [[`a${name}`, `Arc${name}`], [`a${name}h`, `Ar${name}h`]] as const),
  ["gamma", "Gamma"], ["digamma", "Digamma"], ["log", "Log"], ["piecewise", "Which"], ["step", "Heaviside"],
];
const operators: readonly (readonly [plain: string, engine: string])[] = [
  ["add", "Add"], ["subtract", "Subtract"], ["multiply", "Multiply"], ["divide", "Divide"], ["pow", "Power"], ["unaryMinus", "Negate"],
  ["smaller", "Less"], ["smallerEq", "LessEqual"], ["larger", "Greater"], ["largerEq", "GreaterEqual"],
];
const toEngine: ReadonlyMap<string, string> = new Map([...functions, ...operators]);
const toPlain: ReadonlyMap<string, string> = new Map(functions.map(([plain, engine]) => [engine, plain]));
const signs: Readonly<Record<string, string>> = {
  Add: "+", Multiply: "*", Divide: "/", Power: "^", Subtract: "-", Rational: "/", Less: "<", LessEqual: "<=", Greater: ">", GreaterEqual: ">=", And: " and ", Or: " or ", Equal: "==",
};
const constants: Readonly<Record<string, string>> = { ExponentialE: "e", Pi: "pi", Half: "(1/2)", True: "true", False: "false" };
const symbols: Readonly<Record<string, string>> = { e: "ExponentialE", pi: "Pi" };

/**
 * compute-engine: `D` of MathJSON, which is its own language for exchange, with or without its `simplify`. Its package asks for
 * Node 22.3; it is loaded by whatever Node runs, and left out when that fails.
 */
export function computeEngine(simplified: boolean): Engine {
  const require = createRequire(__filename);
  const { ComputeEngine, version } = require("@cortex-js/compute-engine") as { ComputeEngine: new () => { box(json: Json): Expression }; version: string };
  const engine = new ComputeEngine();
  return {
    version,
    translate: (formula) => JSON.stringify(mathJson(plainTree(formula))),
    differentiate: (formula, wrt) => {
      const nested = wrt.reduce<Json>((body, variable) => ["D", body, variable], JSON.parse(formula) as Json);
      const result = engine.box(nested).evaluate();
      const text = JSON.stringify((simplified ? result.simplify() : result).json);
      if (/"(D|Derivative|Error)"/.test(text)) throw new Error("left as it was");
      return text;
    },
    readable: (derivative) => plain(JSON.parse(derivative) as Json),
  };
}

function mathJson(node: MathNode): Json {
  if (node.type === "ParenthesisNode") return mathJson((node as ParenthesisNode).content);
  if (node.type === "ConstantNode") return Number((node as ConstantNode).value);
  if (node.type === "SymbolNode") return symbols[(node as SymbolNode).name] ?? (node as SymbolNode).name;
  const { args } = node as FunctionNode | OperatorNode;
  const name = node.type === "FunctionNode" ? (node as FunctionNode).fn.name : String((node as OperatorNode).fn);
  if (name === "unaryPlus" && args[0]) return mathJson(args[0]);
  const head = toEngine.get(name);
  if (head === undefined) throw new Error(`no word for ${name}`);
  const operands = args.map(mathJson);
  if (name === "cbrt") return ["Power", ...operands, ["Rational", 1, 3]];
  if (name === "log" && operands.length === 1) return ["Ln", ...operands];
  // Its conditions come in pairs to the end.
  return name === "piecewise" ? [head, ...operands.slice(0, -1), "True", operands[operands.length - 1] ?? 0] : [head, ...operands];
}

function plain(json: Json): string {
  if (typeof json === "number") return `(${json})`;
  if (typeof json === "string") return constants[json] ?? json;
  if ("num" in json) return `(${json.num})`;
  if ("sym" in json) return plain(json.sym);
  const [head, ...operands] = "fn" in json ? json.fn : json;
  if (typeof head !== "string") throw new Error("no function's name");
  const written = operands.map(plain);
  const sign = signs[head];
  if (sign !== undefined) return `(${written.join(sign)})`;
  if (head === "Negate") return `(-${written[0]})`;
  if (head === "Square") return `(${written[0]}^2)`;
  if (head === "Root") return `(${written[0]}^(1/${written[1]}))`;
  if (head === "Which" || head === "If") return `piecewise(${written.filter((operand) => operand !== "true").join(", ")})`;
  const name = toPlain.get(head);
  if (name === undefined) throw new Error(`no word for ${head}`);
  return `${name}(${written.join(", ")})`;
}
