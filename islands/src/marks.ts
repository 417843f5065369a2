/**
 * The toolbar above a text in Markdown. A press marks what is chosen, a second press takes the mark away again. What it
 * types can be undone like typing. Enter goes on with a list, and ends it on an empty line.
 */

/** Types `text` over a stretch, and chooses `[start, end)` after it; with -1 the cursor stands behind it. */
export function type(
  area: HTMLTextAreaElement,
  from: number,
  to: number,
  text: string,
  start: number,
  end: number,
): void {
  area.focus();
  area.setSelectionRange(from, to);
  // The one way that keeps the browser's undo.
  const typed = document.execCommand(text ? "insertText" : "delete", false, text);
  if (!typed) {
    area.setRangeText(text, from, to, "end");
    area.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  if (start >= 0) area.setSelectionRange(start, end);
}

/** Whether a text ends with this mark: of three stars, one is for italic and two are for bold. */
function closes(text: string, mark: string): boolean {
  const stars = /\**$/.exec(text)?.[0].length ?? 0;
  return mark === "*" ? stars % 2 === 1 : stars >= 2;
}
const opens = (text: string, mark: string): boolean => closes([...text].reverse().join(""), mark);

function wrap(area: HTMLTextAreaElement, mark: string): void {
  const { value } = area;
  let { selectionStart: from, selectionEnd: to } = area;
  // A mark around a blank marks nothing.
  while (to > from && /\s/.test(value.charAt(to - 1))) to -= 1;
  while (from < to && /\s/.test(value.charAt(from))) from += 1;
  const [width, chosen] = [mark.length, value.slice(from, to)];
  if (closes(value.slice(0, from), mark) && opens(value.slice(to), mark)) {
    type(area, from - width, to + width, chosen, from - width, to - width);
  } else {
    type(area, from, to, mark + chosen + mark, from + width, to + width);
  }
}

/** The lines that the selection touches: from where to where. */
function lines(area: HTMLTextAreaElement): [number, number] {
  const { value, selectionStart, selectionEnd } = area;
  const from = value.lastIndexOf("\n", selectionStart - 1) + 1;
  const end = value.indexOf("\n", selectionEnd);
  return [from, end < 0 ? value.length : end];
}

const BEGINNING = /^(#{1,6} |> |[-*+] (?:\[[ xX]\] )?|\d+[.)] )/;

function begin(area: HTMLTextAreaElement, own: RegExp, mark: (at: number) => string): void {
  const [from, to] = lines(area);
  const all = area.value.slice(from, to).split("\n");
  const has = all.every((line) => own.test(line));
  const text = all.map((line, at) => (has ? line.replace(own, "") : mark(at) + line.replace(BEGINNING, ""))).join("\n");
  const one = all.length === 1;
  const end = from + text.length;
  type(area, from, to, text, one ? end : from, end);
}

function link(area: HTMLTextAreaElement): void {
  const { selectionStart: from, selectionEnd: to, value } = area;
  const chosen = value.slice(from, to);
  if (/^https?:\/\/\S+$/.test(chosen)) return type(area, from, to, `[](${chosen})`, from + 1, from + 1);
  const start = from + chosen.length + 3;
  type(area, from, to, `[${chosen}](https://)`, start, start + "https://".length);
}

const MARKS: Record<string, (area: HTMLTextAreaElement) => void> = {
  bold: (area) => wrap(area, "**"),
  italic: (area) => wrap(area, "*"),
  heading: (area) => begin(area, /^#{1,6} /, () => "## "),
  list: (area) => begin(area, /^[-*+] /, () => "- "),
  numbers: (area) => begin(area, /^\d+[.)] /, (at) => `${at + 1}. `),
  quote: (area) => begin(area, /^> /, () => "> "),
  link,
};

/** Enter in a list: the next line begins as this one does; an empty one ends the list. */
function goOn(area: HTMLTextAreaElement): boolean {
  const { value, selectionStart: at, selectionEnd } = area;
  if (at !== selectionEnd) return false;
  const from = value.lastIndexOf("\n", at - 1) + 1;
  const line = value.slice(from, at);
  const [beginning, indent = "", mark = ""] = /^(\s*)(> |[-*+] (?:\[[ xX]\] )?|\d+[.)] )/.exec(line) ?? [];
  if (!beginning) return false;
  if (line === beginning) {
    type(area, from, at, "", from, from);
    return true;
  }
  const number = /^\d+/.exec(mark)?.[0];
  const next = number ? mark.replace(number, `${Number(number) + 1}`) : mark.replace(/\[[xX]\]/, "[ ]");
  const text = `\n${indent}${next}`;
  type(area, at, at, text, at + text.length, at + text.length);
  return true;
}

document.addEventListener("click", ({ target }) => {
  const button = (target as Element).closest<HTMLButtonElement>("button[data-mark]");
  const area = button?.closest(".marks")?.querySelector("textarea");
  if (button && area) MARKS[button.dataset.mark ?? ""]?.(area);
});

/** Along the toolbar with the arrows; Tab goes past it. */
function along(from: HTMLButtonElement, key: string): boolean {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[key];
  if (!by) return false;
  const all = [...(from.parentElement?.querySelectorAll<HTMLButtonElement>("button") ?? [])];
  const next = all[(all.indexOf(from) + by + all.length) % all.length];
  for (const button of all) button.tabIndex = button === next ? 0 : -1;
  next?.focus();
  return true;
}

document.addEventListener("keydown", (event) => {
  const { target } = event;
  if (target instanceof HTMLButtonElement && target.closest(".marks > .tools") && along(target, event.key))
    return event.preventDefault();
  if (!(target instanceof HTMLTextAreaElement) || !target.closest(".marks") || event.isComposing) return;
  const mark = event.ctrlKey || event.metaKey ? { b: "bold", i: "italic" }[event.key] : undefined;
  if (mark) MARKS[mark]?.(target);
  if (mark || (event.key === "Enter" && !event.shiftKey && !event.ctrlKey && goOn(target))) event.preventDefault();
});
