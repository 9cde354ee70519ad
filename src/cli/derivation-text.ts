import type { PresentedDerivation, PresentedStep } from "../core";

/** Derivations one after another; a heading stands where the next derivative begins. */
export function derivationsText(derivations: readonly PresentedDerivation[]): string {
  return derivations.map((derivation, i) => {
    const { heading } = derivation;
    const isNew = heading !== undefined && heading !== derivations[i - 1]?.heading;
    return `${isNew ? `${heading}\n${"=".repeat(heading.length)}\n\n` : ""}${derivationText(derivation)}\n`;
  }).join("");
}

/** A derivation in lines of text: each step under the one before, what it does beside it, smaller steps indented. */
export function derivationText({ title, steps }: PresentedDerivation): string {
  return `${title}\n${"-".repeat(title.length)}\n${steps[0]?.before ?? ""}\n${steps.map((step) => stepText(step, "")).join("")}`;
}

function stepText({ name, sentence, after, changed, where, children }: PresentedStep, indent: string): string {
  const names = where.map((placeholder) => `${indent}      with ${placeholder.name} = ${placeholder.stands}\n`).join("");
  const inner = children.map((child) => `${child.continues ? "" : `${indent}      ${child.before}\n`}${stepText(child, `${indent}      `)}`).join("");
  return `${indent}  = ${after}\n${underline(after, changed?.to ?? [], `${indent}    `)}${indent}      [${name}] ${sentence}\n${names}${inner}`;
}

/** Columns up to which a line is sure not to be broken by a terminal. */
const widest = 78;

/** A wavy line under the parts that a step changed; nothing where a part stands more than once, or the line may be broken. */
function underline(line: string, parts: readonly string[], indent: string): string {
  if (parts.length === 0 || indent.length + line.length > widest) return "";
  const marks = Array.from(line, () => " ");
  for (const part of parts) {
    const at = line.indexOf(part);
    if (at < 0 || line.includes(part, at + 1)) return "";
    marks.fill("~", at, at + part.length);
  }
  return `${indent}${marks.join("").trimEnd()}\n`;
}
