//! A document, made of a template: first it is seen what fills it, then its pages are
//! written, and at the end it is kept, in one change.

use super::{
    Template, TemplateRights, UseTemplate,
    filling::{self, Filling, Given},
    script,
};
use crate::{
    app::App,
    audit::By,
    bind, contacts,
    documents::{self, Kept, Made},
    doors::{Actor, Ask, Permit},
    files, signatures,
    store::Tx,
    web::{Error, Say, at_length},
};
use access::{EventId, FileId, ItemId, VersionId};
use paper::{
    Fonts,
    seal::{Place, Refusal, Words, write_in},
};
use std::sync::Arc;

/// A document that can be made: nothing is missing.
pub(super) struct Planned {
    pub title: String,
    description: String,
    files: Vec<File>,
    filling: Filling,
}

/// A file of it, and what is written on its pages.
struct File {
    kept: Kept,
    words: Vec<(Place, String)>,
}

/// A document whose pages are written.
#[derive(Clone)]
pub(super) struct Written {
    planned: Arc<Planned>,
    files: Vec<Kept>,
    /// Files that only it has.
    own: Vec<String>,
}

/// A document that was made.
pub(super) struct New {
    pub id: ItemId,
    /// Its route, as a draft.
    pub signing: Option<EventId>,
}

/// Sees what fills a document.
///
/// # Errors
/// A sentence for each gap that nothing fills.
pub(super) fn plan(
    tx: &mut Tx<'_>,
    (template, rights, by): (&Template, &TemplateRights, &Actor),
    ask: &Arc<Ask>,
    given: &Given,
) -> Result<Planned, Error> {
    let script = script::load(tx, template, rights, by)?;
    let filling = filling::of(tx, (template, rights, by), ask, &script, given)?;
    let kept: Vec<Kept> = tx.all(
        "SELECT f.id, f.name, f.media, f.size, f.to_sign, v.blob_key, v.sha256 FROM files f JOIN file_versions v ON v.file_id = f.id AND v.version = f.version
         WHERE f.thing_id = $1 AND f.binned_at IS NULL AND NOT f.internal ORDER BY f.created_at, f.id",
        bind![template.item.id],
    )?;
    let words = |file: FileId| {
        let own = script.blanks.iter().filter(|blank| blank.file == file);
        own.filter_map(|blank| Some((blank.at.place(), filling.values.get(&blank.gap)?.to_owned()))).collect()
    };
    let files = kept.into_iter().map(|kept| File { words: words(kept.id), kept }).collect();
    let mut title: String = filling.values.fill(&script.subject).split_whitespace().collect::<Vec<_>>().join(" ");
    if title.chars().count() > 200 {
        title = title.chars().take(199).chain(['…']).collect();
    }
    Ok(Planned { title, description: filling.values.fill(&script.description), files, filling })
}

/// Writes the pages. What was written lies in the storage, and no row tells of it yet.
///
/// # Errors
/// A sentence, where a page cannot be written on.
pub(super) async fn write(app: &App, planned: Planned) -> Result<Written, Error> {
    let mut written = Written { files: Vec::new(), own: Vec::new(), planned: Arc::new(planned) };
    let planned = Arc::clone(&written.planned);
    for file in &planned.files {
        match filled(app, file).await {
            Ok(None) => written.files.push(file.kept.clone()),
            Ok(Some(kept)) => {
                written.own.push(kept.blob_key.clone());
                written.files.push(kept);
            }
            Err(fault) => {
                written.unwanted(app).await;
                return Err(fault);
            }
        }
    }
    Ok(written)
}

async fn filled(app: &App, file: &File) -> Result<Option<Kept>, Error> {
    if file.words.is_empty() {
        return Ok(None);
    }
    let (bytes, words) = (app.blobs.read(&file.kept.blob_key).await?, file.words.clone());
    let whole = at_length(move || {
        let (regular, bold) = assets::fonts();
        let words: Vec<Words<'_>> = words.iter().map(|(place, text)| Words { place: *place, text }).collect();
        write_in(&bytes, &words, Fonts { regular: &regular, bold: &bold })
    });
    let whole = whole.await?;
    let name = file.kept.name.clone();
    let whole = whole.map_err(|fault| match fault {
        Refusal::Certified => Error::form(Say::new("template-signed-before").and("name", name)),
        other => Error::form(Say::new("template-unwritable").and("name", name).and("why", other.to_string())),
    })?;
    let version: VersionId = app.store.sources().id();
    let kept = files::sealed(app, version, &file.kept.name, whole).await?;
    Ok(Some(Kept { blob_key: version.to_string(), size: kept.size, sha256: kept.sha256.to_vec(), ..file.kept.clone() }))
}

impl Written {
    /// Takes away what was written and is not needed.
    pub async fn unwanted(&self, app: &App) {
        for key in &self.own {
            if let Err(fault) = app.blobs.remove(key).await {
                tracing::warn!(?fault, "a file that is not needed stays");
            }
        }
    }
}

/// Keeps the document, with its route as a draft. Nobody is asked.
///
/// # Errors
/// A sentence, where whom it is for cannot be asked any more.
pub(super) fn keep(tx: &mut Tx<'_>, template: &Permit<UseTemplate, Template>, written: &Written) -> Result<New, Error> {
    tx.alone_in(template.item.organization)?;
    let (by, planned) = (template.by(), &written.planned);
    let me = by.member().ok_or(Error::NotFound)?;
    let recipient = match &planned.filling.recipient {
        Some(who) => {
            let (language,): (String,) = tx.one("SELECT language FROM organizations WHERE id = $1", bind![template.item.organization])?;
            Some(contacts::meet(tx, template.item.organization, who, &language, me)?)
        }
        None => None,
    };
    let made = Made { title: &planned.title, description: &planned.description, responsible: me, by: me, contact: recipient };
    let copy = documents::make_of(tx, &template.item, &made, &written.files, (By::Actor(by), &format!("from template {}", template.item.id)))?;
    let route = signatures::Copied { item: &copy.item, files: &copy.files, recipient, fill: &|text| planned.filling.values.fill(text) };
    let signing = signatures::from_template(tx, template.item.id, &route, by)?;
    Ok(New { id: copy.item.id, signing })
}
