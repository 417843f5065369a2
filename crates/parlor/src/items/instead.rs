//! Who answers in the place of a member who leaves (MEM-5), where somebody waits for their answer: a signature or an approval
//! in a route, the approval of a task, that of a board. What the answer of whom comes to then, each room says for itself.

use super::{Item, standing};
use crate::{store::Tx, web::Error};
use access::{ItemId, OrganizationId};

/// Who answers instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instead<Others> {
    /// Whoever takes over.
    Successor,
    /// The others who are asked.
    Others(Others),
    /// Nobody is left: what was asked is taken back, and does not wait for an answer that cannot come.
    Nobody,
}

impl<Others> Instead<Others> {
    /// Whoever takes over, where they can be asked: they see what it is about, and are not asked already. Else the others;
    /// they are looked for only then, and are none where what they answer is not enough.
    ///
    /// # Errors
    /// When looking for the others fails.
    pub fn of(askable: bool, others: impl FnOnce() -> Result<Option<Others>, Error>) -> Result<Self, Error> {
        if askable { Ok(Self::Successor) } else { Ok(others()?.map_or(Self::Nobody, Self::Others)) }
    }
}

/// The item that it is about; nothing, where it lies in the bin: there nobody waits, and nobody is told.
///
/// # Errors
/// When the store fails.
pub fn out_of_bin(tx: &mut Tx<'_>, organization: OrganizationId, item: ItemId) -> Result<Option<Item>, Error> {
    match standing::behind(tx, organization, item) {
        Ok(item) => Ok(Some(item)),
        Err(Error::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}

#[cfg(test)]
mod tests {
    use super::Instead;
    use crate::web::Error;

    #[test]
    fn mem_5_the_successor_answers_else_the_others_else_nobody() -> Result<(), Error> {
        assert_eq!(Instead::of(true, || Ok(Some("Jan")))?, Instead::Successor);
        assert_eq!(Instead::of(false, || Ok(Some("Jan")))?, Instead::Others("Jan"));
        assert_eq!(Instead::<&str>::of(false, || Ok(None))?, Instead::Nobody);
        let unasked: Result<Instead<&str>, Error> = Instead::of(true, || Err(Error::NotFound));
        assert_eq!(unasked?, Instead::Successor, "the others are not looked for");
        Ok(())
    }
}
