/**
 * A small typed client for Parlor, without any package, and a story with it.
 *
 *     PARLOR_URL=https://parlor.example PARLOR_KEY=plr_… PARLOR_ORGANIZATION=northwind node docs/clients/parlor.ts
 *
 * Node runs it from version 22.18 on as it is; earlier ones run what `tsc` makes of it.
 */

export interface Project {
  id: string;
  title: string;
  due: string | null;
}

export interface Opened {
  grant: string;
  contact: string;
  name: string;
  newly: boolean;
}

interface ProblemDetails {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: Record<string, string>;
}

/** What went wrong (RFC 9457). */
export class Problem extends Error {
  readonly status: number;
  /** A word that can be relied on, such as `invalid`. */
  readonly word: string;
  /** A sentence for each field that has to be put right. */
  readonly errors: Record<string, string>;

  constructor(told: ProblemDetails) {
    super(told.detail);
    this.status = told.status;
    this.word = told.type.split("#")[1] ?? "";
    this.errors = told.errors ?? {};
  }
}

export interface Answer<T> {
  body: T;
  /** It was given before: the change was not done again. */
  replayed: boolean;
}

export interface Settings {
  url: string;
  key: string;
  organization: string;
}

export class Parlor {
  private readonly settings: Settings;
  /** So often a change is sent again where the connection breaks. */
  private readonly tries = 5;

  constructor(settings: Settings) {
    this.settings = settings;
  }

  /** All projects, page by page. */
  async *projects(limit = 100): AsyncGenerator<Project[]> {
    const asked = new URLSearchParams({ limit: String(limit) });
    for (;;) {
      const { body } = await this.send<{ projects: Project[]; next: string | null }>("GET", `${this.house()}/projects?${asked}`);
      yield body.projects;
      if (body.next === null) return;
      asked.set("after", body.next);
    }
  }

  /** Makes a document; `name` names this change, so that it is done once. */
  makeDocument(title: string, name: string): Promise<Answer<{ location: string }>> {
    return this.change(`${this.house()}/documents`, { title }, name);
  }

  async share(item: string, who: string[], message: string, name: string): Promise<Opened[]> {
    return (await this.change<{ opened: Opened[] }>(`${item}/share`, { who, message }, name)).body.opened;
  }

  private house(): string {
    return `/o/${this.settings.organization}`;
  }

  private async change<T>(path: string, body: unknown, name: string): Promise<Answer<T>> {
    for (let attempt = 0; attempt < this.tries; attempt++) {
      try {
        return await this.send<T>("POST", path, body, name);
      } catch (fault) {
        // The first of them still runs, somewhere; or the server cannot do it right now. Where there was no answer at all
        // (`fetch` throws a TypeError), nobody knows whether it was done: the name makes it safe to send it again.
        const waits = fault instanceof Problem ? fault.word === "idempotency-key-running" || fault.status === 503 : fault instanceof TypeError;
        if (!waits) throw fault;
        await new Promise((done) => setTimeout(done, 1000 * 2 ** attempt));
      }
    }
    throw new Error(`${path} was not answered`);
  }

  private async send<T>(method: string, path: string, body?: unknown, name?: string): Promise<Answer<T>> {
    const headers = new Headers({ authorization: `Bearer ${this.settings.key}`, accept: "application/json" });
    if (body !== undefined) headers.set("content-type", "application/json");
    if (name !== undefined) headers.set("idempotency-key", name);
    const answer = await fetch(this.settings.url + path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    if (!answer.ok) throw await problem(answer);
    return { body: (await answer.json()) as T, replayed: answer.headers.get("idempotent-replayed") === "true" };
  }
}

async function problem(answer: Response): Promise<Problem> {
  if (answer.headers.get("content-type") === "application/problem+json") return new Problem((await answer.json()) as ProblemDetails);
  return new Problem({ type: "", title: answer.statusText, status: answer.status, detail: answer.statusText });
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

async function story(): Promise<void> {
  const parlor = new Parlor({ url: setting("PARLOR_URL"), key: setting("PARLOR_KEY"), organization: setting("PARLOR_ORGANIZATION") });
  let pages = 0;
  for await (const page of parlor.projects(2)) if (page.length > 0) pages += 1;
  console.log(`pages of projects: ${pages}`);

  // The second time stands for a connection that broke.
  const name = crypto.randomUUID();
  const made = await parlor.makeDocument("Offer by TypeScript", name);
  const again = await parlor.makeDocument("Offer by TypeScript", name);
  if (!again.replayed || again.body.location !== made.body.location) throw new Error("it was done twice");
  console.log(`made once: ${made.body.location}`);

  const opened = await parlor.share(made.body.location, ["gus@bolt.example"], "Please have a look.", crypto.randomUUID());
  console.log(`shared with: ${opened[0]?.name}`);

  try {
    await parlor.makeDocument(" ", crypto.randomUUID());
  } catch (fault) {
    if (!(fault instanceof Problem) || fault.word !== "invalid") throw fault;
    console.log(`refused: ${fault.errors["title"]}`);
  }
}

await story();
