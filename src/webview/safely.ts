import { describe } from "./host";
import type { Host } from "./host";

/** A part that fails must not take the others with it, and must not fail in silence. */
export function safely<T>(host: Host, build: () => T): T | undefined {
  try {
    return build();
  } catch (thrown) {
    host.post({ type: "failed", message: describe(thrown) });
    return undefined;
  }
}
