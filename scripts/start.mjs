// Opens the examples in VS Code with this extension loaded: `npm start`.
//   --browser  the VS Code in the browser, also where a desktop VS Code is found
//   --no-open  the same, and only print its address
import { randomUUID } from "node:crypto";
import path from "node:path";
import { parseArgs } from "node:util";
import { windowAddress } from "./lib/address.mjs";
import { installDependencies } from "./lib/dependencies.mjs";
import { findDesktop, openInBrowser } from "./lib/desktop.mjs";
import { editorsFolder, examplesFolder, root } from "./lib/paths.mjs";
import { quietSettings } from "./lib/quiet-settings.mjs";
import { run } from "./lib/run.mjs";
import { startServer } from "./lib/server.mjs";

const { values: options } = parseArgs({
  options: { browser: { type: "boolean", default: false }, "no-open": { type: "boolean", default: false } },
});
const note = path.join(examplesFolder, "calculus.md");

/** @param {string} program */
async function openDesktop(program) {
  await run(program, ["--new-window", `--extensionDevelopmentPath=${root}`, examplesFolder, note]);
  console.log("The examples are open in VS Code.");
}

async function openBrowser() {
  const token = randomUUID(); // other pages and users of this machine must not get in
  const server = await startServer({ settings: quietSettings, profile: path.join(editorsFolder, "profile"), token });
  const address = windowAddress(server, { folder: examplesFolder, file: note, extension: root, token });
  console.log(`VS Code ${server.vscode} shows the examples at:\n\n  ${address}\n\nCtrl+C ends it.`);
  if (!options["no-open"]) openInBrowser(address);

  await new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, resolve);
    server.process.once("exit", resolve);
  });
  await server.stop();
}

console.log("Installing what is missing and building …");
await installDependencies();
await run(process.execPath, ["esbuild.js"], { cwd: root });

const desktop = await findDesktop();
if (options.browser || options["no-open"]) await openBrowser();
else if ("program" in desktop) await openDesktop(desktop.program);
else {
  console.log(`The desktop VS Code is not used: ${desktop.reason}.`);
  await openBrowser();
}
