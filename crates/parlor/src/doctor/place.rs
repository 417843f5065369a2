//! The machine and the folder: front end, addresses, room on the disk, the key.

use super::{Finding, State};
use crate::{
    config::Config,
    store::{Place, Sources, Store},
};
use std::{fs, os::unix::fs::PermissionsExt as _, path::Path};

/// With less room than this nothing will be kept soon.
const LITTLE: u64 = 100 * 1024 * 1024;
/// With less than this somebody should look.
const SPARE: u64 = 1024 * 1024 * 1024;
/// Each open page of a guest is a connection, and each of these an open file.
const FILES: u64 = 4096;

pub(super) fn front_end() -> Finding {
    if assets::present() {
        Finding::well("front end", "built in")
    } else {
        Finding::wrong("front end", "missing", "build islands/ first, then the program")
    }
}

/// The address that people type, and the proxies before the server.
pub(super) fn addresses(config: &Config) -> Vec<Finding> {
    let mut found = vec![base(config)];
    let proxies: Vec<&str> = config.trusted_proxies.split_whitespace().collect();
    if let Some(wrong) = proxies.iter().find(|proxy| proxy.parse::<std::net::IpAddr>().is_err()) {
        let says = format!("trusted_proxies names {wrong:?}, which is no address of a network");
        found.push(Finding::wrong("proxies", says, "name each proxy by the address that the server sees it come from, as 127.0.0.1"));
    } else if proxies.is_empty() && config.secure() && config.tls_addr.is_empty() {
        let says = "trusted_proxies is empty, and the server speaks no TLS itself";
        let remedy = "name the proxy before it; else all people share one network, and the limits meant for one meet all";
        found.push(Finding::doubtful("proxies", says, remedy));
    }
    found
}

fn base(config: &Config) -> Finding {
    let base = &config.base_url;
    let remedy = "set base_url to the https address that people type, without anything behind the name";
    let rest = base.split_once("://").map_or("", |(_, rest)| rest);
    let host = rest.split(['/', ':']).next().unwrap_or_default();
    if rest.contains(['/', '?', '#']) {
        return Finding::wrong("address", format!("{base} has a path; links would lead nowhere"), remedy);
    }
    if !config.secure() && !["localhost", "127.0.0.1", "[::1]"].contains(&host) {
        return Finding::wrong("address", format!("{base} is not https: browsers would send cookies in the clear"), remedy);
    }
    if !config.secure() && !config.smtp_url.is_empty() {
        return Finding::doubtful("address", format!("{base} is this machine alone, and mails lead to it"), remedy);
    }
    Finding::well("address", base)
}

/// That the data folder is one, and may be written into.
pub(super) fn folder(config: &Config) -> Result<(), Finding> {
    let wrong =
        |says: &str| Finding::wrong("data", format!("{} {says}", config.data.display()), "name by `data` a folder that the server's user may write");
    if !config.data.exists() {
        return Ok(());
    }
    if !config.data.is_dir() {
        return Err(wrong("is no folder"));
    }
    let free = rustix::fs::access(&config.data, rustix::fs::Access::WRITE_OK | rustix::fs::Access::EXEC_OK);
    free.map_err(|fault| wrong(&format!("cannot be written: {fault}")))
}

/// How many bytes are left where the data lies.
pub(crate) fn room(config: &Config) -> Option<u64> {
    let folder = config.data.ancestors().find(|folder| folder.exists()).filter(|folder| !folder.as_os_str().is_empty());
    let left = rustix::fs::statvfs(folder.unwrap_or(Path::new("."))).ok()?;
    Some(left.f_bavail.saturating_mul(left.f_frsize))
}

/// The room that is left where the data lies.
pub(super) fn disk(config: &Config) -> Option<Finding> {
    let room = room(config)?;
    let says = format!("{} MB are left where the data lies", room / 1024 / 1024);
    let remedy = "make room, or move the data folder; without room nothing new is kept, and nothing is lost";
    Some(match room {
        ..LITTLE => Finding::wrong("disk", says, remedy),
        LITTLE..SPARE => Finding::doubtful("disk", says, remedy),
        _ => Finding::well("disk", says),
    })
}

/// How many files the server may have open, where that is few. It takes all that it may have
/// (`crowd::open_as_many`), so what this program began with says nothing.
pub(super) fn open_files() -> Option<Finding> {
    let most = rustix::process::getrlimit(rustix::process::Resource::Nofile).maximum?;
    (most < FILES).then(|| {
        let says = format!("this user may have {most} files open");
        Finding::doubtful("open files", says, format!("allow at least {FILES} (ulimit -Hn, LimitNOFILE); each open page needs one"))
    })
}

/// The key outside the database, as a file.
pub(super) async fn key_file(config: &Config) -> Finding {
    if !config.secret_key.is_empty() {
        return Finding::well("key", "from the configuration");
    }
    let file = config.data.join("secret.key");
    let back = "put back the file from a backup; a new key makes every guest link and every seal worthless";
    let Ok(text) = fs::read_to_string(&file) else {
        return match (file.exists(), begun(config).await) {
            (true, _) => Finding::wrong("key", format!("{} cannot be read", file.display()), "let the server's user read it, and nobody else"),
            (false, true) => Finding::wrong("key", format!("{} is missing, and people are in the database", file.display()), back),
            (false, false) => Finding::well("key", "none yet; the first start makes one"),
        };
    };
    if text.trim().len() != 64 || !text.trim().bytes().all(|letter| letter.is_ascii_hexdigit()) {
        return Finding::wrong("key", format!("{} does not hold 64 hex digits", file.display()), back);
    }
    let mode = fs::metadata(&file).map_or(0, |about| about.permissions().mode());
    if mode & 0o077 != 0 {
        let says = format!("{} can be read by others on this machine", file.display());
        return Finding { state: State::Doubtful, ..Finding::wrong("key", says, format!("chmod 600 {}", file.display())) };
    }
    Finding::well("key", "readable, by its owner alone")
}

/// Whether there is a database that somebody is in, so that it was begun with a key.
async fn begun(config: &Config) -> bool {
    if database_file(config).is_err() {
        return false;
    }
    let Ok(store) = Store::open(&config.place(), Sources::machine()) else { return false };
    store.read(|tx| tx.number("SELECT COUNT(*) FROM people", &[])).await.is_ok_and(|people: i64| people > 0)
}

/// That there is a database file to open, which opening would make.
pub(super) fn database_file(config: &Config) -> Result<(), Finding> {
    let Place::Sqlite(path) = config.place() else { return Ok(()) };
    if path.exists() {
        return Ok(());
    }
    let says = format!("there is none at {}", path.display());
    Err(Finding::wrong("database", says, "if this is a new installation, `parlor serve` makes one; else name the folder of the data"))
}
