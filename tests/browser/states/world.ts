import { files, House, phone, type Person, type Town } from "../town.ts";

const agreed = "We meet at the **north gate**.\n\n- Hard hats\n- The key is with the porter\n\nParking is behind the shed.";

export interface World {
  town: Town;
  petra: Person;
  house: House;
  organizer: string;
  /** With a bit of everything, open to three guests in different states. */
  full: string;
  empty: string;
  long: string;
  task: string;
  note: string;
  activity: string;
  /** The guest who was in. */
  ana: Person;
  anaLink: string;
  anaContact: string;
  /** A link that was never pressed. */
  freshLink: string;
  closedLink: string;
}

/** Fills Northwind so that every page has something to show. */
export async function world(town: Town): Promise<World> {
  const petra = await town.petra();
  const house = town.northwind(petra);
  const organizer = await house.organizer("Inspections");
  const values = { Place: "Elbe, pier 3", State: "In progress", Findings: "Two cracks more than we said; the bearing on the north side has moved by four millimetres." };
  const full = await house.record(organizer, "Bridge over the Elbe", values);
  const empty = await house.record(organizer, "Footbridge at the mill");
  const long = await house.record(organizer, "Donaudampfschifffahrtsgesellschaftskapitänsbrücke: main inspection of superstructure, bearings, joints and drainage after the flood of the eleventh of August");
  await petra.sends(full, files.pdf("Inspection report 2026.pdf"));
  await petra.sends(full, files.png("North bearing.png", [140, 71, 22]));
  await petra.sends(full, files.text("Readings.csv", "day,mm\n1,4\n"));
  await petra.sends(full, files.pdf("Calculation for us.pdf"), true);
  const task = await house.task(full, "Tighten the twelve bolts at pier 3", { due: "2031-03-04", description: agreed });
  await house.task(full, "Ask the insurer", { due: "2026-01-02" });
  await petra.does(`${await house.task(full, "Order the washers")}/status`, { status: "done" });
  const note = await house.note(full, "How to get in", agreed);
  await petra.sends(task, files.pdf("Torque table.pdf"));
  await petra.sends(note, files.png("Gate.png", [60, 90, 140]));
  await petra.sends(note, files.pdf("Our prices.pdf"), true);
  await house.note(full, "For us: the margin", "Nothing below 12 %.");
  const activity = await house.activity(full, "Meeting at the bridge", agreed);
  await house.comment(full, "team", "The second crack worries me. Let us not mention the price yet.");

  const anaMail = "ana@vltava.example";
  const shared = await house.shares(full, `Ana Ruiz <${anaMail}>`, "Please look at pier 3 before Friday.");
  for (const thing of [task, note, activity]) await house.follows(thing, shared.contact);
  const anaLink = (await town.mail.latest(anaMail)).link;
  const ana = await town.stranger(phone);
  await ana.opens(anaLink);
  await ana.page.waitForURL("**/items/*");
  await ana.does(`${full}/comments`, { lane: "guests", text: "Two washers are cracked. I have put a picture with the files." });
  await ana.sends(full, files.png("washers.png", [31, 92, 74]));
  await house.comment(full, "guests", "Thank you! New ones come on Tuesday.");
  await house.comment(task, "guests", "Please with the torque wrench.");

  await house.shares(full, "Ben Waits <ben@waits.example>");
  const freshLink = (await town.mail.latest("ben@waits.example")).link;
  const closed = await house.shares(full, "Cleo Former <cleo@former.example>");
  const closedLink = (await town.mail.latest("cleo@former.example")).link;
  await house.closes(full, closed.grant);
  return { town, petra, house, organizer, full, empty, long, task, note, activity, ana, anaLink, anaContact: shared.contact, freshLink, closedLink };
}

/** A second company with nothing in it, and its administrator at the door. */
export async function emptyHouse(town: Town): Promise<{ emil: Person; house: House }> {
  const key = "nothing-in-here-yet";
  town.server.run("admin", "create-organization", "--name", "Empty Rooms", "--email", "emil@empty.example", "--admin", "Emil Leer", "--password", key);
  const emil = await town.stranger();
  await emil.does("/sign-in", { email: "emil@empty.example", password: key, way: "password" });
  return { emil, house: new House(emil, "empty-rooms") };
}
