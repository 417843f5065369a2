import { files } from "../town.ts";
import { at, type State } from "./state.ts";
import { emptyHouse, type World } from "./world.ts";

/** Templates of documents, what is filled in, and a list that is sent by one. */
export async function templates(world: World): Promise<State[]> {
  const { town, petra, house } = world;
  const { emil, house: bare } = await emptyHouse(town);
  const start = async (title: string) =>
    (
      await petra.does(`${house.home}/documents`, {
        title,
        description:
          "For **{{counterparty.name}}**, to begin on {{Start of work}}.",
        template: "on",
      })
    ).location;
  const [template, fresh] = [
    await start("Maintenance of cranes"),
    await start(
      "Vorlage für Instandhaltungsverträge der Donaudampfschifffahrtsgesellschaft",
    ),
  ];
  await petra.context.request.post(`${template}/to-sign`, {
    multipart: {
      file: files.pdf("Maintenance.pdf", "We keep your cranes in order"),
    },
  });
  await petra.does(`${template}/template`, {
    subject: "Maintenance – {{contact.name}}",
    asks: "Start of work\nAmount",
  });
  const route = (
    await petra.does(`${template}/signing`, {
      title: "Please sign, {{contact.name}}",
      who: ["recipient", "petra@northwind.example"],
      step: ["1", "2"],
      kind: ["signature", "approval"],
    })
  ).location;
  const view = await petra.reads<{ files: { id: string }[] }>(template);
  await petra.does(`${template}/blanks`, {
    file: view.files[0]?.id,
    gap: ["contact.name", "counterparty.name", "Start of work"],
    page: ["1", "1", "1"],
    left: ["10", "10", "10"],
    top: ["25", "40", "55"],
    width: ["40", "40", "30"],
    height: ["3", "3", "3"],
  });
  const bring = async (list: string) => {
    const sent = await petra.context.request.post(`${template}/batches`, {
      multipart: {
        file: {
          name: "crane-owners.csv",
          mimeType: "text/csv",
          buffer: Buffer.from(list),
        },
      },
      headers: { accept: "application/json" },
    });
    return ((await sent.json()) as { location: string }).location;
  };
  const rows = [
    "Name,E-mail,Company,Start of work,Remarks",
    "Ines Ortega,ines@puerto.example,Puerto de Sagunto,1 May 2027,by phone",
    "Paul Ostermann-Hohenzollern,paul@werft.example,Werft am Mühlendamm,2 May 2027,",
    "Nobody,no address,,3 May 2027,",
    "Mira,mira@dock.example,Dock 7,,",
  ];
  const done = await bring(rows.join("\n"));
  await petra.does(`${done}/run`, {});
  rows.push("Quentin,quentin@pier.example,Pier,4 May 2027,");
  const batch = await bring(rows.join("\n"));
  const begun = await bring(
    [
      "email,Start of work",
      ...Array.from({ length: 30 }, (_, at) => `p${at}@many.example,1 May`),
    ].join("\n"),
  );
  await petra.does(`${begun}/run`, {});
  const wrong = async () => {
    const { page } = petra;
    await page.goto(`${template}/use`);
    await page.getByLabel("E-mail").fill("petra@northwind.example");
    await page.getByLabel("Start of work").fill("1 May 2027");
    await page.getByRole("button", { name: "Make document" }).click();
  };

  return [
    at("templates", petra, `${house.home}/documents?templates=yes`),
    at("templates empty", emil, `${bare.home}/documents?templates=yes`),
    at("template new", petra, `${house.home}/documents/new?template=yes`),
    at("template", petra, template),
    at("template bare", petra, fresh),
    at("template settings", petra, `${template}/template`),
    at("template blanks", petra, `${template}/blanks`),
    at("template route", petra, route),
    at("template use", petra, `${template}/use`),
    { name: "template use refused", who: petra, shows: wrong },
    at("template made", petra, `${template}/copies`),
    at("batch new", petra, `${template}/batches/new`),
    at("batch", petra, batch),
    at("batch running", petra, begun),
    at("batch done", petra, done),
  ];
}
