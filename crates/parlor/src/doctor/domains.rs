//! Own domains of organizations, and certificates: what does not lead here, what was refused,
//! and what ends soon.

use super::{Finding, said};
use crate::{
    app::App,
    domains::{self, Standing},
    store::{Time, Tx},
    web::Error,
};

const PART: &str = "domains";

/// What is wrong with them; that all is well is said where there are any.
pub(super) async fn all(app: &App) -> Vec<Finding> {
    let now = app.store.sources().clock.now();
    let in_files = domains::name_in_files(&app.config).to_owned();
    match app.store.read(move |tx| gather(tx, &in_files)).await {
        Ok((unused, certificates)) => judged(now, unused, &certificates),
        Err(fault) => vec![Finding::wrong(PART, said(&fault), "see what the log of the server says")],
    }
}

type Gathered = (Vec<(String, Option<domains::Fault>)>, Vec<Standing>);

fn gather(tx: &mut Tx<'_>, in_files: &str) -> Result<Gathered, Error> {
    Ok((domains::why_unused(tx)?, domains::standings(tx, in_files)?))
}

fn judged(now: Time, unused: Vec<(String, Option<domains::Fault>)>, certificates: &[Standing]) -> Vec<Finding> {
    let ending = certificates.iter().filter(|certificate| certificate.worries(now)).map(|certificate| {
        let days = certificate.ends_at.map_or(0, |end| (end.0 - now.0) / 86_400_000_000);
        let says = match days {
            ..=0 => format!("the certificate of {} has ended", certificate.name),
            days => format!("the certificate of {} ends in {days} days{}", certificate.name, because(certificate)),
        };
        let remedy = "see that the authority reaches port 80 under this name, that acme_directory answers and acme_agree is set";
        Finding::wrong(PART, says, remedy)
    });
    let refused = certificates.iter().filter(|certificate| certificate.fault.is_some() && !certificate.worries(now)).map(|certificate| {
        let remedy = "see that the authority reaches port 80 under this name; it is asked again by itself";
        Finding::doubtful(PART, format!("no certificate was given for {}{}", certificate.name, because(certificate)), remedy)
    });
    let away = unused.into_iter().map(|(name, fault)| {
        let why = fault.map_or("it was not looked at", domains::Fault::says);
        let remedy = "see that its DNS leads here and that port 443 answers with its certificate; its organization removes it where it is not wanted";
        Finding::doubtful(PART, format!("{name} is not used: {why}"), remedy)
    });
    let found: Vec<Finding> = ending.chain(refused).chain(away).collect();
    if found.is_empty() && !certificates.is_empty() {
        return vec![Finding::well(PART, format!("{} certificates, each with time left", certificates.len()))];
    }
    found
}

/// The installation's own certificate, where the operator keeps it in files.
pub(super) fn in_files(app: &App) -> Option<Finding> {
    let (now, file) = (app.store.sources().clock.now(), &app.config.tls_certificate);
    let remedy = "put the next one, with its chain, into the files that tls_certificate and tls_key name; they are read again when they change";
    let end = match domains::end_in_files(&app.config) {
        Ok(end) => end?,
        Err(fault) => return Some(Finding::wrong(PART, fault, remedy)),
    };
    let days = (end.0 - now.0) / 86_400_000_000;
    Some(match domains::ends_soon(end, now) {
        false => Finding::well(PART, format!("the certificate in {file}, with time left")),
        true if end <= now => Finding::wrong(PART, format!("the certificate in {file} has ended"), remedy),
        true => Finding::wrong(PART, format!("the certificate in {file} ends in {days} days"), remedy),
    })
}

/// What the authority said.
fn because(certificate: &Standing) -> String {
    match (&certificate.fault, &certificate.detail) {
        (Some(fault), Some(detail)) if !detail.is_empty() => format!(": {fault}: {detail}"),
        (Some(fault), _) => format!(": {fault}"),
        _ => String::new(),
    }
}
