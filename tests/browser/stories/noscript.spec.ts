import { sharedBridge } from "../scene.ts";
import { expect, files, phone, test } from "../town.ts";

const plain = { ...phone, javaScriptEnabled: false };

test("PORTAL-7 a guest needs no JavaScript: link, page, task, comment, file, search, browsers, code", async ({ town }) => {
  const { item, email, link } = await sharedBridge(town, "Nora");
  const nora = await town.stranger(plain);
  const { page } = nora;
  await nora.opens(link);
  await expect(page).toHaveURL(item);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bridge over the Elbe");
  await expect(page.getByRole("main")).toContainText("Elbe, pier 3");

  await page.getByLabel("Write to Northwind Engineering").fill("Written without a script.");
  await page.locator(".composer").getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.locator(".comment")).toContainText("Written without a script.");

  await page.locator("#guest-upload input[type=file]").setInputFiles([files.png("one.png"), files.text("two.txt", "two")]);
  await page.locator("#guest-upload").getByRole("button", { name: "Send", exact: true }).click();
  for (const name of ["one.png", "two.txt"]) await expect(page.locator("#files .file", { hasText: name })).toContainText("sent by you");

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "report.pdf", exact: true }).click();
  expect((await download).suggestedFilename()).toBe("report.pdf");

  await page.getByRole("link", { name: "Tighten the bolts" }).click();
  await expect(page.getByRole("main")).toContainText("All twelve of them.");
  await page.getByLabel("Write to Northwind Engineering").fill("Done on Monday.");
  await page.locator(".composer").getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.locator(".comment")).toContainText("Done on Monday.");

  await page.goto("/guest/northwind-engineering");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hello Nora");
  await page.goto("/guest/northwind-engineering/search?q=bolts");
  await expect(page.getByRole("main").getByRole("link", { name: /Tighten the bolts/ })).toBeVisible();
  await page.goto("/guest/browsers");
  await expect(page.getByRole("main")).toContainText("This one");

  const second = await town.stranger(plain);
  await second.opens(link);
  const { code } = await town.mail.latest(email);
  await second.page.getByLabel("6-digit code").fill(code);
  await second.page.getByRole("button", { name: "Continue" }).click();
  await expect(second.page).toHaveURL(item);
});

test("PORTAL-7 GUEST-5 a member can share, copy, deactivate and close without JavaScript", async ({ town }) => {
  const { item, link } = await sharedBridge(town, "Nick");
  const petra = await town.petra({ javaScriptEnabled: false });
  const { page } = petra;
  await petra.goes(`${item}/share`);
  await page.getByLabel("Who", { exact: true }).fill("Nils Bolt <nils@bolt.example>");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const nils = page.locator(".access-row", { hasText: "Nils Bolt" });
  await expect(nils).toBeVisible();
  const nick = page.locator(".access-row", { hasText: "Nick Bolt" });
  const opens = (row: typeof nick) => row.locator("summary").first().click();
  await opens(nick);
  await nick.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByLabel("Address of the link")).toHaveValue(link);
  await page.getByRole("link", { name: "Back" }).click();
  await opens(nick);
  await nick.getByRole("button", { name: "Deactivate" }).click();
  await expect(nick).toContainText("Link deactivated");
  await opens(nils);
  await nils.locator("summary", { hasText: "Close" }).click();
  await nils.locator("form .danger").click();
  await expect(page.locator(".access")).toContainText("No longer open to");
});
