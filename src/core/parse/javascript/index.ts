import type { SyntaxNode, Tree } from "@lezer/common";
import { parser } from "@lezer/javascript";
import { bindElements, childNamed, childrenOf, type CodeReader, codeReader, hasErrors, mainQualifier, readStatements, refuseErrors, spanOf, type Statement, textOf } from "../code";
import { reading, refuse } from "../reading";
import type { Parser } from "../types";
import { javascript } from "./language";

const typescript = parser.configure({ dialect: "ts" });

/** Reads JavaScript or TypeScript: an expression, const L = ..., x => ..., or a function of a few constants and a return. */
export const parseJavascript: Parser = (source) => reading(source, () => {
  const tree = treeOf(source);
  refuseErrors(tree, source);
  const reader = codeReader(javascript, source);
  const formula = readStatements(childrenOf(tree.topNode), statementOf, reader);
  return { ...formula, expression: bindElements(formula.expression), notes: reader.notes, qualifier: mainQualifier(reader.qualifiers) };
});

/** Plain JavaScript if it is that: read as TypeScript, a < b && c > d could be a list of types. */
function treeOf(source: string): Tree {
  const tree = parser.parse(source);
  return hasErrors(tree) ? typescript.parse(source) : tree;
}

function statementOf(node: SyntaxNode, reader: CodeReader): Statement {
  const children = childrenOf(node).filter((child) => child.name !== ";");
  const [first, second] = children;
  switch (node.name) {
    case ";": case "EmptyStatement": return { kind: "nothing" };
    case "ExpressionStatement": return first ? ofExpression(first, reader) : { kind: "nothing" };
    case "ReturnStatement": return second ? { kind: "value", value: second } : refuse("There is no value here.", spanOf(node));
    case "ExportDeclaration": {
      const declaration = children[children.length - 1];
      return declaration ? statementOf(declaration, reader) : { kind: "nothing" };
    }
    case "VariableDeclaration": return declaration(node, children, reader);
    case "FunctionDeclaration": return functionOf(textOf(childNamed(node, "VariableDefinition") ?? node, reader.source), node, reader);
    default: return refuse("Only expressions, declarations and functions are read here.", spanOf(node));
  }
}

function ofExpression(node: SyntaxNode, reader: CodeReader): Statement {
  if (isFunction(node)) return functionOf("", node, reader);
  if (node.name !== "AssignmentExpression") return { kind: "value", value: node };
  const [target, sign, value] = childrenOf(node);
  if (!target || sign?.name !== "Equals" || !value) return refuse("Only assignments by = are read here.", spanOf(node));
  return defined(textOf(target, reader.source).replace(/\s+/g, ""), value, reader);
}

function declaration(node: SyntaxNode, children: readonly SyntaxNode[], reader: CodeReader): Statement {
  const [, name, sign, value, ...more] = children.filter((child) => child.name !== "TypeAnnotation");
  if (name?.name !== "VariableDefinition" || sign?.name !== "Equals" || !value || more.length > 0) return refuse("Only declarations of one name with its value are read here.", spanOf(node));
  return defined(textOf(name, reader.source), value, reader);
}

function defined(name: string, value: SyntaxNode, reader: CodeReader): Statement {
  return isFunction(value) ? functionOf(name, value, reader) : { kind: "assignment", name, value };
}

function isFunction(node: SyntaxNode): boolean {
  return node.name === "ArrowFunction" || node.name === "FunctionExpression";
}

function functionOf(name: string, node: SyntaxNode, reader: CodeReader): Statement {
  const list = childNamed(node, "ParamList");
  const block = childNamed(node, "Block");
  const value = node.lastChild;
  const parameters = list ? childrenOf(list).filter((child) => child.name === "VariableDefinition").map((child) => textOf(child, reader.source)) : [];
  if (block) return { kind: "function", name, parameters, body: childrenOf(block).filter((child) => child.name !== "{" && child.name !== "}") };
  return value ? { kind: "lambda", name, parameters, value } : refuse("This function has no body.", spanOf(node));
}
