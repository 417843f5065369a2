/** The rows of numbers: what is sent, and the whole interface where no script runs. A box is only another sight of one. */
import { held, sides, type Spot } from "./place-spot";

export type Row = HTMLElement;

const field = (row: Row, name: string) => row.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`);

export const formOf = (inside: Element) => inside.closest<HTMLFormElement>("form[data-placing]");
export const rows = (form: Element) => [...form.querySelectorAll<Row>("[data-spots] > [data-spot]")];
/** Which of the choices it is: who signs there, or what is filled in. */
export const signer = (row: Row) => row.querySelector("select")?.value ?? "";

export function nameOf(row: Row): string {
  return row.querySelector<HTMLSelectElement>("select")?.selectedOptions[0]?.text.trim() ?? "";
}

/** Where the row's field is; nothing while it has no signer, or a number is missing. */
export function read(row: Row): Spot | undefined {
  const values = sides.map((side) => field(row, side)?.value);
  if (!signer(row) || values.some((value) => !value)) return undefined;
  const [page = 0, left = 0, top = 0, width = 0, height = 0] = values.map(Number);
  return held({ page, left, top, width, height });
}

export function write(row: Row, spot: Spot): void {
  for (const side of sides) {
    const input = field(row, side);
    if (input) input.value = String(spot[side]);
  }
}

/** The spots on that page, but for the row's own. */
export function others(row: Row, page: number): Spot[] {
  const form = formOf(row);
  const spots = form ? rows(form).map((one) => (one === row ? undefined : read(one))) : [];
  return spots.filter((spot) => spot?.page === page) as Spot[];
}

/** A row for that signer: the empty one that the server offers, or a new one. */
export function add(form: HTMLFormElement, who: string): Row | undefined {
  const template = form.querySelector<HTMLTemplateElement>("template[data-spot-row]");
  let row = rows(form).find((one) => !signer(one));
  if (!row) {
    row = (template?.content.cloneNode(true) as DocumentFragment | undefined)?.querySelector<Row>("[data-spot]") as Row;
    if (!row) return undefined;
    form.querySelector("[data-spots]")?.append(row);
  }
  const select = row.querySelector("select");
  if (select) select.value = who;
  return row;
}
