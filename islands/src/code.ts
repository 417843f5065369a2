/** The six-digit code: digits only, and a pasted sentence gives its digits. It never sends itself. */
function digits(field: HTMLInputElement, text: string): void {
  const clean = text
    .normalize("NFKC")
    .replace(/\D/g, "")
    .slice(0, field.maxLength > 0 ? field.maxLength : 6);
  if (field.value !== clean) field.value = clean;
}

document.addEventListener("input", ({ target }) => {
  if (target instanceof HTMLInputElement && target.matches("input.code")) digits(target, target.value);
});

// Before `maxlength` cuts: "Your code is 482 719" is longer than six
document.addEventListener("paste", (event) => {
  const { target } = event;
  if (!(target instanceof HTMLInputElement) || !target.matches("input.code")) return;
  event.preventDefault();
  digits(target, event.clipboardData?.getData("text") ?? "");
});
