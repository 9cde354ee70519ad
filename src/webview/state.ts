import type { PanelContent } from "../protocol/messages";
import { isNumbers, isPanelContent, isPoint, isRecord, isTexts } from "./content-shape";

/** The part of the plane that a plot shows. */
export interface Viewport {
  readonly x: readonly [from: number, to: number];
  readonly y: readonly [from: number, to: number];
}

/** All that the page would lose in a reload: what it shows, and what its reader did to it. */
export interface PanelState {
  readonly content: PanelContent;
  /** Coordinates that were chosen; a variable that is not here has the place that the panel finds for it. */
  readonly point: Readonly<Record<string, number>>;
  /** One number per variable, once a direction was asked for. */
  readonly direction?: readonly number[];
  /** Which derivation is open. */
  readonly tab: number;
  /** The variables on the axes, where there is a choice. */
  readonly drawn?: readonly string[];
  /** What the reader zoomed to. */
  readonly viewport?: Viewport;
  /** Whether the panel keeps its formula, whatever becomes of it in the document. */
  readonly pinned?: boolean;
  /** Why the formula cannot be read as its document has it now. */
  readonly stale?: string;
  /** What belongs to one part of the page alone, by its name (part-state.ts). */
  readonly parts: Readonly<Record<string, unknown>>;
}

/** The state in which new content is first shown. */
export function startState(content: PanelContent): PanelState {
  return { content, point: content.point, direction: fitting(content, content.direction), tab: 0, parts: {} };
}

/** The state for content that was asked for after other content: the reader's place is kept while the formula is the same. */
export function continueState(before: PanelState | undefined, content: PanelContent): PanelState {
  const start = startState(content);
  if (!before || before.content.formulaPlain !== content.formulaPlain || before.content.variables.join() !== content.variables.join()) return start;
  return { ...start, ...placeIn(content, before), point: { ...before.point, ...content.point }, viewport: before.viewport };
}

/**
 * The state for content that was edited in its document while it was shown: the reader's place is kept as far as it can be.
 * The point moves only where the document moved it.
 */
export function updateState(before: PanelState, content: PanelContent): PanelState {
  const moved = Object.fromEntries(Object.entries(content.point).filter(([name, value]) => before.content.point[name] !== value));
  return { ...startState(content), ...placeIn(content, before), point: { ...before.point, ...moved }, viewport: before.viewport, pinned: before.pinned };
}

/** What of the reader's place another content has, too. */
function placeIn(content: PanelContent, before: PanelState): Pick<PanelState, "direction" | "tab" | "drawn" | "parts"> {
  const opened = before.content.derivations[before.tab];
  const tab = content.derivations.findIndex(({ view, variable }) => view === opened?.view && variable === opened.variable);
  const drawn = before.drawn?.every((name) => content.variables.includes(name)) ? before.drawn : undefined;
  return { direction: fitting(content, content.direction) ?? fitting(content, before.direction), tab: Math.max(0, tab), drawn, parts: before.parts };
}

/** Reads state that was kept before a reload; undefined when it is not the state of this version. Never throws. */
export function restoreState(kept: unknown): PanelState | undefined {
  if (!isRecord(kept) || !isPanelContent(kept.content)) return undefined;
  const content = kept.content;
  const drawn = isTexts(kept.drawn) && kept.drawn.length === 2 && kept.drawn[0] !== kept.drawn[1]
    && kept.drawn.every((name) => content.variables.includes(name)) ? kept.drawn : undefined;
  return {
    content,
    point: isPoint(kept.point) ? kept.point : content.point,
    direction: fitting(content, kept.direction),
    tab: typeof kept.tab === "number" && Number.isInteger(kept.tab) && kept.tab >= 0 && kept.tab < content.derivations.length ? kept.tab : 0,
    drawn,
    viewport: restoreViewport(kept.viewport),
    ...(kept.pinned === true && { pinned: true }),
    parts: isRecord(kept.parts) ? kept.parts : {},
  };
}

function fitting(content: PanelContent, direction: unknown): readonly number[] | undefined {
  return isNumbers(direction) && direction.length === content.variables.length ? direction : undefined;
}

function restoreViewport(kept: unknown): Viewport | undefined {
  if (!isRecord(kept)) return undefined;
  const x = interval(kept.x);
  const y = interval(kept.y);
  return x && y ? { x, y } : undefined;
}

function interval(kept: unknown): readonly [number, number] | undefined {
  if (!isNumbers(kept) || kept.length !== 2) return undefined;
  const [from, to] = kept;
  return from !== undefined && to !== undefined && from < to ? [from, to] : undefined;
}
