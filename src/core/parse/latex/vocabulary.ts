// The names of LaTeX that the reader knows, by what they are for.

const words = (list: string): string[] => list.trim().split(/\s+/);

/** Commands that stand for a letter: \alpha is the symbol alpha. */
export const letterCommands: ReadonlySet<string> = new Set(words(`
  alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa varkappa lambda mu nu xi omicron rho varrho
  sigma varsigma tau upsilon phi varphi chi psi omega
  Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega ell hbar`));

/** Characters beyond ASCII, and the command or mark that each stands for. */
export const characters: ReadonlyMap<string, string> = new Map([
  ..."αβγδεζηθικλμνξορστυφχψω".split("").map((letter, i): [string, string] => [letter, `\\${words(
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron rho sigma tau upsilon phi chi psi omega")[i] ?? ""}`]),
  ["π", "\\pi"], ["ϵ", "\\epsilon"], ["ϕ", "\\phi"], ["ϑ", "\\vartheta"], ["Γ", "\\Gamma"], ["Δ", "\\Delta"], ["Θ", "\\Theta"],
  ["Λ", "\\Lambda"], ["Ξ", "\\Xi"], ["Π", "\\Pi"], ["Σ", "\\Sigma"], ["Φ", "\\Phi"], ["Ψ", "\\Psi"], ["Ω", "\\Omega"], ["ℓ", "\\ell"],
  ["·", "\\cdot"], ["⋅", "\\cdot"], ["×", "\\times"], ["÷", "\\div"], ["−", "-"], ["∗", "*"], ["′", "'"],
  ["≤", "\\le"], ["≥", "\\ge"], ["≠", "\\ne"], ["≈", "\\approx"], ["∞", "\\infty"], ["∂", "\\partial"], ["∇", "\\nabla"],
  ["∑", "\\sum"], ["∏", "\\prod"], ["∫", "\\int"], ["∈", "\\in"], ["→", "\\to"], ["↦", "\\mapsto"], ["√", "\\sqrt"],
  ["±", "\\pm"], ["°", "\\circ"], ["∥", "\\Vert"], ["‖", "\\Vert"], ["⊤", "\\top"],
]);

/** Commands that only set space, size or numbering. */
export const layout: ReadonlySet<string> = new Set(words(`
  quad qquad enspace thinspace medspace thickspace negthinspace displaystyle textstyle scriptstyle scriptscriptstyle limits nolimits
  nonumber notag hfill noindent allowbreak nobreak mathstrut strut tiny small normalsize large Large bf it sf tt hline
  , ; : ! > \u0020`));

/** Commands for spaces so wide that what stands behind them is another statement. */
export const wideSpaces: ReadonlySet<string> = new Set(["quad", "qquad", "hfill"]);

/** Commands that only set something up, with the argument that is dropped along with them. */
export const layoutWithArgument: ReadonlySet<string> = new Set(words("label tag hspace vspace mspace kern color leftroot uproot phantom hphantom vphantom"));

/** Commands whose argument is a word or a name set in letters, not a product of variables. */
export const textCommands: ReadonlySet<string> = new Set(words("text mathrm textrm textup operatorname mbox hbox textnormal textit mathit textsf mathsf texttt mathtt textbf mathop"));

/** Commands that change the face of a letter and not what it stands for. */
export const faces: ReadonlySet<string> = new Set(words("mathbf boldsymbol bm pmb bold mathcal mathscr mathfrak mathnormal mathsf mathrm mathit mathtt mathop upmu"));

/** Marks over a letter; they are part of the name: \hat{y} is y_hat. */
export const accents: ReadonlyMap<string, string> = new Map([
  ["hat", "hat"], ["widehat", "hat"], ["bar", "bar"], ["overline", "bar"], ["tilde", "tilde"], ["widetilde", "tilde"], ["vec", "vec"],
  ["overrightarrow", "vec"], ["dot", "dot"], ["ddot", "ddot"], ["mathring", "ring"], ["check", "check"], ["breve", "breve"], ["acute", "acute"],
  ["grave", "grave"], ["underline", "underline"],
]);

/** Commands around a part of a formula that change nothing in it, with how many arguments come before that part. */
export const wrappers: ReadonlyMap<string, number> = new Map([
  ["textcolor", 1], ["colorbox", 1], ["boxed", 0], ["fbox", 0], ["underbrace", 0], ["overbrace", 0], ["mathord", 0], ["mathstrut", 0], ["htmlClass", 1], ["ensuremath", 0],
]);

/** Commands that a size is set with before a bracket: they say nothing, save on which side of the content a bar stands. */
export const openingSizes: ReadonlySet<string> = new Set(words("left bigl Bigl biggl Biggl"));
export const closingSizes: ReadonlySet<string> = new Set(words("right bigr Bigr biggr Biggr"));
export const plainSizes: ReadonlySet<string> = new Set(words("big Big bigg Bigg bigm Bigm biggm Biggm"));

/** Commands that are brackets, and the mark each is the same as. */
export const bracketCommands: ReadonlyMap<string, string> = new Map([
  ["lbrace", "\\{"], ["rbrace", "\\}"], ["lbrack", "["], ["rbrack", "]"], ["lparen", "("], ["rparen", ")"],
  ["lvert", "\\lvert"], ["rvert", "\\rvert"], ["vert", "|"], ["lfloor", "\\lfloor"], ["rfloor", "\\rfloor"], ["lceil", "\\lceil"], ["rceil", "\\rceil"],
  ["langle", "\\langle"], ["rangle", "\\rangle"],
]);

/** The bracket that closes each. */
export const closers: ReadonlyMap<string, string> = new Map([
  ["(", ")"], ["[", "]"], ["\\{", "\\}"], ["{", "}"], ["\\lvert", "\\rvert"], ["\\lfloor", "\\rfloor"], ["\\lceil", "\\rceil"],
  ["\\langle", "\\rangle"], ["\\left.", "\\rvert"],
]);

/** Environments that only set a formula apart; those that hold branches are read, any other is not. */
export const displays: ReadonlySet<string> = new Set(words(`
  equation equation* align align* aligned alignat alignat* alignedat split gather gather* gathered multline multline* eqnarray eqnarray* math displaymath flalign flalign*`));

/** Environments followed by an argument on how they are set. */
export const environmentsWithArgument: ReadonlySet<string> = new Set(words("array alignat alignat* alignedat tabular"));
