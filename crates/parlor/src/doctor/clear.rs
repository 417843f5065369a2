//! What goes over a network in the clear, by the configuration: to the mail server, the scanner,
//! the database, a collector, and from whoever hands in answers by mail.

use super::Finding;
use crate::config::Config;
use std::net::IpAddr;

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

/// The host of a URL, where that is another machine.
fn elsewhere(url: &str) -> Option<&str> {
    let rest = url.split_once("://")?.1;
    let authority = rest.split(['/', '?']).next().unwrap_or_default();
    away(host_of(authority.rsplit('@').next().unwrap_or_default()))
}

fn host_of(at: &str) -> &str {
    let host = at.rsplit_once(':').filter(|(host, _)| !host.contains(':') || host.ends_with(']')).map_or(at, |(host, _)| host);
    host.trim_start_matches('[').trim_end_matches(']')
}

fn away(host: &str) -> Option<&str> {
    let here = host.is_empty() || host == "localhost" || host.parse::<IpAddr>().is_ok_and(|number| number.is_loopback());
    (!here).then_some(host)
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
        assert!(says(|config| config.otlp_url = "http://collector.example:4318".into()).contains("collector.example"));
        assert!(says(|config| config.antivirus = "tcp:10.0.0.9:3310".into()).contains("10.0.0.9"));
        assert!(says(|config| config.mail_in_addr = "0.0.0.0:2525".into()).contains("0.0.0.0"));
        let fine: [fn(&mut Config); 7] = [
            |config| config.smtp_url = "smtps://me:hush@mail.example".into(),
            |config| config.smtp_url = "smtp://mail.example:587?tls=required".into(),
            |config| config.smtp_url = "smtp://[::1]:25".into(),
            |config| config.database_url = "postgres://me@db.example/x".into(),
            |config| config.otlp_url = "http://127.0.0.1:4318".into(),
            |config| config.antivirus = "unix:/run/clamd.ctl".into(),
            |config| config.mail_in_addr = "127.0.0.1:2525".into(),
        ];
        for change in fine {
            assert_eq!(says(change), "");
        }
    }
}
