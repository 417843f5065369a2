/** Tells before the press what the press will do: the server draws it from the form as it stands. */
let timer = 0;
let asked: AbortController | undefined;

async function draw(form: HTMLFormElement): Promise<void> {
  asked?.abort();
  asked = new AbortController();
  try {
    const response = await fetch(form.dataset.preview ?? "", {
      method: "POST",
      headers: { Accept: "text/html" },
      body: new URLSearchParams(new FormData(form) as unknown as Record<string, string>),
      signal: asked.signal,
    });
    if (!response.ok) return;
    const html = await response.text();
    const place = form.querySelector("[data-preview-into]");
    if (place) place.innerHTML = html;
    const label = response.headers.get("X-Submit-Label");
    const button = form.querySelector("[data-submit-label]");
    if (label && button) button.textContent = decodeURIComponent(label);
  } catch {
    // Overtaken by a newer one, or offline: what stands there stays
  }
}

for (const name of ["input", "change"]) {
  document.addEventListener(name, ({ target }) => {
    const form = (target as Element).closest<HTMLFormElement>("form[data-preview]");
    if (!form) return;
    clearTimeout(timer);
    timer = setTimeout(draw, 250, form);
  });
}
