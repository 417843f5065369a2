//! Uploads: files that come in parts over slow lines, and go on where they broke off
//! (WORK-13), by the protocol tus 1.0.0. An upload is made where its maker may add files,
//! and belongs to them alone; it becomes a file once a form names it that adds files.
//!
//! Nothing can be read back of what has arrived, and no door is opened by it: whether its
//! maker may still add files there is asked again at each step, and by the form in the end.
//! What nobody goes on with is gone after some days.

mod landing;
mod parts;
mod routes;
mod store;
mod tus;
mod whole;

use crate::{
    app::App,
    bind,
    doors::{Action, Address, Asker, Found, Thing},
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{OrganizationId, PartyId, UploadId, VersionId};

pub use routes::routes;
pub use store::{close, spend};
pub use whole::named;

/// So long an upload waits for its rest, and for the form that adds it.
pub const KEPT_DAYS: i64 = 7;
/// So many wait of one person in one organization at most.
pub const MOST: i64 = 100;

rows! {
    /// A file of which some has arrived.
    #[derive(Clone, Debug)]
    pub struct Upload {
        pub id: UploadId,
        pub organization: OrganizationId,
        /// Whose it is.
        pub party: PartyId,
        /// They come from outside.
        pub outside: bool,
        pub name: String,
        /// In bytes, as was said when it was made.
        pub size: i64,
        /// So much of it is here.
        pub arrived: i64,
        pub expires_at: Time,
        /// Where it lies since it was put together.
        version: Option<VersionId>,
        landing: String,
        address: String,
    }
}

/// The columns of [`Upload`], up to the condition.
macro_rules! upload {
    () => {
        "SELECT u.id, u.organization_id, u.party_id, u.outside, u.name, u.size, u.arrived, u.expires_at, u.version_id, u.landing, u.address
         FROM uploads u WHERE "
    };
}
use upload;

impl Upload {
    /// The folder in the storage where its parts lie.
    fn folder(id: UploadId) -> String {
        format!("uploads/{id}")
    }
}

impl Thing for Upload {
    /// Whoever finds it may go on with it.
    type Rights = ();

    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let (id, now): (UploadId, _) = (address.id("upload")?, tx.now());
        let found: Option<Self> = tx.maybe(concat!(upload!(), "u.id = $1 AND u.expires_at > $2"), bind![id, now])?;
        let upload = found.ok_or(Error::NotFound)?;
        let by = landing::asked(&upload.landing, tx, asker, &Address::read(&upload.address)?)?;
        if by.party() == upload.party { Ok(Found::new(upload, (), by)) } else { Err(Error::NotFound) }
    }
}

/// Go on with it, look how far it is, or give it up.
pub struct GoOn;

impl Action<Upload> for GoOn {
    const NAME: &'static str = "Go on with";
    fn allowed(_: &()) -> bool {
        true
    }
}

/// Forgets uploads whose time is over, with all that has arrived of them.
///
/// # Errors
/// When storage or store fail.
pub async fn keep_house(app: &App) -> Result<(), Error> {
    let over = app.store.read(store::over).await?;
    for (upload, version) in over {
        // Nobody takes what is over, so the bytes may go before the rows do.
        app.blobs.remove_below(&Upload::folder(upload)).await?;
        if let Some(version) = version {
            app.blobs.remove(&version.to_string()).await?;
        }
        app.store.write(move |tx| store::forget(tx, upload)).await?;
    }
    Ok(())
}
