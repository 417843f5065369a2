/** What the component leaves without a name, or calls what only a page may be called. It draws such parts anew as it likes. */
export function name(host: HTMLElement, menu: string): () => void {
  let frame = 0;
  const look = () => {
    frame = 0;
    for (const trigger of host.querySelectorAll(".main-menu-trigger")) trigger.ariaLabel ??= menu;
    // It says of rows that lie in the page that they are dialogs
    for (const row of host.querySelectorAll(".color-picker-container[role=dialog]")) {
      row.role = "group";
      row.removeAttribute("aria-modal");
    }
    for (const foot of host.querySelectorAll("footer[role=contentinfo]")) foot.role = "group";
  };
  const watch = new MutationObserver(() => (frame ||= requestAnimationFrame(look)));
  watch.observe(host, { childList: true, subtree: true });
  return () => {
    watch.disconnect();
    cancelAnimationFrame(frame);
  };
}
