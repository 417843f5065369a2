import { sharedBridge } from "../scene.ts";
import { expect, test } from "../town.ts";

/*
 * That no page breaks the content policy, logs an error or asks another origin for anything is watched in every
 * story (town/watch.ts). What else the answers and cookies must say is here.
 */

test("CODE-5 CODE-4 answers carry the headers that keep a page to itself", async ({ town }) => {
  const { petra, item } = await sharedBridge(town, "Hedi");
  for (const path of [item, `${item}/share`, "/sign-in", "/account", "/no/such/page"]) {
    const headers = (await petra.page.goto(path))?.headers() ?? {};
    const policy = headers["content-security-policy"] ?? "";
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).not.toContain("unsafe");
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(headers["referrer-policy"], path).toBe("no-referrer");
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["cross-origin-opener-policy"], path).toBe("same-origin");
    expect(headers["cache-control"], path).toContain("no-store");
  }
});

test("CODE-5 every cookie is out of reach of scripts and of other sites", async ({ town }) => {
  const { link, email } = await sharedBridge(town, "Cora");
  const cora = await town.gus();
  await cora.opens(link);
  const other = await town.stranger();
  await other.opens(link);
  await other.page.getByLabel("6-digit code").fill((await town.mail.latest(email)).code);
  await other.page.getByRole("button", { name: "Continue" }).click();
  await other.page.waitForURL("**/items/*");
  for (const person of [cora, other]) {
    const cookies = await person.context.cookies();
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) {
      expect.soft(cookie.httpOnly, `${cookie.name} is HttpOnly`).toBe(true);
      expect.soft(cookie.sameSite, `${cookie.name} is SameSite`).toBe("Lax");
      expect.soft(cookie.path, `${cookie.name} is for the whole house`).toBe("/");
    }
    expect(await person.page.evaluate(() => document.cookie)).toBe("");
  }
});

test("CODE-5 a form that another site posts is refused", async ({ town }) => {
  const { petra, item } = await sharedBridge(town, "Fia");
  // The same server under another name is another site, and its page posts to this one.
  const foreign = petra.url.replace("localhost", "127.0.0.1");
  const thief = await town.petra();
  await thief.page.route(`${foreign}/trap`, (route) =>
    route.fulfill({ contentType: "text/html", body: `<form method="post" action="${petra.url}${item}/comments"><input name="lane" value="guests"><input name="text" value="stolen"><button>Win</button></form>` }),
  );
  await thief.page.goto(`${foreign}/trap`);
  const answered = thief.page.waitForResponse((answer) => answer.request().method() === "POST");
  await thief.page.getByRole("button", { name: "Win" }).click();
  expect((await answered).status()).toBe(403);
  thief.watch.faults.length = 0;
  await petra.goes(item);
  await expect(petra.page.getByRole("main")).not.toContainText("stolen");
});

test("CODE-4 LINK-5 the secret of a link stays out of the address bar, the history and every Referer", async ({ town }) => {
  const { link, item } = await sharedBridge(town, "Rita");
  const rita = await town.gus();
  const secret = new URL(link).pathname.split("/").at(-1) ?? "";
  const carried: string[] = [];
  rita.context.on("request", (request) => {
    if (request.url() !== link && JSON.stringify([request.url(), request.headers()]).includes(secret)) carried.push(request.url());
  });
  await rita.opens(link);
  await expect(rita.page).toHaveURL(item);
  expect(carried).toEqual([]);
  expect(await rita.page.content()).not.toContain(secret);
});
