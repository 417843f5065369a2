//! Who hears of files that came: who follows what they hang off; of those of the
//! item itself the members who take part and the guests who are shown them.

use super::{Kept, store};
use crate::{
    bind, comments, follows,
    follows::Place,
    notifications::{self, Kind, Mailed, News},
    store::Tx,
    web::Error,
};
use access::FileId;

/// Tells them of the newest that came together. Files that come along with
/// something else are told with that.
pub(super) fn tell(tx: &mut Tx<'_>, kept: &Kept<'_>, file: FileId) -> Result<(), Error> {
    let (internal, draft): (bool, bool) = tx.one("SELECT internal, thing = 'draft' FROM files WHERE id = $1", bind![file])?;
    if draft {
        return Ok(());
    }
    match (kept.place.followed(), kept.item) {
        (Some(thing), item) => follows::tell_files(tx, kept.organization, item, thing, kept.by, (file, internal)),
        (None, Some(item)) => {
            let news = News::on(item, Kind::Files, Place::Item, Some(kept.by.party())).of(file);
            let guests = if internal { Vec::new() } else { store::guests_shown_files(tx, item)? };
            let members = comments::insiders(tx, item, Place::Item)?.into_iter().map(|member| member.party);
            for party in guests.into_iter().chain(members) {
                notifications::tell(tx, &news, party, Mailed::Briefly)?;
            }
            Ok(())
        }
        (None, None) => Ok(()),
    }
}
