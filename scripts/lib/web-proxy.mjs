import fs from "node:fs";
import http from "node:http";
import net from "node:net";
import path from "node:path";
import { editPage, editScript } from "./web-page.mjs";

const mediaTypes = new Map([
  [".js", "text/javascript"], [".json", "application/json"], [".css", "text/css"], [".svg", "image/svg+xml"], [".woff2", "font/woff2"],
]);
const prefix = "/extension/";

/**
 * A file of the extension; the editor asks for modules without their ending.
 * @param {string} folder @param {string} name @param {http.ServerResponse} response
 */
function serveFile(folder, name, response) {
  const file = [name, `${name}.js`].map((each) => path.join(folder, each)).find((each) => fs.statSync(each, { throwIfNoEntry: false })?.isFile());
  if (!file) return response.writeHead(404).end();
  response.writeHead(200, { "content-type": mediaTypes.get(path.extname(file)) ?? "text/plain", "access-control-allow-origin": "*" });
  return response.end(fs.readFileSync(file));
}

/** @param {http.IncomingHttpHeaders} headers those of an answer whose body and reach change */
function editHeaders(headers) {
  const { "content-length": _length, "transfer-encoding": _encoding, etag: _etag, ...rest } = headers;
  const policy = rest["content-security-policy"];
  // The worker fetches the extension over http from this proxy.
  return typeof policy === "string" ? { ...rest, "content-security-policy": policy.replace("connect-src ", "connect-src http: ") } : rest;
}

/** @param {http.IncomingMessage} stream */
async function readAll(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** Web sockets go through untouched. @param {{ host: string, port: number }} target */
function forwardUpgrade(target) {
  return (/** @type {http.IncomingMessage} */ request, /** @type {import("node:stream").Duplex} */ socket, /** @type {Buffer} */ head) => {
    const upstream = net.connect(target, () => {
      const headers = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}\r\n`).join("");
      upstream.write(`${request.method} ${request.url} HTTP/1.1\r\n${headers}\r\n`);
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    for (const end of [upstream, socket]) end.on("error", () => [upstream, socket].forEach((each) => each.destroy()));
  };
}

/**
 * Serve an editor's page with the extension in `folder` running in the web worker extension host.
 * @param {string} authority of the editor's server
 * @param {{ folder: string, tests: string }} extension `tests` relative to the folder
 */
export async function startWebProxy(authority, { folder, tests }) {
  const target = { host: "127.0.0.1", port: Number(authority.split(":")[1]) };
  let own = "";
  const uri = (/** @type {string} */ name) => ({ scheme: "http", authority: own, path: `${prefix}${name}`.replace(/\/$/, "") });
  const options = () => ({ enableSmokeTestDriver: true, extensions: [uri("")], extensionTestsPath: uri(tests) });

  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname.startsWith(prefix)) return serveFile(folder, decodeURIComponent(pathname.slice(prefix.length)), response);
    const isPage = pathname === "/";
    const isProgram = /\/workbench\/workbench\.js$|workbench\.web\.main\.js$/.test(pathname);
    const headers = isPage || isProgram ? { ...request.headers, "accept-encoding": "identity" } : request.headers;
    const forwarded = http.request({ ...target, path: request.url, method: request.method, headers }, async (answer) => {
      const status = answer.statusCode ?? 502;
      if (!isPage && !isProgram) return answer.pipe(response.writeHead(status, answer.headers));
      const body = await readAll(answer);
      return response.writeHead(status, editHeaders(answer.headers)).end(isPage ? editPage(body, options()) : editScript(body));
    });
    forwarded.on("error", () => response.destroy());
    return request.pipe(forwarded);
  });
  server.on("upgrade", forwardUpgrade(target));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  own = `127.0.0.1:${/** @type {net.AddressInfo} */ (server.address()).port}`;
  return {
    origin: `http://${own}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
