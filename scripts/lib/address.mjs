import path from "node:path";

/**
 * A file of this machine as the page in the browser names it.
 * @param {string} authority
 * @param {string} file
 */
export function remoteUri(authority, file) {
  const segments = path.resolve(file).split(path.sep).map(encodeURIComponent);
  return `vscode-remote://${authority}${segments.join("/").replace(/^(?!\/)/, "/")}`;
}

/**
 * @typedef {object} Opening
 * @property {string} [folder]
 * @property {string} [file] opened in the editor
 * @property {string | string[]} [extension] folders of extensions under development
 * @property {string} [tests] a module that exports run(), for the extension host
 * @property {string} [token] the secret the server was started with
 */

/**
 * The address of a window: what a command line says to the desktop editor, this says to the one in the browser.
 * @param {{ authority: string, origin: string }} server
 * @param {Opening} opening
 */
export function windowAddress(server, { folder, file, extension = [], tests, token }) {
  const remote = (/** @type {string} */ name) => remoteUri(server.authority, name);
  const payload = [
    ["skipWelcome", "true"],
    ["skipReleaseNotes", "true"],
    ...[extension].flat().map((name) => ["extensionDevelopmentPath", remote(name)]),
    ...(tests ? [["extensionTestsPath", remote(tests)]] : []),
    ...(file ? [["openFile", remote(file)]] : []),
  ];
  const query = new URLSearchParams(folder ? { folder: path.resolve(folder) } : { ew: "true" });
  query.set("payload", JSON.stringify(payload));
  if (token) query.set("tkn", token);
  return `${server.origin}/?${query}`;
}
