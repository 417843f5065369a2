/** Where this person is on the board: said to others at most ten times a second, and only what is new. */
import type { AppState } from "@excalidraw/excalidraw/types";
import type { Presence, View } from "./protocol";

const EVERY = 100;
const IDLE = 60_000;
const MOST_SELECTED = 50;

const fine = (value: number): number => Math.round(value * 10) / 10;

export class PresenceOut {
  private now: Presence = {
    pointer: null,
    tool: "pointer",
    pressed: false,
    selected: [],
    view: [0, 0, 0, 0],
    state: "active",
  };
  private told = "";
  private timer = 0;
  private idle = 0;
  /** What is shown because another's view is followed: passed on as it came, or two who follow each other drift apart. */
  follows: View | undefined;

  constructor(private readonly say: (presence: Presence) => boolean) {
    document.addEventListener("visibilitychange", this.seen);
    this.awake();
  }

  close(): void {
    document.removeEventListener("visibilitychange", this.seen);
    clearTimeout(this.timer);
    clearTimeout(this.idle);
  }

  get view(): View {
    return this.now.view;
  }

  pointer({ x, y, tool }: { x: number; y: number; tool: Presence["tool"] }, pressed: boolean): void {
    this.awake();
    this.change({ pointer: [fine(x), fine(y)], tool, pressed });
  }

  left(): void {
    this.change({ pointer: null, pressed: false });
  }

  look({ scrollX, scrollY, width, height, zoom, selectedElementIds }: AppState): void {
    const view = [-scrollX, -scrollY, width / zoom.value - scrollX, height / zoom.value - scrollY];
    const selected = Object.keys(selectedElementIds).slice(0, MOST_SELECTED);
    this.change({ view: this.follows ?? (view.map(fine) as View), selected });
  }

  /** Whoever comes anew knows nothing of it yet. */
  again(): void {
    this.told = "";
    this.soon();
  }

  private change(change: Partial<Presence>): void {
    this.now = { ...this.now, ...change };
    this.soon();
  }

  private soon(): void {
    this.timer ||= setTimeout(() => {
      this.timer = 0;
      const text = JSON.stringify(this.now);
      if (text !== this.told && this.say(this.now)) this.told = text;
    }, EVERY);
  }

  private awake(): void {
    clearTimeout(this.idle);
    this.idle = setTimeout(() => this.change({ state: "idle" }), IDLE);
    if (this.now.state !== "active" && !document.hidden) this.change({ state: "active" });
  }

  private readonly seen = (): void => {
    if (document.hidden) this.change({ state: "away", pointer: null });
    else this.awake();
  };
}
