/** Milliseconds of single runs, sorted. */
export type Times = readonly number[];

/** Runs `work` a number of times; each run's milliseconds, the first runs left out as warm-up. */
export function timesOf(work: () => void, runs = 20, warmUp = 3): Times {
  for (let i = 0; i < warmUp; i++) work();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return sorted(times);
}

/**
 * The time of work too short for the clock: one call's share of the best of many batches, of which each takes a millisecond or two,
 * so that some are not interrupted by what else the machine does.
 */
export function timeOfShort(work: () => void, batches = 75): number {
  let size = 1;
  const batch = (): void => {
    for (let i = 0; i < size; i++) work();
  };
  while ((timesOf(batch, 1, 0)[0] ?? 0) < 1) size *= 2;
  return quantile(timesOf(batch, batches, 150), 0) / size;
}

export const sorted = (values: readonly number[]): Times => [...values].sort((a, b) => a - b);

/** The value below which a share of the sorted times lies. */
export function quantile(times: Times, share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
}

export const median = (times: Times): number => quantile(times, 0.5);

/** Milliseconds for people. */
export function milliseconds(value: number): string {
  if (Number.isNaN(value)) return "-";
  if (value < 0.1) return `${(value * 1000).toFixed(1)} us`;
  return `${value < 1 ? value.toFixed(3) : value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
}

/** How many times as much; "-" when either is not known. */
export function ratio(value: number, base: number): string {
  const times = value / base;
  return Number.isFinite(times) ? (times < 10 ? times.toFixed(2) : times.toFixed(0)) : "-";
}
