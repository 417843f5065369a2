/** The pages, small: drawn one after the other as they come into sight, and forgotten when many others did. */
import type { Book } from "./book";
import { make, reveal, rove, stopAt } from "./parts";
import { AnnotationMode } from "./pdf";
import { fill, type Texts } from "./texts";

const WIDTH = 112;

/** So many stay drawn; the rest is drawn again when it is looked at. */
const KEPT = 60;

export class Thumbnails {
  readonly list = make("ol", "thumbnails");
  private readonly drawn: HTMLElement[] = [];
  private readonly seen = new Set<HTMLElement>();
  private readonly watch: IntersectionObserver;
  private busy = false;

  constructor(
    private readonly book: Book,
    private readonly scroller: HTMLElement,
    private readonly texts: Texts,
    chosen: () => void,
  ) {
    this.watch = new IntersectionObserver((entries) => this.look(entries), { root: scroller, rootMargin: "200px" });
    book.signal.addEventListener("abort", () => this.watch.disconnect());
    rove(this.list, "button", ["ArrowUp", "ArrowLeft"], ["ArrowDown", "ArrowRight"]);
    this.list.addEventListener("click", ({ target }) => {
      const button = (target as Element).closest("button");
      if (!button) return;
      book.goTo(Number(button.dataset.page));
      chosen();
    });
    book.bus.on("pagechanging", () => this.mark());
    book.bus.on("rotationchanging", () => this.forget());
  }

  fill(): void {
    for (let page = 1; page <= this.book.pages; page++) {
      const button = make("button", "", make("span", "picture"), make("span", "number", String(page)));
      button.type = "button";
      button.dataset.page = String(page);
      button.ariaLabel = fill(this.texts.page, { number: page });
      this.shape(button);
      this.list.append(make("li", "", button));
      this.watch.observe(button);
    }
    this.mark();
  }

  /** Where the reader is. Whoever walks through the list is left where they are. */
  mark(): void {
    const now = this.list.children[this.book.page - 1]?.firstElementChild as HTMLElement | undefined;
    if (!now) return;
    this.list.querySelector("[aria-current]")?.removeAttribute("aria-current");
    now.ariaCurrent = "page";
    if (this.list.contains(document.activeElement)) return;
    stopAt(this.list, "button", now);
    if (now.checkVisibility()) reveal(now, this.scroller, 8);
  }

  private look(entries: IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) this.seen.add(target as HTMLElement);
      else this.seen.delete(target as HTMLElement);
    }
    void this.draw();
  }

  private async draw(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    for (;;) {
      const next = [...this.seen].find((button) => !this.drawn.includes(button));
      if (!next || this.book.signal.aborted) break;
      this.drawn.push(next);
      // A page that cannot be drawn stays a blank sheet
      await this.drawOne(next).catch(() => {});
      this.trim();
    }
    this.busy = false;
  }

  private async drawOne(button: HTMLElement): Promise<void> {
    const { pdf, view, bus, colors } = this.book;
    const number = Number(button.dataset.page);
    const page = await pdf?.getPage(number);
    if (!page) return;
    const rotation = (page.rotate + view.pagesRotation) % 360;
    const { width } = page.getViewport({ scale: 1, rotation });
    const viewport = page.getViewport({ scale: (WIDTH * Math.min(devicePixelRatio, 2)) / width, rotation });
    const canvas = make("canvas");
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    await page.render({
      canvas,
      viewport,
      annotationMode: AnnotationMode.ENABLE,
      ...(colors && { pageColors: colors }),
    }).promise;
    this.shape(button, viewport);
    button.querySelector(".picture")?.replaceChildren(canvas);
    // What this page took is given back, unless the page is open anyway
    bus.dispatch("thumbnailrendered", { source: this, pageNumber: number, pdfPage: page });
  }

  private trim(): void {
    while (this.drawn.length > KEPT) {
      const at = this.drawn.findIndex((button) => !this.seen.has(button));
      if (at < 0) return;
      this.drawn.splice(at, 1)[0]?.querySelector(".picture")?.replaceChildren();
    }
  }

  /** As high as its page is, before it is drawn: nothing moves when it is. */
  private shape(button: HTMLElement, size?: { width: number; height: number }): void {
    const view = this.book.view.getPageView(Number(button.dataset.page) - 1) as { viewport: typeof size };
    const { width, height } = size ?? view.viewport ?? { width: 1, height: 1 };
    button.querySelector<HTMLElement>(".picture")!.style.aspectRatio = `${width} / ${height}`;
  }

  private forget(): void {
    this.drawn.length = 0;
    for (const button of this.list.querySelectorAll<HTMLElement>("button")) this.shape(button);
    void this.draw();
  }
}
