import { expect, test } from "../town.ts";

test("ITEM-1 ITEM-2 HOUSE-7 an office manager's day: a field, a file, a cell, several records, a view", async ({ town }) => {
  const petra = await town.petra();
  const house = town.northwind(petra);
  const contracts = await house.organizer("Contracts", "blank");
  const { page } = petra;
  await petra.goes(`${contracts}/settings`);
  for (const [name, kind] of [
    ["Sum", "Amount of money"],
    ["Ends on", "Date"],
  ] as const) {
    const fresh = page.locator("#new-field");
    if (!(await fresh.evaluate((details) => (details as HTMLDetailsElement).open))) await fresh.locator("> summary").click();
    await fresh.getByLabel("Name").fill(name);
    await fresh.getByLabel("Kind").selectOption({ label: kind });
    await fresh.getByRole("button", { name: "Add the field" }).click();
    await expect(page.locator("#fields")).toContainText(name);
  }

  // A file comes in: what becomes of each row is said first.
  await petra.goes(contracts + "/import");
  const rows = ["Title;Sum;Ends on", "Crane rental;1 480,50;30.11.2026", "Steel;90;31.12.2026", "Paint;much;", "Steel;90;"];
  await page.getByLabel("File").setInputFiles({ name: "contracts.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) });
  await page.getByRole("button", { name: "See what is in it" }).click();
  await expect(page.locator("#fates")).toContainText("2 will be added, 1 are there already, 1 cannot be added.");
  await page.getByRole("button", { name: "Add 2 records" }).click();
  await expect(page.getByText("2 records were added.")).toBeVisible();
  await page.getByRole("link", { name: "To Contracts" }).click();

  // A cell is changed where it stands, by keyboard; Escape leaves it as it was.
  const cell = page.locator("tr", { hasText: "Steel" }).locator("td[data-cell]").first();
  await expect(cell).toContainText("90.00");
  await cell.dblclick();
  await page.keyboard.press("Escape");
  await expect(cell).toContainText("90.00");
  await cell.focus();
  await page.keyboard.press("Enter");
  await cell.getByRole("textbox").fill("95,5");
  await page.keyboard.press("Enter");
  await expect(page.locator("tr", { hasText: "Steel" })).toContainText("95.50");

  // Ordered by a column, and back again.
  await page.getByRole("link", { name: /^Sum/ }).click();
  await expect(page.locator("tbody .name")).toHaveText(["Steel", "Crane rental"]);
  await page.getByRole("link", { name: /^Sum/ }).click();
  await expect(page.locator("tbody .name")).toHaveText(["Crane rental", "Steel"]);

  // A view keeps order and filter.
  await page.locator("#more-filters > summary").click();
  await page.locator("#more-filters").getByLabel("from").first().fill("1000");
  await page.locator("#more-filters").getByRole("button", { name: "Filter" }).click();
  await expect(page.locator("tbody .name")).toHaveText(["Crane rental"]);
  await page.locator("#save-view > summary").click();
  await page.getByLabel("Name", { exact: true }).fill("Dear ones");
  await page.locator("#save-view").getByRole("button", { name: "Save this view" }).click();
  await expect(page.getByRole("link", { name: "Dear ones" })).toHaveAttribute("aria-current", "page");
  await page.getByRole("link", { name: "All", exact: true }).click();
  await expect(page.locator("tbody .name")).toHaveCount(2);

  // Several at once: told first, then done.
  await page.getByLabel("Choose Crane rental").check();
  await page.getByLabel("Choose Steel").check();
  await page.getByRole("button", { name: "With those chosen" }).click();
  await page.getByLabel("What to do with them").selectOption({ label: "Ends on" });
  await page.getByLabel("Ends on", { exact: true }).fill("2026-12-31");
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.locator("#fates")).toContainText("1 will change, 1 are so already");
  await page.getByRole("button", { name: "Do it on one record" }).click();
  await expect(page.getByText("Done on one record.")).toBeVisible();
  await petra.goes(contracts);
  await expect(page.getByText("31 Dec 2026")).toHaveCount(2);
  const download = page.waitForEvent("download");
  await page.locator("#files > summary").click();
  await page.getByRole("link", { name: "All as CSV" }).click();
  expect((await download).suggestedFilename()).toBe("Contracts.csv");
});

test("HOUSE-6 HOUSE-7 an export shows how far it is, can be stopped, and says when it was cut off", async ({ town }) => {
  const petra = await town.petra();
  const house = town.northwind(petra);
  const contracts = await house.organizer("Contracts", "blank");
  for (const title of ["Crane", "Paint", "Steel"]) await house.record(contracts, title);
  const { page } = petra;
  await petra.goes(contracts);
  const press = async () => {
    await page.locator("#files > summary").click();
    await page.getByRole("link", { name: /Excel|workbook|XLSX/i }).click();
  };

  // The answer is held until the progress has been seen; stopping takes it away, and nothing is saved.
  let open = () => {};
  const seen = new Promise<void>((done) => (open = done));
  await page.route("**/records.xlsx*", async (route) => {
    await seen;
    await route.continue().catch(() => {});
  });
  await press();
  const progress = page.locator("#exporting");
  await expect(progress.getByRole("progressbar")).toBeVisible();
  await progress.getByRole("button", { name: "Stop" }).click();
  await expect(progress).toBeHidden();
  open();
  await page.unroute("**/records.xlsx*");

  const download = page.waitForEvent("download");
  await press();
  expect((await download).suggestedFilename()).toBe("Contracts.xlsx");
  await expect(progress).toBeHidden();

  await page.route("**/records.xlsx*", (route) => route.fulfill({ body: "1 3 500\nnot so many", contentType: "application/vnd.parlor.progress" }));
  await press();
  await expect(progress).toContainText("1 of 3 records");
  await expect(progress.getByRole("alert")).toContainText("cut off on its way");
});
