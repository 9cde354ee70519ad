import { element, setAttribute, setText } from "../dom";
import { formatNumber } from "../format-number";
import { createPlayer } from "./player";
import type { Ways } from "./ways";

/** The way is played, stepped and scrubbed here. */
export function transport(ways: () => Ways, show: (step: number) => void, signal: AbortSignal): { readonly root: HTMLElement; draw(ways: Ways): void } {
  const play = button("Play", "play");
  const back = button("Back", "back");
  const forth = button("Step", "forth");
  const slider = element("input", { type: "range", min: "0", step: "1", "aria-label": "Step of the descent" });
  const count = element("span", { class: "step-count number" });
  const player = createPlayer({
    step: () => ways().step,
    last: () => ways().last,
    show,
    changed: (playing) => setText(play, playing ? "Pause" : "Play"),
  }, signal);
  const goTo = (step: number): void => {
    player.pause();
    show(Math.max(0, Math.min(ways().last, step)));
  };
  play.addEventListener("click", () => (player.playing ? player.pause() : player.play()));
  back.addEventListener("click", () => goTo(ways().step - 1));
  forth.addEventListener("click", () => goTo(ways().step + 1));
  slider.addEventListener("input", () => goTo(Number(slider.value)));
  return {
    root: element("div", { class: "transport", role: "group", "aria-label": "Play the descent" }, play, back, forth, slider, count),
    draw(now) {
      slider.max = String(now.last);
      slider.value = String(now.step);
      const [first] = now.ways;
      const value = first?.ok ? first.descent.values[Math.min(now.step, first.descent.endedAt)] : undefined;
      setAttribute(slider, "aria-valuetext", `step ${now.step} of ${now.last}${value === undefined ? "" : `, value ${formatNumber(value)}`}`);
      setText(count, `${now.step} / ${now.last}`);
      back.disabled = now.step === 0;
      forth.disabled = now.step === now.last;
      play.disabled = now.last === 0;
    },
  };
}

function button(text: string, name: string): HTMLButtonElement {
  return element("button", { type: "button", class: `quiet descent-${name}` }, text);
}
