//! Which rows go into archives. Every table of an organization's is in one of these sheets,
//! or is named in [`LEFT_OUT`]; a test holds that against the schema.
//!
//! In the archive of a guest a line stands only where it concerns them: what they wrote, sent,
//! signed, confirmed, and what others wrote where they took part and could read it. No secret
//! is in any: no hash of an address or a password, no seed, no key.

mod access;
mod boards;
mod house;
mod items;
mod said;
mod signed;
mod things;
mod work;

use super::sheet::Sheet;

/// Tables of which nothing is in archives, and why not.
pub(super) const LEFT_OUT: [(&str, &str); 38] = [
    ("archives", "archives themselves"),
    ("answers_by_mail", "hashes, so that no mail is taken twice"),
    ("audit", "its own file"),
    ("audit_heads", "the manifest says it"),
    ("authenticators", "the person's own, with a seed"),
    ("board_clients", "how far the changes of a page are stored"),
    ("calendars", "the person's own, with a hash"),
    ("certificate_accounts", "the installation's, locked"),
    ("certificate_challenges", "on their way"),
    ("certificates", "the installation's; that they were made is in the log"),
    ("chats", "counters"),
    ("covered_entries", "what pages do not show; the log is there"),
    ("installation", "the installation's"),
    ("introductions", "what nobody has shown yet"),
    ("list_reminders", "counters; the mails are there"),
    ("mail_choices", "the person's own"),
    ("move_rows", "on their way"),
    ("notifications", "the person's own overview"),
    ("once_keys", "on their way, locked"),
    ("passkey_questions", "on their way"),
    ("passkeys", "the person's own"),
    ("people", "what an organization knows of them stands with members and contacts"),
    ("provider_names", "the person's own"),
    ("provider_visits", "on their way"),
    ("quarantine", "said beside the bytes"),
    ("rates", "counters"),
    ("receipt_reminders", "counters; the mails are there"),
    ("recovery_codes", "the person's own, hashed"),
    ("search_entries", "made of the rest"),
    ("seal_roots", "the installation's"),
    ("second_steps", "on their way"),
    ("sessions", "the person's own; what is trusted stands with browsers"),
    ("timers", "what runs now"),
    ("tokens", "hashes; that they were made and ended is in the log"),
    ("upload_parts", "on their way"),
    ("uploads", "on their way"),
    ("webhook_deliveries", "what was told; what happened is in the log"),
    ("imports", "on their way"),
];

/// All of them, in the order in which they stand in an archive.
pub(super) fn all() -> impl Iterator<Item = &'static Sheet> {
    [house::SHEETS, items::SHEETS, access::SHEETS, signed::SHEETS, work::SHEETS, things::SHEETS, said::SHEETS, boards::SHEETS].into_iter().flatten()
}
