//! Figures of how it stands, measured when somebody asks for them, and the counters, which begin at
//! nothing when the program does. None of them names anybody.

use crate::{
    app::App,
    crowd, doctor, domains, rows,
    store::{Time, Tx},
    web::Error,
};
use metrics::{counter, gauge};

/// What is counted from the start on.
const COUNTERS: [&str; 10] = [
    "parlor_browser_reports",
    "parlor_faults",
    "parlor_mails_sent",
    "parlor_mails_put_off",
    "parlor_webhooks_told",
    "parlor_webhooks_put_off",
    "parlor_answers_by_mail",
    "parlor_viruses_found",
    "parlor_scans_put_off",
    "parlor_commits_failed",
];

/// Has every counter stand at nothing: what was never counted could not be watched.
pub(super) fn begin() {
    for name in COUNTERS {
        counter!(name).increment(0);
    }
    for what in crowd::What::ALL {
        counter!("parlor_held_back_total", "what" => what.word()).increment(0);
    }
}

rows! {
    /// What waits for something, and since when the first of it should have been done. What was
    /// tried and put off counts from its beginning.
    struct Queue {
        waiting: i64,
        since: Option<Time>,
    }
}

/// What the database says of how it stands.
struct Kept {
    now: Time,
    queues: [(&'static str, Queue); 6],
    mails_failed: i64,
    certificate_ends: Option<Time>,
    backed_up_at: Option<Time>,
    begun_at: Option<Time>,
}

impl Kept {
    fn gather(tx: &mut Tx<'_>, in_files: &str) -> Result<Self, Error> {
        let now = tx.now();
        let queues = [
            (
                "mail",
                tx.one(
                    "SELECT COUNT(*), MIN(CASE WHEN tries > 0 THEN created_at WHEN next_at <= $1 THEN next_at END) FROM outbox
                     WHERE ended_at IS NULL",
                    crate::bind![now],
                )?,
            ),
            ("seal", tx.one("SELECT COUNT(*), MIN(ended_at) FROM signings WHERE seal_at IS NOT NULL AND outcome = 'completed'", &[])?),
            ("scan", tx.one("SELECT COUNT(*), MIN(since) FROM quarantine WHERE virus IS NULL", &[])?),
            ("archive", tx.one("SELECT COUNT(*), MIN(asked_at) FROM archives WHERE ended_at IS NULL", &[])?),
            (
                "webhook",
                tx.one(
                    "SELECT COUNT(*), MIN(CASE WHEN d.attempts > 0 OR d.next_at <= $1 THEN d.made_at END) FROM webhook_deliveries d
                     JOIN webhooks w ON w.id = d.webhook_id
                     WHERE d.ended_at IS NULL AND w.off_at IS NULL",
                    crate::bind![now],
                )?,
            ),
            ("search", tx.one("SELECT COUNT(*), CAST(NULL AS BIGINT) FROM items WHERE searched <> version", &[])?),
        ];
        let week = now.plus_days(-7);
        let mails_failed = tx.number("SELECT COUNT(*) FROM outbox WHERE ending = 'failed' AND created_at > $1", crate::bind![week])?;
        let (certificate_ends,) = tx.one("SELECT MIN(ends_at) FROM certificates WHERE chain IS NOT NULL AND name <> $1", crate::bind![in_files])?;
        let (backed_up_at, begun_at) =
            tx.maybe::<(Option<Time>, Option<Time>)>("SELECT backed_up_at, begun_at FROM installation WHERE id = 1", &[])?.unwrap_or_default();
        Ok(Self { now, queues, mails_failed, certificate_ends, backed_up_at, begun_at })
    }

    /// Of the certificate in files the database knows nothing.
    fn set(&self, in_files: Option<Time>) {
        for (what, queue) in &self.queues {
            gauge!("parlor_waiting", "what" => *what).set(number(queue.waiting));
            let late = queue.since.map_or(0.0, |since| seconds(self.now, since).max(0.0));
            gauge!("parlor_late_seconds", "what" => *what).set(late);
        }
        gauge!("parlor_mails_failed").set(number(self.mails_failed));
        if let Some(end) = self.certificate_ends.into_iter().chain(in_files).min() {
            gauge!("parlor_certificate_left_seconds").set(seconds(end, self.now));
        }
        if let Some(at) = self.backed_up_at {
            gauge!("parlor_backup_age_seconds").set(seconds(self.now, at));
        }
        // What is not there could be watched by nobody: this one is, and falls to nothing with the first backup.
        let unsaved = self.begun_at.filter(|_| self.backed_up_at.is_none()).map_or(0.0, |begun| seconds(self.now, begun).max(0.0));
        gauge!("parlor_never_backed_up_seconds").set(unsaved);
    }
}

/// Measures all of it.
pub(super) async fn measure(app: &App) {
    gauge!("parlor_info", "version" => env!("CARGO_PKG_VERSION"), "database" => app.store.kind()).set(1.0);
    let load = app.store.load();
    gauge!("parlor_changes_waiting").set(count(load.changes));
    gauge!("parlor_connections", "state" => "taken").set(count(load.connections.taken));
    gauge!("parlor_connections", "state" => "waiting").set(count(load.connections.waiting));
    gauge!("parlor_connections", "state" => "most").set(count(load.connections.most));
    let [strangers, organizations] = app.crowd.requests();
    gauge!("parlor_requests", "state" => "taken").set(count(strangers.taken + organizations.taken));
    gauge!("parlor_requests", "state" => "waiting").set(count(strangers.waiting + organizations.waiting));
    gauge!("parlor_pages_open").set(count(app.crowd.pages()));
    if let Some(room) = doctor::room(&app.config) {
        gauge!("parlor_disk_free_bytes").set(room as f64);
    }
    // The figures of the database stay as they were when it could be asked last.
    let in_files = domains::name_in_files(&app.config).to_owned();
    let kept = app.store.read(move |tx| Kept::gather(tx, &in_files)).await;
    gauge!("parlor_database_up").set(f64::from(u8::from(kept.is_ok())));
    if let Ok(kept) = kept {
        // One that cannot be read is said in the log, and found by the doctor.
        kept.set(domains::end_in_files(&app.config).unwrap_or_default());
    }
}

fn seconds(later: Time, earlier: Time) -> f64 {
    number(later.0 - earlier.0) / 1_000_000.0
}

fn number(number: i64) -> f64 {
    number as f64
}

fn count(number: usize) -> f64 {
    number as f64
}
