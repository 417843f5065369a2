//! M2: one decision about access, with the facts at hand and with loading them,
//! beside one hash look-up, one prepared read by key, and other people's engines.
//! `m2 --small FILE --large FILE --rounds 7 --millis 300 [--beside PROGRAM …]`

use access::{Facets, GrantFacts, GuestStanding, ItemFacts, ItemId, ItemKind, Proof, SessionId, Standing, StayFacts, Trust, Verb};
use bench::{
    Outcome, argument, beside, data,
    data::Of,
    number,
    rounds::{Contestant, race},
};
use parlor::{
    doors::{Asker, Known},
    items,
    store::{Place, Sources, Store, Time},
    web::Error,
};
use rusqlite::{Connection, OpenFlags, config::DbConfig};
use std::{cell::Cell, collections::HashMap, hint::black_box, time::Duration};
use uuid::Uuid;

const MANY: u64 = 1_000_000;

fn main() -> Outcome {
    let (small, large) = (argument("small")?, argument("large")?);
    let (rounds, time) = (number("rounds")?, Duration::from_millis(number("millis")?));
    let known: HashMap<(u64, u64), GrantFacts> = (0..MANY).map(|at| ((at % 50_000, at / 50_000), grant())).collect();
    let (small_facts, large_facts) = (Facts::open(&small, 1)?, Facts::open(&large, 100)?);
    let (small_read, large_read) = (Read::open(&small, 1)?, Read::open(&large, 100)?);
    let next = Cell::new(0_u64);
    let step = || {
        next.set(next.get().wrapping_add(7_919));
        next.get()
    };
    #[cfg(feature = "peers")]
    let peers = (peers::Cedar::new()?, peers::Casbin::new()?);
    let mut contestants = vec![
        Contestant::new("hash_lookup", || {
            let at = step() % MANY;
            black_box(known.get(&(at % 50_000, at / 50_000)));
            Ok(())
        }),
        Contestant::new("ours_in_memory", || {
            decide(black_box(&GuestStanding {
                grant: Some(grant()),
                proof: Proof::Verified { at: NOW },
                trust: Trust { days: 30 },
                stay: StayFacts::default(),
                twice: false,
            }))
        }),
        Contestant::new("read_large", || large_read.grant(step())),
        Contestant::new("ours_large", || large_facts.decide(step())),
        Contestant::new("read_small", || small_read.grant(step())),
        Contestant::new("ours_small", || small_facts.decide(step())),
    ];
    #[cfg(feature = "peers")]
    contestants.extend([Contestant::new("cedar", || peers.0.decide()), Contestant::new("casbin", || peers.1.decide())]);
    if let Some(command) = beside() {
        contestants.push(Contestant::beside("spicedb", "check", &command)?);
    }
    race(rounds, time, &mut contestants)
}

const NOW: i64 = 1_790_000_000_000_000;

fn grant() -> GrantFacts {
    GrantFacts {
        opened_at: NOW - 1_000,
        closed_at: None,
        until: Some(NOW + 1_000),
        facets: Facets::from_words("files followed"),
        chat_at: None,
        paused: false,
    }
}

fn decide(guest: &GuestStanding) -> Outcome {
    let (deeds, board, asks) = (Facets::ALL_DEEDS, access::BoardFacts::NONE, access::Asks::default());
    let item = ItemFacts { kind: ItemKind::Record, binned: false, extranet: true, deeds, board, asks };
    match access::rights(black_box(&item), &Standing::Guest(*guest), NOW) {
        Ok(rights) if black_box(rights.may(Verb::See)) => Ok(()),
        _ => Err("the guest should be let in".into()),
    }
}

/// Guests and the items that are open to them, spread over all companies.
fn pair(at: u64, companies: u64) -> (u64, [u8; 16], [u8; 16]) {
    let company = at % companies;
    let visitor = at / companies % data::VISITORS;
    let open = visitor % (data::RICH / data::VISITOR_GRANTS) * data::VISITOR_GRANTS;
    let item = open + at / 7 % data::VISITOR_GRANTS;
    let guest = company * data::GUESTS + visitor;
    (guest, data::id(Of::Contact, guest), data::id(Of::Item, company * data::ITEMS + item))
}

/// A decision of the program: who asks is known, the rest is loaded.
struct Facts {
    store: Store,
    companies: u64,
}

impl Facts {
    fn open(database: &str, companies: u64) -> Outcome<Self> {
        Ok(Self { store: Store::open(&Place::Sqlite(database.into()), Sources::machine())?, companies })
    }

