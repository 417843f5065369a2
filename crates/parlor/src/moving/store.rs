//! What the database keeps of what is brought along.

use super::{
    Move, Source,
    judging::Fate,
    said::{Kind, Said},
};
use crate::{
    app::App,
    bind,
    doors::Permit,
    organizations::{Administer, Organization},
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{ItemId, MemberId, OrganizationId};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::HashMap;
use uuid::Uuid;

/// What nobody takes over is forgotten after so many days.
const DAYS: i64 = 7;
/// So long is known what became of each row.
const REPORT_DAYS: i64 = 90;

rows! {
    /// What is on its way in.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct MoveRow {
        pub id: Uuid,
        pub source: Source,
        pub file: String,
        #[serde(skip)]
        pub head: String,
        #[serde(skip)]
        pub choices: String,
        pub total: i64,
        /// How many rows were looked at and how many of them made or changed something.
        pub done: i64,
        pub made: i64,
        pub created_at: Time,
        pub ended_at: Option<Time>,
    }

    /// A row of it, as it was kept.
    struct Kept {
        said: String,
    }

    /// What became of a row.
    pub struct Outcome {
        pub number: i64,
        pub fate: Option<Fate>,
        pub title: Option<String>,
        pub why: Option<String>,
        pub said: String,
    }

    /// What was brought in once.
    #[derive(Clone, Debug)]
    pub struct Known {
        pub kind: Kind,
        pub key: String,
        pub made: Uuid,
        pub item: Option<ItemId>,
        pub digest: String,
    }
}

/// The columns of [`MoveRow`], up to the condition.
macro_rules! moves {
    () => {
        "SELECT m.id, m.source, m.file_name, m.head, m.choices, m.total, m.place, m.made, m.created_at, m.ended_at FROM moves m
         WHERE m.organization_id = $1 AND m.member_id = $2 AND m.total IS NOT NULL"
    };
}

/// One of a member's own.
pub(super) fn find(tx: &mut Tx<'_>, organization: OrganizationId, member: MemberId, id: Uuid) -> Result<Option<MoveRow>, Error> {
    Ok(tx.maybe(concat!(moves!(), " AND m.id = $3"), bind![organization, member, id])?)
}

/// A member's last ones.
pub(super) fn last(tx: &mut Tx<'_>, organization: OrganizationId, member: MemberId) -> Result<Vec<MoveRow>, Error> {
    Ok(tx.all(concat!(moves!(), " ORDER BY m.created_at DESC, m.id LIMIT 20"), bind![organization, member])?)
}

/// Begins one; until [`all_read`] nobody finds it.
pub(super) fn begin(
    tx: &mut Tx<'_>,
    permit: &Permit<Administer, Organization>,
    source: Source,
    file: &str,
    head: &[String],
    choices: &str,
) -> Result<Uuid, Error> {
    let (id, now, me) = (tx.id::<Uuid>(), tx.now(), permit.by().member().ok_or(Error::NotFound)?);
    let head = serde_json::to_string(head).map_err(|fault| Error::Broken(fault.to_string()))?;
    tx.run(
        "INSERT INTO moves (id, organization_id, member_id, source, file_name, head, choices, place, made, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0, $8)",
        bind![id, permit.id, me, source, file, head, choices, now],
    )?;
    Ok(id)
}

/// Keeps some of its rows.
pub(super) fn keep(tx: &mut Tx<'_>, (organization, id): (OrganizationId, Uuid), first: i64, said: &[Said]) -> Result<(), Error> {
    for (row, number) in said.iter().zip(first..) {
        let text = serde_json::to_string(row).map_err(|fault| Error::Broken(fault.to_string()))?;
        let blob = match row {
            Said::File(file) => file.bytes.as_ref().map(|bytes| bytes.version.to_string()),
            _ => None,
        };
        tx.run(
            "INSERT INTO move_rows (organization_id, move_id, number, said, blob_key) VALUES ($5, $1, $2, $3, $4)",
            bind![id, number, text, blob, organization],
        )?;
    }
    Ok(())
}

