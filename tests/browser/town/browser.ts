import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Switches that keep Chromium to itself: no sandbox as root, and not a word to anybody but the page. */
export const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The Chromium that the system brings. */
export function chromium(): string {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not here; the next one.
      }
    }
  }
  throw new Error("No Chromium on the PATH. On Debian: apt-get install chromium");
}
