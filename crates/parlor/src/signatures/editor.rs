//! A route as somebody wants it: who signs or approves, in which step, until when.

use super::{Kind, Signing, store};
use crate::{
    bind, contacts, documents,
    doors::Permit,
    events, follows,
    items::{self, Edit, Item},
    organizations::stamp,
    rows, sharing,
    store::Tx,
    web::{Error, Language, Problem, Say},
};
use access::{EventId, ItemKind, MemberId, PartyId, SignerId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// So many rows the form offers beyond those that are filled in.
pub(super) const SPARE: usize = 3;
/// Who stands for all who have the public link.
pub(super) const EVERYONE: &str = "everyone";
/// Who stands for whoever a document will be made for, in a template.
pub(super) const RECIPIENT: &str = "recipient";
/// So many take part in one route at most.
const MOST: usize = 200;

/// A route to be made or changed. The lists `who`, `step` and `kind` say the same
/// number of things, one each for every signer.
#[derive(Clone, Default, Deserialize, JsonSchema)]
pub(super) struct Form {
    #[serde(default)]
    pub title: String,
    /// Markdown, for all who are asked.
    #[serde(default)]
    pub message: String,
    /// A member's or a contact's address, `Name <address>`, the name of a counterparty after `group:`, `everyone`
    /// for all who have the public link (each gets a document of their own to sign), or, in a template, `recipient`
    /// for whoever a document will be made for.
    #[serde(default)]
    pub who: Vec<String>,
    /// From 1; those of one step are asked together.
    #[serde(default)]
    pub step: Vec<String>,
    /// `signature` or `approval`.
    #[serde(default)]
    pub kind: Vec<String>,
    /// The steps of which one is enough.
    #[serde(default)]
    pub one: Vec<String>,
    /// A calendar day, as 2026-11-30; empty for none.
    #[serde(default)]
    pub due: String,
    #[serde(default)]
    pub withdraws: Option<String>,
    /// Every so many days; empty or 0 for never.
    #[serde(default)]
    pub remind_days: String,
    #[serde(default)]
    pub pass_on: Option<String>,
    #[serde(default)]
    pub show_others: Option<String>,
    /// What the form of a draft was drawn from; where that is another route by now, it is not changed. Without it, what is said is done.
    #[serde(default)]
    pub seen: Option<String>,
}

/// One row of the form: somebody, or all of a company.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct Row {
    pub who: String,
    pub step: i64,
    pub kind: Kind,
}

/// What of the form is about the route as a whole.
pub(super) struct Terms {
    pub title: String,
    pub message: String,
    pub due: Option<String>,
    pub withdraws: bool,
    pub remind_days: i64,
    pub pass_on: bool,
    pub show_others: bool,
}

impl Form {
    /// The rows that are filled in.
    pub(super) fn rows(&self) -> Result<Vec<Row>, Problem> {
        let wrong = |key: &'static str| Problem { field: "who", say: key.into() };
        let mut rows = Vec::new();
        for (number, who) in self.who.iter().enumerate().filter(|(_, who)| !who.trim().is_empty()) {
            let step = self.step.get(number).map(|step| step.trim()).filter(|step| !step.is_empty()).unwrap_or("1");
            let step = step.parse().ok().filter(|step| (1..=50).contains(step)).ok_or_else(|| wrong("signing-step-wrong"))?;
            let kind = match self.kind.get(number).map(|kind| kind.trim()).unwrap_or("signature") {
                "approval" => Kind::Approval,
                "signature" | "" => Kind::Signature,
                _ => return Err(wrong("signing-kind-wrong")),
            };
            rows.push(Row { who: who.trim().to_owned(), step, kind });
        }
        Ok(rows)
    }

