//! What the database keeps: the log, mails that wait, files, who administers, search.

use super::{Depth, Finding, said};
use crate::{
    app::App,
    audit::{self, Verdict},
    bind, post, rows,
    store::{Time, Tx},
    web::Error,
};

/// A day.
const DAY_SECONDS: i64 = 86_400;
/// So many of the newest files are looked for in the storage.
const FILES: i64 = 200;
/// So many files that are gone are named.
const NAMED: usize = 5;
/// A log entry that is further ahead than this was made by a clock that was wrong.
const AHEAD_SECONDS: i64 = 300;
/// A backup is made each day; of one that did not run for so many, and of an installation of that age
/// that has none, somebody should know.
const BACKUP_DAYS: i64 = 3;
/// So much behind, search shows yesterday.
const BEHIND: i64 = 1_000;

/// All of it; a part that is well and has nothing to say is left out.
pub(super) async fn all(app: &App, depth: Depth) -> Vec<Finding> {
    let mut found = vec![log(app, depth).await];
    match app.store.read(Counts::gather).await {
        Ok(counts) => found.extend(counts.judged(app.store.sources().clock.now())),
        Err(fault) => found.push(Finding::wrong("database", said(&fault), "see what the log of the server says")),
    }
    found.push(match files(app, depth).await {
        Ok(finding) => finding,
        Err(fault) => Finding::wrong("files", said(&fault), "see that the storage can be reached"),
    });
    found
}

async fn log(app: &App, depth: Depth) -> Finding {
    let (store, reach) = (app.store.clone(), if depth == Depth::All { i64::MAX } else { 1_000 });
    let remedy = "somebody wrote into the database beside the program: find out who, and hold the last backup against it, by \
                  `parlor audit verify --against FOLDER`";
    match tokio::task::spawn_blocking(move || audit::verify(&store, reach)).await {
        Ok(Ok(Verdict::Whole(entries))) => Finding::well("audit log", format!("{entries} entries read, each in its place and unchanged")),
        Ok(Ok(fault)) => Finding::wrong("audit log", fault.to_string(), remedy),
        Ok(Err(fault)) => Finding::wrong("audit log", fault.to_string(), "see what the log of the server says"),
        Err(fault) => Finding::wrong("audit log", fault.to_string(), "see what the log of the server says"),
    }
}

rows! {
    /// Mails that should have gone out.
    struct Mails {
        waiting: i64,
        since: Option<Time>,
        fault: Option<String>,
    }
}

/// What is counted on one snapshot.
struct Counts {
    overdue: Mails,
    failed: Mails,
    newest: Option<Time>,
    /// Organizations that nobody administers.
    headless: Vec<String>,
    unsearched: i64,
    /// When `parlor backup` was last run to its end.
    backed_up_at: Option<Time>,
    /// When the installation began; nothing before its first start.
    begun_at: Option<Time>,
}

