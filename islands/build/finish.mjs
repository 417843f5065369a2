/** After Vite: the icons, the covers, what pdf.js and Excalidraw load by themselves, the manifest; then every file that gains by it is packed. */
import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const dist = new URL("../dist/", import.meta.url);
const covers = new URL("../covers/", import.meta.url);
const lucide = new URL("../node_modules/lucide-static/icons/", import.meta.url);
const pdfjs = new URL("../node_modules/pdfjs-dist/", import.meta.url);
const excalidraw = new URL("../node_modules/@excalidraw/excalidraw/", import.meta.url);

/** The folders of pdf.js that its worker asks by name, and what of them is needed. QuickJS would run scripts of a PDF. */
const needed = {
  cmaps: /./,
  iccs: /./,
  standard_fonts: /./,
  wasm: /^(?!.*quickjs)/i,
  "web/images": /^annotation-/,
};

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

/** Copies a file under a hashed name, so that it may be cached for ever. */
async function hash(file, name, ending) {
  const hash = createHash("sha256")
    .update(await readFile(file))
    .digest("hex");
  await copyFile(file, new URL(`${name}-${hash.slice(0, 8)}.${ending}`, dist));
}

async function hashCovers() {
  for (const file of await readdir(covers))
    await hash(new URL(file, covers), `cover-${file.replace(".svg", "")}`, "svg");
}

/** The worker, and a folder of the version's name with what it loads: the files in it keep their names. */
async function copyPdfjs() {
  const { version } = JSON.parse(await readFile(new URL("package.json", pdfjs), "utf8"));
  await hash(new URL("legacy/build/pdf.worker.min.mjs", pdfjs), "pdf-worker", "js");
  for (const [from, names] of Object.entries(needed)) {
    const to = new URL(`pdfjs-${version}/${from.split("/").at(-1)}/`, dist);
    await mkdir(to, { recursive: true });
    for (const file of (await readdir(new URL(`${from}/`, pdfjs))).filter((name) => names.test(name)))
      await copyFile(new URL(`${from}/${file}`, pdfjs), new URL(file, to));
  }
}

/** The hands that boards are written in. Xiaolai, 13 MB for Chinese, Japanese and Korean, is left to the system's fonts; Assistant is for its tools, which have the house's. */
async function copyHands() {
  const { version } = JSON.parse(await readFile(new URL("package.json", excalidraw), "utf8"));
  const fonts = new URL("dist/prod/fonts/", excalidraw);
  for (const family of (await readdir(fonts)).filter((name) => !["Assistant", "Xiaolai"].includes(name))) {
    const to = new URL(`excalidraw-${version}/fonts/${family}/`, dist);
    await mkdir(to, { recursive: true });
    for (const file of await readdir(new URL(`${family}/`, fonts)))
      await copyFile(new URL(`${family}/${file}`, fonts), new URL(file, to));
  }
}

/** From the name a page asks for to the hashed name it gets. What two bundles load for themselves under one name goes by its own. */
async function manifest() {
  const built = (await readdir(dist)).filter((file) => /-[0-9a-f]{8}\.(js|css|svg|woff2)$/.test(file)).sort();
  const named = {};
  for (const file of built) {
    const name = file.replace(/-[0-9a-f]{8}\./, ".");
    named[name in named ? file : name] = file;
  }
  await writeFile(new URL("manifest.json", dist), JSON.stringify(named, null, 2) + "\n");
}

/** What gains by it is kept packed alone, since all of it lies in the program; who cannot read that gets it unpacked there. */
async function compress() {
  const files = await readdir(dist, { recursive: true, withFileTypes: true });
  for (const file of files.filter((file) => file.isFile() && !file.name.endsWith(".json"))) {
    const path = join(file.parentPath, file.name);
    const text = await readFile(path);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
    const packed = brotliCompressSync(text, { params });
    if (packed.length >= text.length * 0.9) continue;
    await writeFile(`${path}.br`, packed);
    await rm(path);
  }
}

await icons();
await hashCovers();
await copyPdfjs();
await copyHands();
await manifest();
await compress();
