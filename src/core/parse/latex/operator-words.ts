import { covering } from "../shared";
import { endOfName, type Name } from "./names";
import type { Reader } from "./reader";
import { isMark, Refusal } from "./token";
import { opensList } from "./starts";

/** Operators that are written as words before what they apply to, brackets or not. */
const operators = /^(?:proj|curl|div|grad|tr|trace|diag|rank|span|rot|dim|vec|det|var|cov)(?:_|$)/i;

/** Refuses \mathrm{proj}_a b, which is applied and no product, and notes any other word that multiplies: \text{rate} x. */
export function checkWord(reader: Reader, { name, span, isUpright }: Name): void {
  if (!isUpright || opensList(reader, 0)) return;
  const end = endOfName(reader, 0);
  if (end === undefined || isMark(reader.token, "{")) return;
  const known = reader.source.context.variables?.has(name) ?? false;
  if (known) return;
  const whole = covering(span, reader.peek(end - 1).span);
  if (operators.test(name)) throw new Refusal(`Whether ${name} is applied to what follows or multiplied by it is not said: put brackets, or a sign between.`, whole);
}

/** Refuses the Hessian or Jacobian of a function, \mathbf{H} f(x), which is no product. */
export function refuseMatrixOf(reader: Reader, { name, span, isBold }: Name): void {
  const isFunction = reader.token.kind === "letter" && /^[fghFGH]$/.test(reader.token.text) && opensList(reader, 1);
  if (isBold && /^[HJ]$/.test(name) && isFunction) throw new Refusal(`Whether ${reader.slice(span)} is the Hessian or Jacobian of this function or a factor is not said.`, span);
}
