//! A database of many machines spreads rows by their organization (docs/scale.md). On PostgreSQL every key begins with it,
//! or the table belongs to no organization; and of the statements that run most it is written down which name it:
//! `docs/spread.txt`. `PARLOR_WRITE_SPREAD=1` writes that anew, and its diff is what a review reads.

use crate::{
    boards::{self, Hall, note},
    town::{On, Town},
};
use std::{collections::BTreeSet, fmt::Write as _, fs, path::PathBuf};

/// What belongs to no organization, and why. Few rows, short lives, or both.
const BELONGS_TO_NOBODY: [(&str, &str); 20] = [
    ("authenticators", "the app of an account: of a person, who may be in many organizations"),
    ("certificate_accounts", "of the installation: one for each authority"),
    ("certificate_challenges", "of the installation, for minutes"),
    ("certificates", "of the installation: one for each name that it answers to"),
    ("codes", "on their way to a mailbox, whoever it belongs to; gone within a day"),
    ("domains", "a name is one organization's of the whole house, so all machines must agree on it"),
    ("erasures", "what a person asks for, of one organization or of their account"),
    ("installation", "one row"),
    ("mail_choices", "how a person wants mails, from whomever"),
    ("once_keys", "requests that are sent again, by a hash; gone within a day"),
    ("organizations", "each is its own; every table points to it, and a name in addresses is one organization's alone"),
    ("passkey_questions", "asked of a browser in which nobody is known yet; for minutes"),
    ("passkeys", "of a person"),
    ("people", "a mailbox is one person's of the whole house"),
    ("provider_names", "of a person"),
    ("provider_visits", "of a browser in which nobody is known yet; for minutes"),
    ("rates", "counted by hashes of networks and addresses; gone within a day"),
    ("recovery_codes", "of a person"),
    ("seal_roots", "of the installation: one row"),
    ("second_steps", "of a person between two steps of a sign-in; for minutes"),
];

/// The same, of what is found by the token that a request brings along, before anybody knows whose organization it is about.
const FOUND_BY_A_TOKEN: [(&str, &str); 2] = [
    ("sessions", "a browser in which a person is known, in all their organizations"),
    ("tokens", "keys of persons, some of which are bound to an organization"),
];

const OWN: &str = "migrations";

fn nobodys(table: &str) -> bool {
    table == OWN || BELONGS_TO_NOBODY.iter().chain(&FOUND_BY_A_TOKEN).any(|(name, _)| *name == table)
}

/// A unique index: its table, whether it is the primary key, and its columns in their order.
struct Key {
    table: String,
    primary: bool,
    columns: Vec<String>,
}

/// What a query of one text column finds in the town's own PostgreSQL.
async fn asked(town: &Town, sql: &'static str) -> Vec<String> {
    let url = town.app.config.database_url.clone();
    let ask = move || {
        let mut client = postgres::Client::connect(&url, postgres::NoTls).unwrap();
        client.query(sql, &[]).unwrap().iter().map(|row| row.get::<_, String>(0)).collect()
    };
    tokio::task::spawn_blocking(ask).await.unwrap()
}

async fn keys(town: &Town) -> Vec<Key> {
    let lines = asked(
        town,
        "SELECT c.relname::text || ' ' || CASE WHEN x.indisprimary THEN 'primary' ELSE 'unique' END || ' ' ||
           (SELECT string_agg(a.attname::text, ',' ORDER BY k.place) FROM unnest(x.indkey::int2[]) WITH ORDINALITY AS k (number, place)
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number)
         FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid WHERE x.indisunique AND c.relnamespace = current_schema()::regnamespace",
    )
    .await;
    let read = |line: &String| {
        let words: Vec<&str> = line.split(' ').collect();
        Key { table: words[0].to_owned(), primary: words[1] == "primary", columns: words[2].split(',').map(str::to_owned).collect() }
    };
    lines.iter().map(read).collect()
}

