import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Client } from "./client.ts";
import { freshDatabase } from "./postgres.ts";

export type Database = "sqlite" | "postgres";

const program = resolve(process.env.PARLOR_BIN ?? join(import.meta.dirname, "../../../target/debug/parlor"));
const firstPort = Number(process.env.PARLOR_TEST_PORT ?? 8100);

/** The address of whoever runs the installation. */
export const operator = "olga@operations.example";

/** The environment without what is meant for another Parlor, or for these tests. */
function outside(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("PARLOR_")));
}

/** A running Parlor with a database and a folder of its own. */
export class Server {
  private constructor(
    readonly url: string,
    readonly folder: string,
    private readonly environment: NodeJS.ProcessEnv,
    private readonly child: ChildProcess,
    private readonly tidy: () => void,
  ) {}

  /** `number` tells servers that run at the same time apart. */
  static async start(database: Database, number: number, command: "serve" | "demo" = "serve", more: NodeJS.ProcessEnv = {}): Promise<Server> {
    const folder = mkdtempSync(join(tmpdir(), "parlor-town-"));
    const url = Server.address(number);
    const port = new URL(url).port;
    const store = database === "postgres" ? freshDatabase(`parlor_browser_${process.pid}_${number}`) : undefined;
    const environment: NodeJS.ProcessEnv = {
      ...outside(),
      PARLOR_ADDR: `127.0.0.1:${port}`,
      PARLOR_BASE_URL: url,
      PARLOR_DATA: join(folder, "data"),
      PARLOR_MAIL_ROOM: "true",
      // Each person of the town comes from a network of their own, so that limits per network hold apart.
      PARLOR_TRUSTED_PROXIES: "127.0.0.1 ::1",
      PARLOR_LOG: "warn",
      PARLOR_OPERATORS: operator,
      ...(store ? { PARLOR_DATABASE_URL: store.url } : {}),
      ...more,
    };
    const log = openSync(join(folder, "log"), "w");
    const child = spawn(program, [command], { env: environment, cwd: folder, stdio: ["ignore", log, log] });
    const server = new Server(url, folder, environment, child, () => store?.drop());
    try {
      await server.ready();
    } catch (fault) {
      await server.stop();
      throw fault;
    }
    return server;
  }

  /** Where the server of that number is met. */
  static address(number: number): string {
    return `http://localhost:${firstPort + (number % 90)}`;
  }

  private async ready(): Promise<void> {
    for (let tries = 0; tries < 300; tries++) {
      if (this.child.exitCode !== null) throw new Error(`Parlor ended at once, at ${this.url}:\n${this.log()}`);
      const answer = await new Client(this.url).status("/readyz").catch(() => 0);
      await new Promise((done) => setTimeout(done, 50));
      // Somebody else may answer at this port; then our own has given up by now.
      if (answer === 200 && this.child.exitCode === null) return;
    }
    throw new Error(`Parlor is not ready:\n${this.log()}`);
  }

  log(): string {
    return readFileSync(join(this.folder, "log"), "utf8");
  }

  /** Runs another command of the program on the same data. */
  run(...words: string[]): string {
    return execFileSync(program, words, { env: this.environment, cwd: this.folder, encoding: "utf8" });
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.child.once("exit", done));
    if (this.child.exitCode === null) {
      this.child.kill("SIGTERM");
      // Streams that are still open may hold it up; nothing is lost by not waiting for them.
      const impatient = setTimeout(() => this.child.kill("SIGKILL"), 2000);
      await ended;
      clearTimeout(impatient);
    }
    this.tidy();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
