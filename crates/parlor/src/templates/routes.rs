//! Addresses of templates.

use super::{batches, blanks, blanks_page, filling::Given, settings, using_page};
use crate::web::Routes;

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/items/{item}/template", settings::page)
        .about("What a template says beside the document that it is")
        .answers::<settings::SettingsView>()
        .post("/items/{item}/template", settings::change)
        .about("Say what documents made of a template are called, whose records fill its gaps, and what is asked")
        .takes::<settings::Form>()
        .get("/items/{item}/blanks", blanks_page::page)
        .about("Where on the pages of a template something is filled in")
        .answers::<blanks_page::BlanksView>()
        .post("/items/{item}/blanks", blanks_page::place)
        .about("Put the places of one file in place of those it had")
        .takes::<blanks::Form>()
        .get("/items/{item}/use", using_page::page)
        .about("What a template needs to be used")
        .answers::<using_page::UsingView>()
        .post("/items/{item}/use", using_page::make)
        .about("Make a document of a template, with its route as a draft")
        .takes::<Given>()
        .room(batches::routes)
}
