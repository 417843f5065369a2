//! What the operator can choose: by file (`parlor.toml`), by environment
//! (`PARLOR_…`), by flag. The later wins.

mod checked;

use crate::{
    store::{NatsAt, Place, Shared},
    web::Language,
};
use clap::Args;
use figment::{
    Figment,
    providers::{Env, Format as _, Serialized, Toml},
};
use serde::{Deserialize, Serialize};
use std::{net::IpAddr, path::PathBuf};

/// The configuration in effect.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Where the server listens.
    pub addr: String,
    /// The address that people type; it stands in mails and links. Where it is
    /// not said, this machine and the port of `addr`.
    pub base_url: String,
    /// Where the server listens for HTTPS itself, as `0.0.0.0:443`; empty where a proxy does that.
    pub tls_addr: String,
    /// The installation's own certificate with what leads to its root, in PEM; empty to have it from the authority.
    pub tls_certificate: String,
    /// The private key of that, in PEM.
    pub tls_key: String,
    /// What the authority of that says of its standing (an OCSP response, in DER), which is handed out with it; empty for nothing.
    pub tls_ocsp: String,
    /// The authority that certificates come from, by the address of its directory (ACME, RFC 8555); empty for none.
    pub acme_directory: String,
    /// Addresses that the authority may write to, separated by spaces.
    pub acme_contact: String,
    /// Whether you agree to the terms of the authority. Without that it is asked for nothing.
    pub acme_agree: bool,
    /// A file with roots in PEM that are believed beside those of the system when the authority and own domains are asked.
    pub acme_roots: String,
    /// Where own domains are asked in place of what DNS says, for HTTP and for HTTPS, as `10.0.0.5:80 10.0.0.5:443`; empty to ask DNS.
    pub domains_at: String,
    /// Whether browsers may put the domain of `base_url` on their own list of those reached encrypted alone. It binds every server
    /// below that domain, and is hard to take back.
    pub hsts_preload: bool,
    /// The folder for the embedded database, the key and the files.
    pub data: PathBuf,
    /// PostgreSQL; empty for the embedded database.
    pub database_url: String,
    /// NATS, where several servers speak by it, as `nats://user:password@host:4222`; of a cluster several, separated by spaces; empty to speak by PostgreSQL.
    pub nats_url: String,
    /// A file with credentials for it, as `nsc` makes it; empty where the address has all.
    pub nats_credentials: String,
    /// The mail server, as `smtps://user:password@host:465`; empty to keep mails and send none.
    pub smtp_url: String,
    /// The sender of mails.
    pub mail_from: String,
    /// What a domain names in its SPF record so that this installation may send for it, as `include:spf.example.com`; empty to ask for nothing.
    pub mail_spf: String,
    /// The DNS server that is asked about domains of senders, as `127.0.0.1:53`; empty to ask as the system does.
    pub dns: String,
    /// Where the company's mail server hands in answers to mails, as `127.0.0.1:2525`; empty to take none.
    pub mail_in_addr: String,
    /// What stands behind the @ of the addresses that mails are answered to.
    pub mail_in_domain: String,
    /// Servers that may hand in mails, as addresses of networks separated by spaces; `*` for all.
    pub mail_in_peers: String,
    /// The name by which that server says, in `Authentication-Results`, whether DMARC holds; empty not to ask.
    pub mail_in_checked_by: String,
    /// A timestamp service (RFC 3161) for seals, as `https://stamps.example.com`; empty for none.
    pub timestamp_url: String,
    /// A file with the roots that its certificates go back to, in PEM; empty to believe the service.
    pub timestamp_roots: String,
    /// Where files lie: empty for the data folder, or `s3://bucket/prefix?endpoint=https://s3.example.com&region=eu-central-1`.
    pub storage_url: String,
    /// The secret that guest links and codes are derived from, as 64 hex digits; empty to keep it in a file.
    pub secret_key: String,
    /// Addresses of the people who see the operator's pages, separated by spaces; empty for nobody.
    pub operators: String,
    /// The largest file that can be uploaded, in bytes.
    pub max_upload: u64,
    /// A virus scanner (ClamAV) that looks at each new file, as `unix:/run/clamav/clamd.ctl` or `tcp:host:3310`; empty for none.
    pub antivirus: String,
    /// So many bytes may an archive that is brought along come to, unpacked.
    pub max_import: u64,
    /// And so many files.
    pub max_import_files: usize,
    /// File endings that are refused, separated by spaces.
    pub refused_endings: String,
    /// Machines inside, by name or number, from which pictures that somebody names are fetched and to which webhooks are told all the same, separated by spaces.
    pub fetch_inside: String,
    /// So many pages are on a board at once; who comes then is asked to wait.
    pub board_people: usize,
    /// So many requests are answered at once; the others wait, and organizations take turns.
    pub requests_at_once: usize,
    /// So many of them with one key.
    pub requests_of_key: usize,
    /// So many pages of one person stand open at once and hear of changes.
    pub pages_of_person: usize,
    /// So many of one organization.
    pub pages_of_organization: usize,
    /// Proxies whose `X-Forwarded-For` is believed, separated by spaces.
    pub trusted_proxies: String,
    /// Whether kept mails can be read by everybody on a page: for trying out, never for work.
    pub mail_room: bool,
    /// Whether pages can be had in languages that are made of English, a lengthened (`en-XA`) and a mirrored one (`ar-XB`): for trying out, never for work.
    pub pseudo_languages: bool,
    /// So many guests has an organization of the plan *Free* at once.
    pub guests_free: i64,
    /// So many one of the plan *Business*; *Enterprise* as many as it likes.
    pub guests_business: i64,
    /// What a seat of a paid plan costs, in words that are shown before somebody is invited, as `12 € a month`; empty to say nothing of it.
    pub seat_price: String,
    /// The provider of single sign-on, as `https://login.example.com`; empty for none.
    pub sso_issuer: String,
    /// What the provider calls this installation.
    pub sso_client_id: String,
    /// What this installation proves itself with there.
    pub sso_client_secret: String,
    /// What the button says; it reads "Sign in with …".
    pub sso_name: String,
    /// Words of `acr` or `amr` by which the provider says that it asked for two proofs; empty where it always does.
    pub sso_two_proofs: String,
    /// Domains of addresses that the provider may speak for, separated by spaces: of others it lets nobody in.
    pub sso_domains: String,
    /// `info`, `debug`, or a filter such as `parlor=debug`.
    pub log: String,
    /// Logs as JSON lines.
    pub log_json: bool,
    /// A collector that traces are handed to by OTLP over HTTP, as `http://localhost:4318`; empty for none.
    pub otlp_url: String,
    /// Headers that it wants, as `name=value`, separated by commas.
    pub otlp_headers: String,
    /// The share of requests and pieces of work that are traced, from 0.0 to 1.0.
    pub otlp_sample: f64,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            addr: "127.0.0.1:8080".into(),
            base_url: String::new(),
            tls_addr: String::new(),
            tls_certificate: String::new(),
            tls_key: String::new(),
            tls_ocsp: String::new(),
            acme_directory: "https://acme-v02.api.letsencrypt.org/directory".into(),
            acme_contact: String::new(),
            acme_agree: false,
            acme_roots: String::new(),
            domains_at: String::new(),
            hsts_preload: false,
            data: "data".into(),
            database_url: String::new(),
            nats_url: String::new(),
            nats_credentials: String::new(),
            smtp_url: String::new(),
            mail_from: "Parlor <parlor@localhost>".into(),
            mail_spf: String::new(),
            dns: String::new(),
            mail_in_addr: String::new(),
            mail_in_domain: String::new(),
            timestamp_url: String::new(),
            timestamp_roots: String::new(),
            mail_in_peers: "127.0.0.1 ::1".into(),
            mail_in_checked_by: String::new(),
            storage_url: String::new(),
            secret_key: String::new(),
            operators: String::new(),
            max_upload: 2 * 1024 * 1024 * 1024,
            antivirus: String::new(),
            max_import: 20 * 1024 * 1024 * 1024,
            max_import_files: 20_000,
            refused_endings: "exe com bat cmd scr pif msi lnk".into(),
            fetch_inside: String::new(),
            board_people: 2_000,
            requests_at_once: 256,
            requests_of_key: 64,
            pages_of_person: 200,
            pages_of_organization: 20_000,
            trusted_proxies: String::new(),
            mail_room: false,
            pseudo_languages: false,
            guests_free: 50,
            guests_business: 100,
            seat_price: String::new(),
            sso_issuer: String::new(),
            sso_client_id: String::new(),
            sso_client_secret: String::new(),
            sso_name: String::new(),
            sso_two_proofs: String::new(),
            sso_domains: String::new(),
            log: "info".into(),
            log_json: false,
            otlp_url: String::new(),
            otlp_headers: String::new(),
            otlp_sample: 1.0,
        }
    }
}

