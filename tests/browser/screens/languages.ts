import { sharedBridge } from "../scene.ts";
import { pictures } from "../town/camera.ts";
import { phone, test } from "../town.ts";

const tags = ["en", "de", "cs", "uk", "pt-BR", "es", "fr", "en-XA", "ar-XB"];

test.use({ pseudoLanguages: true });

test("pictures: the guest's minute in every language", async ({ town }) => {
  const { item, task, link } = await sharedBridge(town, "Lea");
  for (const tag of tags) {
    const lea = await town.stranger(phone);
    const pictured = (name: string) => pictures(lea.page, `language ${tag} ${name}`, [390], ["light"]);
    await lea.goes(`/language/${tag}`);
    await lea.goes(link);
    await lea.page.waitForURL("**/open");
    await pictured("open");
    // The first browser is let in by a press; those after it are asked for a code.
    await lea.page.locator("main form button").first().click();
    await lea.page.waitForURL((url) => url.pathname !== "/open");
    if (new URL(lea.page.url()).pathname !== item) {
      await pictured("code");
      const { code } = await town.mail.latest("lea@bolt.example");
      await lea.page.locator("#code").fill(code);
      await lea.page.locator("form:has(#code) button").first().click();
      await lea.page.waitForURL(`**${item}`);
    }
    await pictured("item");
    await lea.goes(task);
    await pictured("task");
  }
});
