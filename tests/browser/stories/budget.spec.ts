import { sharedBridge } from "../scene.ts";
import { expect, phone, test } from "../town.ts";

/** What the first look at an item may weigh on the way to a guest, without pictures. */
const bytes = 30_000;
const requests = 4;

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

  const wire = await bea.context.newCDPSession(bea.page);
  await wire.send("Network.enable");
  await wire.send("Network.clearBrowserCache");
  const kinds = new Map<string, string>();
  const sizes = new Map<string, number>();
  wire.on("Network.requestWillBeSent", ({ requestId, type, request }) => {
    if (!request.url.startsWith("data:")) kinds.set(requestId, type ?? "Other");
  });
  wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength));
  const listening = bea.page.waitForRequest(/\/live\?/);
  await bea.page.goto(item, { waitUntil: "load" });
  await listening;

  const counted = [...kinds].filter(([, kind]) => kind !== "Image");
  const total = counted.reduce((sum, [id]) => sum + (sizes.get(id) ?? 0), 0);
  test.info().annotations.push({ type: "measure", description: `${total} bytes in ${counted.length} requests` });
  expect(total).toBeLessThanOrEqual(bytes);
  expect(counted.length).toBeLessThanOrEqual(requests);
});
