import type { CodeLanguageName } from "./languages";

/** What the words and signs of a language say about where an expression ends. */
export interface Vocabulary {
  /** Words before a value that somebody may want to differentiate. */
  readonly beforeValue: ReadonlySet<string>;
  /** Words that begin or divide what is no such value. */
  readonly others: ReadonlySet<string>;
  /** Words that stand within an expression. */
  readonly within: ReadonlySet<string>;
  /** Words before a bracket that holds a condition, or the names of a definition. */
  readonly beforeBracket: ReadonlySet<string>;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

export const vocabularies: Readonly<Record<CodeLanguageName, Vocabulary>> = {
  python: {
    beforeValue: words("return yield print"),
    others: words("import from def class while elif assert for in with del raise as except global nonlocal case match lambda async await pass break continue try finally"),
    within: words("if else and or not is"),
    beforeBracket: words("def class"),
  },
  javascript: {
    beforeValue: words("return yield const let var default"),
    others: words("import from function class while for in of throw new typeof delete void extends export case switch catch await async instanceof try finally do if else interface type enum"),
    within: words("as satisfies"),
    beforeBracket: words("function if while for switch catch"),
  },
};

/** Signs that stand between expressions: what is behind an assignment or an arrow is a value. */
export const dividers: ReadonlySet<string> = new Set([
  ",", ";", ":", "=", ":=", "=>", "->", "+=", "-=", "*=", "/=", "**=", "//=", "%=", "@=", "&=", "|=", "^=", "<<=", ">>=", ">>>=", "&&=", "||=", "??=", "...",
]);

/** Signs of arithmetic; the ones that join two operands make an expression of them. */
export const arithmetic: ReadonlySet<string> = new Set(["+", "-", "*", "/", "**"]);

export const comparisons: ReadonlySet<string> = new Set(["<", ">", "<=", ">=", "==", "!=", "===", "!==", "and", "or", "not", "is", "&&", "||", "!"]);

/** Modules whose members are no variables. */
export const modules: ReadonlySet<string> = new Set(["math", "np", "numpy", "torch", "F", "nn", "jnp", "jax", "tf", "tensorflow", "sp", "sympy", "scipy", "special", "cp", "cupy", "Math"]);
