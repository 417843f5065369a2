//! Mails about the wish to be erased: asked, objected to, done.

use super::{
    letters::{Letter, Writer},
    sheet::Page,
};
use crate::parts;

impl Writer<'_> {
    pub(super) fn erasure(&self) -> Letter {
        let (t, names, reason) = (self.t, self.text("names"), self.text("reason"));
        let (subject, above) = match self.text("what") {
            "objected" => ("mail-erasure-objected", "mail-erasure-objected-above"),
            "done" => ("mail-erasure-done", "mail-erasure-done-above"),
            "gone" => ("mail-erasure-gone", "mail-erasure-gone-above"),
            "account" => ("mail-erasure-account", "mail-erasure-asked-above"),
            "asked" => ("mail-erasure-asked", "mail-erasure-asked-above"),
            _ => return Letter::Over("forgotten"),
        };
        let due = self.time("due").map(|due| self.dates.on(due)).unwrap_or_default();
        let gone = self.text("what") == "gone";
        self.letter(&Page {
            subject: t.with(subject, parts![names = names]),
            above: t.with(above, parts![names = names, due = due]),
            title: &t["data-title"],
            said: Some(reason).filter(|reason| !reason.is_empty()),
            digits: None,
            button: (!gone).then(|| (&t["mail-erasure-button"], self.url("/account/data"))),
            below: t[if gone { "mail-erasure-gone-below" } else { "mail-erasure-below" }].to_owned(),
        })
    }
}
