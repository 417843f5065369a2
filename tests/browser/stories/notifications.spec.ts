import { sharedBridge } from "../scene.ts";
import { expect, phone, test } from "../town.ts";

test("WORK-9 a guest meets what is new in the overview, and it leads to its place", async ({ town }) => {
  const { petra, item, task, link } = await sharedBridge(town, "Nora");
  const house = town.northwind(petra);
  const nora = await town.stranger(phone);
  await nora.opens(link);
  await nora.page.waitForURL("**/items/*");
  await house.comment(task, "guests", "The crane comes at nine.");
  await house.comment(item, "guests", "@Nora Bolt, please call.");
  const { page } = nora;
  await page.goto("/guest/northwind-engineering");
  const bell = page.getByRole("link", { name: /Notifications, . wait/ });
  await bell.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Notifications");
  const waiting = page.locator(".notifications li.unread");
  await expect(waiting.first()).toContainText("Petra Horák mentioned you: @Nora Bolt, please call.");
  await waiting.filter({ hasText: "The crane comes at nine." }).getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`${task}#comment-`));
  // What was looked at is read, a moment later; the rest is by one press.
  await expect(async () => {
    await page.goto("/guest/northwind-engineering/notifications");
    await expect(waiting.filter({ hasText: "The crane comes at nine." })).toHaveCount(0, { timeout: 500 });
  }).toPass();
  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect(waiting).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Notifications", exact: true })).toBeVisible();
});

test("WORK-10 mails are chosen on a phone, without a script, and end by one press from a mail", async ({ town }) => {
  const { petra, item, link, email } = await sharedBridge(town, "Olga");
  const olga = await town.stranger({ ...phone, javaScriptEnabled: false });
  await olga.opens(link);
  await town.northwind(petra).comment(item, "guests", "One word.");
  const mail = await town.mail.latest(email);
  const way = new URL(/https?:\S+\/unsubscribe\/\S+/.exec(mail.text)?.[0] ?? "").pathname;
  const { page } = olga;
  await page.goto(way);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No more of these mails?");
  await page.getByRole("button", { name: "No more of them" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You get no more of them");
  await page.getByRole("link", { name: "Choose which mails you get" }).click();
  await expect(page.getByLabel("Comments")).toHaveValue("never");
  await page.getByLabel("Comments").selectOption("daily");
  await page.getByLabel("I am mentioned").selectOption("never");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status").first()).toContainText("Saved.");
  await expect(page.getByLabel("Comments")).toHaveValue("daily");
  await expect(page.getByLabel("I am mentioned")).toHaveValue("never");
});

test("WORK-12 a guest takes the address of a calendar, and a program reads it", async ({ town }) => {
  const { link } = await sharedBridge(town, "Pia");
  const pia = await town.stranger(phone);
  await pia.opens(link);
  await pia.page.waitForURL("**/items/*");
  const { page } = pia;
  await page.goto("/guest/northwind-engineering");
  await page.getByRole("link", { name: "Calendar" }).click();
  await expect(page.getByRole("main")).toContainText("Tighten the bolts");
  await page.getByRole("button", { name: "Make an address" }).click();
  const address = await page.getByLabel("Address to subscribe to").inputValue();
  const program = await town.stranger();
  const feed = async () => program.context.request.get(new URL(address).pathname);
  expect(await (await feed()).text()).toContain("SUMMARY:Tighten the bolts");
  await page.getByRole("button", { name: "Renew address" }).click();
  await expect(page.getByLabel("Address to subscribe to")).not.toHaveValue(address);
  expect((await feed()).status()).toBe(404);
});
