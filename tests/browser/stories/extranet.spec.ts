import { writeFile } from "node:fs/promises";
import { expect, files, phone, test } from "../town.ts";

test("WORK-7 WORK-8 a guest asks for something from the phone, and the company makes a task of it", async ({ town }) => {
  const petra = await town.petra();
  const house = town.northwind(petra);
  const record = await house.record(await house.organizer("Hoists"), "Hoist 14");
  await house.shares(record, "Vera Novotná <vera@hoists.example>");
  const vera = await town.stranger(phone);
  await vera.opens((await town.mail.latest("vera@hoists.example")).link);
  await vera.page.waitForURL("**/items/*");

  const { page } = vera;
  await page.getByRole("link", { name: "Make a request" }).click();
  await page.getByLabel("What you need").fill("New brake lining");
  await page.getByLabel("More about it").fill("It is worn down to 4.2 mm.");
  await page.getByLabel("Photos and files").setInputFiles(files.png("lining.png", [140, 71, 22]));
  await page.getByRole("button", { name: "Send request" }).click();
  await expect(page.getByRole("heading", { name: "New brake lining" })).toBeVisible();
  await expect(page.getByRole("link", { name: "lining.png", exact: true })).toBeVisible();
  await expect(page.getByText("Open", { exact: true })).toBeVisible();

  await petra.goes(`${house.home}/notifications`);
  await petra.page.getByRole("link", { name: /New brake lining/ }).click();
  await expect(petra.page.getByText("It is worn down to 4.2 mm.")).toBeVisible();
  await petra.page.getByRole("button", { name: "Make a task" }).click();
  await expect(petra.page.getByRole("heading", { name: "New brake lining" })).toBeVisible();
  await expect(petra.page).toHaveURL(/\/tasks\//);
  // The page of the guest says it by itself.
  await expect(page.getByText("In work", { exact: true })).toBeVisible();

  await page.getByRole("link", { name: "Hoist 14" }).click();
  await page.getByRole("link", { name: "Add note" }).click();
  await page.getByLabel("Title").fill("The brake is loud");
  await page.getByLabel("Text").fill("From half load on.");
  await page.getByRole("button", { name: "Add note" }).click();
  await page.getByRole("link", { name: "The brake is loud" }).click();
  await page.getByText("Remove", { exact: true }).first().click();
  await page.locator("#note-remove").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("Vera Novotná removed this note")).toBeVisible();
});

test("WORK-2 an administrator sees what a guest will see before it is saved, and a record says less", async ({ town }) => {
  const petra = await town.petra();
  const house = town.northwind(petra);
  const organizer = await house.organizer("Hoists");
  const record = await house.record(organizer, "Hoist 14", { Place: "East hall", Findings: "Wear on the second lining" });
  await house.shares(record, "Vera Novotná <vera@hoists.example>");
  const vera = await town.stranger(phone);
  await vera.opens((await town.mail.latest("vera@hoists.example")).link);
  await vera.page.waitForURL("**/items/*");
  await expect(vera.page.getByText("East hall")).toBeVisible();

  const { page } = petra;
  await petra.goes(organizer);
  await page.getByRole("link", { name: "What guests see and do" }).click();
  const seen = page.locator("[data-preview-into]");
  await expect(seen).toContainText("East hall");
  await expect(seen).not.toContainText("Wear on the second lining");
  await page.getByRole("switch", { name: "Findings" }).check();
  await expect(seen).toContainText("Wear on the second lining");
  await page.getByRole("switch", { name: "Make requests" }).uncheck();
  await expect(seen).not.toContainText("Make requests");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(vera.page.getByText("Wear on the second lining")).toBeVisible();
  await expect(vera.page.getByRole("link", { name: "Make a request" })).toHaveCount(0);

  await petra.goes(`${record}/guests`);
  await page.getByRole("switch", { name: "Findings" }).uncheck();
  await page.getByRole("button", { name: "Save for this record" }).click();
  await expect(vera.page.getByText("Wear on the second lining")).toHaveCount(0);
  await page.getByText("Choose fields").click();
  await page.getByRole("checkbox", { name: "Place" }).uncheck();
  await page.locator("#guests").getByRole("button", { name: "Save" }).click();
  await expect(vera.page.getByText("East hall")).toHaveCount(0);
  await petra.goes(`${organizer}/guests`);
  await expect(page.locator("#differing")).toContainText("Hoist 14");
});

