//! Signs mails as RFC 6376 says: RSA with SHA-256, header and body relaxed.

use crate::store::Random;
use data_encoding::BASE64;
use ring::{
    rand::SystemRandom,
    signature::{RSA_PKCS1_SHA256, RsaKeyPair},
};
use rsa::{
    RsaPrivateKey,
    pkcs8::{EncodePrivateKey as _, EncodePublicKey as _},
    rand_core::{CryptoRng, Error, RngCore},
};
use sha2::{Digest as _, Sha256};

/// Headers that a signature holds, where the mail has them; more than once for what must not be put in twice.
const SIGNED: [&str; 13] = [
    "from",
    "from",
    "to",
    "subject",
    "subject",
    "date",
    "message-id",
    "reply-to",
    "mime-version",
    "content-type",
    "content-transfer-encoding",
    "list-unsubscribe",
    "list-unsubscribe-post",
];

/// As strong as 128 bits; every receiver checks keys of up to 4096 (RFC 8301).
const BITS: usize = 3072;

/// Where DNS has the key of a sender (RFC 6376, 3.6.2.1).
pub(super) fn record_name(selector: &str, domain: &str) -> String {
    format!("{selector}._domainkey.{domain}")
}

/// Whose signature it is.
#[derive(Clone, Copy)]
pub(super) struct Signer<'a> {
    pub domain: &'a str,
    pub selector: &'a str,
    /// In PKCS #8.
    pub key: &'a [u8],
}

/// A new key: the private half in PKCS #8, the public half as DNS says it.
///
/// It takes its time; never call it where others wait.
pub(super) fn fresh(random: Random) -> Option<(Vec<u8>, String)> {
    let key = RsaPrivateKey::new(&mut Source(random), BITS).ok()?;
    let public = key.to_public_key().to_public_key_der().ok()?;
    Some((key.to_pkcs8_der().ok()?.as_bytes().to_vec(), BASE64.encode(public.as_bytes())))
}

/// The generator that the program has, as the maker of keys asks for it.
struct Source(Random);

impl CryptoRng for Source {}
impl RngCore for Source {
    fn next_u32(&mut self) -> u32 {
        u32::from_le_bytes(self.0.bytes())
    }
    fn next_u64(&mut self) -> u64 {
        u64::from_le_bytes(self.0.bytes())
    }
    fn fill_bytes(&mut self, into: &mut [u8]) {
        for part in into.chunks_mut(8) {
            let bytes: [u8; 8] = self.0.bytes();
            part.copy_from_slice(&bytes[..part.len()]);
        }
    }
    fn try_fill_bytes(&mut self, into: &mut [u8]) -> Result<(), Error> {
        self.fill_bytes(into);
        Ok(())
    }
}

/// The header that signs a mail, to be put before it; nothing, where the key is none.
pub(super) fn header(mail: &[u8], signer: Signer<'_>, at: i64) -> Option<String> {
    let key = RsaKeyPair::from_pkcs8(signer.key).ok()?;
    let end = memchr::memmem::find(mail, b"\r\n\r\n")?;
    let (head, body) = (String::from_utf8_lossy(&mail[..end + 2]).into_owned(), &mail[end + 4..]);
    let headers = unfolded(&head);
    let names: Vec<&str> = headers.iter().map(|(name, _)| name.as_str()).collect();
    let held: Vec<&str> = SIGNED.into_iter().filter(|name| names.contains(name)).collect();
    let hash = BASE64.encode(&Sha256::digest(relaxed(body)));
    let unsigned = format!(
        "v=1; a=rsa-sha256; c=relaxed/relaxed; d={}; s={}; t={at};\r\n h={};\r\n bh={hash};\r\n b=",
        signer.domain,
        signer.selector,
        held.join(":")
    );
    let mut signature = vec![0; key.public().modulus_len()];
    key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), signed(&headers, &held, &unsigned).as_bytes(), &mut signature).ok()?;
    let lines = BASE64.encode(&signature).into_bytes().chunks(72).map(|line| String::from_utf8_lossy(line).into_owned()).collect::<Vec<_>>();
    Some(format!("DKIM-Signature: {unsigned}{}\r\n", lines.join("\r\n ")))
}

/// What the signature is made of: the headers that it names, each from the last one upward,
/// and itself without its value.
fn signed(headers: &[(String, String)], held: &[&str], unsigned: &str) -> String {
    let mut taken: Vec<&str> = Vec::new();
    let mut text = String::new();
    for name in held {
        let before = taken.iter().filter(|earlier| *earlier == name).count();
        if let Some((name, value)) = headers.iter().rev().filter(|(there, _)| there == name).nth(before) {
            text.extend([name.as_str(), ":", value.as_str(), "\r\n"]);
        }
        taken.push(name);
    }
    text.push_str("dkim-signature:");
    text.push_str(&plain(unsigned));
    text
}

/// Each header with its name in small letters and its value on one line.
fn unfolded(head: &str) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for line in head.split("\r\n").filter(|line| !line.is_empty()) {
        match line.split_once(':') {
            _ if line.starts_with([' ', '\t']) => {
                if let Some((_, value)) = all.last_mut() {
                    value.push_str(line);
                }
            }
            Some((name, value)) => all.push((name.trim_end().to_ascii_lowercase(), value.to_owned())),
            None => {}
        }
    }
    all.into_iter().map(|(name, value)| (name, plain(&value))).collect()
}

/// One space where there were several, none at the ends.
fn plain(value: &str) -> String {
    value.split([' ', '\t', '\r', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The body with one space where there were several, none at the ends of lines, and no empty
/// lines at its end.
fn relaxed(body: &[u8]) -> Vec<u8> {
    let mut out: Vec<u8> = Vec::with_capacity(body.len());
    for line in body.split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let start = out.len();
        for byte in line {
            let blank = matches!(byte, b' ' | b'\t');
            if !blank {
                out.push(*byte);
            } else if out.len() == start || out.last() != Some(&b' ') {
                out.push(b' ');
            }
        }
        while out.len() > start && out.last() == Some(&b' ') {
            out.pop();
        }
        out.extend_from_slice(b"\r\n");
    }
    while out.ends_with(b"\r\n\r\n") {
        out.truncate(out.len() - 2);
    }
    if out == b"\r\n" { Vec::new() } else { out }
}

#[cfg(test)]
mod tests {
    use super::{plain, relaxed, signed, unfolded};

    // The example of RFC 6376, 3.4.5.
    #[test]
    fn house_11_a_mail_is_relaxed_as_the_rfc_says() {
        let head = "A: X\r\nB : Y\t\r\n\tZ  \r\n";
        assert_eq!(unfolded(head), [("a".to_owned(), "X".to_owned()), ("b".to_owned(), "Y Z".to_owned())]);
        assert_eq!(relaxed(b" C \r\nD \t E\r\n\r\n\r\n"), b" C\r\nD E\r\n");
        assert_eq!(relaxed(b""), b"");
        assert_eq!(relaxed(b"\r\n\r\n"), b"");
        assert_eq!(relaxed(b"no end"), b"no end\r\n");
        assert_eq!(plain(" a\r\n b "), "a b");
    }

    #[test]
    fn house_11_a_header_that_is_held_twice_stands_once() {
        let headers = unfolded("From: a@b.c\r\nSubject: Hi\r\n");
        assert_eq!(signed(&headers, &["from", "from", "subject"], "v=1; b="), "from:a@b.c\r\nsubject:Hi\r\ndkim-signature:v=1; b=");
    }
}
