const lower = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega";
const upper = "Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega";
const variants = "varepsilon vartheta varphi varrho varsigma varkappa varpi digamma ell hbar";

/** Names that LaTeX has a command for, so that alpha is written \alpha. */
export const greekNames: ReadonlySet<string> = new Set(`${lower} ${upper} ${variants}`.split(" ").filter((name) => name !== "omicron"));

const lowerLetters = "αβγδεζηθικλμνξοπρστυφχψω";
const upperLetters = "ΓΔΘΛΞΠΣΥΦΨΩ";

/** Greek letters as characters, with their names: α is alpha. */
export const greekLetters: ReadonlyMap<string, string> = new Map([
  ...[...lowerLetters].map((letter, i): [string, string] => [letter, lower.split(" ")[i] ?? letter]),
  ...[...upperLetters].map((letter, i): [string, string] => [letter, upper.split(" ")[i] ?? letter]),
  ["ϵ", "epsilon"], ["ϑ", "vartheta"], ["ϕ", "phi"], ["ς", "varsigma"], ["ℓ", "ell"],
]);
