import type { MessageFromPanel } from "../protocol/messages";

/** What VS Code gives a webview's page. */
interface WebviewApi {
  postMessage(message: MessageFromPanel): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): WebviewApi;

/** The side of the editor, as the page sees it. */
export interface Host {
  post(message: MessageFromPanel): void;
  /** State that was kept; from outside, so it is checked before use. */
  read(): unknown;
  keep(state: unknown): void;
}

/** Connects to the editor; VS Code allows this once in the life of a page. */
export function connect(): Host {
  const api = acquireVsCodeApi();
  return {
    post: (message) => api.postMessage(message),
    read: () => api.getState(),
    keep: (state) => api.setState(state),
  };
}

/** Tells the editor of errors in the page, which nobody would see otherwise. */
export function reportErrors(host: Host): void {
  window.addEventListener("error", (event) => host.post({ type: "failed", message: event.message }));
  window.addEventListener("unhandledrejection", (event) => host.post({ type: "failed", message: describe(event.reason) }));
}

/** What an unknown thrown thing says. */
export function describe(thrown: unknown): string {
  return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
}
