/** The computational graph: a chunk of its own, loaded when its tab is opened. */
export { graphPicture, graphSection } from "./graph-section";
