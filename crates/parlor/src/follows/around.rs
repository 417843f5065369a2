//! What the pages of tasks, notes and activities have in common: the frame
//! around them, the checks of their forms, and the page where two editors meet.

use super::{Followed, Spot};
use crate::{
    doors::Actor,
    files::{self, Kept},
    items::{self, Item},
    mentions,
    organizations::frame::{Frame, Place},
    parts,
    store::Tx,
    web::{
        Answer, Cx, Error, Problem, Say, Typed, day_of,
        shell::Live,
        ui::{Aids, icon},
    },
};
use access::{ItemId, PartyId};
use axum::http::StatusCode;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

/// The frame around something that hangs off an item, for a member.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Around {
    pub frame: Frame,
    pub item: ItemId,
    pub item_title: String,
    /// Goes up with everything that changes on the page.
    pub version: i64,
    #[serde(skip)]
    #[schemars(skip)]
    place: Place,
}

/// Loads it.
///
/// # Errors
/// Not found, when the viewer is no member; or the store fails.
pub fn around(tx: &mut Tx<'_>, item: &Item, by: &Actor) -> Result<Around, Error> {
    let member = by.member().ok_or(Error::NotFound)?;
    let rights = items::house_rights(tx, member)?.ok_or(Error::NotFound)?;
    Ok(Around {
        frame: Frame::new(item.mark(), by, rights),
        item: item.id,
        item_title: item.title.clone(),
        version: item.version,
        place: item.place(),
    })
}

impl Around {
    /// Where the item is met.
    #[must_use]
    pub fn url(&self) -> String {
        format!("/items/{}", self.item)
    }

    /// What helps to write a text there: of a thing that is there, or of a new one,
    /// which no guest reads yet.
    #[must_use]
    pub fn aids(&self, thing: Option<Followed>) -> Aids {
        let mentions = thing.map_or_else(|| format!("{}/mentions?lane=team", self.url()), |thing| format!("{}/mentions", thing.url(self.item)));
        Aids { pictures: format!("{}/files", self.url()), mentions: Some(mentions) }
    }

    /// The page: the way back, a title with its badges, the body and what stands beside it.
    #[must_use]
    pub fn draw(&self, cx: &Cx, title: &str, actions: &Markup, body: &Markup, aside: Option<&Markup>) -> Markup {
        self.drawn(cx, title, (actions, body, aside), &[])
    }

    /// The same without actions, with further built scripts and sheets.
    #[must_use]
    pub fn draw_with(&self, cx: &Cx, title: &str, body: &Markup, brings: &[&str]) -> Markup {
        self.drawn(cx, title, (&html! {}, body, None), brings)
    }

    /// The same as [`Around::draw`], with further built scripts and sheets.
    #[must_use]
    pub fn draw_bringing(&self, cx: &Cx, title: &str, parts: (&Markup, &Markup, Option<&Markup>), brings: &[&str]) -> Markup {
        self.drawn(cx, title, parts, brings)
    }

    fn drawn(&self, cx: &Cx, title: &str, (actions, body, aside): (&Markup, &Markup, Option<&Markup>), brings: &[&str]) -> Markup {
        let live = Live { address: format!("{}/live", self.url()), version: self.version };
        let whole = html! {
            div.item-head {
                div.stack."gap-2" {
                    nav aria-label=(cx.t["around-where"]) { ol.crumbs { li { a href=(self.url()) { (self.item_title) } } } }
                    h1 { (title) }
                }
                div.actions { (actions) }
            }
            @match aside {
                Some(aside) => div.item-grid { div.sections { (body) } aside.stack."gap-6" aria-label=(cx.t["around-people"]) { (aside) } },
                None => div.sections { (body) },
            }
        };
        self.frame.draw_with(cx, self.place, title, Some(&live), &whole, brings)
    }
}

/// A line that must be filled in, 200 characters at most.
pub fn line(problems: &mut Vec<Problem>, field: &'static str, typed: &str, required: bool, most: usize) -> String {
    let text = typed.trim();
    if required && text.is_empty() {
        problems.push(Problem { field, say: "field-empty".into() });
    }
    if text.chars().count() > most {
        problems.push(Problem { field, say: Say::new("field-too-long").and("most", most) });
    }
    text.to_owned()
}

/// A long text, 50,000 characters at most. Line ends become those of the house.
pub fn text(problems: &mut Vec<Problem>, field: &'static str, typed: &str) -> String {
    line(problems, field, &typed.replace("\r\n", "\n"), false, 50_000)
}

