//! Traces: what a collector is told of requests and of the worker, what it is never told, and
//! that nobody waits for it.

use crate::{
    outage::live_through,
    ports,
    server::{Server, at, found},
    town::database,
};
use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode},
    routing::post,
};
use opentelemetry_proto::tonic::{
    collector::trace::v1::ExportTraceServiceRequest,
    common::v1::{KeyValue, any_value::Value},
    trace::v1::{Span, span::SpanKind},
};
use prost::Message as _;
use std::{
    net::TcpListener,
    sync::{Arc, Mutex},
    time::Duration,
};

/// The trace of a proxy, as the convention writes it.
const BEGUN: &str = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

/// A collector: an HTTP server that keeps what it is handed. It ends with the tests.
#[derive(Clone)]
struct Collector {
    got: Arc<Mutex<Vec<(HeaderMap, Bytes)>>>,
    port: u16,
    answer: StatusCode,
}

impl Collector {
    /// One that answers so.
    fn open(answer: StatusCode) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let collector = Self { got: Arc::default(), port: listener.local_addr().unwrap().port(), answer };
        let site = Router::new().route("/v1/traces", post(Self::take)).with_state(collector.clone());
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async { axum::serve(tokio::net::TcpListener::from_std(listener).unwrap(), site).await.unwrap() });
        });
        collector
    }

    async fn take(State(this): State<Self>, headers: HeaderMap, body: Bytes) -> StatusCode {
        this.got.lock().unwrap().push((headers, body));
        this.answer
    }

    fn setting(&self) -> String {
        format!("PARLOR_OTLP_URL=http://127.0.0.1:{}", self.port)
    }

    /// What it was handed.
    fn told(&self) -> Vec<ExportTraceServiceRequest> {
        self.got.lock().unwrap().iter().map(|(_, body)| ExportTraceServiceRequest::decode(body.clone()).unwrap()).collect()
    }

    fn spans(&self) -> Vec<Span> {
        self.told().into_iter().flat_map(|one| one.resource_spans).flat_map(|one| one.scope_spans).flat_map(|one| one.spans).collect()
    }
}

/// An attribute, as text.
fn said(attributes: &[KeyValue], name: &str) -> Option<String> {
    let found = attributes.iter().find(|one| one.key == name)?;
    Some(match found.value.clone()?.value? {
        Value::StringValue(text) => text,
        Value::IntValue(number) => number.to_string(),
        other => format!("{other:?}"),
    })
}

fn named<'s>(spans: &'s [Span], name: &str) -> Vec<&'s Span> {
    spans.iter().filter(|span| span.name == name).collect()
}

fn inside<'s>(spans: &'s [Span], outer: &Span) -> Vec<&'s Span> {
    spans.iter().filter(|span| span.parent_span_id == outer.span_id && span.trace_id == outer.trace_id).collect()
}

/// A server with these settings, in a house of its own.
fn house(more: &[&str], flags: &[&str]) -> (tempfile::TempDir, Server) {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    found(&[&[at(&data).as_str()], flags].concat());
    let server = Server::start(&data, &folder.path().join("log"), &[more, flags].concat());
    (folder, server)
}

