import { setsUpApp, turnsOnApp } from "../town/authenticator.ts";
import { operator as address } from "../town/server.ts";
import { at, type State } from "./state.ts";
import { emptyHouse, type World } from "./world.ts";

/** The installation, as whoever runs it sees it. */
export async function operator({ town, house }: World): Promise<State[]> {
  const key = "who-runs-it-knows";
  town.server.run("admin", "create-organization", "--name", "Operations", "--email", address, "--admin", "Olga Správná", "--password", key);
  const olga = await town.stranger();
  await olga.does("/sign-in", { email: address, password: key, way: "password" });
  await emptyHouse(town);
  return [
    at("operator without second step", olga, "/operator"),
    {
      name: "operator overview",
      who: olga,
      async shows(page) {
        await setsUpApp(page);
        await turnsOnApp(page);
        await page.goto("/operator");
      },
    },
    at("operator organizations", olga, "/operator/organizations"),
    at("operator organization", olga, `/operator/organizations/${house.home.split("/").at(-1)}`),
    at("operator mails", olga, "/operator/mails"),
    at("operator health", olga, "/operator/health"),
    at("operator limits", olga, "/operator/limits"),
  ];
}
