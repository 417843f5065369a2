//! Invitations to work here (MEM-3). One belongs to one organization, one
//! mailbox and one role, and is worth nothing elsewhere. The address in the mail
//! is derived when it is sent; here is its hash.

use super::Organization;
use crate::{
    audit, bind,
    doors::{Actor, Within},
    people,
    post::{self, Kind, Letter},
    roles::Role,
    rows,
    secrets::{self, Purpose, Secrets},
    store::{Time, Topic, Tx},
    web::{Error, Say},
};
use access::{InvitationId, OrganizationId, RoleId};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

/// It can be accepted for so long after it was sent.
pub const DAYS: i64 = 14;

/// Whom to invite, and as what.
#[derive(Clone, Debug)]
pub struct Invitee {
    pub email: String,
    pub name: String,
    pub role: Role,
}

rows! {
    /// An invitation that nobody accepted yet, as administrators see it.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct InvitationView {
        pub id: InvitationId,
        pub name: String,
        pub email: String,
        pub role_id: RoleId,
        /// Its name; of a built-in one its word.
        pub role: String,
        pub invited_by: String,
        pub sent_at: Time,
    }
    /// An open invitation inside its organization.
    #[derive(Clone, Debug)]
    pub struct Invitation {
        pub id: InvitationId,
        pub organization: OrganizationId,
        pub organization_name: String,
        pub email: String,
        pub name: String,
        pub generation: i64,
        pub role: String,
    }
    /// An invitation as whoever holds its address meets it.
    #[derive(Clone, Debug)]
    pub struct Offered {
        pub id: InvitationId,
        pub organization: OrganizationId,
        pub slug: String,
        pub organization_name: String,
        pub look: crate::brands::Look,
        pub email: String,
        pub email_key: String,
        pub name: String,
        role_id: RoleId,
        pub role: String,
        pub invited_by: String,
        pub language: String,
        pub zone: String,
    }
}

impl Within<Organization> for Invitation {
    fn find(tx: &mut Tx<'_>, parent: &Organization, id: Uuid) -> Result<Option<Self>, Error> {
        Ok(tx.maybe(
            "SELECT v.id, v.organization_id, o.name, v.email, v.name, v.generation, r.name
             FROM invitations v JOIN organizations o ON o.id = v.organization_id JOIN roles r ON r.id = v.role_id
             WHERE v.organization_id = $1 AND v.id = $2 AND v.accepted_at IS NULL AND v.cancelled_at IS NULL",
            bind![parent.id, id],
        )?)
    }
}

