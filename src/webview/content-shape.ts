import type { PanelContent } from "../protocol/messages";

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === "string";
const finite: Check = (value) => typeof value === "number" && Number.isFinite(value);
const listOf = (check: Check): Check => (value) => Array.isArray(value) && value.every(check);
const recordOf = (check: Check): Check => (value) => isRecord(value) && Object.values(value).every(check);
const optional = (check: Check): Check => (value) => value === undefined || check(value);
const oneOf = (...choices: readonly unknown[]): Check => (value) => choices.includes(value);
const shape = (fields: Readonly<Record<string, Check>>): Check => (value) =>
  isRecord(value) && Object.entries(fields).every(([name, check]) => check(value[name]));

/** Whether a value is an object with string keys. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A list of finite numbers. */
export function isNumbers(value: unknown): value is readonly number[] {
  return listOf(finite)(value);
}

/** A list of strings. */
export function isTexts(value: unknown): value is readonly string[] {
  return listOf(text)(value);
}

/** A record of finite numbers. */
export function isPoint(value: unknown): value is Readonly<Record<string, number>> {
  return recordOf(finite)(value);
}

/** Nodes come before the operations on them, so operands point backwards: no cycle can be built from kept state. */
const expression: Check = (value) =>
  Array.isArray(value) && value.length > 0 && value.every((node: unknown, index) => {
    if (!isRecord(node)) return false;
    if (typeof node.number === "string" || typeof node.symbol === "string" || typeof node.constant === "string") return true;
    if (typeof node.operation !== "string" && typeof node.call !== "string") return false;
    return Array.isArray(node.operands) && node.operands.every((at: unknown) => typeof at === "number" && Number.isInteger(at) && at >= 0 && at < index);
  });

const deepest = 200;

function isStep(value: unknown, depth = 0): boolean {
  return depth < deepest && isRecord(value)
    && [value.id, value.name, value.sentence, value.before, value.after].every(text) && typeof value.continues === "boolean" && optional(text)(value.code)
    && listOf(shape({ name: text, stands: text }))(value.where)
    && listOf((child) => isStep(child, depth + 1))(value.children);
}

const source = shape({ uri: text, start: finite, end: finite, label: text, text: optional(text) });
const partial = shape({ variable: text, variableLatex: text, leftLatex: text, latex: text, expression, forms: listOf(shape({ title: text, latex: text })) });
const derivation = shape({ view: text, title: text, variable: text, result: text, steps: listOf((step) => isStep(step)) });

const content = shape({
  title: text, formulaLatex: text, nameLatex: text, formulaPlain: text, expression,
  focus: oneOf("derivation", "plot", "gradient"),
  source: optional(source),
  variables: listOf(text),
  derivatives: listOf(partial),
  derivations: listOf(derivation),
  verification: shape({ status: oneOf("verified", "undecided"), sentence: text }),
  conditions: listOf(text),
  notes: listOf(text),
  point: recordOf(finite),
  direction: optional(listOf(finite)),
});

/** Whether a value from outside (a message, or state kept by an older version) has the shape of the panel's content. */
export function isPanelContent(value: unknown): value is PanelContent {
  return content(value);
}
