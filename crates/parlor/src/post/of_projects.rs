//! Mails about projects and tasks: what is new in a chat, that one was shared, that
//! single tasks were, that one is to be approved. As all mails they are drawn when they are sent, and ask again.

use super::{
    letters::{Letter, Reader, Writer},
    sheet::Page,
};
use crate::{
    chat, comments, forms, items, links, parts, sharing,
    store::{Time, Tx},
    tasks::approvals::{self, Outcome},
    web::Error,
};
use access::{Lane, MemberId, PartyId, TaskId};

impl Writer<'_> {
    pub(super) fn chat(&self, tx: &mut Tx<'_>, reader: Option<&Reader>) -> Result<Letter, Error> {
        let (Ok(item), Ok(party)) = (self.text("item_id").parse(), self.text("reader").parse()) else { return Ok(Letter::Over("no chat")) };
        let Some(lane) = Lane::from_word(self.text("lane")) else { return Ok(Letter::Over("no chat")) };
        let Some(due) = chat::due(tx, item, lane, PartyId(party), reader.map(|(_, rights)| rights), self.time("told_at").unwrap_or(Time(0)))? else {
            return Ok(Letter::Over("read meanwhile"));
        };
        let (t, title) = (self.t, self.text("item"));
        let text = comments::beginning(&due.text, 500);
        let below = if due.more > 0 { t.with("mail-chat-more", parts![count = due.more]) } else { t["mail-chat-below"].to_owned() };
        Ok(self.letter(&Page {
            subject: t.with("mail-chat-subject", parts![author = &due.author, item = title]),
            above: t.with("mail-chat-above", parts![author = &due.author]),
            title,
            said: Some(&text).filter(|text| !text.is_empty()).map(String::as_str),
            digits: None,
            button: Some((&t["mail-chat-button"], self.url(self.text("path")))),
            below,
        }))
    }

    /// To a member who answers for an item: who shared it with whom.
    pub(super) fn told(&self, tx: &mut Tx<'_>) -> Result<Letter, Error> {
        let (Ok(item), Ok(member)) = (self.text("item_id").parse(), self.text("member").parse()) else { return Ok(Letter::Over("no item")) };
        if !items::member_sees(tx, item, MemberId(member))? {
            return Ok(Letter::Over("not theirs to see"));
        }
        let (t, sharer, title, guests) = (self.t, self.text("sharer"), self.text("item"), self.text("guests"));
        let message = self.text("message");
        Ok(self.letter(&Page {
            subject: t.with("mail-told-subject", parts![sharer = sharer, item = title]),
            above: t.with("mail-told-above", parts![sharer = sharer, guests = guests]),
            title,
            said: Some(message).filter(|message| !message.is_empty()),
            digits: None,
            button: Some((&t["mail-told-button"], self.url(&format!("/items/{}/share", self.text("item_id"))))),
            below: t["mail-told-below"].to_owned(),
        }))
    }

    /// To a guest: which tasks were shared with them, as far as they still see them.
    pub(super) fn tasks(&self, tx: &mut Tx<'_>, reader: Option<&Reader>) -> Result<Letter, Error> {
        let Some((contact, rights)) = reader else { return Ok(Letter::Over("no reader")) };
        let ids: Vec<TaskId> = serde_json::from_value(self.content["tasks"].clone()).unwrap_or_default();
        let titles = sharing::tasks_still_shared(tx, *contact, rights, &ids)?;
        let Some(grant) = self.waiting.grant.filter(|_| !titles.is_empty()) else { return Ok(Letter::Over("shared no more")) };
        let now = tx.now();
        let (address, personal) = match links::of_grant(tx, self.waiting.sender, grant)? {
            Some(link) if link.opens(now) => (link.address(self.app), true),
            _ => (self.url(&format!("/items/{}", self.text("item_id"))), false),
        };
        let (t, sharer, message) = (self.t, self.text("sharer"), self.text("message"));
        let list = titles.iter().map(|title| format!("· {title}")).collect::<Vec<_>>().join("\n");
        let said = if message.is_empty() { list } else { format!("{message}\n\n{list}") };
        let explain = &t[if personal { "mail-link-personal" } else { "mail-sign-in" }];
        let (subject, above) = if self.content.get("yours").is_some_and(|yours| yours == true) {
            ("mail-yours-subject", "mail-yours-above")
        } else {
            ("mail-tasks-subject", "mail-tasks-above")
        };
        Ok(self.letter(&Page {
            subject: t.with(subject, parts![sharer = sharer, count = titles.len()]),
            above: t.with(above, parts![sharer = sharer, count = titles.len()]),
            title: self.text("item"),
            said: Some(&said),
            digits: None,
            button: Some((&t["link-open"], address)),
            below: explain.to_owned(),
        }))
    }

    /// To whoever is asked to approve a task.
    pub(super) fn approval(&self, tx: &mut Tx<'_>, reader: Option<&Reader>) -> Result<Letter, Error> {
        let (Ok(approval), Ok(item), Ok(asked)) = (self.text("approval").parse(), self.text("item_id").parse(), self.text("reader").parse()) else {
            return Ok(Letter::Over("no approval"));
        };
        if reader.is_none() && !items::member_sees(tx, item, MemberId(asked))? {
            return Ok(Letter::Over("not theirs to see"));
        }
        let guest = reader.map(|(contact, rights)| (*contact, rights));
        let Some(said) = approvals::still_asked(tx, approval, PartyId(asked), guest)? else { return Ok(Letter::Over("answered, or asked no more")) };
        let t = self.t;
        Ok(self.letter(&Page {
            subject: t.with("mail-approval-subject", parts![asker = &said.by, task = &said.title]),
            above: t.with("mail-approval-above", parts![asker = &said.by, item = self.text("item")]),
            title: &said.title,
            said: Some(&said.text).filter(|text| !text.is_empty()).map(String::as_str),
            digits: None,
            button: Some((&t["mail-approval-button"], self.url(self.text("path")))),
            below: t["mail-approval-below"].to_owned(),
        }))
    }

    /// To the member who asked for an approval.
    pub(super) fn decided(&self, tx: &mut Tx<'_>) -> Result<Letter, Error> {
        let (Ok(approval), Ok(item), Ok(member)) = (self.text("approval").parse(), self.text("item_id").parse(), self.text("member").parse()) else {
            return Ok(Letter::Over("no approval"));
        };
        let Some(said) = approvals::decided(tx, approval, item, MemberId(member))? else { return Ok(Letter::Over("not theirs to see")) };
        let (t, rejected) = (self.t, said.outcome == Some(Outcome::Rejected));
        let subject = if rejected { "mail-decided-rejected" } else { "mail-decided-approved" };
        let above = if rejected { "mail-decided-rejected-above" } else { "mail-decided-approved-above" };
        Ok(self.letter(&Page {
            subject: t.with(subject, parts![task = &said.title]),
            above: t.with(above, parts![name = &said.by, item = self.text("item")]),
            title: &said.title,
            said: Some(&said.text).filter(|text| !text.is_empty()).map(String::as_str),
            digits: None,
            button: Some((&t["mail-approval-button"], self.url(self.text("path")))),
            below: t["mail-decided-below"].to_owned(),
        }))
    }

    /// To the member who is responsible for a project: a form was filled in.
    pub(super) fn answer(&self, tx: &mut Tx<'_>) -> Result<Letter, Error> {
        let (Ok(item), Ok(task), Ok(member)) = (self.text("item_id").parse(), self.text("task").parse(), self.text("member").parse()) else {
            return Ok(Letter::Over("no answer"));
        };
        let Some(answered) = forms::answered(tx, item, task, MemberId(member))? else { return Ok(Letter::Over("not theirs to see")) };
        let (t, form) = (self.t, self.text("form"));
        Ok(self.letter(&Page {
            subject: t.with("mail-answer-subject", parts![form = form, title = &answered.title]),
            above: t.with("mail-answer-above", parts![name = &answered.name, form = form]),
            title: &answered.title,
            said: None,
            digits: None,
            button: Some((&t["mail-answer-button"], self.url(self.text("path")))),
            below: t["mail-answer-below"].to_owned(),
        }))
    }
}
