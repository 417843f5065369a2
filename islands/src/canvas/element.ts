/**
 * `<parlor-board>`: the page's own picture of the board stays until the canvas is drawn, and wherever it cannot be.
 * A refresh of the page leaves it alone; what it built goes when it leaves the page.
 */
import { toast } from "../toast";
import { readTexts } from "./texts";

declare global {
  interface Window {
    EXCALIDRAW_ASSET_PATH?: string;
    EXCALIDRAW_THROTTLE_RENDER?: boolean;
  }
}

export class ParlorBoard extends HTMLElement {
  private end: (() => void) | undefined;
  private begun = false;

  connectedCallback(): void {
    if (!this.begun) void this.start();
  }

  /** A refresh may take it out and put it back in one breath. */
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (!this.isConnected) this.end?.();
    });
  }

  connectedMoveCallback(): void {}

  private async start(): Promise<void> {
    this.begun = true;
    const { board, csrf, assets, mentions } = this.dataset;
    const texts = readTexts(this);
    if (!texts || !board || !assets) return;
    this.dataset.state = "loading";
    // Both are read once, when the component is loaded
    window.EXCALIDRAW_ASSET_PATH = new URL(assets, location.href).href;
    window.EXCALIDRAW_THROTTLE_RENDER = true;
    try {
      const { mount } = await import("./mount");
      const language = this.dataset.language ?? document.documentElement.lang;
      this.end = mount(this, { board, csrf, texts, language, mentions, dark: () => this.dark() });
    } catch {
      this.dataset.state = "failed";
      toast(texts.broken);
    }
  }

  /** It is not open to this reader any more: what may be seen now, the server says. */
  private dark(): void {
    this.end?.();
    document.body.hidden = true;
    this.replaceChildren();
    location.reload();
  }
}
