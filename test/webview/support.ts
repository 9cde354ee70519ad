import assert from "node:assert/strict";
import { serialize } from "../../src/core";
import { createModel, type FunctionModel } from "../../src/webview/model";
import type { Plane } from "../../src/webview/plot/plane";
import { read } from "../support/read";
import { sampleContent } from "./sample-content";

/** The model of a formula in plain text. */
export function modelOf(text: string, variables: readonly string[] = ["x", "y"]): FunctionModel {
  const model = createModel(sampleContent({ expression: serialize(read(text)), variables: [...variables], derivatives: [] }));
  assert.ok(model);
  return model;
}

/** Its plane of the first two variables. */
export function planeOf(text: string, point: readonly number[] = [1, 1], variables: readonly string[] = ["x", "y"]): Plane {
  return { model: modelOf(text, variables), point, across: 0, up: 1 };
}
