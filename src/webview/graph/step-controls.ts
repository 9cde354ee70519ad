import { element, setAttribute, setText, svgElement } from "../dom";

interface StepControlsOptions {
  readonly count: number;
  readonly onStep: (index: number) => void;
}

export interface StepControls {
  readonly root: HTMLElement;
  show(index: number): void;
}

const playing = 1300;

const icons = {
  first: "M3,2V12M12,2L5,7L12,12Z",
  back: "M11,2L4,7L11,12Z",
  play: "M4,1.5L12,7L4,12.5Z",
  pause: "M4,2V12M10,2V12",
  next: "M3,2L10,7L3,12Z",
  last: "M11,2V12M2,2L9,7L2,12Z",
};

/** Buttons, a slider and arrow keys through the steps; play goes on by itself until it is stopped or at the end. */
export function stepControls({ count, onStep }: StepControlsOptions, signal: AbortSignal): StepControls {
  let now = 0;
  let timer: number | undefined;
  const last = count - 1;
  const go = (index: number): void => onStep(Math.max(0, Math.min(last, index)));
  const stop = (): void => {
    window.clearInterval(timer);
    timer = undefined;
    showPlay();
  };
  const byHand = (index: number): void => {
    stop();
    go(index);
  };
  const first = button("first", "First step", () => byHand(0));
  const back = button("back", "Step back", () => byHand(now - 1));
  const play = button("play", "Play", () => {
    if (timer !== undefined) {
      stop();
      return;
    }
    go(now >= last ? 0 : now + 1);
    timer = window.setInterval(() => {
      go(now + 1);
      if (now >= last) stop();
    }, playing);
    showPlay();
  });
  const next = button("next", "Next step", () => byHand(now + 1));
  const end = button("last", "Last step", () => byHand(last));
  const slider = element("input", { type: "range", min: "0", max: String(last), step: "1", "aria-label": "Step of the two passes" });
  slider.addEventListener("input", () => byHand(Number(slider.value)));
  const place = element("span", { class: "step-place number" });
  const root = element("div", { class: "step-controls", role: "group", "aria-label": "Steps forward and backward" }, first, back, play, next, end, slider, place);
  root.addEventListener("keydown", (event) => {
    if (event.target === slider || event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Readonly<Record<string, number>> = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: last };
    const move = Object.hasOwn(moves, event.key) ? moves[event.key] : undefined;
    if (move === undefined) return;
    event.preventDefault();
    byHand(move);
  });
  signal.addEventListener("abort", stop);

  function showPlay(): void {
    const isOn = timer !== undefined;
    const name = isOn ? "Pause" : "Play";
    setAttribute(play, "aria-label", name);
    setAttribute(play, "title", name);
    play.querySelector("path")?.setAttribute("d", isOn ? icons.pause : icons.play);
  }

  return {
    root,
    show(index) {
      now = index;
      for (const [control, off] of [[first, index === 0], [back, index === 0], [next, index === last], [end, index === last]] as const) setAttribute(control, "aria-disabled", String(off));
      slider.value = String(index);
      setAttribute(slider, "aria-valuetext", `step ${index + 1} of ${count}`);
      setText(place, `${index + 1} / ${count}`);
    },
  };
}

function button(icon: keyof typeof icons, description: string, act: () => void): HTMLButtonElement {
  const picture = svgElement("svg", { width: "14", height: "14", viewBox: "0 0 14 14", "aria-hidden": "true" });
  picture.append(svgElement("path", { d: icons[icon] }));
  const made = element("button", { type: "button", class: "quiet icon", "aria-label": description, title: description }, picture);
  made.addEventListener("click", act);
  return made;
}
