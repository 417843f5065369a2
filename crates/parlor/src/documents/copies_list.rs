//! The copies of a document, or what was made of a template: who has one, how far each is; as a list, as text for
//! spreadsheets, and all that is signed as one archive.

use super::copies_page::Copies;
use crate::{
    bind,
    items::{Item, MemberSight, title_part},
    items_in_member_sight, rows,
    store::{Time, Tx},
    web::{Error, query},
};
use access::{ContactId, ItemId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// So many stand on a page, and are read at once for a file.
pub(super) const PAGE: i64 = 100;

/// How far a copy is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum Far {
    /// It was made of a template, and nobody has been asked.
    Draft,
    /// Whom it is for has not answered.
    Open,
    /// They have signed, and others are asked now.
    Signed,
    /// All have signed.
    Complete,
    Declined,
    /// It was taken back, or its day is over.
    Over,
}

impl Far {
    pub(super) const ALL: [Self; 6] = [Self::Draft, Self::Open, Self::Signed, Self::Complete, Self::Declined, Self::Over];

    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Open => "open",
            Self::Signed => "signed",
            Self::Complete => "complete",
            Self::Declined => "declined",
            Self::Over => "over",
        }
    }

    pub(super) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|far| far.word() == word)
    }
}

crate::words!(Far);

/// Which of them.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub(super) struct Wanted {
    /// A part of a name or of an address.
    #[serde(default)]
    pub q: String,
    /// `draft`, `open`, `signed`, `complete`, `declined` or `over`.
    #[serde(default)]
    pub far: String,
    /// After this one, by its id.
    #[serde(default)]
    pub after: String,
}

impl Wanted {
    pub(super) fn narrows(&self) -> bool {
        !self.q.trim().is_empty() || !self.far.is_empty()
    }

    /// The address of the list, from `?` on, with one part said otherwise.
    pub(super) fn query(&self, name: &str, value: &str) -> String {
        let now = [("q", &self.q), ("far", &self.far), ("after", &self.after)];
        query(now.into_iter().map(|(part, now)| (part, if part == name { value } else { now.as_str() })))
    }
}

rows! {
    /// Somebody and the document that they have of their own.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub(super) struct CopyLine {
        pub id: ItemId,
        /// Nothing, where a template was used for nobody.
        pub contact: Option<ContactId>,
        pub name: String,
        pub email: Option<String>,
        pub company: Option<String>,
        pub job: String,
        pub far: Far,
        pub made_at: Time,
        /// When its visitor signed or declined.
        pub answered_at: Option<Time>,
    }
}

macro_rules! copies {
    ($columns:literal) => {
        concat!(
            "SELECT ",
            $columns,
            " FROM (SELECT i.id, p.id AS contact, COALESCE(p.name, i.title) AS name, c.email, k.name AS company, COALESCE(p.job, '') AS job, i.created_at, g.decided_at,
               CASE WHEN s.sent_at IS NULL THEN 'draft' WHEN s.outcome = 'completed' THEN 'complete' WHEN s.outcome = 'declined' THEN 'declined' WHEN s.outcome IS NOT NULL THEN 'over'
                 WHEN g.state = 'signed' THEN 'signed' ELSE 'open' END AS far
             FROM documents d JOIN items i ON i.id = d.item_id AND i.binned_at IS NULL
             LEFT JOIN signings s ON s.id = (SELECT x.id FROM signings x WHERE x.item_id = i.id ORDER BY x.created_at DESC, x.id DESC LIMIT 1)
             LEFT JOIN parties p ON p.id = d.contact_id LEFT JOIN contacts c ON c.id = p.id
             LEFT JOIN counterparties k ON k.id = c.counterparty_id LEFT JOIN signers g ON g.signing_id = s.id AND g.party_id = p.id
             WHERE d.parent_id = $4 AND ",
            items_in_member_sight!(),
            " AND (i.title_key LIKE $5 ESCAPE '\\' OR c.email_key LIKE $5 ESCAPE '\\')) q WHERE ($6 = '' OR q.far = $6)"
        )
    };
}

/// A page of them, the newest first, and after which the next begins.
pub(super) fn page(tx: &mut Tx<'_>, first: &Item, sight: &MemberSight, wanted: &Wanted) -> Result<(Vec<CopyLine>, Option<ItemId>), Error> {
    let after: Option<ItemId> = wanted.after.parse().ok();
    let mut lines: Vec<CopyLine> = tx.all(
        concat!(
            copies!("q.id, q.contact, q.name, q.email, q.company, q.job, q.far, q.created_at, q.decided_at"),
            " AND (CAST($7 AS UUID) IS NULL OR q.id < $7) ORDER BY q.id DESC LIMIT $8"
        ),
        bind![sight.organization, sight.member, sight.everything, first.id, title_part(&wanted.q), far(wanted), after, PAGE + 1],
    )?;
    let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let more = lines.len() > most;
    lines.truncate(most);
    let next = if more { lines.last().map(|line| line.id) } else { None };
    Ok((lines, next))
}

/// How many there are, by how far they are.
pub(super) fn counts(tx: &mut Tx<'_>, first: &Item, sight: &MemberSight, wanted: &Wanted) -> Result<Vec<(Far, i64)>, Error> {
    Ok(tx.all(
        concat!(copies!("q.far, COUNT(*)"), " GROUP BY q.far"),
        bind![sight.organization, sight.member, sight.everything, first.id, title_part(&wanted.q), ""],
    )?)
}

fn far(wanted: &Wanted) -> &'static str {
    Far::from_word(&wanted.far).map_or("", Far::word)
}

rows! {
    /// A file that all have signed, as it was sealed.
    #[derive(Clone, Debug)]
    pub(super) struct Sealed {
        pub name: String,
        pub blob_key: String,
    }
}

/// The sealed files of a copy.
pub(super) fn sealed(tx: &mut Tx<'_>, copy: ItemId) -> Result<Vec<Sealed>, Error> {
    Ok(tx.all(
        "SELECT f.name, v.blob_key FROM signings s JOIN signing_files f ON f.signing_id = s.id
         JOIN file_versions v ON v.file_id = f.file_id AND v.version = f.sealed_version
         WHERE s.item_id = $1 AND s.outcome = 'completed' ORDER BY f.place, f.file_id",
        bind![copy],
    )?)
}

/// All that the page shows.
pub(super) fn load(tx: &mut Tx<'_>, first: &Item, sight: &MemberSight, around: crate::follows::Around, wanted: &Wanted) -> Result<Copies, Error> {
    let (lines, next) = page(tx, first, sight, wanted)?;
    let counts = counts(tx, first, sight, wanted)?;
    let template = super::is_template(tx, first.id)?;
    Ok(Copies { around, template, lines, next, counts, wanted: wanted.clone() })
}
