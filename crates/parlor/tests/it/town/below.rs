//! Under the floor: the database itself, and the same house opened once more,
//! for stories about what lies there and what outlives a restart.

use super::Town;
use parlor::{app::App, config::Config, store::Sources};
use std::fmt::Write as _;

impl Town {
    /// The same house opened again, as after a restart, or otherwise configured.
    pub fn again(&self, change: impl FnOnce(&mut Config)) -> App {
        let mut config = self.app.config.clone();
        change(&mut config);
        App::open(config, Sources::new(self.clock.clone())).unwrap()
    }

    /// Does something to the database behind the program's back.
    pub async fn meddle(&self, statement: &str) {
        let (place, url, statement) = (self.app.config.data.join("parlor.db"), self.app.config.database_url.clone(), statement.to_owned());
        tokio::task::spawn_blocking(move || {
            if url.is_empty() {
                rusqlite::Connection::open(place).unwrap().execute_batch(&statement).unwrap();
            } else {
                postgres::Client::connect(&url, postgres::NoTls).unwrap().batch_execute(&statement).unwrap();
            }
        })
        .await
        .unwrap();
    }

    /// From now on nothing is written into this table: whoever tries fails in the middle.
    pub async fn breaks(&self, table: &str) {
        let statement = if self.app.store.kind() == "SQLite" {
            format!("CREATE TRIGGER breaks BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'broken'); END")
        } else {
            format!(
                "CREATE FUNCTION breaks() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'broken'; END $$ LANGUAGE plpgsql;
                 CREATE TRIGGER breaks BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION breaks()"
            )
        };
        self.meddle(&statement).await;
    }

    /// It is written into again.
    pub async fn mends(&self, table: &str) {
        let statement = if self.app.store.kind() == "SQLite" { "DROP TRIGGER breaks".to_owned() } else { format!("DROP TRIGGER breaks ON {table}") };
        self.meddle(&statement).await;
    }

    /// Puts all organizations on a plan.
    pub async fn plan(&self, plan: &str) {
        self.meddle(&format!("UPDATE organizations SET plan = '{plan}'")).await;
    }

    /// Everything that a thief of the database holds, as text; bytes also as hex digits.
    pub async fn everything(&self) -> String {
        let (place, url) = (self.app.config.data.join("parlor.db"), self.app.config.database_url.clone());
        tokio::task::spawn_blocking(move || if url.is_empty() { all_of_sqlite(&place) } else { all_of_postgres(&url) }).await.unwrap()
    }
}

fn all_of_sqlite(place: &std::path::Path) -> String {
    let database = rusqlite::Connection::open(place).unwrap();
    let mut tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").unwrap();
    let names: Vec<String> = tables.query_map([], |row| row.get(0)).unwrap().flatten().collect();
    let mut all = String::new();
    for name in names {
        let mut rows = database.prepare(&format!("SELECT * FROM \"{name}\"")).unwrap();
        let columns = rows.column_count();
        let mut rows = rows.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..columns {
                match row.get_ref(column).unwrap() {
                    rusqlite::types::ValueRef::Text(text) => writeln!(all, "{}", String::from_utf8_lossy(text)),
                    rusqlite::types::ValueRef::Blob(bytes) => writeln!(all, "{} {}", String::from_utf8_lossy(bytes), hex(bytes)),
                    other => writeln!(all, "{other:?}"),
                }
                .unwrap();
            }
        }
    }
    all
}

fn all_of_postgres(url: &str) -> String {
    let mut client = postgres::Client::connect(url, postgres::NoTls).unwrap();
    let tables = client.query("SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'", &[]).unwrap();
    let mut all = String::new();
    for table in tables {
        let name: String = table.get(0);
        for row in client.query(&format!("SELECT t::text FROM \"{name}\" t"), &[]).unwrap() {
            writeln!(all, "{}", row.get::<_, String>(0)).unwrap();
        }
    }
    all
}

/// Bytes as hex digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}
