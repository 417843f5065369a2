/** The box of a row on its sheet: drawn, named and coloured for its signer. */
import { formOf, nameOf, read, type Row, rows, signer } from "./place-rows";
import type { Spot } from "./place-spot";

const boxes = new Map<Row, HTMLElement>();

export const sheets = (form: Element) => [...form.querySelectorAll<HTMLElement>(".leaf[data-page]")];
export const sheet = (form: Element, page: number) => sheets(form).find((one) => Number(one.dataset.page) === page);
export const grip = (row: Row) => boxes.get(row)?.querySelector<HTMLElement>("[data-grip]");

/** Where the pages end on the screen: on a phone the bar lies over its foot. */
export function foot(form: Element): number {
  const bar = form.querySelector(".placing-bar")?.getBoundingClientRect().top ?? 0;
  return bar > innerHeight / 2 ? Math.min(bar, innerHeight) : innerHeight;
}

/** The row whose box, or whose line, this is in. */
export function rowOf(inside: Element): Row | undefined {
  const box = inside.closest<HTMLElement>("[data-box]");
  if (!box) return inside.closest<Row>("[data-spot]") ?? undefined;
  return [...boxes].find(([, one]) => one === box)?.[0];
}

/** A sentence of the page with its gaps filled. */
export function phrase(form: Element, name: string, row: Row, spot: Spot): string {
  const lang = document.documentElement.lang || undefined;
  const percent = new Intl.NumberFormat(lang, { style: "percent", maximumFractionDigits: 1 });
  const gaps: Record<string, string> = {
    name: nameOf(row),
    page: String(spot.page),
    left: percent.format(spot.left / 100),
    top: percent.format(spot.top / 100),
    width: percent.format(spot.width / 100),
    height: percent.format(spot.height / 100),
  };
  const said = form.querySelector<HTMLElement>("[data-said]")?.dataset[name] ?? "";
  return said.replace(/\{(\w+)\}/g, (whole, gap: string) => gaps[gap] ?? whole);
}

/** Puts the box where the spot is: in percent on its own sheet, in pixels while it is carried over another. */
function lay(box: HTMLElement, spot: Spot): void {
  const form = formOf(box);
  const there = form && sheet(form, spot.page);
  const home = box.parentElement;
  if (!there || !home) return;
  const { style } = box;
  if (there === home) {
    for (const side of ["left", "top", "width", "height"] as const) style[side] = `${spot[side]}%`;
    return;
  }
  const from = home.getBoundingClientRect();
  const to = there.getBoundingClientRect();
  style.left = `${to.left - from.left + (spot.left / 100) * to.width}px`;
  style.top = `${to.top - from.top + (spot.top / 100) * to.height}px`;
  style.width = `${(spot.width / 100) * to.width}px`;
  style.height = `${(spot.height / 100) * to.height}px`;
}

export function carry(row: Row, spot: Spot): void {
  const box = boxes.get(row);
  if (box) lay(box, spot);
}

function make(form: Element, row: Row): HTMLElement | undefined {
  const template = form.querySelector<HTMLTemplateElement>("template[data-spot-box]");
  const box = (template?.content.cloneNode(true) as DocumentFragment | undefined)?.querySelector<HTMLElement>(
    "[data-box]",
  );
  if (box) boxes.set(row, box);
  return box ?? undefined;
}

function drop(row: Row): void {
  boxes.get(row)?.remove();
  boxes.delete(row);
}

/** Draws the row's box as the row is now, or takes it away. Focus stays on it where it moves to another sheet. */
export function draw(row: Row): void {
  const form = formOf(row);
  const spot = form && read(row);
  const there = form && spot && sheet(form, spot.page);
  if (!form || !there) return drop(row);
  const box = boxes.get(row) ?? make(form, row);
  if (!box) return;
  const focused = box.contains(document.activeElement);
  if (box.parentElement !== there) there.append(box);
  if (focused) grip(row)?.focus({ preventScroll: true });
  const button = form.querySelector<HTMLElement>(`[data-add="${CSS.escape(signer(row))}"]`);
  box.dataset.hue = button?.dataset.hue ?? "0";
  const name = box.querySelector("[data-name]");
  if (name) name.textContent = nameOf(row);
  const held = grip(row);
  if (held) held.ariaLabel = phrase(form, "named", row, spot);
  lay(box, spot);
}

/** Takes away the boxes of rows that are gone, and counts each signer's fields on their button. */
export function count(form: Element): void {
  const now = rows(form);
  for (const row of [...boxes.keys()]) if (!now.includes(row)) drop(row);
  for (const button of form.querySelectorAll<HTMLElement>("[data-add]")) {
    const fields = now.filter((row) => signer(row) === button.dataset.add && boxes.has(row)).length;
    if (fields) button.dataset.count = String(fields);
    else delete button.dataset.count;
  }
}
