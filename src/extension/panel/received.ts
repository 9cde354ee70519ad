import type { FormulaSource, MessageFromPanel, Notation, PanelContent } from "../../protocol/messages";

// What comes from a page is checked before use, though the page is ours: it may be of another version.

type Fields = Readonly<Record<string, unknown>>;

const longestText = 100_000;
/** A picture is longer than any formula. */
const longestFile = 20_000_000;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

const isText = (value: unknown): value is string => typeof value === "string" && value.length <= longestText;
const isFile = (value: unknown): value is string => typeof value === "string" && value.length <= longestFile;
const isOffset = (value: unknown): value is number => typeof value === "number" && Number.isSafeInteger(value) && value >= 0;

function sourceFrom(value: unknown): FormulaSource | undefined {
  if (!isFields(value)) return undefined;
  const { uri, start, end, label, text } = value;
  return isText(uri) && isOffset(start) && isOffset(end) && start <= end && isText(label) && (text === undefined || isText(text)) ? { uri, start, end, label, ...(text !== undefined && { text }) } : undefined;
}

const readers: Readonly<Record<MessageFromPanel["type"], (fields: Fields) => MessageFromPanel | undefined>> = {
  ready: () => ({ type: "ready" }),
  // What is copied may be a picture.
  copy: ({ text }) => (isFile(text) ? { type: "copy", text } : undefined),
  save: ({ name, encoding, data }) => (isText(name) && /^[\p{L}\p{N}-]+\.(?:svg|png)$/u.test(name) && (encoding === "utf8" || encoding === "base64") && isFile(data)
    ? { type: "save", name, encoding, data } : undefined),
  insert: ({ text }) => (isText(text) ? { type: "insert", text } : undefined),
  insertAtCursor: ({ text, notation }) => (isText(text) && isNotation(notation) ? { type: "insertAtCursor", text, notation } : undefined),
  reveal: ({ source }) => {
    const read = sourceFrom(source);
    return read && { type: "reveal", source: read };
  },
  pin: ({ pinned }) => (typeof pinned === "boolean" ? { type: "pin", pinned } : undefined),
  failed: ({ message }) => (isText(message) ? { type: "failed", message } : undefined),
};

/** A message of the page; undefined for anything else. */
export function messageFrom(value: unknown): MessageFromPanel | undefined {
  if (!isFields(value) || typeof value.type !== "string" || !Object.hasOwn(readers, value.type)) return undefined;
  return readers[value.type as MessageFromPanel["type"]](value);
}

/** What the extension remembers of the content of a page. */
export interface KeptContent extends Pick<PanelContent, "formulaPlain" | "source" | "focus"> {
  readonly pinned: boolean;
}

const focuses: readonly unknown[] = ["derivation", "plot", "gradient"] satisfies PanelContent["focus"][];

/** What the extension needs of the state that a page kept over a reload: its formula, and where it stands. */
export function keptContent(state: unknown): KeptContent | undefined {
  if (!isFields(state) || !isFields(state.content) || !isText(state.content.formulaPlain)) return undefined;
  const { formulaPlain, focus, source } = state.content;
  return { formulaPlain, source: sourceFrom(source), focus: isFocus(focus) ? focus : "derivation", pinned: state.pinned === true };
}

const notations: readonly unknown[] = ["latex", "markdown", "python"] satisfies Notation[];

function isNotation(value: unknown): value is Notation {
  return notations.includes(value);
}

function isFocus(value: unknown): value is PanelContent["focus"] {
  return focuses.includes(value);
}
