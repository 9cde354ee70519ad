import { type Page } from "playwright-core";

/** Collects what goes wrong in a window's pages: errors that nobody caught, and what their consoles call an error. */
export class PageProblems {
  private readonly found: string[] = [];

  constructor(page: Page) {
    page.on("pageerror", (error) => this.found.push(`uncaught: ${error.stack ?? error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") this.found.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    });
  }

  /** Those of the panel's page, of its security policy, or that name the extension; the editor has problems of its own. */
  ofExtension(): readonly string[] {
    return this.found.filter((problem) => /nabla[.-]|dist\/webview|fake\.html|Content.Security.Policy|violates/i.test(problem) && !editorsOwn.test(problem));
  }
}

/** What the editor says of every extension, or of its own pages. */
const editorsOwn = /navigator is now a global|Ignoring fetching|sandbox attribute|web worker extension host/i;
