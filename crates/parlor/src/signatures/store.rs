//! Routes in the database.

use super::{Kind, Signing, State, Way};
use crate::{
    bind,
    follows::Place,
    items::Item,
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{EventId, FileId, ItemId, PartyId, SignerId};

/// The columns of a [`Signing`](super::Signing) and where they come from. The argument
/// is the viewer's id in the statement.
macro_rules! signing_columns {
    ($viewer:literal) => {
        concat!(
            "SELECT s.id, e.title, e.body, s.started_by, p.name, s.created_at, s.sent_at, s.due, s.withdraws, s.remind_days, s.pass_on, s.show_others,
               s.outcome, s.ended_at, s.sealed_at,
               EXISTS (SELECT 1 FROM follows f WHERE f.thing_id = s.id AND ",
            crate::follow_is_of!("f", $viewer),
            "),
               EXISTS (SELECT 1 FROM signers g WHERE g.signing_id = s.id AND g.state = 'asked' AND g.party_id = ",
            $viewer,
            ") FROM signings s JOIN events e ON e.id = s.id JOIN parties p ON p.id = s.started_by"
        )
    };
}
pub(super) use signing_columns;

rows! {
    /// Somebody in a route.
    #[derive(Clone, Debug)]
    pub(super) struct Signer {
        pub id: SignerId,
        pub party: PartyId,
        pub name: String,
        pub guest: bool,
        /// All who have the public link; each signs a document of their own.
        pub everyone: bool,
        /// Whoever a document will be made for, in the route of a template.
        pub recipient: bool,
        pub company: Option<String>,
        pub step: i64,
        pub kind: Kind,
        pub one_enough: bool,
        pub state: State,
        pub asked_at: Option<Time>,
        pub reminded_at: Option<Time>,
        pub decided_at: Option<Time>,
        pub note: String,
        pub way: Option<Way>,
        pub written: Option<String>,
        pub picture_key: Option<String>,
        pub email: Option<String>,
        pub proven_by: Option<String>,
        pub proven_at: Option<Time>,
        pub browser: Option<String>,
        pub network: Option<String>,
    }
    /// A file of a route, as it was when it was sent.
    #[derive(Clone, Debug)]
    pub(super) struct SignedFile {
        pub file: FileId,
        pub name: String,
        pub version: i64,
        pub blob_key: String,
        pub sha256: Vec<u8>,
        pub sealed_version: Option<i64>,
    }
    /// Where somebody's signature comes, in thousandths of a percent.
    #[derive(Clone, Debug)]
    pub(super) struct Spot {
        pub signer: SignerId,
        pub file: FileId,
        pub page: i64,
        pub left: i64,
        pub top: i64,
        pub width: i64,
        pub height: i64,
    }
}

/// Those of a route, under this name.
macro_rules! signers_query {
    ($name:literal) => {
        concat!(
            "SELECT g.id, g.party_id, ",
            $name,
            ", p.kind = 'contact', COALESCE(c.nature = 'everyone', FALSE), COALESCE(c.nature = 'recipient', FALSE), o.name, g.step, g.kind, g.one_enough, g.state, g.asked_at, g.reminded_at,
           g.decided_at, g.note, g.way, g.written, g.picture_key, g.email, g.proven_by, g.proven_at, g.browser, g.network
         FROM signers g JOIN parties p ON p.id = g.party_id LEFT JOIN contacts c ON c.id = p.id LEFT JOIN counterparties o ON o.id = c.counterparty_id
         WHERE g.signing_id = $1 ORDER BY g.step, g.id"
        )
    };
}

/// All who are in a route, step by step.
pub(super) fn signers(tx: &mut Tx<'_>, signing: EventId) -> Result<Vec<Signer>, Error> {
    Ok(tx.all(signers_query!("p.name"), bind![signing])?)
}

/// The same, as they were called when they decided: for what is sealed.
pub(super) fn as_they_signed(tx: &mut Tx<'_>, signing: EventId) -> Result<Vec<Signer>, Error> {
    Ok(tx.all(signers_query!("COALESCE(g.name, p.name)"), bind![signing])?)
}

pub(super) fn files(tx: &mut Tx<'_>, signing: EventId) -> Result<Vec<SignedFile>, Error> {
    Ok(tx.all(
        "SELECT file_id, name, version, blob_key, sha256, sealed_version FROM signing_files WHERE signing_id = $1 ORDER BY place, file_id",
        bind![signing],
    )?)
}

/// The files of a document that are to be signed, as they are now.
pub(super) fn files_now(tx: &mut Tx<'_>, item: ItemId) -> Result<Vec<SignedFile>, Error> {
    Ok(tx.all(
        "SELECT f.id, f.name, f.version, v.blob_key, v.sha256, CAST(NULL AS BIGINT) FROM files f
         JOIN file_versions v ON v.file_id = f.id AND v.version = f.version
         WHERE f.thing_id = $1 AND f.to_sign AND f.binned_at IS NULL AND NOT f.internal ORDER BY f.created_at, f.id",
        bind![item],
    )?)
}

/// The files of a document that are to be signed.
///
/// # Errors
/// When the store fails.
pub fn to_sign(tx: &mut Tx<'_>, item: ItemId) -> Result<Vec<FileId>, Error> {
    Ok(files_now(tx, item)?.into_iter().map(|file| file.file).collect())
}

pub(super) fn spots(tx: &mut Tx<'_>, signing: EventId) -> Result<Vec<Spot>, Error> {
    Ok(tx.all(
        "SELECT signer_id, file_id, page, from_left, from_top, width, height FROM signing_spots WHERE signing_id = $1 ORDER BY file_id, page, id",
        bind![signing],
    )?)
}

/// The routes of a document whose guests learn nothing of each other: until all have signed,
/// where the sender does not show it (SIGN-3). Whoever is asked follows, and following tells of others.
///
/// # Errors
/// When the store fails.
pub fn apart(tx: &mut Tx<'_>, item: &Item) -> Result<Vec<EventId>, Error> {
    let found: Vec<(EventId,)> = tx.all(
        "SELECT s.id FROM signings s WHERE s.organization_id = $1 AND s.item_id = $2 AND NOT s.show_others AND COALESCE(s.outcome, '') <> 'completed'
         ORDER BY s.id",
        bind![item.organization, item.id],
    )?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Whether this place is such a route.
///
/// # Errors
/// When the store fails.
pub fn keeps_apart(tx: &mut Tx<'_>, item: &Item, place: Place) -> Result<bool, Error> {
    let Place::Event(event) = place else { return Ok(false) };
    Ok(apart(tx, item)?.contains(&event))
}

/// Looks at a route without standing in it.
pub(super) const NOBODY: PartyId = PartyId(uuid::Uuid::nil());

/// A route by its id, as a party stands in it.
pub(super) fn signing(tx: &mut Tx<'_>, id: EventId, party: PartyId) -> Result<Signing, Error> {
    tx.maybe(concat!(signing_columns!("$2"), " WHERE s.id = $1"), bind![id, party])?.ok_or(Error::NotFound)
}

/// The route of a document that counts: the one that runs or waits to be sent, else the latest.
pub(super) fn latest(tx: &mut Tx<'_>, item: ItemId, party: PartyId) -> Result<Option<Signing>, Error> {
    Ok(tx.maybe(
        concat!(
            signing_columns!("$2"),
            " WHERE s.item_id = $1 ORDER BY CASE WHEN s.ended_at IS NULL THEN 0 ELSE 1 END, s.created_at DESC, s.id DESC LIMIT 1"
        ),
        bind![item, party],
    )?)
}
