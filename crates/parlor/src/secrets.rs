//! Secrets that the database does not know.
//!
//! One key lies outside the database (a file that only the server's user reads,
//! or the configuration). Addresses of guest links and mailed codes are derived
//! from it, so a stolen database opens nothing (CODE-4); what comes in is
//! compared by hash.

use hmac::{Hmac, KeyInit as _, Mac as _};
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, Nonce, UnboundKey};
use sha2::{Digest as _, Sha256};
use std::{fs, io, io::Write as _, path::Path};
use subtle::ConstantTimeEq as _;
use uuid::Uuid;

/// The key. It never shows itself.
#[derive(Clone)]
pub struct Secrets {
    key: [u8; 32],
}

impl std::fmt::Debug for Secrets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secrets")
    }
}

/// What a secret is for; two purposes never give the same.
#[derive(Clone, Copy)]
pub enum Purpose {
    GuestLink,
    Invitation,
    Code,
    /// Hides addresses and networks in the counters of limits.
    Rate,
    /// Signs what a browser carries between two pages.
    Knock,
    /// The secret that an app on somebody's phone knows too.
    SecondFactor,
    /// Hides codes for a day without the phone.
    Recovery,
    /// What a browser carries to the provider of single sign-on and back.
    SingleSignOn,
    /// The address of a form.
    Form,
    /// Ends the mails of a sort, out of a mail.
    Unsubscribe,
    /// The address of a calendar feed.
    Calendar,
    /// The address that a mail is answered to.
    Reply,
    /// The private keys of the installation's own authority.
    Seal,
    /// Locks private keys that were imported.
    Lock,
    /// The password that goes with the address of a board.
    BoardPassword,
    /// The address of an organization's public templates of boards.
    BoardPage,
    /// The mark that a database knows its key by.
    Installation,
    /// Signs what a webhook is told.
    Webhook,
    /// Knows a change that is sent again.
    Once,
    /// What an own domain answers with, to show that it leads here.
    Domain,
}

impl Purpose {
    fn word(self) -> &'static [u8] {
        match self {
            Self::BoardPage => b"board page",
            Self::Once => b"once",
            Self::Domain => b"domain",
            Self::BoardPassword => b"board password",
            Self::GuestLink => b"guest link",
            Self::Invitation => b"invitation",
            Self::Code => b"code",
            Self::Rate => b"rate",
            Self::Knock => b"knock",
            Self::SecondFactor => b"second factor",
            Self::Recovery => b"recovery",
            Self::SingleSignOn => b"single sign-on",
            Self::Form => b"form",
            Self::Unsubscribe => b"unsubscribe",
            Self::Calendar => b"calendar",
            Self::Reply => b"reply",
            Self::Seal => b"seal",
            Self::Lock => b"lock",
            Self::Installation => b"installation",
            Self::Webhook => b"webhook",
        }
    }
}

impl Secrets {
    /// Of these 32 bytes.
    #[must_use]
    pub fn new(key: [u8; 32]) -> Self {
        Self { key }
    }

    /// From hex digits, or from the file in this folder, which is made if there is none: whether one may be
    /// made here, `installation::look_for_key` has asked before.
    ///
    /// # Errors
    /// When the file can be neither read nor made.
    pub fn load(hex: &str, folder: &Path, fresh: [u8; 32]) -> Result<Self, String> {
        if !hex.is_empty() {
            return decode(hex).map(Self::new).ok_or_else(|| "secret_key must be 64 hex digits".into());
        }
        let file = folder.join("secret.key");
        match fs::read_to_string(&file) {
            Ok(text) => decode(text.trim()).map(Self::new).ok_or_else(|| format!("{} does not hold 64 hex digits", file.display())),
            Err(fault) if fault.kind() == io::ErrorKind::NotFound => {
                let text = data_encoding::HEXLOWER.encode(&fresh);
                match write_private(folder, &file, &text) {
                    Ok(()) => Ok(Self::new(fresh)),
                    // Another server that starts on the same folder was faster, and its key is whole.
                    Err(fault) if fault.kind() == io::ErrorKind::AlreadyExists => Self::load(hex, folder, fresh),
                    Err(fault) => Err(format!("{}: {fault}", file.display())),
                }
            }
            Err(fault) => Err(format!("{}: {fault}", file.display())),
        }
    }

    /// 32 bytes that only this installation can derive, from a purpose and parts.
    #[must_use]
    pub fn derive(&self, purpose: Purpose, parts: &[&[u8]]) -> [u8; 32] {
        // HMAC takes keys of any length; the error type is a formality of the trait.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.key) else { return [0; 32] };
        mac.update(purpose.word());
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }

