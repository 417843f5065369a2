import { appCode, halfMinute } from "../town/authenticator.ts";
import { sharedBridge } from "../scene.ts";
import { expect, test } from "../town.ts";

test("MEM-3 HOUSE-14 an invited member joins, signs in by password and by code, and signs out everywhere else", async ({ town }) => {
  const petra = await town.petra();
  await petra.goes("/o/northwind-engineering/team");
  await petra.page.getByLabel("Name", { exact: true }).fill("Jan Novák");
  await petra.page.getByLabel("E-mail").fill("jan@northwind.example");
  await petra.page.getByRole("button", { name: "Send invitation" }).click();
  await expect(petra.page.locator("#invitations")).toContainText("Jan Novák");
  const invitation = await town.mail.latest("jan@northwind.example");
  expect(invitation.subject).toContain("Join Northwind Engineering");

  const jan = await town.stranger();
  await jan.goes(invitation.link);
  await jan.page.getByLabel("New password").fill("short");
  await jan.page.getByRole("button", { name: "Join Northwind Engineering" }).click();
  await expect(jan.page.getByText(/At least \d+ characters/).first()).toBeVisible();
  await jan.page.getByLabel("New password").fill("jan-has-a-key-too");
  await jan.page.getByRole("button", { name: "Join Northwind Engineering" }).click();
  await expect(jan.page).toHaveURL("/o/northwind-engineering");
  await petra.page.reload();
  await expect(petra.page.locator("#members")).toContainText("Jan Novák");
  await expect(petra.page.locator("#invitations")).toHaveCount(0);
  expect((await jan.page.goto(new URL(invitation.link).pathname))?.status(), "an invitation works once").not.toBe(200);

  const office = await town.stranger();
  await office.goes("/o/northwind-engineering/contacts");
  await expect(office.page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await office.page.getByLabel("E-mail").fill("jan@northwind.example");
  await office.page.getByLabel("Password").fill("not-the-key-at-all");
  await office.page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(office.page.getByText("The e-mail address or the password is not right.").first()).toBeVisible();
  await expect(office.page.getByLabel("E-mail"), "what was typed is kept").toHaveValue("jan@northwind.example");
  await office.page.getByLabel("Password").fill("jan-has-a-key-too");
  await office.page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(office.page, "on to where they wanted to go").toHaveURL("/o/northwind-engineering/contacts");

  const train = await town.stranger();
  await train.goes("/sign-in");
  await train.page.getByLabel("E-mail").fill("jan@northwind.example");
  await train.page.getByRole("button", { name: "Send me a code instead" }).click();
  await train.page.getByLabel("6-digit code").fill((await town.mail.latest("jan@northwind.example")).code);
  await train.page.getByRole("button", { name: "Continue" }).click();
  await expect(train.page).toHaveURL("/o/northwind-engineering");

  await train.goes("/account");
  await train.page.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(train.page.getByRole("button", { name: "Sign out everywhere else" })).toHaveCount(0);
  for (const { page } of [jan, office]) {
    await page.goto("/o/northwind-engineering");
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  }
  await train.page.getByRole("button", { name: "Sign out", exact: true }).first().click();
  await expect(train.page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

test("MEM-2 an office manager makes a role, gives it, and sees what its holder sees", async ({ town }) => {
  const petra = await town.petra();
  const house = town.northwind(petra);
  const contracts = await house.organizer("Contracts", "contracts");
  await house.organizer("Machines", "machines");
  const crane = await house.record(contracts, "Crane rental");
  await petra.does(`${house.home}/team/invitations`, { name: "Petr Malý", email: "petr@northwind.example", role: "external" });
  const petr = await town.stranger();
  await petr.goes((await town.mail.latest("petr@northwind.example")).link);
  await petr.page.getByLabel("New password").fill("petr-has-a-key-too");
  await petr.page.getByRole("button", { name: "Join Northwind Engineering" }).click();
  await expect(petr.page).toHaveURL(house.home);

  const { page } = petra;
  await petra.goes(`${house.home}/team`);
  await page.getByRole("link", { name: "Roles", exact: true }).click();
  await page.getByLabel("Name of the role").fill("Office");
  await page.getByRole("button", { name: "Make the role" }).click();
  await expect(page.getByRole("heading", { name: "Office" })).toBeVisible();
  await page.getByLabel("What the role may do in Contracts", { exact: true }).selectOption({ label: "read and change" });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByLabel("What the role may do in Contracts", { exact: true })).toHaveValue("modify");
  await petra.goes(`${house.home}/team`);
  await page.locator("#members li", { hasText: "Petr Malý" }).locator("summary").click();
  const roles = page.getByRole("group", { name: "Roles of Petr Malý" });
  await roles.getByLabel("Office").check();
  await roles.getByLabel("External").uncheck();
  await page.getByRole("button", { name: "Save the roles" }).filter({ visible: true }).click();
  await expect(page.locator("#members li", { hasText: "Petr Malý" }).locator(".badge")).toHaveText(["Office"]);
  await petra.goes(`${house.home}/roles`);
  await page.locator("#what-member").selectOption({ label: "Petr Malý" });
  await expect(page.locator("#what")).toContainText("sees 1 of 1");

  await petr.goes(`${house.home}/organizers`);
  await expect(petr.page.locator("main")).toContainText("Contracts");
  await expect(petr.page.locator("main")).not.toContainText("Machines");
  await petr.goes(crane);
  await expect(petr.page.getByRole("heading", { name: "Crane rental" })).toBeVisible();
  await expect(petr.page.getByRole("link", { name: "Share" })).toHaveCount(0);
});

test("CODE-3 the page after asking for a code is the same for an address that nobody has", async ({ town }) => {
  const pages: string[] = [];
  for (const email of ["petra@northwind.example", "nobody@nowhere.example"]) {
    const { page } = await town.stranger();
    await page.goto("/sign-in");
    await page.getByLabel("E-mail").fill(email);
    await page.getByRole("button", { name: "Send me a code instead" }).click();
    await expect(page.getByRole("heading", { name: "Check your mail" })).toBeVisible();
    const words = await page.locator("main").innerText();
    pages.push(words.replace(/\S*@\S*/g, "(address)").replace(/\d+:\d\d/, "(clock)"));
  }
  expect(pages[0]).toBe(pages[1]);
});

test("HOUSE-14 a member sets up an app, and a new browser asks for its code after the password", async ({ town }) => {
  const petra = await town.petra();
  await petra.goes("/account");
  await petra.page.getByRole("button", { name: "Set up an app" }).click();
  await expect(petra.page.getByRole("img", { name: "Picture for the app" })).toBeVisible();
  const secret = (await petra.page.locator("code").first().textContent()) ?? "";
  await petra.page.getByLabel("The code it shows now").fill("123");
  await petra.page.getByRole("button", { name: "Turn on" }).click();
  await expect(petra.page.getByText("does not fit").first()).toBeVisible();
  const step = halfMinute();
  await petra.page.getByLabel("The code it shows now").fill(appCode(secret, step));
  await petra.page.getByRole("button", { name: "Turn on" }).click();
  await expect(petra.page.getByRole("heading", { name: "The second step is on" })).toBeVisible();
  const recovery = await petra.page.locator(".recovery code").allTextContents();
  expect(recovery).toHaveLength(10);
  await petra.page.getByRole("link", { name: "I have kept them" }).click();
  await expect(petra.page.locator("#second-step")).toContainText("10 recovery codes are left");

  const office = await town.stranger();
  await office.goes("/o/northwind-engineering/team");
  await office.page.getByLabel("E-mail").fill("petra@northwind.example");
  await office.page.getByLabel("Password").fill("a-key-for-the-house");
  await office.page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(office.page.getByRole("heading", { name: "One more step" })).toBeVisible();
  await office.page.getByLabel("Code").fill(appCode(secret, step));
  await office.page.getByRole("button", { name: "Continue" }).click();
  await expect(office.page.getByRole("alert")).toContainText("4");
  // The next one: clocks may differ by half a minute.
  await office.page.getByLabel("Code").fill(appCode(secret, step + 1));
  await office.page.getByRole("button", { name: "Continue" }).click();
  await expect(office.page).toHaveURL("/o/northwind-engineering/team");

  await office.goes("/account");
  await office.page.getByText("Turn off…").click();
  await office.page.getByLabel("Code").fill(recovery[0] ?? "");
  await office.page.getByRole("button", { name: "Turn off", exact: true }).click();
  await expect(office.page.getByRole("button", { name: "Set up an app" })).toBeVisible();
});

test("ITEM-5 GUEST-14 an @ offers who reads there; the name is set off and its mail goes out", async ({ town }) => {
  const { petra, item } = await sharedBridge(town, "Ana");
  const { page } = petra;
  await petra.goes(item);
  const guests = page.locator("#lane-guests");
  const text = guests.locator("textarea");
  await text.pressSequentially("Dear @");
  const offered = page.getByRole("option", { name: "Ana Bolt" });
  // The @ loads the list; the next letter asks.
  await expect.poll(() => page.evaluate(() => !!customElements.get("text-expander"))).toBe(true);
  await text.pressSequentially("a");
  await expect(offered).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(text).toHaveValue("Dear @Ana Bolt ");
  await text.pressSequentially("please");
  await guests.getByRole("button", { name: "Send to 1 guest" }).click();
  await expect(guests.locator(".mention")).toHaveText("@Ana Bolt");
  expect((await town.mail.latest("ana@bolt.example")).subject).toContain("mentioned you");

  // In the team's lane no guest is offered.
  const team = page.locator("#lane-team textarea");
  const asked = page.waitForResponse(/mentions\?lane=team/);
  await team.pressSequentially("@Ana");
  await asked;
  await expect(offered).toHaveCount(0);
});
