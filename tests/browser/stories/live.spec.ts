import { sharedBridge } from "../scene.ts";
import { expect, test } from "../town.ts";

test("HOUSE-4 PORTAL-4 what a guest writes appears at the member within a second, and half-typed words stay", async ({ town }) => {
  const { petra, item, link } = await sharedBridge(town, "Lena");
  const listening = petra.page.waitForRequest(/\/live\?/);
  await petra.goes(item);
  await listening;
  const half = petra.page.getByLabel("Write to the team");
  await half.pressSequentially("I was just about to");
  const lena = await town.gus();
  await lena.opens(link);
  await lena.page.getByLabel("Write to Northwind Engineering").fill("The crane comes at nine.");
  const sent = lena.page.waitForResponse((answer) => answer.request().method() === "POST" && answer.url().endsWith("/comments"));
  await lena.page.getByRole("button", { name: "Send", exact: true }).click();
  await sent;
  await expect(petra.page.locator(".lane.guests")).toContainText("The crane comes at nine.", { timeout: 1000 });
  await expect(half).toHaveValue("I was just about to");
  await expect(half).toBeFocused();
});

test("GUEST-13 LINK-21 what a guest no longer follows leaves their open page", async ({ town }) => {
  const { petra, item, task, contact, link } = await sharedBridge(town, "Lou");
  const lou = await town.gus();
  await lou.opens(link);
  const followed = lou.page.getByRole("link", { name: "Tighten the bolts" });
  await expect(followed).toBeVisible();
  const listening = lou.page.waitForResponse(/\/live\?/);
  await lou.page.goto(item);
  await listening;
  await petra.does(`${task}/followers/end`, { party: contact });
  await expect(followed).toBeHidden({ timeout: 1000 });
});
