//! The record of processing (GDPR, article 30): what an organization keeps of whom, what for, for
//! how long, and who gets it. It is told from the configuration and the rules that hold, and
//! never names more of a server than its host.

use super::{
    record_page,
    retention::{self, Rules},
};
use crate::{
    app::App,
    bind,
    config::Config,
    doors::Allowed,
    items::bin,
    organizations::{Administer, Organization, frame::Frame},
    parts,
    store::{Time, Tx},
    web::{Answer, Cx, Error, Routes, Texts},
};
use access::OrganizationId;
use schemars::JsonSchema;
use serde::Serialize;

/// What holds of an organization, for the record and for its guests.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct Facts {
    pub organization: String,
    pub responsible: String,
    pub officer: String,
    pub purpose: String,
    /// Who gets data besides those who work with it.
    pub recipients: Vec<Recipient>,
    pub periods: Vec<Period>,
}

/// A service that data goes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(super) struct Recipient {
    /// `mail`, `mail_in`, `database`, `storage`, `timestamps`, `antivirus` or `sign_in`.
    pub what: &'static str,
    pub host: String,
}

/// For how long something is kept.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct Period {
    /// `visits`, `guests`, `mails`, `browsers`, `bin`, `overview` or `log`.
    pub what: &'static str,
    /// In words.
    pub kept: String,
}

/// The host of an address, without a name, a password or a path beside it.
fn host(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let place = rest.split(['/', '?']).next().unwrap_or_default();
    let host = place.rsplit_once('@').map_or(place, |(_, host)| host);
    match host.strip_prefix('[').and_then(|inside| inside.split_once(']')) {
        Some((inside, _)) => inside.to_owned(),
        None => host.split(':').next().unwrap_or_default().to_owned(),
    }
}

/// Services elsewhere, as they are configured.
fn recipients(config: &Config) -> Vec<Recipient> {
    let scanner = config.antivirus.strip_prefix("tcp:").unwrap_or_default();
    let database = if config.database_url.contains("://") { host(&config.database_url) } else { String::new() };
    [
        ("mail", host(&config.smtp_url)),
        ("mail_in", config.mail_in_domain.clone()),
        ("database", database),
        ("storage", host(&config.storage_url)),
        ("timestamps", host(&config.timestamp_url)),
        ("antivirus", host(scanner)),
        ("sign_in", host(&config.sso_issuer)),
    ]
    .into_iter()
    .filter(|(_, host)| !host.is_empty())
    .map(|(what, host)| Recipient { what, host })
    .collect()
}

/// How long what is kept, in words.
fn periods(t: &Texts, rules: &Rules) -> Vec<Period> {
    let days = |days: Option<i64>| days.map_or_else(|| t["retention-kept"].to_owned(), |days| t.with("retention-days", parts![count = days]));
    let months = rules.guest_months.map_or_else(|| t["retention-kept"].to_owned(), |months| t.with("retention-months", parts![count = months]));
    let period = |what: &'static str, kept: String| Period { what, kept };
    vec![
        period("visits", days(rules.visit_days)),
        period("guests", months),
        period("mails", days(rules.mail_days)),
        period("browsers", days(rules.hold_days)),
        period("bin", days(Some(bin::UNDO_DAYS))),
        period("overview", days(Some(crate::notifications::KEPT_DAYS))),
        period("log", t["retention-kept"].to_owned()),
    ]
}

impl Facts {
    /// What holds now.
    pub(super) fn load(tx: &mut Tx<'_>, app: &App, t: &Texts, organization: OrganizationId) -> Result<Self, Error> {
        let (name,): (String,) = tx.one("SELECT name FROM organizations WHERE id = $1", bind![organization])?;
        let rules = retention::of(tx, organization)?;
        let periods = periods(t, &rules);
        let Rules { responsible, officer, purpose, .. } = rules;
        Ok(Self { organization: name, responsible, officer, purpose, recipients: recipients(&app.config), periods })
    }
}

/// The record.
#[derive(Serialize, JsonSchema)]
pub(super) struct Record {
    pub frame: Frame,
    pub made_at: Time,
    #[serde(flatten)]
    pub facts: Facts,
    /// Whose data it is.
    pub people: Vec<String>,
    /// What of them.
    pub data: Vec<String>,
    /// How it is kept safe.
    pub measures: Vec<String>,
}

/// Whose data an organization keeps, and what of them.
const PEOPLE: [&str; 4] = ["processing-people-guests", "processing-people-contacts", "processing-people-members", "processing-people-strangers"];
pub(super) const DATA: [&str; 6] = [
    "processing-data-contact",
    "processing-data-access",
    "processing-data-visits",
    "processing-data-words",
    "processing-data-signatures",
    "processing-data-mails",
];

/// What is done to keep it safe; only what holds here.
fn measures(t: &Texts, config: &Config, second_step: bool) -> Vec<String> {
    let always = [
        "processing-safe-access",
        "processing-safe-log",
        "processing-safe-passwords",
        "processing-safe-links",
        "processing-safe-guessing",
        "processing-safe-erasing",
    ];
    let here = [
        (config.secure(), "processing-safe-tls"),
        (second_step, "processing-safe-second"),
        (!config.antivirus.is_empty(), "processing-safe-antivirus"),
        (!config.timestamp_url.is_empty(), "processing-safe-timestamps"),
    ];
    let all = always.into_iter().chain(here.into_iter().filter(|(holds, _)| *holds).map(|(_, key)| key));
    all.map(|key| t[key].to_owned()).collect()
}

async fn page(here: Allowed<Administer, Organization>, cx: Cx) -> Result<Answer, Error> {
    let (id, app, t) = (here.id, cx.app.clone(), cx.t);
    let facts = cx.read(move |tx| Facts::load(tx, &app, t, id)).await?;
    let told = |keys: &[&'static str]| keys.iter().map(|key| t[*key].to_owned()).collect();
    let view = Record {
        frame: Frame::new(&*here, here.by(), *here.rights()),
        made_at: cx.app.store.sources().clock.now(),
        facts,
        people: told(&PEOPLE),
        data: told(&DATA),
        measures: measures(t, &cx.app.config, here.second_step_required),
    };
    cx.page(&view, record_page::draw)
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/administration/privacy/record", page)
        .about("The record of processing: whose data is kept, what for, how long, who gets it, how it is kept safe")
        .answers::<Record>()
}

#[cfg(test)]
mod tests {
    use super::{host, recipients};
    use crate::config::Config;

    #[test]
    fn house_13_of_a_server_only_its_host_is_told() {
        for (address, expected) in [
            ("smtps://parlor:secret@mail.example.com:465", "mail.example.com"),
            ("s3://bucket/prefix", "bucket"),
            ("https://stamps.example.com/tsa?key=1", "stamps.example.com"),
            ("postgres://u:p@[2001:db8::1]:5432/parlor", "2001:db8::1"),
            ("scanner:3310", "scanner"),
            ("", ""),
        ] {
            assert_eq!(host(address), expected, "{address}");
        }
    }

    #[test]
    fn house_13_only_what_is_configured_gets_data() {
        assert_eq!(recipients(&Config::default()), []);
        let config = Config { smtp_url: "smtp://u:p@mail.example".into(), antivirus: "unix:/run/clamav".into(), ..Config::default() };
        let told: Vec<(&str, String)> = recipients(&config).into_iter().map(|one| (one.what, one.host)).collect();
        assert_eq!(told, [("mail", "mail.example".to_owned())]);
    }
}
