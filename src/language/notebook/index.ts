export { notebookCells, type NotebookCell } from "./cells";