/// A calendar day, or none.
pub fn day(problems: &mut Vec<Problem>, field: &'static str, typed: &str) -> Option<String> {
    let day = typed.trim();
    if day.is_empty() {
        return None;
    }
    if day_of(day).is_none_or(|date| date.year() < 1900) || day.len() != 10 {
        problems.push(Problem { field, say: "field-no-day".into() });
        return None;
    }
    Some(day.to_owned())
}

/// What a text that is kept brings with it: the pictures pasted into it become
/// its files, and whom it newly calls is told, and named here.
///
/// # Errors
/// When the store fails.
pub fn kept_text(tx: &mut Tx<'_>, spot: &Spot<'_>, by: &Actor, was: &str, text: &str) -> Result<Vec<PartyId>, Error> {
    files::keep_pasted(tx, &spot.item.url(), &Kept::of_member(spot.item, spot.place, by), text)?;
    mentions::call_from_text(tx, spot, by, was, text)
}

/// A field in which two editors differ.
pub struct Difference {
    pub field: &'static str,
    /// The key of its label.
    pub label: &'static str,
    /// What stands there now, for people.
    pub now: String,
    /// What the second one typed, for people.
    pub mine: String,
}

/// The page where two editors meet: what stands there now, what was typed, and
/// the choice. Nothing has been written (HOUSE-4). What was typed goes along
/// hidden, so that the press sends it over the edition that is shown.
///
/// # Errors
/// Never; it fits the end of a handler.
pub fn clash(
    cx: &Cx,
    page: impl FnOnce(&Cx, &str, &Markup) -> Markup,
    action: &str,
    back: &str,
    edition: i64,
    typed: &Typed,
    fields: &[Difference],
) -> Result<Answer, Error> {
    let edition = edition.to_string();
    let mine = fields.iter().map(|field| (field.field, typed.or(field.field, "")));
    let sent: Vec<(&str, &str)> = std::iter::once(("edition", edition.as_str())).chain(mine).collect();
    meet(cx, page, (action, back), &sent, fields)
}

/// The same for a form without an edition, which carries as `seen` what it was drawn from: all of it is sent again, over
/// what the thing is now.
///
/// # Errors
/// Never; it fits the end of a handler.
pub fn clash_with(
    cx: &Cx,
    page: impl FnOnce(&Cx, &str, &Markup) -> Markup,
    (action, back): (&str, &str),
    (typed, seen): (&Typed, &str),
    fields: &[Difference],
) -> Result<Answer, Error> {
    let sent: Vec<(&str, &str)> = typed.fields().filter(|(name, _)| *name != "seen").chain([("seen", seen)]).collect();
    meet(cx, page, (action, back), &sent, fields)
}

/// The page of both, whose press sends this.
fn meet(
    cx: &Cx,
    page: impl FnOnce(&Cx, &str, &Markup) -> Markup,
    (action, back): (&str, &str),
    sent: &[(&str, &str)],
    fields: &[Difference],
) -> Result<Answer, Error> {
    let t = cx.t;
    let differ = fields.iter().filter(|field| field.now != field.mine);
    let body = html! {
        div.notice role="alert" { (icon("circle-alert")) p { (t["clash-sentence"]) } }
        form.form #clash method="post" action=(action) {
            @for (name, value) in sent { input type="hidden" name=(name) value=(value); }
            @for field in differ {
                section.section {
                    h2 { (t[field.label]) }
                    div.card.pad { p.small.faint { (t["clash-now"]) } p { (lines(&field.now)) } }
                    div.card.pad { p.small.faint { (t["clash-mine"]) } p { (lines(&field.mine)) } }
                }
            }
            div.actions {
                button.button.primary { (t["clash-keep-mine"]) } " "
                a.button href=(back) { (t["clash-keep-theirs"]) }
            }
        }
    };
    Ok(Answer::html(page(cx, &t["clash-title"], &body)).status(StatusCode::CONFLICT))
}

/// Plain text with its line breaks; nothing for nothing.
#[must_use]
pub fn lines(text: &str) -> Markup {
    html! {
        @if text.is_empty() { "—" }
        @for (number, line) in text.lines().enumerate() { @if number > 0 { br; } (line) }
    }
}

/// A count of comments at the end of a row.
#[must_use]
pub fn comments_count(cx: &Cx, count: i64) -> Markup {
    html! { @if count > 0 { span { (cx.t.with("comment-count", parts![count = count])) } } }
}
