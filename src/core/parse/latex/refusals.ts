/**
 * What is well-formed LaTeX but nothing that is read here, by command, each with its reason for people.
 * A command that is neither here nor known is refused by name.
 */
const reasons: readonly (readonly [commands: string, reason: string])[] = [
  ["int iint iiint oint", "Integrals cannot be differentiated here."],
  ["lim limsup liminf", "Limits (\\lim) are not read, other than that of a difference quotient, which is a derivative."],
  ["nabla", "The gradient (\\nabla) is a vector: within a formula it is read before a function of one variable alone."],
  ["partial", "The sign \\partial is read in \\frac{\\partial}{\\partial x} and \\partial_x alone."],
  ["in notin ni subset subseteq supset supseteq cup cap setminus emptyset varnothing forall exists", "Sets cannot be differentiated."],
  ["to rightarrow longrightarrow leftarrow longleftarrow gets Rightarrow Leftarrow Leftrightarrow iff implies leftrightarrow uparrow downarrow nearrow", "An arrow is not part of a function."],
  ["mid middle", "A conditional probability cannot be differentiated here."],
  ["sim simeq cong propto", "This relation is not a function."],
  ["approx", "An approximation is not a function."],
  ["Vert lVert rVert parallel norm", "Norms of vectors cannot be differentiated here."],
  ["langle rangle", "Inner products of vectors cannot be differentiated here."],
  ["top intercal dagger", "Transposed matrices cannot be differentiated here."],
  ["circ degree", "Degrees and the composition of functions (\\circ) are not read."],
  ["odot otimes oplus bullet", "Products of vectors and matrices cannot be differentiated here."],
  ["mathbb", "Sets and expectations (\\mathbb) cannot be differentiated here."],
  ["pm mp", "A formula with \\pm stands for two: write the one that is meant."],
  ["infty", "Infinity is not a number to calculate with."],
  ["dots ldots cdots vdots ddots dotsc dotsb", "A formula with an omission (dots) says too little to be differentiated."],
  ["arg argmax argmin", "The place of a maximum or minimum (\\arg) cannot be differentiated here."],
  ["sup inf det dim gcd Pr ker deg hom bmod pmod mod", "This function cannot be differentiated here."],
  ["binom choose dbinom tbinom", "Binomial coefficients are not read."],
  ["over atop", "Write fractions as \\frac{a}{b}."],
  ["underset overset stackrel", "Text set over or under a sign is not read."],
  ["left. right.", "A bracket that is left open on one side is not read."],
  ["lor land lnot neg vee wedge", "Logic belongs into the conditions of cases."],
  ["le leq leqslant leqq ge geq geqslant geqq ne neq lt gt ll gg equiv", "A condition is not a function."],
  ["%", "Percentages are not read: write the fraction."],
];

const byCommand: ReadonlyMap<string, string> = new Map(
  reasons.flatMap(([commands, reason]) => commands.split(" ").map((command): [string, string] => [command, reason])),
);

/** Why a formula with this command is not read. */
export function refusalOf(command: string): string {
  return byCommand.get(command) ?? `The command \\${command} is not known.`;
}

/** Whether the command is one that is well known and refused. */
export function isRefused(command: string): boolean {
  return byCommand.has(command);
}

/** Why an environment is not read. */
export function refusalOfEnvironment(name: string): string {
  return /matrix|array|tabular/.test(name) ? "Matrices and tables cannot be differentiated here." : `The environment ${name} is not known.`;
}
