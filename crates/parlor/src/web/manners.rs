//! How a language writes dates, hours, numbers and lists, and in which order it puts names: by ICU4X, with the data of
//! Unicode's CLDR, which is compiled in. The words around them are texts.

use super::{Language, pseudo};
use icu_calendar::Gregorian;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences, options::CollatorOptions, preferences::CollationNumericOrdering};
use icu_datetime::{
    FixedCalendarDateTimeFormatter, NoCalendarFormatter,
    fieldsets::{E, MD, T, YMD},
    input,
};
use icu_decimal::{DecimalFormatter, input::Decimal, options::DecimalFormatterOptions};
use icu_list::{
    ListFormatter,
    options::{ListFormatterOptions, ListLength},
};
use icu_locale_core::Locale;
use jiff::civil::{Date, DateTime};
use std::{cmp::Ordering, error::Error};

type Days<Fields> = FixedCalendarDateTimeFormatter<Gregorian, Fields>;

/// The manners of one language.
pub struct Manners {
    language: Language,
    /// Without what is compiled in, which never lacks, things are written as they are kept.
    made: Option<Made>,
}

struct Made {
    day: Days<MD>,
    day_and_year: Days<YMD>,
    brief: Days<YMD>,
    weekday: Days<E>,
    weekday_short: Days<E>,
    clock: NoCalendarFormatter<T>,
    number: DecimalFormatter,
    all: ListFormatter,
    order: CollatorBorrowed<'static>,
}

impl Made {
    fn of(locale: &Locale) -> Result<Self, Box<dyn Error>> {
        let mut order = CollatorPreferences::from(locale);
        order.numeric_ordering = Some(CollationNumericOrdering::True);
        Ok(Self {
            day: Days::try_new(locale.into(), MD::long())?,
            day_and_year: Days::try_new(locale.into(), YMD::long())?,
            brief: Days::try_new(locale.into(), YMD::medium())?,
            weekday: Days::try_new(locale.into(), E::long())?,
            weekday_short: Days::try_new(locale.into(), E::short())?,
            clock: NoCalendarFormatter::try_new(locale.into(), T::hm())?,
            number: DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::default())?,
            all: ListFormatter::try_new_and(locale.into(), ListFormatterOptions::default().with_length(ListLength::Wide))?,
            order: Collator::try_new(order, CollatorOptions::default())?,
        })
    }
}

/// The tag that the data know best; English is written as in Europe: 12 November, 14:30.
fn locale(language: Language) -> &'static str {
    match language {
        Language::English | Language::Lengthened | Language::Mirrored => "en-GB",
        other => other.tag(),
    }
}

impl Manners {
    pub(super) fn of(language: Language) -> Self {
        let made = locale(language).parse().map_err(Box::from).and_then(|locale| Made::of(&locale));
        let made = made.inspect_err(|fault| tracing::error!(language = language.tag(), %fault, "no data of this language")).ok();
        Self { language, made }
    }

    fn dated(&self, date: Date, said: impl FnOnce(&Made, &input::Date<Gregorian>) -> String) -> String {
        let month_and_day = (u8::try_from(date.month()).unwrap_or(1), u8::try_from(date.day()).unwrap_or(1));
        let there = input::Date::try_new_gregorian(i32::from(date.year()), month_and_day.0, month_and_day.1).ok();
        match (&self.made, there) {
            (Some(made), Some(there)) => pseudo::whole(self.language, said(made, &there)),
            _ => date.to_string(),
        }
    }

    /// "12 November".
    #[must_use]
    pub fn day(&self, date: Date) -> String {
        self.dated(date, |made, date| made.day.format(date).to_string())
    }

    /// "12 November 2026".
    #[must_use]
    pub fn day_and_year(&self, date: Date) -> String {
        self.dated(date, |made, date| made.day_and_year.format(date).to_string())
    }

    /// "12 Nov 2026".
    #[must_use]
    pub fn brief(&self, date: Date) -> String {
        self.dated(date, |made, date| made.brief.format(date).to_string())
    }

