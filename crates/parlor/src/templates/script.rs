//! All the texts of a template, and whether each of their gaps can be filled.

use super::{
    Template, TemplateRights,
    blanks::{self, Blank},
    gap::{Gap, folded, gaps},
};
use crate::{
    bind, documents,
    doors::Actor,
    organizers::{self, FieldKind},
    rows,
    store::Tx,
    web::{Error, Say},
};
use std::collections::BTreeSet;

rows! {
    /// The route of a template, as far as it is text.
    #[derive(Clone, Debug)]
    pub(super) struct Route {
        pub title: String,
        /// Markdown.
        pub message: String,
        /// Whoever the document is for signs in it.
        pub asks_recipient: bool,
    }
}

/// The texts of a template.
#[derive(Clone, Debug)]
pub(super) struct Script {
    pub subject: String,
    pub description: String,
    pub route: Option<Route>,
    pub blanks: Vec<Blank>,
    /// The names of the fields that can fill gaps.
    pub fields: Vec<String>,
}

/// Loads them, as a member has them: fields that are held back from them fill nothing.
pub(super) fn load(tx: &mut Tx<'_>, template: &Template, rights: &TemplateRights, by: &Actor) -> Result<Script, Error> {
    let route: Option<Route> = tx.maybe(
        "SELECT e.title, e.body,
           EXISTS (SELECT 1 FROM signers g JOIN contacts c ON c.id = g.party_id AND c.nature = 'recipient' WHERE g.signing_id = s.id)
         FROM signings s JOIN events e ON e.id = s.id WHERE s.item_id = $1 AND s.sent_at IS NULL AND s.ended_at IS NULL",
        bind![template.item.id],
    )?;
    let reached = match template.organizer {
        Some(organizer) => organizers::rights_in(tx, rights.house, by.member(), organizer)?.map(|rights| (organizer, rights)),
        None => None,
    };
    let fields = match reached {
        Some((organizer, rights)) => {
            let mut fields = organizers::fields(tx, organizer)?;
            fields.retain(|field| field.kind != FieldKind::File && rights.shows_group(&field.group));
            fields
        }
        None => Vec::new(),
    };
    Ok(Script {
        subject: template.subject.clone(),
        description: documents::description(tx, &template.item)?,
        route,
        blanks: blanks::of(tx, template.item.id)?,
        fields: fields.into_iter().map(|field| field.name).collect(),
    })
}

impl Script {
    /// Each gap once.
    pub fn gaps(&self) -> BTreeSet<Gap> {
        let texts = [
            Some(&self.subject),
            Some(&self.description),
            self.route.as_ref().map(|route| &route.title),
            self.route.as_ref().map(|route| &route.message),
        ];
        let in_texts = texts.into_iter().flatten().flat_map(|text| gaps(text));
        in_texts.chain(self.blanks.iter().map(|blank| blank.gap.clone())).map(|gap| self.as_named(gap)).collect()
    }

    /// The gap as it is written where it was named, whatever the size of its letters.
    fn as_named(&self, gap: Gap) -> Gap {
        let same = |name: &str, other: &str| crate::items::fold(name) == crate::items::fold(other);
        match &gap {
            Gap::Field(name) => self.fields.iter().find(|field| same(field, name)).map_or(gap.clone(), |field| Gap::Field(field.clone())),
            _ => gap,
        }
    }

    /// What can stand in a gap of this template.
    pub fn choices(&self, template: &Template) -> Vec<Gap> {
        let own = Gap::own().filter(|gap| template.organizer.is_some() || !gap.is_of_record());
        own.chain(self.fields.iter().map(|field| Gap::Field(field.clone())))
            .chain(template.asks.iter().map(|word| Gap::Asked(word.clone())))
            .collect()
    }

    /// What is wrong with a gap, where it can never be filled.
    pub fn faults(&self, template: &Template) -> Vec<Say> {
        let choices: Vec<Gap> = self.choices(template).iter().map(folded).collect();
        self.gaps().iter().filter(|gap| !choices.contains(&folded(gap))).map(|gap| Say::new("template-gap-unknown").and("gap", gap.key())).collect()
    }

    /// Whether it has to be said whom a document is for.
    pub fn needs_recipient(&self) -> bool {
        self.route.as_ref().is_some_and(|route| route.asks_recipient) || self.gaps().iter().any(Gap::is_of_contact)
    }

    pub fn needs_record(&self) -> bool {
        self.gaps().iter().any(Gap::is_of_record)
    }

    /// What whoever uses it is asked for and cannot leave out: what stands in a gap.
    pub fn asked<'a>(&self, template: &'a Template) -> Vec<&'a str> {
        let gaps: Vec<Gap> = self.gaps().iter().map(folded).collect();
        template.asks.iter().map(String::as_str).filter(|word| gaps.contains(&folded(&Gap::Asked((*word).to_owned())))).collect()
    }
}
