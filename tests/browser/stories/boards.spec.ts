import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page, WebSocketRoute } from "@playwright/test";
import { files, type Person, type Town, expect, test } from "../town.ts";

interface Scene {
  number: number;
  elements: { by: string; element: { id: string; type: string; text?: string } }[];
}

async function started(petra: Person, title: string, opens = "people", role = "reviewer"): Promise<{ board: string; link: string }> {
  const board = (await petra.does("/o/northwind-engineering/boards", { title })).location;
  await petra.does(`${board}/board/address`, { opens, role });
  const link = opens === "people" ? "" : (await petra.does<{ address: string }>(`${board}/board/address/copy`, {})).address;
  return { board, link };
}

/** The line of a page to its board, which can be cut and kept cut. */
class Wire {
  private cut = false;
  private line: WebSocketRoute | undefined;

  static async of(person: Person): Promise<Wire> {
    const wire = new Wire();
    await person.page.routeWebSocket(/\/board\/socket$/, (line) => {
      if (wire.cut) return void line.close({ code: 1012 });
      wire.line = line;
      line.connectToServer();
    });
    return wire;
  }

  async breaks(): Promise<void> {
    this.cut = true;
    await this.line?.close({ code: 1012 });
  }

  mends(): void {
    this.cut = false;
  }
}

const ready = (person: Person) => expect(person.page.locator("parlor-board[data-state=ready]")).toBeVisible({ timeout: 20_000 });
const status = (person: Person) => person.page.locator("parlor-board .status");

async function enters(town: Town, link: string, name: string, wired = false): Promise<{ person: Person; wire: Wire | undefined }> {
  const person = await town.stranger();
  const wire = wired ? await Wire.of(person) : undefined;
  await person.goes(link);
  await person.page.getByLabel("Your name").fill(name);
  await person.page.getByRole("button", { name: "Enter as guest" }).click();
  await ready(person);
  return { person, wire };
}

/** Draws a rectangle, by its place from the middle of the canvas. */
async function draws({ page }: Person, x: number, y: number): Promise<void> {
  const box = await page.locator("parlor-board canvas.interactive").boundingBox();
  if (!box) throw new Error("there is no canvas");
  const [left, top] = [box.x + box.width / 2 + x, box.y + box.height / 2 + y];
  await page.mouse.click(left - 10, top - 10);
  await page.keyboard.press("2");
  await page.mouse.move(left, top);
  await page.mouse.down();
  await page.mouse.move(left + 30, top + 20, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.press("Escape");
}

/** What a page shows, as its pixels. */
const picture = ({ page }: Person) => page.locator("parlor-board canvas.static").evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());

test("BOARD-1 BOARD-3 BOARD-17 five browsers draw at once: one only reads, one is closed in the middle, one is offline", async ({ town }) => {
  test.slow();
  const petra = await town.petra();
  const { board, link } = await started(petra, "Site plan", "link");
  const scene = () => petra.reads<Scene>(`${board}/board`);
  // Who reads was invited as a reader.
  await petra.does(`${board}/share`, { who: ["rita@bolt.example"], facets: [""] });
  const rita = await town.stranger();
  await rita.opens((await town.mail.latest("rita@bolt.example")).link);
  await ready(rita);
  await petra.goes(board);
  await ready(petra);
  const { person: vera, wire } = await enters(town, link, "Vera", true);
  const { person: max } = await enters(town, link, "Max");
  const { person: nils } = await enters(town, link, "Nils");
  await expect(petra.page.locator("parlor-board .crowd")).toHaveText(/5/);

  await wire?.breaks();
  await expect(status(vera)).toContainText("Offline");
  const row = async (person: Person, y: number) => {
    for (const x of [-150, -75, 0, 75, 150]) await draws(person, x, y);
  };
  await Promise.all([row(petra, -120), row(vera, -40), row(nils, 40), draws(max, -150, 120)]);
  await draws(rita, 0, 160);
  await expect(status(max)).toContainText("Saved");
  await max.context.close();
  await expect(status(vera)).toContainText("5 changes wait here");
  wire?.mends();
  await vera.page.evaluate(() => dispatchEvent(new Event("online")));
  for (const person of [petra, vera, nils]) await expect(status(person)).toContainText("Saved", { timeout: 20_000 });

  await expect.poll(async () => (await scene()).elements.length).toBe(16);
  const authors = new Set((await scene()).elements.map(({ by }) => by));
  expect(authors.size, "each has their own, and the reader has none").toBe(4);
  await expect(petra.page.locator("parlor-board .crowd")).toHaveText(/4/);
  // All show the same.
  await expect.poll(async () => (await picture(nils)) === (await picture(vera)), { timeout: 15_000 }).toBe(true);
});

