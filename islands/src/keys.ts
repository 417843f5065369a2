/**
 * Keys for those who work here all day: "/" or Ctrl K to the palette, j/k through a list, Enter opens (it is a link).
 * `<html data-keys="off">` turns the single letters off.
 */
import { openPalette } from "./palette";

function search(): void {
  if (openPalette()) return;
  document.querySelector<HTMLInputElement>("[role=search] input[type=search]")?.focus();
}

/** Moves to the next or former row link; from outside a list, only letters do, so that arrows still scroll. */
function step(by: 1 | -1, from: Element | null, letter: boolean): boolean {
  const list = from?.closest("[data-rows]") ?? (letter ? document.querySelector("[data-rows]") : null);
  if (!list) return false;
  const links = [...list.querySelectorAll<HTMLAnchorElement>("a.name, a[data-row]")];
  const row = from?.closest("li, tr, article");
  const now = links.findIndex((link) => link === from || row?.contains(link));
  const next = now < 0 ? links[0] : links[now + by];
  next?.focus();
  return !!next;
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.altKey) return;
  if (event.key === "k" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    return search();
  }
  const from = document.activeElement;
  if (event.ctrlKey || event.metaKey || from?.matches("input, textarea, select, [contenteditable]")) return;
  const letters = document.documentElement.dataset.keys !== "off";
  const by = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
  const letter = event.key.length === 1;
  if (letter && !letters) return;
  if (event.key === "/") {
    event.preventDefault();
    search();
  } else if (by && step(by, from, letter)) event.preventDefault();
});
