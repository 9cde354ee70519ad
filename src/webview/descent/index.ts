/** Going down from the point, step by step: independent of the plot that draws the ways. */
export { descentPart, type DescentPart } from "./section";
export { createWayLayer, type Placed, type WayLayer } from "./way-layer";
export { pointAt, type Way, type Ways } from "./ways";
