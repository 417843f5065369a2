//! Long lists, a page at a time. A cursor holds what the last row of a page is
//! ordered by, so that the next page begins behind it whatever was added or taken
//! away meanwhile (HOUSE-8). It opens nothing: what it holds is only compared with.

use super::{Cx, Error, input, ui::icon};
use data_encoding::BASE64URL_NOPAD;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// So many rows a page has at most, and where nobody says how many.
pub const MOST: i64 = 200;

/// Which page of a list that knows no other wishes.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Paging {
    /// What the answer before called `next`.
    #[serde(default)]
    pub after: String,
    /// So many at most, up to 200 and to what a page shows.
    pub limit: Option<i64>,
}

/// So many rows are asked for; `most` is what a page of the list has.
#[must_use]
pub fn size(limit: Option<i64>, most: i64) -> i64 {
    limit.map_or(most, |limit| limit.clamp(1, MOST.min(most)))
}

/// What a cursor holds; nothing at the beginning of the list. `list` names the list
/// and its order: a cursor of another one leads nowhere.
///
/// # Errors
/// Invalid, when it is none of this list.
pub fn read<K: DeserializeOwned>(list: &str, after: &str) -> Result<Option<K>, Error> {
    named("after", list, after)
}

/// As [`read`], where a list begins with what is newest at its end, and goes back: `before` says where to.
///
/// # Errors
/// Invalid, when it is none of this list.
pub fn read_back<K: DeserializeOwned>(list: &str, before: &str) -> Result<Option<K>, Error> {
    named("before", list, before)
}

fn named<K: DeserializeOwned>(part: &'static str, list: &str, place: &str) -> Result<Option<K>, Error> {
    if place.is_empty() {
        return Ok(None);
    }
    let json = BASE64URL_NOPAD.decode(place.as_bytes()).ok().filter(|json| !input::escaped_zero(json));
    match json.and_then(|json| serde_json::from_slice::<(String, K)>(&json).ok()) {
        Some((of, key)) if of == list => Ok(Some(key)),
        _ => Err(Error::field(part, "list-cursor")),
    }
}

/// The cursor behind a row.
#[must_use]
pub fn write<K: Serialize>(list: &str, key: &K) -> String {
    serde_json::to_vec(&(list, key)).map(|json| BASE64URL_NOPAD.encode(&json)).unwrap_or_default()
}

/// Cuts rows that were asked for with one more than a page has, and answers with the
/// cursor of the next page, if there is one.
pub fn cut<R, K: Serialize>(rows: &mut Vec<R>, size: i64, list: &str, key: impl FnOnce(&R) -> K) -> Option<String> {
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    let more = rows.len() > size;
    rows.truncate(size);
    rows.last().filter(|_| more).map(|last| write(list, &key(last)))
}

impl Cx {
    /// What the query of the address says by that name; empty where it says nothing.
    #[must_use]
    pub fn asked(&self, name: &str) -> String {
        let query = self.path.split_once('?').map_or("", |(_, query)| query);
        let asked: Vec<(String, String)> = serde_html_form::from_str(query).unwrap_or_default();
        asked.into_iter().find(|(part, _)| part == name).map(|(_, value)| value).unwrap_or_default()
    }

    /// The address of this list from a place on, which its query calls by that name.
    #[must_use]
    pub fn further(&self, name: &str, place: &str) -> String {
        let (path, query) = self.path.split_once('?').unwrap_or((&self.path, ""));
        let asked: Vec<(String, String)> = serde_html_form::from_str(query).unwrap_or_default();
        let others = asked.iter().filter(|(part, _)| !matches!(part.as_str(), "after" | "before" | "at"));
        format!("{path}{}", super::query(others.map(|(name, value)| (name.as_str(), value.as_str())).chain([(name, place)])))
    }
}

/// The way on at the end of a list, and the way back to its beginning.
#[must_use]
pub fn pages(cx: &Cx, next: Option<&str>) -> Markup {
    let begun = cx.path.split_once('?').is_some_and(|(_, query)| query.split('&').any(|part| part.starts_with("after=") && part.len() > 6));
    html! {
        @if begun || next.is_some() {
            nav.pager #pages aria-label=(cx.t["pages"]) {
                @if begun { a.button rel="first" href=(cx.further("after", "")) { (icon("chevron-left")) " " (cx.t["list-first"]) } }
                @if let Some(next) = next { a.button rel="next" href=(cx.further("after", next)) { (cx.t["next-page"]) " " (icon("chevron-right")) } }
            }
        }
    }
}
