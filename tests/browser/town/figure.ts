import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Says what a proof came to, as `R9 browser ran=0`: to whoever looks on, and to a file that `scripts/proofs` gathers. */
export function figure(rule: string, name: string, figures: string): void {
  const line = `${rule} ${name} ${figures}`;
  console.log(line);
  const folder = process.env.PARLOR_PROOFS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${rule}-${name}`), `${line}\n`);
}
