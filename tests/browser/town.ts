/**
 * The town: a real Parlor, with one company, Northwind, and people who come with browsers of their own. A story asks for `town` and tells what they do.
 */
import { test as base, type Browser, type BrowserContextOptions } from "@playwright/test";
import { House } from "./town/house.ts";
import { MailRoom } from "./town/mail.ts";
import { Person, desk, phone } from "./town/person.ts";
import { Server, type Database } from "./town/server.ts";
import { Provider } from "./town/provider.ts";
import { noPostgres } from "./town/postgres.ts";

export { expect } from "@playwright/test";
export { House } from "./town/house.ts";
export { Person, desk, phone } from "./town/person.ts";
export * as files from "./town/files.ts";

const petra = { name: "Petra Horák", email: "petra@northwind.example", password: "a-key-for-the-house" };

export class Town {
  readonly mail: MailRoom;
  private readonly people: Person[] = [];

  constructor(
    readonly server: Server,
    private readonly browser: Browser,
    private readonly keys: unknown,
  ) {
    this.mail = new MailRoom(server.url);
  }

  /** A browser that nobody knows yet. */
  async stranger(how: BrowserContextOptions = desk): Promise<Person> {
    const person = await Person.arrives(this.browser, this.server.url, how);
    this.people.push(person);
    return person;
  }

  /** The administrator of Northwind, signed in. */
  async petra(how: BrowserContextOptions = desk): Promise<Person> {
    return this.stranger({ ...how, storageState: this.keys as Exclude<BrowserContextOptions["storageState"], undefined> });
  }

  /** A guest's phone. */
  async gus(): Promise<Person> {
    return this.stranger(phone);
  }

  northwind(member: Person): House {
    return new House(member, "northwind-engineering");
  }

  async goodNight(): Promise<void> {
    for (const person of this.people) await person.leaves();
  }
}

/** First start, as the one who comes first sees it; says the cookies of the session that it begins. */
async function found(browser: Browser, url: string): Promise<unknown> {
  const founder = await Person.arrives(browser, url);
  const { page } = founder;
  await page.goto("/");
  await page.getByLabel("Name of your organization").fill("Northwind Engineering");
  await page.getByLabel("Your name").fill(petra.name);
  await page.getByLabel("E-mail").fill(petra.email);
  await page.getByLabel("Password").fill(petra.password);
  await page.getByRole("button", { name: "Create organization" }).click();
  await page.waitForURL("**/o/northwind-engineering");
  const keys = await founder.context.storageState();
  await founder.leaves();
  return keys;
}

/**
 * Each story has a town of its own: what one leaves behind would be found by those that happen to come after it.
 */
export const test = base.extend<{
  town: Town;
  signOn: "in-the-token" | "when-asked" | undefined;
  provider: Provider | undefined;
  fetchInside: string | undefined;
  pseudoLanguages: boolean;
}>({
  /** Whether the company has a sign-in of its own, and when that tells addresses. */
  signOn: [undefined, { option: true }],
  /** A machine of the house's own from which pictures may be fetched all the same. */
  fetchInside: [undefined, { option: true }],
  /** Whether pages can be had in the languages that are made of English. */
  pseudoLanguages: [false, { option: true }],
  // Playwright reads what a fixture needs from its first argument.
  provider: async ({ signOn }, use, info) => {
    const provider = signOn && (await Provider.start(Server.address(info.parallelIndex), signOn));
    await use(provider);
    await provider?.stop();
  },
  town: async ({ browser, provider, fetchInside, pseudoLanguages }, use, info) => {
    const database = info.project.metadata.database as Database;
    const missing = database === "postgres" ? noPostgres() : undefined;
    if (missing) return info.skip(true, missing);
    const settings = { ...provider?.settings, ...(fetchInside ? { PARLOR_FETCH_INSIDE: fetchInside } : {}), ...(pseudoLanguages ? { PARLOR_PSEUDO_LANGUAGES: "true" } : {}) };
    const server = await Server.start(database, info.parallelIndex, "serve", settings);
    try {
      const town = new Town(server, browser, await found(browser, server.url));
      await use(town);
      await town.goodNight();
    } finally {
      await server.stop();
    }
  },
});
