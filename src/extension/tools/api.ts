import * as vscode from "vscode";

// The part of `vscode.lm` that tools need (VS Code 1.95 and later): older editors, which this extension runs in as well, have none of it.

/** What a tool answers with. */
export interface ToolResult {
  readonly content: readonly unknown[];
}

/** A tool that a language model may call. */
export interface LanguageModelTool {
  invoke(options: { readonly input: unknown }, token: vscode.CancellationToken): Promise<ToolResult>;
  prepareInvocation?(options: { readonly input: unknown }, token: vscode.CancellationToken): { readonly invocationMessage: string };
}

interface ToolApi {
  readonly lm?: { registerTool?(name: string, tool: LanguageModelTool): vscode.Disposable };
  readonly LanguageModelToolResult?: new (content: readonly unknown[]) => ToolResult;
  readonly LanguageModelTextPart?: new (text: string) => unknown;
}

const api = vscode as unknown as ToolApi;

/** Registers a tool where the editor has tools. */
export function registerTool(name: string, tool: LanguageModelTool): vscode.Disposable {
  return api.lm?.registerTool?.(name, tool) ?? new vscode.Disposable(() => {});
}

/** An answer in text. */
export function textResult(text: string): ToolResult {
  const { LanguageModelToolResult: Result, LanguageModelTextPart: Part } = api;
  return Result && Part ? new Result([new Part(text)]) : { content: [text] };
}
