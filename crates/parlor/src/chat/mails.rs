//! Mails about a chat. A chat is talk: not every word of it is mailed. Whoever
//! takes part and has not read for a few minutes is told once, and not again
//! until they have. What the mail says is looked up when it is sent, with the
//! rights that its reader has then.

use super::marks;
use crate::{
    bind, comments,
    doors::Actor,
    follows::Place,
    items::Item,
    mentions::Callable,
    notifications::{self, Kind, Mail, Mailed, News},
    post, rows,
    store::{Time, Tx},
    web::Error,
};
use access::{Attached, AttachedKind, Author, ContactId, ItemId, Lane, MemberId, MessageId, PartyId, Rights};
use serde_json::json;
use std::collections::HashSet;

/// So long somebody has time to read before they are told.
const PATIENCE_SECONDS: i64 = 5 * 60;

/// Tells each who reads there and was not told since they read last. Who is called
/// by an @ hears of that instead.
pub(super) fn tell(tx: &mut Tx<'_>, item: &Item, lane: Lane, by: &Actor, called: &[Callable]) -> Result<(), Error> {
    let told = told_already(tx, item, lane)?;
    let (news, now) = (News::on(item, Kind::of_chat(lane), Place::Item, Some(by.party())).read_by(lane), tx.now());
    for (party, member) in readers(tx, item, lane)? {
        let spared = party == by.party() || told.contains(&party) || called.iter().any(|one| one.party == party);
        if spared {
            continue;
        }
        marks::tell(tx, item, lane, party)?;
        let content = json!({
            "organization": item.organization_name, "item": item.title, "item_id": item.id, "lane": lane.word(),
            "reader": party, "member": member, "told_at": now, "path": super::url(item.id, lane),
        });
        let mail = Mail { not_before: Some(now.plus_seconds(PATIENCE_SECONDS)), ..Mail::new(post::Kind::Chat, content) };
        notifications::tell(tx, &news, party, Mailed::By(&mail))?;
    }
    Ok(())
}

/// Those who were told since they read last, of something that still stands: what was
/// told and taken back since counts as nothing.
fn told_already(tx: &mut Tx<'_>, item: &Item, lane: Lane) -> Result<HashSet<PartyId>, Error> {
    let now = tx.now();
    let told: Vec<(PartyId,)> = tx.all(
        "SELECT k.party_id FROM chat_marks k
         WHERE k.organization_id = $4 AND k.item_id = $1 AND k.lane = $2 AND k.told_at IS NOT NULL AND EXISTS (SELECT 1 FROM messages m
           WHERE m.organization_id = k.organization_id AND m.item_id = k.item_id AND m.lane = k.lane
             AND m.created_at >= k.told_at AND m.created_at < $3 AND m.created_by <> k.party_id
             AND m.removed_at IS NULL)",
        bind![item.id, lane, now, item.organization],
    )?;
    Ok(told.into_iter().map(|(party,)| party).collect())
}

/// The members who take part, and in the chat with guests those as well; each with
/// whether they are a member.
fn readers(tx: &mut Tx<'_>, item: &Item, lane: Lane) -> Result<Vec<(PartyId, bool)>, Error> {
    let members: Vec<(PartyId,)> = tx.all(
        "SELECT p.id FROM parties p WHERE p.organization_id = $1 AND p.kind = 'member' AND NOT p.service AND p.ended_at IS NULL
           AND (p.id = $2 OR EXISTS (SELECT 1 FROM participants x WHERE x.organization_id = $1 AND x.item_id = $3 AND x.member_id = p.id))
         ORDER BY p.name, p.id",
        bind![item.organization, item.responsible, item.id],
    )?;
    let mut all: Vec<(PartyId, bool)> = members.into_iter().map(|(party,)| (party, true)).collect();
    if lane == Lane::Guests {
        all.extend(comments::readers(tx, item, Place::Item)?.into_iter().map(|guest| (guest.party, false)));
    }
    Ok(all)
}

/// What is to be said of a chat to one reader.
pub struct Due {
    pub author: String,
    pub text: String,
    /// So many more came after it.
    pub more: i64,
}

rows! {
    struct Fresh {
        name: String,
        text: String,
    }
}

/// More than these are counted no further.
const COUNTED: i64 = 100;

/// What is still new to a reader when their mail is sent; nothing, if they have
/// read it meanwhile, see it no more, or another mail tells of it.
///
/// # Errors
/// When the store fails.
pub fn due(tx: &mut Tx<'_>, item: ItemId, lane: Lane, reader: PartyId, rights: Option<&Rights>, told_at: Time) -> Result<Option<Due>, Error> {
    if marks::told_at(tx, item, lane, reader)? != Some(told_at) {
        return Ok(None);
    }
    match rights {
        Some(rights) if !super::has(rights, lane) => return Ok(None),
        None if !crate::items::member_sees(tx, item, MemberId(reader.0))? => return Ok(None),
        _ => {}
    }
    // Who was never there is told of what came since somebody first wrote.
    let since = marks::read_to(tx, item, lane, reader)?.unwrap_or(Time(told_at.0 - 1));
    let from = Time(rights.map_or(0, Rights::reads_chat_from));
    let fresh: Vec<Fresh> = tx.all(
        "SELECT p.name, m.body FROM messages m JOIN parties p ON p.id = m.created_by
         WHERE m.item_id = $1 AND m.lane = $2 AND m.created_at > $3 AND m.created_at >= $5 AND m.created_by <> $6 AND m.removed_at IS NULL
         ORDER BY m.created_at, m.id LIMIT $4",
        bind![item, lane, since, COUNTED, from, reader],
    )?;
    let mut fresh = fresh.into_iter();
    let Some(first) = fresh.next() else { return Ok(None) };
    let more = i64::try_from(fresh.count()).unwrap_or(COUNTED);
    Ok(Some(Due { author: first.name, text: first.text, more }))
}

rows! {
    struct Standing {
        lane: Lane,
        at: Time,
        author: PartyId,
    }
}

/// Whether a message may still be told when a mail about it is sent: it was not
/// taken back, and a guest reads it.
///
/// # Errors
/// When the store fails.
pub fn still_said(tx: &mut Tx<'_>, message: MessageId, reader: Option<(ContactId, &Rights)>) -> Result<bool, Error> {
    let said: Option<Standing> =
        tx.maybe("SELECT lane, created_at, created_by FROM messages WHERE id = $1 AND removed_at IS NULL", bind![message])?;
    let Some(said) = said else { return Ok(false) };
    let Some((contact, rights)) = reader else { return Ok(true) };
    let kind = AttachedKind::Message { lane: said.lane, written_at: said.at.0 };
    Ok(rights.attached(&Attached { kind, author: Author::of(said.author, contact.party()) }).is_ok())
}