async fn tables(town: &Town) -> BTreeSet<String> {
    asked(town, "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()").await.into_iter().collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_key_begins_with_the_organization() {
    let town = Town::new(On::Postgres).await;
    let (tables, keys) = (tables(&town).await, keys(&town).await);
    assert!(tables.len() > 130 && keys.len() > 180, "the schema was read: {} tables, {} keys", tables.len(), keys.len());
    for (name, _) in BELONGS_TO_NOBODY.iter().chain(&FOUND_BY_A_TOKEN) {
        assert!(tables.contains(*name), "there is no table {name}");
    }
    for table in tables.iter().filter(|table| !nobodys(table)) {
        let primary = keys.iter().find(|key| key.primary && key.table == *table);
        let begins = primary.is_some_and(|key| key.columns[0] == "organization_id");
        assert!(begins, "the key of {table} begins with the organization, or says in BELONGS_TO_NOBODY why it has none");
    }
    // What there may be one of can be looked for only where its organization lies.
    for key in keys.iter().filter(|key| !nobodys(&key.table)) {
        assert!(key.columns.iter().any(|column| column == "organization_id"), "{} is unique by {:?} over all machines", key.table, key.columns);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_points_to_a_row_points_to_it_in_its_organization() {
    let town = Town::new(On::Postgres).await;
    let ties = asked(
        &town,
        "SELECT conrelid::regclass::text || ' ' || confrelid::regclass::text || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
         WHERE contype = 'f' AND connamespace = current_schema()::regnamespace",
    )
    .await;
    assert!(ties.len() > 180, "the schema was read: {}", ties.len());
    for tie in &ties {
        let mut words = tie.split(' ');
        let (from, to) = (words.next().unwrap(), words.next().unwrap());
        let rest = tie[from.len() + to.len() + 2..].to_owned();
        let together = rest.starts_with("FOREIGN KEY (organization_id, ") && rest.contains("(organization_id, ");
        // To each machine a copy of these two is given; all else that is nobody's lies on one.
        let copied = ["people", "organizations"].contains(&to);
        assert!(copied || (!nobodys(from) && !nobodys(to) && together), "{from} → {to}: {rest}");
    }
}

/// Whether each table that is spread is asked for one organization: that of a parameter, or of another table that is.
fn names_it(statement: &str, spread: &dyn Fn(&str) -> bool) -> bool {
    let words = words(statement);
    let asked = asked_for(&words);
    let mut same = Same::default();
    for (at, _) in words.iter().enumerate() {
        let (left, right) = match &words[at..] {
            [left, "=", right, ..] | [left, "IS", "NOT", "DISTINCT", "FROM", right, ..] => (*left, *right),
            _ => continue,
        };
        if let (Some(left), Some(right)) = (whose(left, &asked), whose(right, &asked)) {
            same.join(left, right);
        }
    }
    let head = words.iter().take_while(|word| !["VALUES", "SELECT"].contains(word));
    let written = words.first() == Some(&"INSERT") && head.clone().any(|word| *word == "organization_id");
    let into = words.get(2).copied().filter(|_| written);
    let bound = |name: &str| same.of(name) == same.of(GIVEN);
    asked
        .iter()
        .filter(|(table, _)| spread(table))
        .all(|(table, alias)| (table == alias && into == Some(*table)) || bound(alias) || (table == alias && bound(BARE)))
}

/// The organization of a parameter, and the one of a column without its table.
const GIVEN: &str = "$";
const BARE: &str = "";

/// A statement in pieces: names with their dots, parameters, signs.
fn words(statement: &str) -> Vec<&str> {
    let named = |c: char| c.is_ascii_alphanumeric() || "_.$".contains(c);
    let mut words = Vec::new();
    let mut rest = statement.trim_start();
    while let Some(first) = rest.chars().next() {
        let end = if named(first) { rest.find(|c| !named(c)).unwrap_or(rest.len()) } else { first.len_utf8() };
        words.push(&rest[..end]);
        rest = rest[end..].trim_start();
    }
    words
}

/// The tables that it reads or changes, each with the name that it has there.
fn asked_for<'s>(words: &[&'s str]) -> BTreeSet<(&'s str, &'s str)> {
    let name = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    let tables = words.windows(2).enumerate().filter(|(_, pair)| ["FROM", "JOIN", "INTO", "UPDATE"].contains(&pair[0]) && name(pair[1]));
    tables
        .map(|(at, pair)| {
            let next = words.get(at + 2).copied().unwrap_or_default();
            let next = if next == "AS" { words.get(at + 3).copied().unwrap_or_default() } else { next };
            (pair[1], if name(next) { next } else { pair[1] })
        })
        .collect()
}

/// Whose organization a piece speaks of, where it does: a parameter's, or that of a table.
fn whose<'s>(word: &'s str, asked: &BTreeSet<(&str, &str)>) -> Option<&'s str> {
    match word.split_once('.') {
        Some((table, "organization_id")) => Some(table),
        Some((table, "id")) => asked.iter().any(|known| *known == ("organizations", table)).then_some(table),
        Some(_) => None,
        None if word.starts_with('$') => Some(GIVEN),
        None => (word == "organization_id").then_some(BARE),
    }
}

