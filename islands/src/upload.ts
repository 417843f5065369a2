/**
 * Files go one by one, each with its own row: progress, cancel, try again. Without script the same form sends them
 * all at once. Files come by choosing, dropping or pasting.
 */
import { refresh } from "./live";

interface Upload {
  file: File;
  form: HTMLFormElement;
  row: HTMLElement;
  xhr?: XMLHttpRequest;
}

const atOnce = 3;
const waiting: Upload[] = [];
const sending = new Set<Upload>();
const rows = new WeakMap<Element, Upload>();

const slot = <T extends HTMLElement>(row: Element, name: string) => row.querySelector<T>(`[data-${name}]`);

/** "2.4 MB", written as the page's language writes it. */
function size(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), 3);
  const unit = ["byte", "kilobyte", "megabyte", "gigabyte"][power];
  const style = { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: power > 1 ? 1 : 0 } as const;
  return new Intl.NumberFormat(document.documentElement.lang || undefined, style).format(bytes / 1000 ** power);
}

/** `waiting`, `sending`, `failed` or `done`; the sheet shows what belongs to each. */
function state({ row }: Upload, now: string, message = ""): void {
  row.dataset.state = now;
  const place = slot(row, "message");
  if (place) place.textContent = message;
}

function fail(upload: Upload, message = ""): void {
  state(upload, "failed", message);
}

function detail(xhr: XMLHttpRequest): string | undefined {
  try {
    return (JSON.parse(xhr.responseText) as { detail?: string }).detail;
  } catch {
    return undefined;
  }
}

function start(upload: Upload): void {
  const { file, form, row } = upload;
  const picker = form.querySelector<HTMLInputElement>("input[type=file]");
  const body = new FormData(form);
  body.delete(picker?.name ?? "file");
  body.append(picker?.name ?? "file", file);
  const xhr = (upload.xhr = new XMLHttpRequest());
  const bar = row.querySelector("progress");
  sending.add(upload);
  state(upload, "sending");
  xhr.upload.onprogress = ({ loaded, total }) => bar && (bar.value = loaded / total);
  xhr.onload = () => {
    if (xhr.status < 300) state(upload, "done");
    else fail(upload, detail(xhr) ?? form.dataset.errorOffline);
  };
  xhr.onerror = () => fail(upload, form.dataset.errorOffline);
  xhr.onabort = () => row.remove();
  xhr.onloadend = () => {
    sending.delete(upload);
    next();
  };
  xhr.open("POST", form.action);
  xhr.setRequestHeader("Accept", "application/json");
  xhr.send(body);
}

function next(): void {
  while (waiting.length && sending.size < atOnce) start(waiting.shift() as Upload);
  if (sending.size) return;
  // Until the fresh page shows the files themselves, their rows stay
  const done = document.querySelectorAll("[data-upload-list] > [data-state=done]");
  if (done.length) void refresh().then(() => done.forEach((row) => row.remove()));
}

function queue(upload: Upload): void {
  const { form, file } = upload;
  const limit = Number(form.dataset.maxBytes) || Infinity;
  if (file.size > limit) return fail(upload, form.dataset.errorTooLarge);
  state(upload, "waiting");
  waiting.push(upload);
}

function take(form: HTMLFormElement, files: Iterable<File>): void {
  const template = form.querySelector<HTMLTemplateElement>("template[data-upload-row]");
  const list = form.querySelector("[data-upload-list]");
  for (const file of files) {
    const row = (template?.content.cloneNode(true) as DocumentFragment | undefined)?.firstElementChild;
    if (!(row instanceof HTMLElement) || !list) return;
    const named = slot(row, "name");
    const sized = slot(row, "size");
    if (named) named.textContent = file.name;
    if (sized) sized.textContent = size(file.size);
    list.append(row);
    const upload = { file, form, row };
    rows.set(row, upload);
    queue(upload);
  }
  next();
}

document.addEventListener("change", ({ target }) => {
  const picker = target as HTMLInputElement;
  if (picker.type !== "file" || !picker.form?.matches("form[data-upload]") || !picker.files) return;
  take(picker.form, [...picker.files]);
  picker.value = "";
});

document.addEventListener("click", ({ target }) => {
  const button = (target as Element).closest("[data-cancel], [data-retry]");
  const row = button?.closest("[data-state]");
  const upload = row && rows.get(row);
  if (!button || !upload) return;
  if (button.matches("[data-retry]")) {
    queue(upload);
    return next();
  }
  const place = waiting.indexOf(upload);
  if (place >= 0) waiting.splice(place, 1);
  if (sending.has(upload)) upload.xhr?.abort();
  else upload.row.remove();
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

addEventListener("beforeunload", (event) => {
  if (sending.size) event.preventDefault();
});
