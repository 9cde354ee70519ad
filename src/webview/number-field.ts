import { parseCoordinate } from "./coordinate";
import { element, setText } from "./dom";
import { formatForInput } from "./format-number";
import { mathematics } from "./typeset";

/** A field for a typed number. */
export interface NumberField {
  readonly root: HTMLElement;
  /** Shows a value that came from elsewhere; what was typed stays while it means the same. */
  show(value: number | undefined): void;
}

/** What a field for a number needs. */
export interface NumberFieldOptions {
  readonly id: string;
  /** Typeset before the field, with the equals sign. */
  readonly latex: string;
  /** The same for those who do not see it. */
  readonly label: string;
  /** Told of every value typed; undefined when the field was emptied. A value that cannot be read is not told of. */
  readonly onValue: (value: number | undefined) => void;
  /** Whether the field may stay empty. */
  readonly optional?: boolean;
}

/** A text field that reads numbers as people type them (pi/4), and says so beside itself when it cannot. */
export function numberField(options: NumberFieldOptions): NumberField {
  const error = element("span", { class: "error", id: `${options.id}-error`, role: "alert" });
  const input = element("input", {
    id: options.id, type: "text", inputmode: "text", autocomplete: "off", spellcheck: "false",
    "aria-label": options.label, "aria-describedby": error.id,
  });
  let shown: number | undefined;
  const say = (message: string): void => {
    setText(error, message);
    if (message === "") input.removeAttribute("aria-invalid");
    else input.setAttribute("aria-invalid", "true");
  };
  input.addEventListener("input", () => {
    if (options.optional && input.value.trim() === "") {
      say("");
      shown = undefined;
      options.onValue(undefined);
      return;
    }
    const typed = parseCoordinate(input.value);
    say(typed.ok ? "" : typed.message);
    if (!typed.ok) return;
    shown = typed.value;
    options.onValue(typed.value);
  });
  const label = element("label", { for: options.id, "aria-hidden": "true" }, mathematics(`${options.latex} =`));
  return {
    root: element("span", { class: "field" }, element("span", { class: "pair" }, label, input), error),
    show(value) {
      if (value === shown) return;
      shown = value;
      input.value = value === undefined ? "" : formatForInput(value);
      say("");
    },
  };
}
