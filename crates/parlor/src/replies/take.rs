//! An answer is taken in: who it is from, what they may do there, and the words.

use super::{
    Came, Outcome, Whither,
    letter::{self, Head, Read, Unfit},
};
use crate::{
    activities::Activity,
    app::App,
    bind, boards, chat, comments, domains,
    doors::Actor,
    events::Event,
    files::{self, Arrived, Kept},
    follows::Place,
    items::{Answering, Item, answering, attachment::Attachment},
    notes::Note,
    planned::Planned,
    requests::{Request, lists::RequestList},
    rows,
    store::Tx,
    tasks::Task,
    verification,
    web::Error,
};
use access::{BoardDeed, ItemKind, Lane, MailId, PartyId, Rights, Verb};
use serde_json::Value;
use tokio::sync::Semaphore;
use uuid::Uuid;

/// So many answers an hour from one reader.
const AN_HOUR: i64 = 60;

/// Takes an answer in. `readers`: how many letters may be read whole at once.
pub(super) async fn take(app: &App, came: &Came<'_>, readers: &Semaphore) -> Outcome {
    let outcome = take_in(app, came, readers).await;
    outcome.unwrap_or_else(|fault| match fault {
        Error::Down(_) | Error::Broken(_) | Error::Full | Error::TooOften { .. } => {
            tracing::warn!(?fault, "an answer by mail has to wait");
            Outcome::Later
        }
        Error::NotFound => Outcome::Refused("what was answered is not open to you any more".into()),
        Error::Forbidden(_) => Outcome::Refused("you may read there, and not write".into()),
        other => Outcome::Refused(sentence(&other)),
    })
}

/// The sentence in which a fault is told to the sender's server.
fn sentence(fault: &Error) -> String {
    let t = crate::web::Language::English.texts();
    match fault {
        Error::Invalid(problems) => problems.iter().map(|problem| t.say(&problem.say)).collect::<Vec<_>>().join(" "),
        other => t.say(&other.say()),
    }
}

impl From<Unfit> for Outcome {
    fn from(unfit: Unfit) -> Self {
        match unfit {
            Unfit::Machine(why) => Self::Dropped(why),
            Unfit::Refused(why) => Self::Refused(why.to_owned()),
        }
    }
}

async fn take_in(app: &App, came: &Came<'_>, readers: &Semaphore) -> Result<Outcome, Error> {
    let Head { from, hash } = match letter::head(app, came.bytes) {
        Ok(head) => head,
        Err(unfit) => return Ok(unfit.into()),
    };
    // Who it is, what they may do and whether it came before, before the rest of it is read.
    let answers = came.answers;
    let files_too = match app.store.read(move |tx| before(tx, answers, &from, &hash)).await? {
        Before::Reader { files } => files,
        Before::Known => return Ok(Outcome::Dropped("it came before")),
        Before::Stranger => return Ok(Outcome::Refused("it does not come from the mailbox to which that mail was sent".into())),
    };
    let config = app.clone();
    let bases = app.store.read(move |tx| domains::addresses(tx, &config.config)).await?;
    let bytes = came.bytes.to_vec();
    let place = readers.acquire().await.map_err(|fault| Error::Down(fault.to_string()))?;
    let read = tokio::task::spawn_blocking(move || letter::read(&bases, &bytes)).await.map_err(|fault| Error::Broken(fault.to_string()))?;
    drop(place);
    let mut read = match read {
        Ok(read) => read,
        Err(unfit) => return Ok(unfit.into()),
    };
    if !files_too {
        // Pictures of a signature come along with every mail of some people.
        read.files.retain(|file| !file.shown || read.text.is_empty());
        if !read.files.is_empty() {
            return Err(Error::form("answer-no-files"));
        }
    }
    keep(app, answers, hash, read).await
}

