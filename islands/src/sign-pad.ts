/**
 * The pad to sign on. What is drawn stays over a resize and a turn of the phone. On a phone the pad can fill the screen:
 * held upright, the line to sign on runs along the long side, and the hand turns the phone; that needs no leave to rotate.
 */
import SignaturePad, { type PointGroup } from "signature_pad";
import { ink } from "./sign-image";
import { fit, kept, pen, seen, type View } from "./sign-strokes";

interface Pad {
  way: HTMLElement;
  canvas: HTMLCanvasElement;
  pad: SignaturePad;
  strokes: PointGroup[];
  view?: View;
}

const pads = new WeakMap<Element, Pad>();
const upright = matchMedia("(orientation: portrait)");

function of(inside: Element): Pad | undefined {
  const way = inside.closest("[data-way=draw]");
  return way ? pads.get(way) : undefined;
}

/** Into the frame with what was drawn since. */
function keep(it: Pad): void {
  if (it.view) it.strokes = kept(it.pad.toData(), it.view);
  tell(it);
}

function tell({ way, strokes }: Pad): void {
  way.toggleAttribute("data-inked", strokes.length > 0);
  for (const button of way.querySelectorAll("[data-undo], [data-clear]")) button.ariaDisabled = String(!strokes.length);
}

/** Onto the canvas, at the size that it has now. A canvas that is given a size is wiped. */
function show(it: Pad): void {
  const { canvas, pad, strokes, way } = it;
  const { clientWidth: width, clientHeight: height } = canvas;
  if (!width || !height) return;
  const ratio = Math.max(devicePixelRatio, 1);
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  canvas.getContext("2d")?.scale(ratio, ratio);
  const filling = !!way.querySelector("dialog[open]");
  it.view = fit(strokes, width, height, filling && upright.matches);
  pad.minWidth = pen.minWidth * it.view.scale;
  pad.maxWidth = pen.maxWidth * it.view.scale;
  pad.fromData(seen(strokes, it.view));
}

function grow(way: HTMLElement): void {
  const desk = way.querySelector("[data-desk]");
  const dialog = way.querySelector("dialog");
  if (!desk || !dialog) return;
  dialog.append(desk);
  dialog.showModal();
}

/** The desk goes back into the form, however the dialog was left. */
function shrink(dialog: HTMLDialogElement): void {
  const desk = dialog.querySelector("[data-desk]");
  if (!desk) return;
  dialog.before(desk);
  desk.querySelector<HTMLElement>("[data-larger]")?.focus();
}

/** Makes the pad of a form ready, once. */
export function ready(way: HTMLElement): void {
  const canvas = way.querySelector("canvas");
  if (!canvas || pads.has(way)) return;
  const pad = new SignaturePad(canvas, { penColor: ink, minDistance: 2, ...pen });
  const it: Pad = { way, canvas, pad, strokes: [] };
  pads.set(way, it);
  pad.addEventListener("beginStroke", () => way.toggleAttribute("data-inked", true));
  pad.addEventListener("endStroke", () => keep(it));
  new ResizeObserver(() => show(it)).observe(canvas);
  way.querySelector("dialog")?.addEventListener("close", ({ target }) => shrink(target as HTMLDialogElement));
  tell(it);
}

/** What stands on the pad; nothing if it is empty. */
export function drawn(way: Element | null): PointGroup[] {
  return (way && of(way)?.strokes) || [];
}

document.addEventListener("click", ({ target }) => {
  const button = (target as Element).closest("button");
  const it = button && of(button);
  if (!button || !it) return;
  if (button.matches("[data-larger]")) grow(it.way);
  else if (button.matches("[data-done]")) it.way.querySelector("dialog")?.close();
  else if (button.matches("[data-undo], [data-clear]")) {
    it.strokes = button.matches("[data-undo]") ? it.strokes.slice(0, -1) : [];
    show(it);
    tell(it);
  }
});
