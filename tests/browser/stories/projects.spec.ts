import { expect, files, phone, test, type Person, type Town } from "../town.ts";

/** A second member, who has joined by their invitation. */
async function tomas(town: Town, petra: Person): Promise<Person> {
  const house = town.northwind(petra);
  await petra.does(`${house.home}/team/invitations`, { name: "Tomáš Novák", email: "tomas@northwind.example", role: "internal" });
  const { link } = await town.mail.latest("tomas@northwind.example");
  const tomas = await town.stranger();
  await tomas.does(new URL(link, tomas.url).pathname, { name: "Tomáš Novák", password: "tomas-has-a-key-too" });
  return tomas;
}

/** A guest on a phone, come in by their link. */
async function comes(town: Town, email: string, plain = false): Promise<Person> {
  const guest = await town.stranger(plain ? { ...phone, javaScriptEnabled: false } : phone);
  await guest.opens((await town.mail.latest(email)).link);
  await guest.page.waitForURL("**/items/*");
  return guest;
}

const says = async ({ page }: Person, words: string): Promise<void> => {
  await page.locator("#chat-text").fill(words);
  await page.getByRole("button", { name: "Send", exact: true }).click();
};

test("PROJ-12 PROJ-13 PROJ-15 two members and two guests of two companies talk at the same time", async ({ town }) => {
  const petra = await town.petra();
  const house = town.northwind(petra);
  const second = await tomas(town, petra);
  const item = await house.project("Anchor bolts, lot 7", "Waiting", { due: "2031-03-04" });
  await petra.does(`${item}/share`, { who: ["Gus Bolt <gus@bolt.example>", "Ana Ruiz <ana@vltava.example>"], facets: ["stage", "old_comments"] });
  const gus = await comes(town, "gus@bolt.example");
  const ana = await comes(town, "ana@vltava.example");
  const four = [petra, second, gus, ana];
  for (const person of four) await person.goes(`${item}/chat/guests`);
  await expect(petra.page.locator(".audience")).toContainText("Ana Ruiz of Vltava and Gus Bolt of Bolt will read this.");

  // All at once; everybody has everything, without a reload.
  const words = ["The plates are here.", "All twenty-four.", "The van leaves at six.", "I bring the crane."];
  await Promise.all(four.map((person, at) => says(person, words[at] ?? "")));
  for (const { page } of four) for (const said of words) await expect(page.locator("[data-messages]")).toContainText(said);

  // What members say among themselves is met by no guest.
  await second.goes(`${item}/chat/team`);
  await says(second, "Box 4 was open.");
  await petra.goes(`${item}/chat/team`);
  await expect(petra.page.locator("[data-messages]")).toContainText("Box 4 was open.");
  for (const { page } of [gus, ana]) expect(await page.content()).not.toContain("Box 4");

  // A sign, a change, a word taken back: each arrives.
  await petra.goes(`${item}/chat/guests`);
  const mine = petra.page.locator(".message", { hasText: "The plates are here." });
  await gus.page.locator(".message", { hasText: "The plates are here." }).locator("details.more summary").click();
  await gus.page.locator(".message", { hasText: "The plates are here." }).getByRole("button", { name: "👍" }).click();
  await expect(mine.locator(".sign")).toContainText("1");
  await mine.hover();
  await mine.getByRole("link", { name: "Change message" }).click();
  await petra.page.locator("#text").fill("The plates are here, all of them.");
  await petra.page.getByRole("button", { name: "Save" }).click();
  await expect(ana.page.locator("[data-messages]")).toContainText("The plates are here, all of them.");
  await ana.page.locator(".message", { hasText: "I bring the crane." }).getByRole("link", { name: "Change message" }).click();
  await ana.page.locator(".confirm summary").click();
  await ana.page.locator(".confirm").getByRole("button").click();
  await expect(gus.page.locator("[data-messages]")).toContainText("This message was taken back.");

  // Closed to Ana: her page goes dark, and says why; the others go on.
  await ana.goes(`${item}/chat/guests`);
  const panel = await petra.reads<{ access: { guests: { grant: string; name: string }[] } }>(`${item}/share`);
  await house.closes(item, panel.access.guests.find((row) => row.name === "Ana Ruiz")?.grant ?? "");
  await expect(ana.page.getByRole("heading", { level: 1 })).toHaveText("This project is no longer shared with you.");
  expect(await ana.page.content()).not.toContain("Anchor bolts");
  await says(gus, "Still here.");
  await expect(petra.page.locator("[data-messages]")).toContainText("Still here.");
});

test("PROJ-15 a chat is read and written without a script, and sends files", async ({ town }) => {
  const petra = await town.petra();
  const item = await town.northwind(petra).project("Noise barrier");
  await petra.does(`${item}/share`, { who: ["Nora <nora@barrier.example>"] });
  const nora = await comes(town, "nora@barrier.example", true);
  const { page } = nora;
  await page.getByRole("link", { name: "Open the chat" }).click();
  await says(nora, "Written without a script.");
  await expect(page.locator("[data-messages]")).toContainText("Written without a script.");
  await page.locator("#chat-file").setInputFiles(files.png("barrier.png"));
  await says(nora, "");
  await expect(page.locator(".message .attachment")).toContainText("barrier.png");
  await petra.goes(`${item}/chat/guests`);
  await petra.page.locator("#chat-text").fill("Thank you");
  await petra.page.locator("#chat-text").press("Enter");
  await expect(petra.page.locator("[data-messages]")).toContainText("Thank you");
  await page.reload();
  await expect(page.locator("[data-messages]")).toContainText("Thank you");
});