    /// The secret in an address: 160 bits in four groups, easy to read and to copy.
    #[must_use]
    pub fn address(&self, purpose: Purpose, id: Uuid, generation: i64) -> String {
        let bytes = self.derive(purpose, &[id.as_bytes(), &generation.to_be_bytes()]);
        let text = data_encoding::BASE32_NOPAD.encode(&bytes[..20]).to_ascii_lowercase();
        [&text[..8], &text[8..16], &text[16..24], &text[24..]].join("-")
    }
}

/// So many bytes of a signature go along with what is signed.
const SIGNATURE: usize = 16;

impl Secrets {
    /// What is given, readable by everybody and made by nobody else: for addresses
    /// that carry what they are about. Letters and digits, and their case says nothing.
    #[must_use]
    pub fn sign(&self, purpose: Purpose, what: &[u8]) -> String {
        let mut signed = what.to_vec();
        signed.extend_from_slice(&self.derive(purpose, &[what])[..SIGNATURE]);
        data_encoding::BASE32_NOPAD.encode(&signed).to_ascii_lowercase()
    }

    /// What was signed; nothing, if it was not, or for another purpose.
    #[must_use]
    pub fn signed(&self, purpose: Purpose, word: &str) -> Option<Vec<u8>> {
        let signed = data_encoding::BASE32_NOPAD.decode(word.to_ascii_uppercase().as_bytes()).ok()?;
        let (what, signature) = signed.split_at_checked(signed.len().checked_sub(SIGNATURE)?)?;
        bool::from(self.derive(purpose, &[what])[..SIGNATURE].ct_eq(signature)).then(|| what.to_vec())
    }
}

/// So many bytes of a locked secret are the number that it was locked with once.
const NONCE: usize = 12;

impl Secrets {
    /// Locks a secret that cannot be derived, for the database to keep (RFC 8439). The
    /// number is random and used once.
    #[must_use]
    pub fn lock(&self, nonce: [u8; NONCE], secret: &[u8]) -> Vec<u8> {
        self.lock_for(&[], nonce, secret)
    }

    /// As [`Secrets::lock`], and only whoever says these parts again can unlock it.
    #[must_use]
    pub fn lock_for(&self, parts: &[&[u8]], nonce: [u8; NONCE], secret: &[u8]) -> Vec<u8> {
        let mut locked = secret.to_vec();
        let sealed =
            self.lock_key(parts).and_then(|key| key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::empty(), &mut locked).ok());
        if sealed.is_none() {
            return Vec::new();
        }
        [&nonce[..], &locked].concat()
    }

    /// What was locked; nothing, if it was changed or locked by another installation.
    #[must_use]
    pub fn unlock(&self, locked: &[u8]) -> Option<Vec<u8>> {
        self.unlock_for(&[], locked)
    }

    /// What [`Secrets::lock_for`] locked for these parts.
    #[must_use]
    pub fn unlock_for(&self, parts: &[&[u8]], locked: &[u8]) -> Option<Vec<u8>> {
        let (nonce, locked) = locked.split_at_checked(NONCE)?;
        let mut secret = locked.to_vec();
        let length = self.lock_key(parts)?.open_in_place(Nonce::try_assume_unique_for_key(nonce).ok()?, Aad::empty(), &mut secret).ok()?.len();
        secret.truncate(length);
        Some(secret)
    }

    fn lock_key(&self, parts: &[&[u8]]) -> Option<LessSafeKey> {
        UnboundKey::new(&CHACHA20_POLY1305, &self.derive(Purpose::Lock, parts)).ok().map(LessSafeKey::new)
    }
}

/// What the database keeps of a secret.
#[must_use]
pub fn hash(secret: &str) -> [u8; 32] {
    Sha256::digest(secret.as_bytes()).into()
}

/// A new random secret of 256 bits, as text for cookies and tokens.
#[must_use]
pub fn text(random: [u8; 32]) -> String {
    data_encoding::BASE64URL_NOPAD.encode(&random)
}

fn decode(hex: &str) -> Option<[u8; 32]> {
    data_encoding::HEXLOWER_PERMISSIVE.decode(hex.as_bytes()).ok()?.try_into().ok()
}

/// Puts what only the server's user may read there whole, unless there is one.
pub(crate) fn write_private(folder: &Path, file: &Path, text: &str) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    // For its owner alone.
    let mut out = tempfile::Builder::new().prefix("secret.").tempfile_in(folder)?;
    out.write_all(text.as_bytes())?;
    out.as_file().sync_all()?;
    out.persist_noclobber(file)?;
    fs::File::open(folder)?.sync_all()
}
