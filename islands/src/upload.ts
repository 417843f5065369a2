/**
 * Files come by choosing, dropping or pasting. What sends them is fetched only then: a guest's first page has no room for
 * it. Without script the same form sends them all at once.
 */
import { refresh } from "./live";
import { reached } from "./offline";

/** From so many bytes on a file goes in parts. */
const large = 1_000_000;

const load = () => import("./sending");

function take(form: HTMLFormElement, files: FileList, field?: HTMLInputElement): void {
  // Copied now: who empties the field empties its list
  const all = [...files];
  load().then(
    (sending) => {
      sending.take(form, all, large, refresh);
      if (field) field.value = "";
    },
    () => reached(false),
  );
}

document.addEventListener("change", ({ target }) => {
  const field = target as HTMLInputElement;
  const { type, form, files } = field;
  if (type !== "file" || !form || !files?.length) return;
  // In a form with other fields, what is small goes along the plain way
  const far = form.querySelector("[data-upload-list]") && [...files].some(({ size }) => size > large);
  if (far || form.matches("[data-upload]")) take(form, files, field);
});

// Whoever looks for a file gives it the time to come
document.addEventListener("click", ({ target }) => {
  if ((target as Element).matches("[data-upload] input[type=file]")) load().catch(() => {});
});

/** The form whose `[data-dropzone]` the pointer is over. */
function zone({ target }: Event): [HTMLElement, HTMLFormElement] | undefined {
  const area = (target as Element).closest<HTMLElement>("[data-dropzone]");
  const form =
    area?.querySelector<HTMLFormElement>("form[data-upload]") ?? area?.closest<HTMLFormElement>("form[data-upload]");
  return area && form ? [area, form] : undefined;
}

function drag(event: DragEvent): void {
  const [area, form] = zone(event) ?? [];
  for (const over of document.querySelectorAll("[data-over]")) if (over !== area) over.removeAttribute("data-over");
  if (!area || !form || !event.dataTransfer?.types.includes("Files")) return;
  event.preventDefault();
  area.toggleAttribute("data-over", event.type === "dragover");
  if (event.type === "drop") take(form, event.dataTransfer.files);
}
for (const name of ["dragover", "drop"] as const) document.addEventListener(name, drag);
document.addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) document.querySelector("[data-over]")?.removeAttribute("data-over");
});

document.addEventListener("paste", ({ clipboardData }) => {
  const forms = document.querySelectorAll<HTMLFormElement>("form[data-upload]");
  if (forms.length === 1 && forms[0] && clipboardData?.files.length) take(forms[0], clipboardData.files);
});
