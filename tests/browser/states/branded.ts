import * as files from "../town/files.ts";
import { phone } from "../town.ts";
import { at, type State } from "./state.ts";
import { emptyHouse, type World } from "./world.ts";

/** A company with a brand of its own: what its administrator sets, and what its guests see of it. */
export async function branded({ town }: World): Promise<State[]> {
  const { emil, house } = await emptyHouse(town);
  const about = `${house.home}/administration/brand`;
  await emil.does(about, {
    name: "Vltava Bridge Works",
    accent: "#7a2e5c",
    support: "Ask us: help@vltava.example, +420 221 000 000",
    imprint: "https://vltava.example/imprint",
    privacy: "https://vltava.example/privacy",
    foot: "Vltava Bridge Works, Nábřeží 4, Prague",
    edition: 0,
  });
  for (const [which, side] of [["light", 160], ["icon", 128]] as const) {
    await emil.form(`${about}/picture`, { which, file: files.png(`${which}.png`, [122, 46, 92], side) });
  }
  await emil.does(`${house.home}/administration/sender`, { address: "news@vltava.example" });

  const item = await house.record(await house.organizer("Bridges", "inspections"), "Footbridge at the mill");
  await emil.sends(item, files.pdf("plan.pdf"));
  const nela = await town.stranger(phone);
  await house.shares(item, "Nela Malá <nela@brick.example>", "Here is the plan of the footbridge.");
  const { link, path } = await town.mail.latest("nela@brick.example");
  await nela.opens(link);
  await nela.page.waitForURL("**/items/*");
  await house.shares(item, "Ota Čeká <ota@brick.example>");
  const threshold = (await town.mail.latest("ota@brick.example")).link;

  return [
    at("branded brand", emil, about),
    at("branded sender", emil, `${house.home}/administration/sender`),
    at("branded home", emil, house.home),
    at("branded threshold", await town.stranger(phone), threshold),
    at("branded guest item", nela, item),
    at("branded guest home", nela, "/guest/empty-rooms"),
    at("branded mail", emil, path),
  ];
}
