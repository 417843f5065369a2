/** What the viewer is built of. */
import { type Icon, icon } from "./icons";

export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = "",
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...content);
  return element;
}

/** An icon that does something; its name is said, and shown to whoever rests on it. */
export function tool(name: Icon, label: string, act: () => void): HTMLButtonElement {
  const button = make("button", "button quiet icon-only", icon(name));
  button.type = "button";
  button.title = button.ariaLabel = label;
  button.addEventListener("click", () => button.ariaDisabled !== "true" && act());
  return button;
}

/** Off, but still there for whoever stands on it: a disabled button would lose the focus. */
export function turnOff(button: HTMLElement, off: boolean): void {
  button.ariaDisabled = off ? "true" : null;
}

/** One stop for Tab among these; the arrows lead from one to the next. */
export function rove(group: HTMLElement, among: string, back: string[], on: string[]): void {
  const all = () => [...group.querySelectorAll<HTMLElement>(among)].filter((one) => one.checkVisibility());
  group.addEventListener("focusin", ({ target }) => {
    const now = (target as Element).closest<HTMLElement>(among);
    if (now) stopAt(group, among, now);
  });
  group.addEventListener("keydown", (event) => {
    const from = (event.target as Element).closest<HTMLElement>(among);
    if (!from || event.altKey || event.ctrlKey || event.metaKey) return;
    const list = all();
    const at = list.indexOf(from);
    const to = { Home: 0, End: list.length - 1 }[event.key];
    const by = on.includes(event.key) ? 1 : back.includes(event.key) ? -1 : 0;
    if (to === undefined && !by) return;
    event.preventDefault();
    event.stopPropagation();
    list[to ?? Math.min(Math.max(at + by, 0), list.length - 1)]?.focus();
  });
}

export function stopAt(group: Element, among: string, now: Element): void {
  for (const one of group.querySelectorAll<HTMLElement>(among)) one.tabIndex = one === now ? 0 : -1;
}

/** Scrolls this scroller and nothing around it: `scrollIntoView` would move the whole page as well. */
export function reveal(element: Element, scroller: Element, room: number): void {
  const box = element.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  if (box.top < view.top + room) scroller.scrollTop += box.top - view.top - room;
  else if (box.bottom > view.bottom - room) scroller.scrollTop += box.bottom - view.bottom + room;
  if (box.left < view.left || box.right > view.right)
    scroller.scrollLeft += (box.left + box.right - view.left - view.right) / 2;
}
