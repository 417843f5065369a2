/** After Vite: the icons, the covers, the manifest, and a compressed copy beside every file. */
import { createHash } from "node:crypto";
import { copyFile, readFile, readdir, writeFile } from "node:fs/promises";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const dist = new URL("../dist/", import.meta.url);
const covers = new URL("../covers/", import.meta.url);
const lucide = new URL("../node_modules/lucide-static/icons/", import.meta.url);

/** The inner markup of each icon named in icons.txt; the page draws the <svg> around it. */
async function icons() {
  const names = (await readFile(new URL("../icons.txt", import.meta.url), "utf8")).split(/\s+/).filter(Boolean);
  const drawn = {};
  for (const name of names.sort()) {
    const svg = await readFile(new URL(`${name}.svg`, lucide), "utf8");
    const inner = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"));
    drawn[name] = inner.replace(/\s*\n\s*/g, "").replaceAll(" />", "/>");
  }
  await writeFile(new URL("icons.json", dist), JSON.stringify(drawn));
}

/** Copies the covers under a hashed name, so that they may be cached for ever. */
async function hashCovers() {
  for (const file of await readdir(covers)) {
    const hash = createHash("sha256")
      .update(await readFile(new URL(file, covers)))
      .digest("hex");
    await copyFile(new URL(file, covers), new URL(`cover-${file.replace(".svg", "")}-${hash.slice(0, 8)}.svg`, dist));
  }
}

/** From the name a page asks for to the hashed name it gets. */
async function manifest() {
  const built = (await readdir(dist)).filter((file) => /-[0-9a-f]{8}\.(js|css|svg)$/.test(file)).sort();
  const named = Object.fromEntries(built.map((file) => [file.replace(/-[0-9a-f]{8}\./, "."), file]));
  await writeFile(new URL("manifest.json", dist), JSON.stringify(named, null, 2) + "\n");
}

async function compress() {
  for (const file of await readdir(dist)) {
    const text = await readFile(new URL(file, dist));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
    await writeFile(new URL(`${file}.br`, dist), brotliCompressSync(text, { params }));
    await writeFile(new URL(`${file}.gz`, dist), gzipSync(text, { level: 9 }));
  }
}

await icons();
await hashCovers();
await manifest();
await compress();
