//! Addresses of the Workflow tab.

use super::{
    Drawn, Question, State, Verdict, ask, decide, hold, let_go, store,
    updates::{self, Posted, Removed},
    withdraw,
};
use crate::{
    boards::{AskApproval, Decide, Look, PostUpdate, WithdrawApproval, exports, page::after},
    doors::{Action, Address, Allowed, Asker, Claimed, Found, Thing},
    files::{self, Stored},
    follows::{self, Party},
    items::Item,
    store::Tx,
    web::{Answer, Cx, Error, Input, Problem, Routes},
};
use access::{ApprovalId, BoardDeed, Rights, VersionId};
use schemars::JsonSchema;
use serde::Deserialize;

/// So long a message or a note is at most.
const LONGEST: usize = 2000;
/// So often a board is drawn anew, because somebody changed it meanwhile. From the second time on it is held,
/// so that only another who asks at the same time, and lets go of it, can come between.
const TRIES: usize = 3;

/// How things stand.
#[derive(Clone, Deserialize, JsonSchema)]
struct Posting {
    /// `planned`, `in_progress`, `feedback`, `on_hold` or `done`.
    #[serde(default)]
    state: String,
    /// Plain text, 2,000 characters at most; may be left out.
    #[serde(default)]
    body: String,
}

async fn post(item: Allowed<PostUpdate, Item>, cx: Cx, input: Input<Posting>) -> Result<Answer, Error> {
    let Posting { state, body } = input.value;
    let outcome = cx
        .write(&item, move |tx, permit| {
            let state = State::from_word(&state).ok_or_else(|| Error::field("state", "board-state-which"))?;
            updates::post(tx, permit, state, &body)
        })
        .await;
    after(&cx, (&item, item.ask()), outcome, input.typed, |_| "#board-workflow".to_owned()).await
}

/// Which update.
#[derive(Clone, Deserialize, JsonSchema)]
struct Which {
    update: Claimed<Posted>,
}

async fn take_back(item: Allowed<PostUpdate, Item>, cx: Cx, input: Input<Which>) -> Result<Answer, Error> {
    let which = input.value.update;
    cx.write(&item, move |tx, permit| {
        let posted = which.within(tx, permit)?;
        updates::take_back(tx, permit, &posted)
    })
    .await?;
    cx.done(format!("{}#board-workflow", item.url()))
}

/// Which update that was taken back.
#[derive(Clone, Deserialize, JsonSchema)]
struct WhichBack {
    update: Claimed<Removed>,
}

async fn put_back(item: Allowed<PostUpdate, Item>, cx: Cx, input: Input<WhichBack>) -> Result<Answer, Error> {
    let which = input.value.update;
    cx.write(&item, move |tx, permit| {
        let removed = which.within(tx, permit)?;
        updates::restore(tx, permit, &removed)
    })
    .await?;
    cx.done(format!("{}#board-workflow", item.url()))
}

/// Who is asked.
#[derive(Clone, Deserialize, JsonSchema)]
struct Asking {
    /// Ids of members and invited guests who are on the board.
    #[serde(default)]
    approver: Vec<Claimed<Party>>,
    /// What is to be looked at, 2,000 characters at most.
    #[serde(default)]
    message: String,
    /// Until when, as 2026-11-30; may be left out.
    #[serde(default)]
    due: String,
}

impl Asking {
    /// The words of it: a message, and a day.
    fn words(&self, today: &str) -> Result<(String, Option<String>), Error> {
        let mut problems: Vec<Problem> = Vec::new();
        let message = follows::line(&mut problems, "message", &self.message.replace("\r\n", "\n"), false, LONGEST);
        let due = follows::day(&mut problems, "due", &self.due);
        if due.as_deref().is_some_and(|due| due < today) {
            problems.push(Problem { field: "due", say: "board-approval-past".into() });
        }
        if problems.is_empty() { Ok((message, due)) } else { Err(Error::Invalid(problems)) }
    }
}

async fn ask_them(item: Allowed<AskApproval, Item>, cx: Cx, input: Input<Asking>) -> Result<Answer, Error> {
    let outcome = asked(&item, &cx, &input.value).await;
    after(&cx, (&item, item.ask()), outcome, input.typed, |_| "#board-workflow".to_owned()).await
}

async fn asked(item: &Allowed<AskApproval, Item>, cx: &Cx, asking: &Asking) -> Result<ApprovalId, Error> {
    // Drawing takes a while; words that are wrong are not drawn for.
    let (message, due) = asking.words(&cx.dates.iso_day(cx.app.store.sources().clock.now()))?;
    let question = Question { approvers: Vec::new(), message, due };
    let mut outcome = try_to_ask(item, cx, asking, &question).await;
    let mut tries = 1;
    // The board is asked about as it was drawn; where somebody drew meanwhile, it is drawn again, and waits for that.
    while matches!(outcome, Err(Error::Changed)) && tries < TRIES {
        cx.write(item, hold).await?;
        outcome = try_to_ask(item, cx, asking, &question).await;
        tries += 1;
    }
    if outcome.is_err() && tries > 1 {
        cx.write(item, let_go).await?;
    }
    outcome
}

