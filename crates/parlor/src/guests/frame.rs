//! The guests' frame: the cover with the title, one menu for items and
//! companies, and the foot.

use super::{
    Base,
    open::{companies, open_items},
};
use crate::{
    bind,
    doors::{Actor, ActorKind},
    items::{self, GuestSight, Item, MemberSight},
    organizations::frame::Mark,
    parts,
    store::{Time, Tx},
    web::{
        Cx, Error,
        shell::{Live, Room, document_with},
        ui::{avatar, hidden, icon},
    },
};
use access::{ItemId, OrganizationId};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

/// What the frame around a guest's page shows.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Frame {
    pub organization: Mark,
    /// The guest.
    pub me: String,
    /// What is open to them here.
    pub items: Vec<Open>,
    /// Other companies that share with them, as far as this browser was verified there.
    pub others: Vec<Mark>,
    /// So many notifications wait for them.
    pub unread: i64,
    /// A member looks as this guest.
    pub preview: bool,
    /// What they look at is not open to the guest like this yet.
    #[serde(skip)]
    #[schemars(skip)]
    pub proposed: bool,
    /// They only hold an address of this item, and have not shown who they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub holds: Option<ItemId>,
    /// They came by the address of a board for everybody, entered a name, and act by it (BOARD-3).
    #[serde(skip)]
    #[schemars(skip)]
    pub named: bool,
    /// They could do more here, had they signed in by two proofs.
    pub prove_first: bool,
    /// They are signed in as themselves, and may belong elsewhere too.
    #[serde(skip)]
    #[schemars(skip)]
    pub signed_in: bool,
    #[serde(skip)]
    #[schemars(skip)]
    pub base: Base,
}

/// An item that is open to the guest.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Open {
    pub id: ItemId,
    pub title: String,
    pub kind: String,
    pub sharer: String,
    /// Files and comments of others that came since they last marked it as seen.
    pub news: i64,
    /// Of a board, the project that it lies in, of which they see nothing else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub folder: Option<Folder>,
    #[serde(skip)]
    #[schemars(skip)]
    pub cover: String,
}

/// A project of which some boards are open to the guest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Folder {
    pub id: ItemId,
    pub title: String,
    /// They asked for the rest of its boards, and wait for an answer.
    pub asked: bool,
}

/// A page of a guest's room that shows something beside items.
pub struct GuestPage(Frame);

impl GuestPage {
    /// The frame around it.
    ///
    /// # Errors
    /// When the store fails.
    pub fn load(tx: &mut Tx<'_>, room: &super::Room, by: &Actor, signed_in_at: Option<Time>) -> Result<Self, Error> {
        Frame::load(tx, (room.organization, room.mark()), by, signed_in_at).map(Self)
    }

    /// The frame around a page of an item that is open to them.
    ///
    /// # Errors
    /// When the store fails.
    pub fn of_item(tx: &mut Tx<'_>, item: &Item, by: &Actor, signed_in_at: Option<Time>) -> Result<Self, Error> {
        Frame::of_item(tx, item, by, signed_in_at).map(Self)
    }

    /// The same, where they could do more, had they signed in by two proofs.
    #[must_use]
    pub fn proving(self, prove_first: bool) -> Self {
        Self(self.0.proving(prove_first))
    }

    /// Where the guest's home is, for whoever looks.
    #[must_use]
    pub fn home(&self) -> String {
        self.0.base.home(&self.0.organization.slug)
    }

    /// The same as if an item were open to them that is not yet.
    #[must_use]
    pub fn with_proposed(mut self, item: &Item) -> Self {
        let cover = crate::items::cover_url("harbour", item.id);
        self.0.propose(Open { id: item.id, title: item.title.clone(), kind: item.kind.clone(), sharer: String::new(), news: 0, folder: None, cover });
        self
    }

