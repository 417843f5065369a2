//! An @ on a board: members call any member or contact whom they know, and that lets those
//! onto it (BOARD-9). Where a board is for specific people it is asked first, and only who
//! shares the board says yes.

use super::{Opener, Terms, board_address::facets, open_grant, open_one};
use crate::{
    app::App,
    bind,
    boards::{self, Mention, Opens, Speaker},
    comments, contacts,
    doors::{Actor, Allowed},
    items::{self, Item, fold, team},
    mentions::{Callable, Offer, Offered, named},
    rows, stays,
    store::Tx,
    web::{Answer, Asked, Cx, Error, Problem, Say},
};
use access::{BoardDeed, BoardRole, ContactId, HouseVerb, MemberId, PartyId, Verb};
use schemars::JsonSchema;
use serde::Deserialize;

/// So many are offered at most.
const OFFERED: usize = 8;
/// So many are called by one text.
const MOST: usize = 20;
/// No name that is called has more words.
const WORDS: usize = 5;

/// What becomes of people who are called and are not on the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Widen {
    /// It was not said: where it is needed, it is asked.
    Ask,
    /// They are let in.
    Yes,
    /// They are left out, and their names are words.
    No,
}

impl Widen {
    /// What a form says.
    #[must_use]
    pub fn from_word(word: &str) -> Self {
        match word {
            "yes" => Self::Yes,
            "no" => Self::No,
            _ => Self::Ask,
        }
    }
}

rows! {
    struct Named {
        party: PartyId,
        name: String,
        guest: bool,
        on_board: bool,
    }
}

/// Whom a text calls. Those who were not on the board are let in, as its address would.
///
/// # Errors
/// The question, where the board is for specific people and it was not said whether they
/// are let in; a sentence, where the writer may not say so.
pub fn called_on_board(tx: &mut Tx<'_>, app: &App, who: Speaker<'_>, text: &str, widen: Widen) -> Result<Vec<Callable>, Error> {
    // Most texts call nobody; guests never do.
    if !text.contains('@') || !who.may(BoardDeed::Mention) {
        return Ok(Vec::new());
    }
    let (mut here, mut away): (Vec<Named>, Vec<Named>) = found(tx, who, text)?.into_iter().partition(|one| one.on_board);
    // Of others than those who are here a member from outside knows nobody.
    let known = known_to(tx, who.by)?;
    if !known.members {
        let named = boards::on_board(tx, who.item)?;
        here.retain(|one| named.iter().any(|other| other.party == one.party));
    }
    away.retain(|one| if one.guest { known.contacts } else { known.members });
    let mut called: Vec<Callable> = here.into_iter().map(callable).collect();
    if !who.item.extranet {
        away.retain(|one| !one.guest);
    }
    if away.is_empty() || widen == Widen::No {
        return Ok(called);
    }
    if boards::door(tx, who.item.id)?.opens == Opens::People {
        may_widen(who, &away, widen)?;
    }
    let role = usual_role(tx, who.item)?;
    for one in away {
        if one.guest {
            stays::admits(tx, who.item.organization, ContactId(one.party.0))?;
            let message = comments::beginning(text, 500);
            let terms = Terms::usual(tx, who.item, facets(role), message)?;
            let opener = Opener { item: who.item, rights: who.rights, by: who.by };
            // Its invitation says what was written.
            open_one(tx, app, opener, ContactId(one.party.0), &terms, true)?;
        } else {
            boards::give_to(tx, who.item, who.by, (MemberId(one.party.0), &one.name), role)?;
            called.push(callable(one));
        }
    }
    Ok(called)
}

/// Whom a member knows beside those who are on a board.
struct Known {
    members: bool,
    contacts: bool,
}

fn known_to(tx: &mut Tx<'_>, by: &Actor) -> Result<Known, Error> {
    let member = by.member().ok_or(Error::NotFound)?;
    let house = items::house_rights(tx, member)?.ok_or(Error::NotFound)?;
    Ok(Known { members: house.may(HouseVerb::Browse), contacts: house.may(HouseVerb::SeeContacts) })
}

fn callable(one: Named) -> Callable {
    Callable { party: one.party, name: one.name, guest: one.guest }
}

/// Of a board for specific people those decide who share it.
fn may_widen(who: Speaker<'_>, away: &[Named], widen: Widen) -> Result<(), Error> {
    let names = away.iter().map(|one| one.name.as_str()).collect::<Vec<_>>().join(", ");
    let shares = who.rights.may(Verb::Share) && who.may(BoardDeed::Manage);
    // The field says which answers there are: to let them in, or only to leave them out.
    let (field, key) = match (shares, widen) {
        (true, Widen::Yes) => return Ok(()),
        (true, _) => ("widen", "board-mention-let-in"),
        (false, _) => ("leave_out", "board-mention-owners"),
    };
    Err(Error::Invalid(vec![Problem { field, say: Say::new(key).and("names", names) }]))
}

/// What those are who come by its address, or would.
fn usual_role(tx: &mut Tx<'_>, item: &Item) -> Result<BoardRole, Error> {
    let (usual,): (String,) = tx.one("SELECT board_role FROM organizations WHERE id = $1", bind![item.organization])?;
    Ok(BoardRole::from_word(&usual).unwrap_or(BoardRole::Reviewer))
}

