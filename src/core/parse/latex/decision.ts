import type { Span } from "../../result";
import type { ReadingContext, ReadingName } from "../types";
import type { Reader } from "./reader";

// How the table of policy.ts is applied: a choice made for the document comes first, then the first custom that fits.

/** A custom that decides for a reading. A quiet one is beyond doubt, and not worth a note. */
interface Custom<S> {
  readonly reading: ReadingName;
  readonly applies: (situation: S, context: ReadingContext) => boolean;
  readonly quiet?: boolean;
}

/** One way in which notation is ambiguous, for a situation of the kind S. */
export interface Ambiguity<S> {
  /** What a choice is about, the same in the whole document. */
  readonly subject: (situation: S) => string;
  /** The readings to choose from. */
  readonly readings: (situation: S) => readonly ReadingName[];
  readonly customs: readonly Custom<S>[];
  /** What is said of a reading, behind the words as they are written. */
  readonly sentences: (situation: S) => Partial<Record<ReadingName, string>>;
}

/** Decides how something ambiguous is read, without a word. */
export function readingOf<S>(ambiguity: Ambiguity<S>, situation: S, context: ReadingContext): { taken: ReadingName; quiet: boolean } {
  const chosen = context.choices?.get(ambiguity.subject(situation));
  const readings = ambiguity.readings(situation);
  if (chosen && readings.includes(chosen)) return { taken: chosen, quiet: false };
  const custom = ambiguity.customs.find((row) => readings.includes(row.reading) && row.applies(situation, context));
  return { taken: custom?.reading ?? readings[0] ?? "name", quiet: custom?.quiet ?? false };
}

/** Decides how something ambiguous at `span` is read, and notes what was chosen where there was a choice. */
export function decide<S>(reader: Reader, ambiguity: Ambiguity<S>, situation: S, span: Span): ReadingName {
  const { taken, quiet } = readingOf(ambiguity, situation, reader.source.context);
  const sentence = ambiguity.sentences(situation)[taken];
  const others = ambiguity.readings(situation).filter((reading) => reading !== taken);
  const choice = others.length > 0 ? { subject: ambiguity.subject(situation), taken, others } : undefined;
  if (quiet || !sentence || (choice && reader.noted.has(choice.subject))) return taken;
  reader.note(`${reader.slice(span)} ${sentence}`, span, choice);
  if (choice) reader.noted.add(choice.subject);
  return taken;
}
