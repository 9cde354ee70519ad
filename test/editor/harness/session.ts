import { type Browser } from "playwright-core";
import { exitOnSignals, launchBrowser, startServer, type Server } from "../../../scripts/lib/editor-in-browser.mjs";

interface Session {
  readonly server: Server;
  readonly browser: Browser;
}

let session: Promise<Session> | undefined;

async function start(): Promise<Session> {
  exitOnSignals();
  const [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  return { server, browser };
}

/** The one server and browser of a test run; every test opens its own window in it. */
export function currentSession(): Promise<Session> {
  session ??= start();
  return session;
}

export async function endSession(): Promise<void> {
  if (!session) return;
  const { server, browser } = await session;
  await browser.close();
  await server.stop();
}
