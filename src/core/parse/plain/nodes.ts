import { create, type MathNode, parseDependencies } from "mathjs/number";

// Only what parsing needs, in mathjs' build for plain numbers: less than half of what `import { parse }` would bring.
const mathjs = create(parseDependencies ?? {}, {});

/** The nodes of mathjs' tree that can be read as calculus; any other type is refused by its name. */
export type PlainNode =
  | { readonly type: "ConstantNode"; readonly value: unknown }
  | { readonly type: "SymbolNode"; readonly name: string }
  | OperatorNode
  | { readonly type: "RelationalNode"; readonly conditionals: readonly string[]; readonly params: readonly PlainNode[] }
  | { readonly type: "ConditionalNode"; readonly condition: PlainNode; readonly trueExpr: PlainNode; readonly falseExpr: PlainNode }
  | { readonly type: "ParenthesisNode"; readonly content: PlainNode }
  | { readonly type: "FunctionNode"; readonly fn: PlainNode; readonly args: readonly PlainNode[] }
  | { readonly type: "FunctionAssignmentNode"; readonly name: string; readonly params: readonly string[]; readonly expr: PlainNode }
  | { readonly type: "AssignmentNode"; readonly object: PlainNode; readonly index: unknown; readonly value: PlainNode }
  | { readonly type: "ArrayNode" | "RangeNode" | "AccessorNode" | "IndexNode" | "BlockNode" | "ObjectNode" };

export interface OperatorNode {
  readonly type: "OperatorNode";
  readonly op: string;
  readonly fn: string;
  readonly implicit: boolean;
  readonly args: readonly PlainNode[];
}

/** mathjs' tree of a text; throws mathjs' SyntaxError, with `char` as the place counted from 1. */
export function parseTree(text: string): PlainNode {
  const tree: MathNode = mathjs.parse(text);
  return tree as unknown as PlainNode;
}
