import type { NumericContext } from "../context";
import { element, setText, show } from "../dom";
import type { PanelState } from "../state";
import { commonControls } from "./common-controls";
import { lossPlot } from "./loss-plot";
import { shownMethods } from "./methods";
import { stableRateSentence, suggestedRate } from "./rates";
import { descentState } from "./state";
import { stepTable } from "./step-table";
import { transport } from "./transport";
import { walkerControls, waySwatch } from "./walker-controls";
import { rememberedWays } from "./ways";
import type { Way, Ways } from "./ways";

/** The descent from the point, for the plot of any number of variables. */
export interface DescentPart {
  /** All controls, to stand under the plot; closed until the reader opens it. */
  readonly root: HTMLElement;
  /** The ways to draw; nothing while it is closed. */
  ways(state: PanelState): Ways | undefined;
  /** Whether the ways look different from before. */
  changed(state: PanelState, before: PanelState | undefined): boolean;
}

/**
 * Makes the descent. `drawnNames` tells the variables that the plot draws: these move, unless the reader lets all move.
 */
export function descentPart(context: NumericContext, drawnNames: () => readonly string[]): DescentPart {
  const { content, model, store, signal } = context;
  const remembered = rememberedWays(model, () => (descentState.read(store.state).movesAll ? model.variables : drawnNames()));
  const lookAt = (step: number): void => descentState.update(store, { step });
  const player = transport(() => remembered(store.state), lookAt, signal);
  const losses = lossPlot(content.nameLatex, lookAt, signal);
  const outcomes = (["first", "second"] as const).map((which) => outcome(which));
  const tables = (["first", "second"] as const).map((which) => stepTable(which, (name) => model.latex(name), signal));
  const compared = element("input", { type: "checkbox", class: "descent-compare" });
  compared.addEventListener("change", () => descentState.update(store, { compared: compared.checked, step: undefined }));
  const second = walkerControls(context, "second", "Second optimizer");
  const projected = element("p", { class: "quiet-text" }, "All variables move: the map shows the way as seen from above, over the values where the others are held.");
  const root = element("details", { class: "descent" },
    element("summary", {}, element("h3", {}, "Descent from the point")),
    element("div", { class: "walkers" }, walkerControls(context, "first", "Optimizer"),
      element("label", { class: "compare" }, compared, " compare with another"), second),
    commonControls(context), player.root, ...outcomes.map(({ node }) => node), projected, losses.root, ...tables.map((table) => table.root));
  root.open = descentState.read(store.state).open;
  root.addEventListener("toggle", () => descentState.update(store, { open: root.open }));

  const suggest = (ways: Ways): void => {
    const chosen = descentState.read(store.state);
    const wanting = (["first", "second"] as const).filter((which, index) => {
      const { rate, suggested } = chosen[which];
      return rate === undefined && suggested === undefined && ways.ways[index]?.ok;
    });
    if (wanting.length === 0) return;
    const suggestions = wanting.map((which) => {
      const way = ways.ways[which === "first" ? 0 : 1];
      return [which, { ...chosen[which], suggested: suggestedRate(way?.ok ? way.descent.stableAtStart : undefined) }] as const;
    });
    descentState.update(store, Object.fromEntries(suggestions));
  };
  store.subscribe((state) => {
    const chosen = descentState.read(state);
    show(second, chosen.compared);
    compared.checked = chosen.compared;
    show(projected, chosen.movesAll && model.variables.length > 2);
    if (!chosen.open) return;
    const ways = remembered(state);
    suggest(ways);
    player.draw(ways);
    losses.draw(ways);
    outcomes.forEach(({ draw }, index) => draw(ways.ways[index], chosen.compared));
    tables.forEach((table, index) => table.draw(ways, ways.ways[index]));
  }, signal);

  return {
    root,
    ways: (state) => (descentState.read(state).open ? remembered(state) : undefined),
    changed: (state, before) => state.point !== before?.point || state.drawn !== before.drawn || descentState.changed(state, before),
  };
}

/** What became of a way, and what the Hessian says of its rate. */
function outcome(which: "first" | "second"): { readonly node: HTMLElement; draw(way: Way | undefined, named: boolean): void } {
  const words = element("span", { class: "descent-outcome", role: "status" });
  const hint = element("span", { class: "descent-hint quiet-text" });
  const node = element("p", { class: "outcome" }, waySwatch(which), " ", words, " ", hint);
  return {
    node,
    draw(way, named) {
      show(node, way !== undefined);
      if (!way) return;
      const title = named ? `${shownMethods[way.walker.method].title}: ` : "";
      setText(words, `${title}${way.ok ? way.descent.sentence : way.problem}`);
      node.classList.toggle("diverged", !way.ok || way.descent.diverged);
      setText(hint, way.ok ? stableRateSentence(way.descent) : "");
    },
  };
}
