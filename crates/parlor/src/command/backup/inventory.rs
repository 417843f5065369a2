//! What is in a backup, written down in it, so that it can be verified without any other program:
//! `backup.json` says of what it is, `files.sha256` has each file that the database names, as
//! `sha256sum -c` reads it.

use super::{FILES, KEY, database};
use crate::{
    audit::Head,
    store::{Time, migrations},
};
use data_encoding::HEXLOWER;
use rusqlite::{Connection, OpenFlags};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::{
    fs,
    io::{self, Write as _},
    path::Path,
};

const INVENTORY: &str = "backup.json";
const LIST: &str = "files.sha256";
/// So many faults are named.
const MOST: usize = 10;

/// A file that the database names.
#[derive(Clone, Debug)]
pub(super) struct Named {
    pub key: String,
    pub sha256: Option<Vec<u8>>,
}

/// The database of a backup.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Part {
    /// `sqlite` or `postgresql`.
    pub kind: String,
    pub file: String,
    pub sha256: String,
}

/// What a backup says of itself.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Inventory {
    /// Of the Parlor that made it.
    pub version: String,
    /// The last migration of its database.
    pub schema: String,
    pub made_at: Time,
    pub database: Option<Part>,
    /// Whether the key is in it.
    pub key: bool,
    /// How many files were copied; nothing, where they were left.
    pub files: Option<usize>,
    /// The last entries of the audit log; none, where the database was left, or the backup was made before they were noted.
    #[serde(default)]
    pub audit_heads: Vec<Head>,
}

impl Part {
    pub fn of(kind: &str, name: &str, file: &Path) -> io::Result<Self> {
        Ok(Self { kind: kind.into(), file: name.into(), sha256: digest(file)? })
    }
}

impl Inventory {
    pub fn new(made_at: Time, (database, audit_heads): (Option<Part>, Vec<Head>), key: bool, files: Option<usize>) -> Self {
        let schema = migrations().last().map_or("", |(name, _)| *name).to_owned();
        Self { version: env!("CARGO_PKG_VERSION").into(), schema, made_at, database, key, files, audit_heads }
    }

    /// Writes it into the folder, with the list of files, and says which of them are nowhere.
    pub fn write(&self, folder: &Path, named: &[Named]) -> io::Result<Vec<Named>> {
        let mut missing = Vec::new();
        let mut list = io::BufWriter::new(fs::File::create(folder.join(LIST))?);
        for one in named {
            let file = folder.join(FILES).join(&one.key);
            let sum = match &one.sha256 {
                _ if !file.exists() => {
                    missing.push(one.clone());
                    continue;
                }
                Some(known) => HEXLOWER.encode(known),
                None => digest(&file)?,
            };
            writeln!(list, "{sum}  {FILES}/{}", one.key)?;
        }
        list.flush()?;
        let text = serde_json::to_string_pretty(self).map_err(io::Error::other)?;
        fs::write(folder.join(INVENTORY), text + "\n")?;
        Ok(missing)
    }

