import type { Page } from "@playwright/test";
import { expect, test, type Person, type Town } from "../town.ts";

/** A device with a finger on it: what it is asked, it answers. */
async function device(page: Page): Promise<{ has: () => Promise<number>; opens: (it: boolean) => Promise<void> }> {
  const wire = await page.context().newCDPSession(page);
  await wire.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } as const;
  const { authenticatorId } = await wire.send("WebAuthn.addVirtualAuthenticator", { options });
  return {
    has: async () => (await wire.send("WebAuthn.getCredentials", { authenticatorId })).credentials.length,
    opens: async (isUserVerified) => void (await wire.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified })),
  };
}

/** Petra, with a device and a passkey in it. */
async function withPasskey(town: Town): Promise<Person> {
  const petra = await town.petra();
  await device(petra.page);
  await petra.goes("/account");
  await petra.page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(petra.page.locator("#passkeys li")).toHaveCount(1);
  return petra;
}

test("HOUSE-14 a passkey is added, signs in by itself, counts as two proofs, and opens nothing once it is removed", async ({ town }) => {
  const petra = await town.petra();
  const { page } = petra;
  const phone = await device(page);
  await petra.goes("/account");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.locator("#passkeys li")).toHaveCount(1);
  expect(await phone.has()).toBe(1);

  // With it the switch that asks all members for a second step does not shut Petra out.
  await petra.goes("/o/northwind-engineering/administration");
  await page.getByLabel("Members need a second step").check();
  await page.locator("#settings-form").getByRole("button", { name: "Save" }).click();
  await expect(page.getByLabel("Members need a second step")).toBeChecked();

  await petra.does("/sign-out", {});
  await petra.goes("/sign-in?to=/o/northwind-engineering/team");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.waitForURL((url) => url.pathname === "/o/northwind-engineering/team");
  await petra.goes("/account");
  await expect(page.locator("#passkeys li")).toContainText("last used");

  // A device that did not see its owner proves nothing.
  await petra.does("/sign-out", {});
  await petra.goes("/sign-in");
  await phone.opens(false);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByRole("button", { name: "Sign in with a passkey" })).toBeEnabled();
  await phone.opens(true);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));

  await petra.goes("/account");
  await page.locator("#passkeys").getByRole("button", { name: "Remove" }).click();
  await expect(page.locator("#passkeys li")).toHaveCount(0);
  await petra.does("/sign-out", {});
  await petra.goes("/sign-in");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.locator("#passkey-fault")).toHaveText("This passkey is not known here. Sign in another way.");
  await expect(page).toHaveURL(/sign-in/);
});

test("HOUSE-14 whoever gets a new password from the operator has no passkey left, whoever may have added it", async ({ town }) => {
  const petra = await withPasskey(town);
  const { page } = petra;
  town.server.run("admin", "reset-access", "petra@northwind.example");
  await petra.goes("/sign-in");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.locator("#passkey-fault")).toHaveText("This passkey is not known here. Sign in another way.");
});

test("HOUSE-14 a password alone changes nothing about what somebody with a passkey signs in with", async ({ town }) => {
  const petra = await withPasskey(town);
  const { page } = petra;
  await petra.does("/sign-out", {});
  await petra.does("/sign-in", { email: "petra@northwind.example", password: "a-key-for-the-house", way: "password" });
  await petra.goes("/account");
  const first = "You have a passkey. Sign in with it first";
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.locator("#passkey-fault")).toContainText(first);
  await page.locator("#passkeys").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText(first).first()).toBeVisible();
  await expect(page.locator("#passkeys li")).toHaveCount(1);
  await page.getByRole("button", { name: "Set up an app" }).click();
  await expect(page.getByText(first).first()).toBeVisible();
  await expect(page.getByText("Scan the picture")).toHaveCount(0);
});
