//! A bucket that fails: said, nothing half, and well again by itself (R12). It is a stand-in
//! that speaks as much S3 as is asked of it.

use crate::server::{Answer, Company, Http, Server, at, found};
use axum::{
    Router,
    body::Bytes,
    extract::{RawQuery, State},
    http::{HeaderMap, Method, StatusCode, Uri, header},
    response::{IntoResponse as _, Response},
};
use std::{
    collections::BTreeMap,
    net::TcpListener,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU8, Ordering},
    },
    time::{Duration, Instant},
};

/// How it is at the moment.
#[derive(Clone, Copy)]
enum Is {
    Well = 0,
    /// Says that it cannot.
    Faulty = 1,
    /// Lets nobody in.
    Locked = 2,
    /// Takes what is sent and loses the line.
    Cut = 3,
}

#[derive(Clone, Default)]
struct Bucket {
    things: Arc<Mutex<BTreeMap<String, Vec<u8>>>>,
    is: Arc<AtomicU8>,
}

impl Bucket {
    /// Opens it, and says at which port.
    fn open(&self) -> u16 {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let port = listener.local_addr().unwrap().port();
        let site = Router::new().fallback(Self::answer).with_state(self.clone());
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async { axum::serve(tokio::net::TcpListener::from_std(listener).unwrap(), site).await.unwrap() });
        });
        port
    }

    fn be(&self, is: Is) {
        self.is.store(is as u8, Ordering::SeqCst);
    }

    async fn answer(State(this): State<Self>, method: Method, uri: Uri, RawQuery(query): RawQuery, headers: HeaderMap, body: Bytes) -> Response {
        match this.is.load(Ordering::SeqCst) {
            1 => return StatusCode::INTERNAL_SERVER_ERROR.into_response(),
            2 => return StatusCode::FORBIDDEN.into_response(),
            3 => return ([(header::CONTENT_LENGTH, "9")], axum::body::Body::from_stream(broken())).into_response(),
            _ => {}
        }
        let (path, query) = (uri.path().to_owned(), query.unwrap_or_default());
        let mut things = this.things.lock().unwrap();
        let tag = [(header::ETAG, "\"one\"")];
        match method.as_str() {
            // A file in parts: begun, each part, put together.
            "POST" if query.contains("uploads") => {
                "<InitiateMultipartUploadResult><UploadId>one</UploadId></InitiateMultipartUploadResult>".into_response()
            }
            "PUT" if query.contains("partNumber") => {
                things.insert(format!("{path}?part"), body.to_vec());
                tag.into_response()
            }
            "POST" => {
                let whole = things.remove(&format!("{path}?part")).unwrap_or_default();
                things.insert(path, whole);
                "<CompleteMultipartUploadResult><ETag>\"one\"</ETag></CompleteMultipartUploadResult>".into_response()
            }
            "PUT" => {
                things.insert(path, body.to_vec());
                tag.into_response()
            }
            "DELETE" => {
                things.remove(&path);
                StatusCode::NO_CONTENT.into_response()
            }
            _ => match things.get(&path) {
                Some(bytes) => given(bytes, &headers),
                None => StatusCode::NOT_FOUND.into_response(),
            },
        }
    }
}

fn broken() -> impl futures_util::Stream<Item = Result<Bytes, std::io::Error>> {
    futures_util::stream::iter([Ok(Bytes::from_static(b"no")), Err(std::io::Error::other("cut"))])
}

/// A thing, or the part of it that was asked for.
fn given(bytes: &[u8], headers: &HeaderMap) -> Response {
    let about = [(header::ETAG, "\"one\""), (header::LAST_MODIFIED, "Mon, 23 Nov 2026 09:00:00 GMT")];
    let asked = headers.get(header::RANGE).and_then(|range| range.to_str().ok()?.strip_prefix("bytes=")?.split_once('-'));
    let Some((from, to)) = asked else { return (about, bytes.to_vec()).into_response() };
    let (from, to) = (from.parse().unwrap_or(0), to.parse::<usize>().map_or(bytes.len(), |last| (last + 1).min(bytes.len())));
    let range = [(header::CONTENT_RANGE, format!("bytes {from}-{}/{}", to - 1, bytes.len()))];
    (StatusCode::PARTIAL_CONTENT, about, range, bytes[from..to].to_vec()).into_response()
}

fn upload(petra: &mut Http, item: &str, name: &str) -> Answer {
    let form = format!("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\nthe words of {name}\r\n--b--\r\n");
    let headers = [("Accept", "application/json"), ("Content-Type", "multipart/form-data; boundary=b")];
    petra.send("POST", &format!("{item}/files"), &headers, form.as_bytes()).unwrap()
}

#[test]
fn r_12_a_bucket_that_fails_is_told_and_well_again_by_itself() {
    let (folder, bucket) = (tempfile::tempdir().unwrap(), Bucket::default());
    let endpoint = format!("AWS_ENDPOINT=http://127.0.0.1:{}", bucket.open());
    let storage = "--storage-url=s3://bucket/x";
    let data = folder.path().join("data");
    found(&[&at(&data)]);
    let settings = [storage, &endpoint, "AWS_ALLOW_HTTP=true", "AWS_REGION=eu", "AWS_ACCESS_KEY_ID=x", "AWS_SECRET_ACCESS_KEY=hush-hush"];
    let server = Server::start(&data, &folder.path().join("log"), &settings);
    let company = Company::settle(&server);
    let mut petra = server.http().with_key(&company.key);
    let sent = upload(&mut petra, &company.item, "before.txt").ok().view();
    let file = format!("{}/files/{}", company.item, sent["files"][0]["id"].as_str().unwrap());
    assert_eq!(petra.get(&file).unwrap().ok().body, "the words of before.txt");
    let (mut told, mut slowest, mut recovered) = (0, Duration::ZERO, Duration::ZERO);
    for is in [Is::Faulty, Is::Locked, Is::Cut] {
        bucket.be(is);
        let begun = Instant::now();
        let refused = upload(&mut petra, &company.item, "lost.txt");
        assert_eq!(refused.status, 503, "{} {}", refused.status, refused.body);
        assert!(refused.body.contains("Nothing was lost") && !refused.body.contains("hush-hush"), "{}", refused.body);
        // What is there is not given either, and nobody is let through to it because of that.
        assert!(petra.get(&file).is_none_or(|answer| answer.status == 503));
        assert_eq!(server.http().get(&file).unwrap().status, 401);
        slowest = slowest.max(begun.elapsed());
        // All that needs no bytes goes on.
        let page = petra.get(&company.item).unwrap().ok().body;
        assert!(page.contains("before.txt") && !page.contains("lost.txt"), "{page}");
        told += 2;
        bucket.be(Is::Well);
        let begun = Instant::now();
        upload(&mut petra, &company.item, "after.txt").ok();
        assert_eq!(petra.get(&file).unwrap().ok().body, "the words of before.txt");
        recovered = recovered.max(begun.elapsed());
    }
    let (slowest, recovered) = (slowest.as_millis(), recovered.as_millis());
    proof::figure("R12", "bucket", format_args!("lost=0 half=0 told={told} slowest_told={slowest}ms recovered={recovered}ms"));
}
