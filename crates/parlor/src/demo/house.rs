//! A company settles in: its members, its organizers.

use super::{
    cast::{Company, Player},
    stage::{Browser, Client, Stage},
};
use crate::{
    bind,
    organizations::{self, Founding},
    people::{self, passwords},
    web::Error,
};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A company on the stage.
pub(super) struct House {
    /// Where its members meet it: `/o/northwind-engineering`.
    pub url: String,
    /// The ids of its members, by name.
    pub members: BTreeMap<String, String>,
}

/// A sort of field: name, kind, choices, whether guests see it.
pub(super) struct FieldPlan(pub &'static str, pub &'static str, pub &'static str, pub bool);

/// An organizer as it is to be.
pub(super) struct OrganizerPlan {
    pub name: &'static str,
    pub icon: &'static str,
    pub cover: &'static str,
    pub categories: &'static [&'static str],
    pub fields: &'static [FieldPlan],
}

/// An organizer as it was made.
pub(super) struct Organizer {
    pub url: String,
    /// Ids of its fields, with their kinds, by name.
    pub fields: BTreeMap<String, (String, String)>,
    pub categories: BTreeMap<String, String>,
}

impl House {
    /// The id of a member.
    pub(super) fn member(&self, player: &Player) -> &str {
        self.members.get(player.name).map_or("", String::as_str)
    }
}

/// Founds a company with its first member, and lets the others join.
pub(super) async fn found(stage: &Stage, company: &Company, browser: Browser) -> Result<(House, Client), Error> {
    let Some((founder, others)) = company.members.split_first() else { return Err(Error::Broken("nobody founds".into())) };
    let hash = passwords::hash(stage.app.store.sources().random, founder.password.to_owned()).await?;
    let (name, founder_name, email) = (company.name, founder.name, founder.email);
    let slug = stage
        .app
        .store
        .write(move |tx| {
            let zone = super::calendar::ZONE;
            let person = people::find_or_make(tx, email, founder_name, "en", zone)?;
            people::set_password(tx, person.id, &hash)?;
            let (_, slug) = organizations::found(tx, &Founding { name, founder: person.id, founder_name, language: "en", zone })?;
            Ok::<_, Error>(slug)
        })
        .await?;
    let mut client = stage.sign_in(email, browser).await?;
    let url = format!("/o/{slug}");
    dress(&mut client, &url, company.hue).await?;
    for player in others {
        join(stage, &mut client, &url, player).await?;
    }
    introduce(stage, company).await?;
    let team = client.get(&format!("{url}/team")).await?;
    let pair = |member: &Value| Some((member["name"].as_str()?.to_owned(), member["id"].as_str()?.to_owned()));
    let members = team["members"].as_array().into_iter().flatten().filter_map(pair).collect();
    Ok((House { url, members }, client))
}

/// Chooses the company's colour.
async fn dress(client: &mut Client, url: &str, hue: &str) -> Result<(), Error> {
    let page = format!("{url}/administration");
    let now = client.get(&page).await?;
    let settings = json!({
        "name": now["settings"]["name"], "hue": hue, "trust_days": now["settings"]["trust_days"].to_string(),
        "external_communications": "on", "project_sharing": "on", "edition": now["settings"]["edition"],
    });
    client.post(&page, settings).await.map(drop)
}

/// Somebody is invited, and joins at once.
async fn join(stage: &Stage, client: &mut Client, url: &str, player: &Player) -> Result<(), Error> {
    client.post(&format!("{url}/team/invitations"), json!({"name": player.name, "email": player.email, "role": player.role})).await?;
    stage.at(stage.now().plus_seconds(3600));
    let address = stage.invitation(player.email).await?;
    let mut theirs = stage.browser(super::cast::OFFICE);
    theirs.post(&address, json!({"name": player.name, "password": player.password})).await.map(drop)
}

/// What each member does in the company: it has no page of its own yet.
async fn introduce(stage: &Stage, company: &Company) -> Result<(), Error> {
    let jobs: Vec<(&'static str, &'static str)> = company.members.iter().map(|player| (player.email, player.job)).collect();
    stage
        .app
        .store
        .write(move |tx| {
            for (email, job) in &jobs {
                let sql = "UPDATE parties SET job = $2 WHERE kind = 'member' AND person_id = (SELECT id FROM people WHERE email_key = $1)";
                tx.run(sql, bind![*email, *job])?;
            }
            Ok(())
        })
        .await
}

/// Makes an organizer with its categories and fields.
pub(super) async fn organizer(client: &mut Client, house: &House, plan: &OrganizerPlan) -> Result<Organizer, Error> {
    let list = format!("{}/organizers", house.url);
    let look = json!({"template": "blank", "name": plan.name, "icon": plan.icon, "cover": plan.cover, "extranet": "on"});
    let url = format!("{list}/{}", client.make(&list, look).await?);
    for name in plan.categories {
        client.post(&format!("{url}/categories"), json!({"name": name})).await?;
    }
    for FieldPlan(name, kind, choices, to_guests) in plan.fields {
        let mut field = json!({"name": name, "kind": kind, "choices": choices.replace(" | ", "\n")});
        if *to_guests {
            field["to_guests"] = "on".into();
        }
        client.post(&format!("{url}/fields"), field).await?;
    }
    let made = client.get(&format!("{url}/settings")).await?;
    let text = |value: &Value, key: &str| value[key].as_str().unwrap_or_default().to_owned();
    let fields = made["fields"].as_array().into_iter().flatten().map(|field| (text(field, "name"), (text(field, "id"), text(field, "kind"))));
    let categories = made["categories"].as_array().into_iter().flatten().map(|category| (text(category, "name"), text(category, "id")));
    Ok(Organizer { fields: fields.collect(), categories: categories.collect(), url })
}

impl Organizer {
    /// The form of a record. `+9` and `-3` in a date field are days from today.
    pub(super) fn form(&self, stage: &Stage, title: &str, category: &str, values: &[(&str, &str)]) -> Value {
        let mut form = json!({"title": title, "category": self.categories.get(category).cloned().unwrap_or_default()});
        for (name, value) in values {
            if let Some((id, kind)) = self.fields.get(*name) {
                let days = value.parse::<i64>().ok().filter(|_| kind == "date");
                form[format!("field-{id}")] = days.map_or_else(|| (*value).to_owned(), |days| stage.calendar.day(days)).into();
            }
        }
        form
    }
}
