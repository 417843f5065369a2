//! The audit log, one per organization: who did what to what, from where; who
//! saw what, when (HOUSE-2). Each entry carries the hash of the one before, so
//! that nothing can be changed or taken out unseen; beside the log stands which
//! entry is the last, so that none can be cut off its end either.
//!
//! Whoever writes the database could write a whole chain anew. What was noted of
//! it elsewhere (`heads`) shows that, and nothing in the database could.
//!
//! An entry is written in the transaction of the change it tells of. Nothing
//! ever updates or deletes one.

mod chain;
mod heads;

use crate::{
    bind,
    doors::{Actor, ActorKind},
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{ContactId, OrganizationId, PersonId};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

pub use chain::{Verdict, verify, verify_against};
pub use heads::{Head, Noted, heads};

/// Who did it.
#[derive(Clone, Copy, Debug)]
pub enum By<'a> {
    Actor(&'a Actor),
    /// Somebody who acts for themselves: signs in, opens a link.
    Person {
        id: PersonId,
        network: &'a str,
    },
    /// A guest, as the visits tell of them.
    Guest {
        contact: ContactId,
        network: &'a str,
    },
    /// Somebody nobody knows, such as what fetches a link from a mail.
    Nobody {
        network: &'a str,
    },
    /// The program itself, for a purpose.
    System(&'static str),
}

impl By<'_> {
    fn parts(&self) -> (&'static str, Option<Uuid>, &str) {
        match self {
            Self::Actor(actor) => match actor.kind {
                ActorKind::Member(member) => ("member", Some(member.0), &actor.network),
                ActorKind::Holder(_) => ("nobody", None, &actor.network),
                ActorKind::Guest(contact) => ("guest", Some(contact.0), &actor.network),
                ActorKind::Preview { by, .. } => ("member", Some(by.0), &actor.network),
            },
            Self::Person { id, network } => ("person", Some(id.0), network),
            Self::Guest { contact, network } => ("guest", Some(contact.0), network),
            Self::Nobody { network } => ("nobody", None, network),
            Self::System(purpose) => ("system", None, purpose),
        }
    }
}

/// Writes an entry. `deed` is a word such as `share.opened`; `thing` a kind of
/// thing; `detail` what else a reader needs, and never a secret.
///
/// # Errors
/// When the store fails.
pub fn record(tx: &mut Tx<'_>, organization: OrganizationId, by: By<'_>, deed: &str, thing: (&str, Option<Uuid>), detail: &str) -> Result<(), Error> {
    tx.alone_in(organization)?;
    let last: Option<(i64, Vec<u8>)> = tx.maybe("SELECT seq, hash FROM audit_heads WHERE organization_id = $1", bind![organization])?;
    let (seq, prev) = last.map_or((1, vec![0; 32]), |(seq, hash)| (seq + 1, hash));
    let (by_kind, by_id, network) = by.parts();
    let now = tx.now();
    let entry = Entry {
        organization,
        seq,
        at: now,
        by_kind: by_kind.into(),
        by_id,
        deed: deed.into(),
        thing: thing.0.into(),
        thing_id: thing.1,
        detail: detail.into(),
        network: network.into(),
        prev_hash: prev,
        hash: Vec::new(),
    };
    let hash = entry.digest();
    tx.run(
        "INSERT INTO audit (organization_id, seq, at, by_kind, by_id, deed, thing, thing_id, detail, network, prev_hash, hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        bind![organization, seq, now, by_kind, by_id, deed, thing.0, thing.1, detail, network, &entry.prev_hash, &hash],
    )?;
    tx.run(
        "INSERT INTO audit_heads (organization_id, seq, hash) VALUES ($1, $2, $3)
         ON CONFLICT (organization_id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash",
        bind![organization, seq, &hash],
    )?;
    Ok(())
}

/// The item that an entry of `a` (audit) is about, or to whose things it belongs; NULL for
/// what belongs to the organization itself.
#[macro_export]
macro_rules! item_of_entry {
    () => {
        "CASE a.thing WHEN 'item' THEN a.thing_id
           WHEN 'task' THEN (SELECT t.item_id FROM tasks t WHERE t.id = a.thing_id) WHEN 'note' THEN (SELECT n.item_id FROM notes n WHERE n.id = a.thing_id)
           WHEN 'activity' THEN (SELECT v.item_id FROM activities v WHERE v.id = a.thing_id)
           WHEN 'event' THEN (SELECT ev.item_id FROM events ev WHERE ev.id = a.thing_id) WHEN 'request' THEN (SELECT rq.item_id FROM requests rq WHERE rq.id = a.thing_id)
           WHEN 'request_list' THEN (SELECT rl.item_id FROM request_lists rl WHERE rl.id = a.thing_id)
           WHEN 'planned' THEN (SELECT pl.item_id FROM planned pl WHERE pl.id = a.thing_id)
           WHEN 'file' THEN (SELECT f.item_id FROM files f WHERE f.id = a.thing_id)
           WHEN 'comment' THEN (SELECT k.item_id FROM comments k WHERE k.id = a.thing_id)
           WHEN 'message' THEN (SELECT ms.item_id FROM messages ms WHERE ms.id = a.thing_id)
           WHEN 'form' THEN (SELECT fm.item_id FROM forms fm WHERE fm.id = a.thing_id)
           WHEN 'grant' THEN (SELECT eg.item_id FROM grants eg WHERE eg.id = a.thing_id)
           WHEN 'link' THEN (SELECT el.item_id FROM links el WHERE el.id = a.thing_id) END"
    };
}

rows! {
    /// An entry as it was written.
    #[derive(Debug, Clone)]
    pub struct Entry {
        pub organization: OrganizationId,
        pub seq: i64,
        pub at: Time,
        pub by_kind: String,
        pub by_id: Option<Uuid>,
        pub deed: String,
        pub thing: String,
        pub thing_id: Option<Uuid>,
        pub detail: String,
        pub network: String,
        pub prev_hash: Vec<u8>,
        pub hash: Vec<u8>,
    }
}

impl Entry {
    /// SHA-256 over the hash before and every part of this entry, each with its length.
    fn digest(&self) -> [u8; 32] {
        let mut digest = Sha256::new();
        let mut part = |bytes: &[u8]| {
            digest.update((bytes.len() as u64).to_be_bytes());
            digest.update(bytes);
        };
        part(&self.prev_hash);
        part(self.organization.0.as_bytes());
        part(&self.seq.to_be_bytes());
        part(&self.at.0.to_be_bytes());
        for text in [&self.by_kind, &self.deed, &self.thing, &self.detail, &self.network] {
            part(text.as_bytes());
        }
        for id in [self.by_id, self.thing_id] {
            part(id.map(Uuid::into_bytes).as_ref().map_or(&[], |bytes| bytes.as_slice()));
        }
        digest.finalize().into()
    }
}

impl Entry {
    /// Whether its hash is that of what it says.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.hash == self.digest()
    }
}
