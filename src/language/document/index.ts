export { isBold } from "./bold";
export { joinCells, placeInCell, type Cell, type JoinedCells } from "./cells";
export { chainsOf, expressionOf, type Chain } from "./chains";
export { paragraphAt, sharesSection } from "./layout";
export { reachingToTheEnd } from "./reach";
export { DocumentReader, readDocument, withChoices } from "./read-document";
export type { CodeParsers, Definition, DocumentFormula, DocumentReading, DocumentSettings, Heading, Layout, NamedValue, SaidAround, SourceText } from "./types";
