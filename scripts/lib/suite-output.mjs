/**
 * The extension host's console carries much more than the suite, so the suite marks its lines (test/host/marks.ts)
 * and ends with one line of results for machines.
 */
export const lineMark = "│ ";
export const resultsMark = "│results ";

/**
 * Show the suite's own lines; pass on its results only to a script that asked for them.
 * @param {string} line
 */
export function showSuiteLine(line) {
  const forMachines = line.startsWith(resultsMark);
  if (forMachines ? process.env.NABLA_RESULTS : line.startsWith(lineMark)) {
    process.stdout.write(`${forMachines ? line : line.slice(lineMark.length)}\n`);
  } else if (process.env.NABLA_VERBOSE && !forMachines) {
    process.stderr.write(`${line}\n`);
  }
}
