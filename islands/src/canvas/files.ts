/**
 * Files on their way to the board, one after the other. Each is kept by the server before its card lies on the board;
 * how large it may be, and what it may be, the server says.
 */
import { toast } from "../toast";
import { fill } from "../viewer/texts";
import { FILE, type Spot, card, middle } from "./insert";
import { type Problem, sentence } from "./problem";
import type { Session } from "./session";
import { looksOn } from "./state";

export interface KeptFile {
  id: string;
  name: string;
  size: number;
}

/** Between the cards of those that come together. */
const GAP = 16;

export class Files {
  /** Those that come together have one spot, which goes on with each. */
  private readonly waiting: { file: File; spot: Spot }[] = [];
  private way: XMLHttpRequest | undefined;
  private running = false;

  constructor(private readonly session: Session) {
    addEventListener("beforeunload", this.leaving);
  }

  choose(): void {
    const picker = Object.assign(document.createElement("input"), { type: "file", multiple: true });
    picker.addEventListener("change", () => this.take(picker.files ?? []));
    picker.click();
  }

  /** Below each other, the first where it was dropped, or in the middle of what one sees. */
  take(files: Iterable<File>, spot = middle(this.session)): void {
    const { may } = this.session.store.state;
    if (looksOn(may) || !may?.add) return;
    for (const file of files) this.waiting.push({ file, spot });
    void this.run();
  }

  /** What is there stays; what is on its way does not come. */
  stop(): void {
    this.waiting.length = 0;
    this.way?.abort();
  }

  close(): void {
    removeEventListener("beforeunload", this.leaving);
    this.stop();
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    for (let one = this.waiting.shift(); one; one = this.waiting.shift()) {
      const kept = await this.send(one.file);
      if (!kept) continue;
      card(this.session, kept, one.spot);
      one.spot.y += FILE.height + GAP;
    }
    this.running = false;
    this.session.store.set({ sending: undefined });
  }

  /** Nothing, if it was not taken: then it has been said why. */
  private send(file: File): Promise<KeptFile | undefined> {
    const { board, csrf, texts } = this.session.place;
    const way = (this.way = new XMLHttpRequest());
    this.tell(file, 0);
    way.upload.onprogress = ({ loaded, total }) => this.tell(file, total ? loaded / total : 0);
    const body = new FormData();
    if (csrf) body.append("csrf", csrf);
    body.append("file", file, file.name);
    return new Promise((done) => {
      const fail = () => {
        toast(sentence(way.response as Problem | null, fill(texts.fileFailed, { name: file.name })));
        done(undefined);
      };
      way.onload = () => {
        const kept = way.status < 300 ? asKept(way.response) : undefined;
        if (kept) done(kept);
        else fail();
      };
      way.onerror = fail;
      way.onabort = () => done(undefined);
      way.open("POST", `${board}/files`);
      way.setRequestHeader("Accept", "application/json");
      way.responseType = "json";
      way.send(body);
    });
  }

  private tell({ name }: File, part: number): void {
    this.session.store.set({ sending: { name, count: this.waiting.length + 1, part } });
  }

  private readonly leaving = (event: BeforeUnloadEvent): void => {
    if (this.running) event.preventDefault();
  };
}

/** Exactly what a card names. */
function asKept(told: Partial<KeptFile> | null): KeptFile | undefined {
  if (typeof told?.id !== "string" || typeof told.name !== "string") return undefined;
  return { id: told.id, name: told.name, size: Number(told.size) || 0 };
}
