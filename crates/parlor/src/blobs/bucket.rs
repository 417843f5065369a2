//! A bucket that speaks S3, as `storage_url` names it: `s3://bucket/prefix`, and behind a question
//! mark what the environment does not say, or says otherwise: `endpoint`, `region`, `style`, `http`.
//! The key is never in it: that comes from `AWS_…` in the environment, or from the machine.

use object_store::{
    BackoffConfig, ClientConfigKey, ObjectStore, RetryConfig,
    aws::{AmazonS3Builder, AmazonS3ConfigKey},
};
use std::{sync::Arc, time::Duration};

/// A bucket, and what is below it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Bucket {
    pub name: String,
    pub prefix: String,
    endpoint: Option<String>,
    region: Option<String>,
    /// Whether the bucket's name stands in the host, and not in the path.
    by_host: bool,
    /// Whether the way there may be unencrypted.
    http: bool,
}

/// What fails is tried again so often, and not for longer than a person waits.
const TRIES: usize = 3;
const PATIENCE: Duration = Duration::from_secs(20);

const FORM: &str = "storage_url must be empty, for the data folder, or s3://bucket/prefix?endpoint=https://s3.example.com&region=eu-central-1";

impl Bucket {
    /// Nothing, where files lie in the data folder.
    pub(super) fn read(url: &str) -> Result<Option<Self>, String> {
        if url.is_empty() {
            return Ok(None);
        }
        let rest = url.strip_prefix("s3://").ok_or_else(|| format!("{FORM}, and is {url:?}"))?;
        let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (name, prefix) = place.split_once('/').unwrap_or((place, ""));
        if name.is_empty() {
            return Err(format!("{FORM}, and names no bucket"));
        }
        let prefix = prefix.trim_matches('/').to_owned();
        let mut bucket = Self { name: name.to_owned(), prefix, endpoint: None, region: None, by_host: false, http: false };
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            bucket.take(pair)?;
        }
        match &bucket.endpoint {
            Some(endpoint) if endpoint.starts_with("http://") && !bucket.http => Err(UNENCRYPTED.into()),
            Some(endpoint) if !endpoint.starts_with("http://") && !endpoint.starts_with("https://") => {
                Err(format!("the endpoint in storage_url must begin with https://, and is {endpoint:?}"))
            }
            _ => Ok(Some(bucket)),
        }
    }

    fn take(&mut self, pair: &str) -> Result<(), String> {
        let (word, value) = pair.split_once('=').unwrap_or((pair, ""));
        let value = percent_encoding::percent_decode_str(value).decode_utf8_lossy().into_owned();
        match (word, value.as_str()) {
            ("endpoint", _) => self.endpoint = Some(value.trim_end_matches('/').to_owned()),
            ("region", _) => self.region = Some(value),
            ("style", "path") => self.by_host = false,
            ("style", "host") => self.by_host = true,
            ("http", "allowed") => self.http = true,
            _ => {
                let known = "endpoint=…, region=…, style=path or style=host, http=allowed";
                return Err(format!("storage_url knows {known} behind the question mark, and not {pair:?}"));
            }
        }
        Ok(())
    }

    /// Whether one of them lies within the other.
    pub(super) fn overlaps(&self, other: &Self) -> bool {
        let below = |one: &str, above: &str| above.is_empty() || one == above || one.strip_prefix(above).is_some_and(|rest| rest.starts_with('/'));
        self.name == other.name && self.endpoint == other.endpoint && (below(&self.prefix, &other.prefix) || below(&other.prefix, &self.prefix))
    }

    /// Opens it; nothing is asked of it yet.
    pub(super) fn open(&self) -> Result<Arc<dyn ObjectStore>, String> {
        // It asks for the TLS of the process, which nobody else here does.
        drop(rustls::crypto::ring::default_provider().install_default());
        let retry = RetryConfig { backoff: BackoffConfig::default(), max_retries: TRIES, retry_timeout: PATIENCE };
        let silence = AmazonS3ConfigKey::Client(ClientConfigKey::ReadTimeout);
        let whole = AmazonS3ConfigKey::Client(ClientConfigKey::Timeout);
        let mut builder = AmazonS3Builder::from_env()
            .with_bucket_name(&self.name)
            .with_retry(retry)
            // Whoever says nothing for so long is gone; a large file may take its time to somebody with a slow line.
            .with_config(silence, "30 seconds")
            .with_config(whole, "12 hours");
        if let Some(endpoint) = &self.endpoint {
            // This is the one of the two names in the environment that wins.
            builder = builder.with_config(AmazonS3ConfigKey::S3Endpoint, self.reached_at(endpoint));
        }
        if let Some(region) = &self.region {
            builder = builder.with_region(region);
        }
        if self.by_host {
            builder = builder.with_virtual_hosted_style_request(true);
        }
        if self.http {
            builder = builder.with_allow_http(true);
        }
        let said = |key: AmazonS3ConfigKey| builder.get_config_value(&key);
        let endpoint = said(AmazonS3ConfigKey::S3Endpoint).or_else(|| said(AmazonS3ConfigKey::Endpoint)).unwrap_or_default();
        let may = said(AmazonS3ConfigKey::Client(ClientConfigKey::AllowHttp)).unwrap_or_default().to_lowercase();
        if endpoint.starts_with("http://") && !["true", "1", "on", "yes", "y"].contains(&may.as_str()) {
            return Err(UNENCRYPTED.into());
        }
        builder.build().map(|store| Arc::new(store) as Arc<dyn ObjectStore>).map_err(|fault| format!("storage: {fault}"))
    }

    fn reached_at(&self, endpoint: &str) -> String {
        match endpoint.split_once("://") {
            Some((scheme, host)) if self.by_host => format!("{scheme}://{}.{host}", self.name),
            _ => endpoint.to_owned(),
        }
    }
}

