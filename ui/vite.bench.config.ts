import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// The bare pages that the canvas is measured against; no part of the product.
export default defineConfig({
  root: "bench",
  base: "./",
  plugins: [react()],
  clearScreen: false,
  build: { outDir: "../dist-bench", emptyOutDir: true, target: "es2022", modulePreload: { polyfill: false } },
});
