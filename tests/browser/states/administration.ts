import { phone } from "../town.ts";
import { at, type State } from "./state.ts";
import { emptyHouse, type World } from "./world.ts";

interface Made {
  location: string;
  id: string;
}

/** What administrators keep: webhooks, programs, sharing rules, people's rights, archives, moving in; filled, and with nothing in it. */
export async function administration(world: World): Promise<State[]> {
  const { town, petra, house } = world;
  const home = `${house.home}/administration`;
  const makes = async (path: string, what: Record<string, unknown>): Promise<string> => (await petra.does<Made>(path, what)).location;

  const webhook = await makes(`${home}/webhooks`, { name: "Build server", address: "https://1.1.1.1/hooks/parlor", events: "all" });
  await petra.does(`${webhook}/test`, {});
  await petra.does(`${webhook}/off`, {});
  const service = await makes(`${home}/services`, { name: "Nightly reports", role: "external" });
  await petra.does(`${service}/keys`, { key_name: "Report writer", days: "30" });

  const draft = await makes(`${home}/sharing-rules`, { what: "longest", days: "30" });
  const domains = await makes(`${home}/sharing-rules`, { what: "never_domains", domains: "vltava.example waits.example" });
  const watermark = await makes(`${home}/sharing-rules`, { what: "watermark", place: "kind:record" });
  await petra.does(`${watermark}/on`, { edition: 1 });

  const asked = await town.stranger(phone);
  await house.shares(world.empty, "Zoe Leaving <zoe@leaving.example>");
  await asked.goes("/sign-in");
  await asked.page.getByLabel("E-mail").fill("zoe@leaving.example");
  await asked.presses("Send me a code instead", /sign-in/);
  await asked.page.getByLabel("6-digit code").fill((await town.mail.latest("zoe@leaving.example")).code);
  await asked.page.getByRole("button", { name: "Continue" }).click();
  await asked.page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await asked.does("/account/data/erase", { what: house.slug, sure: "on" });
  await petra.does(`${home}/export`, {});
  await petra.does(`${home}/domain`, { name: "guests.northwind.example" });
  const { emil, house: rooms } = await emptyHouse(town);
  const empty = `${rooms.home}/administration`;
  return [
    at("administration", petra, home),
    at("webhooks", petra, `${home}/webhooks`),
    at("webhooks empty", emil, `${empty}/webhooks`),
    at("webhook off, with what waits", petra, webhook),
    at("services", petra, `${home}/services`),
    at("services empty", emil, `${empty}/services`),
    at("service with a key", petra, service),
    at("sharing rules", petra, `${home}/sharing-rules`),
    at("sharing rules empty", emil, `${empty}/sharing-rules`),
    at("sharing rule with findings", petra, draft),
    at("sharing rule about domains", petra, domains),
    at("sharing rule that holds", petra, watermark),
    at("privacy", petra, `${home}/privacy`),
    at("privacy empty", emil, `${empty}/privacy`),
    at("domain named", petra, `${home}/domain`),
    at("domain none", emil, `${empty}/domain`),
    at("languages", asked, "/language"),
    at("record of processing", petra, `${home}/privacy/record`),
    at("export", petra, `${home}/export`),
    at("export empty", emil, `${empty}/export`),
    at("one's data", petra, "/account/data"),
    at("one's data, leaving", asked, "/account/data"),
    at("what guests are told", asked, `/guest/${house.slug}/privacy`),
    at("account with keys", petra, "/account"),
    at("guest's page under a watermark", world.ana, world.full),
  ];
}

/** What makes sharing quick, and what shows whether it was read. */
export async function quick(world: World): Promise<State[]> {
  const { petra, house } = world;
  await petra.does(`${house.home}/presets`, { name: "Supplier", days: "90", record: ["files", "send_files"] });
  const preset = (await petra.does(`${house.home}/presets`, { name: "Auditor of the whole of the superstructure", days: "14", record: ["files"] })).location;
  const group = (await petra.does(`${house.home}/guest-groups`, { name: "Surveyors" })).location;
  const nobody = (await petra.does(`${house.home}/guest-groups`, { name: "Nobody yet" })).location;
  await petra.does(`${group}/contacts`, { contact: world.anaContact });
  const { files } = await petra.reads<{ files: { id: string }[] }>(world.full);
  await world.ana.page.context().request.get(`${world.full}/files/${files[0]?.id ?? ""}`);
  const { emil, house: rooms } = await emptyHouse(world.town);
  return [
    at("share with presets and groups", petra, `${world.full}/share`),
    at("presets", petra, `${house.home}/presets`),
    at("preset", petra, preset),
    at("presets empty", emil, `${rooms.home}/presets`),
    at("guest groups", petra, `${house.home}/guest-groups`),
    at("guest group", petra, group),
    at("guest group empty", petra, nobody),
    at("guest groups empty", emil, `${rooms.home}/guest-groups`),
    at("record with readers", petra, world.full),
  ];
}

/** Old houses' things, looked at and brought in. */
export async function moving(world: World): Promise<State[]> {
  const { petra, house } = world;
  const home = `${house.home}/administration/moving`;
  const send = async (name: string, text: string, kind: string): Promise<string> => {
    await petra.goes(home);
    await petra.page.locator(`input[name=source][value=${kind}]`).check();
    await petra.page.getByLabel("File", { exact: true }).setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
    await petra.page.getByRole("button", { name: "See what is in it" }).click();
    await petra.page.locator("#fates, .error, .errors").first().waitFor();
    return new URL(petra.page.url()).pathname;
  };
  const rows = ["Name,E-mail,Company,Phone"];
  for (let number = 1; number <= 60; number++) rows.push(`Person ${number},${number % 9 === 0 ? "no address" : `person${number}@many.example`},Many & Sons,+49 40 ${number}`);
  const seen = await send("contacts.csv", rows.join("\n"), "contacts");
  return [at("moving in", petra, home), at("moving in, fates", petra, seen)];
}
