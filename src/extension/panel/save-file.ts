import * as vscode from "vscode";
import type { MessageFromPanel } from "../../protocol/messages";

type File = Extract<MessageFromPanel, { readonly type: "save" }>;

/** Asks where to put a file of the panel, beside the document of the formula at first, and writes it there. */
export async function saveFile({ name, encoding, data }: File, source: string | undefined): Promise<void> {
  const target = await vscode.window.showSaveDialog({ defaultUri: placeFor(name, source), filters: name.endsWith(".svg") ? { SVG: ["svg"] } : { PNG: ["png"] } });
  if (!target) return;
  const bytes = encoding === "utf8" ? new TextEncoder().encode(data) : Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  await vscode.workspace.fs.writeFile(target, bytes);
  vscode.window.setStatusBarMessage(`$(check) Saved ${target.path.split("/").at(-1) ?? name}`, 4000);
}

function placeFor(name: string, source: string | undefined): vscode.Uri | undefined {
  const document = source === undefined ? undefined : vscode.Uri.parse(source, true);
  if (document && document.scheme !== "untitled") return vscode.Uri.joinPath(document.with({ fragment: "" }), "..", name);
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder && vscode.Uri.joinPath(folder, name);
}
