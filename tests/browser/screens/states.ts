import { administration, moving, quick } from "../states/administration.ts";
import { boards } from "../states/boards.ts";
import { doors } from "../states/doors.ts";
import { extranet } from "../states/extranet.ts";
import { orders } from "../states/orders.ts";
import { guests } from "../states/guests.ts";
import { lists } from "../states/lists.ts";
import { members, things } from "../states/members.ts";
import { news } from "../states/news.ts";
import { papers } from "../states/papers.ts";
import { templates } from "../states/templates.ts";
import { projects } from "../states/projects.ts";
import { at, type State } from "../states/state.ts";
import { world, type World } from "../states/world.ts";
import { pictures } from "../town/camera.ts";
import { test } from "../town.ts";

/** A list that is long. */
async function crowd({ house, petra }: World): Promise<State[]> {
  const organizer = await house.organizer("Machines", "machines");
  for (let number = 1; number <= 200; number++) {
    await house.record(organizer, `Crane ${String(number).padStart(3, "0")}`, {
      "Serial no.": `VC-${1000 + number}`,
      Location: "Hamburg",
    });
  }
  return [at("organizer 200 rows", petra, organizer)];
}

const parts: [string, (world: World) => Promise<State[]>][] = [
  ["doors", doors],
  ["members", members],
  ["things", things],
  ["projects", projects],
  ["papers", papers],
  ["templates", templates],
  ["boards", boards],
  ["news", news],
  ["guests", guests],
  ["extranet", extranet],
  ["orders", orders],
  ["lists", lists],
  ["administration", administration],
  ["quick", quick],
  ["moving", moving],
  ["crowd", crowd],
];

for (const [part, states] of parts) {
  test(`pictures: ${part}`, async ({ town }) => {
    for (const { name, who, shows } of await states(await world(town))) {
      await shows(who.page);
      await pictures(who.page, name);
    }
  });
}
