import { defineConfig } from "vite";
import { excalidraw } from "./build/excalidraw.mjs";

/** One room a run (`--mode app`, then `--mode guest`), so that each is a single script and a single sheet; what few pages need comes when they ask. */
export default defineConfig(({ mode }) => ({
  base: "./",
  publicDir: false,
  plugins: mode === "canvas" ? [excalidraw()] : [],
  build: {
    outDir: "dist",
    emptyOutDir: mode === "app",
    assetsDir: "",
    // A font in the sheet itself would be data:, which no page allows
    assetsInlineLimit: 0,
    target: ["chrome125", "firefox130", "safari18", "ios18"],
    modulePreload: false,
    copyPublicDir: false,
    reportCompressedSize: false,
    rollupOptions: {
      // "use client" means nothing outside a server that renders
      checks: { moduleLevelDirective: false },
      input: { [mode]: `src/${mode}.ts` },
      output: {
        hashCharacters: "hex",
        entryFileNames: "[name]-[hash].js",
        chunkFileNames: "[name]-[hash].js",
        assetFileNames: "[name]-[hash][extname]",
      },
    },
  },
}));