const UNENCRYPTED: &str = "the endpoint of the storage begins with http://: files would go there for everybody to read. Where the way there is \
     your own, say so by http=allowed behind the question mark of storage_url, or AWS_ALLOW_HTTP=true";

#[cfg(test)]
mod tests {
    use super::*;

    fn read(url: &str) -> Bucket {
        Bucket::read(url).unwrap_or_default().unwrap_or_else(|| Bucket {
            name: String::new(),
            prefix: String::new(),
            endpoint: None,
            region: None,
            by_host: false,
            http: false,
        })
    }

    #[test]
    fn house_12_a_bucket_is_named_with_all_that_leads_to_it() {
        let plain = read("s3://files");
        assert_eq!((plain.name.as_str(), plain.prefix.as_str(), plain.endpoint, plain.region), ("files", "", None, None));
        let whole = read("s3://files/a/b/?endpoint=https%3A%2F%2Fs3.example.com/&region=eu-central-1&style=host");
        assert_eq!((whole.name.as_str(), whole.prefix.as_str(), whole.region.as_deref()), ("files", "a/b", Some("eu-central-1")));
        assert_eq!(whole.endpoint.as_deref().map(|at| whole.reached_at(at)).as_deref(), Some("https://files.s3.example.com"));
        assert_eq!(read("s3://files?endpoint=http://127.0.0.1:9000&http=allowed").reached_at("http://x"), "http://x");
        assert_eq!(Bucket::read(""), Ok(None));
    }

    #[test]
    fn house_12_what_a_bucket_cannot_be_is_said() {
        for (url, says) in [
            ("/mnt/files", "must be empty"),
            ("s3:///x", "names no bucket"),
            ("s3://files?endpoint=http://s3.example.com", "http=allowed"),
            ("s3://files?endpoint=s3.example.com", "must begin with https://"),
            ("s3://files?secret=hush", "and not \"secret=hush\""),
            ("s3://files?style=other", "style=path or style=host"),
        ] {
            assert!(Bucket::read(url).is_err_and(|fault| fault.contains(says)), "{url}");
        }
    }

    #[test]
    fn r_13_a_storage_within_another_is_seen() {
        for (one, other, overlap) in [
            ("s3://a", "s3://a/x", true),
            ("s3://a/x/y", "s3://a/x", true),
            ("s3://a/x", "s3://a/x", true),
            ("s3://a/x", "s3://a/xy", false),
            ("s3://a/x", "s3://b/x", false),
            ("s3://a/x?endpoint=https://one.example", "s3://a/x?endpoint=https://two.example", false),
        ] {
            assert_eq!(read(one).overlaps(&read(other)), overlap, "{one} {other}");
        }
    }
}
