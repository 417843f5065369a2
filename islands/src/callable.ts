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

document.addEventListener(
  "text-expander-change",
  (event) => {
    const { detail, target } = event as TextExpanderChangeEvent;
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
