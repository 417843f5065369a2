//! What the page of a document shows to members.

use super::Kin;
use crate::{
    doors::Actor,
    events::{self, EventLine},
    files::{self, FileLine},
    follows::{Hanging, Place},
    items::{self, Item},
    organizations::frame::Frame,
    sharing::Beside,
    signatures::{self, Standing},
    store::{Time, Tx},
    tasks::{self, TaskLine},
    templates::{self, TemplateView},
    web::Error,
};
use access::{ItemId, Rights};
use schemars::JsonSchema;
use serde::Serialize;

/// A document, as members see it.
#[derive(Serialize, JsonSchema)]
pub struct DocumentView {
    pub frame: Frame,
    pub id: ItemId,
    pub title: String,
    pub version: i64,
    pub edition: i64,
    pub created_at: Time,
    pub changed_at: Time,
    pub binned_at: Option<Time>,
    /// Markdown, for everybody who sees the document.
    pub description: String,
    pub responsible: String,
    /// All files: those to be signed say so.
    pub files: Vec<FileLine>,
    /// The route of signatures that runs, or ran last.
    pub signing: Option<Standing>,
    pub events: Vec<EventLine>,
    pub tasks: Vec<TaskLine>,
    /// What it says as a template, if it is one.
    pub template: Option<TemplateView>,
    #[serde(flatten)]
    pub kin: Kin,
    #[serde(flatten)]
    pub beside: Beside,
    #[serde(skip)]
    pub item: Item,
    #[serde(skip)]
    pub rights: Rights,
}

impl DocumentView {
    /// All of it, in a constant number of reads.
    ///
    /// # Errors
    /// When the store fails.
    pub fn load(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor) -> Result<Self, Error> {
        let frame = items::frame(tx, item, by)?;
        let description = super::description(tx, item)?;
        let mut hanging = Hanging::load(tx, item, rights, by)?;
        let beside = Beside::load(tx, item, rights, frame.browse)?;
        let responsible = beside.team.iter().find(|mate| mate.responsible).map(|mate| mate.name.clone()).unwrap_or_default();
        Ok(Self {
            frame,
            id: item.id,
            title: item.title.clone(),
            version: item.version,
            edition: item.edition,
            created_at: item.created_at,
            changed_at: item.changed_at,
            binned_at: item.binned_at,
            description,
            responsible,
            files: files::lines(tx, &files::Kept::on(item, Place::Item, rights, by))?,
            signing: signatures::of_document(tx, item, rights, by)?,
            events: events::lines(tx, item, rights, by, &mut hanging)?,
            tasks: tasks::lines(tx, item, rights, &mut hanging)?,
            template: templates::of_document(tx, templates::Of { item, rights, by })?,
            kin: super::copies::kin(tx, item.id)?,
            beside,
            item: item.clone(),
            rights: rights.clone(),
        })
    }
}