    /// The page.
    #[must_use]
    pub fn draw(&self, cx: &Cx, title: &str, body: &Markup) -> Markup {
        let head = Head { title, below: None, cover: None, item: None, room: Room::GuestLists, home: false, brings: &[] };
        self.0.draw(cx, &head, None, &html! { main.guest-page #main { (body) } })
    }

    /// The page of an item that takes the whole width, which stays fresh, with further
    /// scripts and sheets.
    #[must_use]
    pub fn draw_wide(&self, cx: &Cx, (item, title): (ItemId, &str), live: &Live, body: &Markup, brings: &'static [&'static str]) -> Markup {
        let head = Head { title, below: None, cover: None, item: Some(item), room: Room::Guest, home: false, brings };
        self.0.draw(cx, &head, Some(live), &html! { main.guest-page.wide #main { (body) } })
    }

    /// The page of something on an item, which stays fresh, with further scripts and sheets.
    #[must_use]
    pub fn draw_live(&self, cx: &Cx, title: &str, live: &Live, body: &Markup, brings: &'static [&'static str]) -> Markup {
        let head = Head { title, below: None, cover: None, item: None, room: Room::Guest, home: false, brings };
        self.0.draw(cx, &head, Some(live), &html! { main.guest-page #main { (body) } })
    }
}

/// Whether they act as everyone who has a public link, not as one contact.
fn is_everyone(tx: &mut Tx<'_>, by: &Actor) -> Result<bool, Error> {
    let found = tx
        .number("SELECT COUNT(*) FROM contacts WHERE organization_id = $1 AND id = $2 AND nature = 'everyone'", bind![by.organization, by.party()])?;
    Ok(found > 0)
}

/// What the menu lists. A member who looks as a guest comes with a role of their own: what that withholds from them does not stand
/// there either.
fn shown_items(tx: &mut Tx<'_>, sight: GuestSight, by: &Actor) -> Result<Vec<Open>, Error> {
    let mut open = open_items(tx, sight)?;
    let ActorKind::Preview { by: looker, .. } = by.kind else { return Ok(open) };
    let house = items::house_rights(tx, looker)?.ok_or(Error::NotFound)?;
    let looker = MemberSight::new(sight.organization, looker, house);
    if !looker.everything {
        let seen = items::seen_by_looker(tx, &looker, sight.contact)?;
        open.retain(|item| seen.contains(&item.id));
    }
    Ok(open)
}

impl Frame {
    /// The frame for a guest at an organization.
    ///
    /// # Errors
    /// When the store fails.
    pub fn load(tx: &mut Tx<'_>, organization: (OrganizationId, Mark), by: &Actor, signed_in_at: Option<Time>) -> Result<Self, Error> {
        let sight = GuestSight::of(by).ok_or(Error::NotFound)?;
        let mut items = shown_items(tx, sight, by)?;
        items.sort_by_key(|item| item.news == 0);
        // A member who looks as a guest learns nothing of other companies, and on its own domain a company stands alone.
        let others = if by.previews() || by.at_home {
            Vec::new()
        } else {
            let all = by.person.map(|person| companies(tx, person, by.session, signed_in_at)).transpose()?;
            all.unwrap_or_default().into_iter().filter(|(id, _)| *id != organization.0).map(|(_, mark)| mark).collect()
        };
        Ok(Self {
            organization: organization.1,
            me: by.name.clone(),
            items,
            others,
            unread: by.unread,
            preview: by.previews(),
            proposed: false,
            holds: None,
            named: false,
            prove_first: false,
            signed_in: signed_in_at.is_some(),
            base: Base::of(by),
        })
    }

    /// The frame around an item. Whoever only holds an address of it sees of the house
    /// whose it is, and nothing beside.
    ///
    /// # Errors
    /// When the store fails.
    pub(super) fn of_item(tx: &mut Tx<'_>, item: &Item, by: &Actor, signed_in_at: Option<Time>) -> Result<Self, Error> {
        if !by.holds() {
            return Self::load(tx, (item.organization, item.mark()), by, signed_in_at);
        }
        Ok(Self {
            organization: item.mark(),
            me: by.name.clone(),
            items: Vec::new(),
            others: Vec::new(),
            unread: 0,
            preview: false,
            proposed: false,
            holds: Some(item.id),
            named: item.kind() == access::ItemKind::Board && is_everyone(tx, by)?,
            prove_first: false,
            signed_in: false,
            base: Base::of(by),
        })
    }

    /// See [`GuestPage::proving`].
    #[must_use]
    pub(super) fn proving(mut self, prove_first: bool) -> Self {
        self.prove_first = prove_first;
        self
    }

    /// Makes it the frame of what is not open yet: as if it were, at the members' own addresses.
    pub(super) fn propose(&mut self, item: Open) {
        self.proposed = true;
        self.base = Base::own();
        if self.items.iter().all(|open| open.id != item.id) {
            self.items.insert(0, item);
        }
    }

    /// A page under a cover.
    pub(super) fn draw(&self, cx: &Cx, head: &Head<'_>, live: Option<&Live>, body: &Markup) -> Markup {
        let (t, dress) = (cx.t, self.organization.dress());
        let title = format!("{} · {}", head.title, self.organization.name);
        let whole = html! {
            @if self.preview { (self.preview_bar(cx, head)) }
            @if let Some(item) = self.holds { (self.holder_bar(cx, item)) }
            @if self.prove_first { (self.prove_bar(cx)) }
            @if let Some(cover) = head.cover {
                header.hero {
                    img.cover src=(cover) alt="";
                    (self.bar(cx, head))
                    div.title { h1 { (head.title) } @if let Some(below) = &head.below { p { (below) } } }
                }
            } @else {
                header { (self.bar(cx, head)) }
            }
            (body)
            footer."guest-foot" { div {
                p { (t.with("guest-foot", parts![organization = &self.organization.name])) }
                @if !self.preview && self.holds.is_none() {
                    @if self.signed_in { " " a href="/where" { (t["where-title"]) } }
                    " " a href="/guest/browsers" { (t["guest-browsers"]) }
                    " " form method="post" action="/sign-out" { button.button.quiet { (t["sign-out"]) } }
                }
                " " (dress.foot(t)) " " (crate::web::ui::language_way(t))
            } }
        };
        document_with(t, head.room, &title, (live, Some(&dress)), &whole, head.brings)
    }

    fn preview_bar(&self, cx: &Cx, head: &Head<'_>) -> Markup {
        if self.proposed {
            let share = head.item.map_or_else(String::new, |item| format!("/items/{item}/share"));
            return html! {
                div.banner.preview role="status" { (icon("eye")) " " p { (cx.t.with("preview-proposed", parts![name = &self.me])) } " " a.button href=(share) { (cx.t["back"]) } }
            };
        }
        let back = head.item.map_or_else(|| format!("/o/{}", self.organization.slug), |item| format!("/items/{item}"));
        html! {
            div.banner.preview role="status" { (icon("eye")) " " p { (cx.t.with("preview-banner", parts![name = &self.me])) } " " a.button href=(back) { (cx.t["back"]) } }
        }
    }

    /// Above the page of whoever only reads: how one comes to act.
    fn holder_bar(&self, cx: &Cx, item: ItemId) -> Markup {
        if self.named {
            return html! {
                div.banner.reader role="status" { (icon("user")) " " p { (cx.t.with("board-as-guest", parts![name = &self.me])) } " " a.button href={ "/items/" (item) "/verify" } { (cx.t["holder-verify"]) } }
            };
        }
        html! {
            div.banner.reader role="status" { (icon("eye")) " " p { (cx.t["holder-banner"]) } " " a.button.primary href={ "/items/" (item) "/verify" } { (cx.t["holder-verify"]) } }
        }
    }

    /// How one comes to sign and to change things, where a rule asks for two proofs.
    fn prove_bar(&self, cx: &Cx) -> Markup {
        let door = if self.signed_in { "/account/second-step/required" } else { "/sign-in" };
        let to = crate::web::query([("to", cx.path.as_str())]);
        html! {
            div.banner.reader role="status" { (icon("lock")) " " p { (cx.t.with("prove-banner", parts![house = &self.organization.name])) } " " a.button href={ (door) (to) } { (cx.t["prove-button"]) } }
        }
    }

    fn bar(&self, cx: &Cx, head: &Head<'_>) -> Markup {
        let t = cx.t;
        if self.holds.is_some() {
            return html! { div."guest-bar" { (self.organization.draw()) } };
        }
        html! {
            div."guest-bar" {
                details.switcher #switcher {
                    summary {
                        @let logo = self.organization.logo();
                        @if let Some(logo) = &logo { (logo) } @else { (self.organization.letter()) }
                        span { @if logo.is_none() { (self.organization.name) " " } small { (t.with("guest-open-count", parts![count = self.items.len()])) } }
                        (icon("chevron-down"))
                    }
                    nav.menu aria-label=(t["guest-menu"]) {
                        @if !self.items.is_empty() { h2 { (t.with("guest-open-at", parts![organization = &self.organization.name])) } }
                        @for item in &self.items { (self.menu_item(cx, item, head.item == Some(item.id))) }
                        @if !self.proposed { a href=(self.base.home(&self.organization.slug)) aria-current=[head.home.then_some("page")] { (icon("house")) span { (t["guest-home"]) } } }
                        @if !self.others.is_empty() {
                            hr;
                            h2 { (t["guest-others"]) }
                            @for other in t.manners().by_name(&self.others, |other| &other.name) {
                                a href={ "/guest/" (other.slug) } { (other.letter()) span { (other.name) } }
                            }
                        }
                    }
                }
                @if self.items.len() > 3 && !head.home {
                    a.button.quiet.icon-only.push href={ (self.base.home(&self.organization.slug)) "/search" } { (icon("search")) (hidden(&t["search"])) }
                } @else { span.push {} }
                @if !self.proposed { (crate::notifications::bell(t, &format!("{}/notifications", self.base.home(&self.organization.slug)), self.unread)) }
                span."avatar-link" title=(self.me) { (avatar(&self.me, true, false)) (hidden(&self.me)) }
            }
        }
    }

    fn menu_item(&self, cx: &Cx, item: &Open, current: bool) -> Markup {
        let t = cx.t;
        html! {
            a href=(self.base.item(item.id)) aria-current=[current.then_some("page")] {
                img src=(item.cover) alt="" loading="lazy" width="32" height="32";
                span { (item.title) " " small { (t[kind_key(&item.kind)]) } }
                @if item.news > 0 { " " span.new { (t.with("count-new", parts![count = item.news])) } }
            }
        }
    }
}

/// What stands at the top of a page.
pub(super) struct Head<'a> {
    pub title: &'a str,
    pub below: Option<Markup>,
    pub cover: Option<&'a str>,
    pub item: Option<ItemId>,
    /// Which styles it takes.
    pub room: Room,
    /// It is the home page, or one that has its field for searching.
    pub home: bool,
    /// Further built scripts and sheets.
    pub brings: &'static [&'static str],
}

/// The text that names a kind of item.
pub(super) fn kind_key(kind: &str) -> &'static str {
    match kind {
        "project" => "kind-project",
        "document" => "kind-document",
        "board" => "kind-board",
        _ => "kind-record",
    }
}