/// The open invitations of an organization, the newest first.
pub(super) fn open(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<Vec<InvitationView>, Error> {
    Ok(tx.all(
        "SELECT v.id, v.name, v.email, r.id, r.name, p.name, v.sent_at
         FROM invitations v JOIN roles r ON r.id = v.role_id JOIN parties p ON p.id = v.invited_by
         WHERE v.organization_id = $1 AND v.accepted_at IS NULL AND v.cancelled_at IS NULL ORDER BY v.created_at DESC",
        bind![organization],
    )?)
}

/// The address at which an invitation is accepted; it opens the door, so it
/// goes into the mail and nowhere else.
#[must_use]
pub fn address(secrets: &Secrets, invitation: InvitationId, generation: i64) -> String {
    format!("/join/{}", secrets.address(Purpose::Invitation, invitation.0, generation))
}

fn token_hash(secrets: &Secrets, invitation: InvitationId, generation: i64) -> [u8; 32] {
    secrets::hash(&secrets.address(Purpose::Invitation, invitation.0, generation))
}

/// Invites somebody and sends the mail. Whoever is a contact here stays one,
/// and becomes a member when they accept.
///
/// # Errors
/// Invalid when they are a member already or were invited already; or the store fails.
pub fn invite(
    tx: &mut Tx<'_>,
    secrets: &Secrets,
    organization: OrganizationId,
    organization_name: &str,
    by: &Actor,
    invitee: &Invitee,
) -> Result<InvitationId, Error> {
    let key = people::email_key(&invitee.email).ok_or_else(|| Error::field("email", "email-invalid"))?;
    let inviter = by.member().ok_or_else(|| Error::Forbidden("error-forbidden".into()))?;
    refuse_known(tx, organization, &key)?;
    let (id, now) = (tx.id::<InvitationId>(), tx.now());
    tx.run(
        "INSERT INTO invitations (id, organization_id, email, email_key, name, role_id, generation, token_hash, invited_by, created_at, sent_at)
         VALUES ($2, $1, $3, $4, $5, $9, 1, $6, $7, $8, $8)",
        bind![organization, id, invitee.email.trim(), &key, invitee.name.trim(), &token_hash(secrets, id, 1), inviter, now, invitee.role.id],
    )?;
    let detail = format!("{} ({})", invitee.email.trim(), invitee.role.name());
    audit::record(tx, organization, audit::By::Actor(by), "invitation.sent", ("invitation", Some(id.0)), &detail)?;
    mail(tx, organization, organization_name, &by.name, id, &Addressed::of(invitee))?;
    tx.signal(Topic::Organization(organization));
    Ok(id)
}

fn refuse_known(tx: &mut Tx<'_>, organization: OrganizationId, email_key: &str) -> Result<(), Error> {
    let member: Option<(String,)> = tx.maybe(
        "SELECT p.name FROM parties p JOIN people e ON e.id = p.person_id
         WHERE p.organization_id = $1 AND p.kind = 'member' AND p.ended_at IS NULL AND e.email_key = $2",
        bind![organization, email_key],
    )?;
    if let Some((name,)) = member {
        return Err(Error::field("email", Say::new("invitation-member-already").and("name", name)));
    }
    let open = tx.number(
        "SELECT COUNT(*) FROM invitations WHERE organization_id = $1 AND email_key = $2 AND accepted_at IS NULL AND cancelled_at IS NULL",
        bind![organization, email_key],
    )?;
    if open > 0 { Err(Error::field("email", "invitation-open-already")) } else { Ok(()) }
}

/// Whom the mail goes to, and what it offers.
struct Addressed<'a> {
    email: &'a str,
    name: &'a str,
    role: &'a str,
}

impl<'a> Addressed<'a> {
    fn of(invitee: &'a Invitee) -> Self {
        Self { email: invitee.email.trim(), name: invitee.name.trim(), role: invitee.role.name() }
    }
}

fn mail(tx: &mut Tx<'_>, organization: OrganizationId, name: &str, inviter: &str, id: InvitationId, to: &Addressed<'_>) -> Result<(), Error> {
    let key = people::email_key(to.email).unwrap_or_default();
    let known: Option<(String,)> = tx.maybe("SELECT language FROM people WHERE email_key = $1", bind![&key])?;
    let (own,): (String,) = tx.one("SELECT language FROM organizations WHERE id = $1", bind![organization])?;
    let language = known.map_or(own, |(language,)| language);
    let not_after = tx.now().plus_days(DAYS);
    post::put(
        tx,
        &Letter {
            organization: Some(organization),
            kind: Kind::Invitation,
            to_email: to.email,
            to_name: to.name,
            language: &language,
            content: serde_json::json!({"organization": name, "inviter": inviter, "role": to.role}),
            grant: None,
            code: None,
            invitation: Some(id),
            not_after: Some(not_after),
        },
    )?;
    Ok(())
}

/// Sends an invitation again, by a new address; the old one is worth nothing any more.
///
/// # Errors
/// Changed, when it was just sent, accepted or cancelled by somebody else; or the store fails.
pub fn send_again(tx: &mut Tx<'_>, secrets: &Secrets, by: &Actor, invitation: &Invitation) -> Result<(), Error> {
    let (generation, now) = (invitation.generation + 1, tx.now());
    let sent = tx.changed(
        "UPDATE invitations SET generation = $3, token_hash = $4, sent_at = $5
         WHERE organization_id = $1 AND id = $2 AND generation = $6 AND accepted_at IS NULL AND cancelled_at IS NULL",
        bind![invitation.organization, invitation.id, generation, &token_hash(secrets, invitation.id, generation), now, invitation.generation],
    )?;
    if !sent {
        return Err(Error::Changed);
    }
    let to = Addressed { email: &invitation.email, name: &invitation.name, role: &invitation.role };
    mail(tx, invitation.organization, &invitation.organization_name, &by.name, invitation.id, &to)?;
    told(tx, by, invitation, "invitation.sent-again", &invitation.email)
}

