//! What administrators see of their brand.

use super::{
    colour::Colour,
    look::Shown,
    palette::{Palette, Unreadable, on_dark, on_light},
    store,
    words::Words,
};
use crate::{
    organizations::{Organization, frame::Frame},
    store::{Time, Tx},
    web::{Error, Texts},
};
use schemars::JsonSchema;
use serde::Serialize;

/// The page.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct Page {
    pub frame: Frame,
    /// The organization's own name.
    pub organization: String,
    #[serde(flatten)]
    pub words: Words,
    pub pictures: Vec<PictureView>,
    /// The colours that pages take; nothing where they are Parlor's own.
    pub palette: Option<Palette>,
    pub edition: i64,
    pub changed_by: Option<String>,
    pub changed_at: Option<Time>,
    /// Somebody else saved meanwhile.
    #[serde(skip)]
    #[schemars(skip)]
    pub overtaken: bool,
}

/// A picture of the brand.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct PictureView {
    #[serde(flatten)]
    pub shown: Shown,
    pub bytes: i64,
    /// It was chosen, and not made of the logo.
    pub own: bool,
}

/// All of it.
///
/// # Errors
/// When the store fails.
pub(super) fn page(tx: &mut Tx<'_>, here: &Organization, frame: Frame, overtaken: bool) -> Result<Page, Error> {
    let kept = store::kept(tx, here.id)?;
    let rows = store::pictures(tx, here.id)?;
    let shown = here.look.brand.as_ref().map(|brand| brand.pictures.clone()).unwrap_or_default();
    let pictures = shown
        .into_iter()
        .filter_map(|shown| {
            let row = rows.iter().find(|row| row.which == shown.which)?;
            Some(PictureView { shown, bytes: row.bytes, own: row.own })
        })
        .collect();
    let words = kept.as_ref().map(|kept| kept.words.clone()).unwrap_or_default();
    Ok(Page {
        frame,
        organization: here.name.clone(),
        palette: Colour::read(&words.accent).map(|accent| Palette::of(accent, Colour::read(&words.accent_dark))),
        words,
        pictures,
        edition: kept.as_ref().map_or(0, |kept| kept.edition),
        changed_by: kept.as_ref().map(|kept| kept.changed_by.clone()),
        changed_at: kept.as_ref().map(|kept| kept.changed_at),
        overtaken,
    })
}

/// How colours would do.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct Tried {
    /// What pages would take; nothing where the first is no colour.
    pub palette: Option<Palette>,
    pub accent: Option<Refused>,
    pub accent_dark: Option<Refused>,
}

/// Why a colour is not taken.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct Refused {
    pub says: String,
    /// The nearest that is.
    pub instead: Option<String>,
}

/// What becomes of two colours.
pub(super) fn tried(t: &Texts, accent: &str, dark: &str) -> Tried {
    Tried {
        palette: Colour::read(accent).map(|accent| Palette::of(accent, Colour::read(dark))),
        accent: refused(t, accent, on_light),
        accent_dark: refused(t, dark, on_dark),
    }
}

/// Why this one is not taken; nothing where it is, or where nothing was typed.
fn refused(t: &Texts, typed: &str, readable: fn(Colour) -> Result<Colour, Unreadable>) -> Option<Refused> {
    if typed.trim().is_empty() {
        return None;
    }
    let Some(colour) = Colour::read(typed) else { return Some(Refused { says: t["brand-colour-wrong"].to_owned(), instead: None }) };
    let unreadable = readable(colour).err()?;
    Some(Refused { says: t.say(&unreadable.say()), instead: Some(unreadable.instead) })
}

impl Page {
    /// One of the pictures.
    pub(super) fn picture(&self, which: &str) -> Option<&PictureView> {
        self.pictures.iter().find(|picture| picture.shown.which == which)
    }

    /// The name that guests read.
    pub(super) fn shown_name(&self) -> &str {
        if self.words.name.is_empty() { &self.organization } else { &self.words.name }
    }
}
