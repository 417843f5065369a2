//! Texts in Fluent files, per language. Plain messages are resolved once, when the
//! language is read; only those with parts are put together when shown.

use super::{Language, Manners, pseudo};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, bundle::FluentBundle};
use fluent_syntax::ast;
use intl_memoizer::concurrent::IntlLangMemoizer;
use std::{borrow::Cow, collections::HashMap, sync::OnceLock};

type Bundle = FluentBundle<FluentResource, IntlLangMemoizer>;

macro_rules! files {
    ($language:literal) => {
        [
            include_str!(concat!("../../../../texts/", $language, "/words.ftl")),
            include_str!(concat!("../../../../texts/", $language, "/people.ftl")),
            include_str!(concat!("../../../../texts/", $language, "/keys.ftl")),
            include_str!(concat!("../../../../texts/", $language, "/house.ftl")),
            include_str!(concat!("../../../../texts/", $language, "/items.ftl")),
            include_str!(concat!("../../../../texts/", $language, "/roles.ftl")),
            include_str!(concat!("../../../../texts/", $language, "/work.ftl")),
            include_str!(concat!("../../../../texts/", $language, "/projects.ftl")),
            include_str!(concat!("../../../../texts/", $language, "/documents.ftl")),
            include_str!(concat!("../../../../texts/", $language, "/evidence.ftl")),
            include_str!(concat!("../../../../texts/", $language, "/boards.ftl")),
            include_str!(concat!("../../../../texts/", $language, "/brands.ftl")),
            include_str!(concat!("../../../../texts/", $language, "/canvas.ftl")),
            include_str!(concat!("../../../../texts/", $language, "/signatures.ftl")),
            include_str!(concat!("../../../../texts/", $language, "/files.ftl")),
            include_str!(concat!("../../../../texts/", $language, "/sharing.ftl")),
            include_str!(concat!("../../../../texts/", $language, "/extranet.ftl")),
            include_str!(concat!("../../../../texts/", $language, "/lists.ftl")),
            include_str!(concat!("../../../../texts/", $language, "/planned.ftl")),
            include_str!(concat!("../../../../texts/", $language, "/guests.ftl")),
            include_str!(concat!("../../../../texts/", $language, "/stays.ftl")),
            include_str!(concat!("../../../../texts/", $language, "/operator.ftl")),
            include_str!(concat!("../../../../texts/", $language, "/receipts.ftl")),
            include_str!(concat!("../../../../texts/", $language, "/groups.ftl")),
            include_str!(concat!("../../../../texts/", $language, "/reviews.ftl")),
            include_str!(concat!("../../../../texts/", $language, "/webhooks.ftl")),
            include_str!(concat!("../../../../texts/", $language, "/domains.ftl")),
            include_str!(concat!("../../../../texts/", $language, "/privacy.ftl")),
            include_str!(concat!("../../../../texts/", $language, "/rules.ftl")),
            include_str!(concat!("../../../../texts/", $language, "/moving.ftl")),
            include_str!(concat!("../../../../texts/", $language, "/mails.ftl")),
            include_str!(concat!("../../../../texts/", $language, "/notifications.ftl")),
            include_str!(concat!("../../../../texts/", $language, "/errors.ftl")),
        ]
    };
}

/// Each is read when somebody first reads in it.
static READ: [OnceLock<Texts>; 9] = [const { OnceLock::new() }; 9];

impl Language {
    /// Its texts.
    #[must_use]
    pub fn texts(self) -> &'static Texts {
        READ[self as usize].get_or_init(|| Texts::read(self))
    }

    /// A message as it was written, if it is one line. Nothing else of the language is read for it.
    pub(super) fn line(self, key: &str) -> Option<&'static str> {
        let mut lines = self.files().into_iter().flat_map(str::lines);
        lines.find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "))
    }

    fn files(self) -> [&'static str; 33] {
        match self {
            Self::English | Self::Lengthened | Self::Mirrored => files!("en"),
            Self::German => files!("de"),
            Self::Czech => files!("cs"),
            Self::Ukrainian => files!("uk"),
            Self::Portuguese => files!("pt-BR"),
            Self::Spanish => files!("es"),
            Self::French => files!("fr"),
        }
    }
}

