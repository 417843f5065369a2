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

/** The Chromium that the system brings, with all that stands around a page. */
export const whole = () => found(["chromium", "chromium-browser", "google-chrome"]);

/** Chromium's own build for pages that nobody looks at: the same engine, in half the time. Where there is none, the whole one. */
export const shell = () => found(["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"]);

function found(names: readonly string[]): string {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? "").split(delimiter)) {
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
