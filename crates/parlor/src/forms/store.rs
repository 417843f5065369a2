//! Forms in the database.

use super::{Form, Question, Wanted};
use crate::{
    bind,
    items::Item,
    secrets::{self, Purpose, Secrets},
    store::{StoreError, Tx},
};
use access::{FormId, ItemId, MemberId, OrganizationId, PartyId};

/// The path that opens a form.
pub(super) fn path(secrets: &Secrets, form: FormId, generation: i64) -> String {
    format!("/f/{}", secrets.address(Purpose::Form, form.0, generation))
}

fn token_hash(secrets: &Secrets, form: FormId, generation: i64) -> [u8; 32] {
    secrets::hash(&secrets.address(Purpose::Form, form.0, generation))
}

macro_rules! form {
    () => {
        "SELECT f.id, f.organization_id, f.item_id, f.title, f.about, f.status, f.takes_files, f.generation, f.created_by, f.closed_at, f.edition FROM forms f "
    };
}

pub(super) fn by_id(tx: &mut Tx<'_>, item: ItemId, id: FormId) -> Result<Option<Form>, StoreError> {
    tx.maybe(concat!(form!(), "WHERE f.item_id = $1 AND f.id = $2"), bind![item, id])
}

/// The form of this secret address, while its project is not in the bin.
pub(super) fn by_secret(tx: &mut Tx<'_>, secret: &str) -> Result<Option<Form>, StoreError> {
    tx.maybe(concat!(form!(), "JOIN items i ON i.id = f.item_id WHERE f.token_hash = $1 AND i.binned_at IS NULL"), bind![&secrets::hash(secret)])
}

/// Those of a project, the newest first.
pub(super) fn of_item(tx: &mut Tx<'_>, item: ItemId) -> Result<Vec<Form>, StoreError> {
    tx.all(concat!(form!(), "WHERE f.item_id = $1 ORDER BY f.created_at DESC, f.id DESC"), bind![item])
}

pub(super) fn count(tx: &mut Tx<'_>, item: ItemId) -> Result<i64, StoreError> {
    tx.number("SELECT COUNT(*) FROM forms WHERE item_id = $1", bind![item])
}

/// The questions of every form of a project.
pub(super) fn questions_of_item(tx: &mut Tx<'_>, item: ItemId) -> Result<Vec<(FormId, Question)>, StoreError> {
    let rows: Vec<(FormId, String, bool)> = tx.all(
        "SELECT q.form_id, q.label, q.required FROM form_questions q JOIN forms f ON f.id = q.form_id WHERE f.item_id = $1 ORDER BY q.form_id, q.place",
        bind![item],
    )?;
    Ok(rows.into_iter().map(|(form, label, required)| (form, Question { label, required })).collect())
}

pub(super) fn questions(tx: &mut Tx<'_>, form: FormId) -> Result<Vec<Question>, StoreError> {
    let rows: Vec<(String, bool)> = tx.all("SELECT label, required FROM form_questions WHERE form_id = $1 ORDER BY place", bind![form])?;
    Ok(rows.into_iter().map(|(label, required)| Question { label, required }).collect())
}

/// How many answers came, by form.
pub(super) fn answers(tx: &mut Tx<'_>, item: ItemId) -> Result<Vec<(FormId, i64)>, StoreError> {
    tx.all("SELECT a.form_id, COUNT(*) FROM form_answers a JOIN forms f ON f.id = a.form_id WHERE f.item_id = $1 GROUP BY a.form_id", bind![item])
}

pub(super) fn add(tx: &mut Tx<'_>, item: &Item, secrets: &Secrets, by: MemberId, wanted: &Wanted) -> Result<FormId, StoreError> {
    let (id, now) = (tx.id::<FormId>(), tx.now());
    tx.run(
        "INSERT INTO forms (id, organization_id, item_id, title, about, status, takes_files, generation, token_hash, created_by, created_at, edition)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9, $10, 1)",
        bind![id, item.organization, item.id, &wanted.title, &wanted.about, wanted.status, wanted.takes_files, &token_hash(secrets, id, 1), by, now],
    )?;
    ask(tx, item.organization, id, &wanted.questions)?;
    Ok(id)
}

fn ask(tx: &mut Tx<'_>, organization: OrganizationId, form: FormId, questions: &[Question]) -> Result<(), StoreError> {
    for (place, question) in (0_i64..).zip(questions) {
        tx.run(
            "INSERT INTO form_questions (organization_id, form_id, place, label, required) VALUES ($5, $1, $2, $3, $4)",
            bind![form, place, &question.label, question.required, organization],
        )?;
    }
    Ok(())
}

/// Changes it, if nobody else did since that edition.
pub(super) fn change(tx: &mut Tx<'_>, organization: OrganizationId, form: FormId, wanted: &Wanted, edition: i64) -> Result<bool, StoreError> {
    let changed = tx.changed(
        "UPDATE forms SET title = $3, about = $4, status = $5, takes_files = $6, edition = edition + 1 WHERE id = $1 AND edition = $2",
        bind![form, edition, &wanted.title, &wanted.about, wanted.status, wanted.takes_files],
    )?;
    if changed {
        tx.run("DELETE FROM form_questions WHERE form_id = $1", bind![form])?;
        ask(tx, organization, form, &wanted.questions)?;
    }
    Ok(changed)
}

pub(super) fn close(tx: &mut Tx<'_>, form: FormId, by: PartyId) -> Result<bool, StoreError> {
    let now = tx.now();
    tx.changed("UPDATE forms SET closed_by = $2, closed_at = $3 WHERE id = $1 AND closed_at IS NULL", bind![form, by, now])
}

pub(super) fn open(tx: &mut Tx<'_>, form: FormId) -> Result<bool, StoreError> {
    tx.changed("UPDATE forms SET closed_by = NULL, closed_at = NULL WHERE id = $1 AND closed_at IS NOT NULL", bind![form])
}

pub(super) fn renew(tx: &mut Tx<'_>, secrets: &Secrets, form: &Form) -> Result<bool, StoreError> {
    let generation = form.generation + 1;
    tx.changed(
        "UPDATE forms SET generation = $3, token_hash = $4 WHERE id = $1 AND generation = $2",
        bind![form.id, form.generation, generation, &token_hash(secrets, form.id, generation)],
    )
}
