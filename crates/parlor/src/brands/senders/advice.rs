//! What records in DNS mean for mails of an address, and what to put there.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What DNS said; nothing where nobody answered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Found {
    pub spf: Option<Vec<String>>,
    pub dkim: Option<Vec<String>>,
    pub dmarc: Option<Vec<String>>,
}

/// How it stands with one of the three.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum State {
    /// As it should be.
    Well,
    /// There is none.
    Missing,
    /// There is one, and it says something else.
    Other,
    /// There are several, and none counts.
    Several,
    /// Nobody answered.
    Unknown,
}

pub(super) fn is_spf(text: &str) -> bool {
    text == "v=spf1" || text.starts_with("v=spf1 ")
}

pub(super) fn is_dmarc(text: &str) -> bool {
    tag(text, "v").is_some_and(|version| version == "DMARC1")
}

/// The line with the key.
pub(super) fn dkim_line(public: &str) -> String {
    format!("v=DKIM1; k=rsa; p={public}")
}

/// Whether the domain says this key. It alone decides whether mails come from the address.
pub(super) fn dkim(found: &Found, public: &str) -> State {
    let Some(all) = &found.dkim else { return State::Unknown };
    let key = |text: &String| tag(text, "p").map(|key| key.split_whitespace().collect::<String>());
    match all.as_slice() {
        [] => State::Missing,
        [one] => match key(one) {
            Some(key) if key == public => State::Well,
            _ => State::Other,
        },
        _ => State::Several,
    }
}

/// Whether the domain's list of servers names ours: `ours` is what it is to name, and empty
/// where the operator did not say.
pub(super) fn spf(found: &Found, ours: &str) -> State {
    let Some(all) = &found.spf else { return State::Unknown };
    match all.as_slice() {
        [] => State::Missing,
        [one] if ours.is_empty() || one.split_whitespace().any(|word| word.trim_start_matches('+').eq_ignore_ascii_case(ours)) => State::Well,
        [_] => State::Other,
        _ => State::Several,
    }
}

/// The line that names our server too; nothing where none has to.
pub(super) fn spf_line(found: &Found, ours: &str) -> Option<String> {
    if ours.is_empty() {
        return None;
    }
    let there = found.spf.as_ref().and_then(|all| all.first());
    Some(there.map_or_else(|| format!("v=spf1 {ours} ~all"), |one| one.replacen("v=spf1", &format!("v=spf1 {ours}"), 1)))
}

pub(super) fn dmarc(found: &Found) -> State {
    match found.dmarc.as_deref() {
        None => State::Unknown,
        Some([]) => State::Missing,
        Some([one]) => {
            if tag(one, "p").is_some() {
                State::Well
            } else {
                State::Other
            }
        }
        Some(_) => State::Several,
    }
}

/// A first line for a domain that has none: it changes nothing, and has reports sent.
pub(super) fn dmarc_line(domain: &str) -> String {
    format!("v=DMARC1; p=none; rua=mailto:postmaster@{domain}")
}

/// What a record says of one of its tags.
fn tag<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    text.split(';').filter_map(|part| part.split_once('=')).find(|(tag, _)| tag.trim() == name).map(|(_, value)| value.trim())
}

#[cfg(test)]
mod tests {
    use super::{Found, State, dkim, dmarc, is_dmarc, is_spf, spf, spf_line};

    fn of(texts: &[&str]) -> Option<Vec<String>> {
        Some(texts.iter().map(|text| (*text).to_owned()).collect())
    }

    #[test]
    fn house_11_records_are_read_as_they_stand_in_dns() {
        for (texts, state) in [
            (of(&[]), State::Missing),
            (of(&["v=DKIM1; k=rsa; p=AB CD"]), State::Well),
            (of(&["p=ABCD"]), State::Well),
            (of(&["v=DKIM1; p="]), State::Other),
            (of(&["p=ABCD", "p=ABCD"]), State::Several),
            (None, State::Unknown),
        ] {
            assert_eq!(dkim(&Found { dkim: texts.clone(), ..Found::default() }, "ABCD"), state, "{texts:?}");
        }
        let ours = "include:spf.parlor.example";
        for (texts, state) in [
            (of(&[]), State::Missing),
            (of(&["v=spf1 mx -all"]), State::Other),
            (of(&["v=spf1 mx +Include:spf.parlor.example -all"]), State::Well),
            (of(&["v=spf1 -all", "v=spf1 mx"]), State::Several),
        ] {
            assert_eq!(spf(&Found { spf: texts.clone(), ..Found::default() }, ours), state, "{texts:?}");
        }
        let mx = Found { spf: of(&["v=spf1 mx -all"]), ..Found::default() };
        assert_eq!(spf_line(&mx, ours).as_deref(), Some("v=spf1 include:spf.parlor.example mx -all"));
        assert_eq!(dmarc(&Found { dmarc: of(&["v=DMARC1; p=reject"]), ..Found::default() }), State::Well);
        assert!(is_spf("v=spf1 mx") && !is_spf("v=spf10") && is_dmarc("v=DMARC1; p=none") && !is_dmarc("v=spf1"));
    }
}
