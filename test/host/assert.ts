/** The few assertions the suite needs; node's module is not there in a web worker. */
export function ok(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

export function equal<T>(actual: T, expected: T, what: string): void {
  ok(Object.is(actual, expected), `${what}: expected ${String(expected)}, got ${String(actual)}`);
}

/** The first value that `find` gives, asked again and again for ten seconds: the window follows a command in its own time. */
export async function eventually<T>(what: string, find: () => T | undefined): Promise<T> {
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    const found = find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`There is no ${what}`);
}

export function matches(text: string, pattern: RegExp): void {
  ok(pattern.test(text), `${JSON.stringify(text.slice(0, 500))} does not match ${String(pattern)}`);
}
