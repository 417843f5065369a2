// A hocuspocus server as it comes: documents in memory, nobody is asked who they are.
// `node hocuspocus.mjs FOLDER-OF-PACKAGES PORT [MILLISECONDS]`: how long it gathers
// changes before it sends them; otherwise what comes in one turn of its loop.
import { createRequire } from "node:module";

const [packages, port, together] = process.argv.slice(2);
const { Server } = createRequire(`${packages}/`)("@hocuspocus/server");
const gathers = together ? { flushDelay: Number(together) } : {};
await new Server({ address: "127.0.0.1", port: Number(port), quiet: true, ...gathers }).listen();
