//! The members' room: rail, bar, page.

use super::Organization;
use crate::{
    brands::{Brand, Look},
    doors::Actor,
    web::{
        Cx, Error,
        shell::{Dress, Live, Room, Signed, document_with},
        ui::{avatar, hidden, house_mark, icon},
    },
};
use access::{HouseRights, HouseVerb};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

/// Where a page stands in the rail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Home,
    Projects,
    Documents,
    Boards,
    Organizers,
    Tasks,
    Contacts,
    Team,
    Administration,
    Elsewhere,
}

/// What the frame around a member's page shows.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Frame {
    pub organization: Mark,
    /// The name of the member who looks.
    pub me: String,
    /// So many notifications wait for them.
    pub unread: i64,
    /// Whether they work in the house, or only on what they take part in.
    #[serde(skip)]
    pub browse: bool,
    #[serde(skip)]
    pub contacts: bool,
    #[serde(skip)]
    pub administer: bool,
}

/// How an organization shows itself.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Mark {
    pub slug: String,
    /// As it is shown: its brand's, where it has one.
    pub name: String,
    pub hue: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub brand: Option<Brand>,
}

impl From<&Organization> for Mark {
    fn from(organization: &Organization) -> Self {
        Self::new(&organization.slug, &organization.name, &organization.look)
    }
}

impl Mark {
    /// Of an organization of this name that looks so.
    #[must_use]
    pub fn new(slug: &str, name: &str, look: &Look) -> Self {
        let shown = look.brand.as_ref().map(|brand| brand.name.as_str()).filter(|name| !name.is_empty()).unwrap_or(name);
        Self { slug: slug.to_owned(), name: shown.to_owned(), hue: look.hue.clone(), brand: look.brand.clone() }
    }

    /// The mark with the name beside it, and what pages that it signs wear.
    #[must_use]
    pub fn draw(&self) -> Signed {
        Signed { head: html! { p.logo { (self.named()) } }, dress: self.dress() }
    }

    /// The mark with the name beside it, or the logo, which says the name itself.
    #[must_use]
    pub fn named(&self) -> Markup {
        match self.logo() {
            Some(logo) => logo,
            None => html! { (self.letter()) " " (self.name) },
        }
    }

    /// The logo, where there is one; the name is read out with it.
    #[must_use]
    pub fn logo(&self) -> Option<Markup> {
        let brand = self.brand.as_ref()?;
        let light = brand.picture("light")?;
        Some(html! {
            picture."brand-logo" {
                @if let Some(dark) = brand.picture("dark") {
                    source media="(prefers-color-scheme: dark)" srcset=(dark.address) width=(dark.width) height=(dark.height);
                }
                img src=(light.address) width=(light.width) height=(light.height) alt=(self.name);
            }
        })
    }

    /// Its first letter, on its colour.
    #[must_use]
    pub fn letter(&self) -> Markup {
        let accent = self.brand.as_ref().map(|brand| brand.accent.as_str()).filter(|accent| !accent.is_empty());
        house_mark(&self.name, accent.unwrap_or(&self.hue))
    }

    /// What its pages wear.
    #[must_use]
    pub fn dress(&self) -> Dress {
        let Some(brand) = &self.brand else { return Dress::default() };
        Dress {
            sheet: brand.sheet(),
            icon: brand.picture("icon").map(|icon| icon.address.clone()),
            support: brand.support.clone(),
            imprint: brand.imprint.clone(),
            privacy: brand.privacy.clone(),
        }
    }
}

impl Frame {
    /// The frame for this member of this organization.
    #[must_use]
    pub fn new(organization: impl Into<Mark>, by: &Actor, rights: HouseRights) -> Self {
        Self {
            organization: organization.into(),
            me: by.name.clone(),
            unread: by.unread,
            browse: rights.may(HouseVerb::Browse),
            contacts: rights.may(HouseVerb::SeeContacts),
            administer: rights.may(HouseVerb::Administer),
        }
    }

