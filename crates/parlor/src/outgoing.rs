//! HTTP to servers outside: to the few that the operator names (a provider of single
//! sign-on, a timestamp service), and to any that somebody names in a form.

use crate::{config::Config, web::Error};
use bytes::Bytes;
use reqwest::{
    StatusCode, Url,
    dns::{Addrs, Name, Resolve, Resolving},
    header::{HeaderMap, LOCATION},
};
use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::Arc,
    time::Duration,
};

/// So often an answer may lead on to another address.
const MOST_HOPS: usize = 4;

/// Somebody who asks them, by the TLS of the house; who follows nobody elsewhere, and waits
/// no longer than this.
///
/// # Errors
/// When the system's certificates cannot be read.
pub fn client(patience: Duration) -> Result<reqwest::Client, Error> {
    built(begun(patience)?)
}

/// As [`client`], by this TLS, and as this makes of it.
///
/// # Errors
/// When it cannot be made.
pub(crate) fn client_with(
    tls: rustls::ClientConfig,
    patience: Duration,
    more: impl FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder,
) -> Result<reqwest::Client, Error> {
    built(more(by(tls, patience)))
}

fn begun(patience: Duration) -> Result<reqwest::ClientBuilder, Error> {
    let tls = crate::store::tls_config().map_err(|fault| Error::Broken(fault.to_string()))?;
    Ok(by(tls, patience))
}

fn by(tls: rustls::ClientConfig, patience: Duration) -> reqwest::ClientBuilder {
    #[expect(clippy::disallowed_methods, reason = "this is the one place that makes them")]
    let builder = reqwest::Client::builder();
    builder.tls_backend_preconfigured(tls).redirect(reqwest::redirect::Policy::none()).timeout(patience)
}

fn built(builder: reqwest::ClientBuilder) -> Result<reqwest::Client, Error> {
    builder.build().map_err(|fault| Error::Broken(fault.to_string()))
}

/// Why nothing was brought from an address that somebody named, or handed over there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotBrought {
    /// It is no address of the web.
    NoAddress,
    /// It leads to a machine that is not for everybody, or leads on without an end.
    Inside,
    /// The server did not answer, or said no.
    NoAnswer,
    TooLarge,
}

/// Asks machines at addresses that somebody named. Only those that everybody reaches: what
/// the server of the house reaches beside them, its own network, is not theirs to look into.
/// That is asked of the numbers behind a name, at the moment they are used, and again
/// wherever an answer leads on to.
pub struct Open {
    client: reqwest::Client,
    inside: Arc<[String]>,
}

/// What came back from where something was handed over.
#[derive(Debug)]
pub struct Handed {
    pub status: StatusCode,
    /// The beginning of what was said.
    pub said: Vec<u8>,
}

impl Open {
    /// One that waits no longer than this for an answer.
    ///
    /// # Errors
    /// When the system's certificates cannot be read.
    pub fn new(config: &Config, patience: Duration) -> Result<Self, Error> {
        let inside = inside(config);
        let client = built(begun(patience)?.dns_resolver(Arc::new(Outside { inside: inside.clone() })).no_proxy())?;
        Ok(Self { client, inside })
    }

    /// Hands something over by POST. Where the answer says that it is to be handed over
    /// elsewhere (307, 308), that is done; any other answer is the answer.
    ///
    /// # Errors
    /// Why it was not handed over.
    pub async fn hand_over(&self, address: &str, headers: &HeaderMap, body: &Bytes, most: usize) -> Result<Handed, NotBrought> {
        let mut url = Url::parse(address).map_err(|_| NotBrought::NoAddress)?;
        for _ in 0..=MOST_HOPS {
            may_be_told(&url, &self.inside)?;
            let answer = self.client.post(url.clone()).headers(headers.clone()).body(body.clone());
            let answer = answer.send().await.map_err(|fault| refused(&fault))?;
            if matches!(answer.status(), StatusCode::TEMPORARY_REDIRECT | StatusCode::PERMANENT_REDIRECT) {
                url = led_on(&url, &answer)?;
                continue;
            }
            return Ok(Handed { status: answer.status(), said: beginning(answer, most).await });
        }
        Err(NotBrought::Inside)
    }

    async fn bring(&self, address: &str, most: usize) -> Result<Bytes, NotBrought> {
        let mut url = Url::parse(address.trim()).map_err(|_| NotBrought::NoAddress)?;
        for _ in 0..=MOST_HOPS {
            may_be_asked(&url, &self.inside)?;
            let answer = self.client.get(url.clone()).send().await.map_err(|fault| refused(&fault))?;
            if answer.status().is_redirection() {
                url = led_on(&url, &answer)?;
                continue;
            }
            return whole(answer, most).await;
        }
        Err(NotBrought::Inside)
    }
}

/// Fetches what lies at an address that somebody named; see [`Open`].
///
/// # Errors
/// Why there is nothing.
pub async fn bring(config: &Config, address: &str, most: usize, patience: Duration) -> Result<Bytes, NotBrought> {
    Open::new(config, patience).map_err(|_| NotBrought::NoAnswer)?.bring(address, most).await
}

