import { sharedBridge } from "../scene.ts";
import { pictures } from "../town/camera.ts";
import { phone, test } from "../town.ts";

const tags = ["en", "de", "cs", "uk", "pt-BR", "es", "fr", "en-XA", "ar-XB"];

test.use({ pseudoLanguages: true });

test("pictures: the guest's minute in every language", async ({ town }) => {
  for (const [number, tag] of tags.entries()) {
    // Each has a guest of its own: a mailbox that is sent so many codes is asked for a longer one.
    const { item, task, link } = await sharedBridge(town, `Lea${number}`);
    const lea = await town.stranger(phone);
    const pictured = (name: string) => pictures(lea.page, `language ${tag} ${name}`, [390], ["light"]);
    await lea.goes(`/language/${tag}`);
    await lea.goes(link);
    await lea.page.waitForURL("**/open");
    await pictured("open");
    await lea.page.locator("main form button").first().click();
    await lea.page.waitForURL(`**${item}`);
    await pictured("item");
    await lea.goes(task);
    await pictured("task");
  }
});
