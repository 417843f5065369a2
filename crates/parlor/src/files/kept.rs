//! What files hang off: an item, a task, note or activity of it, or a general
//! task. Each says where its files are met and how far their viewer sees them;
//! all else is the same for them all.

use super::{
    File,
    closures::{self, Door},
    store,
    views::{Home, Powers},
};
use crate::{
    audit::{self, By},
    bind,
    doors::{Action, Actor, Address, Asker, Found, Thing},
    follows::{self, Followable, Place},
    items::{
        self, AddFile, Edit, Item,
        attachment::{EditIt, On, OnRights, RemoveIt, SeeIt},
        history::{self, Change},
    },
    organizations::{
        Browse,
        frame::{self, Frame, Mark},
    },
    receipts::RemindReaders,
    store::{Topic, Tx},
    tasks::GeneralTask,
    web::{Error, cursor::Paging, shell::Live},
};
use access::{Facet, FileId, HouseRights, OrganizationId, Rights, Verb};
use uuid::Uuid;

/// Where files are kept, as seen by who acts.
pub struct Kept<'a> {
    pub organization: OrganizationId,
    /// Nothing for a general task.
    pub item: Option<&'a Item>,
    pub place: Place,
    pub by: &'a Actor,
    /// They see all of them: they work here.
    pub all: bool,
    /// They see those that are not internal; else none but their own.
    pub shown: bool,
    /// They see which guests have read them.
    pub readers: bool,
}

impl<'a> Kept<'a> {
    /// On an item, or on something of it that the viewer sees.
    #[must_use]
    pub fn on(item: &'a Item, place: Place, rights: &Rights, by: &'a Actor) -> Self {
        let shown = if place == Place::Item { rights.shows(Facet::Files) } else { true };
        Self { organization: item.organization, item: Some(item), place, by, all: !rights.outside(), shown, readers: rights.may(Verb::SeeAccess) }
    }

    /// Of a member who writes what hangs off an item.
    #[must_use]
    pub fn of_member(item: &'a Item, place: Place, by: &'a Actor) -> Self {
        Self { organization: item.organization, item: Some(item), place, by, all: true, shown: true, readers: false }
    }

    /// Of a general task, which only members have.
    #[must_use]
    pub fn of_general(task: &GeneralTask, by: &'a Actor) -> Self {
        Self { organization: task.organization.id, item: None, place: Place::Task(task.it.id), by, all: true, shown: true, readers: false }
    }

    /// The id that the rows name.
    pub(super) fn id(&self) -> Uuid {
        match (self.item, self.place.followed()) {
            (_, Some(thing)) => thing.id(),
            (Some(item), None) => item.id.0,
            (None, None) => Uuid::nil(),
        }
    }

    /// Writes down what was done, and tells whoever has it open.
    pub(super) fn told(&self, tx: &mut Tx<'_>, change: &Change<'_>, file: FileId, detail: &str) -> Result<(), Error> {
        match self.item {
            Some(item) => history::record(tx, item, self.by, change)?,
            None => tx.signal(Topic::Organization(self.organization)),
        }
        audit::record(tx, self.organization, By::Actor(self.by), change.deed, ("file", Some(file.0)), detail)
    }
}

