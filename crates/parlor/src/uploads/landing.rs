//! Where uploads can be made: wherever their maker may add files. The row of an upload
//! holds a word for it and the segments of the address, and by them the same policy is asked
//! again each time that somebody goes on.

use crate::{
    activities::Activity,
    doors::{Action, Actor, Address, Asker, Thing},
    events::Event,
    files::{AddVersion, File, GeneralFile},
    items::{
        self, AddFile, Edit, Item,
        attachment::{AnswerIt, On, ReportOnIt},
    },
    notes::{AddWithFiles, Note},
    planned::Planned,
    requests::{Request, lists::RequestList},
    store::Tx,
    tasks::{GeneralTask, Task, orders::SendInParts},
    web::Error,
};
use access::{ItemId, OrganizationId};

/// An action that adds files to a thing, and that uploads are made for.
pub trait Landing<T: Thing>: Action<T> {
    /// Its name in the rows.
    const WORD: &'static str;
    /// Where it belongs; to no item, where it is a general task's.
    fn home(thing: &T) -> (OrganizationId, Option<ItemId>);
}

macro_rules! landings {
    ($($word:literal $action:ty, $thing:ty, $home:expr;)*) => {
        $(impl Landing<$thing> for $action {
            const WORD: &'static str = $word;
            fn home(thing: &$thing) -> (OrganizationId, Option<ItemId>) {
                let home: fn(&$thing) -> (OrganizationId, Option<ItemId>) = $home;
                home(thing)
            }
        })*

        /// Who asks, where they may still add files there.
        ///
        /// # Errors
        /// Not found or forbidden, as decided now.
        pub(super) fn asked(word: &str, tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Actor, Error> {
            match word {
                $($word => again::<$action, $thing>(tx, asker, address),)*
                _ => Err(Error::NotFound),
            }
        }
    };
}
landings! {
    "item" AddFile, Item, |item| (item.organization, Some(item.id));
    "task" SendInParts, On<Task>, |on| (on.item.organization, Some(on.item.id));
    "note" AddFile, On<Note>, |on| (on.item.organization, Some(on.item.id));
    "request" AddFile, On<Request>, |on| (on.item.organization, Some(on.item.id));
    "activity" AddFile, On<Activity>, |on| (on.item.organization, Some(on.item.id));
    "event" AddFile, On<Event>, |on| (on.item.organization, Some(on.item.id));
    "general-task" AddFile, GeneralTask, |task| (task.organization.id, None);
    "version" AddVersion, On<File>, |on| (on.item.organization, Some(on.item.id));
    "general-version" AddVersion, GeneralFile, |file| (file.task.organization.id, None);
    "to-sign" Edit, Item, |item| (item.organization, Some(item.id));
    "planned" AddFile, On<Planned>, |on| (on.item.organization, Some(on.item.id));
    "confirm" ReportOnIt, On<Planned>, |on| (on.item.organization, Some(on.item.id));
    "request-list" AddFile, On<RequestList>, |on| (on.item.organization, Some(on.item.id));
    "answer" AnswerIt, On<RequestList>, |on| (on.item.organization, Some(on.item.id));
    "new-request" items::Request, Item, |item| (item.organization, Some(item.id));
    "new-note" AddWithFiles, Item, |item| (item.organization, Some(item.id));
}

fn again<A: Landing<T>, T: Thing>(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Actor, Error> {
    let found = T::load(tx, asker, address)?;
    if A::allowed(found.rights()) { Ok(found.by().clone()) } else { Err(Error::Forbidden(A::refusal(&found, found.rights()))) }
}
