/** The row of tools above the pages. On a phone what is rarer stands in its menu. */
import type { Book } from "./book";
import { icon, type Icon } from "./icons";
import { make, rove, stopAt, tool, turnOff } from "./parts";
import { fill, percent, type Texts } from "./texts";

const SCALES = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];
const STEP = 1.2;

export interface Acts {
  panel(): void;
  find(): void;
}

export class Bar {
  readonly row = make("div", "bar");
  readonly panel: HTMLButtonElement;
  readonly find: HTMLButtonElement;
  private readonly field = make("input", "input page-field");
  private readonly of = make("span", "of");
  private readonly zoom = make("select", "input zoom");
  private readonly own = make("option");
  private readonly back: HTMLButtonElement;
  private readonly on: HTMLButtonElement;

  constructor(
    private readonly host: HTMLElement,
    private readonly book: Book,
    private readonly texts: Texts,
    acts: Acts,
  ) {
    this.row.role = "toolbar";
    this.row.ariaLabel = texts.tools;
    this.panel = tool("panel", texts.panel, () => acts.panel());
    this.find = tool("search", texts.find, () => acts.find());
    this.back = tool("up", texts.previous, () => book.goTo(book.page - 1));
    this.on = tool("down", texts.next, () => book.goTo(book.page + 1));
    for (const rare of [this.back, this.on]) rare.classList.add("rare");
    this.row.append(
      this.group(this.panel),
      this.group(this.back, this.on, this.pageField(), this.of),
      this.group(
        tool("smaller", texts.zoomOut, () => this.step(1 / STEP)),
        this.zoomField(),
        tool("larger", texts.zoomIn, () => this.step(STEP)),
      ),
      this.group(...this.rare().map((one) => one.button()), this.find, this.menu()),
    );
    const among = "button:not(.menu button), summary";
    rove(this.row, among, ["ArrowLeft"], ["ArrowRight"]);
    stopAt(this.row, among, this.panel);
    this.listen();
  }

  /** One step larger or smaller; by keyboard too. */
  step(factor: number): void {
    this.book.scaleBy(factor);
  }

  private group(...tools: HTMLElement[]): HTMLElement {
    return make("div", "group", ...tools);
  }

  private pageField(): HTMLElement {
    this.field.inputMode = "numeric";
    this.field.autocomplete = "off";
    this.field.ariaLabel = this.texts.pageField;
    this.field.addEventListener("focus", () => this.field.select());
    this.field.addEventListener("change", () => {
      const page = Number(this.field.value);
      if (page) this.book.goTo(page);
      this.showPage();
    });
    return this.field;
  }

  private zoomField(): HTMLElement {
    const { zoom, texts } = this;
    zoom.ariaLabel = texts.zoom;
    zoom.classList.add("rare");
    this.own.hidden = true;
    zoom.append(
      new Option(texts.fitWidth, "page-width"),
      new Option(texts.fitPage, "page-fit"),
      ...SCALES.map((scale) => new Option(percent(scale), String(scale))),
      this.own,
    );
    zoom.addEventListener("change", () => this.book.scaleTo(zoom.value));
    return zoom;
  }

  /** What has a place in the row where there is room, and in the menu where there is none. */
  private rare() {
    const { book, texts } = this;
    const turn = () => book.rotate();
    const all: { name: Icon; label: string; act(): void; screen?: boolean }[] = [
      { name: "rotate", label: texts.rotate, act: turn },
    ];
    // An iPhone gives its whole screen to films alone
    if (document.fullscreenEnabled)
      all.push({ name: "screen", label: texts.fullScreen, act: () => this.fullScreen(), screen: true });
    return all.map(({ name, label, act, screen }) => ({
      button: () => {
        const button = tool(name, label, act);
        button.classList.add("rare");
        if (screen) button.dataset.screen = "icon";
        return button;
      },
      line: () => {
        const line = this.line(name, label, act);
        if (screen) line.dataset.screen = "line";
        return line;
      },
    }));
  }

  private line(name: Icon, label: string, act: () => void): HTMLButtonElement {
    const line = make("button", "", icon(name), make("span", "", label));
    line.type = "button";
    line.addEventListener("click", () => {
      const details = line.closest("details");
      if (details) details.open = false;
      details?.querySelector("summary")?.focus();
      act();
    });
    return line;
  }

  /** A small menu as everywhere in the house: `menus.ts` closes it. */
  private menu(): HTMLElement {
    const { texts, book } = this;
    const words = make("span", "visually-hidden", texts.more);
    const summary = make("summary", "button quiet icon-only", icon("more"), words);
    summary.title = texts.more;
    const lines = [
      this.line("fitWidth", texts.fitWidth, () => book.scaleTo("page-width")),
      this.line("fitPage", texts.fitPage, () => book.scaleTo("page-fit")),
      ...this.rare().map((one) => one.line()),
    ];
    return make("details", "more", summary, make("div", "menu", ...lines));
  }

  private fullScreen(): void {
    if (document.fullscreenElement === this.host) void document.exitFullscreen();
    else void this.host.requestFullscreen();
  }

  private listen(): void {
    const { bus, signal } = this.book;
    bus.on("pagesinit", () => this.showPage());
    bus.on("pagechanging", () => this.showPage());
    bus.on("scalechanging", () => this.showScale());
    document.addEventListener("fullscreenchange", () => this.showScreen(), { signal });
  }

  private showPage(): void {
    const { page, pages } = this.book;
    this.field.value = String(page);
    this.field.size = Math.max(String(pages).length, 2);
    this.of.textContent = fill(this.texts.of, { count: pages });
    turnOff(this.back, page <= 1);
    turnOff(this.on, page >= pages);
  }

  private showScale(): void {
    const { currentScale, currentScaleValue } = this.book.view;
    const known = [...this.zoom.options].some((one) => one !== this.own && one.value === currentScaleValue);
    this.own.value = currentScaleValue;
    this.own.textContent = percent(currentScale);
    this.own.hidden = known;
    if (known) this.zoom.value = currentScaleValue;
    else this.own.selected = true;
  }

  private showScreen(): void {
    const is = document.fullscreenElement === this.host;
    const label = is ? this.texts.leaveFullScreen : this.texts.fullScreen;
    for (const button of this.row.querySelectorAll<HTMLElement>("[data-screen]")) {
      button.querySelector("svg")?.replaceWith(icon(is ? "leave" : "screen"));
      const words = button.querySelector("span");
      if (words) words.textContent = label;
      else button.title = button.ariaLabel = label;
    }
  }
}
