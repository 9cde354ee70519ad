import { element } from "../dom";
import { turned } from "./camera";
import type { Turn } from "./camera";

interface TurningOptions {
  /** What is grabbed, and takes the keys. */
  readonly target: HTMLElement;
  readonly turn: () => Turn;
  /** Told of another place to look from; undefined for the usual one. */
  readonly onTurn: (turn: Turn | undefined) => void;
}

const degreesPerPixel = 0.5;
const step = 7.5;
const zoomStep = 1.2;

/** Turning by drag, keys and buttons, going nearer by wheel, pinch, keys and buttons. Returns the buttons. */
export function turningControls({ target, turn, onTurn }: TurningOptions, signal: AbortSignal): HTMLElement {
  const by = (change: Parameters<typeof turned>[1]) => (): void => onTurn(turned(turn(), change));
  const reset = (): void => onTurn(undefined);
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: by({ around: step }), ArrowRight: by({ around: -step }), ArrowUp: by({ above: step }), ArrowDown: by({ above: -step }),
    "+": by({ farther: 1 / zoomStep }), "=": by({ farther: 1 / zoomStep }), "-": by({ farther: zoomStep }), "0": reset, Home: reset,
  };
  target.addEventListener("keydown", (event) => {
    if (event.target !== target || event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]?.();
  }, { signal });
  listenToPointers(target, turn, onTurn, signal);
  target.addEventListener("wheel", (event) => {
    // A page that scrolls must not stop under the pointer.
    if (!event.ctrlKey && !target.contains(document.activeElement)) return;
    event.preventDefault();
    onTurn(turned(turn(), { farther: Math.exp(Math.max(-60, Math.min(60, event.deltaY)) * 0.004) }));
  }, { signal, passive: false });
  return element("div", { class: "zoom turning", role: "group", "aria-label": "Turn and zoom" },
    button("◀", "Turn to the left (arrow keys)", by({ around: step })),
    button("▶", "Turn to the right (arrow keys)", by({ around: -step })),
    button("▲", "Look from higher up (arrow keys)", by({ above: step })),
    button("▼", "Look from lower down (arrow keys)", by({ above: -step })),
    button("+", "Zoom in (key +)", by({ farther: 1 / zoomStep })),
    button("\u2212", "Zoom out (key -)", by({ farther: zoomStep })),
    button("Reset", "Reset the view (key 0)", reset));
}

/** One pointer turns, two come nearer or go away. */
function listenToPointers(target: HTMLElement, turn: () => Turn, onTurn: (turn: Turn) => void, signal: AbortSignal): void {
  const down = new Map<number, { x: number; y: number }>();
  const apart = (): number => {
    const [a, b] = [...down.values()];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  };
  target.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || (event.target instanceof Element && event.target.closest(".handle"))) return;
    target.focus({ preventScroll: true });
    target.setPointerCapture(event.pointerId);
    down.set(event.pointerId, { x: event.clientX, y: event.clientY });
  }, { signal });
  target.addEventListener("pointermove", (event) => {
    const before = down.get(event.pointerId);
    if (!before) return;
    const wasApart = apart();
    down.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (down.size === 1) onTurn(turned(turn(), { around: (before.x - event.clientX) * degreesPerPixel, above: (event.clientY - before.y) * degreesPerPixel }));
    else if (apart() > 0 && wasApart > 0) onTurn(turned(turn(), { farther: wasApart / apart() }));
  }, { signal });
  for (const ending of ["pointerup", "pointercancel", "lostpointercapture"] as const) target.addEventListener(ending, (event) => down.delete(event.pointerId), { signal });
}

function button(text: string, description: string, act: () => void): HTMLButtonElement {
  const made = element("button", { type: "button", class: "quiet", "aria-label": description, title: description }, element("span", { "aria-hidden": "true" }, text));
  made.addEventListener("click", act);
  return made;
}
