/**
 * Ranges to draw points from, so that some lie inside the domain whatever the operators: logarithms and roots need
 * positive numbers, inverse sines small ones, arcosh large ones. Ends are kept off the places where domains end.
 */
const boxes: readonly (readonly [from: number, to: number])[] = [
  [-2.9, 2.9], [0.05, 3.9], [0.05, 0.95], [1.05, 3.9], [-0.95, 0.95], [3.1, 9.7], [-3.9, -0.05], [0.003, 0.1],
];

/** Numbers from 0 to 1 that look random and are the same for the same seed (the "mulberry32" generator of T. Ettinger). */
export function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Points with `dimension` coordinates, `count` in all: by turns all coordinates from one box, and each from a box of its
 * own (for functions such as log(x) + asin(y)).
 */
export function* samplePoints(seed: number, dimension: number, count: number): Generator<Float64Array> {
  const random = randomNumbers(seed);
  for (let i = 0; i < count; i++) {
    const box = boxes[i % boxes.length];
    const mixed = Math.floor(i / boxes.length) % 2 === 1;
    const point = new Float64Array(dimension);
    for (let k = 0; k < dimension; k++) {
      const [from, to] = (mixed ? boxes[Math.floor(random() * boxes.length)] : box) ?? [-1, 1];
      point[k] = from + (to - from) * random();
    }
    yield point;
  }
}
