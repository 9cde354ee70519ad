import "./panel.css";
import type { PanelContent } from "../protocol/messages";
import { isPanelContent, isRecord } from "./content-shape";
import { connect, reportErrors } from "./host";
import { bringIntoView, showPage } from "./page";
import type { ShownPage } from "./page";
import { continueState, restoreState, startState, updateState } from "./state";
import type { PanelState } from "./state";

type Message = Readonly<Record<string, unknown>>;

/** Starts the page: shows what was kept from before a reload, then asks the editor for content. */
function start(root: HTMLElement): void {
  const host = connect();
  // While the editor sends the content, the figures' script comes along; whoever needs it says if it does not.
  import("./figures").catch(() => undefined);
  reportErrors(host);
  let page: ShownPage | undefined;
  const show = (state: PanelState): ShownPage => {
    const shown = showPage(root, state, host);
    page?.dispose();
    page = shown;
    return shown;
  };
  window.addEventListener("message", (event: MessageEvent<unknown>) => {
    const message = event.data;
    if (!isRecord(message) || typeof message.type !== "string" || !Object.hasOwn(receivers, message.type)) return;
    receivers[message.type]?.(message);
  });
  /** Content comes from the extension, which may be of another version. */
  const withContent = (use: (content: PanelContent) => void) => ({ content }: Message): void => {
    if (isPanelContent(content)) use(content);
    else host.post({ type: "failed", message: "The panel was sent content that it cannot read." });
  };
  const receivers: Readonly<Record<string, (message: Message) => void>> = {
    show: withContent((content) => {
      const shown = show(continueState(page?.state(), content));
      if (content.focus === "derivation") bringIntoView(root, content.focus);
      else void shown.complete.then(() => page === shown && bringIntoView(root, content.focus));
    }),
    update: withContent((content) => {
      const before = page?.state();
      show(before ? updateState(before, content) : startState(content));
    }),
    stale: ({ sentence }) => page?.update({ stale: typeof sentence === "string" ? sentence : undefined }),
  };
  const kept = restoreState(host.read());
  if (kept) show(kept);
  host.post({ type: "ready" });
}

const root = document.getElementById("nabla");
if (root) {
  root.setAttribute("role", "main");
  start(root);
}
