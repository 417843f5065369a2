//! Records from files and into them (HOUSE-7): an export of a list as it is
//! looked at, and an import that first says what becomes of each row.

mod export;
mod import;
mod look;
mod pages;
mod rows;

use super::list::Wanted;
use crate::web::Routes;

pub use import::forget_old;

/// All of them.
pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/organizers/{organizer}/records.csv", export::csv)
        .about("The records of a list as CSV, as they are filtered and ordered")
        .asks::<Wanted>()
        .gives("text/csv")
        .get("/o/{organization}/organizers/{organizer}/records.xlsx", export::xlsx)
        .about("The records of a list as a workbook")
        .asks::<Wanted>()
        .gives("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .room(import::routes)
}
