import { sharedBridge } from "../scene.ts";
import { figure } from "../town/figure.ts";
import { expect, files, test, type Person } from "../town.ts";

const script = "globalThis.pwned = 1; document.title = 'pwned'; alert('pwned')";
const hostile = [
  { name: "logo.svg", mimeType: "image/svg+xml", body: `<svg xmlns="http://www.w3.org/2000/svg" onload="${script}"><script>${script}</script></svg>` },
  { name: "page.html", mimeType: "text/html", body: `<!doctype html><script>${script}</script><img src=x onerror="${script}">` },
  { name: "sneaky.png", mimeType: "image/png", body: `<html><script>${script}</script></html>` },
  { name: `<img src=x onerror=alert(1)>.txt`, mimeType: "text/plain", body: "a name with a plan" },
  { name: "notes.xml", mimeType: "text/xml", body: `<?xml version="1.0"?><x xmlns:h="http://www.w3.org/1999/xhtml"><h:script>${script}</h:script></x>` },
];

test("F-4 R9 an uploaded SVG or page never runs in the house's origin", async ({ town }) => {
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

const page = `<html><script>${script}</script></html>`;
const harmless = [files.png("both.png"), files.pdf("both.pdf")];
/** All of them; the last are real pictures and papers with a page behind them. */
const polyglots = [
  ...hostile,
  { name: "late.svg", mimeType: "image/png", body: `<!-- ${"x".repeat(3000)} --><svg xmlns="http://www.w3.org/2000/svg"><script>${script}</script></svg>` },
  { name: "module.js", mimeType: "text/javascript", body: script },
  { name: "sheet.css", mimeType: "text/css", body: `@import "https://evil.example/x.css"; * { background: url(https://evil.example/x.png) }` },
  { name: "page.xhtml", mimeType: "application/xhtml+xml", body: `<html xmlns="http://www.w3.org/1999/xhtml"><script>${script}</script></html>` },
  { name: "mail.eml", mimeType: "message/rfc822", body: `Content-Type: text/html\r\n\r\n<script>${script}</script>` },
  { name: `a"onload="alert(1).txt`, mimeType: "text/plain", body: "x" },
  { name: "\u202Etxt.lmth", mimeType: "text/html", body: page },
]
  .map(({ name, mimeType, body }) => ({ name, mimeType, buffer: Buffer.from(body) }))
  .concat(harmless.map((file) => ({ ...file, buffer: Buffer.concat([file.buffer, Buffer.from(page)]) })));

/** Sends a file in parts, as the page does with large ones, and adds it to the item. */
async function sendsInParts(person: Person, item: string, name: string, buffer: Buffer): Promise<void> {
  const headers = { accept: "application/json", "tus-resumable": "1.0.0" };
  const begun = await person.context.request.post(`${item}/uploads`, {
    headers: { ...headers, "upload-length": String(buffer.length), "upload-metadata": `filename ${Buffer.from(name).toString("base64")}` },
  });
  expect(begun.status()).toBe(201);
  const upload = begun.headers()["location"] ?? "";
  const sent = await person.context.request.fetch(upload, {
    method: "PATCH",
    data: buffer,
    headers: { ...headers, "upload-offset": "0", "content-type": "application/offset+octet-stream" },
  });
  expect(sent.status()).toBe(204);
  const added = await person.context.request.post(`${item}/files`, { multipart: { upload: upload.split("/").pop() ?? "" }, headers });
  expect(added.ok(), await added.text()).toBe(true);
}

test("F-4 R9 no hostile file runs anything in any view, whoever sent it by whichever way", async ({ town }) => {
  const { petra, item, contact, link } = await sharedBridge(town, "Oscar");
  const house = town.northwind(petra);
  const oscar = await town.stranger();
  await oscar.opens(link);
  const note = await house.note(item, "What came");
  await house.follows(note, contact);
  const said: string[] = [];
  for (const { page } of [petra, oscar]) {
    page.on("dialog", (dialog) => {
      said.push(`${page.url()}: ${dialog.message()}`);
      void dialog.dismiss();
    });
  }

  // By the form of a guest, by that of a member on a note, and in parts.
  for (const [number, file] of polyglots.entries()) {
    if (number % 3 === 0) await oscar.sends(item, file);
    else if (number % 3 === 1) await petra.sends(note, file);
    else await sendsInParts(petra, item, file.name, file.buffer);
  }
  // As a picture of the house it is refused.
  for (const file of polyglots.slice(0, 3)) {
    const multipart = { which: "logo", file };
    const refused = await petra.context.request.post(`${house.home}/administration/brand/picture`, { multipart, headers: { accept: "application/json" } });
    expect(refused.status(), file.name).toBe(422);
  }

  let seen = 0;
  for (const [person, places] of [
    [petra, [item, note, `${item}/history`, `${house.home}/administration/brand`]],
    [oscar, [item, note]],
  ] as const) {
    for (const place of places) {
      await person.goes(place);
      expect(await person.page.evaluate(() => "pwned" in globalThis), place).toBe(false);
      await expect(person.page.locator("[onload], [onerror], a[href^='javascript:']")).toHaveCount(0);
      seen += 1;
    }
    for (const place of [item, note]) {
      const { files } = await person.reads<{ files: { id: string; name: string }[] }>(place);
      for (const { id, name } of files) {
        for (const rest of ["", "/preview", "/thumb"]) {
          const answer = await person.context.request.get(`${place}/files/${id}${rest}`);
          const headers = answer.headers();
          expect([200, 404], `${name}${rest}`).toContain(answer.status());
          if (answer.status() === 404) continue;
          expect(headers["content-type"], name).not.toMatch(/html|svg|xml|javascript|css/);
          expect(headers["x-content-type-options"], name).toBe("nosniff");
          expect(headers["content-security-policy"], name).toContain("sandbox");
          seen += 1;
        }
        await person.goes(`${place}/files/${id}/view`);
        await expect(person.page.getByRole("heading", { level: 1 })).toBeVisible();
        expect(await person.page.evaluate(() => "pwned" in globalThis), name).toBe(false);
        seen += 1;
      }
    }
  }
  // Nothing of it was asked for elsewhere either: `Watch` would have seen it.
  expect(said).toEqual([]);
  figure("R9", "browser", `ran=0 files=${polyglots.length} views=${seen}`);
});

test("GUEST-14 F-20 what people write stays text, in comments, notes, titles and mails", async ({ town }) => {
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
