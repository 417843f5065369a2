/** Keys on the canvas that the component does not know, or knows too well. */
import type { Session } from "./session";
import { cellsOf } from "./table";

const writes = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  !!target.closest("input, textarea, select, [contenteditable], .board-pins, .board-table");

/** Enter begins to write in a table that is chosen, as it does in a shape. */
function enter({ api }: Session): boolean {
  const { selectedElementIds } = api.getAppState();
  const chosen = api.getSceneElements().filter(({ id }) => selectedElementIds[id]);
  const [table] = chosen;
  if (chosen.length !== 1 || table?.type !== "embeddable" || !cellsOf(table)) return false;
  api.updateScene({ appState: { activeEmbeddable: { element: table, state: "active" } } });
  return true;
}

/** What it opens gives the focus to a link that is hidden here, if to any, so that it would hear of no key itself. */
function close({ api }: Session): boolean {
  const { openDialog, errorMessage } = api.getAppState();
  if (!openDialog && !errorMessage) return false;
  api.updateScene({ appState: { openDialog: null, errorMessage: null } });
  return true;
}

/** Whether the key was meant for us. A board of all is not wiped by one key. */
export function key(session: Session, event: KeyboardEvent): boolean {
  if (writes(event.target)) return false;
  if (event.key === "Escape" && close(session)) return true;
  const control = event.ctrlKey || event.metaKey;
  if (control && (event.key === "Delete" || event.key === "Backspace")) return true;
  return event.key === "Enter" && !control && !event.altKey && !event.shiftKey && enter(session);
}
