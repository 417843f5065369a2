import { phone } from "../town.ts";
import { at, type State } from "./state.ts";
import { emptyHouse, type World } from "./world.ts";

/** The pages of guests. */
export async function guests(world: World): Promise<State[]> {
  const { town, petra, house, organizer, ana, full, task, note, activity, empty } = world;
  const home = "/guest/northwind-engineering";

  const bo = await town.stranger(phone);
  const boMail = "bo@quiet.example";
  await house.shares(empty, `Bo Quiet <${boMail}>`);
  await bo.opens((await town.mail.latest(boMail)).link);

  const mia = await town.stranger(phone);
  const miaMail = "mia@busy.example";
  const busy = await house.record(organizer, "Viaduct with everything");
  const opened = await house.shares(busy, `Mia Busy <${miaMail}>`);
  await mia.opens((await town.mail.latest(miaMail)).link);
  for (let number = 1; number <= 12; number++) {
    await house.follows(await house.task(busy, `Task number ${number} of many`, { due: "2030-01-01" }), opened.contact);
    await house.follows(await house.note(busy, `Note ${number}`), opened.contact);
    await house.comment(busy, "guests", `Remark number ${number}, and what follows from it for the next visit.`);
  }
  for (let number = 1; number <= 6; number++) {
    await house.shares(await house.record(organizer, `Culvert ${number}`), miaMail);
  }
  await mia.does(`${busy}/requests`, { title: "Another key for the site office", body: "" });
  const { house: bare } = await emptyHouse(town).then(async ({ emil, house: rooms }) => {
    const item = await rooms.record(await rooms.organizer("Leases", "contracts"), "Lease of the back room");
    await rooms.shares(item, `Mia Busy <${miaMail}>`);
    await emil.goes(rooms.home);
    return { house: rooms };
  });
  await mia.opens((await latestFrom(world, miaMail, "Lease")));

  const sad = await town.stranger(phone);
  const over = await house.shares(empty, "Sad Former <sad@former.example>");
  await sad.opens((await town.mail.latest("sad@former.example")).link);
  await sad.page.waitForURL("**/items/*");
  await house.closes(empty, over.grant);
  await petra.goes(house.home);

  return [
    at("guest item", ana, full),
    at("guest task", ana, task),
    at("guest note", ana, note),
    at("guest activity", ana, activity),
    at("guest home", ana, home),
    at("guest search", ana, `${home}/search?q=bridge`),
    at("guest search short", ana, `${home}/search?q=br`),
    at("guest browsers", ana, "/guest/browsers"),
    {
      name: "guest menu",
      who: mia,
      shows: (page) => page.goto(home).then(() => page.locator(".switcher summary").click()),
    },
    at("guest item few", bo, empty),
    at("guest home one", bo, home),
    at("guest item many", mia, busy),
    at("guest home many", mia, home),
    at("guest companies", mia, "/guest"),
    at("guest home other company", mia, `/guest/${bare.slug}`),
    at("guest nothing open", sad, "/guest"),
    at("guest item closed", sad, empty),
    at("where to", sad, "/where"),
  ];
}

/** The link in the newest mail whose subject names a thing. */
async function latestFrom({ town }: World, to: string, subject: string): Promise<string> {
  for (;;) {
    const mail = await town.mail.latest(to);
    if (mail.subject.includes(subject)) return mail.link;
  }
}
