/**
 * Files on their way, each with its own row: progress, cancel, try again. Those of `form[data-upload]` are added one by one as
 * they arrive; those of a form with other fields arrive first, and are named by it when it is sent.
 */
import type { Parted } from "./parts";

interface Sent {
  file: File;
  form: HTMLFormElement;
  row: HTMLElement;
  large: number;
  stop?: () => void;
  parted?: Parted;
}

const atOnce = 3;
const waiting: Sent[] = [];
const sending = new Set<Sent>();
const rows = new WeakMap<Element, Sent>();
/** Forms that were sent while files of theirs were still on the way. */
const held = new Map<HTMLFormElement, HTMLElement | null>();
let fresh: () => Promise<void>;

const slot = <T extends HTMLElement>(row: Element, name: string) => row.querySelector<T>(`[data-${name}]`);
/** What the page says of them: where they go in parts, how large one may be, and the sentences. */
const said = (form: HTMLFormElement) => form.querySelector<HTMLElement>("[data-upload-list]")?.dataset ?? {};
/** Whether the files of this form are added one by one. */
const alone = (form: HTMLFormElement) => form.matches("[data-upload]");

/** "2.4 MB", written as the page's language writes it. */
function size(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), 3);
  const unit = ["byte", "kilobyte", "megabyte", "gigabyte"][power];
  const style = { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: power > 1 ? 1 : 0 } as const;
  return new Intl.NumberFormat(document.documentElement.lang || undefined, style).format(bytes / 1000 ** power);
}

/** `waiting`, `sending`, `offline`, `arrived`, `failed` or `done`; the sheet shows what belongs to each. */
function state({ row }: Sent, now: string, message = ""): void {
  row.dataset.state = now;
  const place = slot(row, "message");
  if (place) place.textContent = message;
}

function fail(sent: Sent, message = said(sent.form).errorOffline): void {
  state(sent, "failed", message);
  over(sent);
}

function progress({ row }: Sent, share: number): void {
  const bar = row.querySelector("progress");
  if (bar) bar.value = share;
}

function over(sent: Sent): void {
  sending.delete(sent);
  next();
}

function detail(body: string): string | undefined {
  try {
    return (JSON.parse(body) as { detail?: string }).detail;
  } catch {
    return undefined;
  }
}

/** Sends the form with this file, or with the name of an upload that has arrived. */
function post(sent: Sent, file: File | string): void {
  const { form } = sent;
  const picker = form.querySelector<HTMLInputElement>("input[type=file]");
  const body = new FormData(form);
  body.delete(picker?.name ?? "file");
  if (typeof file === "string") body.append("upload", file);
  else body.append(picker?.name ?? "file", file);
  const xhr = new XMLHttpRequest();
  sent.stop = () => xhr.abort();
  if (typeof file !== "string") xhr.upload.onprogress = ({ loaded, total }) => progress(sent, loaded / total);
  xhr.onload = () => {
    if (xhr.status >= 300) return fail(sent, detail(xhr.responseText));
    void sent.parted?.forget();
    state(sent, "done");
    over(sent);
  };
  xhr.onerror = () => {
    // What has arrived in parts is named once more: it becomes one file, however often
    if (typeof file !== "string" || navigator.onLine) return fail(sent);
    state(sent, "offline", said(form).waiting);
    const again = () => {
      state(sent, "sending");
      post(sent, file);
    };
    addEventListener("online", again, { once: true });
    sent.stop = () => {
      removeEventListener("online", again);
      leave(sent);
    };
  };
  xhr.onabort = () => leave(sent);
  xhr.open("POST", form.action);
  xhr.setRequestHeader("Accept", "application/json");
  xhr.send(body);
}

function leave(sent: Sent): void {
  sent.row.remove();
  over(sent);
}

/** Of a form with other fields: its row names the upload, so that it is sent along. */
function attach(sent: Sent, id: string): void {
  const field = document.createElement("input");
  Object.assign(field, { type: "hidden", name: "upload", value: id });
  sent.row.append(field);
  state(sent, "arrived");
  over(sent);
}

async function inParts(sent: Sent, file: File): Promise<void> {
  const { form } = sent;
  const { send } = await import("./parts");
  sent.parted = send(file, said(form).uploads ?? "", {
    progress: (share) => progress(sent, share),
    goesOn: () => state(sent, "sending"),
    waits: () => state(sent, "offline", said(form).waiting),
    failed: (body) => fail(sent, detail(body)),
    arrived: (id) => (alone(form) ? post(sent, id) : attach(sent, id)),
  });
  sent.stop = () => {
    sent.parted?.giveUp();
    leave(sent);
  };
}

async function start(sent: Sent): Promise<void> {
  const { form, large } = sent;
  sending.add(sent);
  state(sent, "sending");
  const smaller = form.querySelector<HTMLInputElement>("[data-smaller]")?.checked;
  const file = smaller ? await (await import("./shrink")).shrunk(sent.file) : sent.file;
  const shown = slot(sent.row, "size");
  if (shown && file !== sent.file) shown.textContent = size(file.size);
  if (said(form).uploads && (file.size > large || !alone(form))) await inParts(sent, file);
  else post(sent, file);
}

function next(): void {
  while (waiting.length && sending.size < atOnce) {
    const sent = waiting.shift() as Sent;
    start(sent).catch(() => fail(sent));
  }
  for (const [form, submitter] of held) {
    if ([...sending, ...waiting].some((sent) => sent.form === form)) continue;
    held.delete(form);
    form.ariaBusy = null;
    // What did not arrive is for the reader to decide about
    if (!form.querySelector("[data-state=failed]")) form.requestSubmit(submitter);
  }
  if (sending.size) return;
  // Until the fresh page shows the files themselves, their rows stay
  const done = document.querySelectorAll("[data-upload-list] > [data-state=done]");
  if (done.length) void fresh().then(() => done.forEach((row) => row.remove()));
}

function queue(sent: Sent): void {
  const { maxBytes, errorTooLarge } = said(sent.form);
  if (sent.file.size > (Number(maxBytes) || Infinity)) return state(sent, "failed", errorTooLarge);
  state(sent, "waiting");
  waiting.push(sent);
}

/** Takes what was chosen: a row each, and off they go. */
export function take(form: HTMLFormElement, files: File[], large: number, refresh: () => Promise<void>): void {
  fresh = refresh;
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
    const sent = { file, form, row, large };
    rows.set(row, sent);
    queue(sent);
  }
  next();
}

document.addEventListener("click", ({ target }) => {
  const button = (target as Element).closest("[data-cancel], [data-retry]");
  const row = button?.closest("[data-state]");
  const sent = row && rows.get(row);
  if (!button || !sent) return;
  if (button.matches("[data-retry]")) {
    queue(sent);
    return next();
  }
  const place = waiting.indexOf(sent);
  if (place >= 0) waiting.splice(place, 1);
  if (sent.row.dataset.state === "failed") {
    sent.parted?.giveUp();
    leave(sent);
  } else if (sent.stop) sent.stop();
  else leave(sent);
});

document.addEventListener(
  "submit",
  (event) => {
    const form = event.target as HTMLFormElement;
    if (alone(form)) return;
    if ([...sending, ...waiting].some((sent) => sent.form === form)) {
      event.preventDefault();
      form.ariaBusy = "true";
      held.set(form, event.submitter);
      return;
    }
    // From here on the server keeps them, and this browser need not know them any more
    for (const row of form.querySelectorAll("[data-state=arrived]")) void rows.get(row)?.parted?.forget();
  },
  true,
);

addEventListener("beforeunload", (event) => {
  if (sending.size) event.preventDefault();
});
