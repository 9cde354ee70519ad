/** What is said of a derivative whose simplification used up its budget of steps. */
export const incompleteRemark = "Simplification stopped at its limit of steps: the result is right, but there may be a shorter form.";
