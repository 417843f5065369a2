//! What somebody laid on boards that are open to them. Others may have changed it since, so that of a
//! board that is closed to them nothing goes out: it could be words of others.

use super::at_house::Party;
use crate::{bind, rows, store::Tx, web::Error};
use access::ItemId;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::HashMap;

rows! {
    struct Row {
        item: ItemId,
        what: String,
        text: String,
    }
}

/// Something they laid on a board.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::privacy) struct Drawn {
    /// The board.
    pub on: String,
    /// What it is, such as `text` or `image`.
    pub what: String,
    /// What draws it, as JSON.
    pub text: String,
}

/// All of it, by the titles of what they may see now.
pub(super) fn of(tx: &mut Tx<'_>, party: &Party, titles: &HashMap<ItemId, String>) -> Result<Vec<Drawn>, Error> {
    let rows: Vec<Row> = tx.all(
        "SELECT item_id, kind, body FROM board_elements WHERE organization_id = $1 AND author_id = $2 AND NOT deleted ORDER BY item_id, id",
        bind![party.house, party.id],
    )?;
    let shown = |Row { item, what, text }: Row| titles.get(&item).map(|on| Drawn { on: on.clone(), what, text });
    Ok(rows.into_iter().filter_map(shown).collect())
}
