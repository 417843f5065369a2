//! What a template says beside the document that it is: what others are called, whose
//! records fill gaps, and what is asked.

use super::{Template, gap::Gap, gap::gaps};
use crate::{
    audit::{self, By},
    bind,
    doors::{Allowed, Permit},
    follows::{self, Around, Difference, around},
    items::{
        Edit,
        history::{self, Change},
    },
    organizations::{self, frame::again},
    organizers,
    store::Tx,
    web::{
        Answer, Cx, Error, Input, Problem, Say, Typed,
        ui::{Line, area, problem, problems, select},
    },
};
use access::OrganizerId;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// So many things can be asked.
const MOST: usize = 30;

/// What a template says.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub(super) struct Form {
    /// What a document made of it is called, with gaps as `{{contact.name}}`.
    #[serde(default)]
    subject: String,
    /// The id of the organizer whose records fill gaps; empty for none.
    #[serde(default)]
    organizer: String,
    /// What whoever uses it is asked for, one a line.
    #[serde(default)]
    asks: String,
    /// What the form was drawn from; where the template says something else by now, it is not changed. Without it, what is said is done.
    seen: Option<String>,
}

/// The form, with what it can be filled with.
#[derive(Serialize, JsonSchema)]
pub(super) struct SettingsView {
    around: Around,
    subject: String,
    organizer: Option<OrganizerId>,
    asks: Vec<String>,
    organizers: Vec<(String, String)>,
    #[serde(skip)]
    seen: String,
}

/// What the form is drawn from, as one text.
fn as_seen(template: &Template) -> String {
    let organizer = template.organizer.map(|organizer| organizer.to_string()).unwrap_or_default();
    organizations::stamp(&[&template.subject, &organizer, &template.asks.join("\n")])
}

/// The words for what is asked, each once.
fn words(typed: &str, problems: &mut Vec<Problem>) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in typed.lines().map(str::trim).filter(|word| !word.is_empty()) {
        let taken = !matches!(Gap::of(word), Gap::Asked(_)) || word.contains(['{', '}']) || word.chars().count() > 80;
        if taken {
            problems.push(Problem { field: "asks", say: Say::new("template-ask-taken").and("name", word.to_owned()) });
        } else if !words.iter().any(|known| crate::items::fold(known) == crate::items::fold(word)) {
            words.push(word.to_owned());
        }
    }
    if words.len() > MOST {
        problems.push(Problem { field: "asks", say: Say::new("template-asks-many").and("most", MOST) });
    }
    words
}

fn set(tx: &mut Tx<'_>, template: &Permit<Edit, Template>, form: &Form) -> Result<(), Error> {
    let mut problems = Vec::new();
    let subject = follows::line(&mut problems, "subject", &form.subject, true, 300);
    let asks = words(&form.asks, &mut problems);
    let member = template.by().member().ok_or(Error::NotFound)?;
    let organizer: Option<OrganizerId> = match form.organizer.trim() {
        "" => None,
        // One that they do not reach stays, where it stood there.
        id => Some(id.parse().map_err(|_| Error::NotFound)?),
    };
    if let Some(organizer) = organizer.filter(|organizer| Some(*organizer) != template.organizer) {
        let reached = organizers::within_reach(tx, template.item.organization, template.rights().house, member)?;
        reached.iter().find(|(known, ..)| *known == organizer).ok_or(Error::NotFound)?;
    }
    let unknown = gaps(&subject).into_iter().find(|gap| match gap {
        Gap::Asked(word) => !asks.iter().any(|known| crate::items::fold(known) == crate::items::fold(word)),
        gap => gap.is_of_record() && organizer.is_none(),
    });
    if let Some(gap) = unknown {
        problems.push(Problem { field: "subject", say: Say::new("template-gap-unknown").and("gap", gap.key()) });
    }
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    // Whoever changes it waits here, and then finds what it says by now.
    tx.alone_in(template.item.organization)?;
    let said = super::said(tx, template.item.organization, template.item.id)?.ok_or(Error::NotFound)?;
    let now = Template::of(template.item.clone(), said);
    let already = now.subject == subject && now.organizer == organizer && now.asks == asks;
    if form.seen.as_deref().is_some_and(|seen| seen != as_seen(&now)) && !already {
        return Err(Error::Changed);
    }
    tx.run(
        "UPDATE templates SET subject = $2, organizer_id = $3, asks = $4 WHERE item_id = $1",
        bind![template.item.id, &subject, organizer, asks.join("\n")],
    )?;
    history::record(tx, &template.item, template.by(), &Change::new("template.changed", &template.item.title))?;
    let item = &template.item;
    audit::record(tx, item.organization, By::Actor(template.by()), "template.changed", ("item", Some(item.id.0)), "")?;
    item.touch(tx)
}

