/** One board in one page: what the server says, what the canvas says, and what is shown of it all. */
import { viewportCoordsToSceneCoords } from "@excalidraw/excalidraw";
import type { AppState, ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import { toast } from "../toast";
import { Comments } from "./comments";
import { Courier } from "./courier";
import { Files } from "./files";
import type { Spot } from "./insert";
import { forget } from "./kept";
import { type Ending, Line } from "./line";
import { elementIn } from "./links";
import { tooLarge } from "./outbox";
import { People } from "./people";
import { Pictures } from "./pictures";
import { PresenceOut } from "./presence";
import type { Heard, Said, Told, Welcome } from "./protocol";
import { Scene } from "./scene";
import type { Store } from "./state";
import type { Texts } from "./texts";
import type { Drawn } from "./wire";

/** What the page's markup says. */
export interface Place {
  board: string;
  texts: Texts;
  csrf: string | undefined;
  language: string;
  /** Where it is asked who can be called by an @; where nobody can, nothing. */
  mentions: string | undefined;
  /** Nothing of the board may be seen here any more. */
  dark(): void;
}

/** Where so many come and go, whoever comes waits for the next move of each. */
const CROWD = 100;

const HAND = "Nunito";

export class Session {
  readonly comments: Comments;
  readonly files: Files;
  readonly pictures: Pictures;
  readonly presence: PresenceOut;
  private readonly courier: Courier;
  private readonly scene: Scene;
  private readonly people: People;
  private readonly ends: (() => void)[];
  private number: number | null = null;
  private over = false;

  constructor(
    readonly api: ExcalidrawImperativeAPI,
    readonly store: Store,
    readonly place: Place,
  ) {
    const { board, texts, csrf } = place;
    this.comments = new Comments(board, csrf, store);
    this.files = new Files(this);
    this.pictures = new Pictures(board, csrf, texts.pictureFailed);
    this.presence = new PresenceOut((presence) => store.state.line === "up" && this.say({ presence }));
    this.people = new People(api, store, (view) => (this.presence.follows = view));
    this.courier = new Courier(board, store, () => this.scene);
    const rules = {
      mine: ({ from }: Told) => from !== null && from === this.store.state.you?.client,
      may: (told: Told | undefined) => this.may(told),
      locks: (told: Told) => !!store.state.may?.change_own && !this.may(told),
      later: (element: Drawn) => this.pictures.later(api, element, () => this.courier.soon()),
      tooLarge: (element: Parameters<typeof tooLarge>[0]) => tooLarge(element) && (toast(texts.tooLarge), true),
    };
    this.scene = new Scene(
      api,
      () => this.courier.outbox,
      rules,
      () => this.show(),
    );
    this.ends = [
      api.onUserFollow(({ userToFollow, action }) => this.follow(action === "FOLLOW" ? userToFollow.socketId : null)),
      api.onPointerUp(() => this.courier.lifted()),
    ];
    void this.start();
  }

  close(): void {
    this.over = true;
    for (const end of this.ends) end();
    this.courier.line?.close();
    this.courier.close();
    this.files.close();
    this.presence.close();
    this.people.close();
  }

  /** The component says that something may have changed. */
  look(elements: readonly Drawn[], state: AppState): void {
    this.presence.look(state);
    const { scrollX: x, scrollY: y, zoom } = state;
    const { view } = this.store.state;
    if (view.x !== x || view.y !== y || view.zoom !== zoom.value) this.store.set({ view: { x, y, zoom: zoom.value } });
    if (this.scene.look(elements)) this.courier.soon();
  }

  moderate(yes: boolean): void {
    if (yes) this.unfollow();
    this.say({ moderate: yes });
  }

  unfollow(): void {
    this.api.updateScene({ appState: { userToFollow: null } });
    this.follow(null);
  }

  /** Back to the canvas, so that its keys work again. */
  focus(): void {
    document.querySelector<HTMLElement>("parlor-board .excalidraw")?.focus({ preventScroll: true });
  }

  /** Where on the board a place of the window is. */
  spot(place: { clientX: number; clientY: number }): Spot {
    return viewportCoordsToSceneCoords(place, this.api.getAppState());
  }

  goTo(id: string): void {
    this.api.scrollToContent(id, { fitToContent: true, maxZoom: 1, animate: false });
  }

  /** Whether something on the board has this address; elsewhere a pasted address is text. */
  lies(link: string): boolean {
    return this.api.getSceneElements().some((element) => element.type === "embeddable" && element.link === link);
  }

  mayChange(id: string): boolean {
    return this.may(this.scene.told(id));
  }

  private say(message: Said): boolean {
    return this.courier.line?.say(message) ?? false;
  }

  private may(told: Told | undefined): boolean {
    const { may, you } = this.store.state;
    if (!may || may.shut) return false;
    if (!told) return may.add;
    return may.change_any || (may.change_own && told.by === you?.id);
  }

  private async start(): Promise<void> {
    await this.courier.begin();
    if (this.over) return;
    this.connect();
    void this.comments.refresh();
    // A first text that is drawn before its hand is there would stay as it is
    void document.fonts.load(`16px ${HAND}`, "a");
  }

  private connect(): void {
    this.courier.line = new Line(`${this.place.board}/socket`, {
      hello: () => ({ client: this.courier.client, since: this.number }),
      hear: (message) => this.hear(message),
      down: (full) => this.down(full),
      end: (why) => void this.end(why),
    });
  }

  private hear({ welcome, changes, refused, people, presence, may, moderator, news }: Heard): void {
    const { outbox } = this.courier;
    if (welcome) void this.welcome(welcome);
    else if (changes) {
      this.number = changes.number;
      outbox.taken(changes.taken[this.store.state.you?.client ?? ""] ?? 0);
      this.draw(changes.elements, false);
    } else if (refused) {
      outbox.taken(refused.number);
      this.scene.refused(refused.id, refused.current);
      toast(refused.why || this.place.texts.refused);
    } else if (people) {
      this.people.change(people.come ?? [], people.gone ?? [], people.crowd);
      if (people.come?.length && this.store.state.crowd < CROWD) this.presence.again();
      if (people.gone?.includes(this.store.state.following ?? "")) this.follow(null);
    } else if (presence) this.people.presence(presence);
    else if (may) {
      this.store.set({ may });
      this.scene.again();
    } else if (moderator !== undefined) this.led(moderator);
    else if (news) void this.comments.refresh();
    this.courier.tell();
  }

  private async welcome({ you, may, people, crowd, moderator, ...told }: Welcome): Promise<void> {
    const { courier } = this;
    // What waits here is another's, who signed in before: it is theirs, and never sent as mine
    if (courier.person !== undefined && courier.person !== you.id) {
      await courier.anew();
      return courier.line?.again();
    }
    courier.person = you.id;
    this.number = told.number;
    this.store.set({ you, may, line: "up" });
    courier.outbox.taken(told.taken);
    courier.outbox.rewind();
    this.draw(told.elements, told.whole);
    if (!this.store.state.ready) this.scene.restore(courier.outbox.waiting.map(({ element }) => element));
    this.people.all(people, crowd ?? people.length + 1);
    this.led(moderator);
    this.presence.again();
    courier.soon(0);
  }

  private draw(elements: Told[], whole: boolean): void {
    const wires = elements.map(({ element }) => element);
    this.pictures.show(this.api, wires);
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
    this.people.follow();
  }

  private follow(client: string | null): void {
    this.store.set({ following: client });
    this.people.follow();
  }

  private led(moderator: string | null): void {
    this.store.set({ moderator });
    if (moderator === this.store.state.you?.client) this.presence.again();
    this.people.follow();
  }

  private down(full: boolean): void {
    if (full) this.store.set({ line: "full" });
    else if (this.number !== null) this.store.set({ line: "down" });
    this.people.all([], 1);
    this.courier.tell();
  }

  private async end(why: Ending): Promise<void> {
    // The server does not take up what an earlier life of this tab left: then without it
    if (why === "misunderstood" && this.number === null && this.courier.person !== undefined) {
      await this.courier.anew();
      return this.connect();
    }
    if (why === "misunderstood") return this.store.set({ line: "ended" });
    this.courier.save();
    if (why === "shut") forget(this.place.board);
    this.over = true;
    this.courier.close();
    this.place.dark();
  }
}
