//! Addresses of the points of a request list: of who asks, of who answers, and of what the
//! company says to an answer.

use super::{
    RequestList,
    answers::{self, Answer as Said},
    points::{self, Asked, Point, PointKind, RemovedPoint},
    routes::{Editing, settled},
    verdicts,
};
use crate::{
    doors::{Allowed, Claimed, Permit},
    files::{self, Arrived, Upload},
    follows, guests,
    items::attachment::{AnswerIt, EditIt, On, SeeIt},
    store::Tx,
    web::{Answer, Cx, Error, Input, Problem, Routes, Typed},
};
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::Deserialize;

/// So many files come at once.
const FILES: usize = 20;
/// So long is an answer in words.
const WORDS: usize = 10_000;

/// A point, found after those who change the list before have finished.
fn found<A>(tx: &mut Tx<'_>, list: &Allowed<A, On<RequestList>>, claim: &Claimed<Point>) -> Result<Point, Error> {
    tx.alone_in(list.item.organization)?;
    claim.within(tx, list)
}

/// A point to be added or changed.
#[derive(Clone, Deserialize, JsonSchema)]
struct Form {
    /// `file`, `words` or `tick`.
    #[serde(default)]
    kind: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    hint: String,
    /// A calendar day of its own, as 2026-11-30, or nothing.
    #[serde(default)]
    due: String,
    /// `on` where the list is done only once it is accepted.
    #[serde(default)]
    required: Option<String>,
}

impl Form {
    fn asked(&self) -> Result<Asked, Error> {
        let mut problems: Vec<Problem> = Vec::new();
        let kind = PointKind::from_word(self.kind.trim());
        if kind.is_none() {
            problems.push(Problem { field: "kind", say: "point-no-kind".into() });
        }
        let title = follows::line(&mut problems, "title", &self.title, true, 200);
        let hint = follows::line(&mut problems, "hint", &self.hint.replace("\r\n", "\n"), false, 2_000);
        let due = follows::day(&mut problems, "due", &self.due);
        match kind {
            Some(kind) if problems.is_empty() => Ok(Asked { kind, title, hint, required: self.required.as_deref() == Some("on"), due }),
            _ => Err(Error::Invalid(problems)),
        }
    }
}

/// The address of a point's place on the page.
fn at(list: &Allowed<impl Sized, On<RequestList>>, point: &str) -> String {
    let url = list.it.url(&list.item);
    if point.is_empty() { url } else { format!("{url}#point-{point}") }
}

