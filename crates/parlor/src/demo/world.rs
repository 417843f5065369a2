//! Northwind Engineering while the story goes on, and what its people do.

use super::{
    cast::{JAN, LENA, OFFICE, PETRA, Player, SITE, TOMAS},
    house::{House, Organizer},
    records::Entry,
    stage::{Browser, Client, Sent, Stage},
};
use crate::{store::Time, web::Error};
use serde_json::{Value, json};
use std::collections::{BTreeMap, VecDeque};

/// The company and everybody who acts in it.
pub(super) struct World {
    pub stage: Stage,
    pub house: House,
    clients: BTreeMap<&'static str, Client>,
    /// Records that are still to be made, the oldest first, each with where.
    waiting: VecDeque<(Entry, usize)>,
    organizers: Vec<Organizer>,
    /// Ids of records, by title.
    items: BTreeMap<&'static str, String>,
}

/// A task as it is added.
#[derive(Default)]
pub(super) struct Task<'a> {
    pub title: &'a str,
    pub about: &'a str,
    /// Days from today.
    pub due: Option<i64>,
    /// A member.
    pub assignee: Option<&'a Player>,
    /// Members' or guests' ids.
    pub followers: &'a [&'a str],
}

/// What somebody is shown when an item is opened to them.
pub(super) const ALL: [&str; 8] = ["files", "fields", "followed", "old_comments", "send_files", "attach", "requests", "write_notes"];

impl World {
    pub(super) async fn new(stage: &Stage, house: House, founder: Client, organizers: Vec<(Organizer, Vec<Entry>)>) -> Result<Self, Error> {
        let mut clients = BTreeMap::from([(PETRA.email, founder)]);
        for (player, browser) in [(TOMAS, OFFICE), (LENA, SITE), (JAN, OFFICE)] {
            clients.insert(player.email, stage.sign_in(player.email, browser).await?);
        }
        let (mut made, mut waiting) = (Vec::new(), Vec::new());
        for (place, (organizer, entries)) in organizers.into_iter().enumerate() {
            made.push(organizer);
            waiting.extend(entries.into_iter().map(|entry| (entry, place)));
        }
        waiting.sort_by_key(|(entry, _)| -entry.days);
        Ok(Self { stage: stage.clone(), house, clients, waiting: waiting.into(), organizers: made, items: BTreeMap::new() })
    }

    /// One of the members, at their browser.
    pub(super) fn client(&mut self, player: &Player) -> Result<&mut Client, Error> {
        self.clients.get_mut(player.email).ok_or_else(|| Error::Broken(format!("{} is not here", player.name)))
    }

    /// The id of a member.
    pub(super) fn member(&self, player: &Player) -> String {
        self.house.member(player).to_owned()
    }

    /// The id of a record.
    pub(super) fn item(&self, title: &str) -> Result<String, Error> {
        self.items.get(title).cloned().ok_or_else(|| Error::Broken(format!("there is no {title}")))
    }

    /// Remembers an item by its title.
    pub(super) fn knows(&mut self, title: &'static str, id: &str) {
        self.items.insert(title, id.to_owned());
    }

    /// Writes in a chat of a project.
    pub(super) async fn chat(&mut self, who: &Player, project: &str, lane: &str, text: &str) -> Result<(), Error> {
        self.client(who)?.post(&format!("/items/{project}/chat/{lane}"), json!({"text": text})).await.map(drop)
    }

    /// Makes the records that are older than so many days, and goes on to this hour.
    pub(super) async fn until(&mut self, days: i64, hour: i8, minute: i8) -> Result<(), Error> {
        let mut clock = 0;
        while self.waiting.front().is_some_and(|(entry, _)| entry.days > days) {
            let Some((entry, place)) = self.waiting.pop_front() else { break };
            clock += 1;
            self.stage.at(self.stage.calendar.ago(entry.days, 9 + clock % 8, clock % 5 * 11 + clock % 7));
            self.record(&entry, place).await?;
        }
        self.stage.at(self.stage.calendar.ago(days, hour, minute));
        Ok(())
    }

    async fn record(&mut self, entry: &Entry, place: usize) -> Result<(), Error> {
        let whose = match entry.whose {
            "Tomas" => TOMAS,
            "Lena" => LENA,
            _ => PETRA,
        };
        let Some(organizer) = self.organizers.get(place) else { return Ok(()) };
        let path = format!("{}/records", organizer.url);
        let form = organizer.form(&self.stage, entry.title, entry.category, &entry.values);
        let id = self.client(&whose)?.make(&path, form).await?;
        self.items.insert(entry.title, id);
        Ok(())
    }

    /// Fills in a field of a record that shows one of its files.
    pub(super) async fn show_file(&mut self, who: &Player, entry: &Entry, field: &'static str, file: &str) -> Result<(), Error> {
        let (item, organizer) = (self.item(entry.title)?, self.organizers.first().ok_or(Error::NotFound)?);
        let mut values = entry.values.clone();
        values.push((field, file));
        let mut form = organizer.form(&self.stage, entry.title, entry.category, &values);
        form["edition"] = "1".into();
        self.client(who)?.post(&format!("/items/{item}/edit"), form).await.map(drop)
    }