/// What files can be added to.
pub trait Holder: Thing {
    /// Where they are kept.
    fn kept<'a>(&'a self, rights: &Self::Rights, by: &'a Actor) -> Kept<'a>;
    /// Where they are met.
    fn address(&self) -> String;
    /// What stands around their pages.
    ///
    /// # Errors
    /// When the store fails.
    fn home(&self, tx: &mut Tx<'_>, rights: &Self::Rights, by: &Actor) -> Result<Home, Error>;
}

/// The home of what an item has.
fn on_item(tx: &mut Tx<'_>, item: &Item, place: Place, by: &Actor) -> Result<Home, Error> {
    let house = by.member().map(|member| items::house_rights(tx, member)).transpose()?.flatten();
    let title = match place.followed() {
        Some(thing) => follows::title(tx, thing)?,
        None => item.title.clone(),
    };
    let live = Live { address: format!("{}/live", item.url()), version: item.version };
    Ok(Home { frame: house.map(|house| Frame::new(item.mark(), by, house)), mark: item.mark(), title, part: item.place(), live: Some(live) })
}

impl Holder for Item {
    fn kept<'a>(&'a self, rights: &Rights, by: &'a Actor) -> Kept<'a> {
        Kept::on(self, Place::Item, rights, by)
    }
    fn address(&self) -> String {
        self.url()
    }
    fn home(&self, tx: &mut Tx<'_>, _: &Rights, by: &Actor) -> Result<Home, Error> {
        on_item(tx, self, Place::Item, by)
    }
}

impl<C: Followable> Holder for On<C> {
    fn kept<'a>(&'a self, rights: &OnRights, by: &'a Actor) -> Kept<'a> {
        Kept::on(&self.item, self.it.followed().into(), &rights.on_item, by)
    }
    fn address(&self) -> String {
        self.it.followed().url(self.item.id)
    }
    fn home(&self, tx: &mut Tx<'_>, _: &OnRights, by: &Actor) -> Result<Home, Error> {
        on_item(tx, &self.item, self.it.followed().into(), by)
    }
}

impl Holder for GeneralTask {
    fn kept<'a>(&'a self, _: &HouseRights, by: &'a Actor) -> Kept<'a> {
        Kept::of_general(self, by)
    }
    fn address(&self) -> String {
        self.url()
    }
    fn home(&self, _: &mut Tx<'_>, rights: &HouseRights, by: &Actor) -> Result<Home, Error> {
        let mark = Mark::from(&self.organization);
        Ok(Home {
            frame: Some(Frame::new(&self.organization, by, *rights)),
            mark,
            title: self.it.title.clone(),
            part: frame::Place::Tasks,
            live: None,
        })
    }
}

/// Who may add files to what hangs off the item and writes below the thing may add one to it.
impl<C: Followable> Action<On<C>> for AddFile {
    const NAME: &'static str = "Add a file to";
    fn allowed(rights: &OnRights) -> bool {
        rights.here.comment && rights.on_item.may(Verb::AddFileBelow)
    }
}

impl Action<GeneralTask> for AddFile {
    const NAME: &'static str = "Add a file to";
    fn allowed(rights: &HouseRights) -> bool {
        <Browse as Action<GeneralTask>>::allowed(rights)
    }
}

impl Action<GeneralTask> for Edit {
    const NAME: &'static str = "Edit";
    fn allowed(rights: &HouseRights) -> bool {
        <Browse as Action<GeneralTask>>::allowed(rights)
    }
}

/// A file, wherever it hangs.
pub trait Filed: Thing {
    fn file(&self) -> &File;
    /// Where it is kept.
    fn kept<'a>(&'a self, rights: &Self::Rights, by: &'a Actor) -> Kept<'a>;
    /// Where the files are met that are addressed like it, such as `/items/…`.
    fn base(&self) -> String;
    /// Where it is met what this hangs off, below that address.
    fn below(&self) -> String;
    /// What may be done with it.
    fn powers(rights: &Self::Rights) -> Powers;
    /// Whether its bytes may be taken along, or it is only read in the page.
    fn downloads(rights: &Self::Rights) -> bool;
    /// Whether pictures of it carry who looks at them.
    fn watermarked(rights: &Self::Rights) -> bool;
    /// Whether guests who have not read it can be reminded.
    fn reminds(rights: &Self::Rights) -> bool;
    /// How many guests would see it if it were not internal.
    ///
    /// # Errors
    /// When the store fails.
    fn guests_behind(&self, tx: &mut Tx<'_>, rights: &Self::Rights) -> Result<i64, Error>;
    /// To which guests it can be closed alone, a page of them; and where the next one begins.
    ///
    /// # Errors
    /// Invalid, when that is no cursor of this list; or the store fails.
    fn doors(&self, tx: &mut Tx<'_>, paging: &Paging) -> Result<(Vec<Door>, Option<String>), Error>;
    /// What stands around its page.
    ///
    /// # Errors
    /// When the store fails.
    fn home(&self, tx: &mut Tx<'_>, rights: &Self::Rights, by: &Actor) -> Result<Home, Error>;
}

impl Filed for On<File> {
    fn file(&self) -> &File {
        &self.it
    }
    fn kept<'a>(&'a self, rights: &OnRights, by: &'a Actor) -> Kept<'a> {
        Kept::on(&self.item, self.it.place(), &rights.on_item, by)
    }
    fn base(&self) -> String {
        self.item.url()
    }
    fn below(&self) -> String {
        self.it.place().url(self.item.id).split_off(self.item.url().len())
    }
    fn powers(OnRights { on_item, here }: &OnRights) -> Powers {
        Powers { edit: here.edit, add: here.edit && on_item.may(Verb::AddFile), hide: here.edit && !on_item.outside(), remove: here.remove }
    }
    fn downloads(rights: &OnRights) -> bool {
        rights.on_item.downloads()
    }
    fn watermarked(rights: &OnRights) -> bool {
        rights.on_item.watermarked()
    }
    fn reminds(rights: &OnRights) -> bool {
        <RemindReaders as Action<Self>>::allowed(rights)
    }
    fn guests_behind(&self, tx: &mut Tx<'_>, _: &OnRights) -> Result<i64, Error> {
        store::guests_who_see_files(tx, &self.item, self.it.place())
    }
    fn doors(&self, tx: &mut Tx<'_>, paging: &Paging) -> Result<(Vec<Door>, Option<String>), Error> {
        closures::doors(tx, &self.item, self.it.id, paging)
    }
    fn home(&self, tx: &mut Tx<'_>, _: &OnRights, by: &Actor) -> Result<Home, Error> {
        on_item(tx, &self.item, self.it.place(), by)
    }
}

/// A file of a general task: members only, as the task.
pub struct GeneralFile {
    pub task: GeneralTask,
    pub it: File,
}

impl Thing for GeneralFile {
    type Rights = HouseRights;

    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let task = GeneralTask::load(tx, asker, address)?;
        let id: FileId = address.id("file")?;
        let it: File = tx
            .maybe(
                concat!(super::file!(), "f.item_id IS NULL AND f.thing_id = $1 AND f.id = $2 AND f.binned_at IS NULL"),
                bind![task.it.id, id, task.by().party()],
            )?
            .ok_or(Error::NotFound)?;
        Ok(task.inside(|task| Self { task, it }, |rights| *rights))
    }
}

impl Filed for GeneralFile {
    fn file(&self) -> &File {
        &self.it
    }
    fn kept<'a>(&'a self, rights: &HouseRights, by: &'a Actor) -> Kept<'a> {
        self.task.kept(rights, by)
    }
    fn base(&self) -> String {
        self.task.url()
    }
    fn below(&self) -> String {
        String::new()
    }
    fn powers(rights: &HouseRights) -> Powers {
        let may = <Browse as Action<GeneralTask>>::allowed(rights);
        // There is no guest to close it to.
        Powers { edit: may, add: may, hide: false, remove: may }
    }
    fn downloads(_: &HouseRights) -> bool {
        true
    }
    fn watermarked(_: &HouseRights) -> bool {
        false
    }
    fn reminds(_: &HouseRights) -> bool {
        false
    }
    fn guests_behind(&self, _: &mut Tx<'_>, _: &HouseRights) -> Result<i64, Error> {
        Ok(0)
    }
    fn doors(&self, _: &mut Tx<'_>, _: &Paging) -> Result<(Vec<Door>, Option<String>), Error> {
        Ok((Vec::new(), None))
    }
    fn home(&self, tx: &mut Tx<'_>, rights: &HouseRights, by: &Actor) -> Result<Home, Error> {
        self.task.home(tx, rights, by)
    }
}

macro_rules! as_the_task {
    ($($action:ty, $name:literal);*) => { $(
        impl Action<GeneralFile> for $action {
            const NAME: &'static str = $name;
            fn allowed(rights: &HouseRights) -> bool {
                <Browse as Action<GeneralTask>>::allowed(rights)
            }
        }
    )* };
}
as_the_task!(SeeIt, "See"; EditIt, "Edit"; RemoveIt, "Remove"; super::AddVersion, "Add a version to");
