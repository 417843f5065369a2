import { expect, files, phone, test, type Town } from "../town.ts";

/** A document with a PDF to sign; says its address. */
async function contract(town: Town) {
  const petra = await town.petra();
  const { page } = petra;
  await page.goto("/o/northwind-engineering/documents");
  await page.getByRole("link", { name: "New document" }).first().click();
  await page.getByLabel("Subject").fill("Crane contract");
  await page.getByRole("button", { name: "Start document" }).click();
  await page.waitForURL("**/items/*");
  const document = new URL(page.url()).pathname;
  await page
    .locator('form[action$="/to-sign"] input[type="file"]')
    .setInputFiles(files.pdf("contract.pdf", "The crane costs nine thousand"));
  await expect(
    page.getByRole("link", { name: "contract.pdf" }).first(),
  ).toBeVisible();
  return { petra, document };
}

test("SIGN-1 SIGN-2 SIGN-5 SIGN-6 a route is drafted, signed on a phone and sealed, and anybody verifies it", async ({
  town,
}) => {
  const { petra, document } = await contract(town);
  const { page } = petra;
  await page.getByRole("link", { name: "Ask for signatures" }).click();
  await page
    .getByRole("combobox", { name: "Who" })
    .first()
    .fill("Gus Bolt <gus@bolt.example>");
  await page.getByLabel("Message").fill("Please until Friday.");
  await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(
    page.getByText("Nobody is asked before you send it."),
  ).toBeVisible();

  // A field is placed by a press, and moved by the keyboard.
  await page.getByRole("link", { name: "Where to sign" }).click();
  await page.getByRole("button", { name: "Gus Bolt" }).first().click();
  const field = page
    .getByRole("button", { name: /Gus Bolt/ })
    .and(page.locator("[data-grip]"));
  await expect(field).toHaveCount(1);
  await field.press("ArrowDown");
  await expect(
    page.getByRole("status").filter({ hasText: "page 1" }),
  ).toContainText("from the top");
  await page.getByRole("button", { name: "Save" }).first().click();
  await expect(page.locator(".signing-pages rect")).toHaveCount(1);
  await page.getByRole("button", { name: "Send to the first step" }).click();
  await expect(page.getByText("0 of 1 done")).toBeVisible();

  const mail = await town.mail.latest("gus@bolt.example");
  const link = /https?:\S+\/l\/\S+/.exec(mail.text)?.[0] ?? "";
  const gus = await town.stranger(phone);
  await gus.opens(new URL(link).pathname);
  await gus.page.waitForURL("**/items/*");
  await gus.page.getByRole("link", { name: "Read and sign" }).click();
  await expect(gus.page.getByRole("img", { name: "Page 1" })).toBeVisible();
  await gus.page.getByRole("radio", { name: "Draw" }).check();
  const canvas = gus.page.getByRole("img", { name: "Field to sign in" });
  await canvas.scrollIntoViewIfNeeded();
  const pad = await canvas.boundingBox();
  if (!pad) throw new Error("no field to sign in");
  // Nothing is sent before something is drawn.
  await gus.page
    .getByRole("checkbox", { name: /I sign “contract.pdf”/ })
    .check();
  await gus.page.getByRole("button", { name: "Sign", exact: true }).click();
  await expect(
    gus.page.getByRole("alert").filter({ hasText: "Please sign in the field" }),
  ).toBeVisible();
  const at = await canvas.boundingBox();
  if (!at) throw new Error("no field to sign in");
  await gus.page.mouse.move(at.x + 40, at.y + 60);
  await gus.page.mouse.down();
  for (let step = 0; step < 12; step++)
    await gus.page.mouse.move(
      at.x + 40 + step * 14,
      at.y + 60 + (step % 2) * 30,
    );
  await gus.page.mouse.up();
  await gus.page.getByRole("button", { name: "Sign", exact: true }).click();
  await expect(gus.page.getByText(/Complete|Signed and sealed/)).toBeVisible();

  await expect(async () => {
    await page.goto(document);
    await expect(page.getByText("Signed and sealed")).toBeVisible({
      timeout: 500,
    });
  }).toPass();
  const list = await petra.reads<{ files: { id: string; version: number }[] }>(
    document,
  );
  expect(list.files[0]?.version).toBe(2);
  const sealed = await page
    .context()
    .request.get(`${document}/files/${list.files[0]?.id ?? ""}`);
  const stranger = await town.stranger(phone);
  await stranger.page.goto("/verify");
  await stranger.page
    .getByLabel("PDF")
    .setInputFiles({
      name: "contract.pdf",
      mimeType: "application/pdf",
      buffer: await sealed.body(),
    });
  await stranger.page.getByRole("button", { name: "Verify" }).click();
  await expect(stranger.page.getByRole("status").first()).toContainText(
    "Sealed, and nothing has changed since.",
  );
  await expect(stranger.page.getByRole("status").first()).toContainText(
    "Northwind Engineering",
  );
});

test("SIGN-2 SIGN-3 without a script somebody signs by name, another declines", async ({
  town,
}) => {
  const { petra, document } = await contract(town);
  const made = await petra.does(`${document}/signing`, {
    who: ["Gus Bolt <gus@bolt.example>", "Ana Ruiz <ana@crane.example>"],
  });
  await petra.does(`${made.location}/send`, {});
  const come = async (address: string) => {
    const person = await town.stranger({ ...phone, javaScriptEnabled: false });
    const mail = await town.mail.latest(address);
    await person.opens(
      new URL(/https?:\S+\/l\/\S+/.exec(mail.text)?.[0] ?? "").pathname,
    );
    await person.page.goto(made.location);
    return person.page;
  };
  const gus = await come("gus@bolt.example");
  await expect(gus.getByLabel("Your name")).toHaveValue("Gus Bolt");
  await expect(gus.getByText("Ana Ruiz")).toHaveCount(0);
  await gus.getByRole("checkbox", { name: /I sign/ }).check();
  await gus.getByRole("button", { name: "Sign", exact: true }).click();
  await expect(gus.getByText("1 of 1 done")).toBeVisible();
  const ana = await come("ana@crane.example");
  await ana.getByText("Decline", { exact: true }).first().click();
  await ana.getByLabel("Why do you decline?").fill("The price is too high.");
  await ana.getByRole("button", { name: "Decline" }).click();
  await petra.page.goto(document);
  await expect(petra.page.getByText("Declined", { exact: true })).toBeVisible();
  await expect(petra.page.getByText("The price is too high.")).toBeVisible();
});

test("DOC-4 a PDF is read in the page: its text is selected, found and shown small", async ({
  town,
}) => {
  const { petra } = await contract(town);
  const { page } = petra;
  await page.getByRole("link", { name: "contract.pdf" }).first().click();
  const words = page
    .locator("pdf-viewer .textLayer")
    .getByText("The crane costs nine thousand");
  await expect(words).toBeAttached();
  await page.getByRole("button", { name: "Find" }).click();
  await page.getByRole("searchbox").last().fill("NINE");
  await expect(page.locator("pdf-viewer .textLayer .highlight")).toHaveText(
    "nine",
  );
  await page.getByRole("button", { name: "Pages and contents" }).click();
  const small = page.getByRole("button", { name: "Page 1", exact: true });
  await expect(small).toHaveAttribute("aria-current", "page");
  // Drawn, and not a blank sheet: some of it is ink.
  const ink = () =>
    small.locator("canvas").evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas
        .getContext("2d")!
        .getImageData(0, 0, canvas.width, canvas.height);
      return data.some((value, at) => at % 4 < 3 && value < 200);
    });
  await expect.poll(ink).toBe(true);
});
