//! What the page of a project shows to members.

use super::{
    Project,
    burn_up::{self, Moment},
    progress::{self, Percent},
    stages::{self, Stage, StageLine},
};
use crate::{
    activities, boards,
    chat::{self, Unread},
    doors::Actor,
    files,
    follows::{Hanging, Place},
    items::{self, Item, MemberSight},
    notes,
    organizations::frame::Frame,
    planned,
    requests::lists,
    sharing::Beside,
    store::{Time, Tx},
    tasks,
    web::Error,
};
use access::{ItemId, Rights, Verb};
use schemars::JsonSchema;
use serde::Serialize;

/// A project, as members see it.
#[derive(Serialize, JsonSchema)]
pub struct ProjectView {
    pub frame: Frame,
    pub id: ItemId,
    pub title: String,
    pub version: i64,
    pub edition: i64,
    pub created_at: Time,
    pub changed_at: Time,
    pub binned_at: Option<Time>,
    pub stage: Stage,
    /// A calendar day, as 2026-11-30.
    pub due: Option<String>,
    /// Markdown, for the team.
    pub description: String,
    pub percent: Percent,
    /// Minutes that the tasks were thought to take.
    pub estimated: i64,
    /// Minutes that were worked on them.
    pub worked: i64,
    /// When each task was added and done.
    pub burn_up: Vec<Moment>,
    pub tasks: Vec<tasks::TaskLine>,
    pub files: Vec<files::FileLine>,
    pub notes: Vec<notes::NoteLine>,
    pub lists: Vec<lists::ListLine>,
    pub activities: Vec<activities::ActivityLine>,
    pub planned: Vec<planned::PlannedLine>,
    #[serde(flatten)]
    pub beside: Beside,
    /// New messages in its two chats.
    pub unread: Unread,
    /// So many boards of it does the viewer see.
    pub boards: usize,
    #[serde(skip)]
    pub stages: Vec<StageLine>,
    #[serde(skip)]
    pub item: Item,
    #[serde(skip)]
    pub rights: Rights,
}

impl ProjectView {
    /// All of it, in a constant number of reads.
    ///
    /// # Errors
    /// When the store fails.
    pub fn load(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor) -> Result<Self, Error> {
        let member = by.member().ok_or(Error::NotFound)?;
        let house = items::house_rights(tx, member)?.ok_or(Error::NotFound)?;
        let frame = Frame::new(item.mark(), by, house);
        let sight = MemberSight::new(item.organization, member, house);
        let Project { stage, due, description } = super::of(tx, item)?;
        let progress = progress::of(tx, item)?;
        let mut hanging = Hanging::load(tx, item, rights, by)?;
        let beside = Beside::load(tx, item, rights, frame.browse)?;
        let stages = if rights.may(Verb::Edit) { stages::all(tx, item.organization)? } else { Vec::new() };
        Ok(Self {
            frame,
            id: item.id,
            title: item.title.clone(),
            version: item.version,
            edition: item.edition,
            created_at: item.created_at,
            changed_at: item.changed_at,
            binned_at: item.binned_at,
            stage,
            due,
            description,
            percent: progress.percent(),
            estimated: progress.estimated,
            worked: progress.worked,
            burn_up: burn_up::moments(tx, item)?,
            tasks: tasks::lines(tx, item, rights, &mut hanging)?,
            files: files::lines(tx, &files::Kept::on(item, Place::Item, rights, by))?,
            notes: notes::lines(tx, item, rights, by, &mut hanging)?,
            lists: lists::lines(tx, item, rights, &mut hanging)?,
            activities: activities::lines(tx, item, rights, &mut hanging)?,
            planned: planned::lines(tx, item, rights, by, &mut hanging)?,
            beside,
            unread: chat::unread(tx, item, by)?,
            boards: boards::count_in_project(tx, &sight, item.id)?,
            stages,
            item: item.clone(),
            rights: rights.clone(),
        })
    }
}
