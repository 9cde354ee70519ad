/** The graph of a function as a surface: a chunk of its own, loaded when its tab is opened. */
export { surfacePicture, surfaceSection } from "./surface-section";
