//! Values of fields: what may be typed, and the one form in which it is kept.

use crate::{
    items::fold,
    organizers::{Field, FieldKind},
};
use access::FileId;
use uuid::Uuid;

/// No line is longer.
pub(super) const LINE: usize = 500;
/// No long text is longer.
pub(super) const TEXT: usize = 50_000;

/// What values of a record can point to.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    /// The files of the record that its editor sees.
    pub files: Vec<FileId>,
    /// Members and contacts.
    pub people: Vec<Uuid>,
}

/// What was typed into a field, in the form in which it is kept; empty stays
/// empty.
///
/// # Errors
/// The key of a sentence that says what is wrong.
pub(super) fn kept(field: &Field, typed: &str, known: &Known) -> Result<String, &'static str> {
    let typed = typed.trim();
    if typed.is_empty() {
        // A file is chosen once the record is there, so a form cannot demand it.
        return if field.required && field.kind != FieldKind::File { Err("record-field-required") } else { Ok(String::new()) };
    }
    match field.kind {
        FieldKind::Text => line(typed),
        FieldKind::LongText => text(typed),
        FieldKind::Number => number(typed).ok_or("record-field-number"),
        FieldKind::Money => money(field, typed).ok_or("record-field-money"),
        FieldKind::Date => crate::web::day_of(typed).map(|day| day.to_string()).ok_or("record-field-date"),
        FieldKind::Choice => field.options().find(|choice| *choice == typed).map(str::to_owned).ok_or("record-field-choice"),
        FieldKind::MultiChoice => several(field, typed).ok_or("record-field-choice"),
        FieldKind::Person => {
            let wanted = typed.parse::<Uuid>().ok();
            wanted.filter(|id| known.people.contains(id)).map(|id| id.to_string()).ok_or("record-field-person")
        }
        FieldKind::Checkbox => Ok("on".to_owned()),
        FieldKind::Link => link(typed).ok_or("record-field-link"),
        FieldKind::File => {
            let wanted = typed.parse::<FileId>().ok();
            wanted.filter(|id| known.files.contains(id)).map(|id| id.to_string()).ok_or("record-field-file")
        }
    }
}

fn line(typed: &str) -> Result<String, &'static str> {
    let one: String = typed.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if one.chars().count() > LINE { Err("record-field-long") } else { Ok(one) }
}

fn text(typed: &str) -> Result<String, &'static str> {
    let text = typed.replace("\r\n", "\n");
    if text.chars().count() > TEXT { Err("record-field-long") } else { Ok(text) }
}

/// A plain decimal such as `-148200.5`: spaces and apostrophes between
/// thousands fall away, a single comma is a point.
fn number(typed: &str) -> Option<String> {
    let plain: String = typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '’')).collect();
    let plain = if plain.contains('.') || plain.matches(',').count() != 1 { plain } else { plain.replace(',', ".") };
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("-", rest));
    let (whole, part) = digits.split_once('.').map_or((digits, None), |(whole, part)| (whole, Some(part)));
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits.len() > 30 || !all_digits(whole) || !part.is_none_or(all_digits) {
        return None;
    }
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(part.map_or_else(|| format!("{sign}{whole}"), |part| format!("{sign}{whole}.{part}")))
}

/// An amount with two places; the field's currency may stand beside it.
fn money(field: &Field, typed: &str) -> Option<String> {
    let amount = typed.trim().trim_start_matches(field.currency()).trim_end_matches(field.currency());
    let kept = number(amount)?;
    let (whole, part) = kept.split_once('.').unwrap_or((&kept, ""));
    let part = part.trim_end_matches('0');
    (part.len() <= 2).then(|| format!("{whole}.{part:0<2}"))
}

/// Several choices, one a line, in the order in which they can be chosen.
fn several(field: &Field, typed: &str) -> Option<String> {
    let chosen: Vec<&str> = typed.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let known = chosen.iter().all(|choice| field.options().any(|option| option == *choice));
    known.then(|| field.options().filter(|option| chosen.contains(option)).collect::<Vec<_>>().join("\n"))
}

/// No key is longer; more of a text decides no order that anybody sees.
const KEY: usize = 200;

/// What lists sort and find a kept value by.
pub(super) fn key(kind: FieldKind, value: &str) -> String {
    match kind {
        FieldKind::Text | FieldKind::LongText | FieldKind::Choice | FieldKind::Link => fold(value).chars().take(KEY).collect(),
        FieldKind::Number | FieldKind::Money => digits(value),
        FieldKind::MultiChoice => format!("|{}|", value.lines().map(fold).collect::<Vec<_>>().join("|")),
        FieldKind::Date | FieldKind::Person | FieldKind::Checkbox => value.to_owned(),
        FieldKind::File => String::new(),
    }
}

/// The key of a bound that was typed for numbers or days, if it is one.
pub(super) fn comparable(kind: FieldKind, typed: &str) -> Option<String> {
    match kind {
        FieldKind::Date => crate::web::day_of(typed).map(|day| day.to_string()),
        _ => number(typed).map(|value| digits(&value)),
    }
}

/// A decimal as digits of one width that sort as the numbers do: a sign, 30
/// before the point, 10 behind it; of negative ones each digit's complement.
fn digits(value: &str) -> String {
    let (negative, plain) = value.strip_prefix('-').map_or((false, value), |rest| (true, rest));
    let (whole, part) = plain.split_once('.').unwrap_or((plain, ""));
    let part: String = part.chars().take(10).collect();
    let wide = format!("{whole:0>30}{part:0<10}");
    if negative && wide.bytes().any(|digit| digit != b'0') {
        let complement = wide.bytes().map(|digit| char::from(b'9' - (digit - b'0')));
        std::iter::once('0').chain(complement).collect()
    } else {
        format!("1{wide}")
    }
}

/// An address that a browser may follow. One without a scheme is taken for a
/// page on the web.
fn link(typed: &str) -> Option<String> {
    let whole = if typed.contains(':') { typed.to_owned() } else { format!("https://{typed}") };
    let lower = whole.to_ascii_lowercase();
    let known = ["http://", "https://", "mailto:"].into_iter().any(|scheme| lower.starts_with(scheme) && lower.len() > scheme.len());
    let clean = whole.chars().all(|c| !c.is_whitespace() && !c.is_control()) && whole.len() <= 2000;
    (known && clean).then_some(whole)
}
