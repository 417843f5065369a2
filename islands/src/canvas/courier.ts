/** Brings own changes to the server: when they go, what waits, and that they outlive a reload. */
import { begin, forget, keep, takeUp } from "./kept";
import type { Line } from "./line";
import { Outbox } from "./outbox";
import type { Scene } from "./scene";
import type { Store } from "./state";

const EVERY = 100;
/** A stroke is sent with all its points each time. */
const STROKE = 300;
/** So long may a change wait before one is told. */
const SLOW = 500;
/** A line that takes no more is not filled further: what waits is then said shorter. */
const FULL = 1024 * 1024;

export class Courier {
  outbox = new Outbox();
  /** This page, and whose it is; known once the server said so. */
  client = "";
  person: string | undefined;
  line: Line | undefined;
  private timer = 0;
  private slow = 0;
  private stroke = 0;
  private kept = false;
  private over = false;

  constructor(
    private readonly board: string,
    private readonly store: Store,
    private readonly scene: () => Scene,
  ) {
    addEventListener("beforeunload", this.leaving);
    addEventListener("pagehide", this.save);
  }

  close(): void {
    this.over = true;
    removeEventListener("beforeunload", this.leaving);
    removeEventListener("pagehide", this.save);
    clearTimeout(this.timer);
    clearTimeout(this.slow);
  }

  /** Goes on where an earlier life of this tab ended, or begins. */
  async begin(): Promise<void> {
    const left = await takeUp(this.board);
    this.client = left?.client ?? (await begin());
    this.person = left?.person;
    if (left) this.outbox = new Outbox(left.outbox);
  }

  /** What waits is somebody else's. */
  async anew(): Promise<void> {
    forget(this.board);
    this.person = undefined;
    this.outbox = new Outbox();
    this.client = await begin();
  }

  /** The hand was lifted: what it did is done. */
  lifted(): void {
    this.stroke = 0;
    queueMicrotask(() => this.soon(0));
  }

  soon(after = EVERY): void {
    if (!after) clearTimeout(this.timer);
    else if (this.timer) return;
    this.timer = setTimeout(() => {
      this.timer = 0;
      this.send();
    }, after);
    this.tell();
  }

  tell(): void {
    const waiting = this.outbox.size + this.scene().changed;
    if (waiting) {
      this.store.set({ waiting });
      this.slow ||= setTimeout(() => this.store.set({ slow: this.store.state.waiting > 0 }), SLOW);
      return;
    }
    if (this.kept) this.save();
    clearTimeout(this.slow);
    this.slow = 0;
    this.store.set({ waiting, slow: false });
  }

  readonly save = (): void => {
    if (this.over || !this.person) return;
    this.kept = this.outbox.size > 0;
    keep(this.board, { client: this.client, person: this.person, outbox: this.outbox.toJSON() });
  };

  private send(): void {
    const now = Date.now();
    const waits = now < this.stroke;
    this.scene().collect(waits);
    if (!waits) this.stroke = now + STROKE;
    while (this.store.state.line === "up" && (this.line?.unsent ?? 0) < FULL) {
      const message = this.outbox.message();
      if (!message || !this.line?.say(message)) break;
    }
    this.save();
    if (this.scene().changed) this.soon();
    this.tell();
  }

  private readonly leaving = (event: BeforeUnloadEvent): void => {
    if (this.store.state.waiting && !this.over) event.preventDefault();
  };
}