/// How many guests an organization may have at once, by plan (PROJ-20).
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    pub free: i64,
    pub business: i64,
}

/// The same names as flags; each overrides file and environment.
#[derive(Args, Clone, Debug, Default, Serialize)]
pub struct Flags {
    /// The configuration file.
    #[arg(long, global = true, value_name = "FILE")]
    #[serde(skip)]
    pub config: Option<PathBuf>,
    #[arg(long, global = true, value_name = "HOST:PORT", help = "Where the server listens")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub addr: Option<String>,
    #[arg(long, global = true, value_name = "URL", help = "The address that people type")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_url: Option<String>,
    #[arg(long, global = true, value_name = "FOLDER", help = "The folder for database, key and files")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<PathBuf>,
    #[arg(long, global = true, value_name = "URL", help = "PostgreSQL in place of the embedded database")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub database_url: Option<String>,
    #[arg(long, global = true, value_name = "URL", help = "The mail server")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub smtp_url: Option<String>,
    #[arg(long, global = true, value_name = "ADDRESS", help = "The sender of mails")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mail_from: Option<String>,
    #[arg(long, global = true, value_name = "URL", help = "Where files lie")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub storage_url: Option<String>,
    #[arg(long, global = true, value_name = "BYTES", help = "The largest file that can be uploaded")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_upload: Option<u64>,
    #[arg(long, global = true, value_name = "FILTER", help = "What is logged")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log: Option<String>,
}