    fn terms(&self, item: &Item) -> Result<Terms, Error> {
        let mut problems: Vec<Problem> = Vec::new();
        let title = follows::line(&mut problems, "title", &self.title, false, 200);
        let message = follows::text(&mut problems, "message", &self.message);
        let due = follows::day(&mut problems, "due", &self.due);
        let remind_days = match self.remind_days.trim() {
            "" => 0,
            days => days.parse().ok().filter(|days| (0..=90).contains(days)).unwrap_or_else(|| {
                problems.push(Problem { field: "remind_days", say: "signing-remind-wrong".into() });
                0
            }),
        };
        if self.withdraws.is_some() && due.is_none() {
            problems.push(Problem { field: "due", say: "signing-withdraws-when".into() });
        }
        if !problems.is_empty() {
            return Err(Error::Invalid(problems));
        }
        Ok(Terms {
            title: if title.is_empty() { item.title.clone() } else { title },
            message,
            due,
            withdraws: self.withdraws.is_some(),
            remind_days,
            pass_on: self.pass_on.is_some(),
            show_others: self.show_others.is_some(),
        })
    }
}

/// Makes a draft.
///
/// # Errors
/// A sentence about what is missing; about another route that runs.
pub(super) fn draft(tx: &mut Tx<'_>, item: &Permit<Edit, Item>, form: &Form) -> Result<EventId, Error> {
    if item.kind() != ItemKind::Document {
        return Err(Error::NotFound);
    }
    let me = item.by().member().ok_or(Error::NotFound)?;
    if tx.number("SELECT COUNT(*) FROM signings WHERE item_id = $1 AND ended_at IS NULL", bind![item.id])? > 0 {
        return Err(Error::form("signing-runs"));
    }
    let terms = form.terms(item)?;
    let rows = form.rows().map_err(|problem| Error::Invalid(vec![problem]))?;
    let kind = if rows.iter().any(|row| row.kind == Kind::Signature) { Kind::Signature } else { Kind::Approval };
    let event = events::start(tx, item, item.by(), &events::Wanted { kind, title: terms.title.clone(), body: terms.message.clone() })?;
    let now = tx.now();
    tx.run(
        "INSERT INTO signings (id, organization_id, item_id, started_by, created_at, due, withdraws, remind_days, pass_on, show_others, seal_tries)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0)",
        bind![event, item.organization, item.id, me, now, &terms.due, terms.withdraws, terms.remind_days, terms.pass_on, terms.show_others],
    )?;
    fill(tx, item, event, &rows, form)?;
    Ok(event)
}

/// What the form of a draft is drawn from, as a short mark.
pub(super) fn as_seen(signing: &Signing, signers: &[store::Signer]) -> String {
    let terms = format!("{} {} {} {}", signing.withdraws, signing.remind_days, signing.pass_on, signing.show_others);
    let mut rows: Vec<String> = signers.iter().map(|one| format!("{} {} {} {}", one.party, one.step, one.kind.word(), one.one_enough)).collect();
    rows.sort_unstable();
    stamp(&[&signing.title, &signing.message, signing.due.as_deref().unwrap_or_default(), &terms, &rows.join("\n")])
}

/// Gives a draft other terms and other signers; who stays keeps their fields.
///
/// # Errors
/// As [`draft`]; changed, when it was sent meanwhile, or is not what the form was drawn from.
pub(super) fn change(tx: &mut Tx<'_>, item: &Permit<Edit, Item>, signing: &Signing, form: &Form) -> Result<(), Error> {
    if let Some(seen) = &form.seen
        && *seen != as_seen(signing, &store::signers(tx, signing.id)?)
    {
        return Err(Error::Changed);
    }
    let terms = form.terms(item)?;
    let rows = form.rows().map_err(|problem| Error::Invalid(vec![problem]))?;
    let changed = tx.changed(
        "UPDATE signings SET due = $2, withdraws = $3, remind_days = $4, pass_on = $5, show_others = $6 WHERE id = $1 AND sent_at IS NULL AND ended_at IS NULL",
        bind![signing.id, &terms.due, terms.withdraws, terms.remind_days, terms.pass_on, terms.show_others],
    )?;
    if !changed {
        return Err(Error::Changed);
    }
    let kind = if rows.iter().any(|row| row.kind == Kind::Signature) { Kind::Signature } else { Kind::Approval };
    tx.run("UPDATE events SET title = $2, body = $3, kind = $4 WHERE id = $1", bind![signing.id, &terms.title, &terms.message, kind])?;
    fill(tx, item, signing.id, &rows, form)?;
    item.touch(tx)
}

