//! What a row says, whichever house it comes from.

use crate::{contacts::Brought, items::fold};
use access::VersionId;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// A row.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub(super) enum Said {
    /// Cells of a sheet, until somebody says what its columns are.
    Cells {
        cells: Vec<String>,
    },
    Contact(Contact),
    Project(Project),
    Task(Box<Task>),
    Comment(Comment),
    File(File),
}

/// A contact, as [`Brought`].
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Contact {
    pub name: String,
    pub job: String,
    pub email: String,
    pub phone: String,
    pub language: String,
    pub counterparty: String,
}

/// A project.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Project {
    pub key: String,
    pub title: String,
    pub description: String,
}

/// Where something is to hang.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Home {
    /// Where somebody chose; a task without that is a general one.
    #[default]
    Chosen,
    /// A project of the same file, by its key; or where somebody chose instead.
    Project(String),
    /// A task of the same file, by its key.
    Task(String),
    /// A record or project that is here, by title, address or id.
    Named(String),
}

/// Somebody, as the old house knew them.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct Who {
    pub name: String,
    /// Empty where it is not known.
    pub email: String,
}

impl Who {
    /// What they are told apart by.
    pub fn key(&self) -> String {
        fold(if self.email.is_empty() { &self.name } else { &self.email })
    }

    /// What they are called.
    pub fn said(&self) -> &str {
        if self.name.is_empty() { &self.email } else { &self.name }
    }
}

/// A task.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Task {
    pub key: String,
    pub home: Home,
    pub title: String,
    pub description: String,
    /// What has no place of its own here, each under a name: it goes below the description.
    pub facts: Vec<(String, String)>,
    /// In the words of the old house.
    pub status: String,
    /// It was over there.
    pub over: bool,
    pub archived: bool,
    pub assignee: Option<Who>,
    /// A day as 2026-11-30, or what stood there and is none.
    pub due: String,
    /// As people type hours.
    pub estimate: String,
    pub worked: String,
    /// The day on which the work is counted, if it is known.
    pub worked_on: String,
    pub steps: Vec<(String, bool)>,
}

/// Something that was written there.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Comment {
    pub key: String,
    /// The key of its task.
    pub task: String,
    pub who: Who,
    /// A day as 2026-11-30, or nothing.
    pub on: String,
    pub text: String,
}

/// A file whose bytes wait in the storage.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct File {
    pub key: String,
    pub home: Home,
    pub name: String,
    /// Why it cannot be kept: nothing of it waits then.
    pub refused: Option<String>,
    pub bytes: Option<Bytes>,
}

/// What waits of a file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Bytes {
    pub version: uuid::Uuid,
    /// The name it is kept by.
    pub name: String,
    pub media: String,
    pub size: i64,
    /// In hexadecimal digits.
    pub sha256: String,
}

impl Bytes {
    pub fn version(&self) -> VersionId {
        VersionId(self.version)
    }
}

impl From<&Contact> for Brought {
    fn from(contact: &Contact) -> Self {
        let email = Some(contact.email.trim().to_owned()).filter(|email| !email.is_empty());
        Self {
            name: contact.name.clone(),
            job: contact.job.clone(),
            email,
            phone: contact.phone.clone(),
            language: contact.language.clone(),
            counterparty: contact.counterparty.clone(),
        }
    }
}

/// Which sort of thing a row makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Contact,
    Project,
    Task,
    Comment,
    File,
}

impl Kind {
    pub const ALL: [Self; 5] = [Self::Contact, Self::Project, Self::Task, Self::Comment, Self::File];

    pub fn word(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Project => "project",
            Self::Task => "task",
            Self::Comment => "comment",
            Self::File => "file",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// The key of what it is called.
    pub fn key(self) -> &'static str {
        match self {
            Self::Contact => "moving-a-contact",
            Self::Project => "moving-a-project",
            Self::Task => "moving-a-task",
            Self::Comment => "moving-a-comment",
            Self::File => "moving-a-file",
        }
    }
}

crate::words!(Kind);

impl Said {
    pub fn kind(&self) -> Kind {
        match self {
            Self::Contact(_) => Kind::Contact,
            Self::Project(_) => Kind::Project,
            Self::Cells { .. } | Self::Task(_) => Kind::Task,
            Self::Comment(_) => Kind::Comment,
            Self::File(_) => Kind::File,
        }
    }

    /// The name that its old house knew it by.
    pub fn key(&self) -> String {
        short(&self.whole_key())
    }

    fn whole_key(&self) -> String {
        match self {
            Self::Cells { .. } => String::new(),
            Self::Contact(contact) if contact.email.is_empty() => format!("{}|{}", fold(&contact.name), fold(&contact.counterparty)),
            Self::Contact(contact) => contact.email.trim().to_lowercase(),
            Self::Project(project) => project.key.clone(),
            Self::Task(task) => task.key.clone(),
            Self::Comment(comment) => comment.key.clone(),
            Self::File(file) => file.key.clone(),
        }
    }

    /// What it is called in the list of what becomes of all rows.
    pub fn title(&self) -> String {
        match self {
            Self::Cells { cells } => cells.first().cloned().unwrap_or_default(),
            Self::Contact(contact) if contact.name.is_empty() => contact.email.clone(),
            Self::Contact(contact) => contact.name.clone(),
            Self::Project(project) => project.title.clone(),
            Self::Task(task) => task.title.clone(),
            Self::Comment(comment) => crate::comments::beginning(comment.text.lines().next().unwrap_or_default(), 80),
            Self::File(file) => file.name.clone(),
        }
    }

    /// How it is, to tell whether it changed there since. Of a file its bytes count alone.
    pub fn digest(&self) -> String {
        match self {
            Self::File(File { bytes: Some(bytes), .. }) => bytes.sha256.clone(),
            other => digest(&serde_json::to_vec(other).unwrap_or_default()),
        }
    }

    /// Whoever is named in it.
    pub fn who(&self) -> Option<&Who> {
        match self {
            Self::Task(task) => task.assignee.as_ref(),
            Self::Comment(comment) if !comment.who.said().is_empty() => Some(&comment.who),
            _ => None,
        }
    }
}

/// A key as the database keeps it: of a long one a mark.
pub(super) fn short(key: &str) -> String {
    if key.len() > 200 { digest(key.as_bytes()) } else { key.to_owned() }
}

/// A short mark of some bytes.
pub(super) fn digest(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(bytes))
}
