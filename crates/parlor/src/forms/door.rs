//! The public side of a form: anybody with its address may fill it in.

use super::{
    Form, Question,
    answer::{self, Kept},
    door_page, moment, store,
};
use crate::{
    doors::{Public, Secret},
    files::{self, Upload},
    items,
    organizations::frame::Mark,
    verification::{self, Limit},
    web::{Answer, Cx, Error, Problem, Typed},
};
use schemars::JsonSchema;
use serde::Serialize;

/// A form as whoever fills it in sees it: nothing of the project behind it.
#[derive(Clone, Serialize, JsonSchema)]
pub(super) struct Sheet {
    pub organization: String,
    #[serde(skip)]
    #[schemars(skip)]
    pub mark: Mark,
    pub title: String,
    /// Markdown.
    pub about: String,
    pub questions: Vec<Question>,
    pub takes_files: bool,
    /// Goes along with what is sent.
    pub edition: i64,
    /// Goes along with what is sent: it comes from this page, and counts once.
    pub moment: String,
}

/// So many files come with an answer.
pub(super) const FILES: usize = 5;
/// So large is each at most, in bytes.
pub(super) const LARGEST: u64 = 20_000_000;

async fn found(cx: &Cx, secret: &str) -> Result<(Form, Sheet), Error> {
    let (asker, secret) = (cx.asker.clone(), secret.to_owned());
    let (form, questions, mark) = cx
        .read(move |tx| {
            let form = store::by_secret(tx, &secret)?.ok_or(Error::NotFound)?;
            asker.at_home(form.organization)?;
            let questions = store::questions(tx, form.id)?;
            let mark = items::behind(tx, form.organization, form.item)?.mark();
            Ok::<_, Error>((form, questions, mark))
        })
        .await?;
    if form.closed_at.is_some() {
        return Err(Error::Gone("form-closed".into()));
    }
    let sources = cx.app.store.sources();
    let moment = moment::word(&cx.app.secrets, form.id, sources.id(), sources.clock.now());
    let sheet = Sheet {
        organization: mark.name.clone(),
        mark,
        title: form.title.clone(),
        about: form.about.clone(),
        questions,
        takes_files: form.takes_files,
        edition: form.edition,
        moment,
    };
    Ok((form, sheet))
}

pub(super) async fn show(_: Public, cx: Cx, Secret(secret): Secret) -> Result<Answer, Error> {
    let (_, sheet) = found(&cx, &secret).await?;
    cx.page(&sheet, |cx, sheet| door_page::sheet(cx, sheet, &secret, &Typed::default()))
}

pub(super) async fn send(_: Public, cx: Cx, Secret(secret): Secret, upload: Upload) -> Result<Answer, Error> {
    let (form, sheet) = found(&cx, &secret).await?;
    // Before anything of it is read.
    let (id, whom) = (form.id.to_string(), format!("{} {}", form.id, cx.asker.network));
    let tries = vec![Limit::new("form tried from network", whom, 40, 3600), Limit::new("form tried from all", id, 400, 3600)];
    verification::limit(&cx, tries).await?;
    let terms = files::Terms { files: if form.takes_files { FILES } else { 0 }, bytes: LARGEST.min(cx.app.config.max_upload) };
    // No file is taken from what no hand can have sent.
    let by_hand = |fields: &[(String, String)]| {
        let typed = Typed::all_of(fields.to_vec());
        answer::page(&cx.app, &form, &typed).map(drop).map_err(|problem| Error::Invalid(vec![problem]))
    };
    let (typed, outcome) = match files::from_stranger(&cx.app, None, upload, &terms, &by_hand).await {
        Ok(brought) => take(&cx, &form, &sheet, brought).await,
        Err((typed, fault)) => (typed, Err(fault)),
    };
    // A page that was sent already is over.
    let over = matches!(outcome, Ok(Kept::Another));
    let fault = match outcome {
        Ok(Kept::Now | Kept::Again) => return cx.done(format!("/f/{secret}/sent")),
        Ok(Kept::Another) => Error::form("form-sent-before"),
        Err(fault) => fault,
    };
    let problems = match &fault {
        Error::Invalid(problems) => problems.clone(),
        Error::TooLarge { .. } => vec![Problem { field: "file", say: fault.say() }],
        Error::TooOften { .. } => vec![Problem { field: "", say: fault.say() }],
        _ => return Err(fault),
    };
    if cx.json {
        return Err(fault);
    }
    // The page stays the one that they began with, or who mends it would have to wait again.
    let begun = typed.or("moment", "").to_owned();
    let now = cx.app.store.sources().clock.now();
    let genuine = matches!(moment::read(&cx.app.secrets, form.id, &begun, now), Ok(_) | Err(moment::Wrong::TooSoon));
    let sheet = if genuine && !over { Sheet { moment: begun, ..sheet } } else { sheet };
    let page = door_page::sheet(&cx, &sheet, &secret, &typed.with(problems));
    Ok(Answer::html(page).status(fault.status()))
}

async fn take(cx: &Cx, form: &Form, sheet: &Sheet, mut brought: files::Brought) -> (Typed, Result<Kept, Error>) {
    let typed = Typed::all_of(brought.fields.clone());
    let answer = match answer::read(&cx.app, form, &sheet.questions, &typed) {
        Ok(answer) => answer,
        Err(fault) => return (typed, Err(fault)),
    };
    brought.settle();
    let (app, form, network) = (cx.app.clone(), form.clone(), cx.asker.network.clone());
    let arrived = brought.files.clone();
    let outcome = cx.change(move |tx| answer::keep(tx, &app, &form, &answer, &arrived, &network)).await;
    match &outcome {
        Err(fault) => files::refused(&cx.app, &brought.files, fault).await,
        Ok(Kept::Again | Kept::Another) => files::unwanted(&cx.app, &brought.files).await,
        Ok(Kept::Now) => {}
    }
    (typed, outcome)
}

pub(super) async fn sent(_: Public, cx: Cx, Secret(secret): Secret) -> Result<Answer, Error> {
    let (_, sheet) = found(&cx, &secret).await?;
    Ok(Answer::html(door_page::thanks(&cx, &sheet, &secret)))
}
