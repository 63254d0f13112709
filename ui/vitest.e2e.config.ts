import { defineConfig } from "vitest/config";

// Tests in Debian's Chromium on the built pages; `npm run e2e` builds them first.
export default defineConfig({
  test: {
    environment: "node",
    include: ["tests/e2e/**/*.e2e.ts"],
    testTimeout: 40_000,
    hookTimeout: 40_000,
    fileParallelism: false,
  },
});