/// Which names have the same organization.
#[derive(Default)]
struct Same<'s>(Vec<BTreeSet<&'s str>>);

impl<'s> Same<'s> {
    fn of<'n>(&'n self, name: &'n str) -> &'n str {
        self.0.iter().find(|all| all.contains(name)).and_then(|all| all.first()).copied().unwrap_or(name)
    }

    fn join(&mut self, one: &'s str, other: &'s str) {
        let (with, without): (Vec<_>, Vec<_>) = std::mem::take(&mut self.0).into_iter().partition(|all| all.contains(one) || all.contains(other));
        self.0 = without;
        self.0.push(with.into_iter().flatten().chain([one, other]).collect());
    }
}

#[test]
fn a_statement_names_the_organization_of_each_table_or_asks_several_machines() {
    let one = |statement: &str| names_it(statement, &|table| table != "organizations");
    assert!(one("SELECT 1 FROM items i JOIN grants g ON g.organization_id = i.organization_id AND g.item_id = i.id WHERE i.organization_id = $1"));
    assert!(!one("SELECT 1 FROM items i JOIN grants g ON g.item_id = i.id WHERE i.organization_id = $1"));
    assert!(!one("SELECT 1 FROM items i WHERE i.id = $1"));
    assert!(one("SELECT o.name FROM organizations o JOIN items i ON i.organization_id = o.id WHERE o.id = $1"));
    assert!(one("UPDATE items SET title = $1 WHERE organization_id = $2 AND id = $3"));
    assert!(one("INSERT INTO notes (organization_id, id) VALUES ($1, $2)"));
    assert!(!one("INSERT INTO notes (organization_id, id) SELECT g.organization_id, g.id FROM grants g WHERE g.id = $1"));
}

/// What a path asked since it was last looked, as lines: whether a machine alone can answer it, and the statement.
fn lines_of(town: &Town, known: &BTreeSet<String>, path: &str) -> String {
    let mut lines = BTreeSet::new();
    let spread = |table: &str| known.contains(table) && !nobodys(table);
    for statement in town.app.store.sources().noted() {
        let any = asked_for(&words(statement)).iter().any(|(table, _)| spread(table));
        let how = match (any, names_it(statement, &spread)) {
            (false, _) => "nobody's ",
            (true, true) => "one      ",
            (true, false) => "several  ",
        };
        lines.insert(format!("{how} {}", statement.split_whitespace().collect::<Vec<_>>().join(" ")));
    }
    let mut out = format!("\n{path}\n");
    for line in lines {
        writeln!(out, "  {line}").unwrap();
    }
    out
}

