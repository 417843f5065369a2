/**
 * Placing fields for signatures on the pages of a document. The rows of numbers are what is sent; here each has a box on its
 * page, which is carried with the pointer or moved with the keys. A script of its own, for the page where one places.
 */
import "../css/place.css";
import { count, draw, foot, grip, phrase, rowOf, sheet, sheets } from "./place-box";
import { letGo, onDrop } from "./place-drag";
import { add, formOf, others, read, type Row, rows, signer, write } from "./place-rows";
import { atLeast, free, held, sized, type Spot } from "./place-spot";

const placing = "form[data-placing]";
const first = new WeakMap<HTMLFormElement, string>();
/** Where focus is, and where its box was when focus came. */
let at: Row | undefined;
let came: Spot | undefined;
let saving = false;
let timer = 0;

/** Two numbers that the page says, width and height in percent. */
function pair(said: string | undefined, wide: number, tall: number): [number, number] {
  const [width = wide, height = tall] = (said ?? "").split(" ").filter(Boolean).map(Number);
  return [width, height];
}

/** Tells it to those who do not see the box; while keys are held down, once at the end. */
function say(row: Row, name: "moved" | "placed" | "removed", spot = read(row), wait = 0): void {
  const form = formOf(row);
  const place = form?.querySelector("[data-said]");
  if (!form || !place || !spot) return;
  const words = phrase(form, name, row, spot);
  clearTimeout(timer);
  timer = setTimeout(() => (place.textContent = words), wait);
}

/** The middle of what is seen of the sheet that fills most of the screen. */
function inSight(form: HTMLFormElement): Spot | undefined {
  const seen = sheets(form).map((one) => {
    const { top, bottom, height } = one.getBoundingClientRect();
    const [from, to] = [Math.max(top, 0), Math.min(bottom, foot(form))];
    return { page: Number(one.dataset.page), share: to - from, middle: (100 * ((from + to) / 2 - top)) / height };
  });
  const [best] = seen.sort((a, b) => b.share - a.share);
  if (!best) return undefined;
  const middle = best.share > 0 ? best.middle : 50;
  const [width, height] = pair(form.dataset.usual, 35, 8);
  return held({ page: best.page, left: 50 - width / 2, top: middle - height / 2, width, height });
}

/** Gives a row without numbers a place, where the reader looks. */
function settle(row: Row): void {
  const form = formOf(row);
  const spot = form && !read(row) && inSight(form);
  if (spot) write(row, free(spot, others(row, spot.page)));
}

function show(row: Row): void {
  grip(row)?.scrollIntoView({ block: "nearest" });
  grip(row)?.focus({ preventScroll: true });
}

function put(form: HTMLFormElement, who: string): void {
  const row = add(form, who);
  if (!row) return;
  settle(row);
  draw(row);
  count(form);
  show(row);
  say(row, "placed");
}

function remove(row: Row): void {
  const form = formOf(row);
  if (!form) return;
  say(row, "removed");
  const all = rows(form);
  const at = all.indexOf(row);
  const who = signer(row);
  const inList = row.contains(document.activeElement);
  row.remove();
  count(form);
  // Focus goes on to the next one: its line or its box, wherever the reader was
  const next = all[at + 1] ?? all[at - 1];
  const there = next && (inList ? next.querySelector<HTMLElement>("[data-remove]") : grip(next));
  (there ?? form.querySelector<HTMLElement>(`[data-add="${CSS.escape(who)}"]`))?.focus();
}

document.addEventListener("click", ({ target }) => {
  const button = (target as Element).closest<HTMLElement>("button");
  const form = button && formOf(button);
  if (!button || !form) return;
  const row = rowOf(button);
  if (button.dataset.add) put(form, button.dataset.add);
  else if (row && button.matches("[data-remove]")) remove(row);
});

/** To the numbers of a box, for what a pointer does not do: another signer, an exact place. */
function open(row: Row): void {
  const details = row.closest("details");
  if (details) details.open = true;
  row.querySelector<HTMLElement>("select")?.focus();
}
document.addEventListener("dblclick", ({ target }) => {
  const box = (target as Element).closest("[data-grip]");
  const row = box && rowOf(box);
  if (row) open(row);
});

