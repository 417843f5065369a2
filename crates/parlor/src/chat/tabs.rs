//! The tabs over the pages that a project has beside its own, with what is new in
//! its chats.

use super::{Unread, tab, unread};
use crate::{
    doors::Actor,
    items::Item,
    store::Tx,
    web::{Cx, Error},
};
use access::{ItemKind, Lane, Rights, Verb};
use maud::{Markup, html};

/// Which of them is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    Tasks,
    Chat(Lane),
}

/// What they say.
#[derive(Clone, Copy, Debug)]
pub struct Tabs {
    /// New messages in both chats.
    pub unread: Unread,
    history: bool,
}

impl Tabs {
    /// Those of a project, for a member; nothing, where it is none.
    ///
    /// # Errors
    /// When the store fails.
    pub fn load(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor) -> Result<Option<Self>, Error> {
        if item.kind() != ItemKind::Project {
            return Ok(None);
        }
        Ok(Some(Self { unread: unread(tx, item, by)?, history: rights.may(Verb::ReadHistory) }))
    }

    /// Over one of the pages.
    #[must_use]
    pub fn draw(&self, cx: &Cx, item: &Item, here: Tab) -> Markup {
        let (t, url) = (cx.t, item.url());
        html! {
            nav.tabs aria-label=(t["parts-of-project"]) {
                a href=(url) { (t["overview"]) }
                a href={ (url) "/tasks" } aria-current=[(here == Tab::Tasks).then_some("page")] { (t["tasks"]) }
                @for lane in [Lane::Team, Lane::Guests] { (tab(cx, item, lane, self.unread, here == Tab::Chat(lane))) }
                @if self.history { a href={ (url) "/history" } { (t["history"]) } }
            }
        }
    }
}