    /// A page in this frame.
    #[must_use]
    pub fn draw(&self, cx: &Cx, place: Place, title: &str, live: Option<&Live>, body: &Markup) -> Markup {
        self.draw_with(cx, place, title, live, body, &[])
    }

    /// As [`Frame::draw`], with further built scripts and sheets.
    #[must_use]
    pub fn draw_with(&self, cx: &Cx, place: Place, title: &str, live: Option<&Live>, body: &Markup, brings: &[&str]) -> Markup {
        let title = format!("{title} · {}", self.organization.name);
        let whole = html! {
            div.house {
                (self.rail(cx, place))
                (self.bar(cx))
                main.page #main { (body) }
            }
        };
        document_with(cx.t, Room::House, &title, (live, Some(&self.organization.dress())), &whole, brings)
    }

    fn rail(&self, cx: &Cx, place: Place) -> Markup {
        let base = format!("/o/{}", self.organization.slug);
        let link = |here: Place, to: &str, picture: &str, word: &str| {
            html! { a href={ (base) (to) } aria-current=[(here == place).then_some("page")] { (icon(picture)) " " (cx.t[word]) } }
        };
        html! {
            nav.rail #rail popover aria-label=(cx.t["rail"]) {
                a.logo href=(base) { (self.organization.named()) }
                (link(Place::Home, "", "house", "rail-home"))
                (link(Place::Tasks, "/my-tasks", "list-checks", "rail-tasks"))
                (link(Place::Projects, "/projects", "square-kanban", "rail-projects"))
                (link(Place::Documents, "/documents", "file-text", "rail-documents"))
                (link(Place::Boards, "/boards", "presentation", "rail-boards"))
                @if self.browse {
                    (link(Place::Organizers, "/organizers", "layers", "rail-organizers"))
                    @if self.contacts { (link(Place::Contacts, "/contacts", "users", "rail-contacts")) }
                    (link(Place::Team, "/team", "user", "rail-team"))
                }
                @if self.administer {
                    a.foot href={ (base) "/administration" } aria-current=[(place == Place::Administration).then_some("page")] { (icon("settings")) " " (cx.t["rail-administration"]) }
                }
                form.foot[!self.administer] method="post" action="/sign-out" { button.button.quiet { (icon("log-out")) " " (cx.t["sign-out"]) } }
            }
        }
    }

    fn bar(&self, cx: &Cx) -> Markup {
        let t = cx.t;
        html! {
            header.topbar {
                button.button.quiet.icon-only.open-rail popovertarget="rail" { (icon("menu")) (hidden(&t["menu"])) }
                form.search role="search" action={ "/o/" (self.organization.slug) "/search" } aria-label=(t["search"]) {
                    label."visually-hidden" for="q" { (t["search-for"]) }
                    (icon("search"))
                    input #q name="q" type="search" placeholder=(t["search-for"]);
                    kbd aria-hidden="true" { "Ctrl K" }
                }
                dialog.palette #palette data-keep aria-label=(t["search"]) {
                    form.search action={ "/o/" (self.organization.slug) "/search" } {
                        (icon("search"))
                        input name="q" type="search" autocomplete="off" aria-label=(t["search-for"]) placeholder=(t["search-palette"]);
                        kbd aria-hidden="true" { "Esc" }
                    }
                    div data-found-here {}
                }
                div.me {
                    (crate::notifications::bell(t, &format!("/o/{}/notifications", self.organization.slug), self.unread))
                    a.avatar-link href="/account" { (avatar(&self.me, false, false)) (hidden(&t.with("my-account-of", crate::parts![name = &self.me]))) }
                }
            }
        }
    }
}

/// A page that shows a form again, with what was wrong; or the error itself,
/// where a program asked.
///
/// # Errors
/// Whatever is no fault of the form.
pub fn again<T>(cx: &Cx, outcome: Result<T, Error>) -> Result<Result<T, Vec<crate::web::Problem>>, Error> {
    match outcome {
        Ok(value) => Ok(Ok(value)),
        Err(Error::Invalid(problems)) if !cx.json => Ok(Err(problems)),
        Err(other) => Err(other),
    }
}
