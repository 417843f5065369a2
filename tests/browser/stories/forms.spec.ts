import { expect, files, phone, test } from "../town.ts";

for (const script of [true, false]) {
  test(`PROJ-21 a form is made, filled in on a phone ${script ? "" : "without a script "}and becomes a task`, async ({ town }) => {
    const petra = await town.petra();
    const item = await town.northwind(petra).project(script ? "Machine hall" : "Machine hall, plain");
    const { page } = petra;
    await page.goto(item);
    await page.locator("#more-item summary").click();
    await page.getByRole("link", { name: "Forms" }).click();
    await page.getByLabel("Title").fill("Report a fault");
    await page.getByLabel("Your questions, one a line").fill("Which machine? *\nSerial number");
    await page.getByRole("button", { name: "Make form" }).click();
    const address = await page.getByLabel("Address of this form").inputValue();

    const hana = await town.stranger({ ...phone, javaScriptEnabled: script });
    await hana.page.goto(new URL(address).pathname);
    await expect(hana.page.getByRole("heading", { level: 1 })).toHaveText("Report a fault");
    expect(await hana.page.content()).not.toContain("Machine hall");
    await hana.page.getByLabel("Your name").fill("Hana Malá");
    await hana.page.getByLabel("Your e-mail").fill("hana@hall.example");
    await hana.page.getByLabel("What it is about").fill("The saw stopped");
    await hana.page.getByLabel("Which machine?").fill("Saw 4");
    // Sooner than a hand she is told so, and nothing of what she typed is lost.
    const thanks = hana.page.getByText("Thank you, it has arrived.");
    await expect(async () => {
      if (await thanks.isVisible()) return;
      await expect(hana.page.getByLabel("Which machine?")).toHaveValue("Saw 4");
      await hana.page.getByLabel("Files", { exact: true }).setInputFiles(files.png("smoke.png"));
      await hana.page.getByRole("button", { name: "Send" }).click();
      await expect(thanks).toBeVisible({ timeout: 1000 });
    }).toPass();

    await page.goto(`${item}/tasks`);
    await page.getByRole("link", { name: "The saw stopped" }).click();
    await expect(page.locator("#answer")).toContainText("Hana Malá (hana@hall.example) sent this in by the form “Report a fault”");
    await expect(page.getByRole("main")).toContainText("Saw 4");
    await expect(page.getByRole("main")).toContainText("smoke.png");
  });
}
