import { isRecord } from "./content-shape";
import type { PanelState } from "./state";
import type { Store } from "./store";

/**
 * The state of one part of the page, kept with the rest: what its reader chose there. The page's state holds parts by name
 * and knows nothing of them, so that a part is added in its own file.
 */
export interface PartState<T extends object> {
  read(state: PanelState): T;
  update(store: Store<PanelState>, change: Partial<T>): void;
  /** Whether the part is another one than before; true where there is nothing before. */
  changed(state: PanelState, before: PanelState | undefined): boolean;
}

/**
 * Declares the state of a part. `restore` reads what was kept from before a reload, which may come from another version,
 * and gives what of it still holds; it never throws.
 */
export function partState<T extends object>(name: string, initial: T, restore: (kept: Readonly<Record<string, unknown>>) => Partial<T>): PartState<T> {
  const read = (state: PanelState): T => {
    const kept = state.parts[name];
    return isRecord(kept) ? { ...initial, ...restore(kept) } : initial;
  };
  return {
    read,
    update(store, change) {
      store.update({ parts: { ...store.state.parts, [name]: { ...read(store.state), ...change } } });
    },
    changed: (state, before) => !before || state.parts[name] !== before.parts[name],
  };
}
