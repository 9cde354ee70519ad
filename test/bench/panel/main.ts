import { endBrowser } from "../../panel/harness/session";
import { measurePanel } from "./measure-page";

/** Prints the times as JSON. */
async function main(): Promise<void> {
  try {
    console.log(JSON.stringify(await measurePanel()));
  } finally {
    await endBrowser();
  }
}

void main();
