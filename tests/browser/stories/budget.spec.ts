import { sharedBridge } from "../scene.ts";
import { expect, phone, test, type Person } from "../town.ts";

/** What the first look at an item may weigh on the way to a guest, without pictures. */
const bytes = 30_000;
const requests = 4;

/** What goes over the wire from now on, as for the first time; what is read from it holds what came to the budget. */
async function scales(guest: Person): Promise<(counts: (kind: string) => boolean) => void> {
  const wire = await guest.context.newCDPSession(guest.page);
  await wire.send("Network.enable");
  await wire.send("Network.clearBrowserCache");
  const asked: { id: string; kind: string }[] = [];
  const sizes = new Map<string, number>();
  wire.on("Network.requestWillBeSent", ({ requestId, type, request }) => {
    if (!request.url.startsWith("data:")) asked.push({ id: requestId, kind: type ?? "Other" });
  });
  wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength));
  return (counts) => {
    const counted = asked.filter(({ kind }) => counts(kind));
    // A way there and what stands at its end have one id, and one size.
    const total = [...new Set(counted.map(({ id }) => id))].reduce((sum, id) => sum + (sizes.get(id) ?? 0), 0);
    test.info().annotations.push({ type: "measure", description: `${total} bytes in ${counted.length} requests` });
    expect(total).toBeLessThanOrEqual(bytes);
    expect(counted.length).toBeLessThanOrEqual(requests);
  };
}

/** Looks at an item as for the first time, and weighs what came. */
async function weighs(guest: Person, item: string): Promise<void> {
  const weigh = await scales(guest);
  const listening = guest.page.waitForRequest(/\/live\?/);
  await guest.page.goto(item, { waitUntil: "load" });
  await listening;
  weigh((kind) => kind !== "Image");
}

test("M8 PORTAL-7 a guest's first item page is at most 30 KB in at most 4 requests", async ({ town }) => {
  const { petra, item, task, contact, link } = await sharedBridge(town, "Bea");
  const house = town.northwind(petra);
  for (let number = 1; number <= 10; number++) {
    const note = await house.note(item, `Note ${number}`, "What was agreed at the bridge, and who comes when. ".repeat(4));
    await house.follows(note, contact);
    await house.comment(task, "guests", `Remark ${number}`);
  }
  const bea = await town.stranger(phone);
  await bea.opens(link);
  await expect(bea.page).toHaveURL(item);
  await weighs(bea, item);
});

test("M8 the threshold behind a link takes at most 4 requests, with the way there and with pictures", async ({ town }) => {
  const { link } = await sharedBridge(town, "Tia");
  const tia = await town.stranger(phone);
  const weigh = await scales(tia);
  await tia.page.goto(link, { waitUntil: "networkidle" });
  await expect(tia.page).toHaveURL(/\/open$/);
  weigh(() => true);
});

test("M8 PROJ-7 so is a guest's first page of a project, with its tasks and its chat", async ({ town }) => {
  const petra = await town.petra();
  const house = town.northwind(petra);
  const item = await house.project("Weighing house", "In progress", { due: "2031-03-04", description: "What is agreed of it. ".repeat(20) });
  for (let number = 1; number <= 10; number++) await house.task(item, `Task number ${number} of ten`, { due: "2031-01-01" });
  await petra.does(`${item}/share`, { who: ["Ida <ida@weighing.example>"], facets: ["tasks", "due", "stage", "hours", "progress"] });
  const { link } = await town.mail.latest("ida@weighing.example");
  for (let number = 1; number <= 5; number++) await petra.does(`${item}/chat/guests`, { text: `What was said in message ${number}.` });
  const ida = await town.stranger(phone);
  await ida.opens(link);
  await expect(ida.page).toHaveURL(item);
  await weighs(ida, item);
});
