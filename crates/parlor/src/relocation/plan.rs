//! Where from and where to, as two configurations: the one in effect, and the one that is to be in
//! effect afterwards.

use crate::{blobs, config::Config};
use std::path::{Path, PathBuf};

/// A move that can be said in a configuration.
#[derive(Debug)]
pub struct Plan {
    pub from: Config,
    pub to: Config,
    /// Whether the database moves.
    pub database: bool,
    /// Whether the files do.
    pub storage: bool,
}

impl Plan {
    /// From here to a database (an address of PostgreSQL, or a data folder) and a storage (a bucket,
    /// or a data folder), of which one may be left where it is.
    ///
    /// # Errors
    /// A sentence, where that is no move, or no configuration could name it.
    pub fn of(from: Config, database: Option<&str>, storage: Option<&str>) -> Result<Self, String> {
        let mut to = from.clone();
        let mut folders = Vec::new();
        match database {
            Some(url) if names_a_server(url) => url.clone_into(&mut to.database_url),
            Some(folder) => {
                to.database_url.clear();
                folders.push(PathBuf::from(folder));
            }
            None => {}
        }
        match storage {
            Some(url) if url.contains("://") => {
                blobs::check(url)?;
                url.clone_into(&mut to.storage_url);
            }
            Some(folder) => {
                to.storage_url.clear();
                folders.push(PathBuf::from(folder));
            }
            None => {}
        }
        if let [one, other] = folders.as_slice()
            && !same(one, other)
        {
            return Err("database and files lie in one data folder: name the same folder twice".into());
        }
        if let Some(folder) = folders.pop() {
            to.data = folder;
        }
        let plan = Self { database: database.is_some(), storage: storage.is_some(), from, to };
        plan.sensible()?;
        Ok(plan)
    }

    fn sensible(&self) -> Result<(), String> {
        let (from, to) = (&self.from, &self.to);
        let stays = same(&from.data, &to.data);
        if !self.database && !self.storage {
            return Err("say where to: --to-database, --to-storage, or both".into());
        }
        if !self.database && !stays && from.database_url.is_empty() {
            return Err("the embedded database lies in the data folder: it moves along with the files by --to-database".into());
        }
        if !self.storage && !stays && from.storage_url.is_empty() {
            return Err("the files lie in the data folder: they move along with the database by --to-storage".into());
        }
        if self.database && from.database_url == to.database_url && (stays || !to.database_url.is_empty()) {
            return Err("the database is there already".into());
        }
        if self.storage && from.storage_url.is_empty() && to.storage_url.is_empty() && stays {
            return Err("the files are there already".into());
        }
        if self.storage && blobs::overlap(&from.storage_url, &to.storage_url) {
            return Err("the new storage must not lie within the old one, nor the other way round".into());
        }
        Ok(())
    }
}

/// As PostgreSQL is named: by an address, or in the words of libpq.
fn names_a_server(text: &str) -> bool {
    text.starts_with("postgres://") || text.starts_with("postgresql://") || text.contains("host=")
}

/// Whether two names lead to one folder, which may not be there yet.
fn same(one: &Path, other: &Path) -> bool {
    let whole = |path: &Path| path.canonicalize().or_else(|_| std::path::absolute(path)).unwrap_or_else(|_| path.to_owned());
    whole(one) == whole(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn here() -> Config {
        Config { data: "/srv/parlor".into(), ..Config::default() }
    }

    #[test]
    fn r_13_a_move_goes_from_any_place_to_any_other() {
        let away = Plan::of(here(), Some("postgres://db.example/parlor"), Some("s3://files/parlor"));
        let away = away.map(|plan| (plan.to.database_url, plan.to.storage_url, plan.to.data, plan.database, plan.storage));
        assert_eq!(away, Ok(("postgres://db.example/parlor".into(), "s3://files/parlor".into(), "/srv/parlor".into(), true, true)));
        let there = Config { database_url: "postgres://db.example/parlor".into(), storage_url: "s3://files/parlor".into(), ..here() };
        let back = Plan::of(there.clone(), Some("/srv/parlor"), Some("/srv/parlor"));
        assert!(back.is_ok_and(|plan| plan.to.database_url.is_empty() && plan.to.storage_url.is_empty()));
        assert!(Plan::of(there, None, Some("s3://other")).is_ok_and(|plan| !plan.database && plan.storage));
    }

    #[test]
    fn r_13_a_move_that_no_configuration_could_name_is_refused() {
        let bucket = Config { storage_url: "s3://files/parlor".into(), ..here() };
        for (from, database, storage, says) in [
            (here(), None, None, "say where to"),
            (here(), Some("/srv/one"), Some("/srv/other"), "in one data folder"),
            (here(), None, Some("/srv/other"), "moves along"),
            (here(), Some("/srv/other"), None, "move along"),
            (here(), Some("/srv/parlor"), None, "there already"),
            (here(), None, Some("/srv/parlor/."), "there already"),
            (here(), None, Some("ftp://files"), "storage_url must be"),
            (bucket, None, Some("s3://files"), "must not lie within"),
        ] {
            let told = Plan::of(from, database, storage).map(|plan| plan.to.data);
            assert!(told.as_ref().is_err_and(|fault| fault.contains(says)), "{database:?} {storage:?}: {told:?}");
        }
    }
}
