import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execFileAsync = promisify(execFile);
const onWindows = process.platform === "win32";

/**
 * Run a program quietly and return what it printed; what went wrong is in the error's message.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export async function run(program, args, options = {}) {
  try {
    const { stdout } = await execFileAsync(program, args, { maxBuffer: 64 << 20, ...options });
    return stdout.trim();
  } catch (error) {
    const { stderr = "", stdout = "" } = /** @type {{ stderr?: string, stdout?: string }} */ (error);
    const last = (stderr || stdout || String(error)).trim().split("\n").slice(-15).join("\n");
    throw new Error(`${program} ${args.join(" ")} failed:\n${last}`, { cause: error });
  }
}

/**
 * Run npm; on Windows it is a script that only a shell can start.
 * @param {string[]} args
 * @param {string} cwd
 */
export function npm(args, cwd) {
  // An outer `npm test` hands its own settings down as npm_config_*; they are not meant for this call.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(config_(local_prefix|prefix|global|loglevel)|package|lifecycle)/i.test(name)));
  return onWindows ? run("cmd", ["/c", "npm", ...args], { cwd, env }) : run("npm", args, { cwd, env });
}
