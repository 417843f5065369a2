import { files, phone, type Person, type Town } from "../town.ts";
import { at, type State } from "./state.ts";
import { emptyHouse, type World } from "./world.ts";

const description =
  "Two years, from **January**. The price is in § 4; what is not said there costs nothing.";

/** A document with a PDF to sign; says its address. */
async function paper({ petra, house }: World, title: string): Promise<string> {
  const { location } = await petra.does(`${house.home}/documents`, {
    title,
    description,
  });
  const multipart = {
    file: files.pdf("Contract.pdf", "The crane costs nine thousand"),
  };
  await petra.context.request.post(`${location}/to-sign`, { multipart });
  await petra.sends(location, files.png("Crane.png", [140, 71, 22]));
  return location;
}

/** Drafts a route; each is who, in which step, and whether they approve. */
async function route(
  { petra }: World,
  document: string,
  who: [string, number, string][],
): Promise<string> {
  const lists = {
    who: who.map(([one]) => one),
    step: who.map(([, step]) => String(step)),
    kind: who.map(([, , kind]) => kind),
  };
  return (
    await petra.does(`${document}/signing`, {
      ...lists,
      message: "Please until Friday.",
      due: "2031-03-04",
      pass_on: "on",
    })
  ).location;
}

async function signs(who: Person, address: string): Promise<void> {
  await who.context.request.post(`${address}/sign`, {
    multipart: { way: "type", typed: "By my own hand", agree: "on" },
  });
}

/** Somebody comes by a public link, says who they are, and has a document of their own. */
async function comes(
  town: Town,
  link: string,
  document: string,
  name: string,
): Promise<{ who: Person; own: string; route: string }> {
  const who = await town.stranger(phone);
  const email = `${name.toLowerCase().replaceAll(/[^a-z]/g, "")}@visitors.example`;
  await who.opens(link);
  await who.page.waitForURL("**/items/*");
  await who.does(`${document}/verify`, { email, name, company: `${name} Ltd` });
  const mail = await town.mail.latest(email);
  await who.goes(`${document}/verify/code`);
  await who.page
    .getByLabel("6-digit code")
    .fill(/\b\d{6}\b/.exec(mail.text)?.[0] ?? "");
  await who.page.getByRole("button", { name: "Continue" }).click();
  await who.page.waitForURL(
    (url) =>
      /\/items\/[^/]+$/.test(url.pathname) && !url.pathname.endsWith(document),
  );
  const own = new URL(who.page.url()).pathname;
  const { signing } = await who.reads<{ signing: { id: string } }>(own);
  return { who, own, route: `${own}/signing/${signing.id}` };
}

/** Documents, their events, signatures, and what is shared by an address alone. */
export async function papers(world: World): Promise<State[]> {
  const { town, petra, house } = world;
  const { emil, house: bare } = await emptyHouse(town);
  town.server.run("admin", "set-plan", "northwind-engineering", "business");
  const [contract, draft, terms, note] = [
    await paper(world, "Crane contract"),
    await paper(
      world,
      "Rahmenvereinbarung über die Instandhaltung der Donaudampfschifffahrtsgesellschaftskapitänsbrücke",
    ),
    await paper(world, "Terms of use"),
    (
      await petra.does(`${house.home}/documents`, {
        title: "A note with nothing in it",
      })
    ).location,
  ];
  const event = (
    await petra.does(`${contract}/events`, {
      title: "The price",
      body: "Could we say *eight* thousand?",
      who: ["Ana Ruiz <ana@vltava.example>"],
    })
  ).location;

  // Gus is asked; what he signed once is sealed.
  const running = await route(world, contract, [
    ["Gus Bolt <gus@bolt.example>", 1, "signature"],
    ["petra@northwind.example", 2, "approval"],
    ["Ana Ruiz <ana@vltava.example>", 3, "signature"],
  ]);
  await petra.does(`${running}/send`, {});
  const gus = await town.stranger(phone);
  await gus.opens((await town.mail.latest("gus@bolt.example")).link);
  await gus.page.waitForURL("**/items/*");
  const waiting = await route(world, draft, [
    ["Gus Bolt <gus@bolt.example>", 1, "signature"],
  ]);

  // Everyone may sign the terms.
  const open = await route(world, terms, [["everyone", 1, "signature"]]);
  await petra.does(`${open}/send`, {});
  const { address } = await petra.does<{ address: string }>(
    `${terms}/link/everyone`,
    {},
  );
  const link = new URL(address).pathname;
  const holder = await town.stranger(phone);
  await holder.opens(link);
  await holder.page.waitForURL("**/items/*");
  for (const name of ["Vera Novak", "Paul Ostermann-Hohenzollern", "Ines"]) {
    const visitor = await comes(town, link, terms, name);
    if (name === "Paul Ostermann-Hohenzollern")
      await visitor.who.does(`${visitor.route}/decline`, { why: "Too dear" });
    else await signs(visitor.who, visitor.route);
  }
  await comes(town, link, terms, "Quentin");
  const reader = await town.stranger(phone);
  const alone = await petra.does<{ address: string }>(
    `${contract}/link/unaddressed`,
    { company: "Crane & Sons" },
  );
  await reader.goes(new URL(alone.address).pathname);

  return [
    at("documents", petra, `${house.home}/documents`),
    at("documents empty", emil, `${bare.home}/documents`),
    at("document", petra, contract),
    at("document bare", petra, note),
    at("document share", petra, `${contract}/share`),
    {
      name: "document share by address",
      who: petra,
      shows: (page) =>
        page
          .goto(`${terms}/share`)
          .then(() => page.locator("#by-address > summary").click()),
    },
    at("event", petra, event),
    at("route new", petra, `${note}/signing/new`),
    at("route draft", petra, waiting),
    at("route places", petra, `${waiting}/places`),
    at("route", petra, running),
    at("route everyone", petra, open),
    at("signing", gus, running),
    at("document guest", gus, contract),
    at("copies", petra, `${terms}/copies`),
    at("holder threshold", reader, "/open"),
    at("holder document", holder, terms),
    at("holder verify", holder, `${terms}/verify`),
    at("seals", petra, `${house.home}/administration/seals`),
    at("verify", petra, "/verify"),
  ];
}
