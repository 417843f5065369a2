/** The contents of the PDF, if it brings any: a tree, whose branches are drawn when they are opened. */
import type { Book } from "./book";
import { icon } from "./icons";
import { make, rove, stopAt } from "./parts";

interface Entry {
  title: string;
  dest: string | unknown[] | null;
  url: string | null;
  count?: number;
  items: Entry[];
}

const ITEM = "[role=treeitem]";

export class Outline {
  readonly tree = make("ul", "outline");
  private readonly entries = new WeakMap<Element, Entry>();

  constructor(
    private readonly book: Book,
    label: string,
    private readonly chosen: () => void,
  ) {
    this.tree.role = "tree";
    this.tree.ariaLabel = label;
    rove(this.tree, ITEM, ["ArrowUp"], ["ArrowDown"]);
    this.tree.addEventListener("keydown", (event) => this.key(event));
    this.tree.addEventListener("click", (event) => this.press(event));
  }

  /** Says whether there is one. */
  async fill(): Promise<boolean> {
    const entries = (await this.book.pdf?.getOutline().catch(() => null)) as Entry[] | null | undefined;
    if (!entries?.length) return false;
    this.grow(this.tree, entries, 0);
    const first = this.tree.querySelector(ITEM);
    if (first) stopAt(this.tree, ITEM, first);
    return true;
  }

  private grow(list: HTMLElement, entries: Entry[], depth: number): void {
    for (const entry of entries) {
      const line = make("div", "entry", entry.items.length ? icon("into") : "", make("span", "", entry.title));
      const item = make("li", "", line);
      item.role = "treeitem";
      item.ariaLabel = entry.title;
      item.tabIndex = -1;
      // CSP keeps styles out of the markup, not out of scripts
      item.style.setProperty("--depth", String(depth));
      this.entries.set(item, entry);
      if (entry.items.length) this.open(item, depth === 0 && (entry.count ?? 0) > 0);
      list.append(item);
    }
  }

  private open(item: HTMLElement, open: boolean): void {
    item.ariaExpanded = String(open);
    if (!open || item.querySelector("ul")) return;
    const branch = make("ul");
    branch.role = "group";
    this.grow(branch, this.entries.get(item)?.items ?? [], Number(item.style.getPropertyValue("--depth")) + 1);
    item.append(branch);
  }

  private follow(item: Element): void {
    const entry = this.entries.get(item);
    if (entry?.url) open(entry.url, "_blank", "noopener,noreferrer");
    else if (entry?.dest) {
      void this.book.links.goToDestination(entry.dest);
      this.chosen();
    } else if (item.ariaExpanded) this.open(item as HTMLElement, item.ariaExpanded === "false");
  }

  private press({ target }: MouseEvent): void {
    const item = (target as Element).closest<HTMLElement>(ITEM);
    if (!item) return;
    item.focus({ preventScroll: true });
    if ((target as Element).closest(".entry > .icon")) this.open(item, item.ariaExpanded === "false");
    else this.follow(item);
  }

  /** As in every tree: right opens, then goes in; left closes, then goes out. */
  private key(event: KeyboardEvent): void {
    const item = (event.target as Element).closest<HTMLElement>(ITEM);
    if (!item || event.altKey || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    if (key === "Enter" || key === " ") this.follow(item);
    else if (key === "ArrowRight" && item.ariaExpanded === "false") this.open(item, true);
    else if (key === "ArrowRight") item.querySelector<HTMLElement>(ITEM)?.focus();
    else if (key === "ArrowLeft" && item.ariaExpanded === "true") this.open(item, false);
    else if (key === "ArrowLeft") item.parentElement?.closest<HTMLElement>(ITEM)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
