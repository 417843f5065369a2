//! Mails. A letter is put into the outbox in the transaction of the change it
//! tells of, as data and without any secret; a worker draws it in its reader's
//! language and sends it, later and as often as it takes.

mod beside;
mod chores;
mod digest;
mod erasure;
mod house;
mod letters;
mod message;
mod of_accounts;
mod of_documents;
mod of_domains;
mod of_keys;
mod of_projects;
mod over;
mod queue;
mod room;
mod sheet;
mod worker;

use crate::{
    bind,
    notifications::Sort,
    rows,
    store::{Time, Topic, Tx},
    web::Error,
};
use access::{CodeId, GrantId, InvitationId, MailId, OrganizationId, PersonId};
use uuid::Uuid;

pub use chores::Chores;
pub use room::routes;
pub use worker::Worker;

/// A mail that should have gone out so long ago is late: nobody sends it.
pub const LATE_SECONDS: i64 = 900;

/// Whose mails those are that no organization sends, in the column that says whose they are:
/// codes to sign in, digests over several organizations.
pub const HOUSE: OrganizationId = OrganizationId(Uuid::nil());

/// A letter to be sent.
#[derive(Clone, Debug)]
pub struct Letter<'a> {
    /// Nothing, where it comes from the house itself.
    pub organization: Option<OrganizationId>,
    pub kind: Kind,
    pub to_email: &'a str,
    pub to_name: &'a str,
    pub language: &'a str,
    /// What it is drawn from. Never a secret: links and codes are derived when it is sent.
    pub content: serde_json::Value,
    /// Asked again when it is sent: a closed grant is not announced.
    pub grant: Option<GrantId>,
    pub code: Option<CodeId>,
    pub invitation: Option<InvitationId>,
    /// Worth nothing after this, and not sent then.
    pub not_after: Option<Time>,
}

/// What a letter is about; the texts `mail-…` say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An item was opened to a guest.
    Shared,
    /// A 6-digit code. Content: `{"organization": name or null}`.
    Code,
    /// Somebody is invited to work here. Content: `{"organization", "inviter", "role"}`.
    Invitation,
    /// Something was written where the reader takes part.
    Comment,
    /// Somebody is called by an @ in what was written.
    Mention,
    /// A grant ends soon.
    Ending,
    /// Something new stands in a chat that the reader has not looked into.
    Chat,
    /// An item was opened to guests, told to those who answer for it.
    Told,
    /// Single tasks were shared with a guest.
    Tasks,
    /// Somebody is asked to approve a task.
    Approval,
    /// What came of an approval, to whoever asked.
    Decided,
    /// A form was filled in.
    Answer,
    /// Somebody is asked to sign, or to approve a document.
    ToSign,
    /// A route of signatures ended.
    Signed,
    /// What becomes of one's wish to be erased. Content: `{"what", "names", "due", "reason"}`.
    Erasure,
    /// A line of the overview. Content: `{"organization", "notification", "reader"}`.
    News,
    /// What waits, by company. Content: `{"person"}`.
    Digest,
    /// The key of a program ends soon.
    KeyEnds,
    /// An archive of the organization is ready, to who asked for it. Content: `{"archive", "organization", "slug"}`.
    Archive,
    /// The own domain of an organization does not answer, or its certificate is not renewed. Content: `{"domain", "why", "ends"}`.
    Domain,
    /// What somebody signs in with was changed, or somebody else tries theirs. Content: `{"deed", "detail", "network", "at"}`.
    Account,
}

impl Kind {
    /// All of them.
    const ALL: [Self; 21] = [
        Self::Shared,
        Self::Code,
        Self::Invitation,
        Self::Comment,
        Self::Mention,
        Self::Ending,
        Self::Chat,
        Self::Told,
        Self::Tasks,
        Self::Approval,
        Self::Decided,
        Self::Answer,
        Self::ToSign,
        Self::Signed,
        Self::Erasure,
        Self::News,
        Self::Digest,
        Self::KeyEnds,
        Self::Archive,
        Self::Domain,
        Self::Account,
    ];

