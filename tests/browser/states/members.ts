import type { Page } from "@playwright/test";
import { setsUpApp, turnsOnApp } from "../town/authenticator.ts";
import { at, type State } from "./state.ts";
import { emptyHouse, type World } from "./world.ts";

/** A record and what hangs off it, as members see them. */
export async function things(world: World): Promise<State[]> {
  return [...(await record(world)), ...(await sharing(world)), ...(await attached(world))];
}

/** The rooms of those who work in the house. */
export async function members({ town, petra, house, organizer, full }: World): Promise<State[]> {
  const { emil, house: bare } = await emptyHouse(town);
  const contacts = await petra.reads<{ counterparties?: { contacts: { id: string }[] }[] }>(`${house.home}/contacts`);
  const contact = /"(?:contact|id)":"([0-9a-f-]{36})"/.exec(JSON.stringify(contacts))?.[1] ?? "";
  const general = (await petra.does(`${house.home}/tasks`, { title: "Renew the insurance", due: "2031-01-31" })).location;
  const role = (await petra.does(`${house.home}/roles`, { name: `Workshop ${Date.now()}` })).location;
  const team = await petra.reads<{ members: { id: string }[] }>(`${house.home}/team`);
  const mine = team.members[0]?.id ?? "";
  for (const [title, status, due] of [
    ["Order the bearings for pier 3", "open", "2031-02-03"],
    ["Call the insurer about the flood of the eleventh of August, and ask what they need from us", "open", "2026-01-05"],
    ["Write the minutes", "doing", ""],
    ["Book the crane", "done", ""],
  ]) {
    const task = (await petra.does(`${house.home}/tasks`, { title: title ?? "", due: due ?? "", assignee: mine })).location;
    await petra.does(`${task}/status`, { status: status ?? "" });
  }
  const old = await house.record(organizer, "Tender for the old bridge");
  await house.task(old, "Ask for prices");
  await house.shares(old, "Ben Waits <ben@waits.example>");
  await petra.does(`${old}/bin`, {});
  return [
    at("home empty", emil, bare.home),
    at("organizers empty", emil, `${bare.home}/organizers`),
    at("contacts empty", emil, `${bare.home}/contacts`),
    at("tasks empty", emil, `${bare.home}/tasks`),
    at("home", petra, house.home),
    at("organizers", petra, `${house.home}/organizers`),
    at("organizer new", petra, `${house.home}/organizers/new`),
    at("organizer", petra, organizer),
    {
      name: "organizer exporting",
      who: petra,
      async shows(page) {
        await page.goto(organizer);
        await page.route("**/records.csv*", () => {});
        await page.locator("#files > summary").click();
        await page.getByRole("link", { name: "All as CSV" }).click();
        await page.locator("#exporting").waitFor();
      },
    },
    {
      name: "organizer filters",
      who: petra,
      async shows(page) {
        await page.goto(`${organizer}?shared=no&q=b`);
        await page.locator("#more-filters > summary").click();
      },
    },
    at("bulk", petra, `${organizer}/bulk?item=${full.split("/").pop()}&what=share`),
    at("import", petra, `${organizer}/import`),
    {
      name: "import looked at",
      who: petra,
      async shows(page) {
        await page.goto(`${organizer}/import`);
        const buffer = Buffer.from("Title;Responsible\nA new bridge;Petra Horák\nAnother;Nobody\n");
        await page.locator("#file").setInputFiles({ name: "bridges.csv", mimeType: "text/csv", buffer });
        await page.locator("#import .primary").click();
        await page.locator("#fates").waitFor();
      },
    },
    at("organizer settings", petra, `${organizer}/settings`),
    at("tasks", petra, `${house.home}/tasks`),
    at("my tasks", petra, `${house.home}/my-tasks`),
    at("my tasks board", petra, `${house.home}/my-tasks?as=board&followed=yes`),
    at("general task", petra, general),
    at("contacts", petra, `${house.home}/contacts`),
    at("contact", petra, `${house.home}/contacts/${contact}`),
    at("team", petra, `${house.home}/team`),
    at("roles", petra, `${house.home}/roles`),
    at("role", petra, `${role}?member=${team.members[0]?.id}`),
    at("role without organizers", emil, (await emil.does(`${bare.home}/roles`, { name: "Workshop" })).location),
    at("leaving", petra, `${house.home}/team/${team.members[0]?.id}/remove`),
    at("administration", petra, `${house.home}/administration`),
    at("brand", petra, `${house.home}/administration/brand`),
    at("sender", petra, `${house.home}/administration/sender`),
    at("log", petra, `${house.home}/administration/log`),
    at("bin", petra, `${house.home}/bin`),
    at("record in the bin", petra, old),
    at("search", petra, `${house.home}/search?q=bridge`),
    {
      name: "palette",
      who: petra,
      async shows(page) {
        await page.goto(house.home);
        await page.keyboard.press("Control+k");
        await page.keyboard.type("bri");
        await page.locator("dialog.palette a[data-row]", { hasText: "Bridge" }).first().waitFor();
      },
    },
    at("search nothing", petra, `${house.home}/search?q=zeppelin`),
    at("account", petra, "/account"),
    at("second step required", petra, "/account/second-step/required"),
    {
      name: "second step set up",
      who: emil,
      shows: setsUpApp,
    },
    {
      name: "second step recovery",
      who: emil,
      shows: turnsOnApp,
    },
    at("account second step on", emil, "/account"),
    {
      name: "account key made",
      who: petra,
      async shows(page) {
        await page.goto("/account");
        await page.getByLabel("What is it for?").fill("Bookkeeping");
        await page.getByRole("button", { name: "Make a key" }).click();
        await page.getByRole("link", { name: "I have kept it" }).waitFor();
      },
    },
  ];
}

