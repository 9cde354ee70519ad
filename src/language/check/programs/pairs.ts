import { substitute, symbol, type Span } from "../../../core";
import type { CodeFunction, ReturnedComponent } from "./functions";
import { derivativeNames, parameterOf, predictionAmong, upstreamNames } from "./derivative-names";
import type { CodeQuestion } from "./compare-code";

/** One component of a derivative in a program, and where it stands. */
export interface CodeClaim {
  readonly question: CodeQuestion;
  readonly span: Span;
  /** Where the function is that it is the derivative of, and the function that claims it. */
  readonly of: Span;
  readonly by: Span;
  readonly qualifier?: string;
  /** Whether the derivative may be put in as it prints: names stand for themselves. */
  readonly isLiteral: boolean;
  /** As it would be written: df(x) = 2*x. */
  readonly claim: string;
}

/** What functions of a program claim by their names about others near them. */
export function claimsOfPairs(functions: readonly CodeFunction[]): CodeClaim[] {
  return functions.flatMap((claiming) => {
    for (const { of, by, isVague } of derivativeNames(claiming.name)) {
      const original = nearest(functions, claiming, of);
      if (original) return claimsOf(original, claiming, by, isVague);
    }
    return [];
  });
}

/** The last function of the name before the derivative, or else the first behind it. */
function nearest(functions: readonly CodeFunction[], { span }: CodeFunction, name: string): CodeFunction | undefined {
  const named = functions.filter((each) => each.name === name);
  const last = named.filter((each) => each.span.end <= span.start && each.visible.end >= span.start).at(-1) ?? named.filter((each) => each.span.end <= span.start).at(-1);
  const found = last ?? named.find((each) => each.span.start >= span.end);
  return found?.returned.length === 1 ? found : undefined;
}

function claimsOf(original: CodeFunction, claiming: CodeFunction, by: string | undefined, isVague = false): CodeClaim[] {
  const body = original.returned[0]?.value;
  const upstream = claiming.parameters.find((name) => upstreamNames.has(name) && !original.parameters.includes(name));
  const own = claiming.parameters.filter((name) => name !== upstream);
  // Parameters are told by their places: the derivative may call them otherwise.
  if (!body || own.length !== original.parameters.length || original.parameters.length === 0) return [];
  const variables = variablesOf(original.parameters, own, claiming.returned, by);
  return claiming.returned.flatMap((component, i): CodeClaim[] => {
    const variable = variables[i];
    if (variable === undefined || !component.value) return [];
    const claimed = own.reduce((value, name, at) => substitute(value, name, symbol(placeholder(at))), component.value);
    const renamed = original.parameters.reduce((value, name, at) => substitute(value, placeholder(at), symbol(name)), claimed);
    return [{
      question: { name: original.name, body, variable, parameters: original.parameters, claimed: renamed, upstream, isVague, remarks: claiming.remarks },
      span: component.span, of: original.nameSpan, by: claiming.nameSpan, qualifier: claiming.qualifier, isLiteral: own.every((name, at) => name === original.parameters[at]),
      claim: `${claiming.name}(${claiming.parameters.join(", ")}) = ${component.text.replace(/\s+/g, " ")}`,
    }];
  });
}

/** A name that no program has, for names that change places. */
function placeholder(index: number): string {
  return `parameter_${index}_`;
}

/** The parameter that each component is the derivative by; none where that is not said. */
function variablesOf(parameters: readonly string[], own: readonly string[], returned: readonly ReturnedComponent[], by: string | undefined): readonly (string | undefined)[] {
  const original = (name: string | undefined): string | undefined => (name === undefined ? undefined : parameters[own.indexOf(name)] ?? (parameters.includes(name) ? name : undefined));
  if (by !== undefined && returned.length === 1) return [original(by)];
  if (returned.length === parameters.length) return parameters;
  const byName = returned.map(({ text }) => original(parameterOf(text, own)));
  return byName.length === 1 && byName[0] === undefined ? [original(predictionAmong(own))] : byName;
}
