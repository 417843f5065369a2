import { sharedBridge } from "../scene.ts";
import { desk, expect, House, test, type Town } from "../town.ts";

const password = "another-house-key";

/** A second company, made by the operator, with its administrator signed in. */
async function vltava(town: Town) {
  town.server.run("admin", "create-organization", "--name", "Vltava Cranes", "--email", "vera@vltava.example", "--admin", "Vera Kos", "--password", password);
  const vera = await town.stranger();
  await vera.goes("/sign-in");
  await vera.page.getByLabel("E-mail").fill("vera@vltava.example");
  await vera.page.getByLabel("Password").fill(password);
  await vera.page.getByRole("button", { name: "Sign in", exact: true }).click();
  await vera.page.waitForURL("**/o/vltava-cranes");
  return { vera, house: new House(vera, "vltava-cranes") };
}

test("GUEST-14 PORTAL-5 HOUSE-10 a guest of two companies switches between them, and neither shows anything of the other", async ({ town }) => {
  const { petra, email, link, item } = await sharedBridge(town, "Ana");
  const { vera, house } = await vltava(town);
  const cranes = await house.record(await house.organizer("Cranes", "machines"), "Tower crane 7");
  await house.shares(cranes, `Ana Ruiz <${email}>`);
  const second = await town.mail.latest(email);

  const ana = await town.stranger(desk);
  await ana.opens(link);
  await expect(ana.page.locator("body")).not.toContainText("Vltava");
  await ana.opens(second.link);
  await expect(ana.page.getByRole("heading", { level: 1 })).toHaveText("Tower crane 7");
  await expect(ana.page.getByRole("main")).not.toContainText("Elbe");

  await ana.page.locator(".switcher summary").click();
  await ana.page.getByRole("navigation", { name: "Records and companies" }).getByRole("link", { name: /Northwind/ }).click();
  await expect(ana.page.getByRole("main")).toContainText("Bridge over the Elbe");
  await expect(ana.page.getByRole("main")).not.toContainText("Tower crane");
  await ana.goes("/guest");
  for (const name of ["Northwind Engineering", "Vltava Cranes"]) await expect(ana.page.getByRole("link", { name })).toBeVisible();

  for (const path of [item, `${item}/share`, `${item}/history`, "/o/northwind-engineering", "/guest/northwind-engineering"]) {
    expect((await vera.page.goto(path))?.status(), `${path} does not exist for Vera`).toBe(404);
  }
  for (const path of ["/o/vltava-cranes", "/o/vltava-cranes/contacts", "/o/vltava-cranes/search?q=Bridge", "/o/vltava-cranes/administration/log"]) {
    await vera.goes(path);
    await expect(vera.page.locator("body")).not.toContainText(/Northwind|Elbe|Petra/);
  }
  const contact = (await petra.reads<{ access: { guests: { contact: string }[] } }>(`${item}/share`)).access.guests[0]?.contact;
  await petra.goes(`/as/${contact}`);
  await expect(petra.page.locator("body"), "a member who looks as a guest learns of no other company").not.toContainText("Vltava");
});
