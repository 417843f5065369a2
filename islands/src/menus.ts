/** Small menus are `<details>`; here one at a time is open, and a press elsewhere or Escape closes it. */
const menu = "details.more, details.switcher";

function close(except?: Node, focus = false): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>(":is(details.more, details.switcher)[open]")) {
    if (except && details.contains(except)) continue;
    if (focus && details.contains(document.activeElement)) details.querySelector("summary")?.focus();
    details.open = false;
  }
}

document.addEventListener("click", ({ target }) => {
  close(target as Node);
  // "Cancel" inside an inline confirmation
  const asked = (target as Element).closest("[data-dismiss]")?.closest("details");
  if (!asked) return;
  asked.open = false;
  asked.querySelector("summary")?.focus();
});

document.addEventListener(
  "toggle",
  ({ target }) => {
    if (target instanceof HTMLDetailsElement && target.open && target.matches(menu)) close(target);
  },
  true,
);

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !document.querySelector(":is(details.more, details.switcher)[open]")) return;
  // Escape closes the menu, not the panel around it
  event.preventDefault();
  close(undefined, true);
});
