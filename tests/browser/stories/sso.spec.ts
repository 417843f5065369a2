import type { Page } from "@playwright/test";
import { expect, test, type Town } from "../town.ts";
import type { Provider } from "../town/provider.ts";

/** Goes to the company's own sign-in, and says who one is there. */
async function signsOn(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name: "Sign in with Northwind" }).click();
  await page.waitForURL(/127\.0\.0\.1.*interaction/);
  await page.locator("input[name=login]").fill(name);
  await page.locator("input[name=password]").fill("whatever");
  await page.locator("button[type=submit]").click();
  await page.waitForURL(/localhost/);
}

/** A browser that may go to the company's own sign-in. */
async function browser(town: Town, provider: Provider | undefined): Promise<Page> {
  const person = await town.stranger();
  await person.mayVisit(provider?.issuer ?? "");
  return person.page;
}

async function comes(town: Town, provider: Provider | undefined, name: string, to = "/"): Promise<Page> {
  const page = await browser(town, provider);
  await page.goto(`/sign-in?to=${to}`);
  await signsOn(page, name);
  return page;
}

for (const how of ["in-the-token", "when-asked"] as const) {
  test.describe(how, () => {
    test.use({ signOn: how });

    test(`HOUSE-14 a member comes in by the sign-in of their company, and nobody else does (${how})`, async ({ town, provider }) => {
      const petra = await town.petra();
      const page = await comes(town, provider, "petra", "/o/northwind-engineering/team");
      await expect(page).toHaveURL(/\/o\/northwind-engineering\/team$/);

      // Whom nobody has invited is told so; so is whoever has an address that is not confirmed, and a guest.
      const house = town.northwind(petra);
      const item = await house.record(await house.organizer("Signing on"), "A record");
      await house.shares(item, "Gus <gus@northwind.example>");
      for (const stranger of ["stranger", "gus"]) {
        const door = await comes(town, provider, stranger);
        await expect(door.getByRole("alert")).toContainText("Nobody with this address works here.");
        await door.goto("/account");
        await expect(door).toHaveURL(/sign-in/);
      }
      await expect((await comes(town, provider, "mallory")).getByRole("alert")).toContainText("did not confirm your e-mail address");

      // It counts as two proofs: the switch for all members shuts nobody out who comes by it.
      await page.goto("/o/northwind-engineering/administration");
      await page.getByLabel("Members need a second step").check();
      await page.locator("#settings-form").getByRole("button", { name: "Save" }).click();
      await expect(page.getByLabel("Members need a second step")).toBeChecked();
      const again = await comes(town, provider, "petra", "/o/northwind-engineering");
      await expect(again).toHaveURL(/\/o\/northwind-engineering$/);
    });

    test(`HOUSE-3 HOUSE-14 a visit that was broken off, forged or repeated lets nobody in (${how})`, async ({ town, provider }) => {
      const page = await browser(town, provider);
      await page.goto("/sign-in");
      await page.getByRole("link", { name: "Sign in with Northwind" }).click();
      await page.waitForURL(/interaction/);
      await page.goto(`${page.url()}/abort`);
      await page.waitForURL(/localhost.*back/);
      await expect(page.getByRole("alert")).toContainText("did not let you in");

      for (const forged of ["?code=x&state=y", "?code=x", "", "?error=access_denied&state=z"]) {
        await page.goto(`/sign-in/sso/back${forged}`);
        await expect(page.getByRole("alert")).toContainText("took too long, or happened in another browser");
      }

      // What brought somebody in once brings in nobody again, here or elsewhere.
      const back = page.waitForRequest(/sso\/back\?code/);
      await page.goto("/sign-in");
      await signsOn(page, "petra");
      const address = (await back).url();
      for (const again of [page, await browser(town, provider)]) {
        await again.goto(address);
        await expect(again.getByRole("alert")).toContainText("took too long, or happened in another browser");
      }
    });
  });
}
