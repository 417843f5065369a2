//! What goes over a network in the clear, by the configuration: to the mail server, the scanner,
//! the database, NATS, a bucket, a collector, and from whoever hands in answers by mail.

use super::Finding;
use crate::{config::Config, domains::host_of, store};

const PART: &str = "encryption";

pub(super) fn all(config: &Config) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut say = |setting: &str, host: &str, remedy: &str| {
        found.push(Finding::doubtful(PART, format!("{setting}: what is said to {host} can be read on the way"), remedy));
    };
    if let Some(host) = elsewhere(&config.smtp_url).filter(|_| config.smtp_url.starts_with("smtp:") && !config.smtp_url.contains("tls=required")) {
        say("smtp_url", host, "begin it with smtps://, or end it with ?tls=required");
    }
    let lax = ["sslmode=disable", "sslmode=prefer"].iter().any(|mode| config.database_url.contains(mode));
    if let Some(host) = elsewhere(&config.database_url).filter(|_| lax) {
        say("database_url", host, "leave out sslmode: then it is encrypted, or not spoken to");
    }
    // Where no scheme is said, it is this one.
    let mut plain = config.nats_url.split_whitespace().map(|one| one.strip_prefix("nats://").unwrap_or(one)).filter(|one| !one.contains("://"));
    if let Some(host) = plain.find_map(behind) {
        say("nats_url", host, "begin it with tls://");
    }
    let endpoint = endpoint(&config.storage_url);
    if let Some(host) = elsewhere(&endpoint).filter(|_| endpoint.starts_with("http:")) {
        say("storage_url", host, "name an endpoint that begins with https://");
    }
    if let Some(host) = elsewhere(&config.otlp_url).filter(|_| config.otlp_url.starts_with("http:")) {
        say("otlp_url", host, "begin it with https://");
    }
    if let Some(host) = config.antivirus.strip_prefix("tcp:").and_then(|at| away(host_of(at))) {
        say("antivirus", host, "run the scanner on this machine and name its socket, or lead the connection through a tunnel");
    }
    if let Some(host) = away(host_of(&config.mail_in_addr)) {
        say("mail_in_addr", host, "listen at 127.0.0.1 and have the mail server on this machine, or lead the connection through a tunnel");
    }
    found
}

/// Where the bucket is, if its address says so.
fn endpoint(storage_url: &str) -> String {
    let said = storage_url.split(['?', '&']).find_map(|pair| pair.strip_prefix("endpoint=")).unwrap_or_default();
    percent_encoding::percent_decode_str(said).decode_utf8_lossy().into_owned()
}

/// The host of a URL, where that is another machine.
fn elsewhere(url: &str) -> Option<&str> {
    behind(url.split_once("://")?.1)
}

/// The same of what stands behind the scheme.
fn behind(rest: &str) -> Option<&str> {
    let authority = rest.split(['/', '?']).next().unwrap_or_default();
    away(host_of(authority.rsplit('@').next().unwrap_or_default()))
}

fn away(host: &str) -> Option<&str> {
    let host = host.trim_start_matches('[').trim_end_matches(']');
    (!host.is_empty() && !store::is_here(host)).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::all;
    use crate::config::Config;

    #[test]
    fn house_12_what_can_be_read_on_the_way_is_said() {
        let says = |change: fn(&mut Config)| {
            let mut config = Config::default();
            change(&mut config);
            all(&config).into_iter().map(|finding| finding.says).collect::<Vec<_>>().join(" ")
        };
        assert!(says(|config| config.smtp_url = "smtp://me:hush@mail.example:25".into()).starts_with("smtp_url: what is said to mail.example can"));
        assert!(says(|config| config.database_url = "postgres://me@db.example/x?sslmode=disable".into()).contains("db.example"));
        assert!(
            says(|config| config.nats_url = "tls://a.example:4222 nats://p:hush@b.example:4222".into())
                .starts_with("nats_url: what is said to b.example can")
        );
        assert!(says(|config| config.nats_url = "c.example:4222".into()).contains("c.example"));
        assert!(says(|config| config.storage_url = "s3://files?endpoint=http://s3.example:9000&http=allowed".into()).contains("s3.example"));
        assert!(says(|config| config.otlp_url = "http://collector.example:4318".into()).contains("collector.example"));
        assert!(says(|config| config.antivirus = "tcp:10.0.0.9:3310".into()).contains("10.0.0.9"));
        assert!(says(|config| config.mail_in_addr = "0.0.0.0:2525".into()).contains("0.0.0.0"));
        let fine: [fn(&mut Config); 10] = [
            |config| config.smtp_url = "smtps://me:hush@mail.example".into(),
            |config| config.smtp_url = "smtp://mail.example:587?tls=required".into(),
            |config| config.smtp_url = "smtp://[::1]:25".into(),
            |config| config.database_url = "postgres://me@db.example/x".into(),
            |config| config.nats_url = "tls://nats.example:4222 nats://127.0.0.1:4222".into(),
            |config| config.storage_url = "s3://files/parlor?endpoint=https://s3.example.com&region=eu-central-1".into(),
            |config| config.storage_url = "s3://files?endpoint=http://127.0.0.1:9000&http=allowed".into(),
            |config| config.otlp_url = "http://127.0.0.1:4318".into(),
            |config| config.antivirus = "unix:/run/clamd.ctl".into(),
            |config| config.mail_in_addr = "127.0.0.1:2525".into(),
        ];
        for change in fine {
            assert_eq!(says(change), "");
        }
    }
}
