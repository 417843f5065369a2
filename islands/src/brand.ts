/**
 * A brand shows itself while it is chosen: what is typed stands in the preview at once, and the server says whether
 * a colour can be read, and what pages would make of it. Without this, saving shows the same.
 */
interface Theme {
  accent: string;
  fill: string;
  wash: string;
}
interface Refused {
  says: string;
  instead: string | null;
}
interface Tried {
  palette: { light: Theme; dark: Theme } | null;
  accent: Refused | null;
  accent_dark: Refused | null;
}

const page = document.querySelector<HTMLElement>("[data-brand]");
const field = (name: string): HTMLInputElement | null | undefined => page?.querySelector<HTMLInputElement>(`#${name}`);

/** Counts up with each question: an answer that comes too late is not shown. */
let asked = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

function wear(palette: Tried["palette"]): void {
  for (const shown of page?.querySelectorAll<HTMLElement>("[data-theme-shown]") ?? []) {
    const theme = palette?.[shown.dataset.themeShown === "dark" ? "dark" : "light"];
    for (const [token, value] of [
      ["--accent", theme?.accent],
      ["--accent-fill", theme?.fill],
      ["--accent-wash", theme?.wash],
    ] as const) {
      if (value) shown.style.setProperty(token, value);
      else shown.style.removeProperty(token);
    }
  }
}

function say(name: string, refused: Refused | null): void {
  const place = page?.querySelector(`[data-tried=${name}]`);
  const template = page?.querySelector<HTMLTemplateElement>(`template[data-refused=${name}]`);
  const input = field(name);
  if (!place || !template || !input) return;
  input.toggleAttribute("aria-invalid", false);
  if (refused) input.setAttribute("aria-invalid", "true");
  if (!refused) return place.replaceChildren();
  const says = template.content.cloneNode(true) as DocumentFragment;
  const words = says.querySelector("span");
  if (words) words.textContent = refused.says;
  const button = says.querySelector("button");
  const instead = refused.instead;
  if (!instead) button?.remove();
  else if (button) {
    button.textContent = (button.textContent ?? "").replace("#", instead);
    button.addEventListener("click", () => {
      input.value = instead;
      input.focus();
      void ask();
    });
  }
  place.replaceChildren(says);
}

async function ask(): Promise<void> {
  const mine = ++asked;
  const query = new URLSearchParams({
    accent: field("accent")?.value ?? "",
    accent_dark: field("accent_dark")?.value ?? "",
  });
  const answer = await fetch(`${page?.dataset.brand}?${query}`, { headers: { Accept: "application/json" } }).catch(
    () => undefined,
  );
  if (!answer?.ok || mine !== asked) return;
  const tried = (await answer.json()) as Tried;
  if (mine !== asked) return;
  wear(tried.palette);
  say("accent", tried.accent);
  say("accent_dark", tried.accent_dark);
}

/** The picker shows what is typed, as far as that is a colour. */
function pick(name: string): void {
  const picker = page?.querySelector<HTMLInputElement>(`[data-picks=${name}]`);
  const typed = field(name)?.value.trim() ?? "";
  if (picker && /^#[0-9a-f]{6}$/i.test(typed)) picker.value = typed.toLowerCase();
}

page?.addEventListener("input", (event) => {
  const input = event.target as HTMLInputElement;
  const picked = input.dataset.picks;
  const typed = picked ? field(picked) : input;
  if (picked && typed) typed.value = input.value;
  for (const shown of page.querySelectorAll<HTMLElement>(`[data-shows="${typed?.id}"]`)) {
    shown.textContent = typed?.value.trim() || (shown.dataset.else ?? "");
  }
  if (typed?.id !== "accent" && typed?.id !== "accent_dark") return;
  pick(typed.id);
  clearTimeout(waiting);
  waiting = setTimeout(() => void ask(), 150);
});
pick("accent");
pick("accent_dark");

export {};
