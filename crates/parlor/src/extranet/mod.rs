//! The extranet (WORK-2): what guests see of a record, what they may do with it, and which
//! mails they get of it. An organizer says it for all of its records, a record can say it
//! for itself, and one grant can show less. None shows more than what stands above it, but
//! where somebody who manages organizers lets a record.

mod code;
mod organizer;
mod pages;
mod record;
mod roster;
mod roster_page;
mod settings;
mod sponsors;
mod store;

use crate::web::Routes;

pub use roster::IDLE_DAYS;

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes.room(organizer::routes).room(record::routes).room(roster::routes).room(code::routes).room(sponsors::routes)
}
