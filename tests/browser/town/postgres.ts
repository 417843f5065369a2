import { execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const script = join(import.meta.dirname, "../../../scripts/test-postgres");

/** Why there is no PostgreSQL to test with; undefined when there is one. */
export function noPostgres(): string | undefined {
  if (process.env.PARLOR_TEST_POSTGRES || existsSync(script)) return undefined;
  return "No PostgreSQL: set PARLOR_TEST_POSTGRES=postgres://user@localhost/postgres?host=/folder";
}

/**
 * A server of our own, from the script that prints its address and runs until it is ended. Once per run: the
 * address is kept in the environment, which workers inherit.
 */
export async function ownPostgres(): Promise<(() => void) | undefined> {
  if (process.env.PARLOR_TEST_POSTGRES || !existsSync(script)) return undefined;
  const child = spawn(script, [], { stdio: ["pipe", "pipe", "inherit"] });
  process.env.PARLOR_TEST_POSTGRES = await new Promise<string>((done, fail) => {
    let said = "";
    child.stdout.on("data", (part: Buffer) => {
      said += part.toString();
      const url = /postgres(?:ql)?:\/\/\S+/.exec(said.slice(0, said.lastIndexOf("\n") + 1));
      if (url) done(url[0]);
    });
    child.once("exit", () => fail(new Error(`scripts/test-postgres ended without an address: ${said}`)));
  });
  return () => {
    child.stdin.end();
    child.kill("SIGTERM");
  };
}

/** An empty database on the server that `PARLOR_TEST_POSTGRES` names. */
export function freshDatabase(name: string): { url: string; drop: () => void } {
  const server = process.env.PARLOR_TEST_POSTGRES;
  if (!server) throw new Error(noPostgres());
  const say = (statement: string) => execFileSync("psql", ["-qX", "-v", "ON_ERROR_STOP=1", "-d", server, "-c", statement]);
  say(`CREATE DATABASE "${name}"`);
  // The name stands between the host and the question mark, and nowhere else.
  const url = server.replace(/^(postgres(?:ql)?:\/\/[^/?]*)(?:\/[^?]*)?/, `$1/${name}`);
  return { url, drop: () => say(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`) };
}
