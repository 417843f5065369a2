/**
 * The palette: Ctrl K opens the search over whatever page is there, and shows what its own page would while one
 * types. Down goes through what was found, Enter takes the first, Escape leaves.
 */
const dialog = document.querySelector<HTMLDialogElement>("dialog.palette");
const form = dialog?.querySelector("form");
const input = form?.querySelector("input");
const here = dialog?.querySelector("[data-found-here]");

let asked = 0;
let waiting: number | undefined;

async function ask(): Promise<void> {
  if (!form || !input || !here) return;
  const mine = ++asked;
  const address = `${form.action}?${new URLSearchParams({ q: input.value })}`;
  const answer = await fetch(address, { headers: { Accept: "text/html" } }).catch(() => null);
  // A later question was asked meanwhile, or there is no answer: what stands there stays
  if (mine !== asked || !answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const found = page.querySelector("[data-found]");
  if (!found) return;
  // The icons of that page are in its own sprite
  const sprite = page.querySelector("body > svg:last-of-type");
  for (const element of found.querySelectorAll("[id]")) element.removeAttribute("id");
  // Who is in the list already stays at the same place in it, or comes back to the field
  const focused = here.contains(document.activeElement) ? (document.activeElement as HTMLAnchorElement).href : null;
  here.replaceChildren(found, ...(sprite ? [sprite] : []));
  if (focused !== null) (links().find((link) => link.href === focused) ?? input).focus();
}

function links(): HTMLAnchorElement[] {
  return [...(here?.querySelectorAll<HTMLAnchorElement>("a[data-row]") ?? [])];
}

export function openPalette(): boolean {
  if (!dialog || !input) return false;
  if (!dialog.open) {
    input.value = "";
    dialog.showModal();
    void ask();
  }
  input.focus();
  return true;
}

input?.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = window.setTimeout(() => void ask(), 120);
});

form?.addEventListener("submit", (event) => {
  if (!links().length) return;
  event.preventDefault();
  clearTimeout(waiting);
  // What was typed last may not have been asked yet
  void ask().then(() => links()[0]?.click());
});

dialog?.addEventListener("keydown", (event) => {
  // A search field would only be emptied by it
  if (event.key === "Escape") {
    event.preventDefault();
    return dialog.close();
  }
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by) return;
  event.preventDefault();
  const all = links();
  const next = all.indexOf(document.activeElement as HTMLAnchorElement) + by;
  if (next < 0) input?.focus();
  else all[Math.min(next, all.length - 1)]?.focus();
});

// A press beside it leaves
dialog?.addEventListener("click", ({ target }) => {
  if (target === dialog) dialog.close();
});
