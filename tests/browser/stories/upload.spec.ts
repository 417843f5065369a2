import type { Page } from "@playwright/test";
import { expect, files, test } from "../town.ts";

/** Drops files onto a part of the page, as a hand does. */
async function drop(page: Page, selector: string, names: string[]): Promise<void> {
  const carried = await page.evaluateHandle((names) => {
    const carried = new DataTransfer();
    for (const name of names) carried.items.add(new File([`the words of ${name}`], name, { type: "text/plain" }));
    return carried;
  }, names);
  for (const step of ["dragenter", "dragover", "drop"]) await page.dispatchEvent(selector, step, { dataTransfer: carried });
}

test("ITEM-3 HOUSE-6 several files at once, each with its progress; a refused one says why; dropping works too", async ({ town }) => {
  const petra = await town.petra();
  const house = town.northwind(petra);
  const item = await house.record(await house.organizer("Files"), "A record for files");
  const { page } = petra;
  await petra.goes(item);

  const arrived = page.locator(".list.files .file");
  const onTheWay = page.locator("#file-upload-list > li");
  // The way is closed until the progress has been seen.
  let open = () => {};
  const seen = new Promise<void>((done) => (open = done));
  await page.route("**/files", async (route) => {
    await seen;
    await route.continue();
  });
  const several = [files.pdf("plan.pdf"), files.png("photo.png"), files.text("notes.txt", "x".repeat(3_000_000))];
  await page.locator("#file-upload input[type=file]").setInputFiles(several);
  await expect(onTheWay).toHaveCount(3);
  await expect(onTheWay.getByRole("progressbar")).toHaveCount(3);
  open();
  for (const name of ["plan.pdf", "photo.png", "notes.txt"]) await expect(arrived.filter({ hasText: name })).toBeVisible();
  await expect(arrived.filter({ hasText: "photo.png" }).locator("img.thumb")).toBeVisible();

  await page.locator("#file-upload input[type=file]").setInputFiles(files.text("setup.exe", "MZ"));
  await expect(page.getByRole("alert")).toContainText("Files like setup.exe are not accepted here. Nothing was added.");
  await expect(arrived.filter({ hasText: "setup.exe" })).toHaveCount(0);

  await drop(page, "[data-dropzone]", ["dropped one.txt", "dropped two.txt"]);
  for (const name of ["dropped one.txt", "dropped two.txt"]) await expect(arrived.filter({ hasText: name })).toBeVisible();
  await expect(arrived).toHaveCount(5);
});

test("HOUSE-3 LINK-23 a file marked for the team stays with the team", async ({ town }) => {
  const petra = await town.petra();
  const house = town.northwind(petra);
  const item = await house.record(await house.organizer("Files two"), "A record with a secret");
  const { page } = petra;
  await petra.goes(item);
  await page.getByLabel("Team only: guests don’t see these files").check();
  await page.locator("#file-upload input[type=file]").setInputFiles(files.pdf("margin.pdf"));
  await expect(page.locator(".list.files .file", { hasText: "margin.pdf" })).toContainText("Team only");
});

/** Pastes a picture where the cursor is, as a hand does. */
async function paste(page: Page, picture: { name: string; buffer: Buffer }): Promise<void> {
  await page.evaluate(
    ([name, bytes]) => {
      const data = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([data], name, { type: "image/png" }));
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    [picture.name, picture.buffer.toString("base64")] as const,
  );
}

test("ITEM-5 a picture pasted into a note is in it, and reaches a guest with it", async ({ town }) => {
  const petra = await town.petra();
  const house = town.northwind(petra);
  const item = await house.record(await house.organizer("Pictures"), "A record with a crack");
  const { page } = petra;
  await petra.goes(`${item}/notes/new`);
  await page.getByLabel("Title").fill("The crack");
  const text = page.getByLabel("Text");
  await text.fill("Below the bearing: ");
  await text.press("End");
  await paste(page, files.png("crack.png"));
  await expect(text).toHaveValue(/^Below the bearing: !\[crack\]\(\/items\/[^)]+\/preview\)$/);
  await page.keyboard.type(" and above");
  await expect(text).toHaveValue(/preview\) and above$/);
  await page.getByRole("button", { name: "Add note" }).click();
  const drawn = page.locator(".prose img");
  await expect(drawn).toHaveAttribute("alt", "crack");
  await expect.poll(() => drawn.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  await expect(page.locator(".list.files .file")).toContainText("crack.png");

  // What is no picture takes its place in the text away again, and says so.
  await page.locator("#note-edit > summary").click();
  const before = await text.inputValue();
  await text.press("End");
  await paste(page, { name: "lie.png", buffer: Buffer.from("no picture") });
  await expect(page.locator(".toast")).toContainText("lie.png is no picture that can be shown here.");
  await expect(text).toHaveValue(before);

  const guest = await house.shares(item, "gus@bolt.example");
  await house.follows(new URL(page.url()).pathname, guest.contact);
  const gus = await town.gus();
  await gus.opens((await town.mail.latest("gus@bolt.example")).link);
  await gus.page.getByRole("link", { name: "The crack" }).click();
  const seen = gus.page.locator(".prose img");
  await expect.poll(() => seen.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  await expect(gus.page.locator("#files")).toContainText("crack.png");
});
