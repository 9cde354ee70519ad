export { hoverModel, mostVariables, type HoverDerivative, type HoverModel } from "./model";
