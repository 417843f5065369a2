//! Around every request: where it came from, whether a foreign page sent it,
//! the drawing of errors, and the headers that every answer carries.

use super::{Answer, Error, Repeat, cx, shell, ui};
use crate::{
    app::App,
    doors::refusals::{self, Who},
    telemetry,
};
use axum::{
    extract::{ConnectInfo, MatchedPath, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use futures_util::FutureExt as _;
use maud::html;
use std::{net::SocketAddr, panic::AssertUnwindSafe, sync::Arc, time::Instant};
use tracing::{Instrument as _, Span};

/// The network a request came from, as far as it may be believed.
#[derive(Clone, Debug)]
pub struct Network(pub String);

const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'; report-uri /csp-report";

/// By this those know each other who send files in parts; see the room `uploads`.
const TUS: HeaderName = HeaderName::from_static("tus-resumable");

/// The headers of a request, copied once for all who read them later.
#[derive(Clone, Debug)]
pub(super) struct Headers(pub Arc<HeaderMap>);

/// What the drawing of an error has to know of the request.
pub(super) struct Drawing {
    pub method: Method,
    pub headers: Arc<HeaderMap>,
    app: App,
    path: String,
    /// The pattern, never the path itself: paths may carry secrets.
    pub pattern: String,
}

impl Drawing {
    pub(super) fn of(request: &Request, app: &App) -> Self {
        let headers = request.extensions().get::<Headers>().map_or_else(|| Arc::new(request.headers().clone()), |headers| Arc::clone(&headers.0));
        Self {
            method: request.method().clone(),
            headers,
            app: app.clone(),
            path: request.uri().path_and_query().map(|path| path.as_str().to_owned()).unwrap_or_default(),
            pattern: request.extensions().get::<MatchedPath>().map_or("?", |path| path.as_str()).to_owned(),
        }
    }

    /// The answer, with the page or problem+json in place of an error.
    pub(super) fn draw(&self, response: Response) -> Response {
        match response.extensions().get::<Arc<Error>>().cloned() {
            Some(fault) => draw(&fault, self),
            None => response,
        }
    }
}

/// The layer around all routes.
pub async fn finish(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let started = Instant::now();
    let network = network(&app, &request);
    let who = Who::default();
    request.extensions_mut().insert(Network(network.clone()));
    request.extensions_mut().insert(who.clone());
    let drawing = Drawing::of(&request, &app);
    let span = traced(&app, &request, &drawing);
    request.extensions_mut().insert(Headers(Arc::clone(&drawing.headers)));

    let response = if foreign(&drawing.method, &drawing.headers) {
        Error::Foreign.into_response()
    } else {
        match AssertUnwindSafe(next.run(request)).catch_unwind().instrument(span.clone()).await {
            Ok(response) => response,
            Err(_) => Error::Broken("a handler panicked".into()).into_response(),
        }
    };
    if let Some(fault) = response.extensions().get::<Arc<Error>>() {
        refusals::noted(fault, &drawing.method, &drawing.pattern, &network, &who);
    }
    let mut response = drawing.draw(response);
    guard_headers(response.headers_mut(), &app);
    // Who speaks tus is answered in it, also where something is wrong.
    if drawing.headers.contains_key(TUS) {
        response.headers_mut().entry(TUS).or_insert(HeaderValue::from_static("1.0.0"));
    }
    let status = response.status().as_u16();
    let took = started.elapsed();
    telemetry::answered(&span, status);
    let Drawing { method, pattern, .. } = drawing;
    metrics::histogram!("parlor_request_seconds", "route" => pattern.clone(), "status" => status.to_string()).record(took.as_secs_f64());
    tracing::debug!(%method, route = pattern, status, micros = took.as_micros() as u64, "answered");
    response
}

/// The span of a request. The trace that a proxy has begun is gone on with, that of a stranger is not.
fn traced(app: &App, request: &Request, drawing: &Drawing) -> Span {
    let route = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
    let begun = (drawing.headers.contains_key("traceparent") && app.config.trusts(&peer(request))).then_some(&*drawing.headers);
    telemetry::request(&drawing.method, route, begun)
}

fn peer(request: &Request) -> String {
    request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip().to_string()).unwrap_or_default()
}

fn network(app: &App, request: &Request) -> String {
    let peer = peer(request);
    if app.config.trusts(&peer)
        && let Some(forwarded) = request.headers().get("x-forwarded-for").and_then(|value| value.to_str().ok())
        && let Some(last) = forwarded.rsplit(',').next()
    {
        return last.trim().to_owned();
    }
    peer
}

/// Whether a change was sent by a page of another site (CODE-5). Browsers say
/// so themselves in `Sec-Fetch-Site`, older ones in `Origin`; programs with a
/// key carry no cookie that could be abused.
fn foreign(method: &Method, headers: &HeaderMap) -> bool {
    if method.is_safe() || headers.contains_key(header::AUTHORIZATION) {
        return false;
    }
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match (text("sec-fetch-site"), text("origin"), text("host")) {
        (Some("same-origin" | "none"), _, _) => false,
        (Some(_), _, _) => true,
        (None, Some(origin), Some(host)) => origin.split_once("://").is_none_or(|(_, rest)| rest != host),
        (None, Some(_), None) => true,
        (None, None, _) => false,
    }
}

fn guard_headers(headers: &mut HeaderMap, app: &App) {
    let mut set = |name: HeaderName, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    set(header::CONTENT_SECURITY_POLICY, CSP);
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "no-referrer");
    set(header::X_FRAME_OPTIONS, "DENY");
    set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    set(HeaderName::from_static("permissions-policy"), "camera=(self), microphone=(), geolocation=()");
    set(HeaderName::from_static("x-robots-tag"), "none");
    set(header::CACHE_CONTROL, "no-store");
    if app.config.secure() {
        let preload = "max-age=31536000; includeSubDomains; preload";
        set(header::STRICT_TRANSPORT_SECURITY, if app.config.hsts_preload { preload } else { "max-age=31536000; includeSubDomains" });
    }
}

