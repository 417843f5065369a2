import { defineConfig } from "@playwright/test";
import { flags, shell } from "./town/browser.ts";

/** Not tests: pictures of every page in every state, to be looked at. */
export default defineConfig({
  testDir: "screens",
  testMatch: "*.ts",
  outputDir: "results",
  workers: 2,
  fullyParallel: true,
  timeout: 900_000,
  reporter: [["list"]],
  use: { actionTimeout: 8_000, launchOptions: { executablePath: shell(), args: flags } },
  projects: [{ name: "sqlite", metadata: { database: "sqlite" } }],
});