fn a_life_is_told(system: &str, flags: &[&str]) {
    let collector = Collector::open(StatusCode::OK);
    let settings = [collector.setting(), "PARLOR_OTLP_HEADERS=api-key=for-you%20alone".into(), "PARLOR_MAIL_ROOM=true".into()];
    let (_folder, server) = house(&settings.each_ref().map(String::as_str), flags);
    let mut secrets = live_through(&server);
    assert_eq!(server.http().page("/healthz").unwrap().status, 200);
    let (took, well) = server.stop();
    assert!(well && took < Duration::from_secs(8), "{took:?}");
    let spans = collector.spans();

    // The pattern of a guest's link, how it was answered, and nothing else of the request.
    let link = named(&spans, "GET /l/{secret}");
    assert!(link.len() >= 2, "each visit is a span: {spans:#?}");
    for span in &link {
        assert_eq!((span.kind(), span.parent_span_id.len()), (SpanKind::Server, 0), "{span:?}");
        assert_eq!(said(&span.attributes, "http.request.method").as_deref(), Some("GET"));
        assert_eq!(said(&span.attributes, "http.route").as_deref(), Some("/l/{secret}"));
        assert!(said(&span.attributes, "http.response.status_code").is_some(), "{span:?}");
        let keys: Vec<&str> = span.attributes.iter().map(|one| one.key.as_str()).collect();
        assert_eq!(keys.len(), 3, "{keys:?}");
    }
    a_press_is_told(&spans, system);
    // The worker's work has traces of its own; what only asks how it is has none.
    for job in ["mail", "housekeeping"] {
        let job = named(&spans, job)[0];
        assert!(job.parent_span_id.is_empty() && !inside(&spans, job).is_empty(), "{job:?}");
    }
    assert!(spans.iter().all(|span| !span.name.contains("/readyz") && !span.name.contains("/healthz") && span.events.is_empty()));
    is_known(&collector);

    secrets.extend(["for-you alone", "gus@bolt.example", "petra@northwind.example", "bolt", "127.0.0.1", "Bridge"].map(str::to_owned));
    nothing_of(&collector, &secrets);
}

/// What the press of a guest took lies in it: readings and changes of the store, each with the room that asked.
#[track_caller]
fn a_press_is_told(spans: &[Span], system: &str) {
    let press = named(spans, "POST /open")[0];
    let parts = inside(spans, press);
    assert!(parts.iter().any(|part| part.name.starts_with("write ")) && parts.iter().any(|part| part.name.starts_with("read ")), "{parts:#?}");
    for part in &parts {
        assert_eq!(part.kind(), SpanKind::Client);
        assert_eq!(said(&part.attributes, "db.system.name").as_deref(), Some(system), "{part:?}");
        let statements: i64 = said(&part.attributes, "parlor.statements").unwrap().parse().unwrap();
        assert!(statements > 0 || !part.name.starts_with("write "), "a change asks something: {part:?}");
        assert!(part.start_time_unix_nano >= press.start_time_unix_nano && part.end_time_unix_nano >= part.start_time_unix_nano, "{part:?}");
    }
    assert!(parts.iter().any(|part| said(&part.attributes, "parlor.room").as_deref() == Some("links")), "a room is named: {parts:#?}");
}

/// Who tells it, and by which right.
#[track_caller]
fn is_known(collector: &Collector) {
    for told in collector.told() {
        let resource = told.resource_spans[0].resource.as_ref().unwrap();
        assert_eq!(said(&resource.attributes, "service.name").as_deref(), Some("parlor"));
        assert_eq!(said(&resource.attributes, "service.version").as_deref(), Some(env!("CARGO_PKG_VERSION")));
        assert!(said(&resource.attributes, "service.instance.id").is_some());
    }
    for (headers, _) in collector.got.lock().unwrap().iter() {
        assert_eq!((headers["api-key"].to_str().unwrap(), headers["content-type"].to_str().unwrap()), ("for-you alone", "application/x-protobuf"));
    }
}

/// That none of these stands anywhere in what it was handed, nor the address of a record.
#[track_caller]
fn nothing_of(collector: &Collector, secrets: &[String]) {
    let got = collector.got.lock().unwrap();
    let all: Vec<String> = got.iter().map(|(_, body)| String::from_utf8_lossy(body).into_owned()).collect();
    assert!(all.iter().any(|text| text.contains("/items/{item}")), "patterns are told");
    for text in &all {
        let secret = secrets.iter().find(|secret| text.contains(secret.as_str()));
        assert!(secret.is_none(), "{secret:?} is told to the collector");
        assert!(text.split("/items/").skip(1).all(|rest| rest.starts_with('{')), "an address is told");
    }
}

