import type { Finding } from "../findings";
import { claimCard } from "./claim-card";
import { derivativeCard } from "./derivative-card";
import { functionCard, mostVariables } from "./function-card";
import type { HoverCard } from "./types";

/** Longest formula that a hover reads, in characters. */
const longest = 2_000;

/** What a hover says of a finding, a step at a time: see `functionCard`. Undefined for silence. */
export function* cardOf(finding: Finding, most: number = mostVariables): Generator<void, HoverCard | undefined> {
  if (finding.formula.region.source.length > longest) return undefined;
  switch (finding.kind) {
    case "silence": return undefined;
    case "function": return yield* functionCard(finding, most);
    case "derivative": return derivativeCard(finding);
    case "claim": return claimCard(finding);
  }
}

/** The findings of a formula in the order in which a hover at an offset asks for them: what stands there, then the others. */
export function findingsFrom(findings: readonly Finding[], offset: number): readonly Finding[] {
  const here = findings.filter(({ span, kind }) => span.start <= offset && offset <= span.end && kind !== "silence");
  return [...here, ...findings.filter((finding) => !here.includes(finding) && finding.kind !== "silence")];
}

/** All of a generator's steps at once. */
export function atOnce<Value>(steps: Generator<void, Value>): Value {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
