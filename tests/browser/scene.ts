import { files, type Person, type Town } from "./town.ts";

/** A record that is open to a guest, with something to see. */
export interface Scene {
  petra: Person;
  item: string;
  task: string;
  grant: string;
  contact: string;
  /** The guest's mailbox. */
  email: string;
  /** The address in the guest's mail. */
  link: string;
}

/** Petra shares a bridge; each story has a guest of its own, so that stories do not meet. */
export async function sharedBridge(town: Town, guest: string, title = "Bridge over the Elbe"): Promise<Scene> {
  const petra = await town.petra();
  const house = town.northwind(petra);
  const item = await house.record(await house.organizer(`Inspections for ${guest}`), title, { Place: "Elbe, pier 3" });
  await petra.sends(item, files.pdf("report.pdf"));
  const task = await house.task(item, "Tighten the bolts", { due: "2031-03-04", description: "All **twelve** of them." });
  const email = `${guest.toLowerCase()}@bolt.example`;
  const { grant, contact } = await house.shares(item, `${guest} Bolt <${email}>`, "Please have a look.");
  await house.follows(task, contact);
  const { link } = await town.mail.latest(email);
  return { petra, item, task, grant, contact, email, link };
}
