import { defineConfig } from "@playwright/test";
import { flags, shell, whole } from "./town/browser.ts";

export default defineConfig({
  testDir: "stories",
  globalSetup: "./setup.ts",
  outputDir: "results",
  workers: 2,
  fullyParallel: true,
  // A machine that others share stalls at times; what passes at the second try is named as flaky.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    // To film every walk for the few that fail takes a third of the time of all; where a failing one is walked again, that is filmed.
    trace: process.env.CI ? "on-first-retry" : "retain-on-failure",
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
  },
  // Every story runs on the embedded database; those that cross the store most run on PostgreSQL too, and there in the browser that
  // people have.
  projects: [
    { name: "sqlite", metadata: { database: "sqlite" }, use: { launchOptions: { executablePath: shell(), args: flags } } },
    {
      name: "postgres",
      metadata: { database: "postgres" },
      use: { launchOptions: { executablePath: whole(), args: flags } },
      testMatch: ["story.spec.ts", "live.spec.ts", "noscript.spec.ts", "companies.spec.ts", "members.spec.ts", "passkeys.spec.ts", "sso.spec.ts", "boards.spec.ts"],
    },
  ],
});