/// Writes the signers of a draft down.
fn fill(tx: &mut Tx<'_>, item: &Permit<Edit, Item>, signing: EventId, rows: &[Row], form: &Form) -> Result<(), Error> {
    let mut wanted: Vec<(PartyId, i64, Kind)> = Vec::new();
    for row in rows {
        for party in parties(tx, item, &row.who)? {
            if wanted.iter().any(|(known, ..)| *known == party) {
                let say = Say::new("signing-twice").and("text", row.who.clone());
                return Err(Error::field("who", say));
            }
            let everyone = row.who == EVERYONE;
            if everyone && rows.iter().any(|other| other.step == row.step && other.who != EVERYONE) {
                return Err(Error::field("who", "signing-everyone-alone"));
            }
            if row.kind == Kind::Approval && is_contact(tx, party)? {
                return Err(Error::field("who", Say::new("signing-approval-internal").and("text", row.who.clone())));
            }
            wanted.push((party, row.step, row.kind));
        }
    }
    if wanted.len() > MOST {
        return Err(Error::field("who", Say::new("signing-too-many").and("most", MOST)));
    }
    let kept: Vec<(SignerId, PartyId)> = tx.all("SELECT id, party_id FROM signers WHERE signing_id = $1", bind![signing])?;
    for (id, _) in kept.iter().filter(|(_, party)| !wanted.iter().any(|(wanted, ..)| wanted == party)) {
        tx.run("DELETE FROM signing_spots WHERE signer_id = $1", bind![*id])?;
        tx.run("DELETE FROM signers WHERE id = $1", bind![*id])?;
    }
    for (party, step, kind) in wanted {
        let one = form.one.iter().any(|number| number.trim() == step.to_string());
        match kept.iter().find(|(_, known)| *known == party) {
            Some((id, _)) => {
                tx.run("UPDATE signers SET step = $2, kind = $3, one_enough = $4 WHERE id = $1", bind![*id, step, kind, one])?;
            }
            None => add(tx, item, signing, party, step, kind, one)?,
        }
    }
    Ok(())
}

/// Puts somebody into a route; they wait for their step.
pub(super) fn add(tx: &mut Tx<'_>, item: &Item, signing: EventId, party: PartyId, step: i64, kind: Kind, one_enough: bool) -> Result<(), Error> {
    let id: SignerId = tx.id();
    tx.run(
        "INSERT INTO signers (id, organization_id, item_id, signing_id, party_id, step, kind, one_enough, state, note)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', '')",
        bind![id, item.organization, item.id, signing, party, step, kind, one_enough],
    )?;
    Ok(())
}

fn is_contact(tx: &mut Tx<'_>, party: PartyId) -> Result<bool, Error> {
    Ok(tx.number("SELECT COUNT(*) FROM parties WHERE id = $1 AND kind = 'contact'", bind![party])? > 0)
}

rows! {
    /// Somebody who can be named in a route.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub(super) struct Known {
        pub name: String,
        pub email: String,
    }
}

