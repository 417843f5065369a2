//! What every change of a request list leaves behind: history, audit log, and who is told.

use super::{RequestList, store};
use crate::{
    audit,
    doors::Actor,
    follows::{self, Followable as _, Whom},
    items::{
        Item,
        history::{self, Change},
    },
    notifications::{Kind, News, Part},
    store::Tx,
    web::Error,
};

/// A request list, with who works on it.
#[derive(Clone, Copy)]
pub(super) struct On<'a> {
    pub item: &'a Item,
    pub list: &'a RequestList,
    pub by: &'a Actor,
}

impl On<'_> {
    /// Writes down what was done to the list as a whole.
    pub fn done(self, tx: &mut Tx<'_>, deed: &str) -> Result<(), Error> {
        self.note(tx, &Change::new(deed, &self.list.title))
    }

    /// Writes down what was done to one of its points.
    pub fn done_to(self, tx: &mut Tx<'_>, deed: &str, point: &str) -> Result<(), Error> {
        self.note(tx, &Change { deed, subject: point, was: None, became: Some(&self.list.title) })
    }

    /// Writes down a change with what was and what became.
    pub fn note(self, tx: &mut Tx<'_>, change: &Change<'_>) -> Result<(), Error> {
        history::record(tx, self.item, self.by, change)?;
        let by = audit::By::Actor(self.by);
        audit::record(tx, self.item.organization, by, change.deed, ("request_list", Some(self.list.id.0)), change.subject)
    }

    /// Tells those who follow it that parts of it are other than they were; of a draft nobody.
    pub fn tell_changed(self, tx: &mut Tx<'_>, parts: &[Part]) -> Result<(), Error> {
        if self.list.asked_at.is_none() {
            return Ok(());
        }
        follows::tell_changed(tx, (self.item.organization, Some(self.item)), self.list.followed(), self.by, parts, &[])
    }

    /// Tells some of those who follow it.
    pub fn tell(self, tx: &mut Tx<'_>, whom: Whom, news: &News) -> Result<(), Error> {
        follows::tell_of(tx, self.item, self.list.followed(), whom, news)
    }

    /// That something happened to it, by who works on it.
    pub fn news(self, kind: Kind) -> News {
        News::on(self.item, kind, self.list.followed().into(), Some(self.by.party()))
    }

    /// Ends it where all that it requires is accepted now, and tells both sides.
    pub fn settle(self, tx: &mut Tx<'_>) -> Result<(), Error> {
        if !store::is_complete(tx, self.list)? || !store::end_done(tx, self.list, self.by.party())? {
            return Ok(());
        }
        self.done(tx, "list.done")?;
        self.tell(tx, Whom::All, &self.news(Kind::ListDone))
    }

    /// A list that has ended takes nothing more, until it is opened again. Changes of one
    /// organization follow one another, so that what is looked at here stays so.
    pub fn still_running(self, tx: &mut Tx<'_>) -> Result<(), Error> {
        tx.alone_in(self.item.organization)?;
        if store::is_running(tx, self.list.id)? { Ok(()) } else { Err(Error::form("list-has-ended")) }
    }
}
