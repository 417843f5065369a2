//! Texts in Fluent files, per language. Plain messages are resolved once, at
//! the start; only those with parts are put together when shown.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, bundle::FluentBundle};
use fluent_syntax::ast;
use intl_memoizer::concurrent::IntlLangMemoizer;
use std::{borrow::Cow, collections::HashMap, sync::LazyLock};

type Bundle = FluentBundle<FluentResource, IntlLangMemoizer>;

/// A language that the interface speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    English,
    German,
}

impl Language {
    /// All of them; the first is where others fall back to.
    pub const ALL: [Self; 2] = [Self::English, Self::German];

    /// The tag of BCP 47.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }

    /// Its name in itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
        }
    }

    /// The language of a tag such as `de-AT`.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// The best one of an `Accept-Language` header.
    #[must_use]
    pub fn accepted(header: &str) -> Self {
        let mut wanted: Vec<(i32, &str)> = header
            .split(',')
            .filter_map(|part| {
                let mut pieces = part.trim().split(';');
                let tag = pieces.next()?.trim();
                let weight = pieces.find_map(|piece| piece.trim().strip_prefix("q=")).and_then(|q| q.parse::<f32>().ok()).unwrap_or(1.0);
                #[expect(clippy::cast_possible_truncation, reason = "a weight between 0 and 1")]
                Some(((-weight * 1000.0) as i32, tag))
            })
            .collect();
        wanted.sort_by_key(|(weight, _)| *weight);
        wanted.into_iter().find_map(|(_, tag)| Self::from_tag(tag)).unwrap_or(Self::English)
    }

    /// Its texts.
    #[must_use]
    pub fn texts(self) -> &'static Texts {
        match self {
            Self::English => &ALL[0],
            Self::German => &ALL[1],
        }
    }
}

/// All texts of one language.
pub struct Texts {
    language: Language,
    plain: HashMap<String, String>,
    patterns: HashMap<String, Vec<Piece>>,
    bundle: Bundle,
}

/// A piece of a message that knows no cases: its own words, or a part as it is.
enum Piece {
    Words(String),
    Part(String),
}

macro_rules! files {
    ($language:literal) => {
        &[
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

static ALL: LazyLock<[Texts; 2]> = LazyLock::new(|| [Texts::read(Language::English, files!("en")), Texts::read(Language::German, files!("de"))]);

impl Texts {
    fn read(language: Language, files: &[&str]) -> Self {
        let tag = language.tag().parse().unwrap_or_default();
        let mut bundle = Bundle::new_concurrent(vec![tag]);
        // Marks around inserted parts would stand in attributes and mails too.
        bundle.set_use_isolating(false);
        let (mut plain, mut patterns) = (HashMap::new(), HashMap::new());
        for text in files {
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, faults)| {
                tracing::error!(?faults, "a text file has faults");
                resource
            });
            plain.extend(resource.entries().filter_map(plain_message));
            patterns.extend(resource.entries().filter_map(pattern));
            bundle.add_resource_overriding(resource);
        }
        Self { language, plain, patterns, bundle }
    }

    /// Which language this is.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// A message with parts put in. An unknown one shows its key; a test keeps
    /// that from happening.
    #[must_use]
    pub fn with(&self, key: &str, parts: &[(&str, Part<'_>)]) -> String {
        // Most messages have no cases, and need nothing of what Fluent does for those that have.
        if let Some(whole) = self.patterns.get(key).and_then(|pieces| put_together(pieces, parts)) {
            return whole;
        }
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let args: FluentArgs<'_> = parts.iter().map(|(name, part)| (*name, FluentValue::from(part))).collect();
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

fn put_together(pieces: &[Piece], parts: &[(&str, Part<'_>)]) -> Option<String> {
    let mut whole = String::new();
    for piece in pieces {
        match piece {
            Piece::Words(words) => whole.push_str(words),
            Piece::Part(name) => match parts.iter().find(|(known, _)| known == name).map(|(_, part)| part)? {
                Part::Text(text) => whole.push_str(text),
                Part::Number(number) => whole.push_str(&number.to_string()),
            },
        }
    }
    Some(whole)
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

impl<'a> From<&'a Part<'_>> for FluentValue<'a> {
    fn from(part: &'a Part<'_>) -> Self {
        match part {
            Part::Text(text) => FluentValue::String(Cow::Borrowed(text)),
            #[expect(clippy::cast_precision_loss, reason = "counts, far below 2^52")]
            Part::Number(number) => FluentValue::from(*number as f64),
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
