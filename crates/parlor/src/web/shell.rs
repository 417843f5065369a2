//! The frame of a page: what stands in `<head>`, and the threshold, a page with
//! one thing to do.

use super::{Texts, ui};
use maud::{DOCTYPE, Markup, Render, html};

/// Which styles and script a page takes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// Members: dense.
    House,
    /// Guests and thresholds: large, and small over the wire.
    Guest,
    /// As guests', with what a chat takes beside it.
    GuestChat,
    /// As guests', with what lists of lines take beside it.
    GuestLists,
}

/// Where a page hears that it changed, and what it was drawn from.
#[derive(Clone, Debug)]
pub struct Live {
    pub address: String,
    pub version: i64,
}

/// What a page wears of the organization whose it is, beside what stands on it.
#[derive(Clone, Debug, Default)]
pub struct Dress {
    /// A sheet with its colours.
    pub sheet: Option<String>,
    /// What a browser shows in its tab and a phone on its screen.
    pub icon: Option<String>,
    /// Where to ask: an address, a number, a sentence.
    pub support: String,
    /// Where a firm says who it is, and what becomes of personal data.
    pub imprint: String,
    pub privacy: String,
}

impl Dress {
    /// What it says at the foot of a page; nothing where there is nothing.
    #[must_use]
    pub fn foot(&self, t: &Texts) -> Markup {
        html! {
            @if !self.support.is_empty() {
                p { (t["brand-questions"]) " " @if self.support.contains('@') && !self.support.contains(' ') { a href={ "mailto:" (self.support) } { (self.support) } } @else { (self.support) } }
            }
            @for (address, key) in [(&self.imprint, "brand-imprint"), (&self.privacy, "brand-privacy")] {
                @if !address.is_empty() { " " a href=(address) rel="noreferrer" { (t[key]) } }
            }
        }
    }
}

/// The organization that signs a page: its mark, and its dress.
#[derive(Clone, Debug)]
pub struct Signed {
    pub head: Markup,
    pub dress: Dress,
}

impl Render for Signed {
    fn render(&self) -> Markup {
        self.head.clone()
    }
}

/// A whole page.
#[must_use]
pub fn document(t: &Texts, room: Room, title: &str, live: Option<&Live>, body: &Markup) -> Markup {
    document_with(t, room, title, (live, None), body, &[])
}

/// As [`document`], in the dress of an organization and with further built scripts and
/// sheets, such as `viewer.js`.
#[must_use]
pub fn document_with(t: &Texts, room: Room, title: &str, (live, dress): (Option<&Live>, Option<&Dress>), body: &Markup, brings: &[&str]) -> Markup {
    let icon = dress.and_then(|dress| dress.icon.as_deref());
    let (styles, scripts): (&[&str], &[&str]) = match room {
        Room::House => (&["app.css"], &["app.js"]),
        Room::Guest => (&["guest.css"], &["guest.js"]),
        Room::GuestChat => (&["guest.css", "chat.css"], &["guest.js", "chat.js"]),
        Room::GuestLists => (&["guest.css", "lists.css"], &["guest.js"]),
    };
    html! {
        (DOCTYPE)
        html lang=(t.language().tag()) dir=[t.language().dir()] data-live=[live.map(|live| &live.address)] data-version=[live.map(|live| live.version)] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) }
                link rel="icon" href=(icon.unwrap_or(ui::FAVICON));
                @if let Some(icon) = icon { link rel="apple-touch-icon" href=(icon); }
                @for style in styles.iter().chain(brings.iter().filter(|name| name.ends_with(".css"))) { link rel="stylesheet" href={ "/assets/" (assets::hashed(style)) }; }
                @if let Some(sheet) = dress.and_then(|dress| dress.sheet.as_ref()) { link rel="stylesheet" href=(sheet); }
                @for script in scripts.iter().chain(brings.iter().filter(|name| name.ends_with(".js"))) { script type="module" src={ "/assets/" (assets::hashed(script)) } {} }
            }
            body.room-guest[room != Room::House] {
                a.skip href="#main" { (t["skip"]) }
                (body)
                p.banner.offline role="status" { (ui::icon("ban")) " " (t["offline"]) }
                div.toast #toast role="status" aria-live="polite" data-keep {}
            }
        }
    }
}

/// A page with one thing to do that stands on no way.
#[must_use]
pub fn alone(t: &Texts, title: &str, body: &Markup) -> Markup {
    let inner = html! { div.threshold { main #main { p.logo { (ui::parlor_mark()) " Parlor" } (body) } } };
    document(t, Room::Guest, title, None, &inner)
}

/// A page with one thing to do, signed by the organization where there is one.
#[must_use]
pub fn threshold(t: &Texts, title: &str, signed: Option<&Signed>, body: &Markup) -> Markup {
    threshold_in(t, Room::Guest, title, signed, body)
}

/// As [`threshold`], with the styles of this room.
#[must_use]
pub fn threshold_in(t: &Texts, room: Room, title: &str, signed: Option<&Signed>, body: &Markup) -> Markup {
    let inner = html! {
        div.threshold {
            main #main {
                @if let Some(signed) = signed { (signed) } @else { p.logo { (ui::parlor_mark()) " Parlor" } }
                (body)
            }
            footer { @if let Some(signed) = signed { (signed.dress.foot(t)) " " } (ui::language_choice(t)) }
        }
    };
    document_with(t, room, title, (None, signed.map(|signed| &signed.dress)), &inner, &[])
}