    /// That of a backup; nothing, where it was made before there were any.
    ///
    /// # Errors
    /// A sentence, where it cannot be read.
    pub fn of(folder: &Path) -> Result<Option<Self>, String> {
        let file = folder.join(INVENTORY);
        match fs::read_to_string(&file) {
            Ok(text) => serde_json::from_str(&text).map(Some).map_err(|fault| format!("{}: {fault}", file.display())),
            Err(fault) if matches!(fault.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(None),
            Err(fault) => Err(format!("{}: {fault}", file.display())),
        }
    }

    /// That of a backup which has to have one.
    fn there(folder: &Path) -> Result<Self, String> {
        Self::of(folder)?.ok_or_else(|| format!("{} has no backup.json: it is no backup, or one that says nothing of itself", folder.display()))
    }
}

fn digest(file: &Path) -> io::Result<String> {
    let mut sum = Sha256::new();
    let mut file = fs::File::open(file)?;
    let mut piece = vec![0; 1 << 20];
    loop {
        match io::Read::read(&mut file, &mut piece)? {
            0 => return Ok(HEXLOWER.encode(&sum.finalize())),
            read => sum.update(&piece[..read]),
        }
    }
}

/// A copied SQLite database, to be read without a lock, a log or a trace.
pub(super) fn as_it_lies(file: &Path) -> rusqlite::Result<Connection> {
    let path = file.canonicalize().unwrap_or_else(|_| file.to_owned());
    let escaped = percent_encoding::utf8_percent_encode(&path.to_string_lossy(), percent_encoding::NON_ALPHANUMERIC).to_string();
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(format!("file:{}?immutable=1", escaped.replace("%2F", "/")), flags)
}

/// What a backup notes of the audit log that it holds.
///
/// # Errors
/// A sentence, where it notes nothing.
pub fn heads(folder: &Path) -> Result<Vec<Head>, String> {
    let inventory = Inventory::there(folder)?;
    if inventory.audit_heads.is_empty() {
        return Err(format!("{} notes nothing of the audit log: it was made without the database, or by an older Parlor", folder.display()));
    }
    Ok(inventory.audit_heads)
}

/// Looks whether a backup is whole: its database sound, and each file that it names there, with its digest.
///
/// # Errors
/// What is wrong with it, a line each.
pub fn verify(folder: &Path) -> Result<(), String> {
    let inventory = Inventory::there(folder)?;
    let mut faults = Vec::new();
    if let Some(part) = &inventory.database {
        faults.extend(faults_of_database(folder, part));
    }
    if inventory.key && !folder.join(KEY).exists() {
        faults.push(format!("{KEY}: it is missing"));
    }
    let listed = fs::read_to_string(folder.join(LIST)).map_err(|fault| format!("{LIST}: {fault}"))?;
    let files: Vec<&str> = listed.lines().collect();
    faults.extend(files.iter().filter_map(|line| fault_of_file(folder, line)));
    if faults.is_empty() {
        let database = inventory.database.map_or("without a database".to_owned(), |part| format!("the database ({}) is sound", part.kind));
        let said =
            if inventory.files.is_some() { format!("{} files are there, each with its digest", files.len()) } else { "files were left out".into() };
        println!("{}: {database}; {said}.", folder.display());
        return Ok(());
    }
    let more = faults.len().saturating_sub(MOST);
    faults.truncate(MOST);
    faults.extend((more > 0).then(|| format!("and {more} more")));
    Err(faults.join("\n"))
}

fn faults_of_database(folder: &Path, part: &Part) -> Vec<String> {
    let file = folder.join(&part.file);
    let mut faults = Vec::new();
    match digest(&file) {
        Ok(sum) if sum == part.sha256 => {}
        Ok(_) => faults.push(format!("{}: it was changed since the backup was made", part.file)),
        Err(fault) => return vec![format!("{}: {fault}", part.file)],
    }
    let found = if part.kind == "sqlite" { sound(&file) } else { database::readable(&file) };
    faults.extend(found.err().map(|fault| format!("{}: {fault}", part.file)));
    faults
}

/// What SQLite finds wrong with a copy.
fn sound(file: &Path) -> Result<(), String> {
    let read = || -> rusqlite::Result<Vec<String>> {
        let copy = as_it_lies(file)?;
        let mut statement = copy.prepare("PRAGMA integrity_check(20)")?;
        let lines = statement.query_map([], |row| row.get(0))?;
        lines.collect()
    };
    let lines = read().map_err(|fault| fault.to_string())?;
    if lines == ["ok"] { Ok(()) } else { Err(lines.join("; ")) }
}

fn fault_of_file(folder: &Path, line: &str) -> Option<String> {
    let Some((sum, name)) = line.split_once("  ") else { return Some(format!("{LIST}: {line:?} is no line of it")) };
    match digest(&folder.join(name)) {
        Ok(found) if found == sum => None,
        Ok(_) => Some(format!("{name}: it is not what it was")),
        Err(fault) => Some(format!("{name}: {fault}")),
    }
}
