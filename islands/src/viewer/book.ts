/**
 * The open PDF in its scroller: pages, zoom, links, find. pdf.js draws the pages that are in sight and forgets the
 * others; what it does to the page around the viewer is taken from it here.
 */
import { AnnotationEditorType, AnnotationMode, EventBus, LinkTarget } from "./pdf";
import { PDFFindController, PDFLinkService, PDFViewer } from "./pdf";
import type { PDFDocumentProxy, PDFViewerOptions } from "./pdf";
import { make, reveal } from "./parts";
import { fill, type Texts } from "./texts";

const SMALLEST = 0.25;
const LARGEST = 8;

/** Narrower than this, a page takes the whole width. */
const NARROW = 640;

interface Match {
  element: HTMLElement | null;
  pageIndex: number;
  matchIndex: number;
}

class Find extends PDFFindController {
  container: Element | undefined;

  override scrollMatchIntoView({ element, pageIndex, matchIndex }: Match): void {
    const here = this._selected?.pageIdx === pageIndex && this._selected.matchIdx === matchIndex;
    if (!this._scrollMatches || !element || !here) return;
    this._scrollMatches = false;
    if (this.container) reveal(element, this.container, this.container.clientHeight / 4);
  }
}

/** What fits is seen from edge to edge; pdf.js keeps a corner of it in place, or a wider page draws it aside. */
function straighten({ container, currentScaleValue }: PDFViewer): void {
  if (Number.isNaN(Number(currentScaleValue))) container.scrollLeft = 0;
}

class Links extends PDFLinkService {
  /** Keeps the reader's zoom, and gives the focus to the pages once: pdf.js takes it whenever that page is drawn. */
  override async goToDestination(to: string | unknown[] | null): Promise<void> {
    const pdf = this.pdfDocument as PDFDocumentProxy | null;
    const spot = (typeof to === "string" ? await pdf?.getDestination(to) : to) as unknown[] | null | undefined;
    if (!pdf || !Array.isArray(spot)) return;
    const [place] = spot;
    const index = typeof place === "number" ? place : await pdf.getPageIndex(place as never).catch(() => -1);
    const view = this.pdfViewer as PDFViewer;
    if (index < 0 || index >= pdf.numPages) return;
    view.scrollPageIntoView({ pageNumber: index + 1, destArray: spot, ignoreDestinationZoom: true });
    straighten(view);
    view.container.focus({ preventScroll: true });
  }
}

export class Book {
  readonly bus = new EventBus();
  readonly container = make("div", "scroller", make("div", "pdfViewer"));
  readonly view: PDFViewer;
  readonly links: Links;
  pdf: PDFDocumentProxy | undefined;
  private readonly ended = new AbortController();

  constructor(
    frame: Element,
    images: string,
    private readonly texts: Texts,
    name: string,
  ) {
    this.container.tabIndex = 0;
    this.container.role = "region";
    this.container.ariaLabel = fill(texts.document, { name });
    frame.append(this.container);
    const { bus, container } = this;
    const externalLinkTarget = LinkTarget.BLANK;
    this.links = new Links({ eventBus: bus, externalLinkTarget, externalLinkRel: "noopener noreferrer nofollow" });
    const find = new Find({ eventBus: bus, linkService: this.links });
    find.container = container;
    const options: PDFViewerOptions & { abortSignal: AbortSignal } = {
      container,
      eventBus: bus,
      linkService: this.links,
      findController: find,
      annotationMode: AnnotationMode.ENABLE,
      annotationEditorMode: AnnotationEditorType.DISABLE,
      enableSelectionRendering: false,
      imageResourcesPath: images,
      l10n: words as never,
      abortSignal: this.signal,
      ...(this.colors && { pageColors: this.colors }),
    };
    this.view = new PDFViewer(options);
    this.links.setViewer(this.view);
    this.name();
    this.follow();
  }

  /** Ends with the book; whatever listens for it listens until then. */
  get signal(): AbortSignal {
    return this.ended.signal;
  }