/// Everybody whom the text names. Of several of one name it calls who is on the board, and
/// nobody where that is not one.
fn found(tx: &mut Tx<'_>, who: Speaker<'_>, text: &str) -> Result<Vec<Named>, Error> {
    let mut known: Vec<Named> = Vec::new();
    for beginnings in sought(text) {
        for one in by_names(tx, who.item, &beginnings)? {
            if one.party != who.by.party() && !known.iter().any(|other| other.party == one.party) {
                known.push(one);
            }
        }
    }
    for one in known.iter_mut().filter(|one| !one.guest) {
        one.on_board = items::member_sees(tx, who.item.id, MemberId(one.party.0))?;
    }
    for one in known.iter_mut().filter(|one| one.guest) {
        one.on_board = open_grant(tx, who.item, ContactId(one.party.0))?.is_some();
    }
    let names: Vec<&str> = known.iter().map(|one| one.name.as_str()).collect();
    let called: Vec<String> = named(text, &names).into_iter().map(str::to_owned).collect();
    known.retain(|one| called.contains(&one.name));
    let alone = |one: &Named, all: &[Named]| {
        let same: Vec<&Named> = all.iter().filter(|other| other.name == one.name).collect();
        same.len() == 1 || (one.on_board && same.iter().filter(|other| other.on_board).count() == 1)
    };
    let chosen: Vec<bool> = known.iter().map(|one| alone(one, &known)).collect();
    let mut chosen = chosen.into_iter();
    known.retain(|_| chosen.next().unwrap_or(false));
    Ok(known)
}

/// What each @ of a text could name: its next word, its next two, and so on.
fn sought(text: &str) -> Vec<[String; WORDS]> {
    let begins = text.match_indices('@').filter(|(at, _)| !text[..*at].chars().next_back().is_some_and(char::is_alphanumeric));
    begins
        .take(MOST)
        .map(|(at, sign)| {
            let mut words = text[at + sign.len()..].split_whitespace().take(WORDS).scan(String::new(), |name, word| {
                if !name.is_empty() {
                    name.push(' ');
                }
                name.push_str(word);
                Some(name.clone())
            });
            // What follows a name may stand close to it.
            std::array::from_fn(|_| words.next().unwrap_or_default().trim_end_matches(|last: char| !last.is_alphanumeric() && last != '.').to_owned())
        })
        .collect()
}

fn by_names(tx: &mut Tx<'_>, item: &Item, names: &[String; WORDS]) -> Result<Vec<Named>, Error> {
    let [a, b, c, d, e] = names;
    Ok(tx.all(
        "SELECT p.id, p.name, p.kind = 'contact', FALSE FROM parties p LEFT JOIN contacts k ON k.id = p.id
         WHERE p.organization_id = $1 AND p.name IN ($2, $3, $4, $5, $6) AND p.name <> '' AND p.ended_at IS NULL
           AND NOT p.service AND (p.kind = 'member' OR (k.nature = 'known' AND k.email IS NOT NULL)) ORDER BY p.id LIMIT 20",
        bind![item.organization, a, b, c, d, e],
    )?)
}

/// What was typed.
#[derive(Clone, Deserialize, JsonSchema)]
pub struct Typing {
    /// The beginning of a name, or of a part of it.
    #[serde(default)]
    q: String,
}

/// Offers whom a member can call: those who are on the board, and whom else they know.
///
/// # Errors
/// When the store fails.
pub async fn offer_on_board(item: Allowed<Mention, Item>, cx: Cx, Asked(typing): Asked<Typing>) -> Result<Answer, Error> {
    let ask = item.ask();
    let offer = cx
        .read(move |tx| {
            let item = Allowed::<Mention, Item>::again(tx, &ask)?;
            let sought = fold(&typing.q);
            let begins = |name: &str| fold(name).starts_with(&sought) || fold(name).split_whitespace().any(|word| word.starts_with(&sought));
            let mut people = on_board(tx, &item)?;
            people.extend(known_by_name(tx, &item, &typing.q)?);
            people.retain(|one| begins(&one.name) && one.name != item.by().name);
            people.sort_by_key(|one| (one.guest, fold(&one.name)));
            people.dedup_by(|one, other| one.name == other.name);
            people.truncate(OFFERED);
            Ok::<_, Error>(Offer { people })
        })
        .await?;
    Ok(Answer::json(&offer))
}

/// Those who are on the board by name.
fn on_board(tx: &mut Tx<'_>, item: &Item) -> Result<Vec<Offered>, Error> {
    let all = boards::on_board(tx, item)?;
    Ok(all.into_iter().map(|one| Offered { name: one.name, guest: one.guest }).collect())
}

/// Others whom the member knows: the team, and contacts of whom something was typed.
fn known_by_name(tx: &mut Tx<'_>, item: &Allowed<Mention, Item>, typed: &str) -> Result<Vec<Offered>, Error> {
    let known = known_to(tx, item.by())?;
    let mut people = Vec::new();
    if known.members {
        people.extend(team::colleagues(tx, item.organization)?.into_iter().map(|one| Offered { name: one.name, guest: false }));
    }
    if known.contacts && item.extranet {
        let most = i64::try_from(OFFERED).unwrap_or(8);
        people.extend(contacts::suggest(tx, item.organization, typed, most)?.into_iter().map(|one| Offered { name: one.name, guest: true }));
    }
    Ok(people)
}

#[cfg(test)]
mod tests {
    use super::sought;

    #[test]
    fn board_9_behind_an_at_a_name_can_have_up_to_five_words() {
        let of =
            |text: &str| sought(text).into_iter().map(|all| all.into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>()).collect::<Vec<_>>();
        assert_eq!(of("@Ana Ruiz, please"), [["Ana", "Ana Ruiz", "Ana Ruiz, please"].map(str::to_owned).to_vec()]);
        assert_eq!(of("see (@Jan de la Cruz jr. now)")[0][4], "Jan de la Cruz jr.");
        assert_eq!(of("mail a@b.example").len(), 0);
        assert_eq!(of("@").len(), 1);
        assert_eq!(of(&"@x ".repeat(100)).len(), 20);
    }
}
