/**
 * Signing: drawn, typed or as a picture. Without script one types one's name or sends a picture as it is; here both the
 * drawn and the typed signature go along as a picture, `drawn`. A script of its own, for the page where one signs.
 */
import "../css/sign.css";
import { ofName, ofPicture, ofStrokes } from "./sign-image";
import { drawn, ready } from "./sign-pad";

type Way = "draw" | "type" | "picture";

const signing = "form[data-signing]";
const made = new WeakMap<HTMLFormElement, File>();
const busy = new WeakSet<HTMLFormElement>();
const met = new WeakSet<HTMLFormElement>();
/** The form that is sent now, with its picture. */
let leaving: HTMLFormElement | undefined;

const part = <T extends HTMLElement>(form: Element, selector: string) => form.querySelector<T>(selector);
const way = (form: HTMLFormElement) => part<HTMLInputElement>(form, "[name=way]:checked")?.value as Way;
const chosen = (form: HTMLFormElement) => part<HTMLInputElement>(form, "[name=picture]")?.files?.[0];
const typed = (form: HTMLFormElement) => part<HTMLInputElement>(form, "[name=typed]")?.value.trim() ?? "";

/** Says what is missing and where; the words stand in the page. */
function refuse(form: HTMLFormElement, why: Way | "unreadable"): void {
  const fault = part(form, "[data-fault]");
  const words = fault && (part(fault, "span") ?? fault);
  if (words) words.textContent = fault.dataset[why] ?? "";
  if (fault) fault.hidden = false;
  const field = { draw: "canvas", type: "[name=typed]", picture: "[name=picture]", unreadable: "[name=picture]" };
  part(form, field[why])?.focus();
}

function forgive(form: Element | null): void {
  const fault = form && part(form, "[data-fault]");
  if (fault) fault.hidden = true;
}

/** The picture of the signature, none if what was chosen may go as it is; or refuses, and says false. */
async function picture(form: HTMLFormElement): Promise<File | undefined | false> {
  const now = way(form);
  let file: File | undefined;
  if (now === "draw") {
    const strokes = drawn(part(form, "[data-way=draw]"));
    file = strokes.length ? await ofStrokes(strokes) : undefined;
  } else if (now === "type") {
    file = typed(form) ? await ofName(typed(form), part(form, "[data-typed]") ?? form) : undefined;
  } else {
    const source = chosen(form);
    if (source) return ofPicture(source);
  }
  if (!file) refuse(form, now);
  return file ?? false;
}

async function sign(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  try {
    const file = await picture(form);
    if (file === false) return;
    if (file) made.set(form, file);
    else made.delete(form);
  } catch {
    return refuse(form, "unreadable");
  }
  leaving = form;
  form.requestSubmit(submitter);
  leaving = undefined;
}

// Before ajax-form, which then sends it
document.addEventListener(
  "submit",
  (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.matches(signing)) return;
    if (form === leaving) {
      // Once the form is on its way by the browser: a second press would sign twice
      setTimeout(() => event.defaultPrevented || still(form));
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (busy.has(form) || form.ariaBusy) return;
    busy.add(form);
    void sign(form, event.submitter).finally(() => busy.delete(form));
  },
  true,
);

document.addEventListener("formdata", ({ target, formData }) => {
  const form = target as HTMLFormElement;
  if (!form.matches(signing)) return;
  const file = made.get(form);
  if (file) formData.set("drawn", file);
  // Not what was chosen and then left for another way, nor the large one that a smaller stands for
  if (file || way(form) !== "picture") formData.delete("picture");
});

let stilled: HTMLButtonElement[] = [];

function still(form: HTMLFormElement): void {
  stilled = [...form.querySelectorAll<HTMLButtonElement>("button:not([type=button], :disabled)")];
  for (const button of stilled) button.disabled = true;
}
// The browser gives back the page as it was left
addEventListener("pageshow", () => {
  for (const button of stilled) button.disabled = false;
});

/** The typed name in its hand, smaller if it is long. */
function write(form: HTMLFormElement): void {
  const place = part(form, "[data-typed]");
  if (!place) return;
  place.textContent = typed(form);
  place.style.fontSize = "";
  if (place.scrollWidth <= place.clientWidth) return;
  const size = parseFloat(getComputedStyle(place).fontSize);
  place.style.fontSize = `${Math.floor((size * place.clientWidth) / place.scrollWidth)}px`;
}

/** The chosen picture, as it will be sent. */
function preview(form: HTMLFormElement): void {
  const image = part<HTMLImageElement>(form, "img[data-picture]");
  const file = chosen(form);
  if (!image) return;
  URL.revokeObjectURL(image.src);
  image.removeAttribute("src");
  if (!file) return;
  image.onerror = () => {
    image.removeAttribute("src");
    refuse(form, "unreadable");
  };
  image.src = URL.createObjectURL(file);
}

document.addEventListener("input", ({ target }) => {
  const field = target as HTMLInputElement;
  const form = field.closest<HTMLFormElement>(signing);
  if (!form) return;
  if (field.name !== "agree") forgive(form);
  if (field.name === "typed" || field.name === "way") write(form);
  if (field.name === "picture") preview(form);
});
document.addEventListener("pointerdown", ({ target }) => {
  if (target instanceof HTMLCanvasElement) forgive(target.closest(signing));
});

function writeAll(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>(signing)) write(form);
}
addEventListener("resize", writeAll);
// The hand comes when it is first needed, and is narrower than what stood in for it
document.fonts.addEventListener("loadingdone", writeAll);

/** A finger draws, a keyboard types; unless the page comes back with what was chosen before. */
function choose(form: HTMLFormElement): void {
  const draw = part<HTMLInputElement>(form, "[name=way][value=draw]");
  const again = part(form, "[data-fault]:not([hidden])");
  if (draw && !again && matchMedia("(pointer: coarse)").matches) draw.checked = true;
}

function look(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>(signing)) {
    const desk = part(form, "[data-way=draw]");
    if (desk) ready(desk);
    if (!met.has(form)) choose(form);
    met.add(form);
    form.dataset.ready = "";
    write(form);
  }
}
document.addEventListener("morphed", look);
look();
