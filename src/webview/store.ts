/** The page's state and those who draw it. */
export interface Store<S> {
  readonly state: S;
  /** Changes the state; listeners hear of it once, in the next frame. */
  update(change: Partial<S>): void;
  /** Calls the listener now and after each change, with the state that it drew last (undefined the first time), until the signal aborts. */
  subscribe(listener: (state: S, before: S | undefined) => void, signal: AbortSignal): void;
}

/** A store that gathers changes into one drawing a frame: a pointer moves more often than the screen. */
export function createStore<S extends object>(initial: S): Store<S> {
  let state = initial;
  let drawn = initial;
  let scheduled = false;
  const listeners = new Set<(state: S, before: S | undefined) => void>();
  const draw = (): void => {
    scheduled = false;
    const before = drawn;
    drawn = state;
    for (const listener of [...listeners]) listener(drawn, before);
  };
  return {
    get state() {
      return state;
    },
    update(change) {
      state = { ...state, ...change };
      if (scheduled) return;
      scheduled = true;
      requestAnimationFrame(draw);
    },
    subscribe(listener, signal) {
      listeners.add(listener);
      signal.addEventListener("abort", () => listeners.delete(listener));
      listener(state, undefined);
    },
  };
}
