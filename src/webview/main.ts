import "./panel.css";
import { isPanelContent, isRecord } from "./content-shape";
import { connect, reportErrors } from "./host";
import { bringIntoView, showPage } from "./page";
import type { ShownPage } from "./page";
import { continueState, restoreState } from "./state";

/** Starts the page: shows what was kept from before a reload, then asks the editor for content. */
function start(root: HTMLElement): void {
  const host = connect();
  reportErrors(host);
  let page: ShownPage | undefined;
  window.addEventListener("message", (event: MessageEvent<unknown>) => {
    const message = event.data;
    if (!isRecord(message) || message.type !== "show") return;
    if (!isPanelContent(message.content)) {
      host.post({ type: "failed", message: "The panel was sent content that it cannot read." });
      return;
    }
    const { focus } = message.content;
    const shown = showPage(root, continueState(page?.state(), message.content), host);
    page?.dispose();
    page = shown;
    if (focus === "derivation") bringIntoView(root, focus);
    else void shown.complete.then(() => page === shown && bringIntoView(root, focus));
  });
  const kept = restoreState(host.read());
  if (kept) page = showPage(root, kept, host);
  host.post({ type: "ready" });
}

const root = document.getElementById("nabla");
if (root) {
  root.setAttribute("role", "main");
  start(root);
}
