import js from "@eslint/js";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import importX from "eslint-plugin-import-x";
import globals from "globals";
import typescript from "typescript-eslint";
import { insideCore, betweenLayers, outsideWorld } from "./eslint/layers.mjs";

/** A leading underscore says that a name has to be there and is not used. */
const unused = { argsIgnorePattern: "^_", varsIgnorePattern: "^_" };
const typed = ["src/**/*.ts", "test/**/*.ts"];

export default typescript.config(
  { ignores: ["dist/", "out/", "node_modules/", ".vscode-test/", "test-results/", "test/fixtures/", "examples/"] },
  js.configs.recommended,
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: { ecmaVersion: "latest", globals: { ...globals.node } },
    rules: { "no-unused-vars": ["error", unused] },
  },
  { files: ["**/*.js"], languageOptions: { sourceType: "commonjs" } },
  // What these scripts hand to a page of the browser runs there.
  { files: ["scripts/**/*.mjs", "test/**/*.mjs"], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
  {
    files: typed,
    extends: [...typescript.configs.strict, ...typescript.configs.stylistic],
    plugins: { "import-x": importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver({ project: "tsconfig.json" })] },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports", disallowTypeAnnotations: false }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unnecessary-type-assertion": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unused-vars": ["error", unused],
      "@typescript-eslint/no-extraneous-class": "off",
      "@typescript-eslint/no-empty-function": "off",
      "no-control-regex": "off",
      "@typescript-eslint/consistent-type-definitions": "off",
      "import-x/no-cycle": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      eqeqeq: ["error", "always"],
      "max-lines": ["error", { max: 500 }],
    },
  },
  // Coefficients of published approximations are written in full, as they were published.
  { files: ["src/core/operators/special/**/*.ts"], rules: { "no-loss-of-precision": "off" } },
  { files: ["src/**/*.ts"], rules: { "import-x/no-restricted-paths": ["error", { zones: [...betweenLayers, ...insideCore] }] } },
  ...outsideWorld,
);
