import type { BrowserContext, ConsoleMessage, Request, Response } from "@playwright/test";

/**
 * Watches every page of a browser. Nothing may go wrong in the console, no page may ask another origin for
 * anything, no answer may be a fault of the server (CODE-5).
 */
export class Watch {
  readonly faults: string[] = [];
  /** Another house that this browser is sent to on purpose; what happens there is its own affair. */
  elsewhere: string | undefined;

  constructor(
    context: BrowserContext,
    private readonly origin: string,
  ) {
    context.on("console", (message) => this.console(message));
    context.on("weberror", (error) => this.script(error.error().message));
    context.on("request", (request) => this.request(request));
    context.on("response", (response) => this.response(response));
  }

  private console(message: ConsoleMessage): void {
    if (message.type() !== "error" && message.type() !== "warning") return;
    if (this.away(message.page()?.url())) return;
    // What the server refused is seen at the answer; a test may want it refused.
    if (message.text().startsWith("Failed to load resource: the server responded with a status of 4")) return;
    // Pages that go away and browsers that go offline cut what is under way.
    if (/net::ERR_(INTERNET_DISCONNECTED|ABORTED|INCOMPLETE_CHUNKED_ENCODING|NETWORK_CHANGED)/.test(message.text())) return;
    this.faults.push(`console: ${message.text()} (${message.location().url})`);
  }

  private away(url: string | undefined): boolean {
    return this.elsewhere !== undefined && url !== undefined && URL.canParse(url) && new URL(url).origin === this.elsewhere;
  }

  private script(message: string): void {
    // Chromium says so itself, without any script of ours, when a page transition has nowhere to go.
    if (!message.includes("Transition was")) this.faults.push(`script: ${message}`);
  }

  private request(request: Request): void {
    const url = request.url();
    if (/^(data|blob|about):/.test(url) || new URL(url).origin === this.origin) return;
    if (this.away(url) || (!request.isNavigationRequest() && this.away(request.frame().url()))) return;
    this.faults.push(`left the house: ${request.method()} ${url}`);
  }

  private response(response: Response): void {
    const kind = response.request().resourceType();
    const asset = ["stylesheet", "script", "image", "font"].includes(kind) && response.status() >= 400;
    if (response.status() >= 500 || asset) this.faults.push(`${response.status()} ${kind} ${response.url()}`);
  }
}
