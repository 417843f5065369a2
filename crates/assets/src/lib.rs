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

/// The file of that hashed name, in the best encoding that the browser accepts.
#[must_use]
pub fn file(name: &str, accepts: &str) -> Option<Asset> {
    let media = media(name)?;
    if !MANIFEST.values().any(|known| known == name) {
        return None;
    }
    for (token, ending, encoding) in [("br", ".br", "br"), ("gzip", ".gz", "gzip")] {
        if accepts.split(',').any(|one| one.split(';').next().is_some_and(|word| word.trim() == token))
            && let Some(file) = Built::get(&format!("{name}{ending}"))
        {
            return Some(Asset { bytes: file.data, media, encoding: Some(encoding) });
        }
    }
    Built::get(name).map(|file| Asset { bytes: file.data, media, encoding: None })
}

fn media(name: &str) -> Option<&'static str> {
    match name.rsplit_once('.')?.1 {
        "css" => Some("text/css; charset=utf-8"),
        "js" => Some("text/javascript; charset=utf-8"),
        "svg" => Some("image/svg+xml"),
        _ => None,
    }
}
