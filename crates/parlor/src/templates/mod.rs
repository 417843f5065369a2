//! Templates of documents: a document with gaps, that others are made of.
//!
//! A template is a document that no guest is ever let in to (what the policy is told of
//! it says so) and whose route is never sent. Its subject, its texts, the message of its
//! route and places on the pages of its PDFs have gaps, which are filled from a contact,
//! a record, and what whoever uses it is asked for. A document made of it has copies of
//! its files, its team and its route; one by one, or for a whole list (`batches`).

mod batches;
mod blanks;
mod blanks_page;
mod filling;
mod gap;
mod making;
mod routes;
mod script;
mod settings;
mod using_page;
mod view;

use crate::{
    bind,
    doors::{Action, Address, Asker, Found, Thing},
    items::{self, Edit, Item},
    rows,
    store::Tx,
    web::Error,
};
use access::{HouseRights, HouseVerb, ItemId, ItemKind, OrganizationId, OrganizerId, Rights, Verb};

pub use batches::forget_old as forget_old_batches;
pub use routes::routes;
pub use view::{Of, TemplateView, actions, of_document, section};

rows! {
    /// What a template says beside the document that it is.
    #[derive(Clone, Debug)]
    struct Said {
        subject: String,
        organizer: Option<OrganizerId>,
        asks: String,
    }
}

/// A template.
#[derive(Clone, Debug)]
pub struct Template {
    pub item: Item,
    /// What a document made of it is called, with gaps.
    pub subject: String,
    /// Whose records fill gaps.
    pub organizer: Option<OrganizerId>,
    /// What whoever uses it is asked for.
    pub asks: Vec<String>,
}

/// What somebody may do with a template.
#[derive(Clone, Debug)]
pub struct TemplateRights {
    pub on_item: Rights,
    pub house: HouseRights,
}

impl Thing for Template {
    type Rights = TemplateRights;

    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let item = Item::load(tx, asker, address)?;
        let member = item.by().member().filter(|_| item.kind() == ItemKind::Document).ok_or(Error::NotFound)?;
        let said = said(tx, item.organization, item.id)?.ok_or(Error::NotFound)?;
        let house = items::house_rights(tx, member)?.ok_or(Error::NotFound)?;
        let on_item = item.rights().clone();
        Ok(item.inside(|item| Self::of(item, said), |_| TemplateRights { on_item, house }))
    }
}

impl Template {
    fn of(item: Item, said: Said) -> Self {
        let asks = said.asks.lines().map(str::to_owned).collect();
        Self { item, subject: said.subject, organizer: said.organizer, asks }
    }
}

fn said(tx: &mut Tx<'_>, organization: OrganizationId, item: ItemId) -> Result<Option<Said>, Error> {
    Ok(tx.maybe("SELECT subject, organizer_id, asks FROM templates WHERE organization_id = $1 AND item_id = $2", bind![organization, item])?)
}

/// Make documents of it.
pub struct UseTemplate;

impl Action<Template> for UseTemplate {
    const NAME: &'static str = "UseTemplate";
    fn allowed(rights: &TemplateRights) -> bool {
        rights.house.may(HouseVerb::StartDocuments) && rights.on_item.may(Verb::See) && !rights.on_item.outside()
    }
}

impl Action<Template> for Edit {
    const NAME: &'static str = "Edit";
    fn allowed(rights: &TemplateRights) -> bool {
        rights.on_item.may(Verb::Edit)
    }
}

/// Makes a document that was just started a template. What is made of it is called as it is,
/// and whom it is for.
///
/// # Errors
/// When the store fails.
pub fn make(tx: &mut Tx<'_>, organization: OrganizationId, item: ItemId, title: &str) -> Result<(), Error> {
    let subject = format!("{title} – {{{{contact.name}}}}");
    tx.run("INSERT INTO templates (item_id, organization_id, subject, asks) VALUES ($1, $2, $3, '')", bind![item, organization, &subject])?;
    Ok(())
}
