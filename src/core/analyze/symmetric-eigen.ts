/** An eigenvalue of a symmetric matrix and its direction, of length 1. */
export interface Eigenpair {
  readonly value: number;
  readonly vector: readonly number[];
}

/** Sweeps at most; convergence is quadratic, and matrices of a hundred rows need about ten. */
const sweeps = 60;

/**
 * Eigenvalues and orthonormal eigenvectors of a symmetric matrix, the smallest first, by Jacobi's rotations (C. G. J.
 * Jacobi, 1846; in the form of G. H. Golub, C. F. Van Loan, "Matrix Computations", 4th edition, section 8.5). Small
 * eigenvalues come out as well as large ones. All are NaN when an entry is not finite.
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): Eigenpair[] {
  const size = matrix.length;
  const a = matrix.map((row) => Float64Array.from(row));
  const vectors = matrix.map((_, i) => Float64Array.from(matrix, (__, j) => (i === j ? 1 : 0)));
  if (matrix.some((row) => row.some((entry) => !Number.isFinite(entry)))) return matrix.map(() => ({ value: NaN, vector: matrix.map(() => NaN) }));
  for (let sweep = 0; sweep < sweeps; sweep++) {
    let rotated = false;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotated = annihilate(a, vectors, p, q) || rotated;
    if (!rotated) break;
  }
  const pairs = a.map((row, i) => ({ value: row[i] ?? NaN, vector: vectors.map((components) => components[i] ?? NaN) }));
  return pairs.sort((left, right) => left.value - right.value);
}

/** Turns the plane of p and q so that entry (p, q) becomes zero; false when it is nothing beside its diagonal. */
function annihilate(a: Float64Array[], vectors: Float64Array[], p: number, q: number): boolean {
  const [row, other] = [a[p], a[q]];
  if (!row || !other) return false;
  const [app, aqq, apq] = [row[p] ?? 0, other[q] ?? 0, row[q] ?? 0];
  if (apq === 0 || (Math.abs(app) + Math.abs(apq) === Math.abs(app) && Math.abs(aqq) + Math.abs(apq) === Math.abs(aqq))) {
    row[q] = other[p] = 0;
    return false;
  }
  const slope = (aqq - app) / (2 * apq);
  const t = slope === 0 ? 1 : Math.sign(slope) / (Math.abs(slope) + Math.hypot(1, slope));
  const c = 1 / Math.hypot(1, t);
  const s = t * c;
  for (const line of a) turn(line, p, q, c, s);
  for (let k = 0; k < a.length; k++) {
    const [x, y] = [row[k] ?? 0, other[k] ?? 0];
    row[k] = c * x - s * y;
    other[k] = s * x + c * y;
  }
  row[q] = other[p] = 0;
  for (const line of vectors) turn(line, p, q, c, s);
  return true;
}

function turn(line: Float64Array, p: number, q: number, c: number, s: number): void {
  const [x, y] = [line[p] ?? 0, line[q] ?? 0];
  line[p] = c * x - s * y;
  line[q] = s * x + c * y;
}
