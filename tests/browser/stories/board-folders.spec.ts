import { expect, test, type Person, type Town } from "../town.ts";

/** A member from outside, who has joined by their invitation. */
async function jan(town: Town, petra: Person): Promise<Person> {
  const house = town.northwind(petra);
  await petra.does(`${house.home}/team/invitations`, { name: "Jan Malý", email: "jan@survey.example", role: "external" });
  const { link } = await town.mail.latest("jan@survey.example");
  const jan = await town.stranger();
  await jan.does(new URL(link, jan.url).pathname, { name: "Jan Malý", password: "jan-has-a-key-too" });
  return jan;
}

test("BOARD-16 a member from outside sees a project as a folder with their board, asks for the rest and gets it", async ({ town }) => {
  const petra = await town.petra();
  const house = town.northwind(petra);
  const outside = await jan(town, petra);
  const project = await house.project("Vltava crossing");
  const boards = `${house.home}/boards`;
  const made = async (title: string) => (await petra.does(boards, { title, project: project.split("/").pop() ?? "" })).location;
  const site = await made("Site plan");
  await made("Crane paths");
  const { members } = await petra.reads<{ members: { id: string; name: string }[] }>(`${house.home}/team`);
  const member = members.find(({ name }) => name === "Jan Malý")?.id ?? "";
  await petra.does(`${site}/board/members`, { member, role: "reviewer" });

  const { page } = outside;
  await outside.goes(boards);
  const tile = page.locator(".board-tiles li").filter({ hasText: "Site plan" });
  await expect(tile).toBeVisible();
  await expect(page.getByText("Crane paths")).toHaveCount(0);
  await tile.getByRole("link", { name: "Vltava crossing" }).click();
  await expect(page.getByRole("heading", { name: "Vltava crossing" })).toBeVisible();
  await expect(page.getByText("Crane paths")).toHaveCount(0);
  await page.getByRole("button", { name: "Ask for the other boards" }).click();
  await expect(page.getByText("You have asked for the other boards")).toBeVisible();

  await petra.goes(`${project}/boards`);
  await expect(petra.page.locator("#board-requests")).toContainText("Jan Malý");
  await petra.page.getByRole("checkbox", { name: "Crane paths" }).check();
  await petra.page.getByRole("combobox", { name: "What they are on the board" }).first().selectOption("reader");
  await petra.page.getByRole("button", { name: "Open those" }).click();
  await expect(petra.page.locator("#board-requests")).toHaveCount(0);

  await outside.goes(boards);
  await page.getByRole("link", { name: "Crane paths" }).click();
  await expect(page.getByRole("heading", { name: "Crane paths" })).toBeVisible();
});

test("BOARD-1 a page for which there is no place says so, and comes in when there is one", async ({ town }) => {
  const petra = await town.petra();
  const board = (await petra.does("/o/northwind-engineering/boards", { title: "Site plan" })).location;
  let full = true;
  await petra.page.routeWebSocket(/\/board\/socket$/, (line) => {
    if (full) return void line.close({ code: 4429 });
    line.connectToServer();
  });
  await petra.goes(board);
  await expect(petra.page.locator("parlor-board .status")).toContainText("Too many people are here just now");
  full = false;
  // As the browser does when it finds a network again: it does not wait for its turn.
  await petra.page.evaluate(() => dispatchEvent(new Event("online")));
  await expect(petra.page.locator("parlor-board[data-state=ready]")).toBeVisible({ timeout: 20_000 });
  await expect(petra.page.locator("parlor-board .status")).toContainText("Saved");
});
