/** Looking for words: a bar of its own, because the browser's finds only the pages that are drawn. */
import type { Book } from "./book";
import { make, tool } from "./parts";
import { fill, type Texts } from "./texts";

interface Count {
  matchesCount: { current: number; total: number };
}

/** What pdf.js says of a search. */
const NOT_FOUND = 1;

export class Finder {
  readonly bar = make("search", "finder");
  private readonly field = make("input", "input");
  private readonly count = make("output", "count");
  private readonly all: HTMLInputElement;
  private readonly exact: HTMLInputElement;
  private readonly whole: HTMLInputElement;
  private before: HTMLElement | undefined;

  constructor(
    private readonly book: Book,
    private readonly texts: Texts,
  ) {
    this.field.type = "search";
    this.field.placeholder = this.field.ariaLabel = texts.findField;
    this.field.autocomplete = "off";
    this.field.enterKeyHint = "search";
    this.count.role = "status";
    this.all = this.choice(texts.highlightAll, "highlightallchange");
    this.all.checked = true;
    this.exact = this.choice(texts.matchCase, "casesensitivitychange");
    this.whole = this.choice(texts.wholeWords, "entirewordchange");
    const up = tool("up", texts.previousMatch, () => this.look("again", true));
    const down = tool("down", texts.nextMatch, () => this.look("again"));
    const close = tool("close", texts.closeFind, () => this.close());
    const sought = make("span", "sought", this.field, this.count);
    const options = make(
      "span",
      "finder-options",
      ...[this.all, this.exact, this.whole].map((input) => input.parentElement!),
    );
    this.bar.append(sought, up, down, options, close);
    this.bar.hidden = true;
    this.listen();
  }

  get isOpen(): boolean {
    return !this.bar.hidden;
  }

  /** Opens with what is selected in the pages, if that is a few words. */
  open(): void {
    const selected = getSelection();
    const words = this.book.container.contains(selected?.anchorNode ?? null) ? String(selected).trim() : "";
    const focus = document.activeElement;
    if (!this.bar.contains(focus)) this.before = focus instanceof HTMLElement ? focus : undefined;
    this.bar.hidden = false;
    if (words && words.length < 100 && !words.includes("\n")) this.field.value = words;
    this.field.focus();
    this.field.select();
    if (this.field.value) this.look("");
  }

  /** The focus goes back to where it came from. */
  close(): void {
    this.bar.hidden = true;
    this.count.textContent = "";
    this.book.bus.dispatch("findbarclose", { source: this });
    const back = this.before?.isConnected && this.before.checkVisibility() ? this.before : this.book.container;
    back.focus({ preventScroll: true });
  }

  private choice(label: string, type: string): HTMLInputElement {
    const input = make("input");
    input.type = "checkbox";
    input.addEventListener("change", () => this.look(type));
    make("label", "", input, label);
    return input;
  }

  /** `type` is pdf.js's word for what changed: nothing for the words themselves. */
  private look(type: string, findPrevious = false): void {
    this.book.bus.dispatch("find", {
      source: this,
      type,
      query: this.field.value,
      caseSensitive: this.exact.checked,
      entireWord: this.whole.checked,
      highlightAll: this.all.checked,
      findPrevious,
      matchDiacritics: false,
    });
  }

  private listen(): void {
    const { bus } = this.book;
    this.field.addEventListener("input", () => this.look(""));
    this.bar.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.target !== this.field || event.isComposing) return;
      event.preventDefault();
      this.look("again", event.shiftKey);
    });
    bus.on("updatefindmatchescount", ({ matchesCount }: Count) => this.say(matchesCount, false));
    bus.on("updatefindcontrolstate", ({ matchesCount, state }: Count & { state: number }) =>
      this.say(matchesCount, state === NOT_FOUND),
    );
  }

  private say({ current, total }: Count["matchesCount"], none: boolean): void {
    const nothing = none && !!this.field.value && this.isOpen;
    this.field.ariaInvalid = nothing ? "true" : null;
    const number = (count: number) => count.toLocaleString(document.documentElement.lang || undefined);
    const found = total ? fill(this.texts.matches, { current: number(current), total: number(total) }) : "";
    const words = !this.isOpen || !this.field.value ? "" : nothing ? this.texts.noMatches : found;
    if (this.count.textContent !== words) this.count.textContent = words;
  }
}
