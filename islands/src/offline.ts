/** `data-offline` on <html> shows the sentence that the page carries for it (`.banner.offline`). */
export function reached(yes: boolean): void {
  document.documentElement.toggleAttribute("data-offline", !yes);
}

addEventListener("offline", () => reached(false));
addEventListener("online", () => reached(true));
if (!navigator.onLine) reached(false);