async function record({ petra, organizer, full, empty, long }: World): Promise<State[]> {
  return [
    at("record new", petra, `${organizer}/records/new`),
    {
      name: "record new wrong",
      who: petra,
      async shows(page) {
        await page.goto(`${organizer}/records/new`);
        await page.locator("#title").fill("x".repeat(400));
        await page.locator("#record-form .primary").click();
        await page.locator("#record-form .error, .errors").first().waitFor();
      },
    },
    at("record empty", petra, empty),
    at("record", petra, full),
    at("record long title", petra, long),
    at("record edit", petra, `${full}/edit`),
    { name: "record edit conflict", who: petra, shows: (page) => conflict(page, long, petra) },
    at("history", petra, `${full}/history`),
  ];
}

/** Somebody else saves while the form is open. */
async function conflict(page: Page, item: string, petra: World["petra"]): Promise<void> {
  await page.goto(`${item}/edit`);
  const form = await page.locator("#record-form").evaluate((form) => Object.fromEntries(new FormData(form as HTMLFormElement)));
  await petra.does(`${item}/edit`, { ...form, title: `Changed by somebody else at ${Date.now()}` });
  await page.locator("#title").fill("Changed by me");
  await page.locator("#record-form .primary").click();
  await page.waitForLoadState();
}

async function sharing({ petra, full, empty }: World): Promise<State[]> {
  const { access } = await petra.reads<{ access: { guests: { grant: string; contact: string }[] } }>(`${full}/share`);
  const ana = access.guests.at(-1);
  return [
    at("share empty", petra, `${empty}/share`),
    {
      name: "share wrong",
      who: petra,
      async shows(page) {
        await page.goto(`${empty}/share`);
        await page.getByLabel("Who", { exact: true }).fill("somebody without a mailbox");
        await page.locator("#share-form [data-submit-label]").click();
        await page.locator("#share-form .error, .errors").first().waitFor();
      },
    },
    {
      name: "share filled in",
      who: petra,
      async shows(page) {
        await page.goto(`${empty}/share`);
        await page.getByLabel("Who", { exact: true }).fill("Dora Klein <dora@klein.example>, ema@klein.example,");
        await page.getByRole("button", { name: "Share with 2 guests" }).waitFor();
        await page.locator("[data-preview-into] .widens").waitFor();
      },
    },
    at("share with access", petra, `${full}/share`),
    {
      name: "share close asked",
      who: petra,
      async shows(page) {
        await page.goto(`${full}/share`);
        await page.locator(".access-row > summary").first().click();
        await page.locator(".access summary", { hasText: "Close" }).first().click();
      },
    },
    {
      name: "share change asked",
      who: petra,
      async shows(page) {
        await page.goto(`${full}/share`);
        await page.locator(".access-row > summary").first().click();
        await page.locator(".access summary", { hasText: "Change what they see" }).first().click();
      },
    },
    {
      name: "share as they will see it",
      who: petra,
      async shows(page) {
        await page.goto(`${full}/share`);
        await page.getByLabel("Who", { exact: true }).fill("Dora Klein <dora@klein.example>,");
        await page.locator("[data-preview-into] .widens").waitFor();
        // As the button does, but in this window.
        await page.locator("#share-form").evaluate((form: HTMLFormElement) => {
          form.action += "/view-as";
          form.submit();
        });
        await page.locator(".banner.preview").waitFor();
      },
    },
    at("why", petra, `${full}/why?grant=${ana?.grant}`),
    at("view as guest", petra, `/as/${ana?.contact}${full}`),
  ];
}

async function attached({ petra, full, task, note, activity }: World): Promise<State[]> {
  const view = await petra.reads<{ files: { id: string; name: string }[]; comments: { team: { url: string }[] } }>(full);
  const file = (name: string) => `${full}/files/${view.files.find((file) => file.name.startsWith(name))?.id}/view`;
  const comment = view.comments.team[0]?.url;
  await petra.does(`${note}/comments`, { lane: "team", text: "The code of the gate is 4711." });
  const { thread } = await petra.reads<{ thread: { team: { url: string }[] } }>(note);
  await petra.does(`${thread.team[0]?.url}/remove`, {});
  return [
    at("task", petra, task),
    at("note", petra, note),
    at("activity", petra, activity),
    at("note new", petra, `${full}/notes/new`),
    at("activity new", petra, `${full}/activities/new`),
    at("file picture", petra, file("washers")),
    at("file team only", petra, file("Calculation")),
    at("files removed", petra, `${full}/files/removed`),
    at("comment edit", petra, `${comment}/change`),
    at("comment to guests", petra, `${comment}/move-to-guests`),
  ];
}
