import { build } from "esbuild";
import { compile, loadParser } from "../../../src/core";
import type { PanelContent } from "../../../src/protocol/messages";
import { contentOf } from "../../panel/harness/content";
import { PanelPage } from "../../panel/harness/panel-page";
import { fiftyOperations } from "./formula";

/** Milliseconds of single runs. */
export interface PanelTimes {
  readonly operations: number;
  /** Of a formula as notes have them, and of the large one. */
  readonly firstPlots: readonly number[];
  readonly firstLargePlots: readonly number[];
  /** Between the frames of a drag. */
  readonly frames: readonly number[];
  /** Of the page's thread for a frame of the drag, on average: time on a processor, whatever else the machine does. */
  readonly work: number;
  readonly grids: readonly number[];
}

const opened = 5;
const draggedFrames = 180;

/** Opens the panel in a browser and takes its times. */
export async function measurePanel(): Promise<PanelTimes> {
  const content = await contentOf(fiftyOperations, {}, "plain");
  const parsed = (await loadParser("plain"))(fiftyOperations);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  const firstPlots = await firstPlotsOf(await contentOf("f(x, y) = x^2 + \\sin(y)"));
  const firstLargePlots = await firstPlotsOf(content);
  const page = await PanelPage.open({ content });
  await page.locator(".descent > summary").click();
  await page.locator(".descent-compare").check();
  // Until the critical points are known: they are looked for while the page is idle.
  await page.locator(".critical-point").first().waitFor({ timeout: 120_000 });
  const thread = await page.page.context().newCDPSession(page.page);
  await thread.send("Performance.enable", { timeDomain: "threadTicks" });
  const busy = async (): Promise<number> => 1_000 * ((await thread.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN);
  const before = await busy();
  const frames = await page.page.evaluate(dragPoint, draggedFrames);
  const work = (await busy() - before) / draggedFrames;
  const { outputFiles } = await build({ entryPoints: ["test/bench/panel/grid-in-page.ts"], bundle: true, minify: true, write: false, format: "iife", globalName: "measured", target: "es2022" });
  const script = outputFiles[0]?.text ?? "";
  const grids = await page.page.evaluate<number[]>(`${script}; measured.gridTimes(${JSON.stringify(fiftyOperations)})`);
  await page.close();
  return { operations: compile(parsed.value.expression, ["x", "y"]).length, firstPlots, firstLargePlots, frames, work, grids };
}

/** On new pages that listen: an editor sends its content once its script is there. */
async function firstPlotsOf(content: PanelContent): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < opened; turn++) {
    const page = await PanelPage.open({ content, empty: true });
    times.push(await page.page.evaluate(firstPlot, content));
    await page.close();
  }
  return times;
}

/** Runs in the page: from the content's arrival to the frame that shows the map. */
async function firstPlot(content: unknown): Promise<number> {
  const start = performance.now();
  window.postMessage({ type: "show", content }, "*");
  const isDrawn = (): boolean => (document.querySelector<HTMLCanvasElement>(".two-variables canvas")?.width ?? 300) !== 300;
  while (!isDrawn()) await new Promise((done) => { requestAnimationFrame(done); });
  return performance.now() - start;
}

/** Runs in the page: drags the point around in a circle, by a bit each frame, as a pointer does. */
async function dragPoint(count: number): Promise<number[]> {
  const handle = document.querySelector(".handle.point");
  const picture = document.querySelector(".two-variables .picture canvas");
  if (!handle || !picture) throw new Error("There is nothing to drag.");
  handle.scrollIntoView({ block: "center" });
  const frame = (): Promise<number> => new Promise((done) => { requestAnimationFrame(done); });
  const at = handle.getBoundingClientRect();
  const box = picture.getBoundingClientRect();
  const send = (type: string, target: EventTarget, x: number, y: number): boolean =>
    target.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, view: window, clientX: x, clientY: y, buttons: 1 }));
  await frame();
  send("mousedown", handle, at.x + at.width / 2, at.y + at.height / 2);
  const frames: number[] = [];
  let before = await frame();
  for (let turn = 0; turn < count; turn++) {
    const angle = (turn / count) * 2 * Math.PI;
    send("mousemove", window, box.x + box.width * (0.5 + 0.3 * Math.cos(angle)), box.y + box.height * (0.5 + 0.3 * Math.sin(angle)));
    const now = await frame();
    frames.push(now - before);
    before = now;
  }
  send("mouseup", window, box.x, box.y);
  return frames;
}
