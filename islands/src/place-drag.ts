/** Carrying a box over the sheets, or drawing it larger at its corner, with a mouse, a pen or a finger. */
import { carry, draw, foot, grip, rowOf, sheet, sheets } from "./place-box";
import { formOf, others, read, type Row, write } from "./place-rows";
import { aligned, alignedSize, held, sized, type Spot } from "./place-spot";

interface Drag {
  row: Row;
  form: HTMLFormElement;
  box: HTMLElement;
  pointer: number;
  from: Spot;
  now: Spot;
  resizing: boolean;
  /** From the pointer to the corner that it carries, in pixels. */
  off: { x: number; y: number };
  x: number;
  y: number;
  free: boolean;
}

let drag: Drag | undefined;
let over: ((row: Row) => void) | undefined;
const edge = 56;
const reach = 6;

/** Told when a box was carried somewhere. */
export function onDrop(tell: (row: Row) => void): void {
  over = tell;
}

/** The sheet under the pointer; between two, the one the box is on. */
function under({ form, x, y, now }: Drag): HTMLElement | undefined {
  const inside = (one: HTMLElement) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return x >= left && x <= right && y >= top && y <= bottom;
  };
  return sheets(form).find(inside) ?? sheet(form, now.page);
}

function follow(it: Drag): void {
  const there = it.resizing ? sheet(it.form, it.from.page) : under(it);
  if (!there) return;
  const { left, top, width, height } = there.getBoundingClientRect();
  const x = (100 * (it.x + it.off.x - left)) / width;
  const y = (100 * (it.y + it.off.y - top)) / height;
  const page = Number(there.dataset.page);
  const near = it.free ? { x: 0, y: 0 } : { x: (100 * reach) / width, y: (100 * reach) / height };
  if (it.resizing) it.now = alignedSize(sized(it.from, x - it.from.left, y - it.from.top), others(it.row, page), near);
  else it.now = aligned(held({ ...it.from, page, left: x, top: y }), others(it.row, page), near);
  carry(it.row, it.now);
}

/** While something is carried near the edge of the screen, the page moves on. */
function creep(): void {
  if (!drag) return;
  if (!drag.resizing) {
    const by = drag.y < edge ? drag.y - edge : Math.max(0, drag.y - (foot(drag.form) - edge));
    if (by) scrollBy(0, by / 4);
  }
  follow(drag);
  requestAnimationFrame(creep);
}

function end(keep: boolean): void {
  if (!drag) return;
  const { row, box, from, now } = drag;
  drag = undefined;
  box.removeAttribute("data-carried");
  const moved = keep && JSON.stringify(from) !== JSON.stringify(now);
  if (moved) write(row, now);
  draw(row);
  if (moved) over?.(row);
}

/** Whether there was something to let go of. */
export function letGo(): boolean {
  const carried = !!drag;
  end(false);
  return carried;
}

document.addEventListener("pointerdown", (event) => {
  const handle = (event.target as Element).closest<HTMLElement>("[data-grip], [data-corner]");
  const box = handle?.closest<HTMLElement>("[data-box]");
  const row = box && rowOf(box);
  const form = box && formOf(box);
  const spot = row && read(row);
  if (!handle || !box || !form || !spot || drag || event.button !== 0) return;
  event.preventDefault();
  grip(row)?.focus({ preventScroll: true });
  handle.setPointerCapture(event.pointerId);
  const resizing = handle.matches("[data-corner]");
  const { left, top, right, bottom } = box.getBoundingClientRect();
  const { clientX: x, clientY: y, pointerId: pointer } = event;
  const off = resizing ? { x: right - x, y: bottom - y } : { x: left - x, y: top - y };
  drag = { row, form, box, pointer, from: spot, now: spot, resizing, off, x, y, free: false };
});

document.addEventListener("pointermove", (event) => {
  if (event.pointerId !== drag?.pointer) return;
  const first = !drag.box.hasAttribute("data-carried");
  // A press that trembles is no move
  if (first && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < 3) return;
  Object.assign(drag, { x: event.clientX, y: event.clientY, free: event.altKey });
  drag.box.dataset.carried = "";
  if (first) requestAnimationFrame(creep);
});
document.addEventListener("pointerup", ({ pointerId }) => {
  if (pointerId !== drag?.pointer) return;
  if (drag.box.hasAttribute("data-carried")) follow(drag);
  end(true);
});
document.addEventListener("pointercancel", ({ pointerId }) => {
  if (pointerId === drag?.pointer) end(false);
});
