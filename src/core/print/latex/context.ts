import type { Expression } from "../../expression";
import type { PrintOptions } from "../types";
import type { Write } from "../write";

/** What the writers of single nodes work with. */
export interface LatexContext {
  /** The written form of another node. */
  readonly write: Write;
  readonly options: PrintOptions;
  /** Whether the node is one to be coloured or tagged; such a node is never taken apart. */
  readonly isMarked: (node: Expression) => boolean;
}