  /** In high contrast the reader's own colours, on the pages too. */
  readonly colors = matchMedia("(forced-colors: active)").matches
    ? { background: "Canvas", foreground: "CanvasText" }
    : undefined;

  /** Shows it; comes back when the first page is drawn. */
  async show(pdf: PDFDocumentProxy): Promise<void> {
    this.pdf = pdf;
    this.bus.on("pagesinit", () => (this.view.currentScaleValue = "page-width"), { once: true });
    this.links.setDocument(pdf);
    this.view.setDocument(pdf);
    await this.view.firstPagePromise;
    await this.view.onePageRendered;
    // A scale that fits leads to the edge of the page; the room above it belongs to it
    if (this.page === 1) this.container.scrollTop = 0;
  }

  get pages(): number {
    return this.view.pagesCount;
  }

  get page(): number {
    return this.view.currentPageNumber;
  }

  goTo(page: number): void {
    if (!this.pages) return;
    this.view.currentPageNumber = Math.min(Math.max(Math.round(page), 1), this.pages);
    straighten(this.view);
  }

  /** To a scale, or to what fits: `page-width`, `page-fit`. */
  scaleTo(value: string): void {
    this.view.currentScaleValue = value;
  }

  /** By so much, around a point of the scroller. While fingers move, the drawn pages are only stretched. */
  scaleBy(factor: number, origin?: number[], drawingDelay?: number): void {
    const now = this.view.currentScale;
    const scaleFactor = Math.min(Math.max(now * factor, SMALLEST), LARGEST) / now;
    this.view.updateScale({ scaleFactor, ...(origin && { origin }), ...(drawingDelay && { drawingDelay }) });
  }

  rotate(): void {
    this.view.pagesRotation += 90;
  }

  close(): void {
    this.view.setDocument(null);
    this.links.setDocument(null);
    this.ended.abort();
    this.container.remove();
  }

  /** Pages are named by us: pdf.js would say it in English. */
  private name(): void {
    this.bus.on("pagesinit", () => {
      for (let n = 0; n < this.pages; n++)
        (this.view.getPageView(n) as { div: HTMLElement }).div.ariaLabel = fill(this.texts.page, { number: n + 1 });
    });
    // The text of every page would be a stop for Tab
    this.bus.on("textlayerrendered", ({ source }: { source: { textLayer?: { div: HTMLElement } } }) => {
      source.textLayer?.div.removeAttribute("tabindex");
    });
    this.bus.on("annotationlayerrendered", ({ source }: { source: { div: HTMLElement } }) => {
      for (const note of source.div.querySelectorAll<HTMLImageElement>(".textAnnotation img"))
        note.alt = this.texts.note;
      for (const time of source.div.querySelectorAll<HTMLTimeElement>("time.popupDate"))
        time.textContent = new Date(time.dateTime).toLocaleString(document.documentElement.lang || undefined);
    });
  }

  /** What fits still fits when the room changes. */
  private follow(): void {
    this.bus.on("scalechanging", () => straighten(this.view));
    let width = 0;
    let height = 0;
    const observer = new ResizeObserver(() => {
      const { clientWidth, clientHeight } = this.container;
      if (!clientWidth || (clientWidth === width && clientHeight === height)) return;
      [width, height] = [clientWidth, clientHeight];
      this.view.removePageBorders = width < NARROW;
      const { currentScaleValue } = this.view;
      if (Number.isNaN(Number(currentScaleValue))) this.view.currentScaleValue = currentScaleValue;
      this.view.update();
    });
    observer.observe(this.container);
    this.signal.addEventListener("abort", () => observer.disconnect());
  }
}

/** Stands where pdf.js would bring its own words. */
const words = {
  getLanguage: () => document.documentElement.lang,
  getDirection: () => (document.dir === "rtl" ? "rtl" : "ltr"),
  get: () => Promise.resolve(""),
  translate: () => Promise.resolve(),
  translateOnce: () => Promise.resolve(),
  pause() {},
  resume() {},
  destroy: () => Promise.resolve(),
};
