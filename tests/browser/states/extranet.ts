import { phone } from "../town.ts";
import { at, type State } from "./state.ts";
import { emptyHouse, type World } from "./world.ts";

interface Said {
  all_fields: { id: string; name: string; to_guests: boolean }[];
  settings: { may: string[]; mailed: string[]; fields: string[] };
}

/** What guests see and do, as organizers, records and grants say it; and the notes that guests write. */
export async function extranet(world: World): Promise<State[]> {
  const { town, petra, house } = world;
  const organizer = await house.organizer("Lifts and hoists", "inspections");
  const record = await house.record(organizer, "Hoist 14, east hall, with the new brake", {
    Place: "East hall, bay 3",
    Inspection: "2026-12-01",
    Findings: "Wear on the second brake lining: measured 4.2 mm, allowed 4.0 mm. To be replaced before the next full load.",
  });
  const other = await house.record(organizer, "Hoist 15");
  const opened = await house.shares(record, "Vera Novotná-Kovářová <vera@hoists.example>");
  await house.shares(record, "Bo Quiet <bo@hoists.example>");
  const vera = await town.stranger(phone);
  await vera.opens((await town.mail.latest("vera@hoists.example")).link);
  await vera.page.waitForURL("**/items/*");
  const note = (await vera.does(`${record}/notes`, { title: "The brake is loud", body: "From **half load** on. It was not so in October." })).location;
  const gone = (await vera.does(`${record}/notes`, { title: "Wrong hoist", body: "Sorry" })).location;
  await vera.does(`${gone}/remove`, {});
  const request = (await vera.does(`${record}/requests`, { title: "A key for the east hall", body: "We come on Saturday, and the porter is away." })).location;
  const second = (await vera.does(`${record}/requests`, { title: "New brake lining", body: "4.2 mm, as measured." })).location;
  await petra.does(`${second}/task`, {});
  await petra.does(`${request}/comments`, { lane: "guests", text: "You can have it on Friday until four." });
  const task = await house.task(record, "Replace the second brake lining", { due: "2031-03-04" });
  await house.follows(task, opened.contact);
  await petra.does(`${task}/change`, { title: "Replace the second brake lining", description: "", due: "2031-03-04", assignee: opened.contact, edition: 1 });
  const plan = { title: "Check the brake under full load", first_day: "2031-03-04", repeats: "months", confirmer: opened.contact, body: "With **both** weights." };
  const planned = (await petra.does(`${record}/planned`, plan)).location;
  const said = await petra.reads<Said>(`${organizer}/guests`);
  const first = said.settings.fields[0] ?? "";
  await petra.does(`${record}/guests/fields`, { grant: opened.grant, fields: [first] });
  const { emil, house: bare } = await emptyHouse(town);
  const empty = await bare.organizer("Cranes", "blank");
  const alone = await bare.record(empty, "Crane 1");
  return [
    at("extranet", petra, `${organizer}/guests`),
    at("extranet record", petra, `${record}/guests`),
    {
      name: "extranet fields of a guest",
      who: petra,
      async shows(page) {
        await page.goto(`${record}/guests`);
        await page.locator(`#fields-of-${opened.grant} > summary`).click();
      },
    },
    at("extranet record alone", petra, `${other}/guests`),
    at("extranet share", petra, `${record}/share`),
    at("extranet no fields", emil, `${empty}/guests`),
    at("extranet record no fields", emil, `${alone}/guests`),
    at("extranet item", petra, record),
    at("planned", petra, planned),
    at("planned new", petra, `${other}/planned/new`),
    at("planned all", petra, `${house.home}/planned?only=all`),
    at("guest planned", vera, planned),
    at("request", petra, request),
    at("request in work", petra, second),
    at("request new", petra, `${other}/requests/new`),
    at("guest task own", vera, task),
    at("guest request", vera, request),
    at("guest request new", vera, `${record}/requests/new`),
    at("guest notes", vera, record),
    at("guest note own", vera, note),
    at("guest note new", vera, `${record}/notes/new`),
  ];
}
