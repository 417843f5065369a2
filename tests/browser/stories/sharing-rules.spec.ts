import { expect, phone, test } from "../town.ts";

test("RULES-4 an administrator sees what a rule would break, mends a part, and switches it on with an exception", async ({ town }) => {
  const petra = await town.petra();
  const house = town.northwind(petra);
  // Stories share the house, so the rule is for this organizer alone.
  const record = await house.record(await house.organizer("Lifts under rules"), "Lift 9");
  await house.shares(record, "Ines Rule <ines@lifts.example>");
  await house.shares(record, "Olaf Late <olaf@lifts.example>");
  const ines = await town.stranger(phone);
  await ines.opens((await town.mail.latest("ines@lifts.example")).link);
  await ines.page.waitForURL("**/items/*");

  const { page } = petra;
  await petra.goes(`${house.home}/administration`);
  await page.getByRole("link", { name: "Sharing rules" }).click();
  await page.getByLabel("What about").selectOption({ label: "Longest time" });
  await page.getByLabel("Where", { exact: true }).selectOption({ label: "Lifts under rules" });
  await page.getByRole("button", { name: "Draft it" }).click();
  await page.getByLabel("Days").fill("30");
  await page.getByRole("button", { name: "See what it would break" }).click();
  await expect(page.getByRole("heading", { name: "At most 30 days" })).toBeVisible();
  await expect(page.getByText("2 open accesses would break it. Nothing has been changed.")).toBeVisible();
  const late = page.locator("#broken li", { hasText: "Olaf Late" });
  await expect(late).toContainText("It has no end.");
  await expect(late).toContainText("answers for it");

  // One of them is mended, in place; the other goes on.
  await late.getByRole("button", { name: "Shorten" }).click();
  await expect(page.getByText("One open access would break it. Nothing has been changed.")).toBeVisible();
  await page.getByRole("button", { name: "Switch on" }).click();
  await expect(page.getByRole("heading", { name: "Exceptions" })).toBeVisible();
  await expect(page.locator("#broken li", { hasText: "Ines Rule" })).toBeVisible();
  await petra.goes(`${house.home}/administration/sharing-rules`);
  await expect(page.locator("#rules-on li", { hasText: "Lifts under rules" })).toContainText("One exception");
  await ines.page.reload();
  await expect(ines.page.getByRole("heading", { name: "Lift 9" })).toBeVisible();

  // Whoever shares sees the rule beside what it limits, with the latest day filled in.
  await petra.goes(`${record}/share`);
  const form = page.locator("#share-form");
  await expect(form.getByText("At most 30 days: a rule of")).toBeVisible();
  await expect(form.getByLabel("Until").last()).not.toHaveValue("");
  await expect(form.getByText("No end")).toHaveCount(0);

  // All that is left is mended by one press.
  await petra.goes(`${house.home}/administration/sharing-rules`);
  await page.locator("#rules-on li", { hasText: "Lifts under rules" }).getByRole("link").first().click();
  await page.locator("#mend-all summary").click();
  await page.locator("#mend-all-form").getByRole("button").click();
  await expect(page.getByText("There are no exceptions. Everything that is open keeps this rule.")).toBeVisible();
  await page.getByText("Switch off", { exact: true }).first().click();
  await page.locator("form[action$='/off']").getByRole("button").click();
  await expect(page.getByRole("heading", { name: "Sharing rules" })).toBeVisible();
});
