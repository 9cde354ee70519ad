import type { SyntaxNode } from "@lezer/common";
import { parser } from "@lezer/python";
import { bindElements, childNamed, childrenOf, type CodeReader, codeReader, mainQualifier, readStatements, refuseErrors, spanOf, type Statement, textOf } from "../code";
import { reading, refuse } from "../reading";
import type { Parser } from "../types";
import { python } from "./language";

/** Reads Python: an expression, an assignment, a lambda or a function of a few assignments and a return. */
export const parsePython: Parser = (source) => reading(source, () => {
  const text = withoutIndentation(source);
  const tree = parser.parse(text);
  refuseErrors(tree, text);
  const reader = codeReader(python, text);
  const formula = readStatements(childrenOf(tree.topNode), statementOf, reader);
  return { ...formula, expression: bindElements(formula.expression), notes: reader.notes, qualifier: mainQualifier(reader.qualifiers) };
});

/** A selection starts in the middle of an indented line; spaces before it are replaced by blank lines, so that places stay. */
function withoutIndentation(source: string): string {
  const indentation = /^[^\S\n]+(?=\S)/.exec(source)?.[0] ?? "";
  return "\n".repeat(indentation.length) + source.slice(indentation.length);
}

function statementOf(node: SyntaxNode, reader: CodeReader): Statement {
  const children = childrenOf(node);
  switch (node.name) {
    case "StatementGroup":
    case "ExpressionStatement": {
      const [value] = children;
      if (value?.name === "String" || !value) return { kind: "nothing" };
      return value.name === "LambdaExpression" ? lambda("", value, reader) : { kind: "value", value };
    }
    case "ReturnStatement": {
      const value = children[1];
      return value ? { kind: "value", value } : refuse("There is no value here.", spanOf(node));
    }
    case "AssignStatement": return assignment(node, reader);
    case "FunctionDefinition": {
      const [name, list, body] = ["VariableName", "ParamList", "Body"].map((part) => childNamed(node, part));
      if (!name || !list || !body) return refuse("This definition cannot be read.", spanOf(node));
      return { kind: "function", name: textOf(name, reader.source), parameters: parametersOf(list, reader), body: childrenOf(body).filter((child) => child.name !== ":") };
    }
    default: return refuse("Only expressions, assignments and function definitions are read here.", spanOf(node));
  }
}

function assignment(node: SyntaxNode, reader: CodeReader): Statement {
  const children = childrenOf(node).filter((child) => child.name !== "TypeDef");
  const [target, sign, value] = children;
  if (!target || sign?.name !== "AssignOp" || !value || children.length !== 3) return refuse("Only assignments of one value to one name are read here.", spanOf(node));
  if (target.name !== "VariableName" && target.name !== "MemberExpression") return refuse("Only assignments to a name are read here.", spanOf(target));
  const name = textOf(target, reader.source).replace(/\s+/g, "");
  return value.name === "LambdaExpression" ? lambda(name, value, reader) : { kind: "assignment", name, value };
}

function lambda(name: string, node: SyntaxNode, reader: CodeReader): Statement {
  const list = childNamed(node, "ParamList");
  const body = node.lastChild;
  if (!body) return refuse("This lambda has no body.", spanOf(node));
  return { kind: "lambda", name, parameters: list ? parametersOf(list, reader) : [], value: body };
}

/** Names of parameters; their types and defaults say nothing about the formula. */
function parametersOf(list: SyntaxNode, reader: CodeReader): string[] {
  const names: string[] = [];
  let afterAssignment = false;
  for (const child of childrenOf(list)) {
    if (child.name === "VariableName" && !afterAssignment) names.push(textOf(child, reader.source));
    afterAssignment = child.name === "AssignOp";
  }
  return names.filter((name) => name !== "self");
}
