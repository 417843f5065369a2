//! Pictures in a text that is being written. Until the text is kept they are
//! drafts of whoever writes it, closed to guests; then they become files of what
//! was written.

use super::kept::Kept;
use crate::{bind, store::Tx, web::Error};
use access::FileId;

/// So many in one text at most.
const MOST: usize = 100;

/// Makes the writer's drafts that this text shows files of what was written.
/// `base` is the address below which its files are met.
///
/// # Errors
/// When the store fails.
pub fn keep_pasted(tx: &mut Tx<'_>, base: &str, kept: &Kept<'_>, text: &str) -> Result<(), Error> {
    for file in shown(base, text) {
        tx.run(
            "UPDATE files SET thing = $5, thing_id = $6, internal = (1 = 0)
             WHERE thing_id = $1 AND id = $2 AND organization_id = $3 AND (item_id = $4 OR (item_id IS NULL AND $4 IS NULL)) AND thing = 'draft'",
            bind![kept.by.party(), file, kept.organization, kept.item.map(|item| item.id), kept.place.word(), kept.id()],
        )?;
    }
    Ok(())
}

/// The files that a text shows.
fn shown(base: &str, text: &str) -> Vec<FileId> {
    let before = format!("{base}/files/");
    text.split(before.as_str()).skip(1).take(MOST).filter_map(|rest| rest.get(..36)?.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn item_5_a_text_names_the_pictures_that_it_shows() {
        let id = "019a0000-0000-7000-8000-000000000001";
        let text = format!("A ![crack](/items/7/files/{id}/preview), /items/7/files/ and /items/7/files/{}… and /items/8/files/{id}", &id[..20]);
        let found: Vec<String> = shown("/items/7", &text).iter().map(ToString::to_string).collect();
        assert_eq!(found, [id]);
    }
}