impl Counts {
    fn gather(tx: &mut Tx<'_>) -> Result<Self, Error> {
        let now = tx.now();
        let overdue = tx.one(
            "SELECT COUNT(*), MIN(next_at), MAX(fault) FROM outbox WHERE ended_at IS NULL AND next_at < $1",
            bind![now.plus_seconds(-post::LATE_SECONDS)],
        )?;
        let failed = tx.one(
            "SELECT COUNT(*), MIN(ended_at), MAX(fault) FROM outbox WHERE ending = 'failed' AND created_at > $1",
            bind![now.plus_seconds(-7 * DAY_SECONDS)],
        )?;
        let (newest,) = tx.one("SELECT MAX(a.at) FROM audit_heads h JOIN audit a ON a.organization_id = h.organization_id AND a.seq = h.seq", &[])?;
        let headless: Vec<(String,)> = tx.all(
            "SELECT o.slug FROM organizations o WHERE NOT EXISTS (
                 SELECT 1 FROM roles r JOIN member_roles m ON m.role_id = r.id JOIN parties p ON p.id = m.member_id
                 WHERE r.organization_id = o.id AND r.built_in = 'administrator' AND p.ended_at IS NULL)
             ORDER BY o.slug LIMIT 20",
            &[],
        )?;
        let unsearched = tx.number("SELECT COUNT(*) FROM items WHERE searched <> version", &[])?;
        let (backed_up_at, begun_at) =
            tx.maybe::<(Option<Time>, Option<Time>)>("SELECT backed_up_at, begun_at FROM installation WHERE id = 1", &[])?.unwrap_or_default();
        Ok(Self { overdue, failed, newest, headless: headless.into_iter().map(|(slug,)| slug).collect(), unsearched, backed_up_at, begun_at })
    }

    fn judged(self, now: Time) -> Vec<Finding> {
        let mut found = Vec::new();
        let because = |fault: Option<String>| fault.map(|fault| format!("; the last was refused with: {fault}")).unwrap_or_default();
        if self.overdue.waiting > 0 {
            let minutes = self.overdue.since.map_or(0, |since| (now.0 - since.0) / 60_000_000);
            let says = format!("{} should have gone out {minutes} minutes ago{}", self.overdue.waiting, because(self.overdue.fault));
            found.push(Finding::wrong("mails that wait", says, "see that the server runs and that its mail server takes them; they go out then"));
        }
        if self.failed.waiting > 0 {
            let says = format!("{} of the last seven days were given up{}", self.failed.waiting, because(self.failed.fault));
            found.push(Finding::doubtful("mails given up", says, "share or invite again once the reason is gone"));
        }
        if let Some(ahead) = self.newest.map(|newest| (newest.0 - now.0) / 1_000_000).filter(|ahead| *ahead > AHEAD_SECONDS) {
            let says = format!("the newest entry of the log was made {ahead} seconds from now");
            found.push(Finding::wrong("clock", says, "set the clock of this machine by a time server; codes and links end by it"));
        }
        if !self.headless.is_empty() {
            let says = format!("nobody administers {}", self.headless.join(", "));
            let remedy = "`parlor admin appoint ORGANIZATION ADDRESS` makes one of its members an administrator";
            found.push(Finding::wrong("administrators", says, remedy));
        }
        found.extend(backup(now, self.backed_up_at, self.begun_at));
        if self.unsearched > BEHIND {
            let says = format!("{} items are not looked at again yet", self.unsearched);
            found.push(Finding::doubtful("search", says, "the server catches up while it runs; if this does not go down, see its log"));
        }
        found
    }
}

/// What is wrong with backups. Of those that somebody makes by a way of their own nothing is known, so this is never more than doubtful.
fn backup(now: Time, backed_up_at: Option<Time>, begun_at: Option<Time>) -> Option<Finding> {
    let days = |since: Time| Some((now.0 - since.0) / 1_000_000 / DAY_SECONDS).filter(|days| *days >= BACKUP_DAYS);
    let Some(at) = backed_up_at else {
        let says = format!("there is none by `parlor backup`, and the installation is {} days old", begun_at.and_then(days)?);
        let remedy = "have `parlor backup` run each day, and look at one with `--verify`; whoever copies database, key and files by another way \
                      watches over that";
        return Some(Finding::doubtful("backup", says, remedy));
    };
    let says = format!("the last one by `parlor backup` was made {} days ago", days(at)?);
    Some(Finding::doubtful("backup", says, "see why the job that makes it did not run, and run it; look at one with `parlor backup --verify`"))
}

/// Whether the bytes of files are there; those that were destroyed for a virus are not missed.
async fn files(app: &App, depth: Depth) -> Result<Finding, Error> {
    let most = if depth == Depth::All { i64::MAX } else { FILES };
    let keys: Vec<(String, String)> = app
        .store
        .read(move |tx| {
            Ok::<_, Error>(tx.all(
                "SELECT v.blob_key, f.name FROM file_versions v JOIN files f ON f.id = v.file_id
                 WHERE NOT EXISTS (SELECT 1 FROM quarantine q WHERE q.blob_key = v.blob_key AND q.virus IS NOT NULL)
                 ORDER BY v.id DESC LIMIT $1",
                bind![most],
            )?)
        })
        .await?;
    let (mut gone, looked) = (Vec::new(), keys.len());
    for (key, name) in keys {
        if !app.blobs.has(&key).await? {
            gone.push(format!("{name} ({key})"));
        }
    }
    if gone.is_empty() {
        return Ok(Finding::well("files", format!("{looked} looked for, all there")));
    }
    let named = gone.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
    let says = format!("{} of {looked} looked for are not in the storage: {named}", gone.len());
    Ok(Finding::wrong("files", says, "put them back from a backup, under the same names; see that storage_url names where they lie"))
}
