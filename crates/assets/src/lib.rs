//! The built front end: styles, scripts, icons, covers. `npm run build` in
//! `islands/` writes them; this crate embeds them, in debug reads them from disk.

use rust_embed::RustEmbed;
use std::{borrow::Cow, collections::HashMap, sync::LazyLock};

#[derive(RustEmbed)]
#[folder = "../../islands/dist"]
struct Built;

/// A built file, in the encoding that was asked for.
pub struct Asset {
    pub bytes: Cow<'static, [u8]>,
    pub media: &'static str,
    /// The content encoding, where it is one.
    pub encoding: Option<&'static str>,
}

static MANIFEST: LazyLock<HashMap<String, String>> = LazyLock::new(|| parsed("manifest.json"));
/// The covers that come with the program, drawn: they are small, and unpacked once.
static COVERS: LazyLock<HashMap<&str, String>> = LazyLock::new(|| {
    let covers = MANIFEST.iter().filter_map(|(name, file)| Some((name.strip_prefix("cover-")?.strip_suffix(".svg")?, file)));
    covers.filter_map(|(name, file)| Some((name, String::from_utf8(read(file, "image/svg+xml", "")?.bytes.into()).ok()?))).collect()
});
static ICONS: LazyLock<HashMap<String, String>> = LazyLock::new(|| parsed("icons.json"));

fn parsed(name: &str) -> HashMap<String, String> {
    Built::get(name).and_then(|file| serde_json::from_slice(&file.data).ok()).unwrap_or_default()
}

/// Whether the front end was built before this program.
#[must_use]
pub fn present() -> bool {
    !MANIFEST.is_empty()
}

/// The hashed name of a built file, such as `app.css`; the name itself if unknown.
#[must_use]
pub fn hashed(name: &str) -> &str {
    MANIFEST.get(name).map_or(name, String::as_str)
}

/// The inner markup of a Lucide icon on its 24×24 canvas.
#[must_use]
pub fn icon(name: &str) -> Option<&'static str> {
    ICONS.get(name).map(String::as_str)
}

/// A cover, such as `bridge`, as an `<svg>` that begins with [`COVER_BEGINS`].
#[must_use]
pub fn cover(name: &str) -> Option<&'static str> {
    COVERS.get(name).map(String::as_str)
}

/// How each cover begins; what stands in a page needs a place and a size in addition.
pub const COVER_BEGINS: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\"";

/// The file of that hashed name, packed where the browser reads that.
#[must_use]
pub fn file(name: &str, accepts: &str) -> Option<Asset> {
    if !MANIFEST.values().any(|known| known == name) {
        return None;
    }
    read(name, media(name)?, accepts)
}

/// Where what the viewer of PDFs needs beside its script lies: fonts, tables of
/// letters, decoders. The version in it changes with the files.
pub const PDFJS: &str = "pdfjs-6.5.438";

/// Where the fonts of the canvas lie. The version in it changes with the files.
pub const EXCALIDRAW: &str = "excalidraw-0.18.1";

/// One of the viewer's files, by its folder and name.
#[must_use]
pub fn of_viewer(folder: &str, name: &str, accepts: &str) -> Option<Asset> {
    (plain(folder) && plain(name)).then(|| read(&format!("{PDFJS}/{folder}/{name}"), media(name).unwrap_or("application/octet-stream"), accepts))?
}

/// A font of the canvas, by its family and name.
#[must_use]
pub fn of_canvas(family: &str, name: &str, accepts: &str) -> Option<Asset> {
    (plain(family) && plain(name)).then(|| read(&format!("{EXCALIDRAW}/fonts/{family}/{name}"), media(name)?, accepts))?
}

/// Whether it is the name of a file, and leads nowhere else.
fn plain(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte)) && !part.starts_with('.')
}

/// A face in which documents are written: plain, and bold.
#[must_use]
pub fn fonts() -> (Cow<'static, [u8]>, Cow<'static, [u8]>) {
    let face = |name: &str| read(&format!("{PDFJS}/standard_fonts/{name}"), "font/ttf", "").map(|file| file.bytes).unwrap_or_default();
    (face("LiberationSans-Regular.ttf"), face("LiberationSans-Bold.ttf"))
}

/// A built file. Most are kept packed alone; whoever cannot read that gets them unpacked.
fn read(path: &str, media: &'static str, accepts: &str) -> Option<Asset> {
    let Some(packed) = Built::get(&format!("{path}.br")) else {
        return Built::get(path).map(|file| Asset { bytes: file.data, media, encoding: None });
    };
    if accepts.split(',').any(|one| one.split(';').next().is_some_and(|word| word.trim() == "br")) {
        return Some(Asset { bytes: packed.data, media, encoding: Some("br") });
    }
    let mut bytes = Vec::new();
    brotli_decompressor::BrotliDecompress(&mut packed.data.as_ref(), &mut bytes).ok()?;
    Some(Asset { bytes: bytes.into(), media, encoding: None })
}

fn media(name: &str) -> Option<&'static str> {
    match name.rsplit_once('.')?.1 {
        "css" => Some("text/css; charset=utf-8"),
        "js" => Some("text/javascript; charset=utf-8"),
        "svg" => Some("image/svg+xml"),
        "woff2" => Some("font/woff2"),
        "ttf" => Some("font/ttf"),
        "wasm" => Some("application/wasm"),
        _ => None,
    }
}