/// Whether something could be handed over at an address that somebody types: it is one of the
/// web, encrypted unless it is that of a machine inside that the operator has named, and leads
/// to no other machine inside. Whose name nobody knows may be known tomorrow.
///
/// # Errors
/// Why it could not.
pub async fn reachable(config: &Config, address: &str, patience: Duration) -> Result<(), NotBrought> {
    let inside = inside(config);
    let url = Url::parse(address).map_err(|_| NotBrought::NoAddress)?;
    may_be_told(&url, &inside)?;
    let Some(host) = url.domain().filter(|host| !inside.iter().any(|known| known == host)) else { return Ok(()) };
    match tokio::time::timeout(patience, tokio::net::lookup_host((host, 0))).await {
        Ok(Ok(numbers)) => numbers.map(|one| one.ip()).any(is_outside).then_some(()).ok_or(NotBrought::Inside),
        _ => Ok(()),
    }
}

/// The machines inside that the operator has named.
fn inside(config: &Config) -> Arc<[String]> {
    config.fetch_inside.split_whitespace().map(str::to_lowercase).collect()
}

/// Where an answer leads on to.
fn led_on(from: &Url, answer: &reqwest::Response) -> Result<Url, NotBrought> {
    let to = answer.headers().get(LOCATION).and_then(|to| to.to_str().ok()).ok_or(NotBrought::NoAnswer)?;
    from.join(to).map_err(|_| NotBrought::NoAnswer)
}

/// The beginning of what an answer says, as far as it comes.
pub(crate) async fn beginning(mut answer: reqwest::Response, most: usize) -> Vec<u8> {
    let mut said = Vec::new();
    while said.len() < most
        && let Ok(Some(chunk)) = answer.chunk().await
    {
        said.extend_from_slice(&chunk);
    }
    said.truncate(most);
    said
}

/// A fault with what lies behind it. What was said by one that holds it is not said again.
pub(crate) fn chain(fault: &dyn std::error::Error) -> String {
    let mut text = fault.to_string();
    let mut inner = fault.source();
    while let Some(cause) = inner {
        let words = cause.to_string();
        if !text.contains(&words) {
            text = format!("{text}: {words}");
        }
        inner = cause.source();
    }
    text
}

/// The resolver says no by an error, which comes back wrapped.
fn refused(fault: &reqwest::Error) -> NotBrought {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(fault);
    while let Some(one) = cause {
        if one.is::<NotOutside>() {
            return NotBrought::Inside;
        }
        cause = one.source();
    }
    NotBrought::NoAnswer
}

