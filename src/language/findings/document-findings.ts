import { visit, type Expression, type Span } from "../../core";
import { isBold, type DocumentFormula, type DocumentReading } from "../document";
import { DefinitionIndex, type Scope, type ScopedDefinition } from "../scope";
import { findingsOfFormula, type FindingOptions } from "./findings";
import type { Finding } from "./types";
import { dependsOnOtherFormulas } from "./words";

/**
 * The findings of a document over and over, as it is edited: a formula is only looked at again when it, the words before it or
 * anything that its names stand for changed. One keeper serves one document.
 */
export class DocumentFindings {
  private known: ReadonlyMap<string, Kept> = new Map();

  constructor(private readonly options: FindingOptions = {}) {}

  /** What there is to say of every formula, in order. */
  of(reading: DocumentReading): Finding[] {
    const index = new DefinitionIndex(reading);
    const kept = new Map<string, Kept>();
    const findings = reading.formulas.flatMap((formula) => {
      const key = keyOf(reading, formula, index);
      const before = this.known.get(key);
      const found = before ? moved(before, formula, index) : findingsOfFormula(reading, formula, index, this.options);
      if (found.every(isLocal)) kept.set(key, { start: formula.region.content.start, findings: found });
      return found;
    });
    this.known = kept;
    return findings;
  }
}

interface Kept {
  readonly start: number;
  readonly findings: readonly Finding[];
}

/** Whether nothing but the formula and what its names stand for was looked at: a slip is held against other formulas as well. */
function isLocal(finding: Finding): boolean {
  return finding.kind !== "claim" || finding.equalities.every(({ verdict, reason }) => verdict === "right" || (verdict === "undecided" && !dependsOnOtherFormulas(reason ?? "")));
}

/** All that the findings of a formula depend on, as text. */
function keyOf(reading: DocumentReading, formula: DocumentFormula, index: DefinitionIndex): string {
  const { source, content } = formula.region;
  const scope = index.scopeAt(content.start, content);
  const said = new Map<string, string>();
  const look = (name: string, bold: boolean): void => {
    const key = bold ? `bold ${name}` : name;
    if (said.has(key)) return;
    const found = scope.lookup(name, bold);
    said.set(key, found ? describe(found) : "");
    if (found?.definition.value.ok) lookInto(found.definition.value.value, look);
  };
  for (const { sides } of formula.statements) {
    for (const { value } of sides) {
      if (!value.ok) continue;
      const expressions = value.value.kind === "vector" ? value.value.entries : [value.value.kind === "gradient" ? value.value.of : value.value.expression];
      expressions.forEach((expression) => lookInto(expression, look));
    }
  }
  const values = reading.values.filter(({ name }) => said.has(name)).map(({ name, expression }) => `${name} ${expression.hash}`);
  const { before, behind, heading } = formula.around;
  return [source, formula.lead, before, behind, heading, [...said].sort().join("\n"), values.sort().join("\n")].join("\u0000");
}

function lookInto(expression: Expression, look: (name: string, bold: boolean) => void): void {
  visit(expression, (node) => {
    if (node.kind === "call") look(node.name, false);
    if (node.kind !== "symbol") return;
    // A family's members are defined by names such as y_i.
    look(node.name, isBold(node.latex));
  });
}

/** Of other definitions of the name it counts that there are some: what they say matters for slips alone. */
function describe({ definition: { source, span }, isBehind, inSection, distance, rivals }: ScopedDefinition): string {
  return [source.text.slice(span.start - source.offset, span.end - source.offset), isBehind, inSection, Math.min(distance, 9), rivals.length > 0].join("\n");
}

/** Findings of a formula that is where it was, or further on, in a document whose definitions may have moved. */
function moved({ start, findings }: Kept, formula: DocumentFormula, index: DefinitionIndex): Finding[] {
  const by = formula.region.content.start - start;
  const move = ({ start: from, end }: Span): Span => ({ start: from + by, end: end + by });
  return findings.map((finding): Finding => {
    const span = move(finding.span);
    const scope = index.scopeAt(span.start, span);
    switch (finding.kind) {
      case "silence": return { ...finding, formula, span };
      case "function":
      case "derivative": return { ...finding, formula, span, used: again(finding.used, scope) };
      case "claim": return {
        ...finding, formula, span,
        equalities: finding.equalities.map((equality) => ({ ...equality, span: move(equality.span), against: move(equality.against), used: again(equality.used, scope) })),
      };
    }
  });
}

function again(used: readonly ScopedDefinition[], scope: Scope): ScopedDefinition[] {
  return used.map((each) => scope.lookup(each.definition.name, isBold(each.definition.latex)) ?? each);
}
