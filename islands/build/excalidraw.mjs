/**
 * What Excalidraw brings along and no board needs stays out of the bundle; nothing in it asks another server, or hangs
 * where the page refreshes itself.
 */
const inside = "@excalidraw/excalidraw/dist/prod/";

/** By the name it is imported with, the module that stands in its place. */
const stands = [
  {
    for: /^@excalidraw\/mermaid-to-excalidraw$/,
    // Caught where it is called: the text is pasted as text
    is: `export async function parseMermaidToExcalidraw() { throw new Error("not here"); }`,
  },
  { for: /^\.\/locales\/(?!en-|de-DE-|cs-CZ-|uk-UA-|pt-BR-|es-ES-|fr-FR-)/, is: "export default {};" },
  {
    // Only an export to SVG cuts fonts to size; the server draws what is taken along
    for: /^\.\/subset-(shared|worker)\.chunk\.js$/,
    is: `export const Commands = { Subset: "SUBSET" };
export const toBase64 = async (bytes) => btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(""));
export const subsetToBase64 = toBase64;
export const subsetToBinary = async (bytes) => bytes;
export const WorkerUrl = undefined;`,
  },
];

/** Exactly these words of this version; another version that has them no more must be looked at by a person. */
const cuts = [
  // Xiaolai is not shipped: without this each of its letters would be asked for in vain
  { file: /chunk-\w+\.js$/, from: /,n\(Mn,\.\.\.b1\),n\(Tn,/, to: ",n(Tn," },
  // The sign of a link, on tables and files: theirs only says what they are
  {
    file: /chunk-\w+\.js$/,
    from: /if\(e\.link&&!n\.selectedElementIds\[e\.id\]\)/,
    to: 'if(e.link&&e.link[0]!=="/"&&!n.selectedElementIds[e.id])',
  },
  // A refresh in place takes away what it does not know of in the body: dialogs hang beside it
  { file: /index\.js$/, from: /(\.parentSelector\)):document\.body;/, to: "$1:document.documentElement;" },
  {
    file: /index\.js$/,
    from: /document\.body(\.appendChild\(\w+\),\w+\.classList\.add\("excalidraw-tooltip"\))/,
    to: "document.documentElement$1",
  },
  // Where a font is asked for that our own path does not have
  {
    file: /chunk-\w+\.js$/,
    from: /`https:\/\/esm\.sh\/.+?\/dist\/prod\/`/,
    to: "new URL(window.EXCALIDRAW_ASSET_PATH,location.href).href",
  },
];

/** @returns {import("vite").Plugin} */
export function excalidraw() {
  const left = new Set(cuts);
  return {
    name: "excalidraw",
    enforce: "pre",
    resolveId(source, importer) {
      if (!importer?.includes(inside)) return null;
      const at = stands.findIndex((stand) => stand.for.test(source));
      return at < 0 ? null : `\0excalidraw-without-${at}`;
    },
    load(id) {
      const at = id.startsWith("\0excalidraw-without-") ? Number(id.slice(20)) : -1;
      return stands[at]?.is ?? null;
    },
    transform(code, id) {
      if (!id.includes(inside)) return null;
      let cut = code;
      for (const one of cuts.filter(({ file }) => file.test(id))) {
        const now = cut.replace(one.from, one.to);
        if (now !== cut) left.delete(one);
        cut = now;
      }
      return cut === code ? null : { code: cut, map: null };
    },
    buildEnd(fault) {
      if (!fault && left.size) this.error(`Excalidraw has changed: ${[...left].map(({ from }) => from).join(", ")}`);
    },
  };
}
