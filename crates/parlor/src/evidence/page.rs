//! The page *Export*: everything of the organization as one archive, how far it is, and taking it.

use super::jobs::{Job, KEPT_DAYS};
use crate::{
    organizations::frame::{Frame, Place},
    parts,
    store::Time,
    web::{
        Cx, Typed,
        ui::{self, At, icon},
    },
};
use access::MemberId;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

/// An archive in the list.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ArchiveLine {
    pub id: Uuid,
    pub asked_by: String,
    pub asked_at: Time,
    /// `running`, `ready`, `cancelled`, `failed`, or `gone`: its days are over.
    pub state: String,
    /// So far it is, of a hundred.
    pub percent: i64,
    /// In bytes.
    pub size: Option<i64>,
    pub sha256: Option<String>,
    /// Until then it is kept.
    pub until: Option<Time>,
    /// It is the viewer's, who can take or stop it.
    pub yours: bool,
}

/// Archives of the organization.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Archives {
    pub frame: Frame,
    pub archives: Vec<ArchiveLine>,
}

impl ArchiveLine {
    fn of(job: Job, member: MemberId, now: Time) -> Self {
        let ready = job.ready(now);
        let state = match job.ending.as_deref() {
            None => "running",
            Some("ready") if !ready => "gone",
            Some("ready") => "ready",
            Some("cancelled") => "cancelled",
            Some(_) => "failed",
        };
        Self {
            id: job.id,
            yours: job.asked_by == member,
            asked_by: job.asker,
            asked_at: job.asked_at,
            state: state.to_owned(),
            percent: if job.steps > 0 { (job.done.saturating_mul(100) / job.steps).clamp(0, 100) } else { 0 },
            size: job.size,
            sha256: job.sha256.map(|hash| data_encoding::HEXLOWER.encode(&hash)),
            until: job.until,
        }
    }
}

impl Archives {
    pub(super) fn new(frame: Frame, jobs: Vec<Job>, member: MemberId, now: Time) -> Self {
        Self { frame, archives: jobs.into_iter().map(|job| ArchiveLine::of(job, member, now)).collect() }
    }
}

pub(super) fn draw(cx: &Cx, view: &Archives, typed: &Typed) -> Markup {
    let t = cx.t;
    let base = format!("/o/{}/administration", view.frame.organization.slug);
    let here = format!("{base}/export");
    let runs = view.archives.iter().any(|archive| archive.state == "running");
    let body = html! {
        div.stack."gap-6" data-look-again[runs] {
            nav aria-label=(t["crumbs"]) { ol.crumbs { li { a href=(base) { (t["administration-title"]) } } } }
            div.stack."gap-1" { h1 { (t["archives"]) } p.muted { (t.with("archives-about", parts![days = KEPT_DAYS])) } }
            (ui::problems(t, typed))
            @if !runs {
                form #ask-archive method="post" action=(here) { button.button.primary { (icon("archive")) " " (t["archive-ask"]) } }
            }
            @if !view.archives.is_empty() {
                ul.list.card { @for archive in &view.archives { (line(cx, archive, &here)) } }
            }
            p.small.muted { (t["archives-verify"]) }
        }
    };
    view.frame.draw(cx, Place::Administration, &t["archives"], None, &body)
}

fn line(cx: &Cx, archive: &ArchiveLine, here: &str) -> Markup {
    let t = cx.t;
    let state = match archive.state.as_str() {
        "ready" => "archive-ready",
        "cancelled" => "archive-cancelled",
        "failed" => "archive-failed",
        "gone" => "archive-gone",
        _ => "archive-running",
    };
    html! {
        li.account id={ "archive-" (archive.id) } {
            (icon("archive"))
            div {
                strong { (t.with("archive-asked", parts![name = &archive.asked_by])) } " " (At(&cx.dates, archive.asked_at))
                @if archive.state == "running" {
                    small { (t.with("archive-percent", parts![percent = archive.percent])) }
                    progress max="100" value=(archive.percent) aria-label=(t["archive-running"]) {}
                } @else {
                    small {
                        (t[state])
                        @if archive.state == "ready" {
                            @if let Some(size) = archive.size { " · " (ui::size(t, size)) }
                            @if let Some(until) = archive.until { " · " (t.with("archive-until", parts![date = cx.dates.on(until)])) }
                        }
                    }
                }
            }
            @if archive.yours && archive.state == "running" {
                form id={ "cancel-" (archive.id) } method="post" action={ (here) "/" (archive.id) "/cancel" } { button.button { (t["export-stop"]) } }
            }
            @if archive.yours && archive.state == "ready" {
                a.button.primary href={ (here) "/" (archive.id) "/archive.zip" } download data-plain { (icon("download")) " " (t["archive-take"]) }
            }
        }
    }
}
