import { addTo, columnAt, contribution, isUnreached, registerAt, valueAt, type Kernel } from "./kernel";

/** Sides between these have squares that neither overflow nor lose digits; Math.hypot, which minds all others, takes six times as long. */
const [short, long] = [1e-140, 1e150];

function lengthOf(x: number, y: number): number {
  const longer = Math.max(Math.abs(x), Math.abs(y));
  return longer > short && longer < long ? Math.sqrt(x * x + y * y) : Math.hypot(x, y);
}

/** The slope by one side; at the origin, which is a corner, there is none. */
const slopeBy = (side: number, length: number): number => (length === 0 ? NaN : side / length);

/** sqrt(x^2 + y^2) without squaring what overflows. */
export const hypotenuse: Kernel = {
  name: "hypotenuse",
  forward: ({ base, first, second }, registers, from, to) => {
    for (let i = from; i < to; i++) registers[base + i] = lengthOf(valueAt(registers, registerAt(first, i)), valueAt(registers, registerAt(second, i)));
  },
  tangent: ({ base, first, second }, registers, tangents, from, to) => {
    for (let i = from; i < to; i++) {
      const [x, y] = [registerAt(first, i), registerAt(second, i)];
      const length = valueAt(registers, base + i);
      tangents[base + i] = slopeBy(valueAt(registers, x), length) * valueAt(tangents, x) + slopeBy(valueAt(registers, y), length) * valueAt(tangents, y);
    }
  },
  reverse: ({ base, first, second }, registers, adjoints, from, to) => {
    for (let i = to - 1; i >= from; i--) {
      const adjoint = valueAt(adjoints, base + i);
      if (isUnreached(adjoint)) continue;
      const [x, y] = [registerAt(first, i), registerAt(second, i)];
      const length = valueAt(registers, base + i);
      addTo(adjoints, x, contribution(adjoint, slopeBy(valueAt(registers, x), length)));
      addTo(adjoints, y, contribution(adjoint, slopeBy(valueAt(registers, y), length)));
    }
  },
  column: ({ base, first, second }, i, columns, count) => {
    const [out, x, y] = [columnAt(columns, base + i), columnAt(columns, registerAt(first, i)), columnAt(columns, registerAt(second, i))];
    for (let k = 0; k < count; k++) out[k] = lengthOf(valueAt(x, k), valueAt(y, k));
  },
};
