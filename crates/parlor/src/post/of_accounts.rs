//! Mails about what somebody signs in with.

use super::{
    letters::{Letter, Writer},
    sheet::Page,
};
use crate::parts;

impl Writer<'_> {
    /// It was changed, or somebody tries theirs.
    pub(super) fn account(&self) -> Letter {
        let (t, detail) = (self.t, self.text("detail"));
        let title = match self.text("deed") {
            "person.password" => "mail-account-password",
            "person.second-on" => "mail-account-second-on",
            "person.second-off" => "mail-account-second-off",
            "passkey.added" => "mail-account-passkey-added",
            "passkey.removed" => "mail-account-passkey-removed",
            "access.reset" => "mail-account-reset",
            "guessed" => "mail-account-guessed",
            _ => return Letter::Over("forgotten"),
        };
        let guessed = title == "mail-account-guessed";
        let when = self.time("at").map(|at| format!("{}, {}", self.dates.on(at), self.dates.clock(at))).unwrap_or_default();
        self.letter(&Page {
            subject: t[if guessed { "mail-account-guessed" } else { "mail-account-subject" }].to_owned(),
            above: t.with("mail-account-when", parts![when = when, network = self.text("network")]),
            title: &t[title],
            said: Some(detail).filter(|detail| !detail.is_empty()),
            digits: None,
            button: Some((&t["mail-account-button"], self.url("/account"))),
            below: t[if guessed { "mail-account-guessed-below" } else { "mail-account-below" }].to_owned(),
        })
    }
}