/** Where a key moves the box to; nothing if it does not. */
function moved(spot: Spot, { key, shiftKey, altKey }: KeyboardEvent, form: HTMLFormElement): Spot | undefined {
  if (key === "PageUp" || key === "PageDown") {
    const page = spot.page + (key === "PageUp" ? -1 : 1);
    return sheet(form, page) ? { ...spot, page } : spot;
  }
  const step = altKey ? 0.1 : 0.5;
  const x = { ArrowLeft: -step, ArrowRight: step }[key] ?? 0;
  const y = { ArrowUp: -step, ArrowDown: step }[key] ?? 0;
  if (!x && !y) return undefined;
  if (shiftKey) return sized(spot, spot.width + x, spot.height + y);
  return held({ ...spot, left: spot.left + x, top: spot.top + y });
}

/** Escape takes back what was done since the box was reached; if nothing was, it leaves the box. */
function back(row: Row, form: HTMLFormElement): void {
  if (letGo()) return;
  const spot = read(row);
  if (came && spot && JSON.stringify(came) !== JSON.stringify(spot)) {
    write(row, came);
    draw(row);
    show(row);
    say(row, "moved");
  } else form.querySelector<HTMLElement>(`[data-add="${CSS.escape(signer(row))}"]`)?.focus();
}

document.addEventListener("keydown", (event) => {
  const handle = (event.target as Element).closest<HTMLElement>("[data-grip]");
  const row = handle && rowOf(handle);
  const form = handle && formOf(handle);
  const spot = row && read(row);
  if (!row || !form || !spot || event.ctrlKey || event.metaKey) return;
  const next = moved(spot, event, form);
  if (next) {
    write(row, next);
    draw(row);
    show(row);
    say(row, "moved", next, 400);
  } else if (event.key === "Delete" || event.key === "Backspace") remove(row);
  else if (event.key === "Escape") back(row, form);
  else if (event.key === "Enter" || event.key === " ") open(row);
  else return;
  event.preventDefault();
});

document.addEventListener("focusin", ({ target }) => {
  const row = rowOf(target as Element);
  for (const lit of document.querySelectorAll("[data-lit]")) lit.removeAttribute("data-lit");
  // A box that goes to another sheet loses focus for a moment, and has not been left
  if (row !== at) came = row && read(row);
  at = row;
  if (!row || !formOf(row)) return;
  const from = grip(row)?.closest("[data-box]");
  if (!from?.contains(target as Element)) from?.setAttribute("data-lit", "");
  row.setAttribute("data-lit", "");
});

for (const name of ["input", "change"] as const) {
  document.addEventListener(name, ({ target }) => {
    const row = (target as Element).closest<Row>("[data-spot]");
    const form = row && formOf(row);
    if (!row || !form) return;
    if ((target as Element).matches("select") && signer(row)) settle(row);
    const spot = read(row);
    // Once the number is written: as it is typed, "5" of "50" is no place
    if (name === "change" && spot && sheet(form, spot.page)) write(row, spot);
    draw(row);
    count(form);
  });
}

// A number that the browser refuses must be seen to be corrected
document.addEventListener(
  "invalid",
  ({ target }) => {
    const details = formOf(target as Element) && (target as Element).closest("details");
    if (details) details.open = true;
  },
  true,
);

onDrop((row) => {
  came = read(row);
  say(row, "moved");
});

const written = (form: HTMLFormElement) =>
  new URLSearchParams(new FormData(form) as unknown as Record<string, string>).toString();

addEventListener("beforeunload", (event) => {
  if (saving) return;
  for (const form of document.querySelectorAll<HTMLFormElement>(placing))
    if (first.get(form) !== written(form)) event.preventDefault();
});
document.addEventListener("submit", (event) => {
  if ((event.target as Element).matches(placing)) setTimeout(() => (saving = !event.defaultPrevented));
});
addEventListener("pageshow", () => (saving = false));

function look(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>(placing)) {
    form.dataset.ready = "";
    atLeast(...pair(form.dataset.least, 12, 3));
    for (const row of rows(form)) draw(row);
    count(form);
    if (first.has(form)) continue;
    const refused = !!form.querySelector("[aria-invalid=true]");
    // What came back to be corrected is not saved yet
    first.set(form, refused ? "" : written(form));
    const numbers = form.querySelector<HTMLDetailsElement>("details[data-numbers]");
    // The pages tell it better
    if (numbers && !refused) numbers.open = false;
  }
}
document.addEventListener("morphed", look);
look();
