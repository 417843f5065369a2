//! What can be the own domain of an organization.

use super::host_of;
use crate::web::Error;

/// The name as DNS writes it: small letters, other scripts as Punycode (UTS 46).
///
/// # Errors
/// A sentence, where it can be nobody's own domain, or is that of the installation.
pub(super) fn checked(typed: &str, base_url: &str) -> Result<String, Error> {
    let wrong = |key: &'static str| Error::field("name", key);
    let typed = typed.trim();
    let bare = ["https://", "http://"].iter().find_map(|scheme| typed.strip_prefix(scheme)).unwrap_or(typed);
    let bare = bare.trim_end_matches('/').trim_end_matches('.');
    if bare.is_empty() {
        return Err(wrong("domain-missing"));
    }
    if bare.contains(['/', ':', '@', '?', '#']) || bare.parse::<std::net::IpAddr>().is_ok() {
        return Err(wrong("domain-no-name"));
    }
    let name = idna::domain_to_ascii_strict(bare).map_err(|_| wrong("domain-no-name"))?;
    // An address in disguise: the last part of a name is never a number.
    let numbered = name.rsplit('.').next().is_none_or(|last| last.chars().all(|c| c.is_ascii_digit()));
    if name.len() > 253 || !name.contains('.') || numbered {
        return Err(wrong("domain-no-name"));
    }
    if name == host_of(base_url) {
        return Err(wrong("domain-is-ours"));
    }
    // A public suffix belongs to everybody below it; what is under no known suffix has none to respect.
    match psl::suffix(name.as_bytes()) {
        Some(suffix) if suffix.is_known() && suffix.as_bytes() == name.as_bytes() => Err(wrong("domain-suffix")),
        _ => Ok(name),
    }
}

/// The name as people read it.
pub(super) fn readable(name: &str) -> String {
    idna::domain_to_unicode(name).0
}

#[cfg(test)]
mod tests {
    use super::{checked, readable};
    use crate::web::Error;

    fn name(typed: &str) -> Option<String> {
        checked(typed, "https://parlor.example").ok()
    }

    #[test]
    fn house_11_a_domain_is_written_as_dns_writes_it() {
        for (typed, written) in [
            ("gaeste.firma.de", "gaeste.firma.de"),
            ("  Gaeste.Firma.DE. ", "gaeste.firma.de"),
            ("https://gaeste.firma.de/", "gaeste.firma.de"),
            ("gäste.firma.de", "xn--gste-loa.firma.de"),
            ("gaeste.intern", "gaeste.intern"),
            ("firma.de", "firma.de"),
        ] {
            assert_eq!(name(typed).as_deref(), Some(written), "{typed}");
        }
        assert_eq!(readable("xn--gste-loa.firma.de"), "gäste.firma.de");
    }

    #[test]
    fn house_11_what_is_nobodys_own_name_is_refused() {
        for typed in [
            "",
            "firma",
            "localhost",
            "127.0.0.1",
            "[::1]",
            "::1",
            "1.2",
            "firma.de:8443",
            "firma.de/x",
            "me@firma.de",
            "a b.de",
            "-a.de",
            "a_b.de",
            "*.firma.de",
            "de",
            "co.uk",
            "a..de",
        ] {
            assert!(matches!(checked(typed, "https://parlor.example"), Err(Error::Invalid(_))), "{typed}");
        }
        assert_eq!(name("parlor.example"), None, "the installation has its own");
        assert_eq!(name("PARLOR.example."), None);
        assert!(name("guests.parlor.example").is_some());
    }
}
