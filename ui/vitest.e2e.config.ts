import { defineConfig } from "vitest/config";

// Tests in Debian's Chromium on the built pages; `npm run e2e` builds them first.
export default defineConfig({
  test: {
    environment: "node",
    include: ["tests/e2e/**/*.e2e.ts"],
    // Waits end by themselves; these are for the slowest machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    fileParallelism: false,
  },
});
