//! Writes the made data straight into the tables, one company after another.

use crate::{
    Outcome,
    data::{
        self, GUESTS, ITEMS, MEMBERS, OTHER_GRANTS, Of, RICH, RICH_FILES, RICH_NOTES, RICH_TASKS, VISITOR_GRANTS, VISITORS, WIDE, WIDE_GRANTS, id,
        words,
    },
};
use rusqlite::{Connection, Transaction, params};
use std::time::{SystemTime, UNIX_EPOCH};

const DAY: i64 = 86_400_000_000;
/// Tasks of a company on items that are not rich; with those of rich ones 1,000.
const PLAIN_TASKS: u64 = 1_000 - RICH * RICH_TASKS;
/// Grants of a company.
const GRANTS: u64 = VISITORS * VISITOR_GRANTS + WIDE * WIDE_GRANTS + (GUESTS - VISITORS - WIDE) * OTHER_GRANTS;
const FIELDS: u64 = 6;
const FACETS: &str = "files fields followed old_comments send_files";

/// Fills the database with so many companies, each in one transaction.
///
/// # Errors
/// When the database refuses it.
pub fn fill(connection: &mut Connection, companies: u64) -> Outcome {
    let now = i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH)?.as_micros())?;
    for company in 0..companies {
        let tx = connection.transaction()?;
        Company { tx: &tx, company, now }.fill()?;
        tx.commit()?;
    }
    Ok(())
}

/// The number of a guest's grant, among all.
#[must_use]
pub fn grant_number(company: u64, guest: u64, at: u64) -> u64 {
    let before = match guest {
        ..VISITORS => guest * VISITOR_GRANTS,
        guest if guest < VISITORS + WIDE => VISITORS * VISITOR_GRANTS + (guest - VISITORS) * WIDE_GRANTS,
        guest => VISITORS * VISITOR_GRANTS + WIDE * WIDE_GRANTS + (guest - VISITORS - WIDE) * OTHER_GRANTS,
    };
    company * GRANTS + before + at
}

struct Company<'a> {
    tx: &'a Transaction<'a>,
    company: u64,
    now: i64,
}

