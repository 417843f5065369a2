// Opens pages as somebody on a phone: a processor four times slower, 1.6 Mbit/s,
// 150 ms. Takes a list of steps as JSON from its arguments and prints, for each
// of them, milliseconds until the content was painted, bytes, requests.
import { createRequire } from "node:module";

const [folder, browserPath, json] = process.argv.slice(2);
const { chromium } = createRequire(`${folder}/`)("playwright-core");
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const browser = await chromium.launch({ executablePath: browserPath, args: flags });

async function phone() {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  const seen = { bytes: 0, requests: 0, began: 0 };
  await wire.send("Network.enable");
  await wire.send("Network.emulateNetworkConditions", { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 });
  await wire.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  wire.on("Network.requestWillBeSent", ({ request, wallTime }) => {
    if (!request.url.startsWith("http")) return;
    seen.requests += 1;
    seen.began ||= wallTime * 1000;
  });
  wire.on("Network.loadingFinished", ({ encodedDataLength }) => { seen.bytes += encodedDataLength; });
  wire.on("Network.requestServedFromCache", () => { seen.requests -= 1; });
  return { context, page, seen };
}

// The instant at which the page's content was first painted, on the machine's clock.
async function painted(page) {
  return page.evaluate(() => new Promise((tell) => {
    new PerformanceObserver((list, observer) => {
      const entry = list.getEntries().find((one) => one.name === "first-contentful-paint");
      if (entry) { observer.disconnect(); tell(performance.timeOrigin + entry.startTime); }
    }).observe({ type: "paint", buffered: true });
  }));
}

async function step({ page, seen }, act) {
  // It counts from the first request: before it stands the hand of the tool, which looks for the button.
  Object.assign(seen, { bytes: 0, requests: 0, began: 0 });
  await act(page);
  const millis = (await painted(page)) - seen.began;
  await page.waitForLoadState("load");
  await page.waitForTimeout(1500);
  return { millis, bytes: seen.bytes, requests: seen.requests };
}

const results = [];
for (const { kind, address, cookie } of JSON.parse(json)) {
  const here = await phone();
  if (cookie) {
    const at = cookie.indexOf("=");
    await here.context.addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url: address }]);
  }
  if (kind === "static") {
    results.push({ page: await step(here, (page) => page.goto(address, { waitUntil: "commit" })) });
  } else {
    const arrive = (page) => page.goto(address).then(() => page.waitForURL("**/open"));
    const threshold = await step(here, arrive);
    const press = (page) => Promise.all([page.waitForURL("**/items/**", { waitUntil: "commit" }), page.locator("form[action='/open'] button, form button").first().click({ noWaitAfter: true })]);
    const item = await step(here, press);
    const again = await step(here, (page) => page.goto(address, { waitUntil: "commit" }));
    results.push({ threshold, item, again });
  }
  await here.context.close();
}
await browser.close();
console.log(JSON.stringify(results));
