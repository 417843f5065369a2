import { type Page } from "@playwright/test";
import { at, type State } from "./state.ts";
import type { World } from "./world.ts";

/** The pages before one is in, and those that say no. */
export async function doors({ town, petra, anaLink, freshLink, closedLink }: World): Promise<State[]> {
  const nobody = await town.stranger();
  const knocking = await town.stranger();
  const guest = await town.stranger();
  const tired = await town.stranger();
  await petra.does("/o/northwind-engineering/team/invitations", { name: "Jan Novák", email: "jan.states@northwind.example", role: "internal" }).catch(() => undefined);
  const invitation = (await town.mail.latest("jan.states@northwind.example")).link;
  const credentials = (email: string, password: string) => async (page: Page) => {
    await page.goto("/sign-in");
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByRole("alert").or(page.locator(".errors, .error-page, h1")).first().waitFor();
  };
  return [
    at("sign-in", nobody, "/sign-in"),
    { name: "sign-in wrong", who: nobody, shows: credentials("petra@northwind.example", "not the key") },
    {
      name: "sign-in code",
      who: knocking,
      async shows(page) {
        await page.goto("/sign-in");
        await page.getByLabel("E-mail").fill("someone@else.example");
        await page.getByRole("button", { name: "Send me a code instead" }).click();
        await page.getByLabel("6-digit code").waitFor();
      },
    },
    {
      name: "sign-in code wrong",
      who: knocking,
      async shows(page) {
        await page.getByLabel("6-digit code").fill("000000");
        await page.getByRole("button", { name: "Continue" }).click();
        await page.getByRole("alert").waitFor();
      },
    },
    at("join", nobody, invitation),
    { name: "threshold", who: nobody, shows: (page) => page.goto(freshLink).then(() => page.waitForURL("**/open")) },
    {
      name: "code",
      who: guest,
      async shows(page) {
        await page.goto(anaLink);
        await page.getByRole("button", { name: "Open", exact: true }).click();
        await page.getByLabel("6-digit code").waitFor();
      },
    },
    {
      name: "code wrong",
      who: guest,
      async shows(page) {
        await page.getByLabel("6-digit code").fill("000000");
        await page.getByRole("button", { name: "Continue" }).click();
        await page.getByRole("alert").waitFor();
      },
    },
    at("closed link", nobody, closedLink),
    at("not found", nobody, "/no/such/page"),
    {
      name: "forbidden",
      who: nobody,
      async shows(page) {
        await page.goto("about:blank");
        await page.setContent(`<form method="post" action="${town.server.url}/sign-in"><button>Go</button></form>`);
        await page.getByRole("button").click();
        await page.getByRole("heading", { level: 1 }).waitFor();
      },
    },
    {
      name: "too often",
      who: tired,
      async shows(page) {
        for (let tries = 0; tries < 11; tries++) {
          await page.request.post("/sign-in", { form: { email: "tired@nowhere.example", password: "x", way: "password" } });
        }
        await credentials("tired@nowhere.example", "x")(page);
      },
    },
    at("mail room", nobody, "/mail-room"),
    { name: "mail", who: nobody, shows: (page) => page.goto("/mail-room").then(() => page.locator(".mail-room a").last().click()) },
  ];
}
