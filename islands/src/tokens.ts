/**
 * Several people in one field. What is typed becomes chips: a known name by choosing it, an e-mail address by a comma,
 * Enter, leaving the field or pasting a list. What is neither stays in the field, and the server reads it as text.
 */
import { Suggestions, face, type Person } from "./suggestions";

const address = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]{2,}$/;
const fields = new WeakMap<Element, Tokens>();

/** What tells two chips apart: not the name that somebody put before an address. */
const mailbox = (value: string) => (/<([^<>]+)>$/.exec(value)?.[1] ?? value).toLowerCase();
const initials = (name: string) =>
  Array.from(name.split(/\s+/), (word) => word.replace(/^"/, "").slice(0, 1).toUpperCase())
    .slice(0, 2)
    .join("");

class Tokens {
  private readonly suggestions: Suggestions;
  private timer = 0;
  private asked: AbortController | undefined;

  constructor(
    private readonly box: HTMLElement,
    private readonly input: HTMLInputElement,
  ) {
    this.suggestions = new Suggestions(input, (person) => {
      this.input.value = "";
      this.add(person.value, [person.name, person.detail].filter(Boolean).join(" · "), person.initials);
    });
  }

  typed(): void {
    this.box.dataset.keep = "";
    if (/[,;]/.test(this.input.value)) return this.split();
    clearTimeout(this.timer);
    const text = this.input.value.trim();
    if (!text) return this.suggestions.hide();
    this.timer = setTimeout(() => void this.suggest(text), 150);
  }

  key(event: KeyboardEvent): void {
    const { suggestions } = this;
    if (event.key === "Enter" && !event.isComposing) {
      // Never sends the form: a press too much here would share
      event.preventDefault();
      if (!suggestions.takeMarked()) this.split();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && suggestions.open) {
      event.preventDefault();
      suggestions.move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape" && suggestions.open) {
      // Closes the list, not the panel around it
      event.preventDefault();
      suggestions.hide();
    } else if (event.key === "Backspace" && !this.input.value) {
      this.remove([...this.box.querySelectorAll(".chip")].at(-1));
    }
  }

  left(): void {
    clearTimeout(this.timer);
    this.asked?.abort();
    this.suggestions.hide();
    this.split();
  }

  paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData("text") ?? "";
    if (!/[,;\s]/.test(text.trim())) return;
    event.preventDefault();
    // A one-line field would swallow the line breaks, and glue two addresses together
    this.input.value = [this.input.value, ...text.split(/[\r\n]+/)].filter(Boolean).join(", ");
    this.split();
  }

  remove(chip: Element | null | undefined): void {
    if (!chip) return;
    chip.remove();
    this.changed();
    this.input.focus();
  }

  /** Addresses become chips, "Ana Ruiz <ana@…>" too; the rest stays as it was typed. */
  private split(): void {
    const rest: string[] = [];
    for (const piece of this.input.value.split(/[,;\t]+/)) {
      const text = piece.trim();
      const [, name, inner] = /^([^<>]*?)\s*<([^<>\s]+)>$/.exec(text) ?? [];
      const words = text.split(/\s+/);
      if (name && inner && address.test(inner)) this.add(text, `${name} · ${inner}`, initials(name));
      else if (inner && address.test(inner)) this.add(inner, inner);
      else if (text && words.every((word) => address.test(word))) words.forEach((word) => this.add(word, word));
      else if (text) rest.push(text);
    }
    const left = rest.join(", ");
    if (this.input.value !== left) this.input.value = left;
  }

  private add(value: string, label: string, initials = value.slice(0, 2).toUpperCase()): void {
    this.suggestions.hide();
    const same = (field: HTMLInputElement) => mailbox(field.value) === mailbox(value);
    const template = this.box.querySelector<HTMLTemplateElement>("template[data-chip]");
    const chip = (template?.content.cloneNode(true) as DocumentFragment | undefined)?.firstElementChild;
    if (chip && ![...this.box.querySelectorAll<HTMLInputElement>(".chip input")].some(same)) {
      const hidden = Object.assign(document.createElement("input"), { type: "hidden", name: this.input.name, value });
      const fill = (name: string, text: string) => {
        const slot = chip.querySelector(`[data-${name}]`);
        if (slot) slot.textContent = text;
      };
      const picture = chip.querySelector("[data-initials]");
      if (picture) face(picture, initials, this.box);
      fill("label", label);
      fill("remove", (this.box.dataset.removeText ?? "{name}").replace("{name}", label));
      chip.append(hidden);
      this.input.before(chip);
    }
    this.changed();
  }

  private changed(): void {
    this.box.dataset.keep = "";
    this.box.closest("form")?.dispatchEvent(new Event("input", { bubbles: true }));
  }

  private async suggest(text: string): Promise<void> {
    this.asked?.abort();
    this.asked = new AbortController();
    try {
      const url = new URL(this.box.dataset.suggest ?? "", location.href);
      url.searchParams.set("q", text);
      const response = await fetch(url, { headers: { Accept: "application/json" }, signal: this.asked.signal });
      if (!response.ok || document.activeElement !== this.input) return;
      const { people } = (await response.json()) as { people: Person[] };
      if (this.input.value.trim() === text) this.suggestions.show(people);
    } catch {
      // Overtaken by a newer letter, or offline: one can go on typing addresses
    }
  }
}

/** The field that an event belongs to, made ready at its first touch, so that a morphed page needs no second start. */
function field(target: EventTarget | null): Tokens | undefined {
  const box = target instanceof Element ? target.closest<HTMLElement>("[data-tokens]") : null;
  const input = box?.querySelector<HTMLInputElement>(":scope > input:not([type=hidden])");
  if (!box || !input) return undefined;
  const known = fields.get(input) ?? new Tokens(box, input);
  fields.set(input, known);
  return known;
}

document.addEventListener("focusin", ({ target }) => field(target));
document.addEventListener("focusout", ({ target }) => target instanceof HTMLInputElement && field(target)?.left());
document.addEventListener("input", ({ target }) => target instanceof HTMLInputElement && field(target)?.typed());
document.addEventListener("paste", (event) => field(event.target)?.paste(event));
document.addEventListener("keydown", (event) => {
  if (event.target instanceof HTMLInputElement) field(event.target)?.key(event);
});
document.addEventListener("click", ({ target }) => {
  const button = (target as Element).closest("[data-tokens] .chip button");
  if (button) field(button)?.remove(button.closest(".chip"));
});
