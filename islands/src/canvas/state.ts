/** What the parts around the canvas show. Each of them looks at the little that it needs. */
import { useSyncExternalStore } from "react";
import type { May, Person, Pin } from "./protocol";

export interface State {
  line: "connecting" | "up" | "down" | "full" | "ended";
  /** Elements with changes of which the server has not yet said that they are stored. */
  waiting: number;
  /** They wait longer than one would notice. */
  slow: boolean;
  /** The board is drawn. */
  ready: boolean;
  you: Person | undefined;
  may: May | undefined;
  people: Person[];
  crowd: number;
  moderator: string | null;
  following: string | null;
  pins: Pin[];
  resolved: boolean;
  view: { x: number; y: number; zoom: number };
  /** Where something is about to be said. */
  remark: { x: number; y: number } | undefined;
  aiming: boolean;
  asking: "table" | "embed" | "picture" | undefined;
  /** A file on its way, with those that wait behind it. */
  sending: { name: string; count: number; part: number } | undefined;
  dark: boolean;
}

export class Store {
  private now: State = {
    line: "connecting",
    waiting: 0,
    slow: false,
    ready: false,
    you: undefined,
    may: undefined,
    people: [],
    crowd: 1,
    moderator: null,
    following: null,
    pins: [],
    resolved: false,
    view: { x: 0, y: 0, zoom: 1 },
    remark: undefined,
    aiming: false,
    asking: undefined,
    sending: undefined,
    dark: false,
  };
  private readonly listeners = new Set<() => void>();

  get state(): Readonly<State> {
    return this.now;
  }

  set(change: Partial<State>): void {
    const keys = Object.keys(change) as (keyof State)[];
    if (keys.every((key) => Object.is(this.now[key], change[key]))) return;
    this.now = { ...this.now, ...change };
    for (const listener of this.listeners) listener();
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

export function useState<T>(store: Store, look: (state: Readonly<State>) => T): T {
  return useSyncExternalStore(store.listen, () => look(store.state));
}

/** Whoever may neither add nor change looks on. */
export function looksOn(may: May | undefined): boolean {
  return !may || may.shut || !(may.add || may.change_own || may.change_any);
}
