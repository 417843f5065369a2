import { test as base } from "@playwright/test";
import { pictures } from "../town/camera.ts";
import { MailRoom } from "../town/mail.ts";
import { Person } from "../town/person.ts";
import { Server } from "../town/server.ts";

base("pictures: first start", async ({ browser }) => {
  const server = await Server.start("sqlite", 80);
  const founder = await Person.arrives(browser, server.url);
  await founder.goes("/");
  await pictures(founder.page, "first start");
  await founder.page.locator("#start").evaluate((form) => (form as HTMLFormElement).setAttribute("novalidate", ""));
  await founder.page.getByRole("button", { name: "Create organization" }).click();
  await founder.page.locator(".error, .errors").first().waitFor();
  await pictures(founder.page, "first start wrong");
  await founder.goes("/mail-room");
  await pictures(founder.page, "mail room empty");
  await server.stop();
});

/** So many pages of the demo are pictured for each of its people. */
const most = 12;

base("pictures: demo", async ({ browser }) => {
  const server = await Server.start("sqlite", 81, "demo").catch((fault: unknown) => String(fault));
  if (typeof server === "string") return base.skip(true, `no demo to picture: ${server}`);
  const mail = new MailRoom(server.url);
  // The demo prints how to sign in as each of its people.
  const people = new Set(server.log().match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? []);
  for (const email of people) {
    const person = await Person.arrives(browser, server.url);
    await person.goes("/sign-in");
    await person.page.getByLabel("E-mail").fill(email);
    await person.page.getByRole("button", { name: "Send me a code instead" }).click();
    await person.page.getByLabel("6-digit code").fill((await mail.latest(email)).code);
    await person.page.getByRole("button", { name: "Continue" }).click();
    await person.page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
    const seen = new Set<string>();
    const next = [person.page.url()];
    while (next.length > 0 && seen.size < most) {
      const address = next.shift() ?? "";
      if (seen.has(address)) continue;
      seen.add(address);
      await person.page.goto(address);
      await pictures(person.page, `demo ${email.split("@")[0]} ${seen.size}`);
      const links = await person.page.locator("main a[href], nav a[href]").evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href.split("#")[0] ?? ""));
      next.push(...links.filter((link) => link.startsWith(server.url) && !/\/files\/[^/]+$|\/versions\/|\/data\/export$|language/.test(link)));
    }
    await person.context.close();
  }
  await server.stop();
});
