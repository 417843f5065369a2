import type { Page, WebSocketRoute } from "@playwright/test";
import { files, type Person } from "../town.ts";
import { at, type State } from "./state.ts";
import { emptyHouse, type World } from "./world.ts";

type Element = Record<string, unknown>;

/** What several people might have left on a board about a building site. */
function drawn(picture: string): Element[] {
  const at = (id: string, type: string, x: number, y: number, width: number, height: number, more: Element = {}) => ({
    ...{ id, type, x, y, width, height, strokeColor: "#1e1e1e", strokeWidth: 2, roughness: 1, seed: 7, opacity: 100 },
    ...more,
  });
  const note = (id: string, x: number, y: number, colour: string, text: string) => [
    at(id, "rectangle", x, y, 180, 110, {
      ...{ backgroundColor: colour, fillStyle: "solid", strokeWidth: 1, roughness: 0 },
      boundElements: [{ id: `${id}-t`, type: "text" }],
    }),
    at(`${id}-t`, "text", x + 12, y + 30, 156, 50, {
      ...{ text, fontSize: 20, fontFamily: 6, textAlign: "center", verticalAlign: "middle", lineHeight: 1.25 },
      ...{ containerId: id, originalText: text, autoResize: true },
    }),
  ];
  return [
    at("f", "frame", -40, -60, 460, 420, { name: "East bank", strokeWidth: 1, roughness: 0 }),
    at("road", "line", -20, 300, 420, 30, { points: [[0, 0], [200, -30], [420, 10]], strokeColor: "#6b665d", frameId: "f" }),
    at("crane", "ellipse", 120, 120, 130, 130, { backgroundColor: "#ffd8a8", fillStyle: "hachure", frameId: "f" }),
    at("words", "text", 135, 172, 100, 25, { text: "Crane 18 m", fontSize: 20, fontFamily: 6, lineHeight: 1.25, frameId: "f" }),
    at("way", "arrow", 250, 180, 260, 40, { points: [[0, 0], [260, 40]], endArrowhead: "arrow", roundness: { type: 2 } }),
    ...note("n1", 520, 160, "#fff3bf", "Who opens\nthe gate at 7?"),
    ...note("n2", 520, 300, "#d3f9d8", "Bolts come\non Monday"),
    at("hand", "freedraw", 560, 60, 90, 40, {
      points: Array.from({ length: 30 }, (_, step) => [step * 3, Math.round(Math.sin(step / 3) * 20)]),
      ...{ strokeColor: "#c92a2a", pressures: [], simulatePressure: true },
    }),
    at("photo", "image", 760, 40, 200, 150, { fileId: picture, scale: [1, 1], status: "saved" }),
    at("table", "embeddable", 760, 230, 280, 120, {
      ...{ link: "/table", roughness: 0, strokeWidth: 1 },
      customData: { table: { cells: [["Part", "Pieces"], ["M24 bolt", "480"], ["Washer", "960"]] } },
    }),
  ];
}

/** Waits until the canvas stands, and what moves when it comes has come. */
async function canvas(person: Person, path: string): Promise<void> {
  await person.page.goto(path);
  await person.page.locator("parlor-board[data-state=ready]").waitFor({ timeout: 20_000 });
  await person.page.evaluate(() => document.fonts.ready);
}

/** A board that does not come, and one whose line broke before all was stored: each in a browser of its own. */
async function broken({ town }: World, plan: string): Promise<State[]> {
  const [lost, waits, cut] = [await town.petra(), await town.petra(), await town.petra()];
  await lost.page.route(/\/assets\/mount-/, (route) => route.abort("internetdisconnected"));
  await waits.page.routeWebSocket(/\/board\/socket$/, () => {});
  let line: WebSocketRoute | undefined;
  let broke = false;
  await cut.page.routeWebSocket(/\/board\/socket$/, (socket) => {
    if (broke) return void socket.close({ code: 1012 });
    line = socket;
    socket.connectToServer();
  });
  return [
    {
      name: "board that cannot be drawn",
      who: lost,
      shows: async (page) => {
        await page.goto(plan);
        await page.locator("parlor-board[data-state=failed]").waitFor();
      },
    },
    {
      name: "board on its way",
      who: waits,
      shows: async (page) => {
        await page.goto(plan);
        await page.locator("parlor-board .status[data-state=connecting]").waitFor();
      },
    },
    {
      name: "board offline",
      who: cut,
      shows: async (page) => {
        await canvas(cut, plan);
        broke = true;
        await line?.close({ code: 1012 });
        await page.locator("parlor-board .notes > summary").click();
        await page.getByRole("button", { name: "Yellow" }).click();
        await page.keyboard.press("Escape");
        await page.locator("parlor-board .status[data-state=down]").filter({ hasText: /waits? here/ }).waitFor();
      },
    },
  ];
}

