//! Records: items in an organizer, with values for its fields.
//!
//! A record is listed by its organizer and met at `/items/{item}`. Values are
//! kept as plain text in one canonical form per kind of field. It never decides
//! who sees a field: that follows from the rights on the item and the field's
//! own mark.

mod bulk;
mod bulk_pages;
mod cell;
mod conflict;
mod exchange;
mod fields;
mod filters;
mod forms;
mod list;
mod list_page;
mod look_up;
mod page;
mod routes;
mod saved;
mod store;
mod table;
mod values;
mod view;

pub use exchange::forget_old as forget_old_imports;
pub use fields::{FieldLine, lines as field_lines, value as field_value};
pub use list::{RecordList, newest};
pub use page::draw_with;
pub use routes::{edit, edit_page, routes};
pub use store::RecordForm;
pub use view::RecordView;
