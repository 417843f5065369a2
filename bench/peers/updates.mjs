// Makes of changes of elements what a page with Yjs would send: each who draws has a
// document of their own, in which they put the elements into a map, and each change is
// the update that comes of that. `node updates.mjs FOLDER-OF-PACKAGES CHANGES UPDATES`
import fs from "node:fs";
import { createRequire } from "node:module";

const [packages, from, to] = process.argv.slice(2);
const Y = createRequire(`${packages}/`)("yjs");
const file = fs.readFileSync(from);
const people = file.readUInt32BE(0);
const drawing = Array.from({ length: people }, (_, who) => {
  const page = new Y.Doc();
  // As large as those that Yjs draws by lot.
  page.clientID = 3_000_000_000 + who;
  page.on("update", (update) => { page.made = update; });
  return page;
});
const updates = [file.subarray(0, 4)];
for (let at = 4, place = 0; at < file.length; place += 1) {
  const end = at + 4 + file.readUInt32BE(at);
  const element = JSON.parse(file.toString("utf8", at + 4, end));
  const page = drawing[place % people];
  page.getMap("elements").set(element.id, element);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(page.made.length);
  updates.push(length, page.made);
  at = end;
}
fs.writeFileSync(to, Buffer.concat(updates));
