/**
 * A panel is a page of its own, drawn with `<dialog open>` so that it works without script. Here it becomes truly
 * modal (focus stays in it), and Escape or a press beside it follow its own link back.
 */
import { onMorph } from "./morph";

const panel = "dialog[data-modal]";

function raise(): void {
  for (const dialog of document.querySelectorAll<HTMLDialogElement>(`${panel}[open]:not(:modal)`)) {
    dialog.close();
    dialog.showModal();
  }
}

function leave(dialog: Element): void {
  dialog.querySelector<HTMLAnchorElement>("a[data-close]")?.click();
}

for (const name of ["cancel", "close"]) {
  document.addEventListener(
    name,
    (event) => {
      const dialog = event.target;
      if (!(dialog instanceof HTMLDialogElement) || !dialog.matches(panel)) return;
      if (name === "cancel") event.preventDefault();
      // raise() closes and opens in one breath; only a dialog that stays closed was left
      if (name === "cancel" || !dialog.open) leave(dialog);
    },
    true,
  );
}

let pressed: EventTarget | null = null;
document.addEventListener("pointerdown", (event) => (pressed = event.target));
document.addEventListener("click", ({ target, clientX, clientY }) => {
  if (!(target instanceof HTMLDialogElement) || pressed !== target || !target.matches(`${panel}:modal`)) return;
  const box = target.getBoundingClientRect();
  if (clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom) leave(target);
});

onMorph(raise);
raise();
