//! The spans that there are. Each is named by words of the program's text, or by the pattern
//! of an address.

use super::TARGET;
use crate::store::Tx;
use axum::http::{HeaderMap, Method};
use opentelemetry::propagation::TextMapPropagator as _;
use opentelemetry_http::HeaderExtractor;
use opentelemetry_sdk::propagation::TraceContextPropagator;
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};
use tracing::{Level, Span, field::Empty, info_span};
use tracing_opentelemetry::OpenTelemetrySpanExt as _;

/// What only asks how the server is, again and again, leaves no trace.
const PROBES: [&str; 3] = ["/healthz", "/readyz", "/metrics"];
/// These ask the store for a room, and are none.
const FRAME: [&str; 4] = ["app", "doors", "store", "web"];

/// A request. A trace that was begun before it is gone on with where `begun` carries one:
/// the headers, if somebody sent them who may be believed.
pub(crate) fn request(method: &Method, route: Option<&str>, begun: Option<&HeaderMap>) -> Span {
    if route.is_some_and(|route| PROBES.contains(&route)) {
        return Span::none();
    }
    let method = known(method);
    let span = info_span!(
        target: TARGET,
        "request",
        otel.kind = "server",
        otel.name = named(method, route),
        otel.status_code = Empty,
        http.request.method = method,
        http.route = route,
        http.response.status_code = Empty,
        "error.type" = Empty,
    );
    if !span.is_disabled()
        && let Some(headers) = begun
        && span.set_parent(TraceContextPropagator::new().extract(&HeaderExtractor(headers))).is_err()
    {
        tracing::debug!("a trace was not gone on with");
    }
    span
}

/// How a request was answered.
pub(crate) fn answered(span: &Span, status: u16) {
    span.record("http.response.status_code", i64::from(status));
    if status >= 500 && !span.is_disabled() {
        failed(span, &status.to_string());
    }
}

/// Methods are words that anybody may send: others than these are not repeated.
fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        Method::CONNECT => "CONNECT",
        Method::TRACE => "TRACE",
        _ => "_OTHER",
    }
}

fn named(method: &str, route: Option<&str>) -> String {
    let method = if method == "_OTHER" { "HTTP" } else { method };
    route.map_or_else(|| method.to_owned(), |route| format!("{method} {route}"))
}

/// A piece of work that no request waits for.
pub(crate) fn job(name: &'static str) -> Span {
    info_span!(target: TARGET, "job", otel.name = name)
}

/// A call to another program, as a part of what goes on.
pub(crate) fn call(name: &'static str) -> Span {
    info_span!(target: TARGET, "call", otel.kind = "client", otel.name = name, otel.status_code = Empty, "error.type" = Empty)
}

/// What it was for did not come about; `why` is one of few words.
pub(crate) fn failed(span: &Span, why: &str) {
    span.record("error.type", why);
    span.record("otel.status_code", "ERROR");
}

/// A reading or a change of the store, as a part of what goes on: from when it was wanted to
/// when all of it is over. Outside of anything, where nobody waits for it, it is no span.
#[derive(Clone)]
pub(crate) struct Asked(Option<Arc<Question>>);

struct Question {
    span: Span,
    statements: AtomicI64,
}

impl Drop for Question {
    fn drop(&mut self) {
        self.span.record("parlor.statements", self.statements.load(Ordering::Relaxed));
    }
}

impl Asked {
    /// `verb` is "read" or "write"; `Work` is what is done there, whose name tells the room.
    pub(crate) fn by<Work>(verb: &'static str, system: &'static str) -> Self {
        if !tracing::span_enabled!(target: TARGET, Level::INFO) || Span::current().is_none() {
            return Self(None);
        }
        let room = room(std::any::type_name::<Work>());
        let span = info_span!(
            target: TARGET,
            "store",
            otel.kind = "client",
            otel.name = format!("{verb} {room}"),
            db.system.name = system,
            db.operation.name = verb,
            parlor.room = room,
            parlor.statements = Empty,
        );
        Self(Some(Arc::new(Question { span, statements: AtomicI64::new(0) })))
    }

    /// Does the work within it, on whichever thread that is. Where two changes collide, the
    /// last attempt counts. Not generic over the work, which would be built into the program twice.
    pub(crate) fn during<R>(&self, tx: &mut Tx<'_>, work: &dyn Fn(&mut Tx<'_>) -> R) -> R {
        let Some(question) = &self.0 else { return work(tx) };
        let answer = question.span.in_scope(|| work(tx));
        question.statements.store(tx.asked(), Ordering::Relaxed);
        answer
    }
}

/// The room in which this piece of the program stands: that of the last closure in its name
/// which is no part of the frame around all rooms.
fn room(name: &'static str) -> &'static str {
    let room = |path: &'static str| path.strip_prefix("parlor::").and_then(|rest| rest.split("::").next());
    let paths = || name.split(['<', '>', ',', ' ', '&', '(', ')']).filter_map(|path| Some((path, room(path)?)));
    let own = || paths().filter(|(_, room)| !FRAME.contains(room));
    let closure = own().rfind(|(path, _)| path.contains("{{closure}}"));
    closure.or_else(|| own().next_back()).or_else(|| paths().next_back()).map_or("parlor", |(_, room)| room)
}

#[cfg(test)]
mod tests {
    use super::{known, named, room};
    use axum::http::Method;

    #[test]
    fn house_12_a_method_that_nobody_knows_is_not_repeated() {
        let strange = Method::from_bytes(b"HUSH").unwrap_or_default();
        assert_eq!(named(known(&strange), Some("/l/{secret}")), "HTTP /l/{secret}");
        assert_eq!(named(known(&Method::GET), None), "GET");
    }

    #[test]
    fn house_12_the_room_that_asks_is_known_by_its_closure() {
        assert_eq!(room("parlor::guests::open::show::{{closure}}::{{closure}}"), "guests");
        assert_eq!(room("parlor::webhooks::sending::due"), "webhooks");
        assert_eq!(
            room("parlor::web::cx::Cx::write<parlor::doors::Share, parlor::items::Item, (), parlor::tasks::routes::add::{{closure}}>::{{closure}}"),
            "tasks"
        );
        assert_eq!(room("parlor::doors::guards::asker::{{closure}}::{{closure}}"), "doors");
        assert_eq!(room("nothing"), "parlor");
    }
}
