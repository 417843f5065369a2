/**
 * Keeps the page true. A stream says only "something here changed"; the page then fetches itself again, so that
 * what may be seen is decided anew by the server. When access ends the page goes blank at once.
 */
import { morph, parse } from "./morph";
import { reached } from "./offline";

const root = document.documentElement;
let source: EventSource | undefined;
let delay = 1;
let retry = 0;
let burst = 0;
let asleep = 0;
let sending = 0;
let missed = false;
let running: Promise<void> | undefined;

/** The answer says that this page is no longer this reader's. */
function shut(response: Response): boolean {
  const elsewhere = response.redirected && new URL(response.url).pathname !== location.pathname;
  return elsewhere || [401, 403, 404, 410].includes(response.status);
}

/** Asks for this very page, as the live refresh does. Undefined when there is no connection. */
async function ask(method: "GET" | "HEAD"): Promise<Response | undefined> {
  try {
    const response = await fetch(location.href, {
      method,
      headers: { Accept: "text/html", "X-Live": "1" },
      credentials: "same-origin",
      cache: "no-store",
    });
    reached(true);
    if (!shut(response)) return response;
    location.reload();
  } catch {
    reached(false);
  }
  return undefined;
}

async function fetchAndMorph(): Promise<void> {
  do {
    missed = false;
    const response = await ask("GET");
    if (!response?.ok) return;
    const html = await response.text().catch(() => reached(false));
    // A form went on its way meanwhile: its answer, or the next round, will bring the change
    if (sending) missed = true;
    else if (html) morph(parse(html));
  } while (missed && !sending);
}

/** Brings the page up to date in place. One at a time; what comes during one makes one more. */
export function refresh(): Promise<void> {
  missed = true;
  if (sending) return Promise.resolve();
  running ??= fetchAndMorph().finally(() => (running = undefined));
  return running;
}

/** While something is being sent, changes wait. */
export async function whileSending<T>(work: () => Promise<T>): Promise<T> {
  sending++;
  try {
    return await work();
  } finally {
    sending--;
    if (!sending && missed) void refresh();
  }
}

function blank(): void {
  document.body.hidden = true;
  location.reload();
}

function disconnect(): void {
  clearTimeout(retry);
  source?.close();
  source = undefined;
}

function connect(): void {
  disconnect();
  if (!root.dataset.live) return;
  const url = new URL(root.dataset.live, location.href);
  url.searchParams.set("since", root.dataset.version ?? "");
  const opened = Date.now();
  source = new EventSource(url);
  source.addEventListener("closed", blank);
  source.addEventListener("changed", () => {
    clearTimeout(burst);
    burst = setTimeout(refresh, 150);
  });
  // We reconnect ourselves: the browser would ask again with the old `since`
  source.onerror = () => {
    disconnect();
    if (Date.now() - opened > 10_000) delay = 1;
    retry = setTimeout(reconnect, delay * (750 + Math.random() * 500));
    delay = Math.min(delay * 2, 30);
  };
}

/** EventSource hides the status, so the page itself is asked whether it still opens. */
async function reconnect(): Promise<void> {
  disconnect();
  await ask("HEAD");
  if (!document.hidden) connect();
}

document.addEventListener("visibilitychange", () => {
  clearTimeout(asleep);
  if (document.hidden) asleep = setTimeout(disconnect, 60_000);
  else if (!source) connect();
});

addEventListener("online", () => {
  delay = 1;
  void reconnect();
});

addEventListener("pagehide", disconnect);
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  void refresh();
  connect();
});

// A form that leaves the page: a change in its last moment would only flicker. A download never leaves, so it ends
document.addEventListener("submit", (event) => {
  setTimeout(() => {
    if (!event.defaultPrevented) void whileSending(() => new Promise((done) => setTimeout(done, 5000)));
  });
});

connect();