test("BOARD-10 BOARD-14 a comment is pinned by a press, answered beside the canvas, and a locked board takes no stroke", async ({ town }) => {
  const petra = await town.petra();
  const { board, link } = await started(petra, "Gate", "link");
  const { person: vera } = await enters(town, link, "Vera");
  await vera.page.getByRole("button", { name: "Comment", exact: true }).click();
  const box = await vera.page.locator("parlor-board canvas.interactive").boundingBox();
  await vera.page.mouse.click((box?.x ?? 0) + 300, (box?.y ?? 0) + 300);
  await vera.page.getByLabel("Write a comment").fill("Is this the gate?");
  await vera.page.locator("parlor-board").getByRole("button", { name: "Send" }).click();
  await petra.goes(board);
  await ready(petra);
  const thread = petra.page.locator(".pin-thread");
  await expect(thread).toContainText("Is this the gate?");
  await thread.getByText("Answer").first().click();
  await thread.getByLabel("Your answer").fill("It is.");
  await thread.getByRole("button", { name: "Answer" }).click();
  await expect(vera.page.locator(".pin-thread")).toContainText("It is.");
  await expect(vera.page.getByRole("button", { name: "Comment 1 of Vera" })).toBeVisible();

  await petra.does(`${board}/board/lock`, {});
  await expect(vera.page.getByText("nobody can change it")).toBeVisible();
  await draws(vera, 0, 0);
  const scene = await petra.reads<Scene>(`${board}/board`);
  expect(scene.elements).toEqual([]);
});

test("BOARD-1 without script there is a picture of the board, and all that is said", async ({ town }) => {
  const petra = await town.petra();
  const { board } = await started(petra, "Plan");
  const note = { id: "n1", type: "text", x: 0, y: 0, width: 200, height: 25, text: "Crane stands here", fontSize: 20 };
  await petra.does(`${board}/board/changes`, { client: "01900000-0000-7000-8000-00000000000a", changes: [{ number: 1, element: note }] });
  const plain = await town.stranger({ javaScriptEnabled: false, storageState: await petra.context.storageState() });
  await plain.goes(board);
  const picture = plain.page.getByRole("img", { name: "Picture of the board “Plan”" });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
  await plain.page.getByLabel("Comment on the board").fill("Read without script");
  await plain.page.locator("#say-new").getByRole("button", { name: "Send" }).click();
  await expect(plain.page.locator(".pin-thread")).toContainText("Read without script");
});

/** Chooses files with the button above the canvas, as a hand does. */
async function chooses(page: Page, ...chosen: files.Sent[]): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "File", exact: true }).click();
  await (await choosing).setFiles(chosen);
}

async function drops(page: Page, name: string, words: string): Promise<void> {
  const canvas = page.locator("parlor-board canvas.interactive");
  const box = await canvas.boundingBox();
  const carried = await page.evaluateHandle(([name, words]) => {
    const carried = new DataTransfer();
    carried.items.add(new File([words], name, { type: "text/plain" }));
    return carried;
  }, [name, words] as const);
  await canvas.dispatchEvent("drop", { dataTransfer: carried, clientX: (box?.x ?? 0) + 260, clientY: (box?.y ?? 0) + 200 });
}

async function takes({ page }: Person, name: string): Promise<string> {
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: `Download ${name}` }).click();
  return readFileSync(await (await coming).path(), "utf8");
}

