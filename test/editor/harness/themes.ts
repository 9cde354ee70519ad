/** Colour themes whose names are the same in all versions of VS Code, and the class each gives the window. */
export const themes = {
  light: { label: "Visual Studio Light", windowClass: "vs" },
  dark: { label: "Visual Studio Dark", windowClass: "vs-dark" },
  "high contrast": { label: "Dark High Contrast", windowClass: "hc-black" },
} as const;

export type ThemeName = keyof typeof themes;
