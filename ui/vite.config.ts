import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// `--mode e2e` builds into its own folder and keeps the http bridge, which the product leaves out.
export default defineConfig(({ mode, command }) => ({
  base: "./",
  plugins: [react()],
  define: { __TEST_TRANSPORTS__: JSON.stringify(mode === "e2e" || command === "serve") },
  clearScreen: false,
  server: { port: 5173, strictPort: true, host: "127.0.0.1", fs: { allow: [".."] } },
  build: {
    outDir: mode === "e2e" ? "dist-e2e" : "dist",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
}));
