/** Keeps what was worked out for the most recent keys, up to a number of them. */
export class Recent<Key, Value> {
  private readonly entries = new Map<Key, Value>();

  constructor(private readonly capacity: number) {}

  /** The value for a key, worked out by `make` when it is not kept. */
  get(key: Key, make: () => Value): Value {
    const kept = this.entries.has(key);
    const value = kept ? (this.entries.get(key) as Value) : make();
    this.entries.delete(key);
    this.entries.set(key, value);
    if (this.entries.size > this.capacity) for (const oldest of this.entries.keys()) {
      this.entries.delete(oldest);
      break;
    }
    return value;
  }

  /** Forgets everything. */
  clear(): void {
    this.entries.clear();
  }
}
