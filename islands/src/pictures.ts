/**
 * Pictures in a text: pasted, dropped, or chosen with the toolbar's button. Each is sent at once, and stands in the text
 * by its address; it belongs to the text once that is kept. While one is on its way, the text says so.
 */
import { toast } from "./toast";
import { type } from "./marks";

/** Keeps one at the server, and says its id; or says what was wrong with it. */
async function send(to: string, file: File): Promise<string> {
  const body = new FormData();
  body.append("picture", "on");
  body.append("file", file, file.name || "picture.png");
  const answer = await fetch(to, { method: "POST", body, headers: { Accept: "application/json" } });
  const told = (await answer.json()) as { files?: { id: string }[]; detail?: string };
  const id = told.files?.[0]?.id;
  if (!answer.ok || !id) throw new Error(told.detail);
  return id;
}

/** Puts `text` where `was` stands, wherever the writer is by now. */
function exchange(area: HTMLTextAreaElement, was: string, text: string): void {
  const at = area.value.indexOf(was);
  if (at < 0) return;
  const { selectionStart, selectionEnd } = area;
  const by = text.length - was.length;
  const moved = (place: number) => (place >= at + was.length ? place + by : Math.min(place, at + text.length));
  area.setRangeText(text, at, at + was.length);
  area.setSelectionRange(moved(selectionStart), moved(selectionEnd));
  area.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

async function take(area: HTMLTextAreaElement, files: Iterable<File>): Promise<void> {
  const { pictures = "", sending = "", failed = "" } = area.closest<HTMLElement>(".marks")?.dataset ?? {};
  // What the address of a picture is below: that of the item, or of the general task.
  const home = new URL(pictures, location.href).pathname;
  for (const file of files) {
    const name = file.name.replace(/[[\]()\\]/g, "").replace(/\.\w+$/, "");
    const waiting = `![${sending} ${name}…]()`;
    type(area, area.selectionStart, area.selectionEnd, waiting, -1, -1);
    try {
      const id = await send(pictures, file);
      exchange(area, waiting, `![${name}](${home}/${id}/preview)`);
    } catch (fault) {
      exchange(area, waiting, "");
      // A connection that failed has a text of the browser's own; the page's is kinder.
      toast((fault instanceof TypeError ? "" : (fault as Error).message) || failed);
    }
  }
}

/** The text that takes pictures, and those that come with the event. */
function coming(event: Event, data: DataTransfer | null): [HTMLTextAreaElement, File[]] | undefined {
  const { target } = event;
  if (!(target instanceof HTMLTextAreaElement) || !target.closest(".marks[data-pictures]")) return;
  const files = [...(data?.files ?? [])].filter((file) => file.type.startsWith("image/"));
  return files.length ? [target, files] : undefined;
}

// Before the page's own lists of files hear of them.
for (const name of ["paste", "drop"] as const) {
  document.addEventListener(
    name,
    (event) => {
      const data = event instanceof ClipboardEvent ? event.clipboardData : (event as DragEvent).dataTransfer;
      const [area, files] = coming(event, data) ?? [];
      if (!area || !files) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void take(area, files);
    },
    { capture: true },
  );
}

document.addEventListener("click", ({ target }) => {
  const marks = (target as Element).closest("button[data-picture]")?.closest(".marks");
  const area = marks?.querySelector("textarea");
  if (!area) return;
  const picker = Object.assign(document.createElement("input"), { type: "file", accept: "image/*", multiple: true });
  picker.addEventListener("change", () => void take(area, picker.files ?? []));
  picker.click();
});
