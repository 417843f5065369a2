//! What DNS says of a domain's mails.

use super::{
    advice::{self, Found},
    dkim,
    store::Looked,
};
use crate::app::App;
use hickory_resolver::{
    TokioResolver,
    config::{ConnectionConfig, NameServerConfig, ResolverConfig},
    net::{NetError, runtime::TokioRuntimeProvider},
    proto::rr::RData,
};
use std::{net::SocketAddr, time::Duration};

/// Who does not answer for so long is asked another time.
const PATIENCE: Duration = Duration::from_secs(5);
/// So many texts of a name are read, and so much of each.
const MOST: usize = 50;
const LONGEST: usize = 2000;

/// Asks all that is to be known of an address' domain. What could not be asked is said as such.
pub(super) async fn found(app: &App, looked: &Looked) -> Found {
    let domain = super::domain(&looked.address);
    let Ok(resolver) = resolver(&app.config.dns) else { return Found::default() };
    let key = dkim::record_name(&looked.selector, domain);
    let (spf, dkim, dmarc) = tokio::join!(texts(&resolver, domain), texts(&resolver, &key), dmarc(&resolver, domain));
    Found { spf: spf.map(|all| all.into_iter().filter(|text| advice::is_spf(text)).collect()), dkim, dmarc }
}

/// Of the domain itself, or of those above it (RFC 7489, 6.6.3).
async fn dmarc(resolver: &TokioResolver, domain: &str) -> Option<Vec<String>> {
    let mut name = domain;
    loop {
        let there: Vec<String> = texts(resolver, &format!("_dmarc.{name}")).await?.into_iter().filter(|text| advice::is_dmarc(text)).collect();
        match name.split_once('.') {
            Some((_, above)) if there.is_empty() && above.contains('.') => name = above,
            _ => return Some(there),
        }
    }
}

/// By the server that is configured, or as the system asks.
fn resolver(server: &str) -> Result<TokioResolver, NetError> {
    let mut builder = match server.parse::<SocketAddr>() {
        Ok(address) => {
            let mut connections = vec![ConnectionConfig::udp(), ConnectionConfig::tcp()];
            for connection in &mut connections {
                connection.port = address.port();
            }
            let server = NameServerConfig::new(address.ip(), true, connections);
            TokioResolver::builder_with_config(ResolverConfig::from_parts(None, Vec::new(), vec![server]), TokioRuntimeProvider::default())
        }
        Err(_) => TokioResolver::builder_tokio()?,
    };
    let options = builder.options_mut();
    options.timeout = PATIENCE / 2;
    options.attempts = 1;
    builder.build()
}

/// The texts at a name; nothing where nobody answered.
async fn texts(resolver: &TokioResolver, name: &str) -> Option<Vec<String>> {
    let asked = tokio::time::timeout(PATIENCE, resolver.txt_lookup(format!("{name}."))).await.ok()?;
    match asked {
        Ok(answer) => {
            let texts = answer.answers().iter().filter_map(|record| match &record.data {
                RData::TXT(text) => Some(text.txt_data.iter().map(|part| String::from_utf8_lossy(part)).collect::<String>()),
                _ => None,
            });
            Some(texts.take(MOST).map(|text| text.chars().take(LONGEST).collect()).collect())
        }
        Err(fault) if fault.is_no_records_found() => Some(Vec::new()),
        Err(_) => None,
    }
}
