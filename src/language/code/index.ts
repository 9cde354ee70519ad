export { expressionAt, type CodeExpression } from "./expression-at";
