import "./panel.css";
import { isPanelContent, isRecord } from "./content-shape";
import { connect, reportErrors } from "./host";
import { bringIntoView, showPage } from "./page";
import type { ShownPage } from "./page";
import { continueState, restoreState } from "./state";
import type { PanelState } from "./state";

/** Starts the page: shows what was kept from before a reload, then asks the editor for content. */
function start(root: HTMLElement): void {
  const host = connect();
  reportErrors(host);
  let page: ShownPage | undefined;
  const show = (state: PanelState): void => {
    page?.dispose();
    page = showPage(root, state, host);
  };
  window.addEventListener("message", (event: MessageEvent<unknown>) => {
    const message = event.data;
    if (!isRecord(message) || message.type !== "show") return;
    if (!isPanelContent(message.content)) {
      host.post({ type: "failed", message: "The panel was sent content that it cannot read." });
      return;
    }
    show(continueState(page?.state(), message.content));
    bringIntoView(root, message.content.focus);
  });
  const kept = restoreState(host.read());
  if (kept) show(kept);
  host.post({ type: "ready" });
}

const root = document.getElementById("nabla");
if (root) {
  root.setAttribute("role", "main");
  start(root);
}
