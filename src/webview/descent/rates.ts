import type { Descent, StableRate } from "../../core";
import { formatNumber } from "../format-number";

/** Where no curvature says better. */
const usual = 0.1;

/** A rate to start with: the largest of 1, 2 and 5 times a power of ten that is below half of the stable one, and at most the usual one. */
export function suggestedRate(stable: StableRate | undefined): number {
  if (!stable) return usual;
  const most = stable.rate / 2;
  const power = 10 ** Math.floor(Math.log10(most));
  const rate = Number((power * ([5, 2, 1].find((factor) => factor * power < most * (1 - 1e-9)) ?? 0.5)).toPrecision(1));
  return Math.min(usual, rate);
}

/** What the Hessian says of learning rates, in a sentence. */
export function stableRateSentence({ method, stableAtStart, stableAtLowest }: Pick<Descent, "method" | "stableAtStart" | "stableAtLowest">): string {
  if (method === "rmsprop" || method === "adam") return "Steps are divided by the size of the gradient, so the Hessian sets no largest rate.";
  const places = [said(stableAtStart, "at the start"), said(stableAtLowest, "at the lowest point of the way")].filter((place) => place !== undefined);
  if (places.length === 0) return "The function curves up neither at the start nor at the lowest point, so the Hessian sets no largest rate.";
  return `Largest stable rate by the Hessian${method === "gradient" ? ", 2/λ of its largest eigenvalue λ" : ""}: ${places.join("; ")}.`;
}

function said(stable: StableRate | undefined, where: string): string | undefined {
  return stable && `${formatNumber(stable.rate)} ${where} (λ = ${formatNumber(stable.curvature)})`;
}
