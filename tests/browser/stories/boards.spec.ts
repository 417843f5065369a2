import type { WebSocketRoute } from "@playwright/test";
import { type Person, type Town, expect, test } from "../town.ts";

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
