/** The methods there are. */
export const descentMethods = ["gradient", "momentum", "nesterov", "rmsprop", "adam"] as const;

export type DescentMethod = (typeof descentMethods)[number];

/** What the methods may be told beside the learning rate; each uses its own. */
export interface Coefficients {
  /** Momentum and Nesterov: the share of the velocity that is kept. */
  readonly momentum: number;
  /** RMSProp: the share of the average of squares that is kept. */
  readonly decay: number;
  /** Adam: the shares of the averages of gradients and of squares that are kept. */
  readonly beta1: number;
  readonly beta2: number;
  /** RMSProp and Adam: keeps the divisor from zero. */
  readonly epsilon: number;
}

/** As the papers and PyTorch have them; RMSProp's decay is that of the lecture. */
export const usualCoefficients: Coefficients = { momentum: 0.9, decay: 0.9, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };

/** The point after the one given; what a method remembers is kept between calls. */
export type Stepper = (point: readonly number[], gradient: readonly number[], rate: number) => number[];

type Gradient = (point: readonly number[]) => readonly number[];

/** A new walker for each method; `gradientAt` serves those that look elsewhere than where they are. */
export const steppers: Readonly<Record<DescentMethod, (coefficients: Coefficients, gradientAt: Gradient) => Stepper>> = {
  /** x - r g (A. Cauchy, 1847). */
  gradient: () => (point, gradient, rate) => point.map((x, i) => x - rate * (gradient[i] ?? NaN)),

  /** v = m v - r g, x + v (B. T. Polyak, "Some methods of speeding up the convergence of iteration methods", 1964). */
  momentum: ({ momentum }) => {
    let velocity: number[] = [];
    return (point, gradient, rate) => {
      velocity = point.map((_, i) => momentum * (velocity[i] ?? 0) - rate * (gradient[i] ?? NaN));
      return point.map((x, i) => x + (velocity[i] ?? NaN));
    };
  },

  /**
   * The same with the gradient at x + m v, where momentum alone would lead (Y. Nesterov, 1983; in this form I. Sutskever
   * and others, "On the importance of initialization and momentum in deep learning", 2013, equations 3 and 4).
   */
  nesterov: ({ momentum }, gradientAt) => {
    let velocity: number[] = [];
    return (point, _, rate) => {
      const ahead = gradientAt(point.map((x, i) => x + momentum * (velocity[i] ?? 0)));
      velocity = point.map((__, i) => momentum * (velocity[i] ?? 0) - rate * (ahead[i] ?? NaN));
      return point.map((x, i) => x + (velocity[i] ?? NaN));
    };
  },

  /** s = d s + (1 - d) g^2, x - r g / (sqrt(s) + e) (T. Tieleman, G. Hinton, lecture 6.5 of "Neural Networks for Machine Learning", 2012). */
  rmsprop: ({ decay, epsilon }) => {
    let squares: number[] = [];
    return (point, gradient, rate) => {
      squares = gradient.map((slope, i) => decay * (squares[i] ?? 0) + (1 - decay) * slope ** 2);
      return point.map((x, i) => x - (rate * (gradient[i] ?? NaN)) / (Math.sqrt(squares[i] ?? NaN) + epsilon));
    };
  },

  /** Averages of gradients and squares, freed of their bias towards zero (D. P. Kingma, J. Ba, "Adam", 2015, algorithm 1). */
  adam: ({ beta1, beta2, epsilon }) => {
    let [means, squares]: [number[], number[]] = [[], []];
    let t = 0;
    return (point, gradient, rate) => {
      t++;
      means = gradient.map((slope, i) => beta1 * (means[i] ?? 0) + (1 - beta1) * slope);
      squares = gradient.map((slope, i) => beta2 * (squares[i] ?? 0) + (1 - beta2) * slope ** 2);
      return point.map((x, i) => x - (rate * ((means[i] ?? NaN) / (1 - beta1 ** t))) / (Math.sqrt((squares[i] ?? NaN) / (1 - beta2 ** t)) + epsilon));
    };
  },
};
