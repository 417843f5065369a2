import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";

const folder = join(import.meta.dirname, "../../../screens");
const widths = [390, 820, 1440];

type Scheme = "light" | "dark";

/** Pictures of a page as it stands, at three widths, light and dark, in `screens/`; or in fewer looks. */
export async function pictures(page: Page, name: string, sizes = widths, schemes: readonly Scheme[] = ["light", "dark"]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const width of sizes) {
    // A panel over the page scrolls in itself: it is pictured in a window that is tall enough for it.
    const panel = await page.locator("dialog[open]").count();
    await page.setViewportSize({ width, height: panel ? 1600 : width < 800 ? 844 : 1000 });
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const path = join(folder, `${name.replaceAll(" ", "-")}-${width}-${colorScheme}.png`);
      await page.screenshot({ path, fullPage: panel === 0, animations: "disabled", scale: "css" });
    }
  }
}
