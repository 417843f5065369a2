//! What the address of a board opens: nothing to who is not invited (BOARD-8); the board, to
//! who enters a name (BOARD-3), and, where it has one, its password (BOARD-2). Where the
//! organization asks for a password and the board has none, nobody new comes by it.

use super::{Manage, Opens};
use crate::{
    audit::{self, By},
    bind,
    doors::{Asker, Permit, refusals},
    items::{
        Item,
        history::{Change, record},
    },
    secrets::{Purpose, Secrets},
    store::Tx,
    verification,
    web::{Error, Problem},
};
use access::{ItemId, OrganizationId};
use subtle::ConstantTimeEq as _;

/// What stands before a board for who comes by its address.
#[derive(Clone, Copy, Debug)]
pub struct Door {
    pub item: ItemId,
    pub opens: Opens,
    pub generation: i64,
    /// The organization asks for a password, and the board has none yet: nobody comes in.
    pub waits: bool,
}

/// The door of a board.
///
/// # Errors
/// Not found, when it is none.
pub fn door(tx: &mut Tx<'_>, item: ItemId) -> Result<Door, Error> {
    let found: Option<(String, i64, bool)> = tx.maybe(
        "SELECT b.opens, b.password_generation, b.opens = 'link' AND o.board_outsiders = 'password'
         FROM boards b JOIN organizations o ON o.id = b.organization_id WHERE b.item_id = $1",
        bind![item],
    )?;
    let (opens, generation, waits) = found.ok_or(Error::NotFound)?;
    Ok(Door { item, opens: Opens::from_word(&opens).unwrap_or(Opens::People), generation, waits })
}

/// How many boards of an organization are open by their address without a password.
///
/// # Errors
/// When the store fails.
pub fn open_by_link(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<i64, Error> {
    Ok(tx.number(
        "SELECT COUNT(*) FROM boards b JOIN items i ON i.organization_id = b.organization_id AND i.id = b.item_id
         WHERE b.organization_id = $1 AND b.opens = 'link' AND i.binned_at IS NULL",
        bind![organization],
    )?)
}

impl Door {
    /// The password that goes with the address. The database does not hold it.
    #[must_use]
    pub fn password(&self, secrets: &Secrets) -> String {
        let text = secrets.address(Purpose::BoardPassword, self.item.0, self.generation);
        text.chars().take(PASSWORD).collect()
    }

    /// Lets somebody in who says what they are called, and the password where there is one.
    ///
    /// # Errors
    /// A sentence for what is missing or wrong; too often, after many wrong ones.
    pub fn admits(&self, tx: &mut Tx<'_>, secrets: &Secrets, asker: &Asker, (name, password): (&str, &str)) -> Result<String, Error> {
        let mut problems = Vec::new();
        let name = crate::follows::line(&mut problems, "name", name, true, 60);
        if self.opens == Opens::Password {
            let typed = password.trim().to_lowercase();
            if typed.is_empty() {
                problems.push(Problem { field: "password", say: "board-password-missing".into() });
            } else if !self.right(tx, secrets, asker, &typed)? {
                problems.push(Problem { field: "password", say: "board-password-wrong".into() });
            }
        }
        if problems.is_empty() { Ok(name) } else { Err(Error::Invalid(problems)) }
    }

    fn right(&self, tx: &mut Tx<'_>, secrets: &Secrets, asker: &Asker, typed: &str) -> Result<bool, Error> {
        // Forty bits, and so many tries: nobody finds it by trying.
        verification::spend(tx, secrets, "board password from network", &asker.network, 20, 600)?;
        verification::spend(tx, secrets, "board password", &self.item.to_string(), 300, 3600)?;
        let right: bool = self.password(secrets).as_bytes().ct_eq(typed.as_bytes()).into();
        if !right {
            let who = asker.person.as_ref().map(|known| known.id);
            refusals::at_the_door("board password", &refusals::named(who), &asker.network, "wrong");
        }
        Ok(right)
    }
}

/// A board that has no owner lives so long.
pub(super) const TEMPORARY_SECONDS: i64 = 24 * 3600;
/// So many letters and a stroke between them: `k3vq7m2a-x4pt`.
const PASSWORD: usize = 13;

/// Says what the address opens from now on. Grants and links of it are `sharing`'s. A password
/// begins anew with it, so that whoever came in without one enters it.
///
/// # Errors
/// When the store fails.
pub fn open(tx: &mut Tx<'_>, item: &Permit<Manage, Item>, opens: Opens) -> Result<(), Error> {
    let was = door(tx, item.id)?.opens;
    if was == opens {
        return Ok(());
    }
    tx.run(
        "UPDATE boards SET opens = $3, password_generation = password_generation + $4 WHERE organization_id = $1 AND item_id = $2",
        bind![item.organization, item.id, opens.word(), i64::from(opens == Opens::Password)],
    )?;
    record(tx, item, item.by(), &Change { deed: "board.opens", subject: &item.title, was: Some(was.word()), became: Some(opens.word()) })?;
    audit::record(tx, item.organization, By::Actor(item.by()), "board.opens", ("item", Some(item.id.0)), opens.word())
}

/// Its address opens nothing any more, where it is a board: its public link was ended.
///
/// # Errors
/// When the store fails.
pub fn opens_no_more(tx: &mut Tx<'_>, item: ItemId) -> Result<(), Error> {
    tx.run("UPDATE boards SET opens = 'people' WHERE item_id = $1", bind![item])?;
    Ok(())
}

/// Gives it another password. Who came in by the one it had enters this one.
///
/// # Errors
/// When the store fails.
pub fn new_password(tx: &mut Tx<'_>, item: &Permit<Manage, Item>) -> Result<(), Error> {
    tx.run("UPDATE boards SET password_generation = password_generation + 1 WHERE item_id = $1", bind![item.id])?;
    record(tx, item, item.by(), &Change::new("board.password-changed", &item.title))?;
    audit::record(tx, item.organization, By::Actor(item.by()), "board.password-changed", ("item", Some(item.id.0)), "")
}
