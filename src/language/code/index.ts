export { Blocks } from "./blocks";
export { expressionAt, type CodeExpression } from "./expression-at";
export { functionAround } from "./functions";
export { codeLanguageOf, type CodeLanguageName } from "./languages";
export { Syntax } from "./syntax";