#[test]
fn house_12_a_collector_is_told_what_a_request_consisted_of_and_never_of_whom() {
    a_life_is_told("sqlite", &[]);
}

#[test]
fn house_12_a_collector_is_told_what_a_request_consisted_of_on_postgres() {
    let database = database("traces");
    a_life_is_told("postgresql", &[&format!("--database-url={database}")]);
}

#[test]
fn house_12_the_trace_of_a_trusted_proxy_is_gone_on_with_and_that_of_a_stranger_is_not() {
    let begun = |trusted: &str| {
        let collector = Collector::open(StatusCode::OK);
        let (_folder, server) = house(&[&collector.setting(), trusted], &[]);
        let headers = [("Accept", "text/html"), ("traceparent", BEGUN)];
        assert_eq!(server.http().send("GET", "/sign-in", &headers, b"").unwrap().status, 200);
        assert!(server.stop().1);
        let spans = collector.spans();
        let span = named(&spans, "GET /sign-in")[0];
        assert_eq!((span.trace_id.len(), span.span_id.len()), (16, 8));
        let hex = |bytes: &[u8]| data_encoding::HEXLOWER.encode(bytes);
        (hex(&span.trace_id), hex(&span.parent_span_id))
    };
    assert_eq!(begun("PARLOR_TRUSTED_PROXIES=127.0.0.1"), ("4bf92f3577b34da6a3ce929d0e0e4736".into(), "00f067aa0ba902b7".into()));
    let (trace, parent) = begun("PARLOR_TRUSTED_PROXIES=192.0.2.1");
    assert!(trace != "4bf92f3577b34da6a3ce929d0e0e4736" && parent.is_empty(), "{trace} {parent}");
}

#[test]
fn house_12_a_collector_that_is_away_or_refuses_is_said_once_and_keeps_nobody_waiting() {
    let nobody = ports::closed();
    let refusing = Collector::open(StatusCode::INTERNAL_SERVER_ERROR);
    for (setting, why) in [(format!("PARLOR_OTLP_URL=http://{nobody}"), "refused"), (refusing.setting(), "it answers 500")] {
        let (folder, server) = house(&[&setting], &[]);
        // More than one batch.
        for _ in 0..600 {
            assert_eq!(server.http().page("/sign-in").unwrap().status, 200);
        }
        let (took, well) = server.stop();
        assert!(well && took < Duration::from_secs(8), "{took:?}");
        let log = std::fs::read_to_string(folder.path().join("log")).unwrap();
        assert_eq!(log.matches("the collector of traces does not take them").count(), 1, "{log}");
        assert!(log.contains(why), "{why}: {log}");
    }
    assert!(!refusing.spans().is_empty());
}

#[test]
fn house_12_a_collector_that_hangs_keeps_no_server_from_ending() {
    let hanging = TcpListener::bind("127.0.0.1:0").unwrap();
    let (folder, server) = house(&[&format!("PARLOR_OTLP_URL=http://{}", hanging.local_addr().unwrap())], &[]);
    for _ in 0..20 {
        assert_eq!(server.http().page("/sign-in").unwrap().status, 200);
    }
    let (took, well) = server.stop();
    assert!(well && took < Duration::from_secs(8), "{took:?}");
    let log = std::fs::read_to_string(folder.path().join("log")).unwrap();
    assert!(log.contains("the last traces did not reach the collector"), "{log}");
}

#[test]
fn house_12_nothing_is_sent_of_a_share_of_none_and_where_no_collector_is_named() {
    let collector = Collector::open(StatusCode::OK);
    let (folder, server) = house(&[&collector.setting(), "PARLOR_OTLP_SAMPLE=0"], &[]);
    assert_eq!(server.http().page("/sign-in").unwrap().status, 200);
    assert!(server.stop().1);
    assert!(collector.got.lock().unwrap().is_empty(), "{:#?}", collector.spans());
    let log = std::fs::read_to_string(folder.path().join("log")).unwrap();
    assert!(!log.contains("collector"), "{log}");
}
