/**
 * A list as a file: how many rows are in it already, and a way to stop. The file comes in frames, each a line "done of
 * length" and so many bytes. Without script the same link gives the file, and the browser shows what it can.
 */
const place = () => document.querySelector<HTMLElement>("#exporting");
const part = <T extends HTMLElement>(name: string) => place()?.querySelector<T>(`[data-${name}]`);
let running: AbortController | undefined;

function show(done: number, of: number): void {
  const bar = place()?.querySelector("progress");
  if (bar) bar.value = of ? Math.min(done / of, 1) : 0;
  const counted = part("count");
  const number = (count: number) => count.toLocaleString(document.documentElement.lang || undefined);
  if (counted)
    counted.textContent = !of
      ? ""
      : (place()?.dataset.counted ?? "").replace("%done%", number(done)).replace("%of%", number(of));
}

function tell(message: string): void {
  const said = part("message");
  if (said) said.textContent = message;
}

/** The pieces of the file, out of its frames. */
async function pieces(body: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>[]> {
  const reader = body.getReader();
  const found: Uint8Array<ArrayBuffer>[] = [];
  let line = "";
  let missing = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    let at = 0;
    while (at < value.length) {
      if (missing) {
        const piece = value.slice(at, at + missing) as Uint8Array<ArrayBuffer>;
        found.push(piece);
        missing -= piece.length;
        at += piece.length;
        continue;
      }
      const letter = String.fromCharCode(value[at++] ?? 0);
      if (letter !== "\n") {
        line += letter;
        continue;
      }
      const [rows = 0, of = 0, length = 0] = line.split(" ").map(Number);
      show(rows, of);
      [line, missing] = ["", length];
    }
  }
  if (missing || line) throw new Error("cut off");
  return found;
}

function save(name: string, bytes: Uint8Array<ArrayBuffer>[]): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(bytes));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function bring(address: string): Promise<void> {
  const here = place();
  if (!here) return;
  running?.abort();
  const mine = (running = new AbortController());
  here.hidden = false;
  tell("");
  const named = part("name");
  if (named) named.textContent = new URL(address).pathname.split("/").pop() ?? "";
  show(0, 0);
  try {
    const headers = { Accept: "application/vnd.parlor.progress, application/json" };
    const answer = await fetch(address, { headers, signal: mine.signal });
    if (!answer.ok || !answer.body) throw new Error(answer.statusText);
    const disposition = answer.headers.get("content-disposition") ?? "";
    const name = decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1] ?? "export");
    if (named) named.textContent = name;
    save(name, await pieces(answer.body));
    if (running === mine) here.hidden = true;
  } catch {
    if (mine.signal.aborted) return;
    tell(here.dataset.failed ?? "");
  }
}

document.addEventListener("click", (event) => {
  const { target } = event;
  if ((target as Element).closest("#exporting [data-stop]")) {
    running?.abort();
    const here = place();
    if (here) here.hidden = true;
  }
  const link = (target as Element).closest<HTMLAnchorElement>("a[data-export]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  link.closest("details")?.removeAttribute("open");
  void bring(link.href);
});
