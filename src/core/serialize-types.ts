/** An expression as plain JSON: nodes in order, operands before the operations on them; the last is the root. */
export type SerializedExpression = readonly SerializedNode[];

export type SerializedNode =
  | { readonly number: string; readonly decimal?: true }
  | { readonly symbol: string; readonly latex?: string }
  | { readonly constant: string }
  | { readonly operation: string; readonly operands: readonly number[] }
  | { readonly call: string; readonly primes: number; readonly operands: readonly number[] };
