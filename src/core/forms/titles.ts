import type { FormName } from "./forms";

const titles: Readonly<Record<FormName, string>> = { factored: "Factored", expanded: "Multiplied out", itself: "In terms of the function itself", cases: "By cases" };

/** What people call a form. */
export const formTitle = (name: FormName): string => titles[name];
