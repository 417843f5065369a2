/** The viewer by keyboard. Only while the focus is in it; what the browser does by itself in a scroller it goes on doing. */
import type { Book } from "./book";

export interface Means {
  book: Book;
  find(): void;
  /** Closes what is open; says whether something was. */
  leave(): boolean;
  zoom(factor: number): void;
}

const STEP = 1.2;

/** From the tools as well the pages can be scrolled. */
function scroll({ container }: Book, key: string): boolean {
  const { clientHeight, scrollHeight } = container;
  const by = { PageDown: 0.9 * clientHeight, PageUp: -0.9 * clientHeight, Home: -scrollHeight, End: scrollHeight }[key];
  if (by) container.scrollBy({ top: by });
  return !!by;
}

function turn(book: Book, key: string): boolean {
  const { width } = book.view.getPageView(book.page - 1) as { width: number };
  const by = { ArrowRight: 1, ArrowLeft: -1, n: 1, p: -1 }[key];
  // A page that is wider than the room is scrolled sideways
  if (!by || (key.startsWith("Arrow") && width > book.container.clientWidth + 1)) return false;
  book.goTo(book.page + by);
  return true;
}

function act({ book, zoom }: Means, { key }: KeyboardEvent, inside: boolean): boolean {
  const letters = document.documentElement.dataset.keys !== "off";
  if (key.length === 1 && !letters) return false;
  if (key === "+" || key === "=") zoom(STEP);
  else if (key === "-") zoom(1 / STEP);
  else if (key === "0") book.scaleTo("page-width");
  else return inside ? turn(book, key) : scroll(book, key);
  return true;
}

export function keys(host: HTMLElement, means: Means): void {
  const { book } = means;
  host.addEventListener(
    "keydown",
    (event) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const target = event.target as Element;
      const command = event.ctrlKey || event.metaKey;
      // The second time the browser's own find comes
      if (command && event.key === "f" && !target.closest(".finder")) means.find();
      else if (event.key === "Escape" && means.leave()) event.stopPropagation();
      else if (command || target.closest("input, select, textarea, details[open]")) return;
      else if (!act(means, event, book.container.contains(target))) return;
      event.preventDefault();
    },
    { signal: book.signal },
  );
}
