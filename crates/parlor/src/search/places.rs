//! Where one can go by name: pages, organizers, contacts, and a new record in
//! each organizer that takes one.

use super::words;
use crate::{
    bind, organizers, parts, rows,
    store::Tx,
    web::{Error, Texts},
};
use access::{ContactId, HouseRights, HouseVerb, MemberId, OrganizationId};
use schemars::JsonSchema;
use serde::Serialize;

/// So many are shown beside what was found.
const MOST: usize = 8;
/// So many contacts are looked through, the newest first.
const CONTACTS: i64 = 5_000;

/// A place to go to.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Spot {
    /// `page`, `organizer`, `contact` or `new`.
    pub kind: &'static str,
    pub title: String,
    /// Of a contact the counterparty.
    pub beside: Option<String>,
    pub address: String,
    #[serde(skip)]
    #[schemars(skip)]
    pub icon: &'static str,
}

rows! {
    struct Named {
        id: ContactId,
        name: String,
        email: Option<String>,
        counterparty: Option<String>,
    }
}

/// Whose places they are.
pub(super) struct Seeker<'a> {
    pub organization: OrganizationId,
    pub slug: &'a str,
    pub rights: HouseRights,
    pub member: MemberId,
    pub t: &'a Texts,
}

impl Seeker<'_> {
    /// Those that have all of the words by their beginnings; without any word,
    /// pages and organizers.
    pub(super) fn spots(&self, tx: &mut Tx<'_>, text: &str) -> Result<Vec<Spot>, Error> {
        let sought: Vec<String> = words(text).into_iter().collect();
        let named = |name: &str| {
            let has = words(name);
            sought.iter().all(|word| has.iter().any(|one| one.starts_with(word)))
        };
        let mut spots = self.pages();
        spots.extend(self.organizers(tx)?);
        spots.retain(|spot| named(&spot.title) && (spot.kind != "new" || !sought.is_empty()));
        if !sought.is_empty() && self.rights.may(HouseVerb::SeeContacts) {
            spots.extend(self.contacts(tx, &named)?);
        }
        spots.truncate(if sought.is_empty() { usize::MAX } else { MOST });
        Ok(spots)
    }

    fn pages(&self) -> Vec<Spot> {
        let browse = self.rights.may(HouseVerb::Browse);
        let pages = [
            (true, "rail-home", "", "house"),
            (true, "rail-tasks", "/my-tasks", "list-checks"),
            (browse, "rail-organizers", "/organizers", "layers"),
            (self.rights.may(HouseVerb::SeeContacts), "rail-contacts", "/contacts", "users"),
            (browse, "rail-team", "/team", "user"),
            (self.rights.may(HouseVerb::Administer), "rail-administration", "/administration", "settings"),
        ];
        let spot = |key: &str, address: String, icon| Spot { kind: "page", title: self.t[key].to_owned(), beside: None, address, icon };
        let there = pages.into_iter().filter(|page| page.0).map(|(_, key, to, icon)| spot(key, format!("/o/{}{to}", self.slug), icon));
        there.chain(std::iter::once(spot("account-title", "/account".into(), "user"))).collect()
    }

    fn organizers(&self, tx: &mut Tx<'_>) -> Result<Vec<Spot>, Error> {
        let mut spots = Vec::new();
        for (organizer, name, rights) in organizers::within_reach(tx, self.organization, self.rights, self.member)? {
            let address = format!("/o/{}/organizers/{organizer}", self.slug);
            if rights.adds() {
                let title = self.t.with("record-new-in", parts![name = &name]);
                spots.push(Spot { kind: "new", title, beside: None, address: format!("{address}/records/new"), icon: "plus" });
            }
            spots.push(Spot { kind: "organizer", title: name, beside: None, address, icon: "layers" });
        }
        Ok(spots)
    }

    fn contacts(&self, tx: &mut Tx<'_>, named: &dyn Fn(&str) -> bool) -> Result<Vec<Spot>, Error> {
        let all: Vec<Named> = tx.all(
            "SELECT c.id, p.name, c.email, y.name FROM contacts c JOIN parties p ON p.id = c.id LEFT JOIN counterparties y ON y.id = c.counterparty_id
             WHERE c.organization_id = $1 AND p.ended_at IS NULL AND c.nature IN ('known', 'undefined') ORDER BY c.id DESC LIMIT $2",
            bind![self.organization, CONTACTS],
        )?;
        let text =
            |one: &Named| format!("{} {} {}", one.name, one.email.as_deref().unwrap_or_default(), one.counterparty.as_deref().unwrap_or_default());
        let spot = |one: Named| Spot {
            kind: "contact",
            title: one.name,
            beside: one.counterparty,
            address: format!("/o/{}/contacts/{}", self.slug, one.id),
            icon: "user",
        };
        Ok(all.into_iter().filter(|one| named(&text(one))).take(MOST).map(spot).collect())
    }
}