/// Takes an invitation back.
///
/// # Errors
/// Changed, when it was accepted or cancelled meanwhile; or the store fails.
pub fn cancel(tx: &mut Tx<'_>, by: &Actor, invitation: &Invitation) -> Result<(), Error> {
    let now = tx.now();
    let cancelled = tx.changed(
        "UPDATE invitations SET cancelled_at = $3 WHERE organization_id = $1 AND id = $2 AND accepted_at IS NULL AND cancelled_at IS NULL",
        bind![invitation.organization, invitation.id, now],
    )?;
    if cancelled { told(tx, by, invitation, "invitation.cancelled", &invitation.email) } else { Err(Error::Changed) }
}

/// Offers another role than before.
///
/// # Errors
/// Changed, when it was accepted or cancelled meanwhile; or the store fails.
pub fn offer_role(tx: &mut Tx<'_>, by: &Actor, invitation: &Invitation, role: &Role) -> Result<(), Error> {
    let changed = tx.changed(
        "UPDATE invitations SET role_id = $3
         WHERE organization_id = $1 AND id = $2 AND accepted_at IS NULL AND cancelled_at IS NULL",
        bind![invitation.organization, invitation.id, role.id],
    )?;
    let detail = format!("{}: {} → {}", invitation.email, invitation.role, role.name());
    if changed { told(tx, by, invitation, "invitation.role", &detail) } else { Err(Error::Changed) }
}

fn told(tx: &mut Tx<'_>, by: &Actor, invitation: &Invitation, deed: &str, detail: &str) -> Result<(), Error> {
    audit::record(tx, invitation.organization, audit::By::Actor(by), deed, ("invitation", Some(invitation.id.0)), detail)?;
    tx.signal(Topic::Organization(invitation.organization));
    Ok(())
}

/// The invitation that this hash opens, while it is open.
///
/// # Errors
/// Gone, whether it was used, taken back, sent anew, ran out or never was.
pub fn offered(tx: &mut Tx<'_>, hash: &[u8; 32]) -> Result<Offered, Error> {
    let since = tx.now().plus_days(-DAYS);
    tx.maybe(
        concat!(
            "SELECT v.id, v.organization_id, o.slug, o.name, ",
            crate::look!("o"),
            ", v.email, v.email_key, v.name, r.id, r.name, p.name, o.language, o.zone
         FROM invitations v JOIN organizations o ON o.id = v.organization_id JOIN roles r ON r.id = v.role_id JOIN parties p ON p.id = v.invited_by
         WHERE v.token_hash = $1 AND v.accepted_at IS NULL AND v.cancelled_at IS NULL AND v.sent_at > $2"
        ),
        bind![hash, since],
    )?
    .ok_or_else(|| Error::Gone("join-gone".into()))
}

/// Makes the person a member with the role that was offered. Of two acceptances
/// at one instant, one finds the invitation used.
///
/// # Errors
/// Gone, when it is not open any more; forbidden for a person with another address; or the store fails.
pub fn accept(tx: &mut Tx<'_>, offered: &Offered, person: &people::Person, name: &str, network: &str) -> Result<(), Error> {
    if people::email_key(&person.email).as_deref() != Some(offered.email_key.as_str()) {
        return Err(Error::Forbidden(Say::new("join-other-address").and("email", offered.email.clone())));
    }
    let now = tx.now();
    let first = tx.changed(
        "UPDATE invitations SET accepted_at = $3 WHERE organization_id = $1 AND id = $2 AND accepted_at IS NULL AND cancelled_at IS NULL",
        bind![offered.organization, offered.id, now],
    )?;
    if !first {
        return Err(Error::Gone("join-gone".into()));
    }
    let member = super::founding::join(tx, offered.organization, person.id, name, offered.role_id)?;
    // The press on an address that only a mail carried proves the mailbox.
    people::verified(tx, person.id, "")?;
    let by = audit::By::Person { id: person.id, network };
    audit::record(tx, offered.organization, by, "invitation.accepted", ("member", Some(member.0)), &offered.role)?;
    tx.signal(Topic::Organization(offered.organization));
    tx.signal(Topic::Person(person.id));
    Ok(())
}
