export { calculusTools, type CalculusTool } from "./tools";
