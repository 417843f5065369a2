import { files, phone } from "../town.ts";
import { at, type State } from "./state.ts";
import { emptyHouse, type World } from "./world.ts";

/** Projects, their stages, their tasks and their two chats, for members and for guests. */
export async function projects({ town, petra, house }: World): Promise<State[]> {
  const { emil, house: bare } = await emptyHouse(town);
  const item = await house.project("Anchor bolts, lot 7", "In progress", { due: "2031-03-04", description: "Twenty-four plates, **welded on site**." });
  const quiet = await house.project("Noise barrier along the railway between the old mill and the new station, with everything that belongs to it", "Waiting", { due: "2026-01-05" });
  await house.project("Workshop move", "Planned");
  await house.project("Crane hire", "Done");
  const cut = await house.task(item, "Cut the plates", { due: "2031-01-20" });
  await petra.does(`${cut}/estimate`, { hours: "12" });
  await petra.does(`${cut}/hours`, { hours: "7:30", on: "2026-11-20", note: "Saw" });
  await petra.does(`${await house.task(item, "Order the anchors from the works in Ústí nad Labem, with certificates")}/status`, { status: "done" });
  await petra.does(`${await house.task(item, "Paint them", { due: "2026-01-02" })}/status`, { status: "doing" });
  await petra.does(`${await house.task(item, "Ship them by rail")}/status`, { status: "cancelled" });
  await petra.sends(item, files.pdf("Drawing 7-24.pdf"));

  const ninaMail = "nina@plates.example";
  await petra.does(`${item}/share`, { who: [`Nina Plate <${ninaMail}>`], message: "Please tell us by Friday.", facets: ["tasks", "due", "stage", "hours", "progress"] });
  const nina = await town.stranger(phone);
  await nina.opens((await town.mail.latest(ninaMail)).link);
  await nina.page.waitForURL("**/items/*");
  await petra.does(`${item}/chat/team`, { text: "Their price is high. Let us wait." });
  await petra.does(`${item}/chat/team`, { text: "I shall ask for a rebate of a fifth." });
  const { messages } = await petra.reads<{ messages: { id: string; text: string }[] }>(`${item}/chat/team`);
  await petra.does(`${item}/messages/${messages.find(({ text }) => text.includes("rebate"))?.id ?? ""}/remove`, {});
  await petra.does(`${item}/chat/guests`, { text: "The plates are here. Shall we begin on Monday?" });
  await nina.does(`${item}/chat/guests`, { text: "Yes. Two welders come at seven, and they need the key to the shed behind the workshop; who has it?" });

  const stages = `${house.home}/stages`;
  await petra.does(stages, { name: "At the customer's, who has to answer", colour: "plum" });
  const { stages: known } = await petra.reads<{ stages: { id: string; name: string }[] }>(stages);
  await petra.does(`${stages}/delete`, { stage: known.find(({ name }) => name.startsWith("At the customer"))?.id ?? "" });

  const { approval } = await petra.reads<{ approval: { could: { party: string; name: string }[] } }>(cut);
  const approver = approval.could.filter(({ name }) => /Nina|Petra/.test(name)).map(({ party }) => party);
  await petra.does(`${cut}/approval`, { approver, message: "Is the thickness right?" });

  await petra.does(`${item}/forms`, { title: "Report a fault", about: "We **answer** within a day.", questions: "Which machine? *\nSerial number", files: "on" });
  await petra.does(`${item}/forms`, { title: "Ask for a quote of plates and anchors, with everything that belongs to them", questions: "" });
  const { forms } = await petra.reads<{ forms: { id: string; path: string }[] }>(`${item}/forms`);
  const [quote, fault] = forms;
  await petra.does(`${item}/forms/close`, { form: quote?.id ?? "" });
  const nobody = await town.stranger(phone);

  const olgaMail = "olga@former.example";
  const over = await house.shares(quiet, `Olga Former <${olgaMail}>`);
  const olga = await town.stranger(phone);
  await olga.opens((await town.mail.latest(olgaMail)).link);
  await olga.page.waitForURL("**/items/*");
  await house.closes(quiet, over.grant);

  return [
    at("projects", petra, `${house.home}/projects`),
    at("projects board", petra, `${house.home}/projects?as=board`),
    at("projects stages", petra, `${house.home}/projects?sort=stages#stages`),
    at("projects empty", emil, `${bare.home}/projects`),
    at("project new", petra, `${house.home}/projects/new`),
    at("project", petra, item),
    at("project bare", petra, quiet),
    at("project edit", petra, `${item}/edit`),
    at("project share", petra, `${item}/share`),
    at("project tasks", petra, `${item}/tasks`),
    at("project tasks board", petra, `${item}/tasks?as=board`),
    at("project tasks timeline", petra, `${item}/tasks?as=timeline`),
    at("project tasks share", petra, `${item}/tasks/share?task=${cut.split("/").pop() ?? ""}`),
    at("project task", petra, cut),
    at("project forms", petra, `${item}/forms`),
    at("project form change", petra, `${item}/forms?form=${fault?.id ?? ""}`),
    at("project forms empty", petra, `${quiet}/forms`),
    at("form", nobody, fault?.path ?? ""),
    {
      name: "form wrong",
      who: nobody,
      async shows(page) {
        await page.goto(fault?.path ?? "");
        await page.getByLabel("Your name").fill("Hana Malá");
        await page.getByLabel("Your e-mail").fill("hana@hall.example");
        await page.getByLabel("What it is about").fill("The saw stopped");
        await page.getByLabel("Which machine?").fill("Saw 4");
        await page.locator('[name="website"]').evaluate((trap: HTMLInputElement) => (trap.value = "filled in"));
        await page.getByRole("button", { name: "Send" }).click();
        await page.locator(".errors, [role=alert]").first().waitFor();
      },
    },
    at("form sent", nobody, `${fault?.path ?? ""}/sent`),
    at("form closed", nobody, quote?.path ?? ""),
    at("chat team", petra, `${item}/chat/team`),
    at("chat guests", petra, `${item}/chat/guests`),
    at("chat guests empty", petra, `${quiet}/chat/guests`),
    at("guest project", nina, item),
    at("guest project task", nina, cut),
    at("guest chat", nina, `${item}/chat/guests`),
    at("guest project closed", olga, quiet),
  ];
}
