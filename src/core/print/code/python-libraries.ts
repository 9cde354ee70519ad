import type { ConstantName } from "../../expression";
import type { CodeFunction } from "./dialect";

/** What a Python library calls things; `@` stands for the name it is imported by. */
export interface PythonLibrary {
  readonly functions: Partial<Record<CodeFunction | "log2" | "log10", string>>;
  readonly constants: Readonly<Record<ConstantName, string>>;
  /** Functions of two operands only: max(a, b, c) is nested. */
  readonly pairs: boolean;
  /** A function that takes plain numbers as bounds, where `max` and `min` do not. */
  readonly clamp?: string;
  /** The conditional for arrays; undefined for numbers, which have `a if c else b`. */
  readonly where?: string;
  readonly vector: readonly [open: string, close: string];
}

const same = (names: string): Partial<Record<string, string>> => Object.fromEntries(names.split(" ").map((name) => [name, `@${name}`]));
const constants = { pi: "@pi", e: "@e", infinity: "@inf", undefined: "@nan" };
const elementary = "exp log log1p sqrt log2 log10 sin cos tan sinh cosh tanh floor ceil";
const inverse = "asin acos atan asinh acosh atanh atan2";
const scipy = {
  erf: "scipy.special.erf", erfc: "scipy.special.erfc", gamma: "scipy.special.gamma", lgamma: "scipy.special.gammaln",
  digamma: "scipy.special.digamma", polygamma: "scipy.special.polygamma",
};
const numpyNames = {
  ...same(elementary), ...same("cbrt sign round"), abs: "@abs", logsumexp: "@logaddexp", max: "@maximum", min: "@minimum",
  asin: "@arcsin", acos: "@arccos", atan: "@arctan", asinh: "@arcsinh", acosh: "@arccosh", atanh: "@arctanh", atan2: "@arctan2",
};
const functional = "torch.nn.functional.";

/** Python's own math. digamma and its kin are in SciPy only. */
const math: PythonLibrary = {
  functions: {
    ...same(`${elementary} ${inverse} cbrt erf erfc gamma lgamma`),
    abs: "abs", round: "round", max: "max", min: "min", digamma: scipy.digamma, polygamma: scipy.polygamma,
  },
  constants, pairs: false, vector: ["[", "]"],
};

const numpy: PythonLibrary = { functions: { ...numpyNames, ...scipy }, constants, pairs: true, where: "@where", vector: ["@array([", "])"] };

const jax: PythonLibrary = {
  ...numpy,
  functions: { ...numpyNames, ...Object.fromEntries(Object.entries(scipy).map(([name, path]) => [name, `jax.${path}`])) },
};

/** PyTorch has the activation functions as such. */
const torch: PythonLibrary = {
  functions: {
    ...same(`${elementary} ${inverse} sign round erf erfc lgamma digamma polygamma sigmoid relu abs`),
    max: "@maximum", min: "@minimum", gamma: "math.gamma", softplus: `${functional}softplus`, relu6: `${functional}relu6`,
    leakyRelu: `${functional}leaky_relu`, elu: `${functional}elu`, selu: `${functional}selu`, gelu: `${functional}gelu`,
    silu: `${functional}silu`, mish: `${functional}mish`, hardSigmoid: `${functional}hardsigmoid`,
  },
  constants, pairs: true, clamp: "@clamp", where: "@where", vector: ["@stack([", "])"],
};

const tensorflow: PythonLibrary = {
  functions: {
    ...same(`exp sqrt sin cos tan sinh cosh tanh floor abs sign round sigmoid ${inverse.replace("atan2", "")}`.trim()),
    log: "@math.log", log1p: "@math.log1p", ceil: "@math.ceil", atan2: "@math.atan2", erf: "@math.erf", erfc: "@math.erfc", lgamma: "@math.lgamma",
    digamma: "@math.digamma", polygamma: "@math.polygamma", max: "@maximum", min: "@minimum", relu: "@nn.relu", softplus: "@math.softplus",
    selu: "@nn.selu", silu: "@nn.silu", gelu: "@nn.gelu",
  },
  constants: { pi: "math.pi", e: "math.e", infinity: "math.inf", undefined: "math.nan" },
  pairs: true, where: "@where", vector: ["@stack([", "])"],
};

const libraries: Readonly<Record<string, PythonLibrary>> = {
  math, np: numpy, numpy, cp: numpy, cupy: numpy, jnp: jax, "jax.numpy": jax, torch, F: torch, tf: tensorflow, tensorflow,
};

/** Python's math, for numbers inside of formulas over arrays. */
export const mathLibrary = math;

/** The library imported by that name; Python's math for names unknown. */
export function pythonLibrary(qualifier: string): PythonLibrary {
  return libraries[qualifier] ?? math;
}
