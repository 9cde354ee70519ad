import { element, setAttribute } from "./dom";
import { formatNumber } from "./format-number";
import { numberField } from "./number-field";

/** How values lie on a slider. */
export interface SliderScale {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  toSlider(value: number): number;
  fromSlider(position: number): number;
}

/** A slider whose ends are powers of ten. */
export function powerScale(from: number, to: number): SliderScale {
  return { from, to, step: 0.01, toSlider: Math.log10, fromSlider: (position) => Number((10 ** position).toPrecision(2)) };
}

/** A slider with even steps. */
export function evenScale(from: number, to: number, steps = 120): SliderScale {
  return { from, to, step: (to - from) / steps, toSlider: (value) => value, fromSlider: (position) => Number(position.toPrecision(6)) };
}

/** A number that is typed or slid. */
export interface SlidingField {
  readonly field: HTMLElement;
  readonly slider: HTMLInputElement;
  /** Shows a value; the ends of the slider make room for one that is typed beyond them. */
  show(value: number): void;
}

/** What a sliding field needs. */
export interface SlidingFieldOptions {
  readonly id: string;
  readonly latex: string;
  readonly label: string;
  readonly scale: SliderScale;
  readonly onValue: (value: number) => void;
}

/** A field and a slider for one number. */
export function slidingField({ id, latex, label, scale, onValue }: SlidingFieldOptions): SlidingField {
  const field = numberField({ id, latex, label, onValue: (value) => value !== undefined && onValue(value) });
  const slider = element("input", { type: "range", min: String(scale.from), max: String(scale.to), step: String(scale.step), "aria-label": label });
  slider.addEventListener("input", () => onValue(scale.fromSlider(Number(slider.value))));
  return {
    field: field.root,
    slider,
    show(value) {
      field.show(value);
      const position = scale.toSlider(value);
      if (Number.isFinite(position)) {
        if (position < Number(slider.min)) slider.min = String(Math.floor(position));
        if (position > Number(slider.max)) slider.max = String(Math.ceil(position));
        slider.value = String(position);
      }
      setAttribute(slider, "aria-valuetext", formatNumber(value));
    },
  };
}