/// Does something to a point, and leads back to its place or shows what is wrong.
async fn at_point(
    list: &Editing,
    cx: &Cx,
    claim: Claimed<Point>,
    typed: Typed,
    work: impl Fn(&mut Tx<'_>, &Permit<EditIt, On<RequestList>>, &Point) -> Result<(), Error> + Send + Sync + 'static,
) -> Result<Answer, Error> {
    let outcome = cx
        .write(list, move |tx, permit| {
            let point = found(tx, permit, &claim)?;
            work(tx, permit, &point)
        })
        .await;
    let to = at(list, typed.or("point", ""));
    settled(list, cx, outcome, typed, to).await
}

async fn add(list: Editing, cx: Cx, input: Input<Form>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx.write(&list, move |tx, permit| points::add(tx, permit, &form.asked()?)).await;
    match outcome {
        Ok(id) => cx.done(at(&list, &id.to_string())),
        Err(fault) => settled(&list, &cx, Err(fault), input.typed, String::new()).await,
    }
}

/// A change of a point.
#[derive(Clone, Deserialize, JsonSchema)]
struct Change {
    point: Claimed<Point>,
    /// The edition that was seen.
    #[serde(default)]
    edition: i64,
    #[serde(flatten)]
    form: Form,
}

async fn change(list: Editing, cx: Cx, input: Input<Change>) -> Result<Answer, Error> {
    let form = input.value;
    at_point(&list, &cx, form.point.clone(), input.typed, move |tx, permit, point| {
        points::change(tx, permit, point, &form.form.asked()?, form.edition)
    })
    .await
}

#[derive(Clone, Deserialize, JsonSchema)]
struct Move {
    point: Claimed<Point>,
    /// `up` or `down`.
    #[serde(default)]
    to: String,
}

async fn shift(list: Editing, cx: Cx, input: Input<Move>) -> Result<Answer, Error> {
    let form = input.value;
    at_point(&list, &cx, form.point.clone(), input.typed, move |tx, permit, point| points::shift(tx, permit, point, form.to == "up")).await
}

#[derive(Clone, Deserialize, JsonSchema)]
struct OfPoint {
    point: Claimed<Point>,
}

async fn remove(list: Editing, cx: Cx, input: Input<OfPoint>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(&list, move |tx, permit| {
            let point = found(tx, permit, &form.point)?;
            points::remove(tx, permit, &point)
        })
        .await;
    let to = list.it.url(&list.item);
    settled(&list, &cx, outcome, input.typed, to).await
}

#[derive(Clone, Deserialize, JsonSchema)]
struct OfRemoved {
    point: Claimed<RemovedPoint>,
}

async fn restore(list: Editing, cx: Cx, input: Input<OfRemoved>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(&list, move |tx, permit| {
            let point = form.point.within(tx, permit)?;
            points::restore(tx, permit, &point)
        })
        .await;
    let to = list.it.url(&list.item);
    settled(&list, &cx, outcome, input.typed, to).await
}

/// What the company says to an answer.
#[derive(Clone, Deserialize, JsonSchema)]
struct Verdict {
    point: Claimed<Point>,
    /// The number of the answer that was looked at.
    #[serde(default)]
    seen: i64,
    /// Why it is sent back.
    #[serde(default)]
    why: String,
}

async fn accept(list: Editing, cx: Cx, input: Input<Verdict>) -> Result<Answer, Error> {
    let form = input.value;
    at_point(&list, &cx, form.point.clone(), input.typed, move |tx, permit, point| verdicts::accept(tx, permit, point, form.seen)).await
}

async fn send_back(list: Editing, cx: Cx, input: Input<Verdict>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(&list, move |tx, permit| {
            let mut problems: Vec<Problem> = Vec::new();
            let why = follows::line(&mut problems, "why", &form.why.replace("\r\n", "\n"), true, 2_000);
            if !problems.is_empty() {
                return Err(Error::Invalid(problems));
            }
            let point = found(tx, permit, &form.point)?;
            verdicts::send_back(tx, permit, &point, form.seen, &why)
        })
        .await;
    let to = at(&list, input.typed.or("point", ""));
    settled(&list, &cx, outcome, input.typed, to).await
}

type Answering = Allowed<AnswerIt, On<RequestList>>;

/// An answer in words, or by a tick.
#[derive(Clone, Deserialize, JsonSchema)]
struct Answered {
    point: Claimed<Point>,
    /// The number of the answer that was there; 0 where none was.
    #[serde(default)]
    seen: i64,
    #[serde(default)]
    words: String,
    /// `on` where a tick confirms.
    #[serde(default)]
    ticked: String,
}

impl Answered {
    fn said(&self, kind: PointKind) -> Result<Said, Error> {
        if kind == PointKind::Tick {
            return if self.ticked == "on" { Ok(Said::Tick) } else { Err(Error::field("answer", "point-not-ticked")) };
        }
        let mut problems: Vec<Problem> = Vec::new();
        let words = follows::line(&mut problems, "words", &self.words.replace("\r\n", "\n"), true, WORDS);
        if problems.is_empty() { Ok(Said::Words(words)) } else { Err(Error::Invalid(problems)) }
    }
}

async fn answer(list: Answering, cx: Cx, input: Input<Answered>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(&list, move |tx, permit| {
            let point = found(tx, permit, &form.point)?;
            answers::say(tx, permit, &point, &form.said(point.kind)?, form.seen)
        })
        .await;
    answered(&list, &cx, outcome, input.typed).await
}

async fn take_back(list: Answering, cx: Cx, input: Input<Answered>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(&list, move |tx, permit| {
            let point = found(tx, permit, &form.point)?;
            answers::take_back(tx, permit, &point, form.seen)
        })
        .await;
    answered(&list, &cx, outcome, input.typed).await
}

async fn with_files(list: Answering, cx: Cx, upload: Upload) -> Result<Answer, Error> {
    let terms = files::Terms { files: FILES, bytes: cx.app.config.max_upload };
    let mut brought = match files::from_stranger(&cx.app, Some(list.by()), upload, &terms, &|_| Ok(())).await {
        Ok(brought) => brought,
        Err((typed, Error::TooLarge { most })) if !cx.json => {
            let problem = Problem { field: "answer", say: Error::TooLarge { most }.say() };
            return shown(&list, &cx, typed.with(vec![problem]), StatusCode::PAYLOAD_TOO_LARGE).await;
        }
        Err((typed, fault)) => return answered(&list, &cx, Err(fault), typed).await,
    };
    brought.settle();
    let typed = Typed::all_of(brought.fields.clone());
    let (sent, point) = (brought.files.clone(), typed.or("point", "").to_owned());
    let outcome = cx.write(&list, move |tx, permit| keep(tx, permit, &point, &sent)).await;
    if let Err(fault) = &outcome {
        files::refused(&cx.app, &brought.files, fault).await;
    }
    answered(&list, &cx, outcome, typed).await
}

fn keep(tx: &mut Tx<'_>, permit: &Permit<AnswerIt, On<RequestList>>, point: &str, sent: &[Arrived]) -> Result<(), Error> {
    let claim: Claimed<Point> = Claimed::parse(point).ok_or(Error::NotFound)?;
    let point = found(tx, permit, &claim)?;
    answers::send(tx, permit, &point, sent)
}

/// Leads back to the point, or shows the page again with what is wrong there. Whoever comes
/// second sees what the first said, and keeps what they typed.
async fn answered(list: &Answering, cx: &Cx, outcome: Result<(), Error>, typed: Typed) -> Result<Answer, Error> {
    match outcome {
        Ok(()) => cx.done(at(list, typed.or("point", ""))),
        Err(Error::Changed) if !cx.json => {
            shown(list, cx, typed.with(vec![Problem { field: "answer", say: "point-answered-meanwhile".into() }]), StatusCode::CONFLICT).await
        }
        Err(Error::Invalid(problems)) if !cx.json => shown(list, cx, typed.with(problems), StatusCode::UNPROCESSABLE_ENTITY).await,
        Err(other) => Err(other),
    }
}

async fn shown(list: &Answering, cx: &Cx, typed: Typed, status: StatusCode) -> Result<Answer, Error> {
    let ask = list.ask();
    let now = cx.read(move |tx| Allowed::<SeeIt, On<RequestList>>::again(tx, &ask)).await?;
    Ok(guests::list_page(&now, cx, &typed).await?.status(status))
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .post("/items/{item}/request-lists/{list}/points", add)
        .about("Add a point to a request list: a file, words or a tick to be asked for")
        .takes::<Form>()
        .post("/items/{item}/request-lists/{list}/points/change", change)
        .about("Change a point of a request list; what was answered keeps what was asked then")
        .takes::<Change>()
        .post("/items/{item}/request-lists/{list}/points/move", shift)
        .about("Move a point of a request list up or down")
        .takes::<Move>()
        .post("/items/{item}/request-lists/{list}/points/remove", remove)
        .about("Remove a point of a request list; what was answered stays to be read by the team, and for 30 days it can be put back")
        .takes::<OfPoint>()
        .post("/items/{item}/request-lists/{list}/points/restore", restore)
        .about("Put a removed point of a request list back, within 30 days")
        .takes::<OfRemoved>()
        .post("/items/{item}/request-lists/{list}/accept", accept)
        .about("Accept the answer to a point; with the last that is required the list is done")
        .takes::<Verdict>()
        .post("/items/{item}/request-lists/{list}/send-back", send_back)
        .about("Send the answer to a point back, with a word why")
        .takes::<Verdict>()
        .post("/items/{item}/request-lists/{list}/answer", answer)
        .about("Answer a point of a request list in words, or by a tick")
        .takes::<Answered>()
        .post("/items/{item}/request-lists/{list}/answer/with-files", with_files)
        .about("Answer a point of a request list with files: multipart, a field `point` before several parts named `file`")
        .uploads(&["file", "upload", "point", "seen"])
        .post("/items/{item}/request-lists/{list}/take-back", take_back)
        .about("Take an answer in words, or a tick, back")
        .takes::<Answered>()
}
