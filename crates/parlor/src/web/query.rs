//! Addresses of lists that say which, and in which order.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// The query of an address, from `?` on, with all that is said in it; nothing where
/// nothing is.
pub fn query<'a>(parts: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut query = String::new();
    for (name, said) in parts.into_iter().filter(|(_, said)| !said.is_empty()) {
        let sign = if query.is_empty() { '?' } else { '&' };
        query.push_str(&format!("{sign}{name}={}", utf8_percent_encode(said, NON_ALPHANUMERIC)));
    }
    query
}
