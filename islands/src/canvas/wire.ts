/** Between an element as the server has it and the same as it stands on the canvas. */
import { newElementWith, restoreElements } from "@excalidraw/excalidraw";
import type { OrderedExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import type { Told, Wire } from "./protocol";

export type Drawn = OrderedExcalidrawElement;

/** Of these the component makes new ones by itself. */
const passing = new Set(["version", "versionNonce", "updated", "status"]);

const round = (value: number): number => Math.round(value * 100) / 100;

export function toWire(element: Drawn): Wire {
  const wire: Wire = { ...element };
  if (element.type === "freedraw") {
    wire.points = element.points.map(([x, y]: readonly [number, number]) => [round(x), round(y)]);
    wire.pressures = element.pressures.map(round);
  }
  // A picture that this browser could not load is whole elsewhere
  if (element.type === "image") wire.status = "saved";
  return wire;
}

/** Something that people would notice. */
export function differs(before: Drawn, now: Drawn): boolean {
  const was = before as unknown as Record<string, unknown>;
  return Object.entries(now).some(
    ([field, value]) =>
      !passing.has(field) && value !== was[field] && JSON.stringify(value) !== JSON.stringify(was[field]),
  );
}

/** Too little to be seen: a press without a drag, a text without a letter. */
export function unseen(element: Drawn): boolean {
  if (element.type === "text") return !element.text;
  if ("points" in element) return element.points.length < 2;
  return !element.width && !element.height;
}

/**
 * Versions belong to the page: one higher than what stands here, or the component would think the element under its
 * own hand, and undo it as such. Nothing, if the server's element cannot be drawn: one must not keep all from being seen.
 */
export function toDrawn({ element }: Told, local: Drawn | undefined, locked: boolean): Drawn | undefined {
  if (element.isDeleted) return local && gone(local);
  try {
    const [whole] = restoreElements([element as unknown as Drawn], null);
    if (!whole) return local && gone(local);
    return {
      ...whole,
      locked: whole.locked || locked,
      version: (local?.version ?? 0) + 1,
      versionNonce: crypto.getRandomValues(new Uint32Array(1))[0]! >>> 1,
    };
  } catch {
    return undefined;
  }
}

export const gone = (local: Drawn): Drawn => (local.isDeleted ? local : newElementWith(local, { isDeleted: true }));

export function inOrder(a: Drawn, b: Drawn): number {
  if (a.index !== b.index) return a.index < b.index ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
