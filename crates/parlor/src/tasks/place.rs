//! Where a task is kept: on an item or in the house. What is done to it is told
//! to the item's history, or to the log alone.

use super::Task;
use crate::{
    audit,
    doors::Actor,
    items::{
        Item,
        history::{self, Change},
    },
    store::{Topic, Tx},
    web::Error,
};
use access::{MemberId, OrganizationId};

/// A task with where it is kept, and who acts.
pub(super) struct Place<'a> {
    pub organization: OrganizationId,
    pub item: Option<&'a Item>,
    pub task: &'a Task,
    pub by: &'a Actor,
}

impl Place<'_> {
    /// The member who acts.
    pub fn member(&self) -> Result<MemberId, Error> {
        self.by.member().ok_or(Error::NotFound)
    }

    /// Writes down what was done, and tells whoever has it open.
    pub fn told(&self, tx: &mut Tx<'_>, deed: &'static str, was: Option<&str>, became: Option<&str>) -> Result<(), Error> {
        match self.item {
            Some(item) => history::record(tx, item, self.by, &Change { deed, subject: &self.task.title, was, became })?,
            None => tx.signal(Topic::Organization(self.organization)),
        }
        let detail = format!("{}: {}", self.task.title, became.or(was).unwrap_or_default());
        audit::record(tx, self.organization, audit::By::Actor(self.by), deed, ("task", Some(self.task.id.0)), &detail)
    }
}
