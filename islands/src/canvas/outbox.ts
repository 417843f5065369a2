/**
 * Own changes on their way: numbered from 1 without gaps, kept until the server says that they are stored, said
 * again in the same words after the line broke.
 */
import { type Change, LARGEST, MOST_CHANGES, type Wire } from "./protocol";

export interface Kept {
  next: number;
  /** Up to here they were said once, so that their words stay. */
  said: number;
  changes: Change[];
}

/** Room for the words around the changes. */
const FULL = LARGEST - 4096;
const bytes = new TextEncoder();

export class Outbox {
  private changes: Change[] = [];
  private next = 1;
  /** Said at some time; on this connection. */
  private ever = 0;
  private sent = 0;
  /** By element, how many changes wait. */
  private readonly counts = new Map<string, number>();

  constructor(kept?: Kept) {
    if (!kept) return;
    this.next = kept.next;
    this.ever = kept.said;
    for (const change of kept.changes) this.add(change);
  }

  get size(): number {
    return this.counts.size;
  }

  holds(id: string): boolean {
    return this.counts.has(id);
  }

  get waiting(): readonly Change[] {
    return this.changes;
  }

  /** What was never said may still say it better: offline, a drag of an hour is one change. */
  put(element: Wire): void {
    const unsaid = this.holds(element.id)
      ? this.changes.findLast(({ number, element: { id } }) => number > this.ever && id === element.id)
      : undefined;
    if (unsaid) unsaid.element = element;
    else this.add({ number: this.next++, element });
  }

  /** All up to this number are stored, or refused. */
  taken(number: number): boolean {
    const before = this.changes.length;
    while (this.changes[0] && this.changes[0].number <= number) this.forget(this.changes.shift()!);
    return this.changes.length < before;
  }

  /** A new connection: all that waits is said again. */
  rewind(): void {
    this.sent = 0;
  }

  /** The next message, as text; nothing, if all is said. */
  message(): string | undefined {
    const parts: string[] = [];
    let size = 0;
    for (const change of this.changes) {
      if (change.number <= this.sent) continue;
      const part = JSON.stringify(change);
      size += bytes.encode(part).length + 1;
      if (parts.length && (size > FULL || parts.length >= MOST_CHANGES)) break;
      parts.push(part);
      this.sent = change.number;
    }
    this.ever = Math.max(this.ever, this.sent);
    return parts.length ? `{"changes":[${parts.join(",")}]}` : undefined;
  }

  toJSON(): Kept {
    return { next: this.next, said: this.ever, changes: this.changes };
  }

  private add(change: Change): void {
    this.changes.push(change);
    this.counts.set(change.element.id, (this.counts.get(change.element.id) ?? 0) + 1);
  }

  private forget({ element: { id } }: Change): void {
    const left = (this.counts.get(id) ?? 1) - 1;
    if (left) this.counts.set(id, left);
    else this.counts.delete(id);
  }
}

/** One change that no message could carry. */
export const tooLarge = (element: Wire): boolean => bytes.encode(JSON.stringify(element)).length > FULL / 2;
