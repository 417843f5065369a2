//! What the database keeps of a brand.

use super::words::{COLUMNS, Words};
use crate::{
    bind,
    doors::Permit,
    organizations::{self, Administer, Organization},
    rows,
    store::{FromRow, Row, StoreError, Time, Tx},
    web::Error,
};
use access::{MemberId, OrganizationId};

/// A brand as it is kept.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    pub words: Words,
    /// Which there are, as `light:300x80`, with a space between.
    pub pictures: String,
    pub edition: i64,
    pub changed_by: String,
    pub changed_at: Time,
}

impl FromRow for Kept {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let words = Words::from_row(row)?;
        let [pictures, edition, changed_by, changed_at] = std::array::from_fn(|after| COLUMNS + after);
        Ok(Self {
            words,
            pictures: row.get(pictures)?,
            edition: row.get(edition)?,
            changed_by: row.get(changed_by)?,
            changed_at: row.get(changed_at)?,
        })
    }
}

rows! {
    /// A picture of a brand.
    #[derive(Clone, Debug)]
    pub(super) struct Picture {
        pub which: String,
        pub width: i64,
        pub height: i64,
        pub bytes: i64,
        pub own: bool,
    }
}

/// The brand of an organization, where it has one.
///
/// # Errors
/// When the store fails.
pub(super) fn kept(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<Option<Kept>, Error> {
    Ok(tx.maybe(
        concat!(
            "SELECT ",
            crate::brand_words!(),
            ", b.pictures, b.edition, p.name, b.changed_at FROM brands b JOIN parties p ON p.id = b.changed_by WHERE b.organization_id = $1"
        ),
        bind![organization],
    )?)
}

/// Its pictures.
///
/// # Errors
/// When the store fails.
pub(super) fn pictures(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<Vec<Picture>, Error> {
    Ok(tx.all(
        "SELECT which, width, height, CAST(LENGTH(png) AS BIGINT), own FROM brand_pictures WHERE organization_id = $1 ORDER BY which",
        bind![organization],
    )?)
}

/// The bytes of one.
///
/// # Errors
/// When the store fails.
pub(super) fn png(tx: &mut Tx<'_>, organization: OrganizationId, which: &str) -> Result<Option<Vec<u8>>, Error> {
    let found: Option<(Vec<u8>,)> =
        tx.maybe("SELECT png FROM brand_pictures WHERE organization_id = $1 AND which = $2", bind![organization, which])?;
    Ok(found.map(|(png,)| png))
}

/// Whose brand is shown at an address.
///
/// # Errors
/// When the store fails.
pub(super) fn at(tx: &mut Tx<'_>, stamp: &str) -> Result<Option<OrganizationId>, Error> {
    let found: Option<(OrganizationId,)> = tx.maybe("SELECT organization_id FROM brands WHERE stamp = $1", bind![stamp])?;
    Ok(found.map(|(organization,)| organization))
}

type Here = Permit<Administer, Organization>;

/// Makes or changes the brand, unless somebody else did since edition `since` of it was read; 0
/// where there was none.
///
/// # Errors
/// Changed, when somebody else did.
pub(super) fn set(tx: &mut Tx<'_>, permit: &Here, to: &Words, since: i64) -> Result<(), Error> {
    tx.alone_in(permit.id)?;
    let was = kept(tx, permit.id)?;
    if was.as_ref().map_or(0, |was| was.edition) != since {
        return Err(Error::Changed);
    }
    begin(tx, permit)?;
    tx.run(
        "UPDATE brands SET name = $2, accent = $3, accent_dark = $4, support = $5, imprint = $6, privacy = $7, foot = $8 WHERE organization_id = $1",
        bind![permit.id, &to.name, &to.accent, &to.accent_dark, &to.support, &to.imprint, &to.privacy, &to.foot],
    )?;
    settle(tx, permit, "brand.changed", &to.changes(&was.map(|was| was.words).unwrap_or_default()))
}

/// Keeps a picture, and the icon that is made of a logo as long as none was chosen.
///
/// # Errors
/// When the store fails.
pub(super) fn set_picture(tx: &mut Tx<'_>, permit: &Here, which: &str, picture: &paper::Logo, icon: Option<&paper::Logo>) -> Result<(), Error> {
    tx.alone_in(permit.id)?;
    begin(tx, permit)?;
    put(tx, permit.id, which, picture, true)?;
    let chosen = tx.number("SELECT COUNT(*) FROM brand_pictures WHERE organization_id = $1 AND which = 'icon' AND own", bind![permit.id])? > 0;
    if let Some(icon) = icon.filter(|_| !chosen) {
        put(tx, permit.id, "icon", icon, false)?;
    }
    settle(tx, permit, "brand.picture", which)
}

fn put(tx: &mut Tx<'_>, organization: OrganizationId, which: &str, picture: &paper::Logo, own: bool) -> Result<(), Error> {
    tx.run(
        "INSERT INTO brand_pictures (organization_id, which, width, height, png, own) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (organization_id, which) DO UPDATE SET width = excluded.width, height = excluded.height, png = excluded.png, own = excluded.own",
        bind![organization, which, i64::from(picture.width), i64::from(picture.height), &picture.png, own],
    )?;
    Ok(())
}

/// Takes a picture away, and with the logo the icon that was made of it. `again` is the icon
/// of the logo, for where one that was chosen goes.
///
/// # Errors
/// When the store fails.
pub(super) fn remove_picture(tx: &mut Tx<'_>, permit: &Here, which: &str, again: Option<&paper::Logo>) -> Result<(), Error> {
    tx.alone_in(permit.id)?;
    if !tx.changed("DELETE FROM brand_pictures WHERE organization_id = $1 AND which = $2", bind![permit.id, which])? {
        return Ok(());
    }
    match (which, again) {
        ("light", _) => drop(tx.run("DELETE FROM brand_pictures WHERE organization_id = $1 AND which = 'icon' AND NOT own", bind![permit.id])?),
        ("icon", Some(icon)) => put(tx, permit.id, "icon", icon, false)?,
        _ => {}
    }
    settle(tx, permit, "brand.picture-removed", which)
}

/// A brand to write into, where there is none yet.
fn begin(tx: &mut Tx<'_>, permit: &Here) -> Result<(), Error> {
    let (by, now, stamp) = (member(permit)?, tx.now(), fresh(tx));
    tx.run(
        "INSERT INTO brands (organization_id, stamp, name, accent, accent_dark, support, imprint, privacy, foot, pictures, edition, changed_by,
           changed_at)
         VALUES ($1, $2, '', '', '', '', '', '', '', '', 0, $3, $4) ON CONFLICT (organization_id) DO NOTHING",
        bind![permit.id, &stamp, by, now],
    )?;
    Ok(())
}

/// Gives it another address, says which pictures there are, and writes down what was done.
fn settle(tx: &mut Tx<'_>, permit: &Here, deed: &str, detail: &str) -> Result<(), Error> {
    let (by, now, stamp) = (member(permit)?, tx.now(), fresh(tx));
    let there: Vec<String> =
        pictures(tx, permit.id)?.iter().map(|picture| format!("{}:{}x{}", picture.which, picture.width, picture.height)).collect();
    tx.run(
        "UPDATE brands SET stamp = $2, pictures = $3, edition = edition + 1, changed_by = $4, changed_at = $5 WHERE organization_id = $1",
        bind![permit.id, &stamp, there.join(" "), by, now],
    )?;
    organizations::note(tx, permit, deed, detail)
}

/// What nobody guesses: the address must not tell that there is such an organization.
fn fresh(tx: &mut Tx<'_>) -> String {
    data_encoding::BASE32_NOPAD.encode(&tx.random::<15>()).to_ascii_lowercase()
}

pub(super) fn member(permit: &Here) -> Result<MemberId, Error> {
    permit.by().member().ok_or(Error::NotFound)
}