impl Company<'_> {
    fn fill(&self) -> Outcome {
        self.house()?;
        self.team()?;
        self.guests()?;
        self.organizer()?;
        for item in 0..ITEMS {
            self.item(item)?;
        }
        self.tasks()?;
        for guest in 0..GUESTS {
            self.grants(guest)?;
        }
        Ok(())
    }

    fn organization(&self) -> [u8; 16] {
        id(Of::Organization, self.company)
    }

    fn member(&self, number: u64) -> [u8; 16] {
        id(Of::MemberParty, self.company * MEMBERS + number % MEMBERS)
    }

    fn contact(&self, guest: u64) -> [u8; 16] {
        id(Of::Contact, self.company * GUESTS + guest)
    }

    fn item_id(&self, item: u64) -> [u8; 16] {
        id(Of::Item, self.company * ITEMS + item)
    }

    fn days_ago(&self, days: u64) -> i64 {
        self.now - i64::try_from(days).unwrap_or(0) * DAY
    }

    fn run(&self, sql: &str, values: impl rusqlite::Params) -> Outcome {
        self.tx.prepare_cached(sql)?.execute(values)?;
        Ok(())
    }

    fn house(&self) -> Outcome {
        let name = format!("{} {}", capital(&words(self.company, 2)), self.company);
        self.run(
            "INSERT INTO organizations VALUES (?1, ?2, ?3, 'en', 'Europe/Berlin', 'moss', 'enterprise', NULL, 30, 0, 0, 1, NULL, ?4, 1, 1440, 'invited', 'reviewer', NULL, 1)",
            params![self.organization(), format!("company-{}", self.company), name, self.days_ago(900)],
        )?;
        for (at, role) in ["administrator", "internal", "external"].into_iter().enumerate() {
            let number = self.company * 3 + at as u64;
            self.run(
                "INSERT INTO roles (id, organization_id, name, built_in) VALUES (?1, ?2, ?3, ?3)",
                params![id(Of::Role, number), self.organization(), role],
            )?;
        }
        for number in 0..10 {
            let name = format!("{} {number}", capital(&words(self.company * 10 + number, 2)));
            self.run(
                "INSERT INTO counterparties VALUES (?1, ?2, ?3, LOWER(?3), ?4)",
                params![id(Of::Counterparty, self.company * 10 + number), self.organization(), name, self.days_ago(800)],
            )?;
        }
        Ok(())
    }

    fn person(&self, of: Of, number: u64, name: &str) -> Outcome {
        let email = format!("{}-{number}@bench.example", if matches!(of, Of::Guest) { "guest" } else { "member" });
        self.run(
            "INSERT INTO people VALUES (?1, ?2, ?2, ?3, 'en', 'Europe/Berlin', NULL, ?4, ?4, NULL)",
            params![id(of, number), email, name, self.days_ago(700)],
        )
    }

    fn team(&self) -> Outcome {
        for member in 0..MEMBERS {
            let number = self.company * MEMBERS + member;
            let name = person_name(number * 31 + 7);
            self.person(Of::Member, number, &name)?;
            self.run(
                "INSERT INTO parties VALUES (?1, ?2, 'member', ?3, ?4, 'Engineer', '', ?5, NULL, 0, NULL, NULL)",
                params![self.member(member), self.organization(), id(Of::Member, number), name, self.days_ago(700)],
            )?;
            let role = id(Of::Role, self.company * 3 + u64::from(member > 0));
            self.run("INSERT INTO member_roles VALUES (?1, ?2, ?3)", params![self.organization(), self.member(member), role])?;
        }
        Ok(())
    }

    fn guests(&self) -> Outcome {
        for guest in 0..GUESTS {
            let number = self.company * GUESTS + guest;
            let name = person_name(number * 17 + 3);
            self.person(Of::Guest, number, &name)?;
            self.run(
                "INSERT INTO parties VALUES (?1, ?2, 'contact', ?3, ?4, '', '', ?5, NULL, 0, NULL, NULL)",
                params![self.contact(guest), self.organization(), id(Of::Guest, number), name, self.days_ago(600)],
            )?;
            let (counterparty, email) = (id(Of::Counterparty, self.company * 10 + guest % 10), format!("guest-{number}@bench.example"));
            self.run(
                "INSERT INTO contacts VALUES (?1, ?2, ?3, ?4, ?4, 'en', ?5, 'known', NULL)",
                params![self.contact(guest), self.organization(), counterparty, email, self.member(guest)],
            )?;
            if guest < VISITORS + WIDE {
                self.session(number)?;
            }
        }
        Ok(())
    }

    /// A browser that a guest link made known, as it is after a first click.
    fn session(&self, number: u64) -> Outcome {
        self.run(
            "INSERT INTO sessions VALUES (?1, ?2, ?3, 'Chrome on Linux', '127.0.0.1', ?4, ?4, NULL, NULL, NULL, NULL)",
            params![id(Of::Session, number), id(Of::Guest, number), data::hash(&data::cookie(number)), self.now],
        )?;
        self.run(
            "INSERT INTO trusts VALUES (?1, ?2, 'click', NULL, ?3, ?3, '', NULL, NULL)",
            params![id(Of::Session, number), self.organization(), self.now],
        )
    }

    fn organizer(&self) -> Outcome {
        self.run(
            "INSERT INTO organizers VALUES (?1, ?2, 'Inspections', 'clipboard', 'bridge', NULL, NULL, 1, 1, ?3, NULL, 'send_files attach requests write_notes', 'mentions comments approvals tasks files ends')",
            params![id(Of::Organizer, self.company), self.organization(), self.days_ago(600)],
        )?;
        for field in 0..FIELDS {
            let name = capital(&words(field, 1));
            self.run(
                "INSERT INTO fields VALUES (?1, ?2, ?3, ?4, 'text', '', '', 0, ?5, ?6, NULL)",
                params![
                    id(Of::Field, self.company * FIELDS + field),
                    self.organization(),
                    id(Of::Organizer, self.company),
                    name,
                    field < 4,
                    i64::try_from(field)?
                ],
            )?;
        }
        Ok(())
    }

    fn item(&self, item: u64) -> Outcome {
        let number = self.company * ITEMS + item;
        let title = capital(&words(number, 4));
        self.run(
            "INSERT INTO items VALUES (?1, ?2, 'record', ?3, NULL, ?4, LOWER(?4), ?5, ?5, ?6, ?7, 12, 3, NULL, NULL, 12, NULL, NULL)",
            params![
                self.item_id(item),
                self.organization(),
                id(Of::Organizer, self.company),
                title,
                self.member(item),
                self.days_ago(200 + item),
                self.days_ago(2)
            ],
        )?;
        for field in 0..FIELDS {
            self.run(
                "INSERT INTO field_values (organization_id, item_id, field_id, value, key) VALUES (?4, ?1, ?2, ?3, LOWER(?3))",
                params![
                    self.item_id(item),
                    id(Of::Field, self.company * FIELDS + field),
                    capital(&words(number * FIELDS + field, 2)),
                    self.organization()
                ],
            )?;
        }
        let (files, notes, comments) = if item < RICH { (RICH_FILES, RICH_NOTES, 3) } else { (1, 1, 1) };
        for at in 0..files {
            self.file(item, number * RICH_FILES + at, at)?;
        }
        for at in 0..notes {
            let note = number * RICH_NOTES + at;
            self.run(
                "INSERT INTO notes VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, 1, NULL, NULL)",
                params![
                    id(Of::Note, note),
                    self.organization(),
                    self.item_id(item),
                    capital(&words(note, 3)),
                    capital(&words(note * 3, 16)),
                    self.member(at),
                    self.days_ago(40 + at)
                ],
            )?;
            self.follow(item, "note", id(Of::Note, note), number * 30 + 20 + at)?;
        }
        for at in 0..comments {
            let by = if at % 2 == 0 { self.member(at) } else { self.contact(item / VISITOR_GRANTS) };
            self.run(
                "INSERT INTO comments (id, organization_id, item_id, thing, thing_id, lane, body, mentioned, created_by, created_at)
                 VALUES (?1, ?2, ?3, 'item', ?3, 'guests', ?4, '', ?5, ?6)",
                params![
                    id(Of::Comment, number * 3 + at),
                    self.organization(),
                    self.item_id(item),
                    capital(&words(number * 5 + at, 14)),
                    by,
                    self.days_ago(20 - at)
                ],
            )?;
        }
        Ok(())
    }

    fn file(&self, item: u64, file: u64, at: u64) -> Outcome {
        let (name, size, when) =
            (format!("{}.pdf", words(file, 2).replace(' ', "-")), 40_000 + i64::try_from(file % 900_000)?, self.days_ago(60 + at));
        let version = id(Of::Version, file);
        self.run(
            "INSERT INTO files (thing, thing_id, id, organization_id, item_id, name, internal, created_by, created_at, version, version_id, media, size, changed_at)
             VALUES ('item', ?1, ?2, ?3, ?1, ?4, 0, ?5, ?6, 1, ?7, 'application/pdf', ?8, ?6)",
            params![self.item_id(item), id(Of::File, file), self.organization(), name, self.member(at), when, version, size],
        )?;
        self.run(
            "INSERT INTO file_versions (organization_id, file_id, version, id, blob_key, media, size, sha256, created_by, created_at)
             VALUES (?8, ?1, 1, ?2, ?3, 'application/pdf', ?4, ?5, ?6, ?7)",
            params![id(Of::File, file), version, data::text(Of::Version, file), size, data::hash(&name), self.member(at), when, self.organization()],
        )
    }

    fn tasks(&self) -> Outcome {
        let rich = (0..RICH).flat_map(|item| (0..RICH_TASKS).map(move |at| (item, at)));
        let plain = (0..PLAIN_TASKS).map(|at| (RICH + at % (ITEMS - RICH), at / (ITEMS - RICH)));
        for (order, (item, at)) in rich.chain(plain).enumerate() {
            let number = self.company * 1_000 + order as u64;
            let done = at % 4 == 3;
            let due = (at % 2 == 0).then(|| format!("2027-{:02}-{:02}", 1 + number % 12, 1 + number % 28));
            self.run(
                "INSERT INTO tasks (id, organization_id, item_id, title, description, status, assignee_id, due, created_by, created_at, done_by, done_at, edition, searched)
                 VALUES (?1, ?2, ?3, ?4, '', ?5, ?6, ?7, ?8, ?9, ?10, ?11, 1, 1)",
                params![
                    id(Of::Task, number),
                    self.organization(),
                    self.item_id(item),
                    capital(&words(number, 4)),
                    if done { "done" } else { "open" },
                    self.member(at),
                    due,
                    self.member(at + 1),
                    self.days_ago(100 - at),
                    done.then(|| self.member(at)),
                    done.then(|| self.days_ago(3))
                ],
            )?;
            if item < RICH {
                self.follow(item, "task", id(Of::Task, number), (self.company * ITEMS + item) * 30 + at)?;
            }
        }
        Ok(())
    }

    /// On rich items every visitor who has it follows what hangs off it.
    fn follow(&self, item: u64, kind: &str, thing: [u8; 16], number: u64) -> Outcome {
        if item >= RICH {
            return Ok(());
        }
        for (at, visitor) in (0..VISITORS).filter(|visitor| data::open_to(*visitor).contains(&item)).enumerate() {
            self.run(
                "INSERT INTO follows (id, organization_id, item_id, thing, thing_id, party_id, added_by, added_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                params![
                    id(Of::Follow, number * 8 + at as u64),
                    self.organization(),
                    self.item_id(item),
                    kind,
                    thing,
                    self.contact(visitor),
                    self.member(item),
                    self.days_ago(50)
                ],
            )?;
        }
        Ok(())
    }

    fn grants(&self, guest: u64) -> Outcome {
        for (at, item) in data::open_to(guest).into_iter().enumerate() {
            let number = grant_number(self.company, guest, at as u64);
            let (grant, when) = (id(Of::Grant, number), self.days_ago(30 + at as u64));
            self.run(
                "INSERT INTO grants VALUES (?1, ?2, ?3, ?4, ?5, '', ?6, ?7, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1)",
                params![grant, self.organization(), self.item_id(item), self.contact(guest), FACETS, self.member(item), when],
            )?;
            self.run(
                "INSERT OR IGNORE INTO stays VALUES (?1, ?2, ?3, '', ?4, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)",
                params![self.organization(), self.contact(guest), self.member(item), when],
            )?;
            if guest < VISITORS {
                self.run(
                    "INSERT INTO links VALUES (?1, ?2, ?3, ?4, ?5, 1, ?6, ?7, ?8, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL)",
                    params![
                        id(Of::Link, number),
                        self.organization(),
                        grant,
                        self.item_id(item),
                        self.contact(guest),
                        data::hash(&data::link(number)),
                        self.member(item),
                        when
                    ],
                )?;
            }
            // Seen once, a while ago: nothing on the page is new.
            self.run(
                "INSERT INTO seen_marks (organization_id, contact_id, item_id, seen_at) VALUES (?4, ?1, ?2, ?3)",
                params![self.contact(guest), self.item_id(item), self.days_ago(1), self.organization()],
            )?;
        }
        Ok(())
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn person_name(number: u64) -> String {
    const FIRST: [&str; 16] =
        ["Ana", "Ben", "Cleo", "Dina", "Emil", "Fay", "Gus", "Hana", "Ivo", "Jana", "Karl", "Lea", "Milo", "Nora", "Otto", "Petra"];
    let first = FIRST[usize::try_from(number % 16).unwrap_or(0)];
    format!("{first} {}", capital(&words(number, 1)))
}
