import { partState } from "../part-state";

/** Which figure is open, by its name; the first one where none was chosen. */
export const figureState = partState<{ readonly open?: string }>("figures", {}, ({ open }) => (typeof open === "string" ? { open } : {}));
