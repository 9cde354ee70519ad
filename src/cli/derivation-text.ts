import type { PresentedDerivation, PresentedStep } from "../core";

/** A derivation in lines of text: each step under the one before, what it does beside it, smaller steps indented. */
export function derivationText({ title, steps }: PresentedDerivation): string {
  return `${title}\n${"-".repeat(title.length)}\n${steps[0]?.before ?? ""}\n${steps.map((step) => stepText(step, "")).join("")}`;
}

function stepText({ name, sentence, after, where, children }: PresentedStep, indent: string): string {
  const names = where.map((placeholder) => `${indent}      with ${placeholder.name} = ${placeholder.stands}\n`).join("");
  const inner = children.map((child) => `${child.continues ? "" : `${indent}      ${child.before}\n`}${stepText(child, `${indent}      `)}`).join("");
  return `${indent}  = ${after}\n${indent}      [${name}] ${sentence}\n${names}${inner}`;
}