    /// "Thursday".
    #[must_use]
    pub fn weekday(&self, date: Date) -> String {
        self.dated(date, |made, date| made.weekday.format(date).to_string())
    }

    /// "Thu".
    #[must_use]
    pub fn weekday_short(&self, date: Date) -> String {
        self.dated(date, |made, date| made.weekday_short.format(date).to_string())
    }

    /// "9:41", or "09:41", as the language likes it.
    #[must_use]
    pub fn clock(&self, at: DateTime) -> String {
        let part = |number: i8| u8::try_from(number).unwrap_or(0);
        let there = input::Time::try_new(part(at.hour()), part(at.minute()), 0, 0).ok();
        match (&self.made, there) {
            (Some(made), Some(there)) => made.clock.format(&there).to_string(),
            _ => format!("{:02}:{:02}", at.hour(), at.minute()),
        }
    }

    /// A plain decimal such as `-148200.5`, as it was kept: with marks between its thousands. What is no number stays as it is.
    #[must_use]
    pub fn number(&self, kept: &str) -> String {
        match (&self.made, kept.parse::<Decimal>()) {
            (Some(made), Ok(number)) => made.number.format(&number).to_string(),
            _ => kept.to_owned(),
        }
    }

    /// How many there are. Marks between thousands come with the fifth digit: what names something by its number is
    /// shorter.
    #[must_use]
    pub fn count(&self, number: i64) -> String {
        match &self.made {
            Some(made) if number.abs() >= 10_000 => made.number.format(&Decimal::from(number)).to_string(),
            _ => number.to_string(),
        }
    }

    /// "Ana, Ben and Ida".
    #[must_use]
    pub fn all_of(&self, names: &[impl AsRef<str>]) -> String {
        let names = names.iter().map(AsRef::as_ref);
        match &self.made {
            Some(made) => made.all.format(names).to_string(),
            None => names.collect::<Vec<_>>().join(", "),
        }
    }

