/**
 * A cell of a table marked `data-cell` opens for change by a double click, or by Enter while it has the focus: the
 * form of its page is put into it. Escape, or its way out, brings the value back.
 */
import { onMorph, parse } from "./morph";

/** Counts up with each cell that is asked for, and when one is left: a form that comes too late is not put in. */
let asked = 0;
let was: { cell: HTMLTableCellElement; value: DocumentFragment } | undefined;

function close(): void {
  asked++;
  if (!was) return;
  const { cell, value } = was;
  was = undefined;
  cell.replaceChildren(value);
  cell.classList.remove("open");
  cell.focus();
}

async function open(cell: HTMLTableCellElement): Promise<void> {
  close();
  const mine = asked;
  const back = encodeURIComponent(location.search);
  const response = await fetch(`${cell.dataset.cell}&back=${back}`, { headers: { Accept: "text/html" } }).catch(
    () => undefined,
  );
  if (!response?.ok) return;
  const form = parse(await response.text()).querySelector<HTMLFormElement>("#cell-form");
  if (!form || mine !== asked) return;
  const value = document.createDocumentFragment();
  value.append(...cell.childNodes);
  was = { cell, value };
  cell.classList.add("open");
  cell.append(document.adoptNode(form));
  form.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea")?.focus();
}

const cellOf = (target: EventTarget | null): HTMLTableCellElement | null =>
  (target as Element).closest<HTMLTableCellElement>("td[data-cell]:not(.open)");

document.addEventListener("dblclick", (event) => {
  const cell = cellOf(event.target);
  if (!cell) return;
  event.preventDefault();
  void open(cell);
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    if (was) event.preventDefault();
    close();
  } else if (event.key === "Enter" && (event.target as Element).matches("td[data-cell]")) {
    event.preventDefault();
    void open(event.target as HTMLTableCellElement);
  }
});

document.addEventListener("click", (event) => {
  if (!(event.target as Element).closest("[data-leave]") || !was) return;
  event.preventDefault();
  close();
});

/** Cells can have the focus where this runs. */
function reachable(): void {
  for (const cell of document.querySelectorAll<HTMLTableCellElement>("td[data-cell]")) cell.tabIndex = 0;
}

reachable();
onMorph(() => {
  was = undefined;
  reachable();
});
