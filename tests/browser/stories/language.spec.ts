import { sharedBridge } from "../scene.ts";
import { expect, phone, test } from "../town.ts";

test("HOUSE-9 PORTAL-7 pages speak German to a browser that does, with their own titles", async ({ town }) => {
  const { item, link } = await sharedBridge(town, "Greta");
  const greta = await town.stranger({ ...phone, locale: "de-DE" });
  const { page } = greta;
  await page.goto("/sign-in");
  await expect(page).toHaveTitle(/Anmelden/);
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await page.goto("/no/such/page");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await page.goto(link);
  await page.waitForURL("**/open");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page).toHaveTitle(/Northwind Engineering/);
  await page.getByRole("button", { name: "Öffnen" }).click();
  await expect(page).toHaveURL(item);
  await expect(page).toHaveTitle(/Bridge over the Elbe/);
});

test("HOUSE-9 every page has a title of its own and says its language", async ({ town }) => {
  const { petra, item, task } = await sharedBridge(town, "Tina");
  const home = "/o/northwind-engineering";
  const paths = [home, `${home}/organizers`, `${home}/tasks`, `${home}/contacts`, `${home}/team`, `${home}/administration`, item, `${item}/edit`, `${item}/history`, task, "/account"];
  const titles = new Set<string>();
  for (const path of paths) {
    await petra.goes(path);
    await expect(petra.page.locator("html"), path).toHaveAttribute("lang", "en");
    titles.add(await petra.page.title());
  }
  expect(titles.size, "no two pages share a title").toBe(paths.length);
  expect(titles.has("")).toBe(false);
});
