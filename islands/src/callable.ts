/** The list of who can be called, at the @ that is being typed. */
import "@github/text-expander-element";
import type { TextExpanderChangeEvent } from "@github/text-expander-element";

interface Offer {
  people: { name: string; guest: boolean }[];
}

/** Asks who can be called there by such a name, and draws the list. */
async function offer(address: string, typed: string): Promise<{ matched: boolean; fragment?: HTMLElement }> {
  const url = new URL(address, location.href);
  url.searchParams.set("q", typed);
  const answer = await fetch(url, { headers: { Accept: "application/json" } }).catch(() => null);
  const { people } = answer?.ok ? ((await answer.json()) as Offer) : { people: [] };
  if (!people.length) return { matched: false };
  const list = document.createElement("ul");
  list.className = "menu callable";
  list.role = "listbox";
  for (const { name, guest } of people) {
    const option = document.createElement("li");
    option.role = "option";
    option.id = `call-${list.childElementCount}`;
    option.dataset.value = name;
    option.classList.toggle("guest", guest);
    option.textContent = name;
    list.append(option);
  }
  return { matched: true, fragment: list };
}

/** What hangs beside a field while one types in it: the list, and what measures where the @ stands. */
const hung = new MutationObserver(() => {});
/** The last list, and where it stands from its field. */
let shown: { list: HTMLElement; field: Element; x: number; y: number } | undefined;

function from(list: Element, field: Element): { x: number; y: number } {
  const [here, there] = [list.getBoundingClientRect(), field.getBoundingClientRect()];
  return { x: here.left - there.left, y: here.top - there.top };
}

function move(list: HTMLElement, x: number, y: number): void {
  const { left, top } = getComputedStyle(list);
  list.style.left = `${parseFloat(left) + x}px`;
  list.style.top = `${parseFloat(top) + y}px`;
}

// A refresh of the page knows nothing of it, and takes it away; without it the next list would stand in a corner
document.addEventListener("morphed", () => {
  for (const { target, removedNodes } of hung.takeRecords()) {
    const aids = [...removedNodes].filter((node) => node instanceof HTMLElement && !node.matches("textarea"));
    if ((target as Element).querySelector("textarea")) (target as Element).append(...aids);
  }
  if (!shown?.list.isConnected) return;
  const { x, y } = from(shown.list, shown.field);
  move(shown.list, shown.x - x, shown.y - y);
});

/** In sight, also at the edge of the window: above the line that is typed in, where there is no room below. */
function bringIn(list: HTMLElement): void {
  const { right, bottom, height } = list.getBoundingClientRect();
  const line = parseFloat(getComputedStyle(list).lineHeight) || 0;
  move(list, Math.min(0, innerWidth - 8 - right), bottom > innerHeight - 8 ? -height - line - 8 : 0);
}

document.addEventListener(
  "text-expander-activate",
  ({ target }) =>
    // It is there, and about to be put at its @
    queueMicrotask(() => {
      const list = (target as Element).querySelector<HTMLElement>(".callable");
      const field = (target as Element).querySelector("textarea");
      if (!list || !field) return;
      bringIn(list);
      shown = { list, field, ...from(list, field) };
    }),
  { capture: true },
);

document.addEventListener(
  "text-expander-change",
  (event) => {
    const { detail, target } = event as TextExpanderChangeEvent;
    hung.observe(target as Node, { childList: true });
    const address = (target as HTMLElement).dataset.mentions;
    if (address && detail && detail.text.length <= 60) detail.provide(offer(address, detail.text));
  },
  { capture: true },
);

document.addEventListener(
  "text-expander-value",
  (event) => {
    const { detail, target } = event as CustomEvent<{ item: HTMLElement; value: string | null }>;
    const called = `@${detail.item.dataset.value}`;
    // In Markdown a name is set off by its marks; in a comment the page does that.
    detail.value = (target as HTMLElement).closest(".marks") ? `**${called}**` : called;
  },
  { capture: true },
);