test("BOARD-1 a file that is chosen or dropped lies on the board, and another person takes it along", async ({ town }) => {
  const petra = await town.petra();
  const { board, link } = await started(petra, "Hall", "link");
  await petra.goes(board);
  await ready(petra);
  const { person: vera } = await enters(town, link, "Vera");
  await chooses(petra.page, files.text("plan.txt", "The north gate is open."));
  await drops(vera.page, "bolts.txt", "480 pieces");
  for (const { page } of [petra, vera]) {
    for (const name of ["plan.txt", "bolts.txt"]) await expect(page.locator(".board-card.file").filter({ hasText: name })).toBeVisible();
  }
  expect(await takes(vera, "plan.txt")).toBe("The north gate is open.");
  expect(await takes(petra, "bolts.txt")).toBe("480 pieces");

  await chooses(petra.page, files.text("setup.exe", "MZ"), files.text("after.txt", "It came all the same."));
  await expect(petra.page.locator(".toast")).toContainText("setup.exe");
  await expect(vera.page.locator(".board-card.file")).toHaveCount(3);
  expect(await takes(vera, "after.txt")).toBe("It came all the same.");
});

test.describe("with a house of pictures on this machine", () => {
  test.use({ fetchInside: "127.0.0.1" });

  test("BOARD-1 a picture from an address is shown to all, and what is wrong with an address stands in the dialog", async ({ town }) => {
    const house = createServer(({ url }, answer) => {
      if (url !== "/hall.png") return void answer.writeHead(404).end();
      answer.writeHead(200, { "content-type": "image/png" }).end(files.png("hall.png", [140, 110, 80], 800).buffer);
    });
    await new Promise<void>((done) => house.listen(0, "127.0.0.1", done));
    const elsewhere = `http://127.0.0.1:${(house.address() as AddressInfo).port}`;
    const petra = await town.petra();
    const { board } = await started(petra, "Hall");
    await petra.goes(board);
    await ready(petra);
    const { page } = petra;
    await page.getByRole("button", { name: "Web picture" }).click();
    const address = page.getByLabel("Address of the picture");
    const add = page.getByRole("button", { name: "Add", exact: true });
    await address.fill(`${elsewhere}/nothing.png`);
    await add.click();
    await expect(page.getByRole("alert")).not.toBeEmpty();
    await expect(address).toBeFocused();
    await address.fill(`${elsewhere}/hall.png`);
    await add.click();
    await expect(address).toHaveCount(0);
    const scene = () => petra.reads<{ elements: { element: { type: string; width: number; height: number; fileId?: string } }[] }>(`${board}/board`);
    await expect.poll(async () => (await scene()).elements.map(({ element: { type, width, height } }) => [type, width, height])).toEqual([["image", 600, 600]]);
    const picture = (await scene()).elements[0]?.element.fileId;
    expect((await petra.context.request.get(`${board}/board/pictures/${picture}`)).ok()).toBe(true);
    house.close();
  });
});

test("BOARD-10 what is open over the canvas stays while a comment arrives", async ({ town }) => {
  const petra = await town.petra();
  const { board, link } = await started(petra, "Gate", "link");
  const { person: vera } = await enters(town, link, "Vera");
  await vera.page.locator("parlor-board canvas.interactive").click({ position: { x: 300, y: 300 } });
  await vera.page.keyboard.press("?");
  const help = vera.page.getByRole("dialog").filter({ hasText: "Keyboard shortcuts" });
  await expect(help).toBeVisible();
  await petra.does(`${board}/board/comments`, { x: 10, y: 10, body: "Is this the gate?" });
  await expect(vera.page.locator(".pin-thread")).toContainText("Is this the gate?");
  await expect(help).toBeVisible();
  await vera.page.keyboard.press("Escape");
  await expect(help).toHaveCount(0);
  await draws(vera, 0, 0);
  await expect.poll(async () => (await petra.reads<Scene>(`${board}/board`)).elements.length).toBe(1);
});

