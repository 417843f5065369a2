/**
 * Copies an address to the clipboard. A link is made by the server at the press, so the clipboard is given a promise:
 * Safari allows writing only within the gesture.
 */
import { refresh, whileSending } from "./live";
import { toast } from "./toast";

interface Answer {
  address: string;
  message: string;
}

async function toClipboard(text: Promise<string>): Promise<boolean> {
  try {
    const blob = text.then((address) => new Blob([address], { type: "text/plain" }));
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
    return true;
  } catch {
    return false;
  }
}

/** Where the clipboard is closed to us: show the text, selected, ready for the reader's own Ctrl C. */
function show(text: string, place: Element): boolean {
  const field = place.querySelector<HTMLInputElement>("[data-copy-field]");
  if (!field) return false;
  field.hidden = false;
  field.dataset.keep = "";
  field.value = text;
  field.select();
  return document.execCommand("copy");
}

async function post(form: HTMLFormElement, body: FormData): Promise<Answer> {
  const response = await fetch(form.action, {
    method: "POST",
    headers: { Accept: "application/json" },
    body: new URLSearchParams(body as unknown as Record<string, string>),
  });
  if (!response.ok) throw new Error(String(response.status));
  return response.json() as Promise<Answer>;
}

document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  if (!form.matches("form[data-copy]") || event.defaultPrevented) return;
  event.preventDefault();
  const body = new FormData(form, event.submitter);
  void whileSending(async () => {
    const answer = post(form, body);
    const copied = await toClipboard(answer.then(({ address }) => address));
    try {
      const { address, message } = await answer;
      if (copied || show(address, form)) toast(message);
      void refresh();
    } catch {
      // Refused, or no connection: let the page tell it in full
      form.submit();
    }
  });
});

document.addEventListener("click", async (event) => {
  const button = (event.target as Element).closest<HTMLButtonElement>("button[data-copy-value]");
  if (!button) return;
  const { copyValue = "", copied = "" } = button.dataset;
  const done = await toClipboard(Promise.resolve(copyValue));
  if (done || show(copyValue, button.parentElement ?? button)) toast(copied);
});