/// All of its rows are here.
pub(super) fn all_read(tx: &mut Tx<'_>, id: Uuid, total: i64) -> Result<(), Error> {
    tx.run("UPDATE moves SET total = $2 WHERE id = $1", bind![id, total])?;
    Ok(())
}

/// Its rows from one number to another, in their order.
pub(super) fn rows(tx: &mut Tx<'_>, id: Uuid, (begin, end): (i64, i64)) -> Result<Vec<Said>, Error> {
    let kept: Vec<Kept> =
        tx.all("SELECT said FROM move_rows WHERE move_id = $1 AND number >= $2 AND number < $3 ORDER BY number", bind![id, begin, end])?;
    kept.into_iter().map(|row| serde_json::from_str(&row.said).map_err(|fault| Error::Broken(fault.to_string()))).collect()
}

/// What became of its rows.
pub(super) fn outcomes(tx: &mut Tx<'_>, id: Uuid, after: i64, most: i64) -> Result<Vec<Outcome>, Error> {
    Ok(tx.all(
        "SELECT number, fate, title, why, said FROM move_rows WHERE move_id = $1 AND number > $2 ORDER BY number LIMIT $3",
        bind![id, after, most],
    )?)
}

/// What became of the first rows that nothing came of, or not without a word.
pub(super) fn left_out(tx: &mut Tx<'_>, id: Uuid, most: i64) -> Result<Vec<Outcome>, Error> {
    Ok(tx.all(
        "SELECT number, fate, title, why, said FROM move_rows WHERE move_id = $1 AND fate IS NOT NULL AND (fate IN ('refused', 'skipped') OR why <> '')
         ORDER BY CASE fate WHEN 'refused' THEN 0 ELSE 1 END, number LIMIT $2",
        bind![id, most],
    )?)
}

/// How many of its rows became what.
pub(super) fn sums(tx: &mut Tx<'_>, id: Uuid) -> Result<HashMap<Fate, i64>, Error> {
    let all: Vec<(Fate, i64)> = tx.all("SELECT fate, COUNT(*) FROM move_rows WHERE move_id = $1 AND fate IS NOT NULL GROUP BY fate", bind![id])?;
    Ok(all.into_iter().collect())
}

/// Writes down what became of a row.
pub(super) fn became(tx: &mut Tx<'_>, id: Uuid, number: i64, (fate, title, why): (Fate, &str, &str)) -> Result<(), Error> {
    tx.run("UPDATE move_rows SET fate = $3, title = $4, why = $5 WHERE move_id = $1 AND number = $2", bind![id, number, fate, title, why])?;
    Ok(())
}

/// What came of a house before and is still here: not what lies in the bin.
/// `scope` stands before the keys of what went where somebody chose: there it is something else.
pub(super) fn known(tx: &mut Tx<'_>, organization: OrganizationId, source: Source, scope: &str) -> Result<HashMap<(Kind, String), Known>, Error> {
    let all: Vec<Known> = tx.all(
        "SELECT b.kind, b.key, b.made_id, b.item_id, b.digest FROM moved b LEFT JOIN items i ON i.id = b.item_id
         WHERE b.organization_id = $1 AND b.source = $2 AND i.binned_at IS NULL
           AND (b.kind <> 'file' OR EXISTS (SELECT 1 FROM files f WHERE f.id = b.made_id AND f.binned_at IS NULL))
           AND (b.kind <> 'contact' OR EXISTS (SELECT 1 FROM parties p WHERE p.id = b.made_id AND p.ended_at IS NULL))",
        bind![organization, source],
    )?;
    let here = |known: Known| known.key.strip_prefix(scope).map(str::to_owned).map(|key| ((known.kind, key), known));
    Ok(all.into_iter().filter_map(here).collect())
}

