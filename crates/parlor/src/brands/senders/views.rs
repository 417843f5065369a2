//! What administrators see of the address that their mails come from.

use super::{
    advice::{self, Found, State},
    dkim, domain, store,
};
use crate::{
    config::Config,
    organizations::{Organization, frame::Frame},
    store::{Time, Tx},
    web::Error,
};
use schemars::JsonSchema;
use serde::Serialize;

/// The page.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct Page {
    pub frame: Frame,
    /// Where mails come from as long as no other address may be used.
    pub installation: String,
    pub sender: Option<SenderView>,
}

/// The address, and how it stands with it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct SenderView {
    pub address: String,
    pub domain: String,
    pub confirmed: bool,
    /// Mails come from it, signed.
    pub ready: bool,
    pub set_by: String,
    pub set_at: Time,
    /// When DNS was last asked.
    pub looked_at: Option<Time>,
    pub records: Vec<Record>,
}

/// One of the three things that DNS says of a domain's mails.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct Record {
    /// `dkim`, `spf` or `dmarc`.
    pub what: &'static str,
    /// The name in DNS, as a TXT record.
    pub name: String,
    /// What stands there; nothing until DNS was asked, or where nobody answered.
    pub found: Option<Vec<String>>,
    pub state: Option<State>,
    /// What should stand there; nothing where it may stay as it is.
    pub line: Option<String>,
}

/// All of it.
///
/// # Errors
/// When the store fails.
pub(super) fn page(tx: &mut Tx<'_>, here: &Organization, frame: Frame, config: &Config) -> Result<Page, Error> {
    let kept = store::kept(tx, here.id)?;
    Ok(Page { frame, installation: config.mail_from.clone(), sender: kept.map(|kept| sender(kept, &config.mail_spf)) })
}

fn sender(kept: store::Kept, ours: &str) -> SenderView {
    let found: Option<Found> = kept.found.as_deref().and_then(|text| serde_json::from_str(text).ok());
    let domain = domain(&kept.address).to_owned();
    let records = records(&kept, &domain, found.as_ref(), ours);
    SenderView {
        confirmed: kept.confirmed_at.is_some(),
        ready: kept.ready && kept.confirmed_at.is_some(),
        set_by: kept.set_by,
        set_at: kept.set_at,
        looked_at: kept.looked_at,
        address: kept.address,
        domain,
        records,
    }
}

fn records(kept: &store::Kept, domain: &str, found: Option<&Found>, ours: &str) -> Vec<Record> {
    let none = Found::default();
    let known = found.unwrap_or(&none);
    let state = |state: State| found.map(|_| state);
    let (dkim, spf, dmarc) = (advice::dkim(known, &kept.public_key), advice::spf(known, ours), advice::dmarc(known));
    let wanted = |state: State| found.is_none() || state != State::Well;
    vec![
        Record {
            what: "dkim",
            name: dkim::record_name(&kept.selector, domain),
            found: known.dkim.clone(),
            state: state(dkim),
            line: wanted(dkim).then(|| advice::dkim_line(&kept.public_key)),
        },
        Record {
            what: "spf",
            name: domain.to_owned(),
            found: known.spf.clone(),
            state: state(spf),
            line: advice::spf_line(known, ours).filter(|_| found.is_some() && spf != State::Well && spf != State::Unknown),
        },
        Record {
            what: "dmarc",
            name: format!("_dmarc.{domain}"),
            found: known.dmarc.clone(),
            state: state(dmarc),
            line: (found.is_some() && dmarc == State::Missing).then(|| advice::dmarc_line(domain)),
        },
    ]
}
