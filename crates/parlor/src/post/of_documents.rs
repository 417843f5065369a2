//! Mails about documents: that somebody is asked to sign or to approve, and what came of
//! it. As all mails they are drawn when they are sent, and ask again.

use super::{
    letters::{Letter, Reader, Writer},
    sheet::Page,
};
use crate::{
    items, links, parts,
    signatures::{self, Kind, Outcome, Told},
    store::Tx,
    web::{Error, day_of},
};
use access::{ItemId, MemberId};

impl Writer<'_> {
    /// To whoever is asked to sign or to approve.
    pub(super) fn to_sign(&self, tx: &mut Tx<'_>, reader: Option<&Reader>) -> Result<Letter, Error> {
        let (Ok(signing), Ok(signer)) = (self.text("signing").parse(), self.text("signer").parse()) else { return Ok(Letter::Over("no route")) };
        if !self.still_theirs(tx, reader)? {
            return Ok(Letter::Over("not theirs to see"));
        }
        let Some(told) = signatures::still_asked(tx, signing, signer)? else { return Ok(Letter::Over("answered, or asked no more")) };
        let (t, item) = (self.t, self.text("item"));
        let approval = told.kind == Kind::Approval;
        let subject = if approval { "mail-to-approve-subject" } else { "mail-to-sign-subject" };
        let above = if approval { "mail-to-approve-above" } else { "mail-to-sign-above" };
        let until =
            told.due.as_deref().and_then(day_of).map(|day| t.with("mail-to-sign-until", parts![day = self.dates.date(day)])).unwrap_or_default();
        let (address, explain) = self.way_to(tx)?;
        Ok(self.letter(&Page {
            subject: t.with(subject, parts![name = &told.starter, item = item]),
            above: t.with(above, parts![name = &told.starter]),
            title: item,
            said: Some(told.message.trim()).filter(|text| !text.is_empty()),
            digits: None,
            button: Some((&t[if approval { "mail-to-approve-button" } else { "mail-to-sign-button" }], address)),
            below: [until.as_str(), explain].join(" ").trim().to_owned(),
        }))
    }

    /// To who sent a route and to who signed: how it ended.
    pub(super) fn signed(&self, tx: &mut Tx<'_>, reader: Option<&Reader>) -> Result<Letter, Error> {
        let Ok(signing) = self.text("signing").parse() else { return Ok(Letter::Over("no route")) };
        if !self.still_theirs(tx, reader)? {
            return Ok(Letter::Over("not theirs to see"));
        }
        let Some(Told { outcome: Some(outcome), declined, .. }) = signatures::told(tx, signing)? else { return Ok(Letter::Over("not over")) };
        let (t, item) = (self.t, self.text("item"));
        let (subject, above) = match outcome {
            Outcome::Completed => ("mail-signed-subject", "mail-signed-above"),
            Outcome::Declined => ("mail-signing-declined-subject", "mail-signing-declined-above"),
            Outcome::Withdrawn => ("mail-signing-withdrawn-subject", "mail-signing-withdrawn-above"),
            Outcome::Expired => ("mail-signing-expired-subject", "mail-signing-expired-above"),
            Outcome::Invalidated => ("mail-signing-invalidated-subject", "mail-signing-invalidated-above"),
        };
        let (who, why) = declined.unwrap_or_default();
        let (address, explain) = self.way_to(tx)?;
        Ok(self.letter(&Page {
            subject: t.with(subject, parts![item = item]),
            above: t.with(above, parts![name = &who]),
            title: item,
            said: Some(why.as_str()).filter(|why| !why.is_empty()),
            digits: None,
            button: Some((&t["mail-signed-button"], address)),
            below: explain.to_owned(),
        }))
    }

    /// Whether its reader still sees the document: a guest was asked for by their grant.
    fn still_theirs(&self, tx: &mut Tx<'_>, reader: Option<&Reader>) -> Result<bool, Error> {
        if reader.is_some() {
            return Ok(true);
        }
        let (Ok(item), Ok(member)) = (self.text("item_id").parse::<ItemId>(), self.text("reader").parse()) else { return Ok(false) };
        items::member_sees(tx, item, MemberId(member))
    }

    /// Where its button leads, and what is to be known of it: a guest's own link where
    /// they have one, else the page behind the sign-in.
    fn way_to(&self, tx: &mut Tx<'_>) -> Result<(String, &str), Error> {
        let now = tx.now();
        let link = match self.waiting.grant {
            Some(grant) => links::of_grant(tx, self.waiting.sender, grant)?.filter(|link| link.opens(now)),
            None => None,
        };
        Ok(match (link, self.waiting.grant) {
            (Some(link), _) => (link.address(self.app), &self.t["mail-link-personal"]),
            (None, Some(_)) => (self.url(self.text("path")), &self.t["mail-sign-in"]),
            (None, None) => (self.url(self.text("path")), ""),
        })
    }
}
