//! Mails about keys of programs.

use super::{
    letters::{Letter, Writer},
    sheet::Page,
};
use crate::{keys, parts, store::Tx, web::Error};

impl Writer<'_> {
    /// A key ends soon: the program that uses it needs another.
    pub(super) fn key_ends(&self, tx: &mut Tx<'_>) -> Result<Letter, Error> {
        let (Ok(key), Some(until)) = (self.text("key").parse(), self.time("until")) else { return Ok(Letter::Over("no key")) };
        if !keys::still_ends(tx, key, until)? {
            return Ok(Letter::Over("ended"));
        }
        let (t, name, of) = (self.t, self.text("name"), self.text("of"));
        let date = self.dates.date(self.dates.last_day_before(until));
        let below = if of.is_empty() {
            t["mail-key-below"].to_owned()
        } else {
            t.with("mail-key-below-of", parts![of = of, organization = self.text("organization")])
        };
        Ok(self.letter(&Page {
            subject: t.with("mail-key-subject", parts![name = name]),
            above: t.with("mail-key-above", parts![date = date]),
            title: name,
            said: None,
            digits: None,
            button: Some((&t["mail-key-button"], self.url(self.text("path")))),
            below,
        }))
    }
}
