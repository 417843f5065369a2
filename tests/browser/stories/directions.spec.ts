import type { Page } from "@playwright/test";
import { sharedBridge } from "../scene.ts";
import { expect, phone, test, type Person } from "../town.ts";

/** English, twice as long in places, and from right to left: what is cut off and what stands on the wrong side shows. */
const tried = [
  { tag: "en-XA", dir: "" },
  { tag: "ar-XB", dir: "rtl" },
];

/** What is wider than its room: the page itself, or words in a control that nobody can scroll. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const faults = root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} wide`] : [];
    for (const one of document.querySelectorAll<HTMLElement>("button, .button, .tabs a, .badge, .stage, label, h1, h2")) {
      const style = getComputedStyle(one);
      const shown = one.checkVisibility({ visibilityProperty: true }) && one.clientWidth > 1 && style.display !== "inline";
      if (shown && style.textOverflow !== "ellipsis" && one.scrollWidth > one.clientWidth + 1)
        faults.push(`${one.tagName} “${one.textContent?.trim().slice(0, 60)}”: ${one.scrollWidth} in ${one.clientWidth}`);
    }
    return faults;
  });
}

async function fits(person: Person, path: string, dir: string): Promise<void> {
  await person.goes(path);
  if (dir) await expect(person.page.locator("html"), path).toHaveAttribute("dir", dir);
  expect(await cutOff(person.page), path).toEqual([]);
}

test.use({ pseudoLanguages: true });

for (const { tag, dir } of tried) {
  test(`HOUSE-9 the guest's minute fits a phone in ${tag}`, async ({ town }) => {
    const { item, task, link } = await sharedBridge(town, "Nadia");
    const nadia = await town.stranger(phone);
    await nadia.goes(`/language/${tag}`);
    await nadia.goes(link);
    await nadia.page.waitForURL("**/open");
    await fits(nadia, "/open", dir);
    await nadia.page.locator("main form button").first().click();
    await expect(nadia.page).toHaveURL(item);
    for (const path of [item, task, "/guest/northwind-engineering", "/guest/browsers", "/language"]) await fits(nadia, path, dir);
  });

  test(`HOUSE-9 the members' main pages fit a phone in ${tag}`, async ({ town }) => {
    const { item, task } = await sharedBridge(town, "Omar");
    const petra = await town.petra(phone);
    await petra.goes(`/language/${tag}`);
    const home = "/o/northwind-engineering";
    const pages = ["", "/organizers", "/projects", "/documents", "/tasks", "/contacts", "/team", "/administration"].map((page) => home + page);
    for (const path of [...pages, item, `${item}/share`, `${item}/history`, task, "/account"]) await fits(petra, path, dir);
  });
}

test("HOUSE-9 what points with the words points the other way from right to left", async ({ town }) => {
  const { item, task, link } = await sharedBridge(town, "Rana");
  const rana = await town.stranger(phone);
  await rana.goes("/language/ar-XB");
  await rana.goes(link);
  await rana.page.locator("main form button").first().click();
  await expect(rana.page).toHaveURL(item);
  await rana.goes(task);
  await expect(rana.page.locator("a.back .icon").first()).toHaveCSS("scale", "-1 1");
  // The way back begins where lines begin.
  const back = await rana.page.locator("a.back").first().boundingBox();
  expect((back?.x ?? 0) + (back?.width ?? 0)).toBeGreaterThan(195);
  await rana.page.goto("/language/en-XA");
  await rana.goes(task);
  await expect(rana.page.locator("a.back .icon").first()).toHaveCSS("scale", "none");
});
