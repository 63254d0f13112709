import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const onlyIpcInvokes = {
  group: ["@tauri-apps/*"],
  message: "Only src/ipc talks to the backend: use call().",
};
const screensStayApart = {
  regex: "^(\\.\\./)+screens/|^\\.\\./\\.\\./(?!parts|ipc|text|theme|app|testing)|^\\.\\./(?!\\.\\.)[a-z-]+/(?!.*\\.css)",
  message: "Screens never import one another: share through parts.",
};
/** The same for the folders inside a screen, which may import one another. */
const foldersStayInTheirScreen = {
  regex: "^(\\.\\./)+screens/|^\\.\\./\\.\\./\\.\\./(?!parts|ipc|text|theme|app|testing)|^\\.\\./\\.\\./[a-z-]+/",
  message: screensStayApart.message,
};

export default tseslint.config(
  { ignores: ["dist", "dist-bench", "dist-e2e", "src/ipc/generated.ts"] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { "react-hooks": reactHooks },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "no-restricted-imports": ["error", { patterns: [onlyIpcInvokes] }],
      "max-lines": ["error", 600],
    },
  },
  {
    // With `act` from React, `act(() => …)` returns a thenable that only asynchronous work needs awaited.
    files: ["**/*.test.{ts,tsx}", "src/testing/**"],
    rules: { "@typescript-eslint/no-floating-promises": "off", "@typescript-eslint/no-unnecessary-condition": "off" },
  },
  { files: ["src/ipc/**"], rules: { "no-restricted-imports": "off" } },
  { files: ["src/screens/**"], rules: { "no-restricted-imports": ["error", { patterns: [onlyIpcInvokes, screensStayApart] }] } },
  { files: ["src/screens/*/*/**"], rules: { "no-restricted-imports": ["error", { patterns: [onlyIpcInvokes, foldersStayInTheirScreen] }] } },
  { files: ["eslint.config.js"], ...tseslint.configs.disableTypeChecked },
);
