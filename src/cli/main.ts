import { createInterface } from "node:readline";
import { run } from "./run";
import { answerLine } from "./commands/batch";

const [name] = process.argv.slice(2);

/** Batch streams: each line is answered before the next one is read, however long the input. */
async function batch(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() !== "") process.stdout.write(`${await answerLine(line)}\n`);
  }
}

async function main(): Promise<void> {
  if (name === "batch") return batch();
  process.exitCode = await run(process.argv.slice(2), {
    write: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
  });
}

// A reader that has seen enough (head) closes the pipe: that is no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
void main();
