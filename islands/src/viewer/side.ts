/** Beside the pages: the same pages small, and the contents if the PDF has some. */
import type { Book } from "./book";
import { Outline } from "./outline";
import { make, rove, stopAt } from "./parts";
import type { Texts } from "./texts";
import { Thumbnails } from "./thumbnails";

export class Side {
  readonly box = make("div", "side");
  private readonly tabs = make("div", "side-tabs");
  private readonly small = make("div", "side-panel");
  private readonly contents = make("div", "side-panel");
  private readonly thumbnails: Thumbnails;
  private readonly outline: Outline;

  constructor(
    private readonly book: Book,
    texts: Texts,
    id: string,
    private readonly changed: (open: boolean) => void,
  ) {
    this.box.id = `${id}-side`;
    this.box.hidden = true;
    this.tabs.role = "tablist";
    this.tabs.ariaLabel = texts.panel;
    const chosen = () => this.covers && this.close();
    this.thumbnails = new Thumbnails(book, this.small, texts, chosen);
    this.outline = new Outline(book, texts.outline, chosen);
    this.box.append(this.tabs, this.small, this.contents);
    this.panel(this.small, `${id}-small`, texts.thumbnails, this.thumbnails.list);
    this.panel(this.contents, `${id}-contents`, texts.outline, this.outline.tree);
    rove(this.tabs, "[role=tab]", ["ArrowLeft"], ["ArrowRight"]);
    this.choose(this.small);
  }

  get isOpen(): boolean {
    return !this.box.hidden;
  }

  /** Where there is little room it lies over the pages; the sheet decides. */
  get covers(): boolean {
    return getComputedStyle(this.box).position === "absolute";
  }

  async fill(): Promise<void> {
    this.thumbnails.fill();
    this.tabs.hidden = !(await this.outline.fill());
  }

  toggle(): void {
    if (this.isOpen) return this.close();
    this.show();
    if (this.covers) this.box.querySelector<HTMLElement>(".side-panel:not([hidden]) [tabindex='0']")?.focus();
  }

  show(): void {
    this.box.hidden = false;
    this.changed(true);
    this.thumbnails.mark();
  }

  close(): void {
    const inside = this.box.contains(document.activeElement);
    this.box.hidden = true;
    this.changed(false);
    if (inside) this.book.container.focus({ preventScroll: true });
  }

  private panel(panel: HTMLElement, id: string, label: string, content: HTMLElement): void {
    const tab = make("button", "", label);
    tab.type = "button";
    tab.role = "tab";
    tab.id = `${id}-tab`;
    tab.setAttribute("aria-controls", id);
    // What is under the arrows is shown at once: both are there already
    for (const name of ["focus", "click"]) tab.addEventListener(name, () => this.choose(panel));
    this.tabs.append(tab);
    panel.id = id;
    panel.role = "tabpanel";
    panel.setAttribute("aria-labelledby", tab.id);
    panel.append(content);
  }

  private choose(panel: HTMLElement): void {
    for (const one of [this.small, this.contents]) one.hidden = one !== panel;
    for (const tab of this.tabs.children) {
      const is = tab.getAttribute("aria-controls") === panel.id;
      tab.ariaSelected = String(is);
      if (is) stopAt(this.tabs, "[role=tab]", tab);
    }
    this.thumbnails.mark();
  }
}
