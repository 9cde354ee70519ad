/** What a name says that a function is the derivative of. */
export interface DerivativeName {
  readonly of: string;
  /** By which parameter, where the name says so: x of df_dx. */
  readonly by?: string;
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

/** The functions that a name may be the derivative of, the likeliest first. */
export function derivativeNames(name: string): DerivativeName[] {
  return patterns.flatMap((pattern): DerivativeName[] => {
    const [, of, by] = pattern.exec(name) ?? [];
    if (of === undefined) return [];
    const lower = of.charAt(0).toLowerCase() + of.slice(1);
    return [{ of, by }, ...(lower === of ? [] : [{ of: lower, by }])];
  });
}

/** The parameter that a component of a gradient is by its own name: w of dw, grad_w, w_grad, dL_dw. */
export function parameterOf(component: string, parameters: readonly string[]): string | undefined {
  const name = /^\w+$/.exec(component)?.[0];
  if (name === undefined) return undefined;
  return parameters.find((parameter) => [`d${parameter}`, `d_${parameter}`, `grad_${parameter}`, `${parameter}_grad`, `g_${parameter}`].includes(name) || name.endsWith(`_d${parameter}`));
}

/** Parameters that a gradient from further on comes in by. */
export const upstreamNames: ReadonlySet<string> = new Set(["grad", "dout", "d_out", "dy", "upstream", "delta", "grad_output", "grad_out", "gradOutput", "upstream_grad", "g"]);
