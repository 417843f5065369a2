//! The languages that the interface speaks, how they are called, and which of them a browser asks for.

use std::cmp::Reverse;

/// A language that the interface speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    English,
    German,
    Czech,
    Ukrainian,
    Portuguese,
    Spanish,
    French,
    /// English with marks on its letters and two of each vowel: for finding what is cut off, and what is no text.
    Lengthened,
    /// English from right to left: for finding what stands on the wrong side.
    Mirrored,
}

impl Language {
    /// All that people speak; the first is where others fall back to.
    pub const ALL: [Self; 7] = [Self::English, Self::German, Self::Czech, Self::Ukrainian, Self::Portuguese, Self::Spanish, Self::French];

    /// Those that are made of English, for trying out.
    pub const PSEUDO: [Self; 2] = [Self::Lengthened, Self::Mirrored];

    /// The tag of BCP 47.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::Czech => "cs",
            Self::Ukrainian => "uk",
            Self::Portuguese => "pt-BR",
            Self::Spanish => "es",
            Self::French => "fr",
            Self::Lengthened => "en-XA",
            Self::Mirrored => "ar-XB",
        }
    }

    /// Its name in itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
            Self::Czech => "Čeština",
            Self::Ukrainian => "Українська",
            Self::Portuguese => "Português (Brasil)",
            Self::Spanish => "Español",
            Self::French => "Français",
            Self::Lengthened => "⟦Éñĝļîîšĥ⟧",
            Self::Mirrored => "\u{200f}\u{202e}English\u{202c}\u{200f}",
        }
    }

    /// Which way it is written, where that is not from left to right: for `dir`.
    #[must_use]
    pub fn dir(self) -> Option<&'static str> {
        (self == Self::Mirrored).then_some("rtl")
    }

    /// Whether it is one of those that are made of English.
    #[must_use]
    pub fn is_pseudo(self) -> bool {
        Self::PSEUDO.contains(&self)
    }

    /// The language of a tag such as `de-AT`, or of one that was kept.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::offered(tag, true)
    }

    /// The language of a tag that somebody asks for; those made of English by their whole tag, and only where they
    /// are to be had.
    #[must_use]
    pub fn offered(tag: &str, pseudo: bool) -> Option<Self> {
        let exact = |language: &Self| pseudo && language.tag().eq_ignore_ascii_case(tag);
        Self::PSEUDO.into_iter().find(exact).or_else(|| {
            let wanted = primary(tag);
            Self::ALL.into_iter().find(|language| primary(language.tag()).eq_ignore_ascii_case(wanted))
        })
    }

    /// The best one of an `Accept-Language` header (RFC 9110, 12.5.4): by weight, then by place.
    /// What weighs nothing is not taken; `*` is any that is not named.
    #[must_use]
    pub fn accepted(header: &str, pseudo: bool) -> Self {
        let mut wanted: Vec<(u16, &str)> = header.split(',').map(weighed).filter(|(_, tag)| !tag.is_empty()).collect();
        wanted.sort_by_key(|(weight, _)| Reverse(*weight));
        let named: Vec<Self> = wanted.iter().filter_map(|(_, tag)| Self::offered(tag, pseudo)).collect();
        let refused = |language: Self| wanted.iter().any(|(weight, tag)| *weight == 0 && Self::offered(tag, pseudo) == Some(language));
        let wished = wanted.iter().filter(|(weight, _)| *weight > 0);
        let mut fitting = wished.filter_map(|(_, tag)| match *tag {
            "*" => Self::ALL.into_iter().find(|language| !named.contains(language)),
            tag => Self::offered(tag, pseudo).filter(|language| !refused(*language)),
        });
        fitting.next().unwrap_or(Self::English)
    }
}

/// The language of a tag, without its region or script.
fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or_default()
}

/// One part of an `Accept-Language` header: its weight in thousandths, and what it asks for.
fn weighed(part: &str) -> (u16, &str) {
    let mut pieces = part.split(';').map(str::trim);
    let tag = pieces.next().unwrap_or_default();
    let weight = pieces.find_map(|piece| piece.strip_prefix("q=").or_else(|| piece.strip_prefix("Q=")));
    let weight = weight.map_or(1.0, |weight| weight.trim().parse::<f32>().unwrap_or(0.0));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1000")]
    let thousandths = (weight.clamp(0.0, 1.0) * 1000.0).round() as u16;
    (thousandths, tag)
}

#[cfg(test)]
mod tests {
    use super::Language::{self, Czech, English, French, German, Lengthened, Mirrored, Portuguese, Spanish, Ukrainian};

    #[test]
    fn house_9_the_browser_gets_the_best_language_that_it_accepts() {
        let table = [
            ("", English),
            ("de", German),
            ("de-AT,de;q=0.9,en;q=0.8", German),
            ("pt-PT, en;q=0.5", Portuguese),
            ("pt", Portuguese),
            ("PT-br", Portuguese),
            ("uk-UA,uk;q=0.9,ru;q=0.8", Ukrainian),
            ("fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5", French),
            ("en;q=0.1, cs;q=0.9", Czech),
            ("cs;q=0.001", Czech),
            ("es-419", Spanish),
            ("zh-Hans-CN, ja;q=0.9, es;q=0.2", Spanish),
            ("zh, ja", English),
            ("de;q=0, fr", French),
            ("de, de;q=0", English),
            ("en;q=0, *", German),
            ("*", English),
            ("*;q=0.1, fr;q=0.5", French),
            ("da, *;q=0.5", English),
            ("fr;q=rubbish, de;q=0.1", German),
            (", ;;; ,", English),
            ("en-XA, de", English),
            ("ar-XB, de", German),
        ];
        for (header, language) in table {
            assert_eq!(Language::accepted(header, false), language, "{header}");
        }
    }

    #[test]
    fn house_9_languages_for_trying_out_are_had_where_they_are_to_be_had() {
        assert_eq!(Language::accepted("en-XA, de", true), Lengthened);
        assert_eq!(Language::accepted("ar-xb", true), Mirrored);
        assert_eq!(Language::accepted("ar, en-GB", true), English);
        for language in Language::ALL {
            assert_eq!((Language::offered(language.tag(), false), language.dir()), (Some(language), None));
        }
        assert_eq!((Language::offered("ar-XB", false), Language::offered("en-XA", false)), (None, Some(English)));
        assert_eq!(Language::from_tag("ar-XB"), Some(Mirrored));
    }
}
