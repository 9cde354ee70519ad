import type { SyntaxNode } from "@lezer/common";
import { type Expression, operation } from "../../expression";
import type { Span } from "../../result";
import { callByName, isKnownCall, refuse } from "../reading";
import { unknownFunction } from "../shared";
import type { CodeReader } from "./language";
import { moduleOf, rememberQualifier } from "./members";
import { childrenOf, spanOf, textOf } from "./syntax";

interface Arguments {
  readonly positional: readonly SyntaxNode[];
  readonly named: ReadonlyMap<string, SyntaxNode>;
}

/** Calls that hand their operand on as a number. */
const passing: ReadonlySet<string> = new Set(["float", "float32", "float64", "double", "tensor", "as_tensor"]);

/** Keyword arguments that say what an operand at that position would. */
const keywords: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  leaky_relu: { negative_slope: 1 }, elu: { alpha: 1 }, clamp: { min: 1, max: 2 }, clip: { min: 1, max: 2, a_min: 1, a_max: 2 }, log: { base: 1 },
};

/** Functions of a programming language that are no mathematics, whatever their operands. */
const notMathematics = /^(print|len|range|int|str|list|dict|set|tuple|sum|zip|map|filter|sorted|open|type|isinstance|input|super|require|parseInt|parseFloat|Number|String|Array|Boolean|BigInt)$/;

/** Functions that need no module to be called from, and so say nothing of the one in use. */
const builtin = /^(abs|max|min|round|pow|float)$/;

/** f(x), np.exp(x) or x.exp(). */
export function readCall(node: SyntaxNode, reader: CodeReader, depth: number): Expression {
  const repetition = reader.language.readRepetition(node, reader, depth);
  if (repetition) return repetition;
  const [callee, list] = childrenOf(node);
  if (!callee || list?.name !== "ArgList") return refuse("This call cannot be read.", spanOf(node));
  const given = argumentsOf(list, reader);
  if (callee.name === "VariableName") {
    const name = textOf(callee, reader.source);
    if (notMathematics.test(name)) refuse(`${name}(...) is no function of calculus.`, spanOf(callee));
    if (!builtin.test(name)) reader.qualifiers.push("");
    return build(name, [], given, spanOf(callee), node, reader, depth);
  }
  if (callee.name !== "MemberExpression") return refuse("Only functions by their names are called here.", spanOf(callee));
  const [object] = childrenOf(callee);
  const member = childrenOf(callee).find((child) => child.name === "PropertyName");
  if (!object || !member) return refuse("Only functions by their names are called here.", spanOf(callee));
  const name = textOf(member, reader.source);
  const module = moduleOf(object, reader);
  if (!isKnownCall(name) && !passing.has(name)) refuse(unknownFunction(name), spanOf(member));
  if (module === undefined) return build(name, [object], given, spanOf(member), node, reader, depth);
  rememberQualifier(module, reader);
  return build(name, [], given, spanOf(member), node, reader, depth);
}

function build(name: string, objects: readonly SyntaxNode[], given: Arguments, place: Span, node: SyntaxNode, reader: CodeReader, depth: number): Expression {
  const operands = [...objects, ...given.positional].map((operand) => reader.read(operand, depth));
  const bounds = name === "clamp" || name === "clip" ? given.named : undefined;
  if (bounds && bounds.size > 0) return clamped(operands, bounds, spanOf(node), reader, depth);
  for (const [key, value] of given.named) {
    const position = keywords[name]?.[key];
    if (position !== operands.length) return refuse(`The argument ${key} of ${name} is not read here.`, { start: value.from, end: value.to });
    operands.push(reader.readNumeric(value, depth));
  }
  const [only] = operands;
  if (passing.has(name) && only && operands.length === 1) return only;
  return callByName(name, operands, place, spanOf(node), reader.notes);
}

/** torch.clamp(x, min=0): bounds by name, either of which may be missing. */
function clamped(operands: readonly Expression[], bounds: ReadonlyMap<string, SyntaxNode>, span: Span, reader: CodeReader, depth: number): Expression {
  const [x] = operands;
  if (!x || operands.length > 1) return refuse("Give the bounds either in order or by name.", span);
  let result = x;
  for (const [key, value] of bounds) {
    const which = /min$/.test(key) ? "max" : /max$/.test(key) ? "min" : refuse(`There is no bound named ${key}.`, spanOf(value));
    result = operation(which, [result, reader.readNumeric(value, depth)], span);
  }
  return result;
}

function argumentsOf(list: SyntaxNode, reader: CodeReader): Arguments {
  const positional: SyntaxNode[] = [];
  const named = new Map<string, SyntaxNode>();
  const children = childrenOf(list).filter((child) => child.name !== "(" && child.name !== ")" && child.name !== ",");
  for (let i = 0; i < children.length; i++) {
    const [child, sign, value] = [children[i], children[i + 1], children[i + 2]];
    if (!child) continue;
    if (sign?.name === "AssignOp" && value) {
      named.set(textOf(child, reader.source), value);
      i += 2;
    } else if (/^(\*|\*\*|Spread)$/.test(child.name)) refuse("Unpacked arguments are not read here.", spanOf(child));
    else positional.push(child);
  }
  return { positional, named };
}
