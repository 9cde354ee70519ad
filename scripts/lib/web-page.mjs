/**
 * The editor's page as vscode.dev would serve it: no machine behind it, so every extension runs in a web worker.
 * The server knows no such mode; what it serves is changed on the way (see web-proxy.mjs).
 */

const escapes = /** @type {const} */ ([["&quot;", '"'], ["&#39;", "'"], ["&lt;", "<"], ["&gt;", ">"], ["&amp;", "&"]]);

/** @param {string} text */
const unescape = (text) => escapes.reduce((result, [entity, character]) => result.replaceAll(entity, character), text);
/** @param {string} text */
const escape = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/**
 * Name the extension and its tests in the page's configuration, and cut the tie to the server's machine.
 * @param {string} html
 * @param {Record<string, unknown>} developmentOptions
 */
export function editPage(html, developmentOptions) {
  const attribute = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;
  if (!attribute.test(html)) throw new Error("The page has no configuration to edit");
  return html
    .replace(attribute, (_match, start, settings) => {
      const { remoteAuthority: _cut, ...configuration } = JSON.parse(unescape(settings));
      const edited = {
        ...configuration,
        userDataPath: "/",
        developmentOptions: { ...configuration.developmentOptions, ...developmentOptions },
        configurationDefaults: { "workbench.secondarySideBar.defaultVisibility": "hidden", "chat.disableAIFeatures": true },
      };
      return `${start}${escape(JSON.stringify(edited))}"`;
    })
    .replace("remoteAuthority: location.host", "remoteAuthority: undefined");
}

/**
 * The same cut in the page's program.
 * @param {string} script
 */
export function editScript(script) {
  return script
    .replace("remoteAuthority:location.host", "remoteAuthority:void 0")
    .replace(/\.vscodeRemote\}\),"User"\)\}get userDataPath/, '.vscodeUserData}),"User")}get userDataPath');
}
