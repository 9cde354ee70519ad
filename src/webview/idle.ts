interface IdleTime {
  timeRemaining(): number;
}

/** Safari has no idle callbacks: a short turn now and then stands in for them there. */
const turn = 6;
const pause = 16;

/**
 * Does long work in its small steps while the page has nothing else to do, so that no frame waits for it, and calls back
 * with the result; never once the signal aborts.
 */
export function whileIdle<T>(steps: Generator<undefined, T>, done: (result: T) => void, signal: AbortSignal): void {
  const work = (idle: IdleTime): void => {
    if (signal.aborted) return;
    do {
      const step = steps.next();
      if (step.done) {
        done(step.value);
        return;
      }
    } while (idle.timeRemaining() > 1);
    later(work);
  };
  later(work);
}

function later(work: (idle: IdleTime) => void): void {
  if ("requestIdleCallback" in globalThis) {
    requestIdleCallback(work, { timeout: 500 });
    return;
  }
  setTimeout(() => {
    const end = performance.now() + turn;
    work({ timeRemaining: () => end - performance.now() });
  }, pause);
}
