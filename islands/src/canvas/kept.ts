/**
 * What waits outlives a reload of its tab: in the session's storage, with the page's id and its numbers. A lock on
 * the id sees to it that no two pages use the same one, also where a tab was duplicated with its storage.
 */
import type { Kept } from "./outbox";

export interface Waiting {
  client: string;
  /** Whose it is: another person who signs in here must not send it. */
  person: string;
  outbox: Kept;
}

/** How long a page that goes may take to let go of its id. */
const PATIENCE = 1500;
const place = (board: string): string => `board ${board}`;

/** `randomUUID` is there on secure pages only; a house without a certificate has boards as well. */
export function newClient(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** Ours until this page goes, or somebody else's. */
function own(client: string): Promise<boolean> {
  return new Promise((tell) => {
    const signal = AbortSignal.timeout(PATIENCE);
    const held = () => {
      tell(true);
      return new Promise(() => {});
    };
    navigator.locks.request(place(client), { signal }, held).catch(() => tell(false));
  });
}

/** What an earlier life of this tab left, if this page may go on with it. */
export async function takeUp(board: string): Promise<Waiting | undefined> {
  if (!navigator.locks) return undefined;
  try {
    const text = sessionStorage.getItem(place(board));
    const waiting = text ? (JSON.parse(text) as Waiting) : undefined;
    return waiting && (await own(waiting.client)) ? waiting : undefined;
  } catch {
    return undefined;
  }
}

/** A fresh id of our own, locked where that can be. */
export async function begin(): Promise<string> {
  const client = newClient();
  if (navigator.locks) await own(client);
  return client;
}

export function keep(board: string, waiting: Waiting): void {
  if (!navigator.locks) return;
  try {
    if (waiting.outbox.changes.length) sessionStorage.setItem(place(board), JSON.stringify(waiting));
    else forget(board);
  } catch {
    // No room: leaving is asked about anyway
    forget(board);
  }
}

export function forget(board: string): void {
  try {
    sessionStorage.removeItem(place(board));
  } catch {
    // A browser that keeps nothing
  }
}