impl Config {
    /// Reads file, environment and flags, in this order of strength.
    ///
    /// # Errors
    /// A sentence that names what is wrong and where it stands.
    pub fn load(flags: &Flags) -> Result<Self, String> {
        let file = match &flags.config {
            Some(file) if !file.exists() => return Err(format!("the configuration file {} does not exist", file.display())),
            Some(file) => Toml::file_exact(file),
            None => Toml::file("parlor.toml"),
        };
        let config: Self = Figment::from(Serialized::defaults(Self::default()))
            .merge(file)
            // `PARLOR_TEST_…` steers tests, which hand their environment on to the servers that they start.
            .merge(Env::prefixed("PARLOR_").filter(|key| !key.starts_with("test_")))
            .merge(Serialized::defaults(flags))
            .extract()
            .map_err(|fault| fault.to_string())?;
        config.checked()
    }

    /// Whether a server at this address may hand in mails.
    #[must_use]
    pub fn hands_in_mail(&self, peer: IpAddr) -> bool {
        self.mail_in_peers.split_whitespace().any(|known| known == "*" || known.parse() == Ok(peer.to_canonical()))
    }

    /// Whether this address is one of an operator.
    #[must_use]
    pub fn operated_by(&self, email: &str) -> bool {
        let key = crate::people::email_key(email);
        key.is_some() && self.operators.split_whitespace().any(|operator| crate::people::email_key(operator) == key)
    }

    /// Whether a network is that of a proxy which is believed.
    #[must_use]
    pub fn trusts(&self, network: &str) -> bool {
        self.trusted_proxies.split_whitespace().any(|proxy| proxy == network)
    }

    /// All languages that can be chosen here.
    pub fn languages(&self) -> impl Iterator<Item = Language> {
        Language::ALL.into_iter().chain(Language::PSEUDO.into_iter().filter(|_| self.pseudo_languages))
    }

    /// The language of a tag that somebody chose.
    #[must_use]
    pub fn language(&self, tag: &str) -> Option<Language> {
        Language::offered(tag, self.pseudo_languages)
    }

    /// How many guests the plans admit.
    #[must_use]
    pub fn limits(&self) -> Limits {
        Limits { free: self.guests_free, business: self.guests_business }
    }

    /// Where the database is.
    #[must_use]
    pub fn place(&self) -> Place {
        if self.database_url.is_empty() {
            Place::Sqlite(self.data.join("parlor.db"))
        } else {
            let nats = (!self.nats_url.is_empty()).then(|| NatsAt { url: self.nats_url.clone(), credentials: self.nats_credentials.clone() });
            Place::Postgres(Shared { url: self.database_url.clone(), nats })
        }
    }

    /// Whether browsers reach the server by TLS, so that cookies can demand it.
    #[must_use]
    pub fn secure(&self) -> bool {
        self.base_url.starts_with("https://")
    }

    /// As TOML, with secrets covered.
    #[must_use]
    pub fn shown(&self) -> String {
        let mut copy = self.clone();
        for secret in [&mut copy.secret_key, &mut copy.smtp_url, &mut copy.database_url, &mut copy.sso_client_secret, &mut copy.otlp_url] {
            *secret = covered(secret);
        }
        copy.nats_url = copy.nats_url.split_whitespace().map(covered).collect::<Vec<_>>().join(" ");
        // Whatever the value of a header looks like.
        copy.otlp_headers = if copy.otlp_headers.is_empty() { String::new() } else { "…".into() };
        toml::to_string_pretty(&copy).unwrap_or_default()
    }
}

/// A URL without its password, wherever that stands in it; a key without its digits.
pub(crate) fn covered(secret: &str) -> String {
    match secret.split_once("://") {
        Some((scheme, rest)) => {
            let (place, query) = rest.split_once('?').map_or((rest, ""), |(place, _)| (place, "?…"));
            match place.rsplit_once('@') {
                Some((_, host)) => format!("{scheme}://…@{host}{query}"),
                None => format!("{scheme}://{place}{query}"),
            }
        }
        None if secret.is_empty() => String::new(),
        None => "…".into(),
    }
}