fn draw(fault: &Error, drawing: &Drawing) -> Response {
    let Drawing { method, headers, app, path, pattern } = drawing;
    let mark = match fault {
        Error::Broken(text) | Error::Down(text) => {
            tracing::error!(route = pattern, fault = text, "could not answer");
            metrics::counter!("parlor_faults").increment(1);
            true
        }
        _ => false,
    };
    let t = cx::chosen_language(headers, &app.config).unwrap_or_else(|| cx::accepted_language(headers, &app.config)).texts();
    let sentence = t.say(&fault.say());
    if cx::wants_json(headers) {
        return problem(fault, t, &sentence);
    }
    let door = match fault {
        Error::SignIn => Some("/sign-in"),
        Error::SignInAgain => Some("/sign-in?again=on"),
        Error::SecondStep => Some("/account/second-step/required"),
        _ => None,
    };
    if let Some(door) = door.filter(|_| *method == Method::GET) {
        let to: String = percent_encoding::utf8_percent_encode(path, percent_encoding::NON_ALPHANUMERIC).collect();
        let sign = if door.contains('?') { '&' } else { '?' };
        return super::redirect(&format!("{door}{sign}to={to}"));
    }
    let title = &t[match fault {
        Error::NotFound => "error-not-found-title",
        Error::Gone(_) => "error-gone-title",
        Error::NoLongerShared => "project-not-shared",
        Error::SignIn | Error::SignInAgain | Error::NoKey => "error-sign-in-title",
        Error::SecondStep => "second-required-title",
        Error::Forbidden(_) | Error::Foreign => "error-forbidden-title",
        Error::TooOften { .. } | Error::Busy(_) => "error-too-often-title",
        Error::Changed => "error-changed-title",
        Error::Repeated(Repeat::Done) => "error-once-done-title",
        Error::Full | Error::Down(_) | Error::Broken(_) => "error-broken-title",
        _ => "error-invalid-title",
    }];
    let body = html! {
        (ui::closed_door())
        div.stack."gap-3" {
            h1 { (title) }
            p.muted { @if matches!(fault, Error::NoLongerShared) { (t["project-not-shared-help"]) } @else { (sentence) } }
            @if mark { p.small.faint { (t["error-noted"]) } }
        }
        @if let Some(door) = door { a.button.primary.large.wide href=(door) { (t[if matches!(fault, Error::SecondStep) { "second-set-up" } else { "sign-in" }]) } }
        @else { a.button.large.wide href="/" { (t["error-home"]) } }
    };
    let page = shell::threshold(t, title, None, &body);
    let mut response = Answer::html(page).status(fault.status()).into_response();
    retry_after(fault, response.headers_mut());
    response
}

fn problem(fault: &Error, t: &super::Texts, sentence: &str) -> Response {
    let mut body = serde_json::json!({
        "type": format!("about:blank#{}", fault.word()),
        "title": fault.status().canonical_reason().unwrap_or_default(),
        "status": fault.status().as_u16(),
        "detail": sentence,
    });
    if let Error::Invalid(problems) = fault {
        let errors: serde_json::Map<String, serde_json::Value> =
            problems.iter().map(|problem| (problem.name(), t.say(&problem.say).into())).collect();
        body["errors"] = errors.into();
    }
    let mut response = (fault.status(), body.to_string()).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    if fault.status() == StatusCode::UNAUTHORIZED {
        response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    retry_after(fault, response.headers_mut());
    response
}

fn retry_after(fault: &Error, headers: &mut HeaderMap) {
    let seconds = match fault {
        Error::TooOften { seconds } => Some(*seconds),
        Error::Busy(busy) => Some(busy.again_after()),
        Error::Repeated(repeat) => repeat.again_after(),
        _ => None,
    };
    if let Some(value) = seconds.and_then(|seconds| HeaderValue::from_str(&seconds.to_string()).ok()) {
        headers.insert(header::RETRY_AFTER, value);
    }
}
