/** The socket: says hello, comes again when it broke, and tells how it ended for good. */
import type { Heard, Said } from "./protocol";

export type Ending = "misunderstood" | "unknown" | "shut";

interface Ears {
  hello(): { client: string; since: number | null };
  hear(message: Heard): void;
  /** It broke, or there is no place yet; it is tried again. */
  down(full: boolean): void;
  end(why: Ending): void;
}

const endings: Record<number, Ending> = { 4000: "misunderstood", 4401: "unknown", 4403: "shut" };
const FULL = 4429;
const FIRST = 500;
const LONGEST = 15_000;

export class Line {
  private socket: WebSocket | undefined;
  private delay = FIRST;
  private retry = 0;
  private over = false;

  constructor(
    private readonly address: string,
    private readonly ears: Ears,
  ) {
    addEventListener("online", this.now);
    addEventListener("pageshow", this.now);
    this.connect();
  }

  /** Whether it went out; what did not is said again by whoever keeps it. */
  say(message: Said | string): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(typeof message === "string" ? message : JSON.stringify(message));
    return true;
  }

  /** How much of what was said still lies in this browser. */
  get unsent(): number {
    return this.socket?.bufferedAmount ?? 0;
  }

  /** Begins anew, with a hello. */
  again(): void {
    this.drop();
    this.connect();
  }

  close(): void {
    this.over = true;
    removeEventListener("online", this.now);
    removeEventListener("pageshow", this.now);
    clearTimeout(this.retry);
    this.drop();
  }

  private readonly now = (): void => {
    this.delay = FIRST;
    if (!this.socket) this.connect();
  };

  private drop(): void {
    const socket = this.socket;
    this.socket = undefined;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  private connect(): void {
    clearTimeout(this.retry);
    if (this.over) return;
    const url = new URL(this.address, location.href);
    url.protocol = url.protocol.replace("http", "ws");
    const socket = (this.socket = new WebSocket(url));
    socket.onopen = () => this.say({ hello: this.ears.hello() });
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(String(data)) as Heard;
      if (message.welcome) this.delay = FIRST;
      this.ears.hear(message);
    };
    socket.onclose = ({ code }) => this.closed(code);
  }

  private closed(code: number): void {
    this.socket = undefined;
    this.ears.down(code === FULL);
    const ending = endings[code];
    if (ending) {
      this.over = true;
      return this.ears.end(ending);
    }
    if (code === FULL) this.delay = LONGEST;
    this.retry = setTimeout(() => this.connect(), this.delay * (0.75 + Math.random() / 2));
    this.delay = Math.min(this.delay * 2, LONGEST);
  }
}
