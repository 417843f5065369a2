import { phone } from "../town.ts";
import { at, type State } from "./state.ts";
import type { World } from "./world.ts";

interface List {
  points: { id: string; seen: number }[];
}

/** What guests are asked for: a draft, a list that runs with each kind of point, and one that is done. */
export async function lists(world: World): Promise<State[]> {
  const { town, petra, house } = world;
  const organizer = await house.organizer("Cranes on loan", "inspections");
  const record = await house.record(organizer, "Crawler crane LR 1300, lot 7");
  const opened = await house.shares(record, "Ida Kranová <ida@loan.example>");
  const ida = await town.stranger(phone);
  await ida.opens((await town.mail.latest("ida@loan.example")).link);
  await ida.page.waitForURL("**/items/*");
  const made = async (title: string, due: string) => (await petra.does(`${record}/request-lists`, { title, due, body: "For the **site office**, before the crane comes." })).location;
  const asks = async (list: string, kind: string, title: string, more: Record<string, string> = {}) => petra.does(`${list}/points`, { kind, title, ...more });
  const said = async (list: string, at: number) => {
    const { id, seen } = (await petra.reads<List>(list)).points[at] ?? { id: "", seen: 0 };
    return { point: id, seen };
  };

  const list = await made("Papers before the crane comes", "2031-03-07");
  await asks(list, "file", "Certificate of the last inspection", { hint: "All pages. Photos are fine as long as each word can be read.", required: "on" });
  await asks(list, "words", "Serial number", { hint: "It stands on the plate at the boom.", required: "on" });
  await asks(list, "words", "Who drives", { due: "2031-03-04", required: "on" });
  await asks(list, "tick", "The ground was looked at and carries 30 t/m²");
  await petra.does(`${list}/ask`, { party: [opened.contact] });
  for (const [point, words] of [
    [1, "LR 1300 – 138 211"],
    [2, "Bo Quiet"],
  ] as const) {
    await ida.does(`${list}/answer`, { ...(await said(list, point)), words });
  }
  await petra.does(`${list}/accept`, await said(list, 1));
  await petra.does(`${list}/send-back`, { ...(await said(list, 2)), why: "We need the licence number, too." });
  await ida.does(`${list}/answer`, { ...(await said(list, 3)), ticked: "on" });

  const done = await made("Insurance", "2031-03-01");
  await asks(done, "words", "Number of the policy", { required: "on" });
  await petra.does(`${done}/ask`, { party: [opened.contact] });
  await ida.does(`${done}/answer`, { ...(await said(done, 0)), words: "4711" });
  await petra.does(`${done}/accept`, await said(done, 0));
  await petra.does(`${list}/template`, {});
  const draft = await made("Something for later", "");
  const alone = await made("Not sent yet", "2031-04-01");
  await asks(alone, "file", "A drawing of the base");
  return [
    at("request list", petra, list),
    at("request list draft", petra, alone),
    at("request list empty", petra, draft),
    at("request list done", petra, done),
    at("request list new", petra, `${record}/request-lists/new`),
    at("request lists of a record", petra, record),
    at("guest request list", ida, list),
    at("guest request list done", ida, done),
    at("guest request lists", ida, record),
  ];
}
