/** One board in one page: the socket, what waits, the canvas, the people, and what is shown of it all. */
import type { AppState, ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import { toast } from "../toast";
import { Comments } from "./comments";
import { elementIn } from "./links";
import { begin, forget, keep, takeUp } from "./kept";
import { type Ending, Line } from "./line";
import { Outbox, tooLarge } from "./outbox";
import { People } from "./people";
import { Pictures } from "./pictures";
import { PresenceOut } from "./presence";
import type { Heard, Told, Welcome } from "./protocol";
import { Scene } from "./scene";
import type { Store } from "./state";
import type { Texts } from "./texts";
import type { Drawn } from "./wire";

const EVERY = 100;
const STROKE = 300;
/** So long may a change wait before one is told. */
const SLOW = 500;
/** A line that takes no more is not filled further: what waits is then said shorter. */
const FULL = 1024 * 1024;

/** What the page's markup says. */
export interface Place {
  board: string;
  texts: Texts;
  csrf: string | undefined;
  language: string;
  /** Nothing of the board may be seen here any more. */
  dark(): void;
}

export class Session {
  readonly comments: Comments;
  readonly pictures: Pictures;
  readonly presence: PresenceOut;
  readonly scene: Scene;
  readonly people: People;
  readonly board: string;
  readonly texts: Texts;
  private outbox = new Outbox();
  private line: Line | undefined;
  private client = "";
  private person: string | undefined;
  private number: number | null = null;
  private timer = 0;
  private slow = 0;
  private stroke = 0;
  private over = false;

  constructor(
    readonly api: ExcalidrawImperativeAPI,
    readonly store: Store,
    readonly place: Place,
  ) {
    const { board, texts, csrf } = place;
    this.board = board;
    this.texts = texts;
    this.comments = new Comments(board, csrf, this.store);
    this.pictures = new Pictures(board, csrf, texts.pictureFailed);
    this.presence = new PresenceOut((presence) => this.store.state.line === "up" && this.say({ presence }));
    this.people = new People(api, this.store, (view) => (this.presence.follows = view));
    this.scene = new Scene(
      api,
      () => this.outbox,
      {
        mine: ({ from }) => from === this.client,
        may: (told) => this.may(told),
        locks: (told) => !!this.store.state.may?.change_own && !this.may(told),
        later: (element) => this.pictures.later(api, element, () => this.soon()),
        tooLarge: (element) => tooLarge(element) && (toast(texts.tooLarge), true),
      },
      () => this.show(),
    );
    addEventListener("beforeunload", this.leaving);
    addEventListener("pagehide", this.save);
    api.onUserFollow(({ userToFollow, action }) => this.follow(action === "FOLLOW" ? userToFollow.socketId : null));
    api.onPointerUp(() => this.lifted());
    void this.start();
  }

  close(): void {
    this.over = true;
    removeEventListener("beforeunload", this.leaving);
    removeEventListener("pagehide", this.save);
    clearTimeout(this.timer);
    this.line?.close();
    this.presence.close();
    this.people.close();
  }

  /** The component says that something may have changed. */
  look(elements: readonly Drawn[], state: AppState): void {
    this.presence.look(state);
    const { scrollX: x, scrollY: y, zoom } = state;
    const { view } = this.store.state;
    if (view.x !== x || view.y !== y || view.zoom !== zoom.value) this.store.set({ view: { x, y, zoom: zoom.value } });
    if (this.scene.look(elements)) this.soon();
  }

  /** The hand was lifted: what it did is done. */
  lifted(): void {
    this.stroke = 0;
    queueMicrotask(() => this.soon(0));
  }

  moderate(yes: boolean): void {
    if (yes) this.follow(null);
    this.say({ moderate: yes });
  }

  follow(client: string | null): void {
    this.store.set({ following: client });
    this.people.follow();
  }

  unfollow(): void {
    this.api.updateScene({ appState: { userToFollow: null } });
    this.follow(null);
  }

  /** Back to the canvas, so that its keys work again. */
  focus(): void {
    document.querySelector<HTMLElement>("parlor-board .excalidraw")?.focus({ preventScroll: true });
  }

  /** Whether something on the board has this address; elsewhere a pasted address is text. */
  lies(link: string): boolean {
    return this.api.getSceneElements().some((element) => element.type === "embeddable" && element.link === link);
  }

  mayChange(id: string): boolean {
    return this.may(this.scene.told(id));
  }

  goTo(id: string): void {
    this.api.scrollToContent(id, { fitToContent: true, maxZoom: 1, animate: false });
  }

  private say(message: Parameters<Line["say"]>[0]): boolean {
    return this.line?.say(message) ?? false;
  }

  private may(told: Told | undefined): boolean {
    const { may, you } = this.store.state;
    if (!may || may.shut) return false;
    if (!told) return may.add;
    return may.change_any || (may.change_own && told.by === you?.id);
  }

  private async start(): Promise<void> {
    const left = await takeUp(this.board);
    this.client = left?.client ?? (await begin());
    this.person = left?.person;
    if (left) this.outbox = new Outbox(left.outbox);
    if (this.over) return;
    this.line = new Line(`${this.board}/socket`, {
      hello: () => ({ client: this.client, since: this.number }),
      hear: (message) => this.hear(message),
      down: () => this.down(),
      end: (why) => void this.end(why),
    });
    void this.comments.refresh();
  }

  private hear(message: Heard): void {
    const { welcome, changes, refused, people, presence, may, moderator, news } = message;
    if (welcome) void this.welcome(welcome);
    else if (changes) {
      this.number = changes.number;
      this.outbox.taken(changes.taken[this.client] ?? 0);
      this.draw(changes.elements, false);
    } else if (refused) {
      this.outbox.taken(refused.number);
      this.scene.refused(refused.id, refused.current);
      toast(refused.why || this.texts.refused);
    } else if (people) {
      this.people.change(people.come ?? [], people.gone ?? [], people.crowd);
      if (people.come?.length && this.store.state.crowd < 100) this.presence.again();
      if (people.gone?.includes(this.store.state.following ?? "")) this.follow(null);
    } else if (presence) this.people.presence(presence);
    else if (may) {
      this.store.set({ may });
      this.scene.again();
    } else if (moderator !== undefined) this.led(moderator);
    else if (news) {
      void this.comments.refresh();
      document.dispatchEvent(new Event("board:news"));
    }
    this.tell();
  }

  private async welcome({ you, may, people, crowd, moderator, ...told }: Welcome): Promise<void> {
    // What waits here is another's, who signed in before: it is theirs, and never sent as mine
    if (this.person !== undefined && this.person !== you.id) return this.anew();
    this.person = you.id;
    this.number = told.number;
    const first = !this.store.state.ready;
    this.store.set({ you, may, line: "up" });
    this.outbox.taken(told.taken);
    this.outbox.rewind();
    this.draw(told.elements, told.whole);
    if (first) this.scene.restore(this.outbox.waiting.map(({ element }) => element));
    this.people.all(people, crowd ?? people.length + 1);
    this.led(moderator);
    this.presence.again();
    this.soon(0);
    this.tell();
  }

  private draw(elements: Told[], whole: boolean): void {
    this.pictures.show(
      this.api,
      elements.map(({ element }) => element),
    );
    if (whole) this.scene.whole(elements);
    else this.scene.hear(elements);
  }

  /** The first time that all is drawn, it is brought into sight. */
  private show(): void {
    if (this.store.state.ready) return;
    const id = elementIn(location.hash);
    const there = id && this.api.getSceneElements().some((element) => element.id === id);
    if (there) this.goTo(id);
    else this.api.scrollToContent(undefined, { fitToContent: true, maxZoom: 1, animate: false });
    this.store.set({ ready: true });
  }

  private led(moderator: string | null): void {
    this.store.set({ moderator });
    if (moderator === this.client) this.presence.again();
    this.people.follow();
  }

  private soon(after = EVERY): void {
    if (!after) clearTimeout(this.timer);
    if (after && this.timer) return;
    this.timer = setTimeout(() => {
      this.timer = 0;
      this.send();
    }, after);
    this.tell();
  }

  private send(): void {
    const now = Date.now();
    const waits = now < this.stroke;
    this.scene.collect(waits);
    if (!waits) this.stroke = now + STROKE;
    while (this.store.state.line === "up" && (this.line?.unsent ?? 0) < FULL) {
      const message = this.outbox.message();
      if (!message || !this.say(message)) break;
    }
    this.save();
    if (this.scene.changed) this.soon();
    this.tell();
  }

  private tell(): void {
    const waiting = this.outbox.size + this.scene.changed;
    this.store.set(waiting ? { waiting } : { waiting, slow: false });
    if (!waiting) clearTimeout(this.slow);
    if (!waiting) this.slow = 0;
    else this.slow ||= setTimeout(() => this.store.set({ slow: this.store.state.waiting > 0 }), SLOW);
  }

  private readonly save = (): void => {
    if (!this.over && this.person)
      keep(this.board, { client: this.client, person: this.person, outbox: this.outbox.toJSON() });
  };

  private readonly leaving = (event: BeforeUnloadEvent): void => {
    if (this.store.state.waiting && !this.over) event.preventDefault();
  };

  private down(): void {
    if (this.store.state.line === "up") this.store.set({ line: "down" });
    else if (this.store.state.line === "connecting" && this.number !== null) this.store.set({ line: "down" });
    this.people.all([], 1);
    this.tell();
  }

  private async anew(): Promise<void> {
    forget(this.board);
    this.person = undefined;
    this.outbox = new Outbox();
    this.client = await begin();
    this.line?.again();
  }

  private async end(why: Ending): Promise<void> {
    if (why === "misunderstood") return this.store.set({ line: "ended" });
    this.save();
    if (why === "shut") forget(this.board);
    this.over = true;
    this.place.dark();
  }
}
