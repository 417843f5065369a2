import { at, type State } from "./state.ts";
import { emptyHouse, type World } from "./world.ts";

/** What concerns somebody: the overview, their mails, their calendar. */
export async function news({ town, petra, house, full, task, ana, anaContact }: World): Promise<State[]> {
  const { emil, house: bare } = await emptyHouse(town);
  await house.follows(await house.task(full, "Bring the long ladder and everything else that is needed to reach the bearings from below", { due: "2026-12-01" }), anaContact);
  await house.comment(task, "guests", "The crane comes at nine, and it needs the whole width of the road until noon at least; could somebody of yours be there to close it?");
  await house.comment(full, "team", "Their price is high.");
  await ana.does(`${full}/comments`, { text: "We bring the lights. Do you have a socket of 32 A near the pier?" });
  const guest = "/guest/northwind-engineering";
  const looked = `/as/${anaContact}`;
  await ana.does(`${guest}/calendar`, {});
  return [
    at("notifications", petra, `${house.home}/notifications`),
    at("notifications empty", emil, `${bare.home}/notifications`),
    at("notifications guest", ana, `${guest}/notifications`),
    at("notifications as guest", petra, `${looked}/notifications`),
    at("mails", ana, "/notifications/mails?saved=1"),
    at("calendar", petra, `${house.home}/calendar`),
    at("calendar empty", emil, `${bare.home}/calendar`),
    at("calendar guest", ana, `${guest}/calendar`),
  ];
}
