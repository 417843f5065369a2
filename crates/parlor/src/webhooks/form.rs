//! What is typed about a webhook, and what it comes to.

use super::{Reach, choosing, events};
use crate::{
    app::App,
    bind,
    doors::{Claimed, Permit, Within},
    organizations::{Administer, Organization},
    outgoing::{self, NotBrought},
    people::line_problem,
    rows,
    store::Tx,
    web::{Error, OneOrMore, Problem},
};
use access::{ItemId, OrganizerId};
use schemars::JsonSchema;
use serde::Deserialize;
use std::time::Duration;
use uuid::Uuid;

/// So many single items one can be told of.
const MOST_ITEMS: usize = 50;
/// No address is longer.
const LONGEST: usize = 1_000;
/// So long somebody who saves waits for the numbers behind a name.
const PATIENCE: Duration = Duration::from_secs(3);

/// A webhook as somebody wants it.
#[derive(Clone, Default, Deserialize, JsonSchema)]
pub(super) struct Wish {
    #[serde(default)]
    pub name: String,
    /// Where it is told, as `https://hooks.example.com/parlor`.
    #[serde(default)]
    pub address: String,
    /// Kinds, such as `tasks`, single events, such as `task.added`, or `all`.
    #[serde(default)]
    pub events: OneOrMore,
    /// `all`, `organizer` or `items`.
    #[serde(default)]
    pub reach: String,
    /// The id of an organizer, where it is told of one.
    #[serde(default)]
    pub organizer: String,
    /// Addresses or ids of items, where it is told of single ones; in a form a line each.
    #[serde(default)]
    pub items: OneOrMore,
    /// To change one: its edition as it was read.
    #[serde(default)]
    pub edition: i64,
}

/// The same, checked.
#[derive(Clone, Debug)]
pub(super) struct Wanted {
    pub name: String,
    pub address: String,
    pub events: String,
    pub reach: Reach,
    organizer: Option<Claimed<Chosen>>,
    items: Vec<Claimed<Single>>,
}

/// What it is told of, found.
pub(super) struct Found {
    pub organizer: Option<OrganizerId>,
    pub items: Vec<ItemId>,
}

rows! {
    /// An organizer that is chosen.
    struct Chosen {
        id: OrganizerId,
    }
    /// An item that is chosen.
    struct Single {
        id: ItemId,
    }
}

impl Within<Organization> for Chosen {
    fn find(tx: &mut Tx<'_>, parent: &Organization, id: Uuid) -> Result<Option<Self>, Error> {
        Ok(tx.maybe("SELECT id FROM organizers WHERE organization_id = $1 AND id = $2", bind![parent.id, id])?)
    }
}

impl Within<Organization> for Single {
    fn find(tx: &mut Tx<'_>, parent: &Organization, id: Uuid) -> Result<Option<Self>, Error> {
        Ok(tx.maybe("SELECT id FROM items WHERE organization_id = $1 AND id = $2", bind![parent.id, id])?)
    }
}

impl Wish {
    /// # Errors
    /// A sentence for each field that is wrong.
    pub async fn checked(&self, app: &App) -> Result<Wanted, Error> {
        let mut problems: Vec<Problem> = line_problem("name", &self.name, 100).into_iter().collect();
        let mut wrong = |field: &'static str, key: &'static str| problems.push(Problem { field, say: key.into() });
        let address = self.address.trim();
        if let Some(key) = unreachable(app, address).await {
            wrong("address", key);
        }
        let chosen = chosen(self.events.clone());
        if chosen.is_none() {
            wrong("events", "webhook-events-wrong");
        }
        let reach = if self.reach.is_empty() { Some(Reach::All) } else { Reach::from_word(&self.reach) };
        let organizer = Claimed::parse(self.organizer.trim()).filter(|_| reach == Some(Reach::Organizer));
        let items = if reach == Some(Reach::Items) { items(self.items.clone()) } else { Some(Vec::new()) };
        match reach {
            None => wrong("reach", "webhook-reach-wrong"),
            Some(Reach::Organizer) if organizer.is_none() => wrong("organizer", "webhook-organizer-wrong"),
            Some(Reach::Items) if items.as_ref().is_none_or(Vec::is_empty) => wrong("items", "webhook-items-wrong"),
            Some(Reach::Items) if items.as_ref().is_some_and(|items| items.len() > MOST_ITEMS) => wrong("items", "webhook-items-many"),
            Some(_) => {}
        }
        let (Some(events), Some(reach), Some(items), true) = (chosen, reach, items, problems.is_empty()) else {
            return Err(Error::Invalid(problems));
        };
        Ok(Wanted { name: self.name.trim().to_owned(), address: address.to_owned(), events, reach, organizer, items })
    }
}

/// The key of the sentence that says why nothing could be told there.
async fn unreachable(app: &App, address: &str) -> Option<&'static str> {
    if address.len() > LONGEST {
        return Some("webhook-address-wrong");
    }
    match outgoing::reachable(&app.config, address, PATIENCE).await {
        Ok(()) => None,
        Err(NotBrought::Inside) => Some("webhook-address-inside"),
        Err(_) => Some("webhook-address-wrong"),
    }
}

/// The words for the events that are chosen, each once; nothing, if one of them says nothing.
fn chosen(events: OneOrMore) -> Option<String> {
    let all = events.all();
    let mut words: Vec<&str> = all.iter().flat_map(|text| text.split_whitespace()).collect();
    words.sort_unstable();
    words.dedup();
    let known = !words.is_empty() && words.iter().all(|word| choosing::chooses(word));
    // What a chosen kind includes need not be said beside it.
    let everything = words.contains(&events::ALL);
    let kinds: Vec<&str> = words.iter().copied().filter(|word| !word.contains('.')).collect();
    words.retain(|word| !choosing::kind_of(word).is_some_and(|kind| kinds.contains(&kind.word)));
    known.then(|| if everything { events::ALL.to_owned() } else { words.join(" ") })
}

/// The items that addresses and ids name; nothing, if one of them names none.
fn items(lines: OneOrMore) -> Option<Vec<Claimed<Single>>> {
    let all = lines.all();
    let words = all.iter().flat_map(|text| text.split_whitespace());
    words.map(|word| word.split(['/', '?', '#']).find(|part| part.len() == 36).and_then(Claimed::parse)).collect()
}

impl Wanted {
    /// # Errors
    /// A sentence, where something that it is to be told of is not there.
    pub fn found(&self, tx: &mut Tx<'_>, permit: &Permit<Administer, Organization>) -> Result<Found, Error> {
        let missing = |field: &'static str, key: &'static str| {
            move |fault: Error| if matches!(fault, Error::NotFound) { Error::field(field, key) } else { fault }
        };
        let organizer = match &self.organizer {
            Some(claimed) => Some(claimed.within(tx, permit).map_err(missing("organizer", "webhook-organizer-wrong"))?.id),
            None => None,
        };
        let mut items = Vec::new();
        for claimed in &self.items {
            items.push(claimed.within(tx, permit).map_err(missing("items", "webhook-items-wrong"))?.id);
        }
        Ok(Found { organizer, items })
    }
}
