/** Numbers from 0 to 1, the same for the same seed: a 32-bit xorshift (G. Marsaglia, "Xorshift RNGs", J. Stat. Softw. 8, 2003). */
export function randomNumbers(seed: number): () => number {
  let state = (seed ^ 0x5bd1e995) | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