/// Whom a row means: a member, a contact who may be new, or all contacts of a counterparty.
fn parties(tx: &mut Tx<'_>, item: &Permit<Edit, Item>, who: &str) -> Result<Vec<PartyId>, Error> {
    if who == EVERYONE {
        return Ok(vec![sharing::everyone_to_sign(tx, item)?.party()]);
    }
    if who == RECIPIENT {
        return Ok(vec![recipient(tx, item)?]);
    }
    if let Some(group) = who.strip_prefix("group:").map(str::trim) {
        let all: Vec<(PartyId,)> = tx.all(
            "SELECT p.id FROM contacts c JOIN parties p ON p.id = c.id JOIN counterparties o ON o.id = c.counterparty_id
             WHERE c.organization_id = $1 AND LOWER(o.name) = LOWER($2) AND c.email IS NOT NULL AND p.ended_at IS NULL ORDER BY p.name, p.id",
            bind![item.organization, group],
        )?;
        if all.is_empty() {
            return Err(Error::field("who", Say::new("signing-group-unknown").and("text", group.to_owned())));
        }
        return Ok(all.into_iter().map(|(party,)| party).collect());
    }
    let (name, address) = match who.rsplit_once('<') {
        Some((name, rest)) => (Some(name.trim().trim_matches('"')).filter(|name| !name.is_empty()), rest.trim_end_matches('>').trim()),
        None => (None, who),
    };
    let Some(key) = crate::people::email_key(address) else {
        return Err(Error::field("who", Say::new("share-not-an-address").and("text", who.to_owned())));
    };
    if let Some(member) = member(tx, item, &key, ("who", who))? {
        return Ok(vec![member]);
    }
    let me = item.by().member().ok_or(Error::NotFound)?;
    let (language,): (String,) = tx.one("SELECT language FROM organizations WHERE id = $1", bind![item.organization])?;
    Ok(vec![contacts::find_or_make(tx, item.organization, address, name, &language, me)?.party()])
}

/// Whoever a document will be made for.
fn recipient(tx: &mut Tx<'_>, item: &Permit<Edit, Item>) -> Result<PartyId, Error> {
    if !documents::is_template(tx, item.id)? {
        return Err(Error::field("who", "signing-recipient-template"));
    }
    let me = item.by().member().ok_or(Error::NotFound)?;
    let (language,): (String,) = tx.one("SELECT language FROM organizations WHERE id = $1", bind![item.organization])?;
    let texts = Language::from_tag(&language).unwrap_or(Language::English).texts();
    Ok(contacts::recipient(tx, item.organization, &texts["signing-recipient"], me)?.party())
}

/// The member of that address; whoever is asked has to see the document.
///
/// # Errors
/// A sentence at that field about what was typed there, where they do not.
pub(super) fn member(tx: &mut Tx<'_>, item: &Item, key: &str, (field, typed): (&'static str, &str)) -> Result<Option<PartyId>, Error> {
    let found: Option<(PartyId,)> = tx.maybe(
        "SELECT p.id FROM parties p JOIN people q ON q.id = p.person_id WHERE p.organization_id = $1 AND p.kind = 'member' AND p.ended_at IS NULL AND q.email_key = $2",
        bind![item.organization, key],
    )?;
    let Some((member,)) = found else { return Ok(None) };
    if items::member_sees(tx, item.id, MemberId(member.0))? {
        return Ok(Some(member));
    }
    Err(Error::field(field, Say::new("signing-member-out").and("text", typed.to_owned())))
}

/// Who can be named: members, and contacts to whom the document is open.
pub(super) fn known(tx: &mut Tx<'_>, item: &Item) -> Result<Vec<Known>, Error> {
    let now = tx.now();
    Ok(tx.all(
        concat!(
            "SELECT p.name, COALESCE(c.email, q.email) FROM parties p LEFT JOIN contacts c ON c.id = p.id LEFT JOIN people q ON q.id = p.person_id
             WHERE p.organization_id = $1 AND p.ended_at IS NULL AND COALESCE(c.email, q.email) IS NOT NULL
               AND NOT p.service AND (p.kind = 'member' OR EXISTS (SELECT 1 FROM grants g WHERE g.contact_id = p.id AND g.item_id = $2 AND ",
            crate::grant_open!("$3"),
            ")) ORDER BY p.kind DESC, p.name, p.id LIMIT 300"
        ),
        bind![item.organization, item.id, now],
    )?)
}
