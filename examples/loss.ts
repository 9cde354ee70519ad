// Select an expression, right-click, and choose Differentiate Selection.

export const squaredError = (w: number, x: number, b: number, y: number): number => (w * x + b - y) ** 2;

export const swish = (x: number): number => x / (1 + Math.exp(-x));
