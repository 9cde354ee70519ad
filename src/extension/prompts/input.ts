import * as vscode from "vscode";
import type { Result } from "../../core";
import { describeProblem } from "../../language";

/** What an input box asks for. */
export interface Question<T> {
  readonly title: string;
  readonly prompt: string;
  readonly value: string;
  /** Reads what was typed; the problem of a failure is shown under the box while typing. */
  readonly read: (typed: string) => Result<T> | Promise<Result<T>>;
  /** What to say of an answer that is taken all the same. */
  readonly remark?: (value: T) => string | undefined;
}

/**
 * Asks until the answer can be read; undefined when the box is closed. A box cannot underline, so the message shows the
 * place between brackets, and Enter on a wrong answer selects it.
 */
export function ask<T>({ title, prompt, value, read, remark }: Question<T>): Promise<{ readonly typed: string; readonly value: T } | undefined> {
  const box = vscode.window.createInputBox();
  Object.assign(box, { title, prompt, value, ignoreFocusOut: true });
  const check = async (): Promise<Result<T>> => {
    const typed = box.value;
    const result = await read(typed);
    // Slower answers to what was typed before do not overwrite the last one.
    if (box.value === typed) box.validationMessage = result.ok ? remarkMessage(remark?.(result.value)) : describeProblem(result.problem, typed);
    return result;
  };
  return new Promise((resolve) => {
    box.onDidChangeValue(() => void check());
    box.onDidAccept(async () => {
      const typed = box.value;
      const result = await check();
      if (box.value !== typed) return;
      if (!result.ok) {
        const { start, end } = result.problem.span;
        if (end > start) box.valueSelection = [start, end];
        return;
      }
      resolve({ typed, value: result.value });
      box.hide();
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
    void check();
  });
}

function remarkMessage(remark: string | undefined): vscode.InputBoxValidationMessage | undefined {
  return remark === undefined ? undefined : { message: remark, severity: vscode.InputBoxValidationSeverity.Warning };
}