test("WORK-5 a guest confirms on the phone that their task is done, and says what was done", async ({ town }) => {
  const petra = await town.petra();
  const house = town.northwind(petra);
  const record = await house.record(await house.organizer("Hoists"), "Hoist 14");
  const { contact } = await house.shares(record, "Vera Novotná <vera@hoists.example>");
  const task = await house.task(record, "Replace the lining");
  await house.follows(task, contact);
  await petra.does(`${task}/change`, { title: "Replace the lining", description: "", due: "", assignee: contact, edition: 1 });
  const vera = await town.stranger(phone);
  await vera.opens((await town.mail.latest("vera@hoists.example")).link);
  await vera.page.waitForURL("**/items/*");
  await petra.goes(task);

  const { page } = vera;
  await page.getByRole("link", { name: "Replace the lining" }).first().click();
  await page.getByRole("button", { name: "I have started" }).click();
  await expect(page.getByRole("button", { name: "I have started" })).toHaveCount(0);
  await page.getByLabel("What was done").fill("Lining changed, tried with half load.");
  await page.getByRole("button", { name: "It is done" }).click();
  await expect(page.getByText("You have said that it is done.")).toBeVisible();
  await expect(petra.page.getByText("Lining changed, tried with half load.")).toBeVisible();
});

test("WORK-4 the day of a technician: an order, what was done, a photo, and a signature on the phone", async ({ town }) => {
  const petra = await town.petra();
  const house = town.northwind(petra);
  const record = await house.record(await house.organizer("Boilers"), "Boiler 3");
  await house.shares(record, "Theo Kaminski <theo@boilers.example>");
  const theo = await town.stranger(phone);
  await theo.opens((await town.mail.latest("theo@boilers.example")).link);
  await theo.page.waitForURL("**/items/*");

  const office = petra.page;
  await petra.goes(record);
  await office.getByRole("link", { name: "New work order" }).click();
  await office.getByLabel("Title").fill("Change the filters");
  await office.getByLabel("From").fill("2031-03-04T08:00");
  await office.getByLabel("Until").fill("2031-03-04T12:30");
  await office.getByLabel("Place").fill("Cellar, Dock Street 4");
  await office.getByLabel("Contact on site").fill("Berta Kay");
  await office.getByLabel("Telephone").fill("+420 601 123 456");
  await office.getByLabel("Who does it").selectOption({ label: "Theo Kaminski (guest; will see it)" });
  await office.getByLabel("Materials").fill("2 filters F7");
  await office.getByLabel("Checklist").fill("Shut the valve");
  await office.getByRole("button", { name: "Make work order" }).click();
  await expect(office.getByRole("heading", { name: "Work order 1" })).toBeVisible();

  const { page } = theo;
  await page.goto((await town.mail.latest("theo@boilers.example")).link);
  await page.waitForURL("**/items/*");
  await page.getByRole("link", { name: "Change the filters" }).first().click();
  await expect(page.getByRole("link", { name: "+420 601 123 456" })).toHaveAttribute("href", "tel:+420601123456");
  await page.getByLabel("What was done").fill("Both filters changed.");
  await page.getByLabel("2 filters F7").fill("2");
  await page.getByLabel("Photos", { exact: true }).setInputFiles(files.png("filters.png", [90, 90, 90]));
  await page.getByRole("button", { name: "Save report" }).click();
  await expect(page.getByText("used: 2")).toBeVisible();
  await expect(page.getByRole("link", { name: "filters.png", exact: true })).toBeVisible();

  const confirm = page.getByRole("button", { name: "Confirm that it is done" });
  await confirm.click();
  await expect(page.getByRole("alert").filter({ hasText: "Please sign in the field" })).toBeVisible();
  const canvas = page.getByRole("img", { name: "Field to sign in" });
  await canvas.scrollIntoViewIfNeeded();
  const field = await canvas.boundingBox();
  if (!field) throw new Error("no field to sign in");
  await page.mouse.move(field.x + 40, field.y + 60);
  await page.mouse.down();
  for (let step = 0; step < 12; step++) await page.mouse.move(field.x + 40 + step * 14, field.y + 60 + (step % 2) * 30);
  await page.mouse.up();
  await page.getByLabel("Name").fill("Berta Kay");
  await confirm.click();
  await expect(page.getByText("Berta Kay confirmed that it is done")).toBeVisible();
  await expect(page.getByRole("img", { name: "Signature of Berta Kay" })).toBeVisible();

  // The office has it at once, and on paper.
  await expect(office.getByText("Berta Kay confirmed that it is done")).toBeVisible();
  const [sheet] = await Promise.all([office.waitForEvent("download"), office.getByRole("link", { name: "PDF" }).click()]);
  expect(sheet.suggestedFilename()).toBe("Work order 1.pdf");
});

