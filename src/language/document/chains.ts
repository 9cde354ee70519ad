import type { Expression, Relation, Span, Statement, StatementSide } from "../../core";

/** Sides that are said to be equal: a part of a statement between relations of another kind, such as an arrow. */
export interface Chain {
  readonly sides: readonly StatementSide[];
  readonly span: Span;
  /** Whether it begins the statement, so that what the statement would define is defined by it. */
  readonly isFirst: boolean;
}

const equalities: ReadonlySet<Relation | undefined> = new Set<Relation>(["equal", "defines", "approximates"]);

/** The chains of equalities of a statement; one side alone is a chain as well. */
export function chainsOf({ sides }: Statement): Chain[] {
  const groups: StatementSide[][] = [];
  for (const side of sides) {
    const last = groups.at(-1);
    if (last && equalities.has(side.relation)) last.push(side);
    else groups.push([side]);
  }
  return groups.flatMap((group, i) => {
    const [first, last] = [group[0], group.at(-1)];
    return first && last ? [{ sides: group, span: { start: first.span.start, end: last.span.end }, isFirst: i === 0 && first.relation === undefined }] : [];
  });
}

/** The expression of a side, where it is one and was read. */
export function expressionOf(side: StatementSide | undefined): Expression | undefined {
  return side?.value.ok && side.value.value.kind === "expression" ? side.value.value.expression : undefined;
}
