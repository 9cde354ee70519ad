import type { Run } from "./text-runs";

const letters = "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω ell ℓ hbar ħ prime ′ dagger † star ⋆ ast ∗ top ⊤ infty ∞".split(" ");
const commands: ReadonlyMap<string, string> = new Map(letters.flatMap((name, index): [string, string][] => (index % 2 === 0 ? [[name, letters[index + 1] ?? name]] : [])));
/** Marks that Unicode sets over the letter before them. */
const accents: ReadonlyMap<string, string> = new Map([
  ["hat", "\u0302"], ["widehat", "\u0302"], ["bar", "\u0304"], ["overline", "\u0304"], ["tilde", "\u0303"], ["vec", "\u20d7"], ["dot", "\u0307"], ["ddot", "\u0308"], ["check", "\u030c"], ["breve", "\u0306"],
]);
/** Commands that only choose letters: their argument is set upright here. */
const alphabets: ReadonlySet<string> = new Set(["text", "mathrm", "mathbf", "boldsymbol", "bm", "mathcal", "mathbb", "mathsf", "operatorname", "textbf", "mathit"]);

/**
 * The LaTeX of a symbol (x, w_{11}, \hat{y}, \alpha^{(i)}) as runs of text, for pictures that are more than a page and so
 * cannot be typeset. Of what is not known here, the letters stay.
 */
export function symbolRuns(latex: string): Run[] {
  const tokens = latex.match(/\\[a-zA-Z]+|\\.|[{}_^]|[^\\{}_^\s]/gu) ?? [];
  const runs: Run[] = [];
  let next = 0;
  const read = (shift: Run["shift"], isUpright: boolean, mark: string): void => {
    const token = tokens[next++];
    if (token === undefined || token === "}") return;
    const name = token.slice(1);
    if (token === "{") {
      while (next < tokens.length && tokens[next] !== "}") read(shift, isUpright, mark);
      next++;
    } else if (token === "_" || token === "^") read(token === "_" ? "sub" : "super", isUpright, "");
    else if (token.startsWith("\\") && accents.has(name)) read(shift, isUpright, accents.get(name) ?? "");
    else if (token.startsWith("\\") && alphabets.has(name)) read(shift, true, mark);
    else if (token.startsWith("\\")) add(commands.get(name) ?? name, shift, false, mark);
    else add(token, shift, !isUpright && /\p{L}/u.test(token), mark);
  };
  const add = (text: string, shift: Run["shift"], italic: boolean, mark: string): void => {
    const last = runs.at(-1);
    const shown = text === "-" ? "\u2212" : text;
    if (last?.shift === shift && last.italic === italic) runs[runs.length - 1] = { ...last, text: last.text + shown + mark };
    else runs.push({ text: shown + mark, shift, italic });
  };
  while (next < tokens.length) read("none", false, "");
  return runs;
}
