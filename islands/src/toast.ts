/** Says one short thing in the page's `.toast` region (role=status), and takes it back. */
let timer = 0;

export function toast(text: string): void {
  // A modal panel covers and silences the page, so it brings a region of its own
  const region = document.querySelector("dialog:modal .toast") ?? document.querySelector(".toast");
  if (!region) return;
  region.textContent = text;
  clearTimeout(timer);
  timer = setTimeout(() => (region.textContent = ""), 6000);
}
