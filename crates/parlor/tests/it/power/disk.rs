//! A disk, as the program told it what to keep: what is on it after the power failed is what
//! was synced, and of the rest whatever the drive had got to.

use std::{
    collections::{BTreeMap, HashMap},
    fs,
    path::{Path, PathBuf},
};

/// What a disk was told, in its order (`tests/power/disk.c`).
#[derive(Debug)]
pub enum Told<'l> {
    Opened {
        file: u64,
        name: &'l str,
    },
    Made {
        file: u64,
        name: &'l str,
    },
    Written {
        file: u64,
        at: usize,
        bytes: &'l [u8],
    },
    Cut {
        file: u64,
        length: usize,
    },
    Synced {
        file: u64,
    },
    FolderSynced {
        name: &'l str,
    },
    Unlinked {
        name: &'l str,
    },
    Renamed {
        from: &'l str,
        to: &'l str,
    },
    Linked {
        from: &'l str,
        to: &'l str,
    },
    /// Said by the test itself: by here somebody had been told that this is done.
    Acknowledged {
        what: &'l str,
    },
}

const HEAD: usize = 32;

/// An entry that says: this was acknowledged.
pub fn acknowledgement(what: &str) -> Vec<u8> {
    let length = u32::try_from(what.len()).unwrap();
    let mut entry = [10_u32.to_ne_bytes(), length.to_ne_bytes()].concat();
    entry.resize(HEAD, 0);
    entry.extend_from_slice(what.as_bytes());
    entry
}

/// All entries of a log. The last may be cut: the program was killed.
pub fn read(mut log: &[u8]) -> Vec<Told<'_>> {
    let mut all = Vec::new();
    while log.len() >= HEAD {
        let small = |from: usize| u32::from_ne_bytes(log[from..from + 4].try_into().unwrap());
        let number = |from: usize| u64::from_ne_bytes(log[from..from + 8].try_into().unwrap());
        let place = |from: usize| usize::try_from(number(from)).unwrap();
        let (kind, named, file, at) = (small(0), HEAD + small(4) as usize, number(8), place(16));
        let end = named + if matches!(kind, 3 | 8 | 9) { place(24) } else { 0 };
        if log.len() < end {
            break;
        }
        let (name, bytes) = (std::str::from_utf8(&log[HEAD..named]).unwrap(), &log[named..end]);
        let to = || std::str::from_utf8(bytes).unwrap();
        all.push(match kind {
            1 => Told::Opened { file, name },
            2 => Told::Made { file, name },
            3 => Told::Written { file, at, bytes },
            4 => Told::Cut { file, length: at },
            5 => Told::Synced { file },
            6 => Told::FolderSynced { name },
            7 => Told::Unlinked { name },
            8 => Told::Renamed { from: name, to: to() },
            9 => Told::Linked { from: name, to: to() },
            10 => Told::Acknowledged { what: name },
            other => panic!("{other} is no kind of entry"),
        });
        log = &log[end..];
    }
    all
}

#[derive(Clone, Copy)]
enum Loose<'l> {
    Written(usize, &'l [u8]),
    Cut(usize),
}

fn apply(bytes: &mut Vec<u8>, loose: Loose<'_>) {
    match loose {
        Loose::Cut(length) => bytes.resize(length, 0),
        Loose::Written(at, more) => {
            bytes.resize(bytes.len().max(at + more.len()), 0);
            bytes[at..at + more.len()].copy_from_slice(more);
        }
    }
}

/// The bytes of a file: those that are safe, and what came since.
#[derive(Default)]
struct File<'l> {
    safe: Vec<u8>,
    since: Vec<Loose<'l>>,
}

/// What became of a name in a folder.
enum Named<'l> {
    Is(&'l str, usize),
    Gone(&'l str),
    Moved(&'l str, &'l str, usize),
}

impl Named<'_> {
    fn lies_in(&self, folder: &str) -> bool {
        let (Self::Is(name, _) | Self::Gone(name) | Self::Moved(_, name, _)) = self;
        Path::new(name).parent() == Some(Path::new(folder))
    }
}

/// Which syncs the disk forgets, to see that each of them is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forgets {
    Nothing,
    /// Of the log of the database.
    Log,
    /// Of the database, when the log is folded into it.
    Database,
    /// Of what people uploaded.
    Files,
    /// Of names in folders.
    Names,
}

/// What the drive had got to of what was not synced.
#[derive(Clone, Copy, Debug)]
pub enum Left {
    Nothing,
    /// This share of it in the order in which it came, in parts of 16; the last of it torn.
    First(usize),
    /// Some of it, whichever; by this seed.
    Some(u64),
}

pub struct Disk<'l> {
    files: Vec<File<'l>>,
    by_number: HashMap<u64, usize>,
    /// The names that the program sees.
    names: BTreeMap<PathBuf, usize>,
    /// Those that are safe.
    safe: BTreeMap<PathBuf, usize>,
    since: Vec<Named<'l>>,
    forgets: Forgets,
    /// So often the log of the database was begun anew.
    pub begun_anew: usize,
}

