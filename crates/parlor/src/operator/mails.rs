//! Mails that have not gone out, and sending them again.

use super::{
    pages,
    views::{MailLine, Mails},
};
use crate::{
    bind,
    doors::Operator,
    post,
    store::{Topic, Tx},
    web::{Answer, Cx, Error, Input, Routes},
};
use access::MailId;
use schemars::JsonSchema;
use serde::Deserialize;

/// So many of each are shown.
const MOST: i64 = 100;
const WEEK_SECONDS: i64 = 7 * 86_400;

fn gather(tx: &mut Tx<'_>) -> Result<Mails, Error> {
    let since = tx.now().plus_seconds(-4 * WEEK_SECONDS);
    let waiting: Vec<MailLine> = tx.all(
        "SELECT m.id, m.kind, m.to_email, o.slug, m.created_at, m.tries, m.fault, m.next_at FROM outbox m
         LEFT JOIN organizations o ON o.id = m.organization_id WHERE m.ended_at IS NULL ORDER BY m.next_at LIMIT $1",
        bind![MOST],
    )?;
    let failed: Vec<MailLine> = tx.all(
        "SELECT m.id, m.kind, m.to_email, o.slug, m.created_at, m.tries, m.fault, CAST(NULL AS BIGINT) FROM outbox m
         LEFT JOIN organizations o ON o.id = m.organization_id WHERE m.ending = 'failed' AND m.created_at > $2 ORDER BY m.created_at DESC LIMIT $1",
        bind![MOST, since],
    )?;
    let held_up = held_up(tx)?;
    let cut = |mails: Vec<MailLine>| mails.into_iter().map(cut_to_server).collect();
    Ok(Mails { waiting: cut(waiting), failed: cut(failed), held_up })
}

/// Whether there is one that all at once would hurry: given up, put off, or late. After an outage
/// none may have been given up yet, and each waits for its own next try.
fn held_up(tx: &mut Tx<'_>) -> Result<bool, Error> {
    let now = tx.now();
    let (since, late) = (now.plus_seconds(-WEEK_SECONDS), now.plus_seconds(-post::LATE_SECONDS));
    let count = tx.number(
        "SELECT COUNT(*) FROM outbox WHERE created_at > $2 AND (not_after IS NULL OR not_after > $1)
           AND (ending = 'failed' OR (ended_at IS NULL AND (tries > 0 OR next_at < $3)))",
        bind![now, since, late],
    )?;
    Ok(count > 0)
}

/// Whom a mail goes to is the organization's affair: an operator needs the server. What that
/// one said often names the address too.
fn cut_to_server(mut mail: MailLine) -> MailLine {
    let server = mail.to.rsplit('@').next().unwrap_or_default().to_owned();
    mail.fault = mail.fault.map(|fault| fault.replace(&mail.to, &format!("…@{server}")));
    mail.to = server;
    mail
}

async fn list(_: Operator, cx: Cx) -> Result<Answer, Error> {
    let view = cx.read(gather).await?;
    cx.page(&view, pages::mails)
}

#[derive(Deserialize, JsonSchema)]
struct Again {
    /// One of them; without it all of the last seven days.
    #[serde(default)]
    mail: Option<MailId>,
}

/// Those that were given up are taken up again, and those that wait need wait no longer. What is
/// worth nothing any more stays where it is.
async fn again(_: Operator, cx: Cx, input: Input<Again>) -> Result<Answer, Error> {
    let mail = input.value.mail;
    cx.change(move |tx| {
        let (now, since) = (tx.now(), tx.now().plus_seconds(-WEEK_SECONDS));
        let taken = tx.run(
            "UPDATE outbox SET ended_at = NULL, ending = NULL, tries = 0, next_at = $1
             WHERE (ended_at IS NULL OR ending = 'failed') AND (not_after IS NULL OR not_after > $1)
               AND (id = $2 OR (CAST($2 AS UUID) IS NULL AND created_at > $3))",
            bind![now, mail, since],
        )?;
        if mail.is_some() && taken == 0 {
            return Err(Error::NotFound);
        }
        tx.signal(Topic::Outbox);
        Ok(())
    })
    .await?;
    cx.done("/operator/mails")
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/operator/mails", list)
        .about("Mails that wait or were given up, with what the mail server said")
        .answers::<Mails>()
        .post("/operator/mails/again", again)
        .about("Sends mails again that wait or were given up")
        .takes::<Again>()
}
