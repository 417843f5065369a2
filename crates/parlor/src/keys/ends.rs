//! Ends of keys: told a week before, once; and the keys of a guest's view, which end when their
//! maker may not look as that guest any more, or nothing runs for the guest.

use crate::{
    audit::{self, By},
    bind,
    organizations::administrators,
    post::{self, Kind, Letter},
    role_words, rows,
    store::{Time, Topic, Tx},
    web::Error,
};
use access::{ContactId, HouseVerb, KeyKind, OrganizationId, PartyId, PersonId, Roles, TokenId};
use serde_json::json;

/// Days before its end at which a key is told of.
const DAYS: i64 = 7;
const DAY: i64 = 86_400 * 1_000_000;

rows! {
    /// A key that ends soon.
    struct Ending {
        id: TokenId,
        kind: KeyKind,
        name: String,
        until: Time,
        organization: Option<OrganizationId>,
        slug: Option<String>,
        organization_name: Option<String>,
        /// The service, or the guest.
        of: Option<String>,
        /// The one of them in addresses.
        place: Option<PartyId>,
        /// Who made it, unless they have left.
        maker: Option<PersonId>,
    }
    /// Where somebody is written to of it.
    struct Writable {
        email: String,
        name: String,
        language: String,
    }
    /// The key of a view, and what it stands on.
    struct Look {
        id: TokenId,
        organization: OrganizationId,
        guest: ContactId,
        person: PersonId,
        name: String,
        maker_roles: Option<String>,
        open: bool,
    }
}

/// What has to be done about keys now and then.
///
/// # Errors
/// When the store fails.
pub fn keep(tx: &mut Tx<'_>) -> Result<(), Error> {
    end_views(tx)?;
    remind(tx)
}

/// Tells whoever made a key that it ends; of a service whose keeper has left, the administrators.
fn remind(tx: &mut Tx<'_>) -> Result<(), Error> {
    let now = tx.now();
    let ending: Vec<Ending> = tx.all(
        "SELECT t.id, t.kind, t.name, t.until, t.organization_id, o.slug, o.name, COALESCE(c.name, s.name), COALESCE(c.id, s.id),
           CASE WHEN t.kind = 'service' THEN m.person_id ELSE t.person_id END
         FROM tokens t LEFT JOIN organizations o ON o.id = t.organization_id LEFT JOIN parties c ON c.id = t.guest_id
         LEFT JOIN parties s ON t.kind = 'service' AND s.person_id = t.person_id AND s.organization_id = t.organization_id
         LEFT JOIN parties m ON m.id = t.made_by AND m.ended_at IS NULL
         WHERE t.ended_at IS NULL AND t.reminded_at IS NULL AND t.until > $1 AND t.until <= $2 AND t.until - t.created_at > $3",
        bind![now, now.plus_days(DAYS), (DAYS + 1) * DAY],
    )?;
    for key in &ending {
        if tx.changed("UPDATE tokens SET reminded_at = $2 WHERE id = $1 AND reminded_at IS NULL", bind![key.id, now])? {
            for reader in readers(tx, key)? {
                write(tx, key, &reader)?;
            }
        }
    }
    Ok(())
}

fn readers(tx: &mut Tx<'_>, key: &Ending) -> Result<Vec<Writable>, Error> {
    match (key.maker, key.organization) {
        (Some(person), _) => Ok(tx.all("SELECT email, name, language FROM people WHERE id = $1", bind![person])?),
        (None, Some(organization)) => {
            let all = administrators(tx, organization)?;
            Ok(all.into_iter().map(|one| Writable { email: one.email, name: one.name, language: one.language }).collect())
        }
        (None, None) => Ok(Vec::new()),
    }
}

fn write(tx: &mut Tx<'_>, key: &Ending, to: &Writable) -> Result<(), Error> {
    let of = |text: &Option<String>| text.clone().unwrap_or_default();
    let (slug, place) = (of(&key.slug), key.place.map(|place| place.to_string()).unwrap_or_default());
    let path = match key.kind {
        KeyKind::Personal => "/account#keys".to_owned(),
        KeyKind::Service => format!("/o/{slug}/administration/services/{place}"),
        KeyKind::View => format!("/o/{slug}/contacts/{place}/keys"),
    };
    let house = of(&key.organization_name.clone().filter(|_| key.kind != KeyKind::Personal));
    let letter = Letter {
        organization: key.organization.filter(|_| key.kind != KeyKind::Personal),
        kind: Kind::KeyEnds,
        to_email: &to.email,
        to_name: &to.name,
        language: &to.language,
        content: json!({"key": key.id, "name": key.name, "of": of(&key.of), "organization": house, "until": key.until, "path": path}),
        grant: None,
        code: None,
        invitation: None,
        not_after: Some(key.until),
    };
    post::put(tx, &letter).map(drop)
}

/// Whether a letter about the end of a key is still true.
///
/// # Errors
/// When the store fails.
pub fn still_ends(tx: &mut Tx<'_>, key: TokenId, until: Time) -> Result<bool, Error> {
    Ok(tx.number("SELECT COUNT(*) FROM tokens WHERE id = $1 AND until = $2 AND ended_at IS NULL", bind![key, until])? > 0)
}

/// Ends keys of views that stand on nothing any more. The door has refused them since that moment.
fn end_views(tx: &mut Tx<'_>) -> Result<(), Error> {
    let now = tx.now();
    let all: Vec<Look> = tx.all(
        concat!(
            "SELECT t.id, t.organization_id, t.guest_id, t.person_id, t.name, CASE WHEN m.ended_at IS NULL THEN ",
            role_words!("m.organization_id", "m.id"),
            " END, EXISTS (SELECT 1 FROM grants g WHERE g.contact_id = t.guest_id AND ",
            crate::grant_runs!("$1"),
            ") FROM tokens t JOIN parties m ON m.id = t.made_by WHERE t.kind = 'view' AND t.ended_at IS NULL"
        ),
        bind![now],
    )?;
    for look in all {
        let house = access::in_organization(look.maker_roles.as_deref().map(Roles::from_words));
        if look.open && house.is_some_and(|house| house.may(HouseVerb::ViewAs)) {
            continue;
        }
        if tx.changed("UPDATE tokens SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL", bind![look.id, now])? {
            let thing = ("contact", Some(look.guest.0));
            audit::record(tx, look.organization, By::System("end of keys"), "view_key.ended", thing, &look.name)?;
            tx.signal(Topic::Person(look.person));
        }
    }
    Ok(())
}