test("WORK-7 a guest answers a request list point by point, from a phone and without a script", async ({ town }) => {
  const petra = await town.petra();
  const house = town.northwind(petra);
  const record = await house.record(await house.organizer("Hoists"), "Hoist 14");
  const opened = await house.shares(record, "Vera Novotná <vera@hoists.example>");
  const list = (await petra.does(`${record}/request-lists`, { title: "Papers", due: "2031-03-07" })).location;
  await petra.does(`${list}/points`, { kind: "file", title: "Certificate", required: "on" });
  await petra.does(`${list}/points`, { kind: "words", title: "Serial number", required: "on" });
  const vera = await town.stranger({ ...phone, javaScriptEnabled: false });
  await vera.opens((await town.mail.latest("vera@hoists.example")).link);
  await petra.does(`${list}/ask`, { party: [opened.contact] });

  const { page } = vera;
  await page.goto(record);
  await expect(page.locator("#lists")).toContainText("0 of 2");
  await page.getByRole("link", { name: "Papers" }).click();
  const certificate = page.locator("#points > li", { hasText: "Certificate" });
  await certificate.getByLabel("Take a photo").setInputFiles(files.png("image.jpg"));
  await certificate.getByRole("button", { name: "Send", exact: true }).click();
  await expect(certificate.getByRole("link", { name: "image.jpg" })).toBeVisible();
  const serial = page.locator("#points > li", { hasText: "Serial number" });
  await serial.getByRole("textbox").fill("138 211");
  await serial.getByRole("button", { name: "Send", exact: true }).click();
  await expect(serial).toContainText("138 211");

  await petra.goes(list);
  await petra.page.locator("#points > li", { hasText: "Serial number" }).getByRole("button", { name: "Accept" }).click();
  await petra.page.locator("#points > li", { hasText: "Certificate" }).getByRole("button", { name: "Accept" }).click();
  await expect(petra.page.getByText("Done", { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByText("All of it is there. Thank you.")).toBeVisible();
});

test("WORK-13 a large file from a phone in a cellar goes on where the line broke off", async ({ town }, testInfo) => {
  const petra = await town.petra();
  const house = town.northwind(petra);
  const record = await house.record(await house.organizer("Hoists"), "Hoist 14");
  await house.shares(record, "Vera Novotná <vera@hoists.example>");
  const vera = await town.stranger(phone);
  await vera.opens((await town.mail.latest("vera@hoists.example")).link);
  await vera.page.waitForURL("**/items/*");

  const { page, context } = vera;
  const file = testInfo.outputPath("measured.csv");
  await writeFile(file, "4.2;4.0;3.9\n".repeat(900_000));
  // A slow line, on which this takes some seconds.
  const line = await context.newCDPSession(page);
  await line.send("Network.enable");
  const slow = { offline: false, latency: 50, downloadThroughput: 400_000, uploadThroughput: 1_500_000 };
  await line.send("Network.emulateNetworkConditions", slow);
  const sent: number[] = [];
  page.on("request", (request) => {
    if (request.method() === "PATCH") sent.push(Number(request.headers()["upload-offset"]));
  });
  const field = page.locator("#guest-upload input[type=file]");
  const row = page.locator("#guest-upload-list > li");
  const share = () => row.getByRole("progressbar").evaluate((bar: HTMLProgressElement) => bar.value / bar.max);
  await field.setInputFiles(file);
  await expect.poll(share).toBeGreaterThan(0.6);

  // The phone restarts in the middle, and is down the stairs, where there is no line.
  await page.reload();
  await line.send("Network.emulateNetworkConditions", { ...slow, offline: true });
  await field.setInputFiles(file);
  await expect(row).toContainText("Waiting for a connection. It goes on by itself.");
  // Up again it goes on by itself, where it was.
  await line.send("Network.emulateNetworkConditions", { ...slow, uploadThroughput: 20_000_000 });
  await expect(page.locator(".file", { hasText: "measured.csv" })).toContainText("10.8 MB");
  expect(sent[0], "it began at the beginning").toBe(0);
  expect(sent.at(-1), "what had arrived was not sent again").toBeGreaterThan(4_000_000);
  await petra.goes(record);
  await expect(petra.page.locator(".file", { hasText: "measured.csv" })).toBeVisible();
});

test("WORK-15 WORK-16 an administrator has the sponsors say who is to stay, and gets a sealed report", async ({ town }) => {
  const petra = await town.petra();
  const house = town.northwind(petra);
  const record = await house.record(await house.organizer("Hoists"), "Hoist 14");
  await house.shares(record, "Vera Novotná <vera@hoists.example>");
  await house.shares(record, "Bo Quiet <bo@hoists.example>");
  const vera = await town.stranger(phone);
  await vera.opens((await town.mail.latest("vera@hoists.example")).link);
  await vera.page.waitForURL("**/items/*");
  const bo = await town.stranger(phone);
  await bo.opens((await town.mail.latest("bo@hoists.example")).link);
  await bo.page.waitForURL("**/items/*");

  const { page } = petra;
  await petra.goes(`${house.home}/administration/guests`);
  await page.getByRole("link", { name: "Access reviews" }).click();
  await page.getByLabel("Title").fill("Who is to stay in winter");
  const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("By which day").fill(soon);
  await page.getByRole("button", { name: "Start, and ask the sponsors" }).click();
  await expect(page.getByRole("heading", { name: "Who is to stay in winter" })).toBeVisible();

  // The sponsor, who is Petra herself, hears of it and answers for one.
  await petra.goes(`${house.home}/notifications`);
  await page.getByRole("link", { name: "Who is to stay in winter" }).first().click();
  await page.locator("article, section, li", { hasText: "Vera Novotná" }).getByRole("button", { name: "Confirm" }).first().click();
  await expect(page.getByText("Confirmed").first()).toBeVisible();

  await petra.goes(`${house.home}/administration/reviews`);
  await page.getByRole("link", { name: "Who is to stay in winter" }).click();
  await page.getByText("Close the review", { exact: true }).first().click();
  await page.locator("form[action$='/close']").getByRole("button").click();
  await expect(page.locator("li", { hasText: "Bo Quiet" })).toContainText("Suspended");
  // Nothing is open to Bo any more, on the page that was open too; Vera stays.
  await expect(bo.page.getByText("Hoist 14")).toHaveCount(0);
  await vera.page.reload();
  await expect(vera.page.getByRole("heading", { name: "Hoist 14" })).toBeVisible();
  const [report] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Report" }).click()]);
  expect(report.suggestedFilename()).toMatch(/\.pdf$/);

  // One press lets Bo in again.
  await page.getByRole("link", { name: "Bo Quiet" }).click();
  await page.getByRole("button", { name: "Let in again" }).click();
  await bo.goes(record);
  await expect(bo.page.getByRole("heading", { name: "Hoist 14" })).toBeVisible();
});