    /// The word that the database keeps.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Shared => "shared",
            Self::Code => "code",
            Self::Invitation => "invitation",
            Self::Comment => "comment",
            Self::Mention => "mention",
            Self::Ending => "ending",
            Self::Chat => "chat",
            Self::Told => "told",
            Self::Tasks => "tasks",
            Self::Approval => "approval",
            Self::Decided => "decided",
            Self::Answer => "answer",
            Self::ToSign => "to_sign",
            Self::Signed => "signed",
            Self::Erasure => "erasure",
            Self::News => "news",
            Self::Digest => "digest",
            Self::KeyEnds => "key_ends",
            Self::Archive => "archive",
            Self::Domain => "domain",
            Self::Account => "account",
        }
    }

    /// Which choice of its reader decides about it. Nobody chooses about what they
    /// asked for themselves, such as a code; a digest and a line of the overview are of
    /// the sort of what they tell.
    #[must_use]
    pub fn sort(self) -> Option<Sort> {
        match self {
            Self::Shared | Self::Told | Self::Tasks => Some(Sort::Shares),
            Self::Comment => Some(Sort::Comments),
            Self::Mention => Some(Sort::Mentions),
            Self::Ending => Some(Sort::Ends),
            Self::Chat => Some(Sort::Chat),
            Self::Approval | Self::Decided | Self::ToSign | Self::Signed => Some(Sort::Approvals),
            Self::Answer => Some(Sort::Forms),
            Self::Code
            | Self::Invitation
            | Self::Erasure
            | Self::News
            | Self::Digest
            | Self::KeyEnds
            | Self::Archive
            | Self::Domain
            | Self::Account => None,
        }
    }

    /// The kind of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

crate::words!(Kind);

rows! {
    /// Where somebody is written to.
    #[derive(Clone, Debug)]
    pub struct Mailbox {
        pub name: String,
        pub email: String,
        pub language: String,
    }
}

/// Puts a letter into the outbox. What concerns somebody beside themselves goes
/// through [`crate::notifications`], which knows how they want to hear of it.
///
/// # Errors
/// When the store fails.
pub fn put(tx: &mut Tx<'_>, letter: &Letter<'_>) -> Result<MailId, Error> {
    let now = tx.now();
    put_later(tx, letter, now)
}

/// Puts a letter into the outbox that is not sent before an instant.
///
/// # Errors
/// When the store fails.
pub fn put_later(tx: &mut Tx<'_>, letter: &Letter<'_>, not_before: Time) -> Result<MailId, Error> {
    let (id, now) = (tx.id::<MailId>(), tx.now());
    let named = |name: &str| letter.content.get(name).and_then(serde_json::Value::as_str).and_then(|id| id.parse::<Uuid>().ok());
    tx.run(
        "INSERT INTO outbox (id, organization_id, kind, to_email, to_name, language, content, grant_id, code_id, invitation_id,
           created_at, next_at, not_after, tries, item_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $13, $12, 0, COALESCE($14,
           (SELECT n.item_id FROM notifications n WHERE n.organization_id = $2 AND n.id = $15),
           (SELECT g.item_id FROM grants g WHERE g.organization_id = $2 AND g.id = $8)))",
        bind![
            id,
            letter.organization.unwrap_or(HOUSE),
            letter.kind,
            letter.to_email,
            letter.to_name,
            letter.language,
            letter.content.to_string(),
            letter.grant,
            letter.code,
            letter.invitation,
            now,
            letter.not_after,
            not_before,
            named("item_id"),
            named("notification")
        ],
    )?;
    tx.signal(Topic::Outbox);
    Ok(id)
}

/// Puts a digest into the outbox, unless one waits there for this mailbox.
///
/// # Errors
/// When the store fails.
pub fn put_digest(tx: &mut Tx<'_>, person: PersonId, to: &Mailbox, not_before: Time) -> Result<(), Error> {
    let (id, now) = (tx.id::<MailId>(), tx.now());
    tx.run(
        "INSERT INTO outbox (organization_id, id, kind, to_email, to_name, language, content, created_at, next_at, tries)
         VALUES ($9, $1, $2, $3, $4, $5, $6, $7, $8, 0)
         ON CONFLICT (organization_id, to_email) WHERE kind = 'digest' AND ended_at IS NULL DO NOTHING",
        bind![id, Kind::Digest, &to.email, &to.name, &to.language, serde_json::json!({"person": person}).to_string(), now, not_before, HOUSE],
    )?;
    Ok(())
}
