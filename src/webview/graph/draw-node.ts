import { nameToLatex, print } from "../../core";
import { setAttribute, setText, svgElement } from "../dom";
import { formatNumber } from "../format-number";
import type { GraphNode } from "./build-graph";
import { numberRoom } from "./layout";
import type { Box } from "./layout";
import { symbolRuns } from "../symbol-runs";
import { setRuns } from "../text-runs";

/** What is to be seen at a node now. */
export interface ShownNode {
  readonly value?: number;
  readonly adjoint?: number;
  /** Whether the step that is on computes it. */
  readonly current: boolean;
  /** Whether that step uses it. */
  readonly used: boolean;
  readonly marked: boolean;
}

export interface DrawnNode {
  readonly root: SVGGElement;
  readonly box: Box;
  /** Takes the focus and the pointer. */
  readonly target: SVGElement;
  show(shown: ShownNode): void;
}

/** A box with the operation or the name in it, the value above and the adjoint below. */
export function drawNode(node: GraphNode, box: Box): DrawnNode {
  const { kind, value } = node;
  const root = svgElement("g", { class: "node", "data-node": node.id, transform: `translate(${box.x.toFixed(1)},${box.y.toFixed(1)})` });
  const { width, height } = box;
  root.append(
    rectangle(width, height, "node-box", kind === "constant" ? height / 2 : 5));
  const label = root.appendChild(svgElement("text", { class: "node-label", y: "5", "aria-hidden": "true" }));
  if (kind === "operation" && value) {
    // The name stands at the left, the operation in the middle of what is left.
    setAttribute(label, "x", "12");
    const name = root.appendChild(svgElement("text", { class: "node-name", x: String(6 - width / 2), y: "4", "aria-hidden": "true" }));
    setRuns(name, symbolRuns(value.latex ?? nameToLatex(value.name)));
  }
  setRuns(label, node.label);
  const above = root.appendChild(svgElement("text", { class: "node-value", y: String(-height / 2 - 5), "aria-hidden": "true" }));
  const below = root.appendChild(svgElement("text", { class: "node-adjoint", y: String(height / 2 + 14), "aria-hidden": "true" }));
  const target = root.appendChild(rectangle(width + 10, height + (kind === "constant" ? 0 : 2 * numberRoom), "hit", 6));
  if (kind !== "constant") {
    target.setAttribute("role", "button");
    target.tabIndex = -1;
  }
  const spoken = spokenName(node);
  const isSaid = kind !== "constant";
  return {
    root, box, target,
    show({ value: shownValue, adjoint, current, used, marked }) {
      setAttribute(root, "class", `node ${kind}${current ? " current" : ""}${used ? " used" : ""}${marked ? " marked" : ""}${shownValue === undefined ? " pending" : ""}`);
      setText(above, shownValue === undefined || !isSaid ? "" : formatNumber(shownValue));
      setText(below, adjoint === undefined ? "" : `∂ ${formatNumber(adjoint)}`);
      if (isSaid) setAttribute(target, "aria-label", [
        spoken,
        shownValue === undefined ? "value not yet computed" : `value ${formatNumber(shownValue)}`,
        ...(node.adjoint ? [adjoint === undefined ? "adjoint not yet computed" : `adjoint ${formatNumber(adjoint)}`] : ["held constant"]),
      ].join(", "));
    },
  };
}

function spokenName({ value, operation, expression }: GraphNode): string {
  const plain = (shown: typeof expression): string => print(shown, "plain", { named: true });
  return value && operation ? `${value.name} = ${plain(operation.body)}` : plain(expression);
}

function rectangle(width: number, height: number, className: string, radius: number): SVGRectElement {
  return svgElement("rect", { class: className, x: String(-width / 2), y: String(-height / 2), width: String(width), height: String(height), rx: String(radius) });
}