/// Remembers what was brought in.
pub(super) fn remember(tx: &mut Tx<'_>, organization: OrganizationId, source: Source, scope: &str, known: &Known) -> Result<(), Error> {
    let key = format!("{scope}{}", known.key);
    tx.run(
        "INSERT INTO moved (organization_id, source, kind, key, made_id, item_id, digest) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (organization_id, source, kind, key) DO UPDATE SET made_id = excluded.made_id, item_id = excluded.item_id, digest = excluded.digest",
        bind![organization, source, known.kind, key, known.made, known.item, &known.digest],
    )?;
    Ok(())
}

/// Keeps what was chosen, as long as nothing was taken over.
pub(super) fn choose(tx: &mut Tx<'_>, it: &Move, choices: &str) -> Result<(), Error> {
    let changed = tx.changed("UPDATE moves SET choices = $2 WHERE id = $1 AND place = 0 AND ended_at IS NULL", bind![it.row.id, choices])?;
    if changed { Ok(()) } else { Err(Error::Changed) }
}

/// Goes on behind these rows, if nobody did since.
pub(super) fn moved_on(tx: &mut Tx<'_>, it: &Move, to: i64, made: i64) -> Result<(), Error> {
    let ended = (to >= it.row.total).then(|| tx.now());
    let free = tx.changed(
        "UPDATE moves SET place = $3, made = made + $4, ended_at = $5 WHERE id = $1 AND place = $2 AND ended_at IS NULL",
        bind![it.row.id, it.row.done, to, made, ended],
    )?;
    if free { Ok(()) } else { Err(Error::Changed) }
}

/// Ends it where it is.
pub(super) fn stop(tx: &mut Tx<'_>, id: Uuid) -> Result<bool, Error> {
    let now = tx.now();
    Ok(tx.changed("UPDATE moves SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL", bind![id, now])?)
}

/// The bytes that wait for rows which took none of them.
fn left(tx: &mut Tx<'_>, id: Uuid) -> Result<Vec<String>, Error> {
    let keys: Vec<(String,)> = tx.all(
        "SELECT blob_key FROM move_rows WHERE move_id = $1 AND blob_key IS NOT NULL AND (fate IS NULL OR fate NOT IN ('new', 'changed'))",
        bind![id],
    )?;
    Ok(keys.into_iter().map(|(key,)| key).collect())
}

/// Takes away the bytes that nothing came of, once it has ended.
///
/// # Errors
/// When the storage or the store fails.
pub(super) async fn clear(app: &App, id: Uuid) -> Result<(), Error> {
    for key in app.store.read(move |tx| left(tx, id)).await? {
        app.blobs.remove(&key).await?;
    }
    Ok(())
}

/// Forgets what nobody took over, and in the end also what became of each row.
///
/// # Errors
/// When the store or the storage fails.
pub async fn forget_old(app: &App) -> Result<(), Error> {
    let old: Vec<(Uuid,)> = app
        .store
        .write(|tx| {
            let (now, since) = (tx.now(), tx.now().plus_days(-DAYS));
            tx.run("UPDATE moves SET ended_at = $1 WHERE ended_at IS NULL AND created_at < $2", bind![now, since])?;
            Ok::<_, Error>(tx.all(
                "SELECT m.id FROM moves m WHERE m.ended_at IS NOT NULL AND (m.place = 0 OR m.ended_at < $1)
                   AND EXISTS (SELECT 1 FROM move_rows r WHERE r.move_id = m.id) ORDER BY m.created_at LIMIT 20",
                bind![now.plus_days(-REPORT_DAYS)],
            )?)
        })
        .await?;
    for (id,) in old {
        clear(app, id).await?;
        app.store
            .write(move |tx| {
                tx.run("DELETE FROM move_rows WHERE move_id = $1", bind![id])?;
                Ok::<_, Error>(())
            })
            .await?;
    }
    Ok(())
}
