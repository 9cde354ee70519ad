import { checkFile, type FileClaim } from "../check/check-file";
import { findFiles } from "../check/find-files";
import { formats, summaryOf } from "../check/formats";
import type { Command } from "../command";
import { exitCodes } from "../exit-codes";
import { refuseOption } from "../output";

/** `nabla check`: derivatives that people wrote, in files. */
export const checkCommand: Command = {
  usage: `check PATHS... [--format ${Object.keys(formats).join("|")}] [--equalities] [--explain]`,
  summary: "which derivatives in notes, papers, notebooks and programs are wrong, each with a point that proves it; exits with 1 when one is, with 2 when a file cannot be read",
  options: { values: ["format"], flags: ["equalities", "explain"] },

  async run({ positionals, values, flags }, output) {
    const name = values.get("format") ?? "text";
    const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
    if (!format) return refuseOption(`There is no format ${name}. There are: ${Object.keys(formats).join(", ")}.`, output);
    if (positionals.length === 0) return refuseOption("Say what to check: files, folders or globs, such as nabla check notes \"**/*.md\".", output);
    const found = await findFiles(positionals);
    if (!found.ok) return refuseOption(found.message, output);
    const claims: FileClaim[] = [];
    let unread = 0;
    for (const file of found.files) {
      const checked = await checkFile(file, { equalities: flags.has("equalities") });
      if (checked.ok) claims.push(...checked.claims);
      else {
        unread++;
        output.error(`${checked.message}\n`);
      }
    }
    const wrong = claims.filter(({ verdict }) => verdict === "wrong");
    output.write(format.write(flags.has("explain") ? claims : wrong));
    (format.withSummary ? output.write : output.error)(summaryOf(claims, found.files.length));
    return wrong.length > 0 ? exitCodes.failed : unread > 0 ? exitCodes.usage : exitCodes.done;
  },
};
