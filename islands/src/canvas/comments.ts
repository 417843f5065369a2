/** What was said at places of the board: asked for anew whenever the server says that something changed. */
import { type Problem, sentence } from "./problem";
import type { Pin } from "./protocol";
import type { Store } from "./state";

/** What was wrong, and what can be answered to it: people who are called and are not on the board. */
export interface Fault {
  says: string;
  asks?: "widen" | "leave_out";
}

/** What becomes of those people: they are let in, or hear nothing of it. */
export type Widen = "yes" | "no";

export class Comments {
  private asking = false;
  private missed = false;

  constructor(
    private readonly board: string,
    private readonly csrf: string | undefined,
    private readonly store: Store,
  ) {}

  /** One question at a time; what comes during one makes one more. */
  async refresh(): Promise<void> {
    this.missed = true;
    if (this.asking) return;
    this.asking = true;
    while (this.missed) {
      this.missed = false;
      const answer = await fetch(`${this.board}/comments`, { headers: { Accept: "application/json" } }).catch(() => {});
      const told = (await answer?.json().catch(() => undefined)) as { pins?: Pin[] } | undefined;
      if (answer?.ok && told?.pins) this.store.set({ pins: told.pins });
    }
    this.asking = false;
  }

  /** What was wrong, or nothing. */
  async send(x: number, y: number, text: string, failed: string, widen?: Widen): Promise<Fault | undefined> {
    const body = new URLSearchParams({ x: String(Math.round(x)), y: String(Math.round(y)), body: text });
    if (widen) body.append("widen", widen);
    if (this.csrf) body.append("csrf", this.csrf);
    const headers = { Accept: "application/json" };
    const answer = await fetch(`${this.board}/comments`, { method: "POST", body, headers }).catch(() => undefined);
    if (answer?.ok) {
      void this.refresh();
      return undefined;
    }
    const told = (await answer?.json().catch(() => undefined)) as Problem | undefined;
    const asks = (["widen", "leave_out"] as const).find((field) => told?.errors?.[field]);
    return { says: sentence(told, failed), asks };
  }
}