    /// Which of two names comes first; numbers in them by what they are worth.
    #[must_use]
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        self.made.as_ref().map_or_else(|| one.cmp(other), |made| made.order.compare(one, other))
    }

    /// A whole list as a page shows it, in the order of its names.
    #[must_use]
    pub fn by_name<'l, T>(&self, list: &'l [T], name: impl Fn(&T) -> &str) -> Vec<&'l T> {
        let mut lines: Vec<&T> = list.iter().collect();
        lines.sort_by(|one, other| self.compare(name(one), name(other)));
        lines
    }

    /// What can be chosen of a list, in the order of its names: the value of each, and its words.
    #[must_use]
    pub fn choices<T, I: ToString>(&self, list: &[T], of: impl Fn(&T) -> (I, &str)) -> Vec<(String, String)> {
        let chosen = self.by_name(list, |one| of(one).1);
        chosen.into_iter().map(&of).map(|(id, name)| (id.to_string(), name.to_owned())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, Language, Manners};
    use jiff::civil::date;

    fn table(rows: [(Language, &str); 7], said: impl Fn(&Manners) -> String) {
        for (language, expected) in rows {
            // Which space it is, is its own business.
            assert_eq!(said(&Manners::of(language)).replace(['\u{a0}', '\u{202f}'], " "), expected, "{}", language.tag());
        }
    }

    const DAY: Date = date(2027, 5, 1);

    #[test]
    fn house_9_dates_are_written_as_each_language_does() {
        use Language::{Czech, English, French, German, Portuguese, Spanish, Ukrainian};
        let full = ["1 May 2027", "1. Mai 2027", "1. května 2027", "1 травня 2027 р.", "1 de maio de 2027", "1 de mayo de 2027", "1 mai 2027"];
        let days = ["1 May", "1. Mai", "1. května", "1 травня", "1 de maio", "1 de mayo", "1 mai"];
        let weekdays = ["Saturday", "Samstag", "sobota", "субота", "sábado", "sábado", "samedi"];
        let languages = [English, German, Czech, Ukrainian, Portuguese, Spanish, French];
        let rows = |words: [&'static str; 7]| std::array::from_fn(|at| (languages[at], words[at]));
        table(rows(full), |manners| manners.day_and_year(DAY));
        table(rows(days), |manners| manners.day(DAY));
        table(rows(weekdays), |manners| manners.weekday(DAY));
        let clocks = ["09:05", "09:05", "9:05", "09:05", "09:05", "09:05", "09:05"];
        table(rows(clocks), |manners| manners.clock(DAY.at(9, 5, 30, 0)));
        for manners in Language::ALL.map(Manners::of) {
            assert!(manners.brief(DAY).contains("2027"), "a column always has the year");
            assert!(manners.weekday_short(DAY).chars().count() <= 5);
        }
    }

    #[test]
    fn house_9_numbers_are_written_as_each_language_does() {
        use Language::{Czech, English, French, German, Portuguese, Spanish, Ukrainian};
        let rows = [
            (English, "148,200.50"),
            (German, "148.200,50"),
            (Czech, "148 200,50"),
            (Ukrainian, "148 200,50"),
            (Portuguese, "148.200,50"),
            (Spanish, "148.200,50"),
            (French, "148 200,50"),
        ];
        table(rows, |manners| manners.number("148200.50"));
        let english = Manners::of(English);
        assert_eq!((english.number("-12.5"), english.number("1480"), english.number("soon")), ("-12.5".into(), "1,480".into(), "soon".into()));
        assert_eq!((english.count(9_999), english.count(12_345), english.count(-3)), ("9999".into(), "12,345".into(), "-3".into()));
    }

    #[test]
    fn house_9_lists_are_said_as_each_language_does() {
        use Language::{Czech, English, French, German, Portuguese, Spanish, Ukrainian};
        let rows = [
            (English, "Ana, Ben and Ida"),
            (German, "Ana, Ben und Ida"),
            (Czech, "Ana, Ben a Ida"),
            (Ukrainian, "Ana, Ben і Ida"),
            (Portuguese, "Ana, Ben e Ida"),
            (Spanish, "Ana, Ben e Ida"),
            (French, "Ana, Ben et Ida"),
        ];
        table(rows, |manners| manners.all_of(&["Ana", "Ben", "Ida"]));
        assert_eq!(Manners::of(Spanish).all_of(&["Ida", "Ana"]), "Ida y Ana");
        assert_eq!(Manners::of(English).all_of(&["Ana"]), "Ana");
    }

    #[test]
    fn house_9_names_are_sorted_as_each_language_does() {
        let table: [(Language, &[&str]); 7] = [
            (Language::English, &["anna", "Bea", "Čapek", "chalk", "Cid", "file 2", "file 10", "Zed"]),
            (Language::German, &["Anna", "Ärger", "Azur", "Öl", "Otto", "Straße", "Strasse 2", "Über", "Ulm"]),
            (Language::Czech, &["Cyril", "Čapek", "Dana", "Hana", "chata", "Iva", "Ryba", "Řezník", "Zeman", "Žák"]),
            (Language::Ukrainian, &["Гнат", "Ґанок", "Дім", "Емма", "Євген", "Жук", "Ида", "Іван", "Їжак", "Йосип", "Яна"]),
            (Language::Portuguese, &["Ana", "Ângela", "Antônio", "São", "Saulo"]),
            (Language::Spanish, &["Nadal", "Nuria", "Ñandú", "Óscar", "Oso"]),
            (Language::French, &["cote", "coté", "côte", "côté", "Œuvre", "Oise"]),
        ];
        for (language, expected) in table {
            let names: Vec<&str> = expected.iter().rev().copied().collect();
            let sorted: Vec<&str> = Manners::of(language).by_name(&names, |name| name).into_iter().copied().collect();
            assert_eq!(sorted, expected, "{}", language.tag());
        }
    }
}
