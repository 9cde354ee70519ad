import type { SyntaxNode } from "@lezer/common";
import { type Expression, symbol, withSpan } from "../../expression";
import { refuse } from "../reading";
import type { CodeReader } from "./language";
import { childrenOf, spanOf, textOf } from "./syntax";

/** The module that a member is taken from ("np", "torch.nn.functional"); undefined when it is a value's own. */
export function moduleOf(object: SyntaxNode, reader: CodeReader): string | undefined {
  const path = textOf(object, reader.source).replace(/\s+/g, "");
  const [root = ""] = path.split(".");
  return /^[\w.]+$/.test(path) && reader.language.modules.has(root) && !reader.locals.has(root) ? path : undefined;
}

/** np.pi, or an attribute or element that is a variable by itself: self.w, x[0]. */
export function readMember(node: SyntaxNode, reader: CodeReader): Expression {
  const [object] = childrenOf(node);
  const module = object && moduleOf(object, reader);
  if (object && module !== undefined) {
    const name = textOf(node, reader.source).slice(object.to - object.from).replace(/[\s.]/g, "");
    const known = reader.language.constants.get(name);
    if (!known) return refuse(`${module}.${name} is not a constant that is known here.`, spanOf(node));
    rememberQualifier(module, reader);
    return withSpan(known(), spanOf(node));
  }
  const path = textOf(node, reader.source);
  if (!isPath(node)) return refuse("Only a plain path such as self.w or x[0] can stand for a variable.", spanOf(node));
  return symbol(path.replace(/\s+/g, ""), { span: spanOf(node) });
}

/** Names, attributes, and elements by names and numbers; slices and computed objects are no single number. */
function isPath(node: SyntaxNode): boolean {
  let at = node;
  while (at.name === "MemberExpression") {
    const [object, open, ...inside] = childrenOf(at);
    if (!object) return false;
    if (open?.name === "[" && !inside.every((part) => /^(Number|VariableName|UnaryExpression|BinaryExpression|,|\])$/.test(part.name))) return false;
    at = object;
  }
  return at.name === "VariableName" || at.name === "this";
}

/** Keeps the name that functions are called by: np of np.special, torch of torch.nn.functional. */
export function rememberQualifier(module: string, reader: CodeReader): void {
  const short = module === "jax.numpy" ? module : module.replace(/\..*$/, "");
  if (!["scipy", "special", "nn", "jax"].includes(short)) reader.qualifiers.push(short);
}
