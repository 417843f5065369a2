//! Who takes part with a guest in the same shared thing. A guest learns of
//! nobody else (GUEST-14).

use crate::{chat::MessageLine, comments::Thread, files::FileLine, items::Item, tasks::TaskLine};
use access::PartyId;
use schemars::JsonSchema;
use serde::Serialize;

/// Somebody who takes part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Present {
    pub name: String,
    pub guest: bool,
    pub responsible: bool,
    /// The company, for members.
    pub company: Option<String>,
}

/// The responsible member, those who follow the same tasks, and those who wrote
/// or sent something where this guest reads.
pub(super) fn present(
    item: &Item,
    responsible: &str,
    tasks: &[TaskLine],
    files: &[FileLine],
    comments: &Thread,
    chat: &[MessageLine],
    me: PartyId,
) -> Vec<Present> {
    let company = Some(item.mark().name);
    let mut all = vec![Present { name: responsible.to_owned(), guest: false, responsible: true, company: company.clone() }];
    let followers = tasks.iter().flat_map(|task| &task.followers).map(|follower| (follower.name.as_str(), follower.guest, follower.party == me));
    let writers = comments.guests.iter().map(|comment| (comment.author.as_str(), comment.author_is_guest, comment.mine));
    let senders = files.iter().map(|file| (file.by.as_str(), file.by_guest, file.mine));
    let talkers = chat.iter().map(|message| (message.author.as_str(), message.author_is_guest, message.mine));
    for (name, guest, me) in followers.chain(writers).chain(senders).chain(talkers) {
        if !me && !all.iter().any(|known| known.name == name && known.guest == guest) {
            all.push(Present { name: name.to_owned(), guest, responsible: false, company: company.clone().filter(|_| !guest) });
        }
    }
    all
}