/// Walks the hottest paths, and says what each asks.
async fn walked() -> String {
    let known = tables(&Town::new(On::Postgres).await).await;
    let town = Town::new(On::Sqlite).await;
    let gus = town.invite_to_project("gus@bolt.example", &["tasks", "due", "stage", "hours", "progress"]).await;
    town.invite("nora@bolt.example").await;
    let reviewer = boards::guest(&town, "mira@bolt.example", "editor").await;
    let hall = Hall::open(&town).await;
    let mut pen = hall.sit(&reviewer, &town.board("")).await;
    town.share(&town.bridge(""), "late@bolt.example").await;
    let (late, link) = (town.nobody(), town.link_to("late@bolt.example").await);
    drop(town.app.store.sources().noted());
    let mut out = String::from(
        "The statements of the hottest paths, and who answers each where rows are spread by organization (docs/scale.md):\n\
         one machine, since it names the organization; several, where a machine would have to ask the others; or it is\n\
         nobody's, and lies where all can read it. Made by crates/parlor/tests/it/watch_spread.rs.\n",
    );
    late.get(&link).await.ok();
    late.post("/open", &[]).await.is(303);
    out.push_str(&lines_of(&town, &known, "opening a link"));
    late.get(&town.bridge("")).await.ok();
    out.push_str(&lines_of(&town, &known, "a guest's page"));
    late.get(&format!("/guest/{}", town.world.northwind)).await.ok();
    out.push_str(&lines_of(&town, &known, "what is shared with a guest"));
    town.petra().post(&town.bridge("/share"), &[("who", "new@bolt.example")]).await.is(303);
    out.push_str(&lines_of(&town, &known, "sharing"));
    gus.post(&town.project("/chat/guests"), &[("text", "Gruss")]).await.is(303);
    out.push_str(&lines_of(&town, &known, "a message in a chat"));
    pen.draw(note("spread", "A word")).await.unwrap();
    out.push_str(&lines_of(&town, &known, "a change of a board"));
    out
}

fn golden() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/spread.txt")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_hottest_statements_ask_one_machine_or_are_written_down() {
    let now = walked().await;
    #[expect(clippy::disallowed_methods, reason = "asked for by hand, by whoever reviews the list")]
    if std::env::var("PARLOR_WRITE_SPREAD").is_ok() {
        fs::write(golden(), &now).unwrap();
    }
    let kept = fs::read_to_string(golden()).unwrap_or_default();
    assert!(now.lines().filter(|line| line.starts_with("  one ")).count() > 10, "the statements were noted: {now}");
    // What asks several machines may become less; whatever is new here was not thought of.
    let new: Vec<&str> = now.lines().filter(|line| line.starts_with("  several ") && !kept.lines().any(|known| known == *line)).collect();
    assert!(new.is_empty(), "these do not name the organization: {new:#?}");
    let gone: Vec<&str> = kept.lines().filter(|line| line.starts_with("  several ") && !now.lines().any(|asked| asked == *line)).collect();
    assert!(gone.is_empty(), "docs/spread.txt says so of statements that are better by now; write it anew: {gone:#?}");
}

/// A row that is written without its organization fails on PostgreSQL alone; here it is seen on both.
#[test]
fn every_row_is_written_with_its_organization() {
    let source = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    let mut seen = 0;
    let mut folders = vec![source];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
                continue;
            }
            let text = fs::read_to_string(entry.path()).unwrap_or_default();
            for rest in text.split("INSERT INTO ").skip(1) {
                let Some((table, columns)) = rest.split_once(')').and_then(|(head, _)| head.split_once(" (")) else { continue };
                if table == "{}" {
                    // Whole tables go from one database to another with every column they have.
                    continue;
                }
                seen += 1;
                if !nobodys(table) && !columns.split(", ").any(|column| column.trim() == "organization_id") {
                    wrong.push(format!("{}: {table}", entry.path().display()));
                }
            }
        }
    }
    assert!(seen > 100, "the statements were read: {seen}");
    assert!(wrong.is_empty(), "{wrong:#?}");
}