async fn try_to_ask(item: &Allowed<AskApproval, Item>, cx: &Cx, asking: &Asking, question: &Question) -> Result<ApprovalId, Error> {
    let (number, bytes) = exports::paper(cx, item).await?;
    let version: VersionId = cx.app.store.sources().id();
    let drawn = Drawn { number, pdf: files::sealed(&cx.app, version, &item.title, bytes).await? };
    let (chosen, question, pdf) = (asking.approver.clone(), question.clone(), drawn.pdf.clone());
    let outcome = cx
        .write(item, move |tx, permit| {
            let approvers = chosen.iter().map(|claim| claim.within(tx, permit).map(|party| party.id)).collect::<Result<_, Error>>()?;
            ask(tx, permit, &Question { approvers, ..question.clone() }, &drawn)
        })
        .await;
    if let Err(fault) = &outcome {
        files::refused(&cx.app, &[pdf], fault).await;
    }
    outcome
}

async fn take_it_back(item: Allowed<WithdrawApproval, Item>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&item, withdraw).await?;
    cx.done(format!("{}#board-workflow", item.url()))
}

/// An answer.
#[derive(Clone, Deserialize, JsonSchema)]
struct Answered {
    /// The id of the question that was seen.
    approval: ApprovalId,
    verdict: Verdict,
    /// Why, or which edits; 2,000 characters at most.
    #[serde(default)]
    note: String,
}

async fn answer(item: Allowed<Decide, Item>, cx: Cx, input: Input<Answered>) -> Result<Answer, Error> {
    let Answered { approval, verdict, note } = input.value;
    let outcome = cx
        .write(&item, move |tx, permit| {
            let mut problems = Vec::new();
            let note = follows::line(&mut problems, "note", &note.replace("\r\n", "\n"), false, LONGEST);
            if problems.is_empty() { decide(tx, permit, approval, verdict, &note) } else { Err(Error::Invalid(problems)) }
        })
        .await;
    after(&cx, (&item, item.ask()), outcome, input.typed, |()| "#board-workflow".to_owned()).await
}

/// The board as it was when somebody was asked to approve it: for members who may take a
/// board along, and for those who were asked.
pub struct Copy {
    title: String,
    kept: store::Kept,
}

impl Thing for Copy {
    type Rights = Rights;

    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let item = Item::load(tx, asker, address)?;
        let kept = store::kept(tx, item.id, address.id("approval")?, item.by().party())?.ok_or(Error::NotFound)?;
        let exports = item.by().member().is_some() && item.rights().on_board().is_some_and(|board| board.may(BoardDeed::Export));
        if !exports && !kept.asked {
            return Err(Error::NotFound);
        }
        Ok(item.inside(|item| Self { title: item.title, kept }, Clone::clone))
    }
}

impl Action<Copy> for Look {
    const NAME: &'static str = "Look";
    fn allowed(rights: &Rights) -> bool {
        rights.on_board().is_some()
    }
}

async fn copy(copy: Allowed<Look, Copy>, cx: Cx) -> Result<Answer, Error> {
    let store::Kept { blob, sha256, size, asked_at, .. } = &copy.kept;
    let name = format!("{} {}.pdf", copy.title, cx.dates.iso_day(*asked_at));
    files::attachment(&cx, &Stored { name: &name, media: "application/pdf", size: *size, blob_key: blob, sha256 }).await
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .post("/items/{item}/board/updates", post)
        .about("Say how things stand with a board")
        .takes::<Posting>()
        .post("/items/{item}/board/updates/remove", take_back)
        .about("Take back what was said about how things stand; for 30 days it can be put back")
        .takes::<Which>()
        .post("/items/{item}/board/updates/restore", put_back)
        .about("Put back what was taken back about how things stand, within 30 days: what one took back oneself; an owner, all of it")
        .takes::<WhichBack>()
        .post("/items/{item}/board/approvals", ask_them)
        .about("Ask people on a board to approve it; nobody changes it until that is over")
        .takes::<Asking>()
        .post("/items/{item}/board/approvals/withdraw", take_it_back)
        .about("Take the question for approval of a board back")
        .post("/items/{item}/board/approvals/decide", answer)
        .about("Approve a board, accept it with edits, or not approve it, where one is asked to")
        .takes::<Answered>()
        .get("/items/{item}/board/approvals/{approval}/pdf", copy)
        .about("A board as it was when it was to be approved, as a PDF")
        .gives("application/pdf")
        .get("/as/{guest}/items/{item}/board/approvals/{approval}/pdf", copy)
}