async fn view(template: &Allowed<Edit, Template>, cx: &Cx) -> Result<SettingsView, Error> {
    let ask = template.ask();
    cx.read(move |tx| {
        let it = Allowed::<Edit, Template>::again(tx, &ask)?;
        let member = it.by().member().ok_or(Error::NotFound)?;
        let reached = organizers::within_reach(tx, it.item.organization, it.rights().house, member)?;
        Ok::<_, Error>(SettingsView {
            around: around(tx, &it.item, it.by())?,
            subject: it.subject.clone(),
            organizer: it.organizer,
            asks: it.asks.clone(),
            seen: as_seen(&it),
            organizers: reached.into_iter().map(|(id, name, _)| (id.to_string(), name)).collect(),
        })
    })
    .await
}

pub(super) async fn page(template: Allowed<Edit, Template>, cx: Cx) -> Result<Answer, Error> {
    let view = view(&template, &cx).await?;
    cx.form(&view, &Typed::default(), draw)
}

pub(super) async fn change(template: Allowed<Edit, Template>, cx: Cx, input: Input<Form>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx.write(&template, move |tx, permit| set(tx, permit, &form)).await;
    if matches!(outcome, Err(Error::Changed)) && !cx.json {
        return meet(&cx, &view(&template, &cx).await?, &input.typed);
    }
    match again(&cx, outcome)? {
        Ok(()) => cx.done(template.item.url()),
        Err(problems) => {
            let view = view(&template, &cx).await?;
            cx.form(&view, &input.typed.with(problems), draw)
        }
    }
}

/// Two change what it says: the second is shown what the first made of it, and chooses.
fn meet(cx: &Cx, view: &SettingsView, typed: &Typed) -> Result<Answer, Error> {
    let mine = |field: &str| typed.or(field, "").replace("\r\n", "\n").trim().to_owned();
    let named = |id: &str| view.organizers.iter().find(|(known, _)| known == id).map(|(_, name)| name.clone()).unwrap_or_default();
    let organizer = view.organizer.map(|organizer| organizer.to_string()).unwrap_or_default();
    let fields = [
        Difference { field: "subject", label: "template-subject", now: view.subject.clone(), mine: mine("subject") },
        Difference { field: "organizer", label: "template-organizer", now: named(&organizer), mine: named(&mine("organizer")) },
        Difference { field: "asks", label: "template-asks", now: view.asks.join("\n"), mine: mine("asks") },
    ];
    let page = |cx: &Cx, title: &str, body: &Markup| view.around.draw_with(cx, title, body, &[]);
    let url = view.around.url();
    follows::clash_with(cx, page, (&format!("{url}/template"), &url), (typed, &view.seen), &fields)
}

fn draw(cx: &Cx, view: &SettingsView, typed: &Typed) -> Markup {
    let (t, url) = (cx.t, view.around.url());
    let none = [(String::new(), t["template-no-records"].to_owned())];
    let organizers: Vec<(String, String)> = none.into_iter().chain(view.organizers.iter().cloned()).collect();
    let organizer = view.organizer.map(|id| id.to_string()).unwrap_or_default();
    let body = html! {
        (problems(t, typed))
        form.form #template-form method="post" action={ (url) "/template" } {
            input type="hidden" name="seen" value=(view.seen);
            (Line::new("subject", &t["template-subject"], &view.subject).required().draw(t, typed))
            (select(t, typed, "organizer", &t["template-organizer"], &organizer, &organizers))
            (area(t, typed, "asks", &t["template-asks"], &view.asks.join("\n"), 4, Some(&t["template-asks-help"])))
            (problem(t, typed, "ask"))
            div.actions { button.button.primary { (t["save"]) } " " a.button.quiet href=(url) { (t["cancel"]) } }
        }
        (super::view::gap_help(t))
    };
    view.around.draw_with(cx, &t["template-settings"], &body, &[])
}
