/** What the scripts look for in the extension host's console (scripts/lib/suite-output.mjs). */
export const lineMark = "│ ";
export const resultsMark = "│results ";
