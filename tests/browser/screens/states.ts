import { parts } from "../states/parts.ts";
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

const all: typeof parts = [...parts, ["crowd", crowd]];

for (const [part, states] of all) {
  test(`pictures: ${part}`, async ({ town }) => {
    for (const { name, who, shows } of await states(await world(town))) {
      await shows(who.page);
      await pictures(who.page, name);
    }
  });
}