/// All texts of one language.
pub struct Texts {
    language: Language,
    plain: HashMap<String, String>,
    patterns: HashMap<String, Vec<Piece>>,
    bundle: Bundle,
    manners: Manners,
}

/// A piece of a message that knows no cases: its own words, or a part as it is.
enum Piece {
    Words(String),
    Part(String),
}

impl Texts {
    fn read(language: Language) -> Self {
        // What is made of English counts as English does.
        let counts_as = if language.is_pseudo() { Language::English } else { language };
        let mut bundle = Bundle::new_concurrent(vec![counts_as.tag().parse().unwrap_or_default()]);
        // Marks around all that is inserted would stand in attributes and mails too: `embedded` puts them where they are needed.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(FORMATS[language as usize]));
        let (mut plain, mut patterns) = (HashMap::new(), HashMap::new());
        for text in language.files() {
            let text = if language.is_pseudo() { pseudo::file(language, text) } else { text.to_owned() };
            let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, faults)| {
                tracing::error!(?faults, "a text file has faults");
                resource
            });
            plain.extend(resource.entries().filter_map(plain_message));
            patterns.extend(resource.entries().filter_map(pattern));
            bundle.add_resource_overriding(resource);
        }
        Self { language, plain, patterns, bundle, manners: Manners::of(language) }
    }

    /// Which language this is.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// How the language writes dates, numbers and lists, and orders names.
    #[must_use]
    pub fn manners(&self) -> &Manners {
        &self.manners
    }

    /// A message with parts put in. An unknown one shows its key; a test keeps
    /// that from happening.
    #[must_use]
    pub fn with(&self, key: &str, parts: &[(&str, Part<'_>)]) -> String {
        // Most messages have no cases, and need nothing of what Fluent does for those that have.
        if let Some(whole) = self.patterns.get(key).and_then(|pieces| self.put_together(pieces, parts)) {
            return whole;
        }
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let args: FluentArgs<'_> = parts.iter().map(|(name, part)| (*name, self.argument(part))).collect();
        let mut faults = Vec::new();
        self.bundle.format_pattern(pattern, Some(&args), &mut faults).into_owned()
    }

    /// A message that travelled from where it was found to where it is shown.
    #[must_use]
    pub fn say(&self, say: &Say) -> String {
        if say.parts.is_empty() && self.plain.contains_key(say.key) {
            return self[say.key].to_owned();
        }
        let parts: Vec<(&str, Part<'_>)> = say.parts.iter().map(|(name, part)| (*name, part.borrowed())).collect();
        self.with(say.key, &parts)
    }

    fn put_together(&self, pieces: &[Piece], parts: &[(&str, Part<'_>)]) -> Option<String> {
        let mut whole = String::new();
        for piece in pieces {
            match piece {
                Piece::Words(words) => whole.push_str(words),
                Piece::Part(name) => match parts.iter().find(|(known, _)| known == name).map(|(_, part)| part)? {
                    Part::Text(text) => whole.push_str(&self.embedded(text)),
                    Part::Number(number) => whole.push_str(&self.manners.count(*number)),
                },
            }
        }
        Some(whole)
    }

    fn argument<'a>(&self, part: &'a Part<'_>) -> FluentValue<'a> {
        match part {
            // A word of the program, by which a message chooses its case.
            Part::Text(text) if text.bytes().all(|byte| byte.is_ascii_lowercase() || b"-_".contains(&byte)) => {
                FluentValue::String(Cow::Borrowed(text))
            }
            Part::Text(text) => FluentValue::String(self.embedded(text)),
            #[expect(clippy::cast_precision_loss, reason = "counts, far below 2^52")]
            Part::Number(number) => FluentValue::from(*number as f64),
        }
    }

    /// A part as it stands in a sentence. One that runs the other way is set apart (Unicode's isolates), so that
    /// it turns nothing around it; what overrides the direction of what follows is left out.
    fn embedded<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let to_the_left = self.language.dir().is_some();
        if to_the_left && text.contains(char::is_alphabetic) {
            Cow::Owned(format!("\u{2068}{text}\u{2069}"))
        } else if !to_the_left && !text.is_ascii() && text.contains(turns) {
            let calm: String = text.chars().filter(|letter| !overrides(*letter)).collect();
            Cow::Owned(format!("\u{2068}{calm}\u{2069}"))
        } else {
            Cow::Borrowed(text)
        }
    }

    /// Whether there is such a message.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }
}

/// A message without parts.
impl std::ops::Index<&str> for Texts {
    type Output = str;
    fn index(&self, key: &str) -> &str {
        match self.plain.get(key) {
            Some(text) => text,
            None => "\u{fffd}",
        }
    }
}

fn plain_message(entry: &ast::Entry<&str>) -> Option<(String, String)> {
    let ast::Entry::Message(message) = entry else { return None };
    let mut text = String::new();
    for element in &message.value.as_ref()?.elements {
        match element {
            ast::PatternElement::TextElement { value } => text.push_str(value),
            ast::PatternElement::Placeable { .. } => return None,
        }
    }
    Some((message.id.name.to_owned(), text))
}

/// The pieces of a message whose parts all stand in it as they are.
fn pattern(entry: &ast::Entry<&str>) -> Option<(String, Vec<Piece>)> {
    let ast::Entry::Message(message) = entry else { return None };
    let pieces = message.value.as_ref()?.elements.iter().map(|element| match element {
        ast::PatternElement::TextElement { value } => Some(Piece::Words((*value).to_owned())),
        ast::PatternElement::Placeable { expression: ast::Expression::Inline(ast::InlineExpression::VariableReference { id }) } => {
            Some(Piece::Part(id.name.to_owned()))
        }
        ast::PatternElement::Placeable { .. } => None,
    });
    Some((message.id.name.to_owned(), pieces.collect::<Option<_>>()?))
}

/// Whether a letter runs from right to left, or makes others do so.
fn turns(letter: char) -> bool {
    overrides(letter)
        || matches!(letter, '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// Whether a character changes the direction of what comes after it.
fn overrides(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// How Fluent writes a number, per language: it takes a function and nothing that one could hold.
const FORMATS: [fn(&FluentValue<'_>, &IntlLangMemoizer) -> Option<String>; 9] =
    [counted::<0>, counted::<1>, counted::<2>, counted::<3>, counted::<4>, counted::<5>, counted::<6>, counted::<7>, counted::<8>];

fn counted<const LANGUAGE: usize>(value: &FluentValue<'_>, _: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    #[expect(clippy::cast_possible_truncation, reason = "it was a whole number before")]
    READ[LANGUAGE].get().map(|texts| texts.manners.count(number.value as i64))
}

/// What can be put into a message.
#[derive(Clone, Debug)]
pub enum Part<'a> {
    Text(Cow<'a, str>),
    Number(i64),
}

impl Part<'_> {
    fn borrowed(&self) -> Part<'_> {
        match self {
            Self::Text(text) => Part::Text(Cow::Borrowed(text)),
            Self::Number(number) => Part::Number(*number),
        }
    }
}

impl<'a> From<&'a str> for Part<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}
impl<'a> From<&'a String> for Part<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}
impl From<String> for Part<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}
impl From<i64> for Part<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}
impl From<usize> for Part<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// A message on its way to somebody whose language is not known yet.
#[derive(Clone, Debug)]
pub struct Say {
    pub key: &'static str,
    pub parts: Vec<(&'static str, Part<'static>)>,
}

impl Say {
    /// The message of that key.
    #[must_use]
    pub fn new(key: &'static str) -> Self {
        Self { key, parts: Vec::new() }
    }

    /// The message with one more part.
    #[must_use]
    pub fn and(mut self, name: &'static str, part: impl Into<Part<'static>>) -> Self {
        self.parts.push((name, part.into()));
        self
    }
}

impl From<&'static str> for Say {
    fn from(key: &'static str) -> Self {
        Self::new(key)
    }
}
