//! Values and names for the records on a page: one statement each, whatever
//! stands there.

use super::table::{PAGE, Row};
use crate::{
    store::{Tx, Value},
    web::Error,
};
use access::{FieldId, ItemId};
use std::collections::HashMap;
use uuid::Uuid;

/// Up to fifty ids as the first parameters of a statement; the rest are none.
macro_rules! fifty {
    () => {
        "$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30,
         $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50"
    };
}

fn filled(ids: &[Uuid]) -> Vec<Value<'static>> {
    (0..PAGE).map(|at| ids.get(at).copied().unwrap_or_default().into()).collect()
}

/// The values of the records on a page, by record and field.
pub(super) fn values_of(tx: &mut Tx<'_>, rows: &[Row]) -> Result<HashMap<(ItemId, FieldId), String>, Error> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id.0).collect();
    let found: Vec<(ItemId, FieldId, String)> =
        tx.all(concat!("SELECT item_id, field_id, value FROM field_values WHERE item_id IN (", fifty!(), ")"), &filled(&ids))?;
    Ok(found.into_iter().map(|(item, field, value)| ((item, field), value)).collect())
}

/// What the parties with these ids are called, members or not any more.
pub(super) fn names_of(tx: &mut Tx<'_>, organization: access::OrganizationId, ids: &[Uuid]) -> Result<HashMap<Uuid, String>, Error> {
    let mut names = HashMap::new();
    for some in ids.chunks(PAGE) {
        let mut values = filled(some);
        values.push(organization.into());
        let found: Vec<(Uuid, String)> =
            tx.all(concat!("SELECT id, name FROM parties WHERE id IN (", fifty!(), ") AND organization_id = $51"), &values)?;
        names.extend(found);
    }
    Ok(names)
}
