/**
 * `<pdf-viewer>`: until its PDF is there, and wherever it cannot be shown, the page's own pictures of it stay.
 * What it builds around them goes when it leaves the page.
 */
import { Bar } from "./bar";
import { Book } from "./book";
import { Finder } from "./finder";
import { gestures } from "./gestures";
import { icon } from "./icons";
import { keys } from "./keys";
import { type Fault, Loading } from "./load";
import { make } from "./parts";
import type { PDFDocumentProxy } from "./pdf";
import { Side } from "./side";
import { fill, readTexts, size, type Texts } from "./texts";

/** A file that is there at once needs no word about being on its way. */
const PATIENCE = 400;

interface Open {
  book: Book;
  bar: Bar;
  finder: Finder;
  side: Side;
  parts: HTMLElement[];
}

export class PdfViewer extends HTMLElement {
  private loading: Loading | undefined;
  private open: Open | undefined;
  private notice: HTMLElement | undefined;
  private wish: number | undefined;
  private top = 0;

  connectedCallback(): void {
    // Moved, not new: a scroller that is moved begins at its top again
    if (this.open) this.open.book.container.scrollTop = this.top;
    else if (!this.loading) void this.start();
  }

  /** A refresh may take it out and put it back in one breath. */
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (!this.isConnected) this.end();
    });
  }

  connectedMoveCallback(): void {}

  /** To a page; if there are none yet, then as soon as there are. */
  goTo(page: number): void {
    if (this.open?.book.pages) this.open.book.goTo(page);
    else this.wish = page;
  }

  private async start(): Promise<void> {
    const texts = readTexts(this);
    if (!texts) return this.state("failed");
    this.notice?.remove();
    this.state("loading");
    const open = (this.open = this.build(texts));
    const progress = this.progress(texts);
    const loading = (this.loading = new Loading(this.dataset, progress.show));
    const came = await loading.done();
    if (this.loading !== loading) return;
    if (typeof came === "string") return this.fail(came, texts);
    await this.show(open, came).catch(() => this.loading === loading && this.fail("broken", texts));
    progress.end();
  }

  /** The first page is drawn before the pictures go. */
  private async show({ book, bar, side }: Open, pdf: PDFDocumentProxy): Promise<void> {
    const mine = this.loading;
    await book.show(pdf);
    if (this.loading !== mine) return;
    this.state("ready");
    bar.row.inert = false;
    await side.fill();
    if (this.loading !== mine) return;
    if (book.pages > 1 && !side.covers) side.show();
    if (this.wish) book.goTo(this.wish);
    this.wish = undefined;
    this.tell();
  }

  private build(texts: Texts): Open {
    const frame = make("div", "frame");
    const body = make("div", "body", frame);
    this.append(body);
    const images = new URL(`${this.dataset.pdfjs}images/`, location.href).href;
    const book = new Book(frame, images, texts, this.dataset.name ?? "");
    const side = new Side(book, texts, this.id, (open) => (bar.panel.ariaExpanded = String(open)));
    const finder = new Finder(book, texts);
    const find = () => finder.open();
    const bar = new Bar(this, book, texts, { panel: () => side.toggle(), find });
    bar.panel.setAttribute("aria-controls", side.box.id);
    bar.panel.ariaExpanded = "false";
    bar.row.inert = true;
    body.prepend(side.box);
    body.before(bar.row, finder.bar);
    gestures(book);
    keys(this, { book, find, zoom: (factor) => bar.step(factor), leave: () => this.leave() });
    book.bus.on("pagechanging", () => this.tell());
    book.container.addEventListener("scroll", () => (this.top = book.container.scrollTop), { passive: true });
    return { book, bar, finder, side, parts: [bar.row, finder.bar, body] };
  }

  private leave(): boolean {
    const { finder, side } = this.open ?? {};
    if (finder?.isOpen) finder.close();
    else if (side?.isOpen && side.covers) side.close();
    else return false;
    return true;
  }

  /** How much of it has come. */
  private progress(texts: Texts): { show(done: number, of: number): void; end(): void } {
    const bar = make("progress");
    const words = make("small");
    const line = make("p", "coming", words, bar);
    bar.ariaLabel = fill(texts.loading, { name: this.dataset.name ?? "" });
    words.textContent = bar.ariaLabel;
    line.hidden = true;
    this.open?.parts.push(line);
    this.append(line);
    const late = setTimeout(() => (line.hidden = false), PATIENCE);
    return {
      show(done, of) {
        if (!of) return;
        bar.value = Math.min(done / of, 1);
        words.textContent = fill(texts.loaded, { done: size(Math.min(done, of)), size: size(of) });
      },
      end() {
        clearTimeout(late);
        line.remove();
      },
    };
  }

  /** The sentence stands above the pictures; after a broken line there is a way to try again. */
  private fail(fault: Fault, texts: Texts): void {
    this.end();
    const notice = (this.notice = make("div", "told", icon(fault === "locked" ? "locked" : "alert")));
    notice.role = "status";
    notice.append(make("p", "", texts[fault]));
    if (fault === "offline") {
      const again = make("button", "button", texts.again);
      again.type = "button";
      again.addEventListener("click", () => void this.start());
      notice.append(again);
    }
    this.prepend(notice);
    this.state("failed");
  }

  private end(): void {
    const { loading, open } = this;
    this.loading = this.open = undefined;
    open?.book.close();
    loading?.end();
    for (const part of open?.parts ?? []) part.remove();
    delete this.dataset.state;
  }

  private state(now: "loading" | "ready" | "failed"): void {
    this.dataset.state = now;
  }

  private tell(): void {
    const { page, pages } = this.open?.book ?? {};
    this.dispatchEvent(new CustomEvent("pdf-viewer:page", { bubbles: true, detail: { page, pages } }));
  }
}
