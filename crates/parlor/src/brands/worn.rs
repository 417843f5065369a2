//! A brand where it is worn beyond pages: in mails, on documents, in calendars.

use super::{colour::Colour, palette::Palette, store, words::Words};
use crate::{store::Tx, web::Error};
use access::OrganizationId;
use paper::Document;

/// No logo on a document is larger, in points.
const LOGO_POINTS: (f32, f32) = (150.0, 30.0);

/// What of a brand is drawn there.
#[derive(Clone, Debug)]
pub struct Worn {
    /// What guests read instead of the organization's name; empty for that.
    pub name: String,
    /// A colour that carries white words and can be read on white; nothing for Parlor's own.
    pub accent: Option<String>,
    pub support: String,
    pub imprint: String,
    pub privacy: String,
    /// In place of "Sent by Parlor"; empty for that.
    pub foot: String,
    pub logo: Option<Logo>,
}

/// A logo for light ground.
#[derive(Clone, Debug)]
pub struct Logo {
    pub png: Vec<u8>,
    /// As large as it is shown, half of its pixels.
    pub width: i64,
    pub height: i64,
}

/// The brand of an organization; nothing, where it has none.
///
/// # Errors
/// When the store fails.
pub fn worn(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<Option<Worn>, Error> {
    let Some(kept) = store::kept(tx, organization)? else { return Ok(None) };
    let light = store::pictures(tx, organization)?.into_iter().find(|picture| picture.which == "light");
    let logo = match light {
        Some(light) => {
            let png = store::png(tx, organization, "light")?;
            png.map(|png| Logo { png, width: (light.width + 1) / 2, height: (light.height + 1) / 2 })
        }
        None => None,
    };
    Ok(Some(Worn::of(kept.words, logo)))
}

impl Worn {
    fn of(words: Words, logo: Option<Logo>) -> Self {
        let accent = Colour::read(&words.accent).map(|accent| Palette::of(accent, None).light.fill);
        let Words { name, support, imprint, privacy, foot, .. } = words;
        Self { name, accent, support, imprint, privacy, foot, logo }
    }

    /// The name that is shown, of an organization of this one.
    #[must_use]
    pub fn name_or<'a>(&'a self, organization: &'a str) -> &'a str {
        if self.name.is_empty() { organization } else { &self.name }
    }
}

/// The head of a document that is made here: the logo, or the name that the organization is
/// shown by; nothing, where it has no brand.
pub fn letterhead(page: &mut Document, worn: Option<&Worn>) {
    let Some(worn) = worn else { return };
    if let Some(logo) = &worn.logo {
        page.picture(&logo.png, LOGO_POINTS).gap(6.0);
    }
    if !worn.name.is_empty() {
        page.small(&worn.name).gap(6.0);
    }
}
