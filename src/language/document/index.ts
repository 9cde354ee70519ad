export { isBold } from "./bold";
export { chainsOf, expressionOf, type Chain } from "./chains";
export { paragraphAt, sharesSection } from "./layout";
export { isPrimed, primedName } from "./primes";
export { DocumentReader, readDocument, withChoices } from "./read-document";
export type { Definition, DocumentFormula, DocumentReading, DocumentSettings, Heading, Layout, NamedValue, SourceText } from "./types";
