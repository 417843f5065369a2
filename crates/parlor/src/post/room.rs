//! The mail room: where no mail server is configured, mails are kept and can be
//! read on a page. For trying Parlor out, and off unless the operator turned it
//! on: whoever reads it can go through every door.

use super::letters::{self, Letter, Waiting};
use crate::{
    app::App,
    bind, domains,
    doors::{Address, Public},
    waiting_columns,
    web::{
        Answer, Cx, Error, Routes,
        shell::{Room, document},
        ui::{At, empty},
    },
};
use access::MailId;
use axum::{extract::FromRequestParts, http::request::Parts};
use maud::{Markup, html};

/// That the mail room is open at all.
struct MailRoom;

impl FromRequestParts<App> for MailRoom {
    type Rejection = Error;
    async fn from_request_parts(_: &mut Parts, app: &App) -> Result<Self, Error> {
        if app.config.mail_room { Ok(Self) } else { Err(Error::NotFound) }
    }
}

/// The mail that the address names.
struct Named(MailId);

impl FromRequestParts<App> for Named {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        MailRoom::from_request_parts(parts, app).await?;
        Address::of(parts).await?.id("mail").map(Self)
    }
}

async fn list(_: Public, cx: Cx, _open: MailRoom) -> Result<Answer, Error> {
    // What goes out later, such as tomorrow's digest, is not here yet; what was over before it
    // could go out is to an address that nobody has, and never will be.
    let mails: Vec<Waiting> = cx
        .read(|tx| {
            let now = tx.now();
            let sql = concat!(
                "SELECT ",
                waiting_columns!(),
                " FROM outbox WHERE (ended_at IS NOT NULL OR tries > 0 OR next_at <= $1) AND (not_after IS NULL OR not_after > created_at) ORDER BY created_at DESC, id DESC LIMIT 100"
            );
            Ok(tx.all(sql, bind![now])?)
        })
        .await?;
    let body = html! {
        main.page #main { div.narrow.stack."gap-5" {
            h1 { (cx.t["mail-room"]) }
            p.muted { (cx.t["mail-room-about"]) }
            @if mails.is_empty() { (empty("inbox", &cx.t["mail-room-empty"], None)) }
            @else {
                ul.list."mail-room" { @for mail in &mails { li { a."line-item" href={ "/mail-room/" (mail.id) } {
                    span { strong { (mail.to_name) " <" (mail.to_email) ">" } " " small { (cx.t[kind_key(mail)]) " · " (At(&cx.dates, mail.created_at)) } }
                    @if let Some(ending) = &mail.ending { " " span.badge { (cx.t[ending_key(ending)]) } }
                } } } }
            }
        } }
    };
    Ok(Answer::html(document(cx.t, Room::House, &cx.t["mail-room"], None, &body)))
}

fn kind_key(mail: &Waiting) -> &'static str {
    use super::Kind;
    match mail.kind {
        Kind::Shared => "mail-kind-shared",
        Kind::Code => "mail-kind-code",
        Kind::Invitation => "mail-kind-invitation",
        Kind::Comment => "mail-kind-comment",
        Kind::Mention => "mail-kind-mention",
        Kind::Ending => "mail-kind-ending",
        Kind::Chat => "mail-kind-chat",
        Kind::Told => "mail-kind-told",
        Kind::Tasks => "mail-kind-tasks",
        Kind::Approval => "mail-kind-approval",
        Kind::Decided => "mail-kind-decided",
        Kind::Answer => "mail-kind-answer",
        Kind::ToSign => "mail-kind-to-sign",
        Kind::Signed => "mail-kind-signed",
        Kind::Erasure => "mail-kind-erasure",
        Kind::News => "mail-kind-news",
        Kind::Digest => "mail-kind-digest",
        Kind::KeyEnds => "mail-kind-key",
        Kind::Domain => "mail-kind-domain",
        Kind::Account => "mail-kind-account",
        Kind::Archive => "mail-kind-archive",
    }
}

fn ending_key(ending: &str) -> &'static str {
    match ending {
        "sent" => "mail-ending-sent",
        "dropped" => "mail-ending-dropped",
        "failed" => "mail-ending-failed",
        _ => "mail-ending-kept",
    }
}

async fn one(_: Public, cx: Cx, Named(id): Named) -> Result<Answer, Error> {
    let app = cx.app.clone();
    let (mail, letter, own) = cx
        .read(move |tx| {
            let mail: Waiting = tx.maybe(concat!("SELECT ", waiting_columns!(), " FROM outbox WHERE id = $1"), bind![id])?.ok_or(Error::NotFound)?;
            let letter = letters::draw(tx, &app, &mail)?;
            let own = domains::addresses(tx, &app.config)?;
            Ok((mail, letter, own))
        })
        .await?;
    let body = html! {
        main.page #main { div.narrow.stack."gap-5" {
            a href="/mail-room" { (cx.t["mail-room"]) }
            @match &letter {
                Letter::Over(why) => p.muted { (cx.t["mail-over"]) " (" (why) ")" },
                Letter::Drawn(drawn) => {
                    h1 { (drawn.subject) }
                    p.muted { (mail.to_name) " <" (mail.to_email) "> · " (At(&cx.dates, mail.created_at)) }
                    div.card.pad { (with_links(&own, &drawn.text)) }
                },
            }
        } }
    };
    Ok(Answer::html(document(cx.t, Room::House, &cx.t["mail-room"], None, &body)))
}

/// The plain text, with Parlor's own addresses to press. What a person wrote
/// stands behind `>` and stays text.
fn with_links(own: &[String], text: &str) -> Markup {
    html! {
        @for line in text.lines() {
            @if own.iter().any(|own| line.starts_with(&format!("{own}/"))) { a href=(line) { (line) } } @else { (line) }
            br;
        }
    }
}

/// Addresses of the mail room.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes.get("/mail-room", list).get("/mail-room/{mail}", one)
}
