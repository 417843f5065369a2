//! Many ids in one statement: fifty at a time, since a statement is a literal, and says each of its parameters.

use super::Value;
use uuid::Uuid;

/// So many ids stand in a statement with [`fifty!`](crate::fifty).
pub const FIFTY: usize = 50;

/// Up to fifty ids as the first parameters of a statement, which [`fifty_ids`] gives it; what else it asks for begins with `$51`.
#[macro_export]
macro_rules! fifty {
    () => {
        "$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30,
         $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50"
    };
}

/// These ids as the first fifty parameters of a statement; the rest are none.
#[must_use]
pub fn fifty_ids(ids: &[Uuid]) -> Vec<Value<'static>> {
    (0..FIFTY).map(|at| ids.get(at).copied().unwrap_or_default().into()).collect()
}
