import type { PanelContent } from "../protocol/messages";
import type { PanelContext } from "./context";
import { derivationSection } from "./derivation/derivation";
import { element } from "./dom";
import { header } from "./header";
import { describe } from "./host";
import type { Host } from "./host";
import { remarks } from "./remarks";
import { safely } from "./safely";
import type { PanelState } from "./state";
import { createStore } from "./store";

/** What is on the page: its state, and the way to take it off. */
export interface ShownPage {
  readonly state: () => PanelState;
  /** Changes the state from outside the page's own controls. */
  update(change: Partial<PanelState>): void;
  /** When the figures stand on it, too. */
  readonly complete: Promise<void>;
  dispose(): void;
}

/** Builds the page for a state into `root`, and keeps the state with the host as it changes. */
export function showPage(root: HTMLElement, initial: PanelState, host: Host): ShownPage {
  const ended = new AbortController();
  const store = createStore<PanelState>(initial);
  const context: PanelContext = { content: initial.content, store, host, signal: ended.signal };
  const part = (build: () => HTMLElement): HTMLElement => safely(host, build) ?? broken();
  const left = element("div", { class: "column" }, part(() => derivationSection(context)), part(() => remarks(context)));
  const right = element("div", { class: "column" });
  root.replaceChildren(part(() => header(context)), left, right);
  document.title = initial.content.title;
  store.subscribe((state) => host.keep(state), ended.signal);
  const complete = import("./figures").then(({ figures }) => {
    if (!ended.signal.aborted) right.append(...figures(context));
  }).catch((thrown: unknown) => {
    host.post({ type: "failed", message: describe(thrown) });
    right.append(broken());
  });
  return { state: () => store.state, update: (change) => store.update(change), complete, dispose: () => ended.abort() };
}

function broken(): HTMLElement {
  return element("p", { class: "broken", role: "alert" }, "This part could not be shown.");
}

const focused: Readonly<Record<PanelContent["focus"], string>> = { derivation: ".derivation", plot: ".figures", gradient: ".gradient" };

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