    fn decide(&self, at: u64) -> Outcome {
        let (guest, _, item) = pair(at, self.companies);
        let asker = Asker { person: Some(known(guest)), key: None, holder: None, network: String::new(), browser: String::new(), here: None };
        let item = ItemId(Uuid::from_bytes(item));
        self.store
            .read_here::<_, Error>(&|tx| items::seen_by(tx, &asker, item).map(|found| black_box(found.rights().may(Verb::See))))
            .map(drop)
            .map_err(|fault| format!("{fault:?}").into())
    }
}

fn known(guest: u64) -> Known {
    Known {
        id: access::PersonId(Uuid::from_bytes(data::id(Of::Guest, guest))),
        email: String::new(),
        name: String::new(),
        language: String::new(),
        zone: String::new(),
        has_password: false,
        signed_in_at: None,
        second_at: None,
        lapsed: false,
        session: Some(SessionId(Uuid::from_bytes(data::id(Of::Session, guest)))),
        seen_at: Time(0),
    }
}

/// The limit: one prepared read of the grant, by its key.
struct Read {
    connection: Connection,
    companies: u64,
}

impl Read {
    fn open(database: &str, companies: u64) -> Outcome<Self> {
        let connection = Connection::open_with_flags(database, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        Ok(Self { connection, companies })
    }

    fn grant(&self, at: u64) -> Outcome {
        let (_, contact, item) = pair(at, self.companies);
        let sql = "SELECT facets FROM grants WHERE contact_id = ?1 AND item_id = ?2 AND closed_at IS NULL";
        let facets: String = self.connection.prepare_cached(sql)?.query_row([contact, item], |row| row.get(0))?;
        black_box(facets);
        Ok(())
    }
}

#[cfg(feature = "peers")]
mod peers {
    //! The same question put to others: may this guest see this item? Each holds
    //! twenty grants of that guest and nothing else.

    use bench::Outcome;
    use casbin::{CoreApi as _, DefaultModel, Enforcer, MgmtApi as _};
    use cedar_policy::{Authorizer, Context, Decision, Entities, EntityUid, PolicySet, Request};
    use std::{hint::black_box, str::FromStr as _};

    const GRANTS: usize = 20;

    pub struct Cedar {
        authorizer: Authorizer,
        policies: PolicySet,
        entities: Entities,
        asked: [EntityUid; 3],
    }

    impl Cedar {
        pub fn new() -> Outcome<Self> {
            let policies = PolicySet::from_str(
                "permit (principal, action == Action::\"see\", resource)
                 when { resource.extranet && !resource.binned && resource.guests.contains(principal) && context.now < resource.until };",
            )?;
            let items: Vec<serde_json::Value> = (0..GRANTS)
                .map(|at| {
                    serde_json::json!({
                        "uid": {"type": "Item", "id": format!("item-{at}")},
                        "attrs": {"extranet": true, "binned": false, "until": 200, "guests": [{"__entity": {"type": "Guest", "id": "gus"}}]},
                        "parents": []
                    })
                })
                .chain([serde_json::json!({"uid": {"type": "Guest", "id": "gus"}, "attrs": {}, "parents": []})])
                .collect();
            let asked = [EntityUid::from_str("Guest::\"gus\"")?, EntityUid::from_str("Action::\"see\"")?, EntityUid::from_str("Item::\"item-7\"")?];
            let entities = Entities::from_json_value(items.into(), None)?;
            Ok(Self { authorizer: Authorizer::new(), policies, entities, asked })
        }

        pub fn decide(&self) -> Outcome {
            let [guest, see, item] = self.asked.clone();
            let context = Context::from_json_value(serde_json::json!({"now": 100}), None)?;
            let request = Request::new(guest, see, item, context, None)?;
            match black_box(self.authorizer.is_authorized(&request, &self.policies, &self.entities)).decision() {
                Decision::Allow => Ok(()),
                Decision::Deny => Err("Cedar should let the guest in".into()),
            }
        }
    }

    pub struct Casbin(Enforcer);

    impl Casbin {
        pub fn new() -> Outcome<Self> {
            let runtime = tokio::runtime::Builder::new_current_thread().build()?;
            runtime.block_on(async {
                let model = DefaultModel::from_str(
                    "[request_definition]\nr = sub, obj, act\n[policy_definition]\np = sub, obj, act\n[policy_effect]\ne = some(where (p.eft == allow))\n\
                     [matchers]\nm = r.sub == p.sub && r.obj == p.obj && r.act == p.act\n",
                )
                .await?;
                let mut enforcer = Enforcer::new(model, ()).await?;
                for at in 0..GRANTS {
                    enforcer.add_policy(vec!["gus".into(), format!("item-{at}"), "see".into()]).await?;
                }
                Ok(Self(enforcer))
            })
        }

        pub fn decide(&self) -> Outcome {
            if black_box(self.0.enforce(("gus", "item-7", "see"))?) { Ok(()) } else { Err("casbin should let the guest in".into()) }
        }
    }
}
