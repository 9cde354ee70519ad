import { restrictField, searchCriticalPoints, type CriticalKind, type CriticalPoint } from "../../../core";
import type { NumericContext } from "../../context";
import { element, svgElement } from "../../dom";
import { formatNumber, formatNumberLatex } from "../../format-number";
import { whileIdle } from "../../idle";
import { pointOf } from "../../point";
import { mathematics } from "../../typeset";
import type { Picture } from "../picture";
import type { Interval } from "../range";
import { isOn, type OneVariableView } from "./view";

/** How long the view rests before level points are looked for, in milliseconds: while somebody zooms, they would be found in vain. */
const rest = 150;
/** Of sin(1/x) there is no end of them. */
const mostFound = 1_000;
/** Marks nearer to each other than this, in pixels, would be one blot. */
const apartBy = 11;
/** More than these say nothing that the curve does not: those nearest to the point are listed. */
const mostListed = 8;

/** What each kind looks like, so that colour is not all that tells them apart: paths around 0 of about ten pixels. */
const shapes: Readonly<Record<CriticalKind, string>> = {
  minimum: "M-6,-4L6,-4L0,6Z",
  maximum: "M-6,4L6,4L0,-6Z",
  inflection: "M0,-6L6,0L0,6L-6,0Z",
  saddle: "M-5,-5L5,-5L5,5L-5,5Z",
  undecided: "M-5,-5L5,-5L5,5L-5,5Z",
};

/** Looks for the places in an interval where the function is level or has an extremal kink, everything but its variable held. */
function* searchLevelPoints({ model, store }: NumericContext, interval: Interval): Generator<undefined, readonly CriticalPoint[]> {
  // Compiling comes in the first step, so that it waits for an idle page, too.
  const field = restrictField(model.field(), pointOf(model, store.state), [0]);
  yield;
  return (yield* searchCriticalPoints(model.expression, field, model.names.slice(0, 1), [interval], mostFound)).points;
}

/** Marks the roots of f' on both curves as minimum, maximum or inflection, and lists them; each takes the point there. */
export function levelMarks(context: NumericContext, above: Picture, below: Picture): { readonly list: HTMLElement; draw(view: OneVariableView): void; search(view: OneVariableView): void } {
  const { model, store, signal } = context;
  const variable = model.variables[0] ?? "";
  const [onValue, onSlope] = [above, below].map((picture) => picture.clipped.appendChild(svgElement("g", { class: "level-marks", "aria-hidden": "true" })));
  const list = element("div", { class: "level-list" });
  let found: readonly CriticalPoint[] = [];
  let running = new AbortController();

  const draw = ({ x, value, slope }: OneVariableView): void => {
    const marks = apart(found.filter(({ point: [at = NaN] }) => isOn(x, at)), x);
    const mark = (kind: CriticalKind, left: number, top: number): SVGElement => svgElement("path", { class: `level-mark ${kind}`, d: shapes[kind], transform: `translate(${left.toFixed(2)},${top.toFixed(2)})` });
    onValue?.replaceChildren(...marks.filter((each) => isOn(value.y, each.value)).map(({ kind, point: [at = 0], value: height }) => mark(kind, x(at), value.y(height))));
    onSlope?.replaceChildren(...marks.filter(({ smooth }) => smooth).map(({ kind, point: [at = 0] }) => mark(kind, x(at), slope.y(0))));
  };
  const drawList = ({ x }: OneVariableView): void => {
    const near = pointOf(model, store.state)[0] ?? 0;
    const distance = ({ point: [at = NaN] }: CriticalPoint): number => Math.abs(at - near);
    const nearest = apart(found, x).sort((left, right) => distance(left) - distance(right)).slice(0, mostListed);
    const buttons = nearest.sort((left, right) => (left.point[0] ?? 0) - (right.point[0] ?? 0)).map(({ kind, point: [at = 0], value, smooth }) => {
      const icon = svgElement("svg", { width: "14", height: "14", viewBox: "-7 -7 14 14", "aria-hidden": "true" });
      icon.append(svgElement("path", { class: `level-mark ${kind}`, d: shapes[kind] }));
      const button = element("button", { type: "button", class: "quiet level", title: "Take the point there" }, icon, ` ${smooth ? kind : `${kind} (a kink)`} at `,
        mathematics(`(${formatNumberLatex(at)},\\ ${formatNumberLatex(value)})`), element("span", { class: "unseen" }, `${variable} = ${formatNumber(at)}`));
      button.addEventListener("click", () => store.update({ point: { ...store.state.point, [variable]: at } }));
      return button;
    });
    const more = found.length > nearest.length ? [element("span", { class: "quiet-text" }, `and ${found.length - nearest.length} more`)] : [];
    list.replaceChildren(...buttons, ...more);
  };
  return {
    list, draw,
    search(view) {
      running.abort();
      running = new AbortController();
      const lifetime = AbortSignal.any([signal, running.signal]);
      const timer = window.setTimeout(() => {
        const [from = 0, to = 1] = view.x.domain();
        whileIdle(searchLevelPoints(context, [from, to]), (points) => {
          found = points;
          draw(view);
          drawList(view);
        }, lifetime);
      }, rest);
      lifetime.addEventListener("abort", () => window.clearTimeout(timer));
    },
  };
}

/** Those that stand apart on the axis, from left to right. */
function apart(points: readonly CriticalPoint[], x: OneVariableView["x"]): CriticalPoint[] {
  let last = -Infinity;
  return points.filter(({ point: [at = NaN] }) => {
    if (x(at) - last < apartBy) return false;
    last = x(at);
    return true;
  });
}