/** Boards: the list, one that is worked on, the ways in, and what stands before who is not let in. */
export async function boards(world: World): Promise<State[]> {
  const { town, petra, house } = world;
  const { emil, house: bare } = await emptyHouse(town);
  const start = async (title: string) => (await petra.does(`${house.home}/boards`, { title })).location;
  const plan = await start("Site plan, east bank");
  const sent = await petra.context.request.post(`${plan}/board/pictures`, {
    multipart: { file: files.png("Hall.png", [140, 110, 80]) },
    headers: { accept: "application/json" },
  });
  const picture = ((await sent.json()) as { id: string }).id;
  const client = "01900000-0000-7000-8000-00000000000a";
  const changes = drawn(picture).map((element, at) => ({ number: at + 1, element }));
  await petra.does(`${plan}/board/changes`, { client, changes });
  const empty = await start("Donaudampfschifffahrtsgesellschaft: Ideensammlung für das Jubiläum im Herbst");
  await petra.does(`${plan}/board/address`, { opens: "link", role: "reviewer" });
  const { address: link } = await petra.does<{ address: string }>(`${plan}/board/address/copy`, {});
  const vera = await town.stranger();
  await vera.goes(link);
  await vera.page.getByLabel("Your name").fill("Vera Sommer");
  await vera.page.getByRole("button", { name: "Enter as guest" }).click();
  await vera.page.waitForURL("**/items/*");
  const said = await vera.does(`${plan}/board/comments`, { x: 610, y: 150, body: "I have the key, and come at half past six." });
  const pin = said.location.split("#pin-")[1];
  await petra.does(`${plan}/board/comments/${pin}`, { body: "Thank you! The guard knows." });
  await petra.does(`${plan}/board/comments`, { x: 180, y: 110, body: "Is 18 m enough for the second pier?" });
  await vera.does(`${plan}/board/chat`, { body: "Can everybody see the drawing of the gate?" });
  const locked = await start("Acceptance, lot 7");
  await petra.does(`${locked}/board/lock`, {});
  const template = await start("Retrospective");
  await petra.does(`${template}/board/template`, { nature: "public_template" });
  const { address: page } = await petra.does<{ address: string }>(`${house.home}/boards/page`, {});
  const secret = await start("Prices");
  await petra.does(`${secret}/board/address`, { opens: "password", role: "reader" });
  const { address: guarded } = await petra.does<{ address: string }>(`${secret}/board/address/copy`, {});
  const shut = await start("Only for us");
  await petra.does(`${shut}/board/address`, { opens: "link", role: "reader" });
  const { address: closed } = await petra.does<{ address: string }>(`${shut}/board/address/copy`, {});
  await petra.does(`${shut}/board/address`, { opens: "people", role: "reader" });
  const project = await house.project("East bank, foundations");
  await petra.does(`${plan}/board/project`, { project: project.split("/").pop() ?? "" });
  await petra.does(`${plan}/board/comments/${pin}/task`, { title: "Give the guard the list of names" });
  await petra.does(`${plan}/board/updates`, { state: "feedback", body: "Crane and gate have their places. Please look at the ways between them." });
  const asked = await start("Acceptance of the gate");
  const words = changes.filter(({ element }) => element.type !== "image").map(({ element }, at) => ({ number: at + 1, element }));
  await petra.does(`${asked}/board/changes`, { client, changes: words });
  await house.shares(asked, "Gus Bolt <gus@bolt.example>");
  const { workflow } = await petra.reads<{ workflow: { could: { party: string }[] } }>(asked);
  const approval = { approver: workflow.could.map(({ party }) => party), message: "Is the gate wide enough for the second crane?", due: "2031-05-06" };
  await petra.does(`${asked}/board/approvals`, approval);
  const opened = async (name: string, part: string) => ({
    name,
    who: petra,
    shows: async (page: Page) => {
      await canvas(petra, plan);
      await page.locator(`#${part} > summary`).click();
    },
  });
  const [first, second, third, maker] = [await town.stranger(), await town.stranger(), await town.stranger(), await town.stranger()];
  const stands = (name: string, who: Person, path: string): State => ({ name, who, shows: () => canvas(who, path) });
  const threshold = (name: string, who: Person, path: string): State => ({
    name,
    who,
    shows: async () => {
      await who.page.goto(path);
      await who.page.waitForURL("**/open");
    },
  });
  const temporary = async () => {
    await maker.page.goto(page);
    await maker.page.getByLabel("Title").fill("Our kitchen");
    await maker.page.getByLabel("Your name").fill("Max");
    await maker.page.getByRole("button", { name: "Make the board" }).click();
    await maker.page.locator("parlor-board[data-state=ready]").waitFor({ timeout: 20_000 });
  };
  let made = "";
  return [
    at("boards", petra, `${house.home}/boards`),
    at("boards empty", emil, `${bare.home}/boards`),
    at("board new", petra, `${house.home}/boards/new`),
    stands("board", petra, plan),
    stands("board bare", petra, empty),
    stands("board locked", petra, locked),
    await opened("board workflow", "workflow"),
    stands("board asked", petra, asked),
    at("board move", petra, `${plan}/board/project`),
    at("project boards", petra, `${project}/boards`),
    stands("board of a visitor", vera, plan),
    ...(await broken(world, plan)),
    at("board share", petra, `${secret}/share`),
    threshold("board door", first, link),
    threshold("board door password", second, guarded),
    threshold("board only invited", third, closed),
    at("board page", third, page),
    {
      name: "board temporary",
      who: maker,
      shows: async () => {
        if (made) return canvas(maker, made);
        await temporary();
        made = new URL(maker.page.url()).pathname;
      },
    },
  ];
}
