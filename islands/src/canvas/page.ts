/** The page around the canvas: it keeps its language, and says whether it is dark. */

/** The component writes its own language on `<html>`. */
export function keepLanguage(): () => void {
  const root = document.documentElement;
  const before = { lang: root.getAttribute("lang"), dir: root.getAttribute("dir") };
  const restore = () => {
    for (const [name, value] of Object.entries(before)) {
      if (root.getAttribute(name) === value) continue;
      if (value === null) root.removeAttribute(name);
      else root.setAttribute(name, value);
    }
  };
  const watch = new MutationObserver(restore);
  watch.observe(root, { attributeFilter: ["lang", "dir"] });
  return () => watch.disconnect();
}

export function watchTheme(tell: (dark: boolean) => void): () => void {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const look = () => tell(root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const watch = new MutationObserver(look);
  watch.observe(root, { attributeFilter: ["data-theme"] });
  system.addEventListener("change", look);
  look();
  return () => {
    watch.disconnect();
    system.removeEventListener("change", look);
  };
}

/**
 * The accent that things are chosen in, for the canvas to draw with: it understands plain colours only, and turns
 * the light over by itself where the page is dark.
 */
export function dye(host: HTMLElement): void {
  const probe = document.createElement("i");
  probe.style.cssText = "color-scheme: light; color: var(--accent)";
  host.append(probe);
  host.style.setProperty("--board-accent", getComputedStyle(probe).color);
  probe.remove();
}
