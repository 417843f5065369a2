import { expect, files, phone, test, type Person, type Town } from "../town.ts";

/** A document with a text in it; says its address. */
async function contract(
  town: Town,
): Promise<{ petra: Person; document: string }> {
  const petra = await town.petra();
  const made = await petra.does("/o/northwind-engineering/documents", {
    title: "Crane contract",
    description: "Two years, from January.",
  });
  await petra.sends(
    made.location,
    files.pdf("contract.pdf", "The crane costs nine thousand"),
  );
  return { petra, document: made.location };
}

/** Opens the part of the Share panel in which addresses are made. */
async function panel(petra: Person, document: string): Promise<void> {
  const { page } = petra;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${document}/share`);
  await page.getByText("Share by an address alone").click();
}

/** The path of the address that was copied. */
async function address(petra: Person): Promise<string> {
  await expect(
    petra.page.getByRole("status").filter({ hasText: "Copied" }),
  ).toBeVisible();
  const text = await petra.page.evaluate(() => navigator.clipboard.readText());
  return new URL(text).pathname;
}

/** Says who they are, by the code in their mailbox. */
async function confirms(
  town: Town,
  guest: Person,
  email: string,
  name?: string,
): Promise<void> {
  const { page } = guest;
  await page.getByRole("link", { name: "Confirm my e-mail" }).click();
  await page.getByLabel("E-mail").fill(email);
  if (name) await page.getByLabel("Your name").fill(name);
  await page.getByRole("button", { name: "Send me the code" }).click();
  const mail = await town.mail.latest(email);
  await page
    .getByLabel("6-digit code")
    .fill(/\b\d{6}\b/.exec(mail.text)?.[0] ?? "");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL("**/items/*");
}

test("LINK-8 LINK-10 LINK-14 an address is sent by hand, and whoever it reaches says who they are", async ({
  town,
}) => {
  const { petra, document } = await contract(town);
  await panel(petra, document);
  await petra.page.getByLabel("Company").fill("Crane & Sons");
  await petra.page.getByRole("button", { name: "Make and copy link" }).click();
  const link = await address(petra);
  const access = petra.page.getByRole("region", { name: "Who has access" });
  await expect(access.getByRole("strong")).toHaveText("Not named yet");

  const olga = await town.stranger(phone);
  await olga.opens(link);
  await olga.page.waitForURL("**/items/*");
  await expect(olga.page.getByText("Two years, from January.")).toBeVisible();
  await expect(olga.page.getByRole("button", { name: "Comment" })).toHaveCount(
    0,
  );
  await confirms(town, olga, "olga@crane.example", "Olga Pech");
  await expect(olga.page.getByText("You are reading by a link")).toHaveCount(0);
  // The page that was open before her tells who came.
  await expect(access.getByRole("strong")).toHaveText("Olga Pech");
});

test("LINK-15 LINK-16 LINK-19 everyone who has the public link reads, and takes part once confirmed", async ({
  town,
}) => {
  const { petra, document } = await contract(town);
  town.server.run("admin", "set-plan", "northwind-engineering", "business");
  await panel(petra, document);
  await petra.page
    .getByRole("button", { name: "Make and copy public link" })
    .click();
  const link = await address(petra);

  const [reader, vera] = [
    await town.stranger(phone),
    await town.stranger(phone),
  ];
  for (const guest of [reader, vera]) {
    await guest.opens(link);
    await guest.page.waitForURL("**/items/*");
  }
  await confirms(town, vera, "vera@acme.example", "Vera Novak");
  await vera.page.getByRole("link", { name: "Crane contract" }).first().click();
  await vera.page.getByRole("textbox").first().fill("Is page 2 final?");
  await vera.page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(vera.page.getByText("Is page 2 final?")).toBeVisible();

  // Deactivated, it goes dark in the browsers that have it open.
  await petra.page.goto(`${document}/share`);
  await petra.page.getByRole("button", { name: "Deactivate" }).click();
  await expect(reader.page.getByText("Two years, from January.")).toHaveCount(
    0,
  );
});
