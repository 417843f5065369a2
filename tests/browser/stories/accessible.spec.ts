import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { parts } from "../states/parts.ts";
import { world } from "../states/world.ts";
import { expect, test } from "../town.ts";

const rules = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];
const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const contrast = "color-contrast";

/** How a page is looked at: how large, in which light, and by which rules. */
interface Look {
  size: typeof desk;
  colorScheme: "light" | "dark";
  by: "all" | "all but contrast" | "contrast";
}

/** In the dark only colours can differ from the light, and on a phone the same things stand elsewhere. */
const everyLook: Look[] = [
  { size: desk, colorScheme: "light", by: "all" },
  { size: phone, colorScheme: "light", by: "all" },
  { size: phone, colorScheme: "dark", by: "contrast" },
  { size: desk, colorScheme: "dark", by: "contrast" },
];

/** Colours take longest, and most pages have the same: in the short form they are looked at in the light on a desk, and in the dark on a phone and on a desk in turns. */
function looksAt(place: number): Look[] {
  if (process.env.PARLOR_TEST_LOOKS === "all") return everyLook;
  return [
    { size: desk, colorScheme: "light", by: "all" },
    { size: phone, colorScheme: "light", by: "all but contrast" },
    { size: place % 2 ? desk : phone, colorScheme: "dark", by: "contrast" },
  ];
}

/** What axe finds in a page as it stands. */
async function found(
  page: Page,
  name: string,
  looks: Look[],
): Promise<string[]> {
  const faults: string[] = [];
  for (const { size, colorScheme, by } of looks) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    // No page has frames, so what axe would open a second page for is left out.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    // Two faults that axe finds there are the component's own.
    axe.exclude(".excalidraw");
    if (by === "contrast") axe.withRules([contrast]);
    else axe.withTags(rules);
    if (by === "all but contrast") axe.disableRules([contrast]);
    const { violations } = await axe.analyze();
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
    const pages = await states(await world(town));
    for (const [place, { name, who, shows }] of pages.entries()) {
      await shows(who.page);
      faults.push(...(await found(who.page, name, looksAt(place))));
    }
    expect(faults.join("\n"), "what axe-core found").toBe("");
  });
}
