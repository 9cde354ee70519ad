/** exp(log(x + 1) + log(x + 2) + ...) of so many terms that the simplifier gives up on it: its derivative is right, but not short. */
export function pastBudget(language: "plain" | "latex"): string {
  const mark = language === "latex" ? "\\" : "";
  return `${mark}exp(${Array.from({ length: 85 }, (_, i) => `${mark}log(x+${i + 1})`).join("+")})`;
}
