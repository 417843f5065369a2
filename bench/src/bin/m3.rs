//! M3: what is shared with a guest, 50 rows, beside one prepared query by key.
//! `m3 --small FILE --large FILE --rounds 7 --millis 300 [--beside PROGRAM …]`

use access::{ContactId, OrganizationId};
use bench::{
    Outcome, argument, beside, data,
    data::{Of, WIDE_GRANTS},
    number,
    rounds::{Contestant, race},
};
use parlor::{
    guests,
    items::GuestSight,
    store::{Place, Sources, Store},
    web::Error,
};
use rusqlite::{Connection, OpenFlags, config::DbConfig};
use std::{cell::Cell, hint::black_box, time::Duration};
use uuid::Uuid;

fn main() -> Outcome {
    let (small, large) = (argument("small")?, argument("large")?);
    let (rounds, time) = (number("rounds")?, Duration::from_millis(number("millis")?));
    let (ours_small, ours_large) = (open(&small)?, open(&large)?);
    let (key_small, key_large) = (connect(&small)?, connect(&large)?);
    let next = Cell::new(0_u64);
    let step = |companies: u64| {
        next.set(next.get().wrapping_add(7));
        let at = next.get();
        at % companies * data::GUESTS + data::VISITORS + at / companies % data::WIDE
    };
    let contact = |guest: u64| data::id(Of::Contact, guest);
    let mut contestants = vec![
        Contestant::new("query_large", || by_key(&key_large, contact(step(100)))),
        Contestant::new("ours_large", || ours(&ours_large, step(100))),
        Contestant::new("query_small", || by_key(&key_small, contact(step(1)))),
        Contestant::new("ours_small", || ours(&ours_small, step(1))),
    ];
    if let Some(command) = beside() {
        contestants.push(Contestant::beside("spicedb", "list", &command)?);
    }
    race(rounds, time, &mut contestants)
}

fn open(database: &str) -> Outcome<Store> {
    Ok(Store::open(&Place::Sqlite(database.into()), Sources::machine())?)
}

fn ours(store: &Store, guest: u64) -> Outcome {
    let (organization, contact) = (data::id(Of::Organization, guest / data::GUESTS), data::id(Of::Contact, guest));
    let sight = GuestSight { organization: OrganizationId(Uuid::from_bytes(organization)), contact: ContactId(Uuid::from_bytes(contact)) };
    let open = store.read_here::<_, Error>(&|tx| guests::open_items(tx, sight)).map_err(|fault| format!("{fault:?}"))?;
    if black_box(open).len() as u64 == WIDE_GRANTS { Ok(()) } else { Err("the guest should have fifty items".into()) }
}

fn connect(database: &str) -> Outcome<Connection> {
    let connection = Connection::open_with_flags(database, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(connection)
}

/// The limit: the names of the next fifty after a key, and nothing of what a
/// list shows beside them.
fn by_key(connection: &Connection, contact: [u8; 16]) -> Outcome {
    let mut statement = connection.prepare_cached(
        "SELECT i.id, i.title, i.kind FROM grants g JOIN items i ON i.id = g.item_id
         WHERE g.contact_id = ?1 AND g.closed_at IS NULL AND g.item_id > ?2 ORDER BY g.item_id LIMIT 50",
    )?;
    let rows = statement.query_map([contact, [0; 16]], |row| Ok((row.get::<_, [u8; 16]>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?)))?;
    let names = rows.collect::<Result<Vec<_>, _>>()?;
    if black_box(names).len() as u64 == WIDE_GRANTS { Ok(()) } else { Err("the query should find fifty items".into()) }
}
