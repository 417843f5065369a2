/**
 * The canvas and the server's order. Finds what the own hand changed, and puts in what others did, at most once a
 * frame. An answer to an own change touches no element.
 */
import { CaptureUpdateAction } from "@excalidraw/excalidraw";
import type { AppState, ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import type { Outbox } from "./outbox";
import type { Told, Wire } from "./protocol";
import { type Drawn, differs, gone, inOrder, toDrawn, toWire, unseen } from "./wire";

interface Rules {
  mine(told: Told): boolean;
  /** Whether the own hand may change it; nothing known: it is new. */
  may(told: Told | undefined): boolean;
  /** Whether it is locked here, since it is somebody else's. */
  locks(told: Told): boolean;
  /** Not yet to be sent: a picture on its way. */
  later(element: Drawn): boolean;
  tooLarge(element: Wire): boolean;
}

/** What is under the own hand: its object must stay the same one. */
function held({ selectedElementsAreBeingDragged, isResizing, isRotating, ...state }: AppState, id: string): boolean {
  return (
    [state.newElement, state.multiElement, state.editingTextElement, state.resizingElement].some(
      (element) => element?.id === id,
    ) ||
    id === state.editingLinearElement?.elementId ||
    id === state.croppingElementId ||
    id === state.pendingImageElementId ||
    (state.activeEmbeddable?.state === "active" && id === state.activeEmbeddable.element.id) ||
    ((selectedElementsAreBeingDragged || isResizing || isRotating) && id in state.selectedElementIds)
  );
}

export class Scene {
  private known = new Map<string, Told>();
  /** The versions that are accounted for; of what was drawn or sent, how it was then. */
  private readonly seen = new Map<string, number>();
  private readonly base = new Map<string, Drawn>();
  /** What others did and is not yet drawn; `null`: it is gone. */
  private readonly incoming = new Map<string, Told | null>();
  private readonly dirty = new Set<string>();
  private frame = 0;

  constructor(
    private readonly api: ExcalidrawImperativeAPI,
    private readonly outbox: () => Outbox,
    private readonly rules: Rules,
    private readonly drawn: () => void,
  ) {}

  get changed(): number {
    return this.dirty.size;
  }

  told(id: string): Told | undefined {
    return this.known.get(id);
  }

  /** Elements are changed in place, so that only their versions tell. True, if there is something to send. */
  look(elements: readonly Drawn[]): boolean {
    this.mark(elements);
    // What was under the hand may be free now
    if (this.incoming.size) this.soon();
    return this.dirty.size > 0;
  }

  /** Changed by the own hand, again: to be sent once it can be. */
  touch(id: string): void {
    this.dirty.add(id);
  }

  /** Hands what the own hand changed to the outbox. A stroke under way waits, if it may. */
  collect(waits: boolean): void {
    if (!this.dirty.size) return;
    const underWay = waits ? this.api.getAppState().newElement : null;
    const all = new Map(this.elements().map((element) => [element.id, element]));
    for (const id of [...this.dirty]) {
      const element = all.get(id);
      if (element && ((underWay?.type === "freedraw" && underWay.id === id) || this.rules.later(element))) continue;
      this.dirty.delete(id);
      if (element) this.send(element);
    }
    if (this.incoming.size) this.soon();
  }

  /** What the server says of some. */
  hear(elements: Told[]): void {
    for (const told of elements) this.take(told, this.rules.mine(told) && this.base.has(told.element.id));
    this.soon();
  }

  /** The whole board: what is not in it is gone, except what waits. */
  whole(elements: Told[]): void {
    const before = this.known;
    this.known = new Map();
    this.incoming.clear();
    for (const told of elements) this.take(told, false);
    for (const id of before.keys()) if (!this.known.has(id)) this.incoming.set(id, null);
    this.soon();
  }

  /** What waits since before the page was loaded is the newest of it. */
  restore(elements: Wire[]): void {
    const told = elements.map((element) => ({ at: 0, by: "", from: null, element }));
    this.put(new Map(told.map((one) => [one.element.id, one])));
  }

  refused(id: string, current: Told | null): void {
    if (current) this.known.set(id, current);
    else this.known.delete(id);
    this.incoming.set(id, current);
    this.soon();
  }

  /** Roles have changed: what is locked is another. */
  again(): void {
    for (const [id, told] of this.known) if (!told.element.isDeleted) this.incoming.set(id, told);
    this.soon();
  }

  private take(told: Told, shown: boolean): void {
    this.known.set(told.element.id, told);
    if (shown) this.incoming.delete(told.element.id);
    else this.incoming.set(told.element.id, told);
  }

  private send(element: Drawn): void {
    const before = this.base.get(element.id);
    const told = this.known.get(element.id);
    if (!before && (element.isDeleted || unseen(element))) return;
    if (before && !differs(before, element)) return;
    const wire = toWire(element);
    if (!this.rules.may(told) || this.rules.tooLarge(wire)) {
      this.incoming.set(element.id, told ?? null);
      return;
    }
    this.base.set(element.id, { ...element });
    this.outbox().put(wire);
  }

  private mark(elements: readonly Drawn[]): void {
    for (const { id, version } of elements) {
      if (this.seen.get(id) === version) continue;
      this.seen.set(id, version);
      this.dirty.add(id);
    }
  }

  private soon(): void {
    // Frames stand still in a tab that nobody looks at
    this.frame ||= document.hidden ? setTimeout(this.merge, 200) : requestAnimationFrame(this.merge);
  }

  private readonly merge = (): void => {
    this.frame = 0;
    const state = this.api.getAppState();
    this.mark(this.elements());
    const free = new Map<string, Told | null>();
    for (const [id, told] of this.incoming) {
      // An own change on the way comes later, and wins
      if (this.outbox().holds(id) || this.dirty.has(id) || held(state, id)) continue;
      free.set(id, told);
      this.incoming.delete(id);
    }
    this.put(free);
    this.drawn();
  };

  private put(told: Map<string, Told | null>): void {
    if (!told.size) return;
    const locals = new Map(this.elements().map((element) => [element.id, element]));
    const drawn: Drawn[] = [];
    for (const [id, one] of told) {
      const local = locals.get(id);
      const element = one ? toDrawn(one, local, !!one.by && this.rules.locks(one)) : local && gone(local);
      if (!element) continue;
      locals.set(id, element);
      drawn.push(element);
    }
    const all = [...locals.values()].sort(inOrder);
    this.api.updateScene({ elements: all, captureUpdate: CaptureUpdateAction.NEVER });
    // The component may have repaired the order of some: nobody's change
    for (const { id, version } of all) if (!this.dirty.has(id)) this.seen.set(id, version);
    for (const element of drawn) this.base.set(element.id, { ...element });
  }

  private elements(): readonly Drawn[] {
    return this.api.getSceneElementsIncludingDeleted();
  }
}
