import type { Page } from "@playwright/test";
import { sharedBridge } from "../scene.ts";
import { expect, test } from "../town.ts";

/** Goes on with the Tab key until what has the focus fits. */
async function tabTo(page: Page, wanted: (focused: { name: string; id: string }) => boolean): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      return { name: (element?.innerText ?? "").trim(), id: element?.id ?? "" };
    });
    if (wanted(focused)) return expectToSeeFocus(page);
  }
  throw new Error("the Tab key does not lead there");
}

/** Whoever uses the keyboard sees where they are: by an outline, on it or around the field that holds it. */
async function expectToSeeFocus(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const drawn = (element: Element | null): boolean => {
      if (!element) return false;
      const style = getComputedStyle(element);
      return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== "none";
    };
    const focused = document.activeElement;
    return drawn(focused) || drawn(focused?.closest(".tokens, .composer, .search, label") ?? null);
  });
  expect(seen, "the focus is visible").toBe(true);
}

test("PORTAL-7 GUEST-5 sharing with the keyboard alone: focus is seen, and returns when the panel closes", async ({ town }) => {
  const petra = await town.petra();
  const house = town.northwind(petra);
  const item = await house.record(await house.organizer("Keys"), "Reached by keys");
  const { page } = petra;
  await petra.goes(item);
  await tabTo(page, ({ name }) => name === "Skip to content");
  await tabTo(page, ({ name }) => name === "Share");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await expect(page.getByLabel("Who", { exact: true })).toBeFocused();
  await expectToSeeFocus(page);

  await page.keyboard.type("kim@bolt.example");
  await page.keyboard.press("Enter");
  await expect(page.locator(".chip")).toContainText("kim@bolt.example");
  await tabTo(page, ({ id }) => id === "message");
  await page.keyboard.type("By keys alone.");
  await tabTo(page, ({ name }) => name === "Share with 1 guest");
  await page.keyboard.press("Enter");
  await expect(page.locator(".access")).toContainText("Kim");

  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("main").getByRole("link", { name: "Share", exact: true })).toBeFocused();
});

test("PORTAL-7 GUEST-12 a guest comments with the keyboard alone, and the focus stays in the field", async ({ town }) => {
  const { link } = await sharedBridge(town, "Kai");
  const kai = await town.stranger();
  const { page } = kai;
  await kai.goes(link);
  await page.waitForURL("**/open");
  await tabTo(page, ({ name }) => name === "Open");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bridge over the Elbe");
  await tabTo(page, ({ id }) => id === "write");
  await page.keyboard.type("Typed without a mouse.");
  await tabTo(page, ({ name }) => name === "Send");
  await page.keyboard.press("Enter");
  await expect(page.locator(".comment")).toContainText("Typed without a mouse.");
  await expect(page.getByLabel("Write to Northwind Engineering")).toHaveValue("");
  const focused = await page.evaluate(() => document.activeElement?.closest("#comment-form") !== null);
  expect(focused, "the focus stays where one writes").toBe(true);
});

test("ITEM-2 PORTAL-7 the palette finds and goes anywhere by keys alone, and leaves the page as it was", async ({ town }) => {
  const petra = await town.petra();
  const house = town.northwind(petra);
  const organizer = await house.organizer("Cranes");
  const item = await house.record(organizer, "Čáslav lifting beam");
  await house.note(item, "Access", "The padlock is behind the pump house.");
  const { page } = petra;
  await petra.goes(house.home);
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Search" });
  await expect(palette.getByRole("searchbox")).toBeFocused();
  await expect(palette.getByRole("link", { name: "Cranes" })).toBeVisible();

  // What was written a moment ago is found; the index follows by itself.
  await expect(async () => {
    await palette.getByRole("searchbox").fill("");
    await palette.getByRole("searchbox").fill("padl");
    await expect(palette.getByRole("link", { name: /Access/ })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await palette.getByRole("searchbox").fill("caslav");
  await expect(palette.getByRole("link", { name: /^Čáslav lifting beam/ })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expectToSeeFocus(page);
  await page.keyboard.press("ArrowUp");
  await expect(palette.getByRole("searchbox")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();
  expect(page.url()).toBe(house.home.startsWith("http") ? house.home : new URL(house.home, page.url()).href);

  await page.keyboard.press("Control+k");
  await palette.getByRole("searchbox").fill("new record cran");
  await expect(palette.getByRole("link", { name: "New record in Cranes" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/records\/new$/);
  await page.keyboard.press("Control+k");
  await palette.getByRole("searchbox").fill("lifting");
  await expect(palette.getByRole("link", { name: /^Čáslav lifting beam/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(item);
});

test("ITEM-4 a task moves over the board by dragging, and by keys, and stays where it was put", async ({ town }) => {
  const petra = await town.petra();
  const house = town.northwind(petra);
  const { page } = petra;
  await petra.does(`${house.home}/tasks`, { title: "Renew the insurance" });
  await petra.goes(`${house.home}/tasks`);
  await page.getByRole("link", { name: "Renew the insurance" }).click();
  await page.getByText("Edit task").click();
  await page.getByLabel("Who does it").selectOption({ label: "Petra Horák" });
  // Going on before it is kept would take the change back.
  const kept = page.waitForResponse((answer) => answer.request().method() === "POST");
  await page.getByRole("button", { name: "Save" }).click();
  await kept;
  await petra.goes(`${house.home}/my-tasks?as=board`);
  const card = page.locator("[data-card]", { hasText: "Renew the insurance" });
  const column = (name: string) => page.getByRole("region", { name });
  await expect(column("Open").locator("[data-card]")).toHaveCount(1);
  await page.waitForFunction(() => document.querySelector("[data-cards]")?.getAttribute("data-ready") === "");

  await card.dragTo(column("In progress").locator("ul"));
  await expect(column("In progress").getByRole("link", { name: "Renew the insurance" })).toBeVisible();
  await expect(column("In progress").locator(".count")).toHaveText("1");
  await page.reload();
  await expect(column("In progress").locator("[data-card]")).toHaveCount(1);

  const status = page.getByLabel("Status of “Renew the insurance”");
  await status.focus();
  await status.selectOption("done");
  await expect(column("Done").locator(".count")).toHaveText("1");
  await expect(status).toBeFocused();
  await page.reload();
  await expect(column("Done").locator("[data-card]")).toHaveCount(1);
});
