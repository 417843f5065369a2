/**
 * A chat stays at its newest message while its reader is there, fetches older ones as they scroll up, sends by Enter,
 * and says once they have read. It knows nothing of how a page refreshes itself, only that it did.
 */
export {};

const chat = (): HTMLElement | null => document.querySelector("[data-chat]");
const older = (): HTMLElement | null => document.getElementById("chat-older");

let edition: string | undefined;
/** Where older messages are, once some were fetched: the address of the next, or nothing where there are no more. */
let next: string | null | undefined;
let loading = false;

function atEnd(): boolean {
  return innerHeight + scrollY >= document.documentElement.scrollHeight - 160;
}

let end = true;
addEventListener("scroll", () => (end = atEnd()), { passive: true });

function toEnd(): void {
  scrollTo({ top: document.documentElement.scrollHeight });
  end = true;
}

/** Puts the next older page above what is there, and leaves the reader where they are. */
async function load(link: HTMLAnchorElement): Promise<void> {
  if (loading) return;
  loading = true;
  try {
    const answer = await fetch(link.href, { headers: { Accept: "text/html", "X-Live": "1" } });
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const before = document.documentElement.scrollHeight;
    older()?.prepend(...[...page.querySelectorAll("[data-messages] > li")].map((line) => document.adoptNode(line)));
    next = page.querySelector<HTMLAnchorElement>("[data-older]")?.getAttribute("href") ?? null;
    lead();
    scrollBy({ top: document.documentElement.scrollHeight - before });
  } catch {
    // No connection: the link stays, and a press tries again
  } finally {
    loading = false;
  }
}

/** Lets the link lead to what is not there yet. */
function lead(): void {
  const link = document.querySelector<HTMLAnchorElement>("[data-older]");
  if (!link || next === undefined) return;
  if (next === null) link.parentElement?.remove();
  else link.setAttribute("href", next);
}

const seen = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) void load(target as HTMLAnchorElement);
  },
  { rootMargin: "400px" },
);

let said = 0;

/** Says that all is read, while somebody looks. */
function read(): void {
  const address = chat()?.dataset.read;
  if (!address || document.hidden) return;
  clearTimeout(said);
  said = setTimeout(() => {
    if (!document.hidden && end)
      void fetch(address, { method: "POST", headers: { Accept: "application/json" } }).catch(() => {});
  }, 800);
}

function look(): void {
  const now = chat();
  if (!now) return;
  // Something of what was said before changed: what was fetched of it is old
  if (edition !== undefined && edition !== now.dataset.edition) {
    older()?.replaceChildren();
    next = undefined;
  }
  edition = now.dataset.edition;
  lead();
  seen.disconnect();
  const link = document.querySelector("[data-older]");
  if (link) seen.observe(link);
}

document.addEventListener("morphed", () => {
  const stay = end;
  look();
  if (!chat()) return;
  if (stay) toEnd();
  read();
});

document.addEventListener("visibilitychange", read);

document.addEventListener("submit", ({ target }) => {
  if ((target as Element).id === "chat-form") end = true;
});

document.addEventListener("keydown", (event) => {
  const field = event.target as HTMLElement;
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.defaultPrevented) return;
  if (!field.matches("[data-send-keys]")) return;
  // On a phone Enter makes a line; there is a button beside it
  if (!event.ctrlKey && !event.metaKey && !matchMedia("(pointer: fine)").matches) return;
  const form = (field as HTMLTextAreaElement).form;
  if (
    form?.ariaBusy ||
    (!(field as HTMLTextAreaElement).value.trim() &&
      !form?.querySelector<HTMLInputElement>("[type=file]")?.files?.length)
  )
    return;
  event.preventDefault();
  form?.requestSubmit();
});

document.addEventListener("change", ({ target }) => {
  const field = target as HTMLInputElement;
  const words = field.matches(".file-choice input") && field.parentElement?.querySelector("span");
  if (!words) return;
  words.dataset.plain ??= words.textContent ?? "";
  words.textContent = [...(field.files ?? [])].map((file) => file.name).join(", ") || words.dataset.plain;
});

look();
if (chat()) {
  const target = location.hash && document.querySelector(location.hash);
  const fresh = document.getElementById("unread");
  if (target) end = false;
  else if (fresh) {
    fresh.scrollIntoView({ block: "center" });
    end = atEnd();
  } else toEnd();
}
