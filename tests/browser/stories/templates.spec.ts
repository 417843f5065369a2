import { expect, files, phone, test } from "../town.ts";

test("TPL-1 TPL-2 TPL-3 a template is written, used, and sent to a list", async ({
  town,
}) => {
  const petra = await town.petra();
  const { page } = petra;
  await page.goto("/o/northwind-engineering/documents");
  await page.getByRole("button", { name: "Templates" }).click();
  await page.getByRole("link", { name: "New template" }).first().click();
  await page.getByLabel("Name of the template").fill("Maintenance");
  await page
    .getByLabel("Description")
    .fill("For {{counterparty.name}}, from {{Start of work}}.");
  await page.getByRole("button", { name: "Start template" }).click();
  await page.waitForURL("**/items/*");
  const template = new URL(page.url()).pathname;

  // What cannot be filled is said at once, and put right where it is asked.
  await expect(page.getByRole("alert")).toContainText("“Start of work”");
  await expect(page.getByRole("link", { name: "Use template" })).toHaveCount(0);
  await page
    .locator('form[action$="/to-sign"] input[type="file"]')
    .setInputFiles(
      files.pdf("Maintenance.pdf", "We keep your cranes in order"),
    );
  await expect(
    page.getByRole("link", { name: "Maintenance.pdf" }).first(),
  ).toBeVisible();
  await page
    .getByRole("region", { name: "What is filled in" })
    .getByRole("link", { name: "Edit" })
    .click();
  await page.getByLabel("Asked when it is used").fill("Start of work");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert")).toHaveCount(0);

  // Text is placed on the page by a press, and moved by the keyboard.
  await page.getByRole("link", { name: "Place text on pages" }).click();
  await page.getByRole("button", { name: "Name of the contact" }).click();
  await page.getByRole("button", { name: "Start of work" }).click();
  const blank = page
    .getByRole("button", { name: /Start of work/ })
    .and(page.locator("[data-grip]"));
  await blank.press("ArrowDown");
  await blank.press("Shift+ArrowUp");
  await page.getByRole("button", { name: "Save" }).first().click();
  await expect(page.getByText("2 places")).toBeVisible();

  await page.getByRole("link", { name: "Ask for signatures" }).click();
  await page.getByRole("combobox", { name: "Who" }).first().fill("recipient");
  await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(page.getByText("gets this route")).toBeVisible();
  await expect(
    page.getByRole("button", { name: "Send to the first step" }),
  ).toHaveCount(0);

  // One document, looked at before it is sent.
  await page.goto(template);
  await page.getByRole("link", { name: "Use template" }).click();
  await page.getByLabel("E-mail").fill("gus@bolt.example");
  await page.getByLabel("Company").fill("Bolt Fasteners");
  await page.getByLabel("Start of work").fill("1 May 2027");
  await page.getByRole("button", { name: "Make document" }).click();
  await expect(
    page.getByRole("heading", { name: /Maintenance – Gus/ }),
  ).toBeVisible();
  await expect(page.getByText("from 1 May 2027.")).toBeVisible();
  await page.getByRole("link", { name: "Look at it" }).click();
  await page.getByRole("button", { name: "Send to the first step" }).click();
  await expect(page.getByText("0 of 1 done")).toBeVisible();
  const mail = await town.mail.latest("gus@bolt.example");
  const gus = await town.stranger(phone);
  await gus.opens(mail.link);
  await gus.page.getByRole("link", { name: "Read and sign" }).click();
  await expect(gus.page.getByRole("img", { name: "Page 1" })).toBeVisible();

  // A list, looked at row by row.
  await page.goto(template);
  await page.getByRole("link", { name: "Send to a list" }).click();
  const people = [
    "Name,E-mail,Start of work",
    "Gus,gus@bolt.example,2 May",
    "Mira,mira@dock.example,",
    ...Array.from({ length: 22 }, (_, at) => `P ${at},p${at}@many.example,May`),
  ];
  await page.getByLabel("File").setInputFiles({
    name: "people.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(people.join("\n")),
  });
  await page.getByRole("button", { name: "See what is in it" }).click();
  await expect(
    page.getByText("22 will be asked, 1 have a document already, 1 cannot"),
  ).toBeVisible();
  await page.getByRole("button", { name: "Send 22 documents" }).click();
  // The page goes on by itself.
  await expect(page.getByText("22 documents were sent.")).toBeVisible();
  await expect(page.getByText("Mira <mira@dock.example>")).toBeVisible();
  await page.getByRole("link", { name: "Show the documents" }).click();
  await expect(page.getByRole("link", { name: "P 21" })).toBeVisible();
  await expect(
    page.getByRole("button", { name: /Not answered/ }),
  ).toContainText("23");
});

test("R14 evidence is downloaded with its progress, and anybody verifies it", async ({
  town,
}) => {
  const petra = await town.petra();
  const { page } = petra;
  const { location } = await petra.does("/o/northwind-engineering/documents", {
    title: "Crane contract",
  });
  await petra.page.goto(location);
  await page
    .locator('form[action$="/to-sign"] input[type="file"]')
    .setInputFiles(files.pdf("contract.pdf", "Nine thousand"));
  await expect(
    page.getByRole("link", { name: "contract.pdf" }).first(),
  ).toBeVisible();
  await page.locator("#more-item > summary").click();
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the evidence" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe("Crane contract.evidence.zip");
  const stranger = await town.stranger(phone);
  await stranger.page.goto("/verify");
  await stranger.page.getByLabel("PDF").setInputFiles(await download.path());
  await stranger.page.getByRole("button", { name: "Verify" }).click();
  await expect(stranger.page.getByRole("status").first()).toContainText(
    "Sealed, and nothing has changed since.",
  );
});
