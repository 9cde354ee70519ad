import type { PanelContent } from "../protocol/messages";
import type { Host } from "./host";
import type { FunctionModel } from "./model";
import type { PanelState } from "./state";
import type { Store } from "./store";

/** What each part of the page is given. It lives as long as one content is shown; then the signal aborts. */
export interface PanelContext {
  readonly content: PanelContent;
  readonly store: Store<PanelState>;
  readonly host: Host;
  readonly signal: AbortSignal;
}

/** The context of a figure; without a model when the formula has no numeric value. */
export interface FigureContext extends PanelContext {
  readonly model: FunctionModel | undefined;
}

/** The context of a part that needs numbers. */
export interface NumericContext extends PanelContext {
  readonly model: FunctionModel;
}
