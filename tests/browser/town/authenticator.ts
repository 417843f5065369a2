import { createHmac } from "node:crypto";
import type { Page } from "@playwright/test";

/** The half minute that a clock is in. */
export const halfMinute = (at = Date.now()): number => Math.floor(at / 30_000);

/** What an authenticator app shows for this secret in a half minute (RFC 6238). */
export function appCode(secret: string, step = halfMinute()): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret.replace(/\s/g, "")].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g)?.map((byte) => parseInt(byte, 2)) ?? []);
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", key).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** Begins with an app, up to where its secret is shown. */
export async function setsUpApp(page: Page): Promise<void> {
  await page.goto("/account");
  await page.getByRole("button", { name: "Set up an app" }).click();
  await page.getByRole("heading", { name: "Set up an app" }).waitFor();
}

/** Turns the app on whose secret is shown. */
export async function turnsOnApp(page: Page): Promise<void> {
  const secret = await page.locator("code").first().textContent();
  await page.getByLabel("The code it shows now").fill(appCode(secret ?? ""));
  await page.getByRole("button", { name: "Turn on" }).click();
  await page.getByRole("heading", { name: "The second step is on" }).waitFor();
}
