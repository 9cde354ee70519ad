/** A number for people: ten significant digits at most, no trailing zeros, no negative zero. */
export function formatNumber(value: number): string {
  const rounded = Number(value.toPrecision(10));
  return String(rounded === 0 ? 0 : rounded);
}

export function formatVector(components: readonly number[]): string {
  return `(${components.map(formatNumber).join(", ")})`;
}
