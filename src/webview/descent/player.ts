/** What a player moves along. */
export interface Played {
  step(): number;
  last(): number;
  show(step: number): void;
  /** Told when it starts and when it stops. */
  changed(playing: boolean): void;
}

/** Steps through a way by itself. */
export interface Player {
  readonly playing: boolean;
  play(): void;
  pause(): void;
}

/** A whole way takes about so long, unless its steps would come slower than so many a second. */
const wholeWay = 6_000;
const slowest = 8;

/** The time that a step is looked at, in milliseconds. */
export function stepTime(last: number): number {
  return Math.min(1_000 / slowest, wholeWay / Math.max(1, last));
}

/**
 * A player: shows the steps one after the other, from the start again when at the end. Where motion is not wanted it
 * shows the end at once.
 */
export function createPlayer(played: Played, signal: AbortSignal): Player {
  let frame: number | undefined;
  const stop = (): void => {
    if (frame === undefined) return;
    cancelAnimationFrame(frame);
    frame = undefined;
    played.changed(false);
  };
  signal.addEventListener("abort", stop);
  const run = (): void => {
    const from = played.step() >= played.last() ? 0 : played.step();
    let started: number | undefined;
    played.show(from);
    const next = (now: number): void => {
      started ??= now;
      const step = Math.min(played.last(), from + Math.floor((now - started) / stepTime(played.last())));
      if (step !== played.step()) played.show(step);
      if (step >= played.last()) stop();
      else frame = requestAnimationFrame(next);
    };
    frame = requestAnimationFrame(next);
    played.changed(true);
  };
  return {
    get playing() {
      return frame !== undefined;
    },
    play() {
      if (frame !== undefined || signal.aborted) return;
      if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) played.show(played.last());
      else run();
    },
    pause: stop,
  };
}
