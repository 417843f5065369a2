import { sharedBridge } from "../scene.ts";
import { expect, test } from "../town.ts";

const script = "globalThis.pwned = 1; document.title = 'pwned'; alert('pwned')";
const hostile = [
  { name: "logo.svg", mimeType: "image/svg+xml", body: `<svg xmlns="http://www.w3.org/2000/svg" onload="${script}"><script>${script}</script></svg>` },
  { name: "page.html", mimeType: "text/html", body: `<!doctype html><script>${script}</script><img src=x onerror="${script}">` },
  { name: "sneaky.png", mimeType: "image/png", body: `<html><script>${script}</script></html>` },
  { name: `<img src=x onerror=alert(1)>.txt`, mimeType: "text/plain", body: "a name with a plan" },
  { name: "notes.xml", mimeType: "text/xml", body: `<?xml version="1.0"?><x xmlns:h="http://www.w3.org/1999/xhtml"><h:script>${script}</h:script></x>` },
];

test("failure 4: an uploaded SVG or page never runs in the house's origin", async ({ town }) => {
  const { petra, item, link } = await sharedBridge(town, "Mallory");
  const mallory = await town.stranger();
  await mallory.opens(link);
  for (const { name, mimeType, body } of hostile) await mallory.sends(item, { name, mimeType, buffer: Buffer.from(body) });

  const { page } = petra;
  const said: string[] = [];
  page.on("dialog", (dialog) => {
    said.push(dialog.message());
    void dialog.dismiss();
  });
  const { files } = await petra.reads<{ files: { id: string; name: string }[] }>(item);
  expect(files.length).toBe(hostile.length + 1);
  for (const { id, name } of files) {
    const address = `${item}/files/${id}`;
    const answer = await petra.context.request.get(address);
    const headers = answer.headers();
    expect(headers["content-disposition"], name).toMatch(/^attachment/);
    expect(headers["x-content-type-options"], name).toBe("nosniff");
    expect(headers["content-security-policy"], name).toContain("sandbox");
    expect(headers["content-type"], name).not.toMatch(/html|svg|xml|javascript/);
    // Typed into the address bar it is kept on the disk, and never shown.
    const download = page.waitForEvent("download");
    await page.goto(address).catch(() => undefined);
    await download;
    await page.goto(`${address}/view`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  }
  await page.goto(item);
  await expect(page.getByRole("main")).toContainText("logo.svg");
  expect(said).toEqual([]);
  expect(await page.evaluate(() => "pwned" in globalThis)).toBe(false);
});

test("GUEST-14 failure 20: what people write stays text, in comments, notes, titles and mails", async ({ town }) => {
  const evil = `<script>${script}</script><img src=x onerror=alert(1)>`;
  const { petra, item, task, contact, link, email } = await sharedBridge(town, "Trudy", `Bridge ${evil}`);
  const house = town.northwind(petra);
  const note = await house.note(item, `Note ${evil}`, `${evil} [click](javascript:alert(1)) ![x](https://evil.example/x.png)`);
  await house.follows(note, contact);
  await house.comment(item, "guests", evil);
  await house.comment(task, "guests", evil);
  const trudy = await town.stranger();
  await trudy.opens(link);
  for (const { page } of [trudy, petra]) {
    for (const path of [item, task, note, "/mail-room"]) {
      await page.goto(path);
      expect(await page.evaluate(() => "pwned" in globalThis)).toBe(false);
      await expect(page.locator("a[href^='javascript:'], img[src*='evil'], [onerror]")).toHaveCount(0);
    }
  }
  expect(email).toContain("trudy");
});