impl<'l> Disk<'l> {
    /// A disk on which all below this folder is safe.
    pub fn of(folder: &Path, forgets: Forgets) -> Self {
        let (files, names) = (Vec::new(), BTreeMap::new());
        let mut disk = Self { files, by_number: HashMap::new(), safe: names.clone(), names, since: Vec::new(), forgets, begun_anew: 0 };
        disk.take(folder);
        disk.safe = disk.names.clone();
        disk
    }

    fn take(&mut self, folder: &Path) {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            if entry.path().is_dir() {
                self.take(&entry.path());
            } else if !entry.path().to_string_lossy().ends_with("-shm") {
                self.names.insert(entry.path(), self.files.len());
                self.files.push(File { safe: fs::read(entry.path()).unwrap(), since: Vec::new() });
            }
        }
    }

    pub fn tell(&mut self, told: &Told<'l>) {
        match *told {
            Told::Made { file, name } => {
                let index = self.files.len();
                self.files.push(File::default());
                self.by_number.insert(file, index);
                self.names.insert(name.into(), index);
                self.since.push(Named::Is(name, index));
            }
            Told::Opened { file, name } => drop(self.by_number.insert(file, self.names[Path::new(name)])),
            Told::Written { file, at, bytes } => {
                let index = self.by_number[&file];
                self.begun_anew += usize::from(at == 0 && self.is(index, "-wal"));
                self.files[index].since.push(Loose::Written(at, bytes));
            }
            Told::Cut { file, length } => self.files[self.by_number[&file]].since.push(Loose::Cut(length)),
            Told::Synced { file } => self.sync(self.by_number[&file]),
            Told::FolderSynced { name } => self.sync_folder(name),
            Told::Unlinked { name } => {
                self.names.remove(Path::new(name));
                self.since.push(Named::Gone(name));
            }
            Told::Renamed { from, to } => {
                let index = self.names.remove(Path::new(from)).expect("what is renamed was there");
                self.names.insert(to.into(), index);
                self.since.push(Named::Moved(from, to, index));
            }
            Told::Linked { from, to } => {
                let index = self.names[Path::new(from)];
                self.names.insert(to.into(), index);
                self.since.push(Named::Is(to, index));
            }
            Told::Acknowledged { .. } => {}
        }
    }

    fn is(&self, index: usize, ending: &str) -> bool {
        self.names.iter().any(|(name, known)| *known == index && name.to_string_lossy().ends_with(ending))
    }

    fn forgets(&self, index: usize) -> bool {
        match self.forgets {
            Forgets::Nothing | Forgets::Names => false,
            Forgets::Log => self.is(index, "-wal"),
            Forgets::Database => self.is(index, "parlor.db"),
            Forgets::Files => !self.is(index, "-wal") && !self.is(index, "parlor.db"),
        }
    }

    fn sync(&mut self, index: usize) {
        if !self.forgets(index) {
            let File { safe, since } = &mut self.files[index];
            since.drain(..).for_each(|loose| apply(safe, loose));
        }
    }

    fn sync_folder(&mut self, folder: &str) {
        if self.forgets != Forgets::Names {
            let (now, later) = std::mem::take(&mut self.since).into_iter().partition(|named| named.lies_in(folder));
            self.since = later;
            name_all(&mut self.safe, &now);
        }
    }

    /// What is on the disk when the power fails here, put into a folder.
    pub fn fails(&self, left: Left, of: &Path, into: &Path) {
        let mut names = self.safe.clone();
        name_all(&mut names, &self.since[..left.first(self.since.len())]);
        for (name, index) in &names {
            let place = into.join(name.strip_prefix(of).unwrap());
            fs::create_dir_all(place.parent().unwrap()).unwrap();
            let File { safe, since } = &self.files[*index];
            let mut bytes = safe.clone();
            left.of(since).into_iter().for_each(|loose| apply(&mut bytes, loose));
            fs::write(place, bytes).unwrap();
        }
    }
}

fn name_all(names: &mut BTreeMap<PathBuf, usize>, since: &[Named<'_>]) {
    for named in since {
        match *named {
            Named::Is(name, index) => drop(names.insert(name.into(), index)),
            Named::Gone(name) => drop(names.remove(Path::new(name))),
            Named::Moved(from, to, index) => {
                names.remove(Path::new(from));
                names.insert(to.into(), index);
            }
        }
    }
}

/// A drive writes so much at once, or not at all.
const SECTOR: usize = 512;

impl Left {
    /// Names are kept in their order, as file systems do.
    fn first(self, of: usize) -> usize {
        match self {
            Self::Nothing => 0,
            Self::First(share) => of * share / 16,
            Self::Some(seed) => usize::try_from(seed % 17).unwrap() * of / 16,
        }
    }

    fn of<'l>(self, since: &[Loose<'l>]) -> Vec<Loose<'l>> {
        let Self::Some(mut dice) = self else { return self.torn(since) };
        let kept = since.iter().filter(|_| {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            dice >> 63 == 1
        });
        kept.copied().collect()
    }

    fn torn<'l>(self, since: &[Loose<'l>]) -> Vec<Loose<'l>> {
        let whole = self.first(since.len());
        let mut kept = since[..whole].to_vec();
        if let (Self::First(_), Some(Loose::Written(at, bytes))) = (self, since.get(whole)) {
            kept.push(Loose::Written(*at, &bytes[..bytes.len() / 2 / SECTOR * SECTOR]));
        }
        kept
    }
}
