import { partState } from "../part-state";
import { copyFormats, type CopyFormat } from "./copy-text";

/** What the reader chose for derivations. */
export interface DerivationState {
  /** The notation in which steps are copied. */
  readonly format: CopyFormat;
  /** How many steps are shown; all of them where none are hidden. */
  readonly shown?: number;
}

export const derivationState = partState<DerivationState>("derivation", { format: "latex" }, ({ format, shown }) => ({
  ...(copyFormats.some(({ name }) => name === format) && { format: format as CopyFormat }),
  ...(typeof shown === "number" && Number.isInteger(shown) && shown >= 0 && { shown }),
}));
