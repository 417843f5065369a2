//! Fills a fresh database, made by `parlor migrate`, with the data of the
//! measures: `seed --database FILE --companies 100 --requests FOLDER`. Beside it
//! writes which pages there are, for the load.

use bench::{Outcome, argument, data, data::Of, fill, number};
use rusqlite::Connection;
use std::{fmt::Write as _, fs, path::Path};

fn main() -> Outcome {
    let companies = number("companies")?;
    let mut connection = Connection::open(argument("database")?)?;
    connection.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; PRAGMA foreign_keys = OFF;")?;
    fill::fill(&mut connection, companies)?;
    // As after a night's work of a long-lived database: planner's figures, no log left.
    connection.execute_batch("ANALYZE; PRAGMA wal_checkpoint(TRUNCATE);")?;
    pages(Path::new(&argument("requests")?), companies)
}

/// One line per page: the item, the guest's contact, the cookie, the link.
fn pages(folder: &Path, companies: u64) -> Outcome {
    let mut lines = String::new();
    for visitor in 0..data::VISITORS {
        for company in 0..companies {
            let guest = company * data::GUESTS + visitor;
            for (at, item) in data::open_to(visitor).into_iter().enumerate() {
                let grant = fill::grant_number(company, visitor, at as u64);
                writeln!(
                    lines,
                    "{}\t{}\t{}\t{}",
                    data::text(Of::Item, company * data::ITEMS + item),
                    data::text(Of::Contact, guest),
                    data::cookie(guest),
                    data::link(grant)
                )?;
            }
        }
    }
    fs::write(folder.join("pages.tsv"), lines)?;
    let mut wide = String::new();
    for company in 0..companies {
        for guest in data::VISITORS..data::VISITORS + data::WIDE {
            let guest = company * data::GUESTS + guest;
            writeln!(wide, "company-{company}\t{}\t{}", data::text(Of::Contact, guest), data::cookie(guest))?;
        }
    }
    fs::write(folder.join("wide.tsv"), wide)?;
    Ok(())
}
