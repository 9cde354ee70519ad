/** What is drawn and computed: loaded after the derivation stands on the page, since it is the larger part of the script. */
export { figures } from "./figures";
