/** How the learning rate changes from step to step; the first step is number 0. */
export type Schedule =
  | { readonly kind: "constant" }
  /** rate / (1 + decay t); with the sum of rates infinite and that of their squares finite (H. Robbins, S. Monro, 1951). */
  | { readonly kind: "inverse"; readonly decay: number }
  /** rate * factor^t */
  | { readonly kind: "exponential"; readonly factor: number }
  /** From the rate down to zero along half a cosine over all steps (I. Loshchilov, F. Hutter, "SGDR", 2017, equation 5). */
  | { readonly kind: "cosine" };

/** The learning rate of step `t` out of `steps`. */
export function scheduledRate(schedule: Schedule, rate: number, t: number, steps: number): number {
  switch (schedule.kind) {
    case "constant": return rate;
    case "inverse": return rate / (1 + schedule.decay * t);
    case "exponential": return rate * schedule.factor ** t;
    case "cosine": return (rate / 2) * (1 + Math.cos((Math.PI * t) / steps));
  }
}
