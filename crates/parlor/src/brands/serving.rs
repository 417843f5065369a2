//! The sheet and the pictures of a brand, at an address that nobody guesses and that changes
//! with each change: browsers keep them for ever.

use super::{colour::Colour, palette::Palette, pictures, store};
use crate::{
    app::App,
    doors::{Address, Public},
    store::Tx,
    web::{Answer, Cx, Error},
};
use access::OrganizationId;
use axum::{
    extract::FromRequestParts,
    http::{StatusCode, header, request::Parts},
};

/// A logo is no larger than it is shown, and stays legible where only a dark one's ground is missing.
const LOGO: &str = ".brand-logo img{block-size:auto;max-inline-size:min(100%,12.5rem)}";
/// A logo for light ground alone lies on some of it where all else is dark.
const PLATE: &str =
    "@media(prefers-color-scheme:dark){.brand-logo img{background:#fffefb;padding:.25rem;border-radius:.25rem;box-sizing:content-box}}";

/// What the address names.
pub(super) struct Wanted {
    stamp: String,
    name: String,
}

impl FromRequestParts<App> for Wanted {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Error> {
        let address = Address::of(parts).await?;
        let text = |segment: &str| address.text(segment).map(str::to_owned).ok_or(Error::NotFound);
        Ok(Self { stamp: text("brand")?, name: text("name")? })
    }
}

/// One of them, as long as the brand is the one that the address was made for.
pub(super) async fn serve(_: Public, cx: Cx, Wanted { stamp, name }: Wanted) -> Result<Answer, Error> {
    let (media, bytes) = cx
        .read(move |tx| {
            let organization = store::at(tx, &stamp)?.ok_or(Error::NotFound)?;
            if name == "sheet.css" {
                return Ok(("text/css; charset=utf-8", sheet(tx, organization)?.into_bytes()));
            }
            let which = name.strip_suffix(".png").and_then(pictures::known).ok_or(Error::NotFound)?;
            Ok(("image/png", store::png(tx, organization, which)?.ok_or(Error::NotFound)?))
        })
        .await?;
    Ok(Answer::of(StatusCode::OK, media, bytes)
        .header(header::CACHE_CONTROL, "public, max-age=31536000, immutable")
        .header(header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'"))
}

fn sheet(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<String, Error> {
    let kept = store::kept(tx, organization)?.ok_or(Error::NotFound)?;
    let colours =
        Colour::read(&kept.words.accent).map(|accent| Palette::of(accent, Colour::read(&kept.words.accent_dark)).sheet()).unwrap_or_default();
    let there = |which: &str| kept.pictures.split_whitespace().any(|word| word.starts_with(which));
    let logo = if there("light:") { LOGO } else { "" };
    let plate = if there("light:") && !there("dark:") { PLATE } else { "" };
    Ok([&colours, logo, plate].concat())
}
