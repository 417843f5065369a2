/**
 * Puts a freshly fetched page in the place of this one without losing what the reader is doing.
 * What the server no longer sends disappears, always: keeping is for state, never for content.
 */
import { Idiomorph } from "idiomorph";

const root = document.documentElement;
const after: (() => void)[] = [];

/** Behaviours that must look at new markup (a dialog to open) ask to be told here. */
export function onMorph(look: () => void): void {
  after.push(look);
}

export const parse = (html: string): Document => new DOMParser().parseFromString(html, "text/html");

/** Typed, ticked or chosen by the reader, and not yet sent. */
export function touched(field: Element): boolean {
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (field instanceof HTMLSelectElement) {
    const options = [...field.options];
    const first = field.multiple || options.some((option) => option.defaultSelected) ? -1 : 0;
    return options.some((option, n) => option.selected !== (option.defaultSelected || n === first));
  }
  if (!(field instanceof HTMLInputElement)) return false;
  if (field.type === "file") return !!field.files?.length;
  if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
  return field.value !== field.defaultValue;
}

/**
 * `answer`: the page is the answer to something this reader sent. Then it may open a `<details>` that holds an
 * error, and it knows the chips of a tokens field better than we do.
 */
export function morph(page: Document, answer = false): void {
  const focus = document.activeElement?.id;

  for (const name of ["data-live", "data-version"]) {
    const value = page.documentElement.getAttribute(name);
    if (value === null) root.removeAttribute(name);
    else root.setAttribute(name, value);
  }
  document.title = page.title;

  Idiomorph.morph(document.body, page.body, {
    morphStyle: "outerHTML",
    callbacks: {
      beforeNodeMorphed(before, now) {
        if (!(before instanceof HTMLElement) || !(now instanceof HTMLElement)) return true;
        // Words meant for one form must not slip into another that happens to stand in its place
        if (before instanceof HTMLFormElement && before.getAttribute("action") !== now.getAttribute("action"))
          before.reset();
        return !(before.dataset.keep !== undefined && before.id === now.id && !(answer && "tokens" in before.dataset));
      },
      beforeAttributeUpdated(name, element, how) {
        if (name === "value" || name === "checked") return !touched(element);
        if (name === "selected") return !touched(element.closest("select") ?? element);
        if (name === "open") return !element.matches("details, dialog") || (answer && how === "update");
        return true;
      },
    },
  });

  if (focus && document.activeElement?.id !== focus) document.getElementById(focus)?.focus();
  for (const look of after) look();
  document.dispatchEvent(new Event("morphed"));
}
