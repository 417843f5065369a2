//! One press that ends the mails of a sort, from the mail itself: RFC 8058. The
//! address is signed for one person and one sort. A look at it changes nothing,
//! since scanners look at every address of a mail.

use super::{
    Sort, Timing,
    mail_settings::{choose, chosen},
};
use crate::{
    app::App,
    bind,
    doors::{Public, Secret},
    secrets::Purpose,
    store::Tx,
    web::{Answer, Cx, Error, Routes, shell::threshold},
};
use access::PersonId;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

/// What a mail tells, as its reader ends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Told {
    /// Mails of one sort.
    Of(Sort),
    /// All that comes once a day.
    Digest,
}

impl Told {
    fn word(self) -> &'static str {
        match self {
            Self::Of(sort) => sort.word(),
            Self::Digest => "digest",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        if word == "digest" { Some(Self::Digest) } else { Sort::from_word(word).map(Self::Of) }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Of(sort) => sort.key(),
            Self::Digest => "mails-digest",
        }
    }
}

/// The address for the person of a mailbox; nothing, where nobody has it.
///
/// # Errors
/// When the store fails.
pub fn address(tx: &mut Tx<'_>, app: &App, base: &str, email: &str, told: Told) -> Result<Option<String>, Error> {
    let key = crate::people::email_key(email).unwrap_or_default();
    let person: Option<(PersonId,)> = tx.maybe("SELECT id FROM people WHERE email_key = $1", bind![key])?;
    Ok(person.map(|(person,)| format!("{base}/unsubscribe/{}", word(app, person, told))))
}

fn word(app: &App, person: PersonId, told: Told) -> String {
    let mut what = person.0.as_bytes().to_vec();
    what.extend_from_slice(told.word().as_bytes());
    app.secrets.sign(Purpose::Unsubscribe, &what)
}

fn read(app: &App, word: &str) -> Option<(PersonId, Told)> {
    let what = app.secrets.signed(Purpose::Unsubscribe, word)?;
    let (person, told) = what.split_at_checked(16)?;
    Some((PersonId(Uuid::from_slice(person).ok()?), Told::from_word(std::str::from_utf8(told).ok()?)?))
}

/// Mails of a sort, to one person.
#[derive(Serialize, JsonSchema)]
struct Mails {
    told: Told,
    /// They do not come any more.
    over: bool,
    #[serde(skip)]
    #[schemars(skip)]
    address: String,
}

/// What is to happen to them.
#[derive(Clone, Copy)]
enum Press {
    End,
    Again,
}

/// Ends them, or has them come as they usually do.
fn press(tx: &mut Tx<'_>, person: PersonId, told: Told, press: Press) -> Result<(), Error> {
    // The person may be gone, and then there is nobody to write to.
    if tx.number("SELECT COUNT(*) FROM people WHERE id = $1", bind![person])? == 0 {
        return Err(Error::NotFound);
    }
    match (told, press) {
        (Told::Of(sort), Press::End) => choose(tx, person, sort, Timing::Never),
        (Told::Of(sort), Press::Again) => choose(tx, person, sort, sort.usual()),
        (Told::Digest, Press::End) => daily(tx, person)?.into_iter().try_for_each(|sort| choose(tx, person, sort, Timing::Never)),
        (Told::Digest, Press::Again) => {
            Sort::ALL.into_iter().filter(|sort| sort.usual() == Timing::Daily).try_for_each(|sort| choose(tx, person, sort, Timing::Daily))
        }
    }
}

/// The sorts that come once a day.
fn daily(tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<Sort>, Error> {
    let mut daily = Vec::new();
    for sort in Sort::ALL {
        if chosen(tx, person, sort)? == Timing::Daily {
            daily.push(sort);
        }
    }
    Ok(daily)
}

async fn mails(cx: &Cx, secret: &str, pressed: Option<Press>) -> Result<Mails, Error> {
    let (person, told) = read(&cx.app, secret).ok_or(Error::NotFound)?;
    if let Some(pressed) = pressed {
        cx.change(move |tx| press(tx, person, told, pressed)).await?;
    }
    let over = cx
        .read(move |tx| match told {
            Told::Of(sort) => Ok(chosen(tx, person, sort)? == Timing::Never),
            Told::Digest => Ok::<_, Error>(daily(tx, person)?.is_empty()),
        })
        .await?;
    Ok(Mails { told, over, address: format!("/unsubscribe/{secret}") })
}

async fn look(_: Public, Secret(secret): Secret, cx: Cx) -> Result<Answer, Error> {
    let view = mails(&cx, &secret, None).await?;
    cx.page(&view, draw)
}

/// Takes no field: what a mail program sends along says only that it was a press.
async fn end(_: Public, Secret(secret): Secret, cx: Cx) -> Result<Answer, Error> {
    let view = mails(&cx, &secret, Some(Press::End)).await?;
    cx.page(&view, draw)
}

async fn again(_: Public, Secret(secret): Secret, cx: Cx) -> Result<Answer, Error> {
    let view = mails(&cx, &secret, Some(Press::Again)).await?;
    cx.page(&view, draw)
}

fn draw(cx: &Cx, view: &Mails) -> Markup {
    let (t, sort, over) = (cx.t, &cx.t[view.told.key()], view.over);
    let body = html! {
        div.stack."gap-3" {
            h1 { (t[if over { "unsubscribed-title" } else { "unsubscribe-title" }]) }
            p.muted { (t.with(if over { "unsubscribed-about" } else { "unsubscribe-about" }, crate::parts![sort = sort])) }
        }
        @if over {
            form #again method="post" action={ (view.address) "/again" } { button.button.large.wide { (t["unsubscribe-again"]) } }
        } @else {
            form #unsubscribe method="post" action=(view.address) { button.button.primary.large.wide { (t["unsubscribe-press"]) } }
        }
        p.small { a href="/notifications/mails" { (t["mails-choose"]) } }
    };
    threshold(t, &t["unsubscribe-title"], None, &body)
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/unsubscribe/{secret}", look)
        .about("Which mails an address out of a mail ends")
        .answers::<Mails>()
        .post("/unsubscribe/{secret}", end)
        .about("End the mails of that sort (RFC 8058)")
        .answers::<Mails>()
        .post("/unsubscribe/{secret}/again", again)
        .about("Get them again")
        .answers::<Mails>()
}