/// Keeps what it says, with its files.
async fn keep(app: &App, answers: MailId, hash: [u8; 32], read: Read) -> Result<Outcome, Error> {
    let mut arrived: Vec<Arrived> = Vec::new();
    for file in read.files {
        match files::from_mail(app, &file.name, file.bytes).await {
            Ok(file) => arrived.push(file),
            Err(fault) => {
                files::unwanted(app, &arrived).await;
                return Err(fault);
            }
        }
    }
    let (of, text, brought) = (app.clone(), read.text, arrived.clone());
    let outcome = app
        .store
        .write(move |tx| {
            let whither = whither(tx, answers)?.ok_or(Error::NotFound)?;
            if !first(tx, answers, &hash)? {
                return Ok(Outcome::Dropped("it came before"));
            }
            verification::spend(tx, &of.secrets, "answer by mail", &whither.party.to_string(), AN_HOUR, 3600)?;
            say(tx, &of, &whither, &text, &brought)?;
            Ok::<_, Error>(Outcome::Kept)
        })
        .await;
    match &outcome {
        Ok(Outcome::Kept) => {}
        Ok(_) => files::unwanted(app, &arrived).await,
        Err(fault) => files::refused(app, &arrived, fault).await,
    }
    outcome
}

/// What is known of an answer before it is read whole.
enum Before {
    /// It is from the reader of the mail; whether they may send files.
    Reader {
        files: bool,
    },
    /// It was taken in already.
    Known,
    Stranger,
}

fn before(tx: &mut Tx<'_>, answers: MailId, from: &str, hash: &[u8; 32]) -> Result<Before, Error> {
    let Some(whither) = whither(tx, answers)? else { return Ok(Before::Stranger) };
    if !from_its_reader(tx, whither.party, from)? {
        return Ok(Before::Stranger);
    }
    if tx.number("SELECT COUNT(*) FROM answers_by_mail WHERE mail_id = $1 AND message_hash = $2", bind![answers, hash])? > 0 {
        return Ok(Before::Known);
    }
    let Answering { item, rights, by } = answering(tx, whither.item, whither.party)?;
    let place = Place::of(&whither.about, whither.about_id);
    if on_board(&item, place) {
        let may = rights.on_board().is_some_and(|board| board.may(BoardDeed::Comment));
        return if may { Ok(Before::Reader { files: false }) } else { Err(Error::Forbidden("error-forbidden".into())) };
    }
    if in_chat(&item, place) {
        // Files are part of a message.
        chat::answered(tx, item, lane(&whither, &rights), &rights)?;
        return Ok(Before::Reader { files: true });
    }
    writes_on(tx, &item, &rights, place, &by)?;
    Ok(Before::Reader { files: rights.may(adding(place)) })
}

/// What a file that comes along with an answer asks for.
fn adding(place: Place) -> Verb {
    if place == Place::Item { Verb::AddFile } else { Verb::AddFileBelow }
}

/// A project has chats where other items have comments.
fn in_chat(item: &Item, place: Place) -> bool {
    place == Place::Item && item.kind() == ItemKind::Project
}

/// A board has places where something is said.
fn on_board(item: &Item, place: Place) -> bool {
    place == Place::Item && item.kind() == ItemKind::Board
}

fn lane(whither: &Whither, rights: &Rights) -> Lane {
    if rights.outside() { Lane::Guests } else { whither.lane.unwrap_or(Lane::Team) }
}

rows! {
    struct Mailboxes {
        contact: Option<String>,
        person: Option<String>,
    }
}

/// Whether a mail says that it is from the mailbox that its reader has now: whoever got
/// hold of the address alone is not heard.
fn from_its_reader(tx: &mut Tx<'_>, reader: PartyId, from: &str) -> Result<bool, Error> {
    let boxes: Option<Mailboxes> = tx.maybe(
        "SELECT c.email_key, q.email_key FROM parties p LEFT JOIN contacts c ON c.id = p.id LEFT JOIN people q ON q.id = p.person_id
         WHERE p.id = $1 AND p.ended_at IS NULL",
        bind![reader],
    )?;
    let Some(Mailboxes { contact, person }) = boxes else { return Ok(false) };
    Ok(contact.or(person).as_deref() == Some(from))
}