async fn whole(mut answer: reqwest::Response, most: usize) -> Result<Bytes, NotBrought> {
    if !answer.status().is_success() {
        return Err(NotBrought::NoAnswer);
    }
    let mut bytes = bytes::BytesMut::new();
    while let Some(chunk) = answer.chunk().await.map_err(|_| NotBrought::NoAnswer)? {
        if bytes.len() + chunk.len() > most {
            return Err(NotBrought::TooLarge);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes.freeze())
}

/// An address of the web, without a name and a password, whose host is no number inside. A
/// host that is a name is asked for by the resolver.
fn may_be_asked(url: &Url, inside: &[String]) -> Result<(), NotBrought> {
    if !matches!(url.scheme(), "https" | "http") || !url.username().is_empty() || url.password().is_some() {
        return Err(NotBrought::NoAddress);
    }
    let host = url.host_str().ok_or(NotBrought::NoAddress)?;
    let number: Option<IpAddr> = host.trim_start_matches('[').trim_end_matches(']').parse().ok();
    match number {
        Some(number) if !is_outside(number) && !inside.iter().any(|known| known == host) => Err(NotBrought::Inside),
        _ => Ok(()),
    }
}

/// As [`may_be_asked`], and nobody on the way can read along.
fn may_be_told(url: &Url, inside: &[String]) -> Result<(), NotBrought> {
    may_be_asked(url, inside)?;
    let known = url.host_str().is_some_and(|host| inside.iter().any(|inside| inside == host));
    if url.scheme() == "https" || known { Ok(()) } else { Err(NotBrought::NoAddress) }
}

/// Finds the numbers behind a name, and gives only those that everybody reaches.
struct Outside {
    inside: Arc<[String]>,
}

/// Behind a name there is no number that everybody reaches.
#[derive(Debug, thiserror::Error)]
#[error("it leads inside")]
struct NotOutside;

impl Resolve for Outside {
    fn resolve(&self, name: Name) -> Resolving {
        let known = self.inside.iter().any(|inside| inside == name.as_str());
        Box::pin(async move {
            let all = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let open: Vec<SocketAddr> = all.filter(|one| known || is_outside(one.ip())).collect();
            if open.is_empty() {
                return Err(NotOutside.into());
            }
            Ok(Box::new(open.into_iter()) as Addrs)
        })
    }
}

/// Whether everybody reaches a machine by this number: what the registries of IANA of numbers
/// for special purposes (RFC 6890, as of 2024) do not keep for something else.
pub(crate) fn is_outside(number: IpAddr) -> bool {
    match number {
        IpAddr::V4(four) => is_outside_4(four),
        IpAddr::V6(six) => is_outside_6(six),
    }
}

fn is_outside_4(four: Ipv4Addr) -> bool {
    let kept = match four.octets() {
        // This network; shared by providers; machines of one's own; links.
        [0, ..] | [10, ..] | [127, ..] | [169, 254, ..] | [192, 168, ..] => true,
        [100, second, ..] => (64..128).contains(&second),
        [172, second, ..] => (16..32).contains(&second),
        // Protocols, examples, relays, and the measuring of networks.
        [192, 0, 0 | 2, _] | [192, 88, 99, _] | [198, 51, 100, _] | [203, 0, 113, _] => true,
        [198, second, ..] => second == 18 || second == 19,
        // To many at once, and what is not given out.
        [first, ..] => first >= 224,
    };
    !kept
}

fn is_outside_6(six: Ipv6Addr) -> bool {
    match six.segments() {
        // What stands for a number of the older kind is as open as that.
        [0, 0, 0, 0, 0, 0xffff, a, b] | [0x64, 0xff9b, 0, 0, 0, 0, a, b] | [0x2002, a, b, ..] => is_outside_4(older(a, b)),
        // Teredo, benchmarks, ORCHID and examples lie in what is given out.
        [0x2001, second, ..] if second < 0x200 => false,
        [0x2001, 0xdb8, ..] | [0x3fff, 0..0x1000, ..] => false,
        [first, ..] => (0x2000..0x4000).contains(&first),
    }
}

fn older(high: u16, low: u16) -> Ipv4Addr {
    let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
    Ipv4Addr::new(a, b, c, d)
}

#[cfg(test)]
mod tests {
    use super::{NotBrought, is_outside, may_be_asked, may_be_told};
    use reqwest::Url;

    #[test]
    fn board_6_an_address_that_somebody_names_leads_to_no_machine_inside() {
        let inside = [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "127.0.0.1",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.8",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.51.100.7",
            "203.0.113.7",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "::7f00:1",
            "64:ff9b::a00:1",
            "64:ff9b:1::1",
            "100::1",
            "2001::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "2002:c0a8:101::1",
            "3fff::1",
            "5f00::1",
            "fc00::1",
            "fd12::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
        ];
        for number in inside {
            assert!(number.parse().is_ok_and(|number| !is_outside(number)), "{number}");
        }
        for number in [
            "1.1.1.1",
            "93.184.216.34",
            "100.128.0.1",
            "172.32.0.1",
            "192.0.1.1",
            "198.20.0.1",
            "2606:4700::1111",
            "2a00:1450::1",
            "::ffff:1.1.1.1",
            "2001:4860::8888",
        ] {
            assert!(number.parse().is_ok_and(is_outside), "{number}");
        }
    }

    #[test]
    fn board_6_however_a_number_inside_is_written_it_is_not_asked() {
        let asked = |address: &str, inside: &[String]| Url::parse(address).map_or(Err(NotBrought::NoAnswer), |url| may_be_asked(&url, inside));
        for address in [
            "http://127.0.0.1/x",
            "http://2130706433/",
            "http://0x7f.1/",
            "http://0177.0.0.1/",
            "http://[::1]/",
            "http://[::ffff:10.0.0.1]/",
            "https://10.0.0.1:444/a",
        ] {
            assert_eq!(asked(address, &[]), Err(NotBrought::Inside), "{address}");
        }
        for address in ["ftp://example.com/", "file:///etc/passwd", "https://me@example.com/", "https://me:pw@example.com/", "data:image/png,x"] {
            assert_eq!(asked(address, &[]), Err(NotBrought::NoAddress), "{address}");
        }
        assert_eq!(asked("https://example.com/a.png", &[]), Ok(()));
        assert_eq!(asked("http://127.0.0.1:81/", &["127.0.0.1".into()]), Ok(()));
    }

    #[test]
    fn house_8_what_a_webhook_is_told_nobody_on_the_way_reads() {
        let told = |address: &str, inside: &[String]| Url::parse(address).map_or(Err(NotBrought::NoAnswer), |url| may_be_told(&url, inside));
        assert_eq!(told("https://example.com/hook", &[]), Ok(()));
        assert_eq!(told("http://example.com/hook", &[]), Err(NotBrought::NoAddress));
        assert_eq!(told("http://127.0.0.1/hook", &[]), Err(NotBrought::Inside));
        assert_eq!(told("https://[::1]/hook", &[]), Err(NotBrought::Inside));
        assert_eq!(told("http://127.0.0.1/hook", &["127.0.0.1".into()]), Ok(()));
        assert_eq!(told("http://example.com/hook", &["127.0.0.1".into()]), Err(NotBrought::NoAddress));
    }
}
