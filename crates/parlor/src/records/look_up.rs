//! Values and names for the records on a page: one statement each, whatever
//! stands there.

use super::table::Row;
use crate::{
    fifty,
    store::{FIFTY, Tx, fifty_ids},
    web::Error,
};
use access::{FieldId, ItemId};
use std::collections::HashMap;
use uuid::Uuid;

/// The values of the records on a page, by record and field.
pub(super) fn values_of(tx: &mut Tx<'_>, rows: &[Row]) -> Result<HashMap<(ItemId, FieldId), String>, Error> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id.0).collect();
    let found: Vec<(ItemId, FieldId, String)> =
        tx.all(concat!("SELECT item_id, field_id, value FROM field_values WHERE item_id IN (", fifty!(), ")"), &fifty_ids(&ids))?;
    Ok(found.into_iter().map(|(item, field, value)| ((item, field), value)).collect())
}

/// What the parties with these ids are called, members or not any more.
pub(super) fn names_of(tx: &mut Tx<'_>, organization: access::OrganizationId, ids: &[Uuid]) -> Result<HashMap<Uuid, String>, Error> {
    let mut names = HashMap::new();
    for some in ids.chunks(FIFTY) {
        let mut values = fifty_ids(some);
        values.push(organization.into());
        let found: Vec<(Uuid, String)> =
            tx.all(concat!("SELECT id, name FROM parties WHERE id IN (", fifty!(), ") AND organization_id = $51"), &values)?;
        names.extend(found);
    }
    Ok(names)
}
