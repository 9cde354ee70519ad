import type { NumericContext } from "../context";
import { descentState } from "../descent/state";
import { element, setText } from "../dom";
import { axisChoice } from "../plot/axis-choice";
import { exportTools } from "../plot/export/export-tools";
import { legend } from "../plot/legend";
import { createPicture } from "../plot/picture";
import { onThemeChange } from "../theme";
import { startView } from "./camera";
import { surfaceReadouts } from "./readouts";
import { createStage } from "./stage";
import { surfaceState } from "./state";
import { SurfaceView } from "./surface-view";
import { turningControls } from "./turning";

/** The graph of a function of two variables (or of two among more) as a surface in space, with its tangent plane at the point. */
export function surfaceSection(context: NumericContext): HTMLElement {
  const { content, store, signal } = context;
  const picture = createPicture("surface", `Surface of ${content.title}`);
  const stage = createStage(picture.canvas);
  if (!stage) return element("p", { class: "quiet-text", role: "note" }, "A surface needs WebGL, which is turned off or missing here. The map under “Plot” shows the same function.");
  signal.addEventListener("abort", () => stage.dispose());
  const view = new SurfaceView(context, picture, stage);
  const target = element("div", { class: "surface-stage", tabindex: "0", role: "application", "aria-roledescription": "surface", "aria-label": `Surface of ${content.title}. Arrow keys turn it, plus and minus zoom.` }, picture.root);
  const turned = element("span", { class: "unseen", role: "status" });
  const turning = turningControls({
    target,
    turn: () => surfaceState.read(store.state).turn,
    onTurn: (turn) => {
      surfaceState.update(store, { turn: turn ?? startView });
      const { around, above } = turn ?? startView;
      setText(turned, `seen from ${Math.round(above)} degrees above, turned by ${Math.round(around)} degrees`);
    },
  }, signal);
  const row = element("div", { class: "plot-top" }, ...axisChoice(context), turning, element("div", { class: "plot-tools" }, exportTools(context, [picture])));
  // The row is as wide as the picture, and its height does not follow from what is drawn; it has no width while the tab is closed.
  const observer = new ResizeObserver(() => view.resize(row.clientWidth));
  observer.observe(row);
  signal.addEventListener("abort", () => observer.disconnect());
  onThemeChange(() => view.draw(), signal);
  store.subscribe((state, before) => before && view.follow(state, before), signal);
  return element("div", { class: "plot surface-figure" },
    row, target, turned, view.probes,
    legend([
      { mark: "ascent", arrow: true, latex: `\\nabla ${content.nameLatex}`, words: "steepest ascent, in the tangent plane" },
      { mark: "tangent", words: "tangent plane" },
    ]),
    wayHint(context),
    surfaceReadouts(context));
}

/** Where the way on the surface comes from, while there is one. */
function wayHint({ store, signal }: NumericContext): HTMLElement {
  const hint = element("p", { class: "quiet-text surface-way" }, "The way down is that of the descent under “Plot”, as far as it is walked there.");
  store.subscribe((state) => {
    hint.hidden = !descentState.read(state).open;
  }, signal);
  return hint;
}

/** The picture in a section that `surfaceSection` built, for export: its canvas, and the shapes over it. */
export function surfacePicture(section: HTMLElement): { readonly canvas: HTMLCanvasElement; readonly svg: SVGSVGElement } | undefined {
  const canvas = section.querySelector<HTMLCanvasElement>(".surface-stage canvas");
  const svg = section.querySelector<SVGSVGElement>(".surface-stage svg");
  return canvas && svg ? { canvas, svg } : undefined;
}
