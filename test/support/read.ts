import assert from "node:assert/strict";
import { parsePlain } from "../../src/core/parse/plain";
import type { Expression } from "../../src/core";

/** The expression that a plain text says; a test fails on text that does not parse. */
export function read(text: string): Expression {
  const parsed = parsePlain(text);
  assert.ok(parsed.ok, `${text}: ${parsed.ok ? "" : parsed.problem.message}`);
  return parsed.value.expression;
}
