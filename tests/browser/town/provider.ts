import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A company's own sign-in, in a process of its own. */
export class Provider {
  private constructor(
    readonly issuer: string,
    private readonly child: ChildProcess,
  ) {}

  static async start(parlor: string, how: "in-the-token" | "when-asked"): Promise<Provider> {
    const script = join(import.meta.dirname, "provider.mjs");
    const child = spawn(process.execPath, [script, `${parlor}/sign-in/sso/back`, how], { stdio: ["ignore", "pipe", "ignore"] });
    for await (const line of createInterface({ input: child.stdout })) {
      const issuer = /^ISSUER (.*)$/.exec(line)?.[1];
      if (issuer) return new Provider(issuer, child);
    }
    throw new Error("the provider ended at once");
  }

  /** What the operator writes down about it. */
  get settings(): NodeJS.ProcessEnv {
    return {
      PARLOR_SSO_ISSUER: this.issuer,
      PARLOR_SSO_CLIENT_ID: "parlor",
      PARLOR_SSO_CLIENT_SECRET: "a-secret-between-us",
      PARLOR_SSO_NAME: "Northwind",
      PARLOR_SSO_DOMAINS: "northwind.example",
    };
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const ended = new Promise((done) => this.child.once("exit", done));
    this.child.kill();
    await ended;
  }
}
