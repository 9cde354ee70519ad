import type { PanelContent } from "../protocol/messages";
import type { PanelContext } from "./context";
import { derivationSection } from "./derivation";
import { element } from "./dom";
import { gradientSection } from "./gradient-section";
import { header } from "./header";
import { describe } from "./host";
import type { Host } from "./host";
import { createModel } from "./model";
import type { FunctionModel } from "./model";
import { plotSection } from "./plot/plot-section";
import { startingPoint } from "./point";
import { remarks } from "./remarks";
import type { PanelState } from "./state";
import { createStore } from "./store";

/** What is on the page: its state, and the way to take it off. */
export interface ShownPage {
  readonly state: () => PanelState;
  dispose(): void;
}

/** Builds the page for a state into `root`, and keeps the state with the host as it changes. */
export function showPage(root: HTMLElement, initial: PanelState, host: Host): ShownPage {
  const ended = new AbortController();
  const model = safely(host, () => createModel(initial.content));
  const store = createStore<PanelState>({ ...initial, point: wholePoint(model, initial) });
  const context: PanelContext = { content: initial.content, model, store, host, signal: ended.signal };
  const part = (build: () => HTMLElement): HTMLElement =>
    safely(host, build) ?? element("p", { class: "broken", role: "alert" }, "This part could not be shown.");
  const left = element("div", { class: "column" }, part(() => derivationSection(context)), part(() => remarks(context)));
  const right = element("div", { class: "column" }, part(() => plotSection(context)));
  if (model && model.variables.length > 0) right.append(part(() => gradientSection({ ...context, model })));
  root.replaceChildren(part(() => header(context)), left, right);
  document.title = initial.content.title;
  store.subscribe((state) => host.keep(state), ended.signal);
  return { state: () => store.state, dispose: () => ended.abort() };
}

/** Every name gets a coordinate: those chosen, and a good place for the rest. */
function wholePoint(model: FunctionModel | undefined, { point }: PanelState): Readonly<Record<string, number>> {
  if (!model) return point;
  const places = startingPoint(model, point);
  return Object.fromEntries(model.names.map((name, index) => [name, places[index] ?? 0]));
}

const focused: Readonly<Record<PanelContent["focus"], string>> = { derivation: ".derivation", plot: ".plot-section", gradient: ".gradient" };

/**
 * Brings the part that was asked for into view; the derivation comes first anyway. Plots and fonts above it grow for a
 * moment after the page was built, so the part is followed until the page stands still or the reader takes over.
 */
export function bringIntoView(root: HTMLElement, focus: PanelContent["focus"]): void {
  const part = focus === "derivation" ? undefined : root.querySelector(focused[focus]);
  if (!part) {
    window.scrollTo({ top: 0 });
    return;
  }
  const follow = (): void => part.scrollIntoView({ block: "start" });
  const observer = new ResizeObserver(follow);
  observer.observe(root);
  const stop = (): void => {
    observer.disconnect();
    for (const taking of ["wheel", "pointerdown", "keydown"]) window.removeEventListener(taking, stop);
  };
  for (const taking of ["wheel", "pointerdown", "keydown"]) window.addEventListener(taking, stop);
  window.setTimeout(stop, 1_000);
  follow();
}

/** A part that fails must not take the others with it, and must not fail in silence. */
function safely<T>(host: Host, build: () => T): T | undefined {
  try {
    return build();
  } catch (thrown) {
    host.post({ type: "failed", message: describe(thrown) });
    return undefined;
  }
}
