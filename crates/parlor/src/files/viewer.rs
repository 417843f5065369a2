//! The viewer of PDFs in a page: pictures of its pages, which a script replaces by the
//! PDF itself where it may be taken along: text to select and find, thumbnails, zoom.

use super::{File, FileView, preview};
use crate::{
    app::App,
    parts,
    web::{Cx, Error, Texts},
};
use maud::{Markup, html};

/// What of a file is read in its page.
#[derive(Default)]
pub(super) struct Shown {
    /// Width and height of each page of a PDF, in points.
    sheets: Vec<(f32, f32)>,
    /// The words of a plain text.
    words: Option<String>,
}

impl Shown {
    /// Looks into the file.
    ///
    /// # Errors
    /// When the storage fails.
    pub(super) async fn read(app: &App, file: &File) -> Result<Self, Error> {
        if file.shut {
            return Ok(Self::default());
        }
        Ok(Self { sheets: preview::sheets(app, file).await?, words: preview::words(app, file).await? })
    }
}

/// The scripts and styles that the viewer brings along.
pub(super) fn brings(view: &FileView, shown: &Shown) -> &'static [&'static str] {
    if !shown.sheets.is_empty() && by_script(view) { &["viewer.css", "viewer.js"] } else { &["viewer.css"] }
}

/// Whether a script shows the file itself: where it may be taken along, and no mark has to
/// stand over what is read here.
fn by_script(view: &FileView) -> bool {
    view.downloads && !view.watermarked
}

/// The words of the viewer: as it calls them, and as the texts do.
const WORDS: [(&str, &str); 36] = [
    ("tools", "viewer-tools"),
    ("document", "viewer-document"),
    ("loading", "viewer-loading"),
    ("loaded", "viewer-loaded"),
    ("locked", "viewer-locked"),
    ("broken", "viewer-broken"),
    ("offline", "viewer-offline"),
    ("again", "viewer-again"),
    ("page", "viewer-page"),
    ("pageField", "viewer-page-field"),
    ("of", "viewer-of"),
    ("previous", "viewer-previous"),
    ("next", "viewer-next"),
    ("zoom", "viewer-zoom"),
    ("zoomOut", "viewer-zoom-out"),
    ("zoomIn", "viewer-zoom-in"),
    ("fitWidth", "viewer-fit-width"),
    ("fitPage", "viewer-fit-page"),
    ("rotate", "viewer-rotate"),
    ("more", "viewer-more"),
    ("fullScreen", "viewer-full-screen"),
    ("leaveFullScreen", "viewer-leave-full-screen"),
    ("panel", "viewer-panel"),
    ("thumbnails", "viewer-thumbnails"),
    ("outline", "viewer-outline"),
    ("find", "viewer-find"),
    ("findField", "viewer-find-field"),
    ("matches", "viewer-matches"),
    ("noMatches", "viewer-no-matches"),
    ("previousMatch", "viewer-previous-match"),
    ("nextMatch", "viewer-next-match"),
    ("highlightAll", "viewer-highlight-all"),
    ("matchCase", "viewer-match-case"),
    ("wholeWords", "viewer-whole-words"),
    ("closeFind", "viewer-close-find"),
    ("note", "viewer-note"),
];

fn words(t: &Texts) -> String {
    // What the viewer fills in itself stands in braces.
    let holes =
        parts![name = "{name}", done = "{done}", size = "{size}", number = "{number}", count = "{count}", current = "{current}", total = "{total}"];
    let words: serde_json::Map<String, serde_json::Value> = WORDS.iter().map(|(word, key)| ((*word).to_owned(), t.with(key, holes).into())).collect();
    serde_json::Value::from(words).to_string()
}

/// What is read of the file here, at its address; nothing, where there is only a picture of it, or none.
pub(super) fn draw(cx: &Cx, here: &str, view: &FileView, shown: &Shown) -> Option<Markup> {
    if let Some(words) = &shown.words {
        return Some(html! { pre.card.pad."plain-text" tabindex="0" { (words) } });
    }
    (!shown.sheets.is_empty()).then(|| pdf(cx, here, view, &shown.sheets))
}

fn pdf(cx: &Cx, here: &str, view: &FileView, sheets: &[(f32, f32)]) -> Markup {
    let file = &view.file;
    let name = cx.t.with("viewer-document", parts![name = &file.name]);
    // They scroll in a box of their own until the viewer takes their place: by keys as well.
    let pictures = html! {
        ol.pages tabindex="0" aria-label=(name) { @for (number, sheet) in (1..).zip(sheets) { li { (page_picture(cx, here, file.version, number, *sheet)) } } }
    };
    html! {
        @if by_script(view) {
            // Its version is part of its name, so that a fresh page takes the place of one with older bytes.
            pdf-viewer id={ "viewer-" (file.id) "-" (file.version) } data-keep data-src=(here) data-name=(file.name) data-size=(file.size)
                data-pdfjs={ "/assets/" (assets::PDFJS) "/" } data-worker={ "/assets/" (assets::hashed("pdf-worker.js")) } {
                template data-texts { (words(cx.t)) }
                (pictures)
            }
        } @else { div.pdf-pages { (pictures) } }
    }
}

/// One page of a PDF as a picture, in the room that it will take. `here` is the address
/// of the file; width and height are in points. The first is what is seen first: it comes
/// with the page, the others when they are scrolled to.
pub fn page_picture(cx: &Cx, here: &str, version: i64, number: u32, (wide, tall): (f32, f32)) -> Markup {
    const LONGEST: f32 = 1600.0;
    let scale = LONGEST / wide.max(tall).max(1.0);
    let alt = cx.t.with("viewer-page", parts![number = i64::from(number)]);
    html! {
        img loading=[(number > 1).then_some("lazy")] src={ (here) "/pages/" (number) "?version=" (version) } alt=(alt) width=((wide * scale).round()) height=((tall * scale).round()) draggable="false";
    }
}
