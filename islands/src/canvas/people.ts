/** The others on the board: their cursors, what they chose, and the view of the one who is followed. */
import type { AppState, Collaborator, ExcalidrawImperativeAPI, SocketId } from "@excalidraw/excalidraw/types";
import type { Person, Presence, View } from "./protocol";
import type { Store } from "./state";

const EVERY = 100;
const MOST = 50;
/** Zoom as the component has it. */
const SMALLEST = 0.1;
const LARGEST = 30;

/** All of it in sight, as large as can be; two windows of one size show the same. */
function fit([x1, y1, x2, y2]: View, { width, height }: AppState): Pick<AppState, "scrollX" | "scrollY" | "zoom"> {
  const zoom = Math.min(Math.max(Math.min(width / (x2 - x1), height / (y2 - y1)), SMALLEST), LARGEST);
  const value = zoom as AppState["zoom"]["value"];
  return { scrollX: width / zoom / 2 - (x1 + x2) / 2, scrollY: height / zoom / 2 - (y1 + y2) / 2, zoom: { value } };
}

type Seen = Presence & { moved: number };

export class People {
  private readonly here = new Map<string, Person>();
  private readonly seen = new Map<string, Seen>();
  private timer = 0;
  private shown: View | undefined;

  constructor(
    private readonly api: ExcalidrawImperativeAPI,
    private readonly store: Store,
    private readonly follows: (view: View | undefined) => void,
  ) {}

  all(people: Person[], crowd: number): void {
    this.here.clear();
    for (const person of people) this.here.set(person.client, person);
    for (const client of this.seen.keys()) if (!this.here.has(client)) this.seen.delete(client);
    this.changed(crowd);
  }

  change(come: Person[], gone: string[], crowd: number | undefined): void {
    const before = this.here.size;
    for (const client of gone) {
      this.here.delete(client);
      this.seen.delete(client);
    }
    // One's own coming is told to all, oneself included
    for (const person of come.filter(({ client }) => client !== this.store.state.you?.client))
      this.here.set(person.client, person);
    this.changed(crowd ?? this.store.state.crowd + this.here.size - before);
  }

  presence(frames: (Presence & { client: string })[]): void {
    const moved = Date.now();
    for (const { client, ...frame } of frames) {
      if (client === this.store.state.you?.client) continue;
      this.seen.set(client, { ...frame, moved });
    }
    this.soon();
    this.follow();
  }

  /** Shows what the followed page shows, once for each of its moves. */
  follow(): void {
    const { moderator, following, you } = this.store.state;
    const leads = moderator && moderator !== you?.client ? moderator : following;
    const view = leads ? this.seen.get(leads)?.view : undefined;
    if (!leads) this.shown = undefined;
    this.follows(view);
    if (!view || view[0] >= view[2] || String(view) === String(this.shown)) return;
    this.shown = view;
    this.api.updateScene({ appState: fit(view, this.api.getAppState()) });
  }

  close(): void {
    clearTimeout(this.timer);
  }

  private changed(crowd: number): void {
    this.store.set({ people: [...this.here.values()], crowd: Math.max(crowd, this.here.size + 1) });
    this.soon();
  }

  private soon(): void {
    this.timer ||= setTimeout(() => {
      this.timer = 0;
      this.api.updateScene({ collaborators: this.collaborators() });
    }, EVERY);
  }

  /** A canvas full of cursors says nothing: those who moved last, and never more than it can draw in time. */
  private collaborators(): Map<SocketId, Collaborator> {
    const last = (client: string) => this.seen.get(client)?.moved ?? 0;
    const people = [...this.here.values()].sort((a, b) => last(b.client) - last(a.client)).slice(0, MOST);
    return new Map(people.map((person) => [person.client as SocketId, this.drawn(person)]));
  }

  private drawn({ client, id, name }: Person): Collaborator {
    const seen = this.seen.get(client);
    const [x = 0, y = 0] = seen?.pointer ?? [];
    return {
      id,
      socketId: client as SocketId,
      username: name,
      pointer: seen?.pointer ? { x, y, tool: seen.tool } : undefined,
      button: seen?.pressed ? "down" : "up",
      selectedElementIds: Object.fromEntries((seen?.selected ?? []).map((one) => [one, true as const])),
      userState: seen?.state as Collaborator["userState"],
    };
  }
}
