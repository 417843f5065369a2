import axe, { type RunOptions } from "axe-core";
import type { Page } from "@playwright/test";
import { parts } from "../states/parts.ts";
import { world } from "../states/world.ts";
import { expect, test } from "../town.ts";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const rules = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];
const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
/** In the dark only colours can differ from the light, and on a phone the same things stand elsewhere. */
const looks = [
  { size: desk, colorScheme: "light", rules: undefined },
  { size: phone, colorScheme: "light", rules: undefined },
  { size: phone, colorScheme: "dark", rules: ["color-contrast"] },
  { size: desk, colorScheme: "dark", rules: ["color-contrast"] },
] as const;

/** What axe is asked; of what is in order it need not say where it stands. */
function asked(only: readonly string[] | undefined): RunOptions {
  return {
    runOnly: only
      ? { type: "rule", values: [...only] }
      : { type: "tag", values: rules },
    resultTypes: ["violations"],
  };
}

/** What axe finds in a page as it stands. */
async function found(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  await page.evaluate(axe.source);
  for (const { size, colorScheme, rules: only } of looks) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const violations = await page.evaluate(
      async ([how, itself]) =>
        (await window.axe.run({ exclude: [itself] }, how)).violations,
      // Two faults that axe finds there are the component's own.
      [asked(only), ".excalidraw"] as const,
    );
    for (const { id, help, nodes } of violations) {
      const places = nodes
        .slice(0, 3)
        .map((node) => `${node.target.join(" ")} ${node.html.slice(0, 140)}`);
      faults.push(
        `${name}, ${size.width} ${colorScheme}: ${id} (${help})\n    ${places.join("\n    ")}`,
      );
    }
  }
  return faults;
}

for (const [part, states] of parts) {
  test(`PORTAL-7 axe-core finds nothing on any page: ${part}`, async ({
    town,
  }) => {
    test.setTimeout(240_000);
    const faults: string[] = [];
    for (const { name, who, shows } of await states(await world(town))) {
      await shows(who.page);
      faults.push(...(await found(who.page, name)));
    }
    expect(faults.join("\n"), "what axe-core found").toBe("");
  });
}
