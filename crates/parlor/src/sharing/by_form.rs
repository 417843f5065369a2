//! Sharing by the form of the Share panel, with its preset and its groups.

use super::{
    Opened,
    admitting::welcome_back,
    form::{ShareForm, people_of},
    groups,
    overtaken::{self, CLOSED},
    presets,
};
use crate::{
    app::App,
    doors::Permit,
    items::{Item, Share},
    store::Tx,
    web::{Cx, Error},
};

/// Opens the item as the form says.
///
/// # Errors
/// A sentence for each field that says nothing that can be done; changed, where the form was drawn while it was closed to
/// somebody to whom it is open with other terms by now; or as [`super::open`].
pub(crate) fn share_by_form(tx: &mut Tx<'_>, app: &App, cx: &Cx, item: &Permit<Share, Item>, form: &ShareForm) -> Result<Vec<Opened>, Error> {
    let (form, preset) = presets::filled(tx, cx, item, form)?;
    let terms = form.terms(cx, item.kind());
    let who = people_of(&form.who).map_err(|problem| vec![problem]);
    let (terms, who) = match (terms, who) {
        (Ok(terms), Ok(who)) => (terms, who),
        (terms, who) => return Err(Error::Invalid([terms.err(), who.err()].into_iter().flatten().flatten().collect())),
    };
    let chosen = groups::chosen(tx, item, &who)?;
    if form.seen.as_deref() == Some(CLOSED) {
        overtaken::unless_opened(tx, item, &chosen.who, &terms)?;
    }
    if form.again.is_some() {
        welcome_back(tx, app, item, &chosen.who)?;
    }
    let opened = super::open(tx, app, item, &chosen.who, &terms)?;
    groups::remember(tx, item, &chosen, &opened, &terms)?;
    presets::remember(tx, preset, &opened)?;
    super::events::of_share(tx, item, &opened, &terms.message)?;
    Ok(opened)
}
