//! Rights of people over what is kept of them (HOUSE-13): taking it along (`export`), having it
//! erased (`asking`, `erasing`), for how long it is kept (`retention`, `sweeping`), and what an
//! organization says of what it does with it (`record`, `notice`).
//!
//! Erasing never changes what is evidence: signatures, what is sealed, the audit log. It never
//! removes what somebody wrote where others work with it; their name is replaced there. What
//! becomes of each column stands in `columns`, and a test holds that against the schema.

mod asking;
mod case;
mod case_page;
pub mod columns;
mod erasing;
mod export;
mod notice;
mod own;
mod own_page;
mod record;
mod record_page;
mod retention;
mod retention_page;
mod store;
mod sweeping;

use crate::{
    app::App,
    post::Chores,
    rows,
    store::Time,
    web::{Error, Routes},
};
use access::{ErasureId, OrganizationId, PartyId, PersonId};

/// So many days lie between asking and erasing; until then it can be called back.
pub const DELAY_DAYS: i64 = 14;
/// A guest to whom nothing is open is erased so many days after that was announced.
pub const NOTICE_DAYS: i64 = 30;

rows! {
    /// What somebody asked to have erased.
    #[derive(Clone, Debug)]
    pub struct Erasure {
        pub id: ErasureId,
        pub person: PersonId,
        /// Nothing for the account.
        pub organization: Option<OrganizationId>,
        pub organization_name: Option<String>,
        pub party: Option<PartyId>,
        pub asked_at: Time,
        /// Nothing for a member, who has to be removed first.
        pub due_at: Option<Time>,
        pub objected_at: Option<Time>,
        pub reason: String,
    }
}

/// Does what is due: erasing what was asked for, and what is kept no longer.
///
/// # Errors
/// When the store fails.
pub async fn keep_house(app: &App) -> Result<(), Error> {
    let mut chores = Chores::default();
    chores.done("erasures", asking::carry_out_due(app).await)?;
    chores.done("retention", sweeping::sweep(app).await)?;
    chores.end()
}

/// Addresses of all of it.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes.room(own::routes).room(export::routes).room(case::routes).room(retention::routes).room(record::routes).room(notice::routes)
}
