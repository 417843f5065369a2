//! What the rules of an organization say about what is opened to guests. The door that opens
//! and the page that tells what a rule would break ask the same function, [`SharingRule::finds`].
//!
//! What a rule asks of who signs and changes things is in `proof.rs`.

use crate::Micros;
use serde::{Deserialize, Serialize};

/// What a sharing rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RuleKind {
    /// Guests have addresses of these domains alone.
    OnlyDomains,
    /// No guest has an address of these domains.
    NeverDomains,
    /// Whatever is opened ends, after so many days at most.
    Longest,
    /// Nothing is opened to everyone who has an address.
    NoPublicLinks,
    /// Guests sign only where they signed in by two proofs.
    ProofToSign,
    /// Guests change things only where they signed in by two proofs.
    ProofToEdit,
    /// Pictures of files carry who looks at them.
    Watermark,
}

impl RuleKind {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::OnlyDomains, Self::NeverDomains, Self::Longest, Self::NoPublicLinks, Self::ProofToSign, Self::ProofToEdit, Self::Watermark];

    /// The word that the database, forms and texts use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::OnlyDomains => "only_domains",
            Self::NeverDomains => "never_domains",
            Self::Longest => "longest",
            Self::NoPublicLinks => "no_public_links",
            Self::ProofToSign => "proof_to_sign",
            Self::ProofToEdit => "proof_to_edit",
            Self::Watermark => "watermark",
        }
    }

    /// The kind of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether it names domains.
    #[must_use]
    pub fn of_domains(self) -> bool {
        matches!(self, Self::OnlyDomains | Self::NeverDomains)
    }

    /// Whether it holds at once for everybody, and refuses nothing to be opened.
    #[must_use]
    pub fn at_once(self) -> bool {
        matches!(self, Self::ProofToSign | Self::ProofToEdit | Self::Watermark)
    }
}

/// Domains of addresses: `example.org` is that alone, `*.example.org` also all below it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Domains(Vec<String>);

impl Domains {
    /// No rule names more.
    pub const MOST: usize = 100;

    /// Those of a text, with spaces, commas or lines between them.
    ///
    /// # Errors
    /// The first that is none.
    pub fn read(text: &str) -> Result<Self, String> {
        let mut domains: Vec<String> = Vec::new();
        for typed in text.split([' ', ',', ';', '\n', '\r', '\t']).filter(|typed| !typed.is_empty()) {
            let domain = typed.trim_start_matches('@').to_lowercase();
            if !is_domain(domain.strip_prefix("*.").unwrap_or(&domain)) {
                return Err(typed.to_owned());
            }
            if !domains.contains(&domain) {
                domains.push(domain);
            }
        }
        Ok(Self(domains))
    }

    /// So many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// As the database keeps them, with spaces between.
    #[must_use]
    pub fn words(&self) -> String {
        self.0.join(" ")
    }

    /// Whether an address is of one of them.
    #[must_use]
    pub fn have(&self, email: &str) -> bool {
        let Some((_, domain)) = email.trim().rsplit_once('@') else { return false };
        let domain = domain.to_lowercase();
        self.0.iter().any(|known| match known.strip_prefix("*.") {
            Some(whole) => domain.strip_suffix(whole).is_some_and(|below| below.is_empty() || below.ends_with('.')),
            None => *known == domain,
        })
    }
}

fn is_domain(domain: &str) -> bool {
    let label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    domain.len() <= 253 && domain.contains('.') && domain.split('.').all(label)
}

/// A rule, with what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SharingRule {
    OnlyDomains(Domains),
    NeverDomains(Domains),
    Longest { days: i64 },
    NoPublicLinks,
    ProofToSign,
    ProofToEdit,
    Watermark,
}

/// Something that is opened, or lies open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening<'a> {
    pub whom: Whom<'a>,
    /// When it ends by itself.
    pub until: Option<Micros>,
    /// It lets them sign.
    pub signs: bool,
    /// It lets them change things.
    pub edits: bool,
}

/// To whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom<'a> {
    /// One contact. `proves`: they have a passkey or a second step, or whatever else counts
    /// as two proofs.
    Contact { email: Option<&'a str>, proves: bool },
    /// Everyone who has the public link.
    Everyone,
}

/// What a rule has to say about an opening.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// It would not be opened like this.
    Breaks,
    /// They have nothing yet by which to prove who they are, where the rule asks for it.
    ToProve,
}

const DAY: Micros = 24 * 60 * 60 * 1_000_000;
/// A last day lasts until its end, in whatever zone, also where clocks are put back on it.
const TO_THE_END_OF_THE_DAY: Micros = DAY + 2 * 60 * 60 * 1_000_000;

impl SharingRule {
    /// What the rule has to say about this opening, were it made now.
    #[must_use]
    pub fn finds(&self, opening: &Opening<'_>, now: Micros) -> Option<Finding> {
        let unproven = matches!(opening.whom, Whom::Contact { proves: false, .. });
        let found = |finding: Finding, holds: bool| holds.then_some(finding);
        match (self, opening.whom) {
            // Whom a public link leads in says who they are when they come.
            (Self::OnlyDomains(_) | Self::NeverDomains(_), Whom::Everyone) => None,
            // Who has no address is of no domain.
            (Self::OnlyDomains(domains), Whom::Contact { email, .. }) => found(Finding::Breaks, !email.is_some_and(|email| domains.have(email))),
            (Self::NeverDomains(domains), Whom::Contact { email, .. }) => found(Finding::Breaks, email.is_some_and(|email| domains.have(email))),
            (Self::Longest { days }, _) => {
                let latest = now.saturating_add(days.saturating_mul(DAY)).saturating_add(TO_THE_END_OF_THE_DAY);
                found(Finding::Breaks, opening.until.is_none_or(|until| until > latest))
            }
            (Self::NoPublicLinks, whom) => found(Finding::Breaks, whom == Whom::Everyone),
            (Self::ProofToSign, _) => found(Finding::ToProve, opening.signs && unproven),
            (Self::ProofToEdit, _) => found(Finding::ToProve, opening.edits && unproven),
            (Self::Watermark, _) => None,
        }
    }

    /// Whether it refuses that this is opened now.
    #[must_use]
    pub fn refuses(&self, opening: &Opening<'_>, now: Micros) -> bool {
        self.finds(opening, now) == Some(Finding::Breaks)
    }

    /// The end that what is opened now has at the latest, where nobody chooses one.
    #[must_use]
    pub fn latest(&self, now: Micros) -> Option<Micros> {
        match self {
            Self::Longest { days } => Some(now.saturating_add(days.saturating_mul(DAY))),
            _ => None,
        }
    }
}