fn whither(tx: &mut Tx<'_>, mail: MailId) -> Result<Option<Whither>, Error> {
    let content: Option<(String,)> = tx.maybe("SELECT content FROM outbox WHERE id = $1", bind![mail])?;
    Ok(content
        .and_then(|(content,)| serde_json::from_str::<Value>(&content).ok()?.get("answer").cloned())
        .and_then(|answer| serde_json::from_value(answer).ok()))
}

/// Whether it was not taken before: servers send again what they are not sure of.
fn first(tx: &mut Tx<'_>, mail: MailId, hash: &[u8; 32]) -> Result<bool, Error> {
    let now = tx.now();
    Ok(tx.changed(
        "INSERT INTO answers_by_mail (organization_id, mail_id, message_hash, taken_at)
         SELECT m.organization_id, m.id, $2, $3 FROM outbox m WHERE m.id = $1 ON CONFLICT DO NOTHING",
        bind![mail, hash, now],
    )?)
}

/// Writes it down, as its reader and with what they may do there now.
fn say(tx: &mut Tx<'_>, app: &App, whither: &Whither, text: &str, files: &[Arrived]) -> Result<(), Error> {
    let answering = answering(tx, whither.item, whither.party)?;
    let place = Place::of(&whither.about, whither.about_id);
    if on_board(&answering.item, place) {
        return boards::answered(tx, app, &answering, whither.thing, text);
    }
    let Answering { item, rights, by } = answering;
    let lane = lane(whither, &rights);
    if in_chat(&item, place) {
        let (chat, rights) = chat::answered(tx, item, lane, &rights)?;
        let sent = chat::Sent { text: text.to_owned(), files: files.to_vec() };
        return chat::write(tx, &chat, &rights, &by, &sent).map(drop);
    }
    if !files.is_empty() && !rights.may(adding(place)) {
        return Err(Error::form("answer-no-files"));
    }
    writes_on(tx, &item, &rights, place, &by)?;
    if !text.is_empty() {
        comments::write(tx, &item, &rights, &by, place, Some(lane), text)?;
    }
    if !files.is_empty() {
        files::add_told(tx, &Kept::on(&item, place, &rights, &by), lane == Lane::Team, files)?;
    }
    Ok(())
}

/// Whether they may write there: the same that the page of the place asks.
///
/// # Errors
/// Not found, where they do not see it; forbidden.
fn writes_on(tx: &mut Tx<'_>, item: &Item, rights: &Rights, place: Place, by: &Actor) -> Result<(), Error> {
    match place {
        Place::Item => Ok(()),
        Place::Task(id) => comments_on::<Task>(tx, item, rights, id.0, by),
        Place::Note(id) => comments_on::<Note>(tx, item, rights, id.0, by),
        Place::Activity(id) => comments_on::<Activity>(tx, item, rights, id.0, by),
        Place::Event(id) => comments_on::<Event>(tx, item, rights, id.0, by),
        Place::Request(id) => comments_on::<Request>(tx, item, rights, id.0, by),
        Place::RequestList(id) => comments_on::<RequestList>(tx, item, rights, id.0, by),
        Place::Planned(id) => comments_on::<Planned>(tx, item, rights, id.0, by),
    }
}

fn comments_on<C: Attachment>(tx: &mut Tx<'_>, item: &Item, rights: &Rights, id: Uuid, by: &Actor) -> Result<(), Error> {
    let (_, facts) = C::find(tx, item, id, by)?.ok_or(Error::NotFound)?;
    let here = rights.attached(&facts).map_err(|_| Error::NotFound)?;
    if here.comment { Ok(()) } else { Err(Error::Forbidden("error-forbidden".into())) }
}
