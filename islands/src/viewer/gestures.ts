/** Zooming by hand: two fingers, or the wheel with Ctrl (which is also what a touchpad's pinch says). */
import type { Book } from "./book";
import { TouchManager } from "./pdf";

/** The page is drawn anew once the fingers rest. */
const REST = 300;

/** One notch of a wheel counts as this much at most; a touchpad sends far less, often. */
const NOTCH = 18;

export function gestures(book: Book): void {
  const { container, signal, view } = book;
  let wanted = 0;

  // pdf.js rounds each scale to a percent; slow fingers would never get anywhere
  const zoom = (factor: number, x: number, y: number) => {
    const now = view.currentScale;
    if (Math.abs(wanted - now) > 0.01) wanted = now;
    wanted *= factor;
    const box = container.getBoundingClientRect();
    book.scaleBy(wanted / now, [x - box.left, y - box.top], REST);
  };

  container.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const by = Math.min(Math.max(event.deltaY, -NOTCH), NOTCH);
      zoom(Math.exp(-by / 100), event.clientX, event.clientY);
    },
    { passive: false, signal },
  );

  new TouchManager({
    container,
    onPinching: ([x = 0, y = 0]: number[], before: number, now: number, dx: number, dy: number) => {
      zoom(now / before, x, y);
      view.panBy(dx, dy);
    },
    onPanning: (dx: number, dy: number) => view.panBy(dx, dy),
    signal,
  });
}
