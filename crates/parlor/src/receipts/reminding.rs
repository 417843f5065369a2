//! Asking those who have not read a file to do so: one press, a mail to each as they want it,
//! and not more than once a day.

use super::views;
use crate::{
    audit::{self, By},
    bind,
    doors::{Action, Allowed, Permit},
    files::{File, Filed},
    follows::Place,
    items::{
        attachment::{On, OnRights},
        history::{self, Change},
    },
    notifications::{self, Kind, Mailed, News},
    store::Tx,
    web::{Answer, Cx, Error, Routes},
};
use access::Verb;
use schemars::JsonSchema;
use serde::Serialize;

/// Ask those who have not read it to do so: whoever shares the item.
pub struct RemindReaders;

impl Action<On<File>> for RemindReaders {
    const NAME: &'static str = "Remind readers of";
    fn allowed(rights: &OnRights) -> bool {
        rights.on_item.may(Verb::Share)
    }
}

/// Who was reminded, for programs.
#[derive(Serialize, JsonSchema)]
struct Reminded {
    /// By name. Who was reminded within a day is not once more.
    reminded: Vec<String>,
}

/// Reminds all who have not read the newest version. Gives back their names.
fn remind(tx: &mut Tx<'_>, on: &Permit<RemindReaders, On<File>>) -> Result<Vec<String>, Error> {
    tx.alone_in(on.item.organization)?;
    let (now, file) = (tx.now(), &on.it);
    // What nobody is shown, nobody is asked to read.
    if file.internal {
        return Ok(Vec::new());
    }
    let readers = views::of_file(tx, &on.item, file.place(), file.id, file.version)?;
    let news = News::on(&on.item, Kind::ToRead, Place::Item, Some(on.by().party())).of(file.id);
    let news = News { about: file.place(), ..news };
    let mut names = Vec::new();
    for line in readers.guests.iter().filter(|line| !line.newest && readers.recorded) {
        let due = tx.changed(
            "INSERT INTO receipt_reminders (organization_id, file_id, party_id, at) VALUES ($5, $1, $2, $3)
             ON CONFLICT (organization_id, file_id, party_id) DO UPDATE SET at = excluded.at WHERE receipt_reminders.at <= $4",
            bind![file.id, line.contact, now, now.plus_days(-1), on.item.organization],
        )?;
        if due {
            notifications::tell(tx, &news, line.contact.party(), Mailed::Briefly)?;
            names.push(line.name.clone());
        }
    }
    if !names.is_empty() {
        let became = names.join(", ");
        history::record(tx, &on.item, on.by(), &Change { deed: "file.reminded", subject: &file.name, was: None, became: Some(&became) })?;
        let detail = format!("{} guests", names.len());
        audit::record(tx, on.item.organization, By::Actor(on.by()), "file.reminded", ("file", Some(file.id.0)), &detail)?;
    }
    Ok(names)
}

async fn press(file: Allowed<RemindReaders, On<File>>, cx: Cx) -> Result<Answer, Error> {
    let reminded = cx.write(&file, remind).await?;
    if cx.json {
        return Ok(Answer::json(&Reminded { reminded }));
    }
    cx.done(format!("{}/files/{}/view#readers", file.base(), file.it.id))
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .post("/items/{item}/files/{file}/remind", press)
        .about("Remind the guests who have not read the newest version of a file, each at most once a day")
        .answers::<Reminded>()
}
