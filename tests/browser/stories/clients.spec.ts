import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "../town.ts";

const here = resolve(import.meta.dirname, "..");
const client = resolve(here, "../../docs/clients/parlor.ts");

/** Makes of the client what every Node runs; says the folder. */
function compiled(): string {
  const folder = mkdtempSync(join(tmpdir(), "parlor-client-"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const types = ["--types", "node", "--typeRoots", join(here, "node_modules/@types")];
  const strict = ["--strict", "--noUncheckedIndexedAccess", "--exactOptionalPropertyTypes", "--erasableSyntaxOnly", "--skipLibCheck"];
  const shape = ["--target", "ES2023", "--module", "ESNext", "--moduleResolution", "bundler", "--lib", "ES2023,DOM,DOM.Iterable"];
  execFileSync(join(here, "node_modules/.bin/tsc"), [...shape, ...types, ...strict, "--rootDir", resolve(client, ".."), "--outDir", folder, client], {
    cwd: folder,
    encoding: "utf8",
    stdio: "pipe",
  });
  return folder;
}

test("HOUSE-8: the client in TypeScript lives through its story", async ({ town }) => {
  const petra = await town.petra();
  const house = "/o/northwind-engineering";
  const { key } = await petra.does<{ key: string }>("/account/keys", { key_name: "TypeScript" });
  const { stages } = await petra.reads<{ stages: { id: string }[] }>(`${house}/projects`);
  for (const title of ["One", "Two", "Three"]) await petra.does(`${house}/projects`, { title, stage: stages[0]?.id });
  const folder = compiled();
  try {
    const environment = { PATH: process.env.PATH ?? "", PARLOR_URL: town.server.url, PARLOR_KEY: key, PARLOR_ORGANIZATION: "northwind-engineering" };
    const said = execFileSync(process.execPath, [join(folder, "parlor.js")], { env: environment, encoding: "utf8" }).trim().split("\n");
    expect(said).toHaveLength(4);
    expect(said[0]).toBe("pages of projects: 2");
    expect(said[1]).toMatch(/^made once: \/items\/[0-9a-f-]{36}$/);
    expect(said[2]).toBe("shared with: Gus");
    expect(said[3]).toMatch(/^refused: .+/);
    const { documents } = await petra.reads<{ documents: { title: string }[] }>(`${house}/documents`);
    expect(documents.map((one) => one.title)).toEqual(["Offer by TypeScript"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
