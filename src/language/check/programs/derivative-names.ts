/** What a name says that a function is the derivative of. */
export interface DerivativeName {
  readonly of: string;
  /** By which parameter, where the name says so: x of df_dx. */
  readonly by?: string;
  /** Whether the name may as well mean something else: dprice, a discounted price, beside price. */
  readonly isVague?: boolean;
}

/** Ways in which people name the derivative of f; of the groups, the first is the function, the second the variable. */
const patterns: readonly RegExp[] = [
  /^d_?(\w+?)_d_?(\w+)$/,
  /^d(\w+?)d([a-z]\w*)$/,
  /^(\w+?)_?(?:prime|derivative|deriv|gradient|grad|der)$/,
  /^(\w+?)(?:Prime|Derivative|Deriv|Gradient|Grad)$/,
  /^(?:grad|gradient|deriv|derivative)_(?:of_)?(\w+)$/,
  /^(?:grad|gradient|deriv|derivative)([A-Z]\w*)$/,
  /^d_?(\w+)$/,
];

/** Words that begin with a d, and db, which are decibels. */
const ordinaryWords: ReadonlySet<string> = new Set(["data", "date", "db", "decay", "delay", "delta", "dense", "density", "depth", "dice", "diff", "dim", "dist", "distance", "div", "dot", "double", "down", "draw", "drop", "dropout", "dual", "duration"]);

/** Functions whose name after a d leaves no doubt. */
const knownFunctions = /^(?:[a-z]*relu|sigmoid|logistic|tanh|sin|cos|exp|log|softplus|swish|silu|gelu|elu|selu|mish|softsign|loss|cost|error|mse|activation|act|func|function|fun)(?:_?\d)?$|_/;

/** The functions that a name may be the derivative of, the likeliest first. */
export function derivativeNames(name: string): DerivativeName[] {
  if (ordinaryWords.has(name)) return [];
  return patterns.flatMap((pattern): DerivativeName[] => {
    const [, of, by] = pattern.exec(name) ?? [];
    if (of === undefined) return [];
    const lower = of.charAt(0).toLowerCase() + of.slice(1);
    const isVague = (pattern === patterns.at(-1) || /gradient/i.test(name)) && of.length > 1 && !knownFunctions.test(of);
    return [{ of, by, isVague }, ...(lower === of ? [] : [{ of: lower, by, isVague }])];
  });
}

/** The parameter that a component of a gradient is by its own name: w of dw, grad_w, w_grad, dL_dw. */
export function parameterOf(component: string, parameters: readonly string[]): string | undefined {
  const name = /^\w+$/.exec(component)?.[0];
  if (name === undefined) return undefined;
  return parameters.find((parameter) => [`d${parameter}`, `d_${parameter}`, `grad_${parameter}`, `${parameter}_grad`, `g_${parameter}`].includes(name) || name.endsWith(`_d${parameter}`));
}

/** What a loss is differentiated by, where it has other parameters as well. */
const predictions: ReadonlySet<string> = new Set(["y_pred", "ypred", "y_hat", "yhat", "pred", "preds", "prediction", "predictions", "output", "outputs", "logits", "y_predicted", "predicted", "yPred", "yHat"]);

/** The one parameter among several that is a prediction, which a loss is differentiated by; undefined where there is none, or another one. */
export function predictionAmong(parameters: readonly string[]): string | undefined {
  const [only, ...others] = parameters.filter((name) => predictions.has(name));
  return others.length === 0 ? only : undefined;
}

/** Parameters that a gradient from further on comes in by. */
export const upstreamNames: ReadonlySet<string> = new Set(["grad", "dout", "d_out", "dy", "upstream", "delta", "grad_output", "grad_out", "gradOutput", "upstream_grad", "g"]);