test("BOARD-10 an @ offers people at a pin and in the chat, and the list stays while a comment arrives", async ({ town }) => {
  const petra = await town.petra();
  const { page } = petra;
  const { board, link } = await started(petra, "Gate", "link");
  const { person: vera } = await enters(town, link, "Vera");
  await page.route(/\/mentions\?/, (route) => route.fulfill({ json: { people: [{ name: "Nils Berg", guest: false }] } }));
  await petra.goes(board);
  await ready(petra);
  const offered = page.getByRole("option", { name: "Nils Berg" });

  await page.getByRole("button", { name: "Comment", exact: true }).click();
  await page.locator("parlor-board .aim").click({ position: { x: 300, y: 300 } });
  const remark = page.getByLabel("Write a comment");
  await remark.pressSequentially("Look, @");
  await expect.poll(() => page.evaluate(() => !!customElements.get("text-expander"))).toBe(true);
  await remark.pressSequentially("n");
  await expect(offered).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(remark).toHaveValue("Look, @Nils Berg ");
  await page.keyboard.press("Escape");

  await page.locator("#chat > summary").click();
  const words = page.locator("#words-chat");
  await words.pressSequentially("And @n");
  await expect(offered).toBeVisible();
  await vera.does(`${board}/board/comments`, { x: 10, y: 10, body: "Is this the gate?" });
  await expect(page.getByRole("button", { name: "Comment 1 of Vera" })).toBeVisible();
  await expect(page.locator(".pin-thread")).toHaveCount(1);
  await expect(offered).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(words).toHaveValue("And @Nils Berg ");
});

test("BOARD-9 an @ asks before it lets somebody onto a board for specific people", async ({ town }) => {
  const petra = await town.petra();
  const { page } = petra;
  await petra.does("/o/northwind-engineering/contacts", { name: "Ana Ruiz", email: "ana@vltava.example" });
  const { board } = await started(petra, "Gate");
  await petra.goes(board);
  await ready(petra);
  await page.getByRole("button", { name: "Comment", exact: true }).click();
  await page.locator("parlor-board .aim").click({ position: { x: 300, y: 300 } });
  const remark = page.getByLabel("Write a comment");
  await remark.pressSequentially("Is this the gate, @");
  await expect.poll(() => page.evaluate(() => !!customElements.get("text-expander"))).toBe(true);
  await remark.pressSequentially("ana");
  await expect(page.getByRole("option", { name: "Ana Ruiz" })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.locator("parlor-board").getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.locator("parlor-board").getByText("Ana Ruiz: not on this board yet")).toBeVisible();
  await page.locator("parlor-board").getByRole("button", { name: "Let them in and send" }).click();
  await expect(page.locator(".pin-thread")).toContainText("Is this the gate, @Ana Ruiz");
  const mail = await town.mail.latest("ana@vltava.example");
  expect(mail.text).toContain("Is this the gate");
});

test("BOARD-13 an approval shuts the board before everybody, and its end opens it", async ({ town }) => {
  const petra = await town.petra();
  const { board, link } = await started(petra, "Gate", "link");
  const { person: vera } = await enters(town, link, "Vera");
  await petra.goes(board);
  await ready(petra);
  await petra.page.locator("#workflow > summary").click();
  await petra.page.getByText("Ask for approval").click();
  await petra.page.getByRole("checkbox", { name: "Petra Horák" }).check();
  await petra.page.getByLabel("What is to be looked at").fill("Is it wide enough?");
  await petra.page.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(petra.page.getByText("You are asked to approve this board")).toBeVisible();
  await expect(vera.page.getByText("Nobody changes it until they have answered")).toBeVisible();
  await draws(vera, 0, 0);
  expect((await petra.reads<Scene>(`${board}/board`)).elements).toEqual([]);

  await petra.page.getByRole("button", { name: "Accept with edits" }).click();
  await expect(petra.page.getByText("Please say which edits")).toBeVisible();
  await petra.page.getByLabel("Your reasons, or the edits").fill("Move the post");
  await petra.page.getByRole("button", { name: "Accept with edits" }).click();
  await expect(vera.page.getByText("Nobody changes it until they have answered")).toHaveCount(0);
  await draws(vera, 0, 0);
  await expect.poll(async () => (await petra.reads<Scene>(`${board}/board`)).elements.length).toBe(1);
  await petra.page.getByText("1 earlier approval").click();
  const kept = petra.page.waitForEvent("download");
  await petra.page.getByRole("link", { name: "The board as it was, as PDF" }).click();
  expect((await kept).suggestedFilename()).toMatch(/^Gate \d{4}-\d\d-\d\d\.pdf$/);
});
