/**
 * What comes from outside by pasting and dropping, before the component hears of it: pictures of a pasted page would
 * be fetched from their servers, a dropped drawing would take the place of the whole board, and other files would be
 * left lying.
 */

const drawing = "excalidraw/clipboard";

function pasted(text: string, files: File[] = []): ClipboardEvent {
  const clipboardData = new DataTransfer();
  if (text) clipboardData.setData("text/plain", text);
  for (const file of files) clipboardData.items.add(file);
  return new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
}

const ours = new WeakSet<Event>();

function pass(to: EventTarget, event: ClipboardEvent): void {
  ours.add(event);
  to.dispatchEvent(event);
}

/** A page with pictures comes as its text. */
function paste(event: ClipboardEvent): void {
  const data = event.clipboardData;
  if (ours.has(event) || !data || data.files.length || !(event.target instanceof Element)) return;
  // A field takes it as text by itself
  if (event.target.closest("input, textarea, [contenteditable]")) return;
  const html = data.getData("text/html");
  if (!/<img|<picture|<image/i.test(html)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  pass(event.target, pasted(data.getData("text/plain")));
}

/** The elements of a drawing that was kept as a file, to be put beside what is there. */
async function elementsOf(file: File): Promise<string | undefined> {
  try {
    const { elements, files } = JSON.parse(await file.text()) as { elements?: unknown[]; files?: unknown };
    return Array.isArray(elements) ? JSON.stringify({ type: drawing, elements, files }) : undefined;
  } catch {
    return undefined;
  }
}

type Take = (files: File[], place: { clientX: number; clientY: number }) => void;

async function drop(event: DragEvent, take: Take): Promise<void> {
  const files = [...(event.dataTransfer?.files ?? [])];
  event.preventDefault();
  event.stopImmediatePropagation();
  const canvas = event.target;
  if (!(canvas instanceof HTMLElement)) return;
  canvas.closest<HTMLElement>(".excalidraw")?.focus({ preventScroll: true });
  const others: File[] = [];
  for (const [n, file] of files.entries()) {
    const elements = /\.(excalidraw|json)$/.test(file.name) ? await elementsOf(file) : undefined;
    // Things are pasted where the pointer was last; while something is carried here, the component sees none
    const place = { clientX: event.clientX + n * 24, clientY: event.clientY + n * 24, bubbles: true };
    document.dispatchEvent(new PointerEvent("pointermove", place));
    document.dispatchEvent(new MouseEvent("mousemove", place));
    if (file.type.startsWith("image/")) pass(document, pasted("", [file]));
    else if (elements) pass(document, pasted(elements));
    else others.push(file);
  }
  if (others.length) take(others, event);
}

export function guard(host: HTMLElement, take: Take): () => void {
  const onPaste = (event: ClipboardEvent) => {
    if (host.contains(document.activeElement)) paste(event);
  };
  const onDrop = (event: DragEvent) => void drop(event, take);
  addEventListener("paste", onPaste, { capture: true });
  host.addEventListener("drop", onDrop, { capture: true });
  return () => {
    removeEventListener("paste", onPaste, { capture: true });
    host.removeEventListener("drop", onDrop, { capture: true });
  };
}
