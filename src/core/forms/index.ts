export { formsOf } from "./forms";
export type { Form, FormName } from "./forms";
export { formTitle } from "./titles";