    /// Adds a task with those who follow it.
    pub(super) async fn task(&mut self, who: &Player, item: &str, task: &Task<'_>) -> Result<String, Error> {
        let due = task.due.map(|days| self.stage.calendar.day(days)).unwrap_or_default();
        let assignee = task.assignee.map(|player| self.member(player)).unwrap_or_default();
        let form = json!({"title": task.title, "description": task.about, "due": due, "assignee": assignee});
        let id = self.client(who)?.make(&format!("/items/{item}/tasks"), form).await?;
        self.followers(who, item, &format!("tasks/{id}"), task.followers).await?;
        Ok(id)
    }

    /// Says how far a task is: `doing` or `done`.
    pub(super) async fn set(&mut self, who: &Player, item: &str, task: &str, status: &str) -> Result<(), Error> {
        self.client(who)?.post(&format!("/items/{item}/tasks/{task}/status"), json!({"status": status})).await.map(drop)
    }

    /// Writes a note with those who follow it.
    pub(super) async fn note(&mut self, who: &Player, item: &str, (title, body): (&str, &str), followers: &[&str]) -> Result<String, Error> {
        let id = self.client(who)?.make(&format!("/items/{item}/notes"), json!({"title": title, "body": body})).await?;
        self.followers(who, item, &format!("notes/{id}"), followers).await?;
        Ok(id)
    }

    /// Writes down what happened, so many days ago.
    pub(super) async fn activity(
        &mut self,
        who: &Player,
        item: &str,
        (kind, days, participants): (&str, i64, &str),
        (title, body): (&str, &str),
        followers: &[&str],
    ) -> Result<(), Error> {
        let day = self.stage.calendar.day(-days);
        let form = json!({"kind": kind, "title": title, "happened_on": day, "participants": participants, "body": body});
        let id = self.client(who)?.make(&format!("/items/{item}/activities"), form).await?;
        self.followers(who, item, &format!("activities/{id}"), followers).await
    }

    async fn followers(&mut self, who: &Player, item: &str, thing: &str, parties: &[&str]) -> Result<(), Error> {
        for party in parties {
            self.client(who)?.post(&format!("/items/{item}/{thing}/followers"), json!({"party": party})).await?;
        }
        Ok(())
    }

    /// Writes a comment, on an item or on a thing of it such as `tasks/…`.
    pub(super) async fn say(&mut self, who: &Player, place: &str, lane: &str, text: &str) -> Result<(), Error> {
        self.client(who)?.post(&format!("/items/{place}/comments"), json!({"lane": lane, "text": text})).await.map(drop)
    }

    /// Uploads a file.
    pub(super) async fn upload(&mut self, who: &Player, item: &str, name: &str, bytes: &[u8], internal: bool) -> Result<String, Error> {
        self.client(who)?.upload(item, &Sent { name, internal, bytes }).await
    }

    /// Puts a member on the team of an item.
    pub(super) async fn takes_part(&mut self, who: &Player, item: &str, member: &Player) -> Result<(), Error> {
        let form = json!({"member": self.member(member)});
        self.client(who)?.post(&format!("/items/{item}/participants"), form).await.map(drop)
    }

    /// Keeps a contact, and says which.
    pub(super) async fn contact(&mut self, who: &Player, contact: Value) -> Result<String, Error> {
        let path = format!("{}/contacts", self.house.url);
        self.client(who)?.make(&path, contact).await
    }

    /// Opens an item to a contact, and says by which grant.
    pub(super) async fn share(&mut self, who: &Player, item: &str, contact: &str, until: &str, message: &str) -> Result<String, Error> {
        let form = json!({"who": [format!("contact:{contact}")], "facets": ALL, "until": until, "message": message});
        let opened = self.client(who)?.post(&format!("/items/{item}/share"), form).await?;
        opened["opened"][0]["grant"].as_str().map(str::to_owned).ok_or_else(|| Error::Broken("nothing was opened".into()))
    }

    /// A guest presses the link of their mail for the first time, and looks around.
    pub(super) async fn opens(&self, grant: &str, item: &str, browser: Browser) -> Result<Client, Error> {
        let mut guest = self.stage.browser(browser);
        guest.look(&self.stage.link(grant).await?).await?;
        guest.press_open().await?;
        self.comes(&mut guest, item).await?;
        Ok(guest)
    }

    /// A guest looks at an item.
    pub(super) async fn comes(&self, guest: &mut Client, item: &str) -> Result<(), Error> {
        guest.look(&format!("/items/{item}")).await?;
        self.stage.looked().await
    }

    /// Goes on to this time.
    pub(super) fn at(&self, time: Time) {
        self.stage.at(time);
    }
}
