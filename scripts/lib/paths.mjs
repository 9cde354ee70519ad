import path from "node:path";
import { fileURLToPath } from "node:url";

/** The repository: every other path is relative to it, so that scripts work from any folder. */
export const root = path.resolve(fileURLToPath(import.meta.url), "../../..");

/** Where editors are installed; git ignores it. */
export const editorsFolder = path.join(root, ".vscode-test");

/** Where test runs leave their results and screenshots; git ignores it. */
export const resultsFolder = path.join(root, "test-results");

/** The notes that `npm start` opens and the browser tests copy. */
export const examplesFolder = path.join(root, "examples");

/** @param {string[]} parts */
export const inRoot = (...parts) => path.join(root, ...parts);
