import { element } from "./dom";

/** A button that says for a moment that it has done its work. */
export function actionButton(label: string, description: string, done: string, act: () => void): HTMLButtonElement {
  const button = element("button", { type: "button", class: "quiet", "aria-label": description, title: description }, label);
  button.addEventListener("click", () => {
    act();
    button.textContent = done;
    window.setTimeout(() => {
      button.textContent = label;
    }, 1500);
  });
  return button;
}

/** LaTeX has no place in a program: whether what is inserted at a formula's place may be LaTeX. */
export function takesLatex(label: string): boolean {
  return /\.(md|markdown|tex|ltx|ipynb|qmd|rmd|mdx|rst)$/i.test(label);
}
