/**
 * Error function by rational Chebyshev approximations, to a few units in the last place.
 * Source: W. J. Cody, "Rational Chebyshev approximations for the error function", Math. Comp. 23 (1969), 631-637.
 */

// |x| <= 0.46875: erf(x) = x P(x^2)/Q(x^2); coefficients from the highest power down.
const smallNumerator = [1.85777706184603153e-1, 3.16112374387056560, 1.13864154151050156e2, 3.77485237685302021e2, 3.20937758913846947e3];
const smallDenominator = [1, 2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3, 2.84423683343917062e3];
// 0.46875 < x <= 4: erfc(x) = exp(-x^2) P(x)/Q(x).
const middleNumerator = [2.15311535474403846e-8, 5.64188496988670089e-1, 8.88314979438837594, 6.61191906371416295e1, 2.98635138197400131e2, 8.81952221241769090e2, 1.71204761263407058e3, 2.05107837782607147e3, 1.23033935479799725e3];
const middleDenominator = [1, 1.57449261107098347e1, 1.17693950891312499e2, 5.37181101862009858e2, 1.62138957456669019e3, 3.29079923573345963e3, 4.36261909014324716e3, 3.43936767414372164e3, 1.23033935480374942e3];
// x > 4: erfc(x) = exp(-x^2)/x (1/sqrt(pi) - P(1/x^2)/(x^2 Q(1/x^2))).
const largeNumerator = [1.63153871373020978e-2, 3.05326634961232344e-1, 3.60344899949804439e-1, 1.25781726111229246e-1, 1.60837851487422766e-2, 6.58749161529837803e-4];
const largeDenominator = [1, 2.56852019228982242, 1.87295284992346725, 5.27905102951428412e-1, 6.05183413124413191e-2, 2.33520497626869185e-3];

const inverseRootPi = 0.56418958354775628695;
/** 2/sqrt(pi): the slope of erf at 0. */
export const twoOverRootPi = 2 * inverseRootPi;

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * x + coefficient;
  return sum;
}

/** exp(-x^2), the square split in two (as Cody does) so that its rounding error is not raised to the exponent. */
function expOfMinusSquare(x: number): number {
  const head = Math.trunc(x * 16) / 16;
  return Math.exp(-head * head) * Math.exp(-(x - head) * (x + head));
}

function erfNearZero(x: number): number {
  const square = x * x;
  return (x * polynomial(smallNumerator, square)) / polynomial(smallDenominator, square);
}

/** erfc for x > 0.46875. */
function erfcOfPositive(x: number): number {
  if (x <= 4) return (expOfMinusSquare(x) * polynomial(middleNumerator, x)) / polynomial(middleDenominator, x);
  if (x > 27.3) return 0;
  const inverse = 1 / (x * x);
  const correction = (inverse * polynomial(largeNumerator, inverse)) / polynomial(largeDenominator, inverse);
  return (expOfMinusSquare(x) * (inverseRootPi - correction)) / x;
}

/** The error function 2/sqrt(pi) times the integral of exp(-t^2) from 0 to x. */
export function erf(x: number): number {
  const size = Math.abs(x);
  if (size <= 0.46875) return erfNearZero(x);
  return Math.sign(x) * (1 - erfcOfPositive(size));
}

/** 1 - erf(x), accurate where that is small. */
export function erfc(x: number): number {
  if (Math.abs(x) <= 0.46875) return 1 - erfNearZero(x);
  return x < 0 ? 2 - erfcOfPositive(-x) : erfcOfPositive(x);
}

/** The distribution function of the standard normal distribution. */
export function normalDistribution(x: number): number {
  return erfc(-x * Math.SQRT1_2) / 2;
}

/** The density of the standard normal distribution. */
export function normalDensity(x: number): number {
  return (inverseRootPi * Math.SQRT1_2) * expOfMinusSquare(x * Math.SQRT1_2);
}