test("PROJ-15 older messages come as the reader scrolls up, and nothing jumps", async ({ town }) => {
  const petra = await town.petra();
  const item = await town.northwind(petra).project("Long talk");
  for (let number = 1; number <= 120; number++) await petra.does(`${item}/chat/team`, { text: `Message ${number}.` });
  await petra.goes(`${item}/chat/team`);
  const { page } = petra;
  await expect(page.getByText("Message 120.", { exact: true })).toBeInViewport();
  await expect(page.getByText("Message 20.", { exact: true })).toHaveCount(0);
  await page.mouse.move(700, 400);
  for (let turns = 0; turns < 40 && (await page.getByText("Message 1.", { exact: true }).count()) === 0; turns++) await page.mouse.wheel(0, -1500);
  await expect(page.getByText("Message 1.", { exact: true })).toHaveCount(1);
  await expect(page.locator(".message")).toHaveCount(120);
});

test("PROJ-1 PROJ-11 a project is started, moved on the board and through its stages, with its own editor", async ({ town }) => {
  const { page } = await town.petra();
  await page.goto("/o/northwind-engineering/projects");
  await page.getByRole("link", { name: "New project" }).click();
  await page.getByLabel("Title").fill("Workshop move to Ústí");
  await page.getByRole("button", { name: "Start project" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Workshop move to Ústí");
  await page.goto("/o/northwind-engineering/projects");

  // The stage is chosen in its column, and a new one is made there.
  const stage = page.getByLabel("Stage of “Workshop move to Ústí”");
  await stage.selectOption({ label: "In review" });
  await expect(page.locator("td .stage.plum")).toBeVisible();
  await stage.selectOption({ label: "New stage…" });
  await page.locator("#add-stage").getByLabel("Name").fill("On the road");
  await page.locator("#add-stage").getByLabel("Sky").check({ force: true });
  await page.getByRole("button", { name: "Add stage" }).click();
  await expect(page.locator("#stages")).toContainText("On the road");

  // Deleting the one in use asks which takes its place.
  await page.locator("#stages summary", { hasText: "In review" }).click();
  const editing = page.locator("#stages li", { hasText: "In review" });
  await editing.locator(".confirm summary").click();
  await editing.getByLabel("A project stands in it. Which stage takes its place?").selectOption({ label: "On the road" });
  await editing.getByRole("button", { name: "Delete stage" }).click();
  await expect(page.locator("#stages summary", { hasText: "In review" })).toHaveCount(0);
  await expect(page.locator("#stages li", { hasText: "In review" }).getByRole("button", { name: "Undo" })).toBeVisible();
  await expect(page.locator("td .stage.sky")).toBeVisible();

  await page.goto("/o/northwind-engineering/projects?as=board");
  const card = page.locator(".project-card", { hasText: "Workshop move" });
  await expect(page.getByRole("region", { name: "On the road" }).locator(card)).toBeVisible();
  await card.dragTo(page.getByRole("region", { name: "Planned" }).locator(".cards"));
  await expect(page.getByRole("region", { name: "Planned" }).locator(".project-card")).toContainText("Workshop move");
});

test("PROJ-2 PROJ-5 a project and a single task are shared by their panels", async ({ town }) => {
  const petra = await town.petra();
  const house = town.northwind(petra);
  const item = await house.project("Crane hire", "Planned", { due: "2031-05-06" });
  await house.task(item, "Lifting plan", { due: "2031-04-01" });
  await house.task(item, "Our price");
  const { page } = petra;
  await page.goto(`${item}/tasks`);
  await page.getByLabel("Select “Lifting plan”").check();
  await page.getByRole("button", { name: "Share selected" }).click();
  await page.locator("#who").fill("Nils <nils@crane.example>");
  await page.getByLabel("Due date").uncheck();
  await page.getByRole("button", { name: "Share 1 task" }).click();
  await expect(page.locator(".access")).toContainText("only single tasks");
  const nils = await comes(town, "nils@crane.example");
  await expect(nils.page.getByRole("main")).toContainText("Lifting plan");
  for (const words of ["Our price", "2031", "Planned"]) expect(await nils.page.content()).not.toContain(words);

  await page.goto(`${item}/share`);
  await page.locator("#who").fill("Olga <olga@crane.example>");
  await page.locator("#facet-tasks").uncheck();
  await page.locator("#facet-hours").uncheck();
  await expect(page.locator("[data-preview-into]").first()).toContainText("1 guest will newly see");
  await page.getByRole("button", { name: "Share with 1 guest" }).click();
  await expect(page.locator(".access")).toContainText("Olga");
  const olga = await comes(town, "olga@crane.example");
  await expect(olga.page.getByRole("main")).toContainText("Planned");
  await expect(olga.page.getByRole("main")).toContainText("6 May 2031");
  expect(await olga.page.content()).not.toContain("Lifting plan");
});
