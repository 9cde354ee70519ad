import { add, differentiate, multiply, number, operation, substitute, symbol, transform, type Expression } from "../../core";

/** How many choices of test functions an equality about unknown functions has to hold for. */
export const testFunctionChoices = 3;

/**
 * Puts a smooth function that nothing connects with any other in the place of every function that nothing is known of: an equality
 * between derivatives of unknown functions that holds for several such choices holds for all functions, for nothing but a
 * rule could make it hold. Values are kept positive, so that roots and logarithms of them exist.
 */
export function withTestFunctions(expression: Expression, choice: number): Expression {
  return transform(expression, (node) => {
    if (node.kind !== "call") return node;
    const names = node.operands.map((_, i) => `argument_${i}`);
    let body = testFunction(node.name, names, choice);
    const [first] = names;
    for (let i = 0; i < node.primes && first !== undefined; i++) body = differentiate(body, first);
    return names.reduce((done, name, i) => substitute(done, name, node.operands[i] ?? symbol(name)), body);
  });
}

/** a + b sin(c u + d v + ...) + u^2 v^2 ... / k, with numbers that the name and the choice decide. */
function testFunction(name: string, arguments_: readonly string[], choice: number): Expression {
  const seed = [...`${name} ${arguments_.length}`].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0, 0x811c9dc5 + choice * 7919);
  const share = (k: number): number => ((seed >>> (5 * k)) % 29) + 3;
  const symbols = arguments_.map((argument) => symbol(argument));
  const wave = operation("sin", [add(...symbols.map((argument, i) => multiply(number(`${share(i % 4) + 5}/17`), argument)), number(`${share(2)}/11`))]);
  const square = multiply(number(`1/${share(3) + 8}`), ...symbols.map((argument) => operation("power", [argument, number(2)])));
  return add(number(`${share(0) + 20}/7`), multiply(number(`${share(1)}/13`), wave), square);
}
