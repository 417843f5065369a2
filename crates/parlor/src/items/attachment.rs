//! What hangs off an item is found only inside it, and what may be done with it
//! follows from the rights on the item.

use super::Item;
use crate::{
    doors::{Action, Actor, Address, Asker, Found, Thing},
    store::Tx,
    web::Error,
};
use access::{Attached, AttachedRights, Rights};
use uuid::Uuid;

/// A thing of this kind, with the item it hangs off.
pub trait Attachment: Sized + Send + Sync + 'static {
    /// The segment of the address that names it.
    const SEGMENT: &'static str;

    /// Finds it inside the item, with what the policy needs to know of it.
    ///
    /// # Errors
    /// When the store fails.
    fn find(tx: &mut Tx<'_>, item: &Item, id: Uuid, viewer: &Actor) -> Result<Option<(Self, Attached)>, Error>;
}

/// An attachment together with its item; `/items/{item}/tasks/{task}` gives an
/// `On<Task>`.
pub struct On<C> {
    pub item: Item,
    pub it: C,
}

/// The rights on an attachment, and those on its item.
#[derive(Clone, Debug)]
pub struct OnRights {
    pub on_item: Rights,
    pub here: AttachedRights,
}

impl<C: Attachment> Thing for On<C> {
    type Rights = OnRights;

    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let item = Item::load(tx, asker, address)?;
        let id = address.id(C::SEGMENT)?;
        let (it, facts) = C::find(tx, &item, id, item.by())?.ok_or(Error::NotFound)?;
        let here = item.rights().attached(&facts).map_err(|_| Error::NotFound)?;
        Ok(item.inside(|item| Self { item, it }, |on_item| OnRights { on_item: on_item.clone(), here }))
    }
}

/// Open it.
pub struct SeeIt;
/// Change its content.
pub struct EditIt;
/// Write below it.
pub struct CommentOnIt;
/// Remove it.
pub struct RemoveIt;
/// Of a task: say how far it is, and what was done.
pub struct ReportOnIt;
/// Of a task: what it says as a work order.
pub struct SeeOrder;
/// Of a request list: answer what it asks for.
pub struct AnswerIt;

macro_rules! actions {
    ($($action:ident $name:literal $test:expr),* $(,)?) => { $(
        impl<C: Attachment> Action<On<C>> for $action {
            const NAME: &'static str = $name;
            fn allowed(rights: &OnRights) -> bool {
                let test: fn(&AttachedRights) -> bool = $test;
                test(&rights.here)
            }
            fn refusal(_: &On<C>, rights: &OnRights) -> crate::web::Say {
                if rights.here.prove_first { "prove-to-edit".into() } else { "error-forbidden".into() }
            }
        }
    )* };
}
actions! {
    SeeIt "See" |_| true,
    EditIt "Edit" |rights| rights.edit,
    CommentOnIt "Comment on" |rights| rights.comment,
    RemoveIt "Remove" |rights| rights.remove,
    ReportOnIt "Report on" |rights| rights.report,
    SeeOrder "See the order of" |rights| rights.order,
    AnswerIt "Answer" |rights| rights.answer,
}
