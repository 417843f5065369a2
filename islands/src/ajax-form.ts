/**
 * `<form data-inline>`: the page stays where it is while a comment, a tick or a switch is sent. Whatever is not
 * plainly "done, same page" or "please correct this" is left to the browser's own way.
 */
import { whileSending } from "./live";
import { morph, parse } from "./morph";
import { reached } from "./offline";

const plain = new WeakSet<HTMLFormElement>();

function request(form: HTMLFormElement, body: FormData, submitter: HTMLElement | null): Promise<Response> {
  const enctype = submitter?.getAttribute("formenctype") ?? form.enctype;
  return fetch(submitter?.getAttribute("formaction") ?? form.getAttribute("action") ?? location.href, {
    method: "POST",
    headers: { Accept: "text/html", "X-Live": "1" },
    body: enctype.startsWith("multipart") ? body : new URLSearchParams(body as unknown as Record<string, string>),
  });
}

const written = (form: HTMLFormElement): string =>
  new URLSearchParams(new FormData(form) as unknown as Record<string, string>).toString();

/** Sends, and says whether the answer could be shown here. */
async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<boolean> {
  const before = written(form);
  let response: Response;
  let html: string;
  try {
    response = await request(form, new FormData(form, submitter), submitter);
    html = await response.text();
    reached(true);
  } catch {
    // No connection: nothing is lost, the words stay in the form
    reached(false);
    return true;
  }

  const url = new URL(response.url);
  if (response.status === 422) {
    morph(parse(html), true);
    document.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    return true;
  }
  if (!response.ok) return false;
  if (response.redirected && url.pathname !== location.pathname) {
    location.assign(url);
    return true;
  }
  if (response.redirected && url.search !== location.search) history.replaceState(null, "", url.search || url.pathname);
  if (written(form) === before) form.reset();
  morph(parse(html), true);
  return true;
}

document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  if (!form.matches("form[data-inline]") || form.method !== "post" || event.defaultPrevented) return;
  if (plain.delete(form)) return;
  event.preventDefault();
  if (form.ariaBusy) return;
  form.ariaBusy = "true";
  const { submitter } = event;
  void whileSending(() => send(form, submitter)).then((shown) => {
    form.ariaBusy = null;
    if (shown) return;
    plain.add(form);
    form.requestSubmit(submitter);
  });
});

document.addEventListener("change", ({ target }) => {
  const field = target as HTMLInputElement;
  if (field.matches("[data-submit-on-change]")) field.form?.requestSubmit();
});
