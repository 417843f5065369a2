import type { APIResponse, Browser, BrowserContext, BrowserContextOptions, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import type { Sent } from "./files.ts";
import { Watch } from "./watch.ts";

/** A phone as a guest holds it. */
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};

export const desk: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

let networks = 0;

/** Somebody with a browser of their own. */
export class Person {
  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly watch: Watch,
    readonly url: string,
  ) {}

  static async arrives(browser: Browser, url: string, how: BrowserContextOptions = desk): Promise<Person> {
    networks += 1;
    const network = `10.${process.pid % 250}.${networks >> 8}.${networks & 255}`;
    const context = await browser.newContext({
      baseURL: url,
      locale: "en-GB",
      timezoneId: "UTC",
      ...how,
      extraHTTPHeaders: { "x-forwarded-for": network },
    });
    const watch = new Watch(context, url);
    return new Person(context, await context.newPage(), watch, url);
  }

  /** Another person's browser, in the same way. */
  async goes(path: string): Promise<void> {
    await this.page.goto(path);
  }

  /** Does something as a program would, with the cookie of this browser. */
  async does<T = { location: string }>(path: string, what: Record<string, unknown>): Promise<T> {
    return answer<T>(await this.context.request.post(path, { data: what, headers: { accept: "application/json" } }));
  }

  /** Reads a view as a program would. */
  async reads<T>(path: string): Promise<T> {
    return answer<T>(await this.context.request.get(path, { headers: { accept: "application/json" } }));
  }

  /** Sends a form with a file in it as a program would. */
  async form<T = { location: string }>(path: string, multipart: Record<string, string | Sent>): Promise<T> {
    return answer<T>(await this.context.request.post(path, { multipart, headers: { accept: "application/json" } }));
  }

  /** Sends a file to an item as a program would, and says its id. */
  async sends(item: string, file: Sent, internal = false): Promise<string> {
    const { files } = await this.form<{ files: { id: string }[] }>(`${item}/files`, { file, ...(internal ? { internal: "on" } : {}) });
    return files[0]?.id ?? "";
  }

  /** Opens what a mail's link leads to, and presses the one button. */
  async opens(link: string): Promise<void> {
    await this.goes(link);
    await this.page.getByRole("button", { name: "Open", exact: true }).click();
  }

  /** Presses a button, and waits until what it asked for has been answered. */
  async presses(name: string | RegExp, path: string | RegExp): Promise<void> {
    const answered = this.page.waitForResponse((response) => response.request().method() === "POST" && matches(response.url(), path));
    await this.page.getByRole("button", { name, exact: typeof name === "string" }).first().click();
    await answered;
  }

  /** Is sent to another house on purpose, which asks nobody outside for anything. */
  async mayVisit(elsewhere: string): Promise<void> {
    this.watch.elsewhere = elsewhere;
    await this.context.route(
      (url) => url.origin !== elsewhere && url.origin !== new URL(this.url).origin,
      (route) => route.abort(),
    );
  }

  async leaves(): Promise<void> {
    await this.context.close();
    expect(this.watch.faults, "nothing goes wrong in a browser").toEqual([]);
  }
}

function matches(url: string, path: string | RegExp): boolean {
  const { pathname } = new URL(url);
  return typeof path === "string" ? pathname.endsWith(path) : path.test(pathname);
}

async function answer<T>(response: APIResponse): Promise<T> {
  if (!response.ok()) throw new Error(`${response.status()} ${response.url()}: ${await response.text()}`);
  return (await response.json()) as T;
}
