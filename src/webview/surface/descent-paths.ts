import type { NumericContext } from "../context";
import { descentState } from "../descent/state";
import { pointAt, rememberedWays } from "../descent/ways";
import { drawnNames } from "../plot/axis-choice";
import type { PanelState } from "../state";

/** More places of a way than this cannot be told apart. */
const mostPlaces = 400;

/** The ways that the descent has walked, as points of the model; none while it is closed. */
export function descentPaths(context: NumericContext): (state: PanelState) => readonly (readonly (readonly number[])[])[] {
  const { model, store } = context;
  const remembered = rememberedWays(model, () => (descentState.read(store.state).movesAll ? model.variables : drawnNames(context)));
  return (state) => {
    if (!descentState.read(state).open) return [];
    const ways = remembered(state);
    return ways.ways.map((way) => {
      if (!way.ok) return [];
      const walked = way.descent.points.slice(0, Math.min(ways.step, way.descent.endedAt) + 1);
      const every = Math.ceil(walked.length / mostPlaces);
      return walked.filter((_, index) => index % every === 0 || index === walked.length - 1).map((place) => pointAt(ways, model, place));
    });
  };
}
