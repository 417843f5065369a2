//! What the command line does: run, prepare, look after.

mod admin;
mod audit_log;
mod backup;
mod doctor;
mod relocation;
mod seals;

use crate::{
    app::App,
    config::Config,
    crowd,
    domains::{self, Doors, Tls},
    installation, operating,
    post::Worker,
    replies::Listener,
    store::{Sources, Store},
    telemetry::Telemetry,
    web::serving::{HEAD, door, serve as served},
};
use axum::{middleware, serve::ListenerExt as _};
use std::{future::Future, io::IsTerminal as _, net::SocketAddr, pin::Pin, time::Duration};
use tokio::{
    signal::unix::{SignalKind, signal},
    sync::watch,
};
use tracing_subscriber::{EnvFilter, Layer, fmt, layer::SubscriberExt as _, util::SubscriberInitExt as _};

pub use admin::{Admin, admin};
pub use audit_log::{audit_heads, verify_audit};
pub use backup::{Without, backup, give_way, restore, verify as verify_backup};
pub use doctor::doctor;
pub use relocation::{Move, relocate};
pub use seals::verify_pdf;

/// After a call to stop, open streams have so long.
const FAREWELL: Duration = Duration::from_secs(5);

/// Runs the server until it is told to stop.
///
/// # Errors
/// A sentence about what kept it from starting.
pub async fn serve(config: Config) -> Result<(), String> {
    let (app, telemetry) = prepared(config).await?;
    run(app, telemetry).await
}

/// Runs the server with an example company. Mails are kept and shown in the
/// mail room, unless a mail server is configured.
///
/// # Errors
/// As [`serve`].
pub async fn demo(mut config: Config) -> Result<(), String> {
    if config.data == Config::default().data {
        config.data = "data/demo".into();
    }
    config.mail_room = config.smtp_url.is_empty();
    let (app, telemetry) = prepared(config).await?;
    crate::demo::furnish(&app).await.map_err(|fault| format!("the example company could not be made: {fault:?}"))?;
    println!("{}", crate::demo::how_to_sign_in(&app));
    run(app, telemetry).await
}

/// Opens everything and brings the database up to date.
async fn prepared(config: Config) -> Result<(App, Telemetry), String> {
    let telemetry = Telemetry::open(&config)?;
    log(&config, &telemetry);
    crowd::open_as_many();
    operating::count();
    if !assets::present() {
        return Err("this program was built without its front end: run `npm ci && npm run build` in islands/ first".into());
    }
    installation::look_for_key(&config).await?;
    let app = App::open(config, Sources::machine())?;
    let applied = app.store.migrate().await.map_err(|fault| fault.to_string())?;
    if applied > 0 {
        tracing::info!(applied, database = app.store.kind(), "the database was brought up to date");
    }
    installation::settle(&app).await?;
    match app.blobs.settle().await {
        Err(trouble) if trouble.lasting => return Err(format!("storage: {trouble}")),
        // What needs no file goes on, and files do once it is back.
        Err(trouble) => tracing::error!("storage: {trouble}"),
        Ok(()) => {}
    }
    // Files that cannot be reached now may be in a moment; people can work meanwhile.
    if let Err(fault) = installation::settle_files(&app).await {
        tracing::warn!(?fault, "it is not known whether the files lie where they should");
    }
    Ok((app, telemetry))
}

async fn run(app: App, telemetry: Telemetry) -> Result<(), String> {
    // Before anybody is answered: who hears an answer may tell it to stop, and what is under way has to end first then.
    let called_to_stop = called_to_stop()?;
    let listener = door(&app.config.addr).await.map_err(|fault| format!("{}: {fault}", app.config.addr))?;
    let address = listener.local_addr().map_err(|fault| fault.to_string())?;
    app.store.hear_others();
    tracing::info!(%address, base_url = app.config.base_url, database = app.store.kind(), "Parlor is open");
    let (stop, stopped) = watch::channel(false);
    let worker = tokio::spawn(Worker::new(app.clone())?.run(stopped.clone()));
    let replies = match Listener::open(&app).await? {
        Some(listener) => {
            tracing::info!(address = app.config.mail_in_addr, domain = app.config.mail_in_domain, "answers by mail are taken");
            Some(tokio::spawn(listener.run(stopped.clone())))
        }
        None => None,
    };
    let searcher = tokio::spawn(crate::search::run(app.clone(), stopped.clone()));
    let teller = tokio::spawn(crate::webhooks::run(app.clone(), stopped.clone()));
    let usher = tokio::spawn(crate::domains::run(app.clone(), stopped.clone()));
    // Small messages of boards go out at once, and do not wait for more to fill a packet.
    let listener = listener.tap_io(|stream| {
        if let Err(fault) = stream.set_nodelay(true) {
            tracing::debug!(%fault, "a connection keeps small messages back");
        }
    });
    let server = serving(&app, listener, stopped.clone()).await?;
    let (mut late, told_to_close) = (stopped, app.clone());
    tokio::select! {
        () = server => {}
        () = async {
            called_to_stop.await;
            tracing::info!("closing");
            told_to_close.closing.send_replace(true);
            stop.send_replace(true);
            drop(late.wait_for(|stop| *stop).await);
            // Live streams never end by themselves.
            tokio::time::sleep(FAREWELL).await;
        } => {}
    }
    stop.send_replace(true);
    drop(
        tokio::time::timeout(FAREWELL, async {
            tokio::join!(worker, searcher, teller, usher, async {
                if let Some(replies) = replies {
                    drop(replies.await)
                }
            })
        })
        .await,
    );
    telemetry.close().await;
    Ok(())
}

type Serving = Pin<Box<dyn Future<Output = ()> + Send>>;

/// What answers: at one address alone, or encrypted at another, and then at the first only what
/// needs no encryption.
async fn serving<L>(app: &App, listener: L, stopped: watch::Receiver<bool>) -> Result<Serving, String>
where
    L: axum::serve::Listener<Addr = SocketAddr>,
{
    if app.config.tls_addr.is_empty() {
        return Ok(Box::pin(served(listener, app.router(), stopped, HEAD)));
    }
    let doors = Doors::open(app, Tls::new(app.clone())?).await?;
    tracing::info!(address = %doors.address(), "encrypted connections are taken");
    let encrypted = served(doors, app.router(), stopped.clone(), HEAD);
    let router = app.router().layer(middleware::from_fn_with_state(app.clone(), domains::plain));
    let plain = served(listener, router, stopped, HEAD);
    Ok(Box::pin(async move {
        tokio::join!(encrypted, plain);
    }))
}

/// Listens from now on for whoever tells it to stop; it ends when somebody does.
fn called_to_stop() -> Result<impl Future<Output = ()>, String> {
    let listens = |kind| signal(kind).map_err(|fault| format!("signals: {fault}"));
    let (mut interrupted, mut terminated) = (listens(SignalKind::interrupt())?, listens(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! { _ = interrupted.recv() => {}, _ = terminated.recv() => {} }
    })
}

fn log(config: &Config, telemetry: &Telemetry) {
    let mut filter = EnvFilter::try_new(&config.log).unwrap_or_else(|_| EnvFilter::new("info"));
    // These write down what they carry, mails and codes included, whatever is asked for; and spans are for the collector.
    for chatty in [
        "parlor::spans=off",
        "tokio_postgres=warn",
        "postgres=warn",
        "lettre=warn",
        "hyper=warn",
        "hyper_util=warn",
        "reqwest=warn",
        "object_store=warn",
        "async_nats=off",
    ] {
        if let Ok(directive) = chatty.parse() {
            filter = filter.add_directive(directive);
        }
    }
    let lines = fmt::layer().with_writer(std::io::stderr);
    let lines = if config.log_json { lines.json().boxed() } else { lines.with_target(false).with_ansi(std::io::stderr().is_terminal()).boxed() };
    // A list, and no layer that may be missing: beside one of those, what nobody wants would be asked about each time.
    let layers: Vec<_> = std::iter::once(lines.with_filter(filter).boxed()).chain(telemetry.layer().map(Layer::boxed)).collect();
    drop(tracing_subscriber::registry().with(layers).try_init());
}

/// Brings the database up to date and says what was done.
///
/// # Errors
/// When it cannot be opened, or a step fails.
pub async fn migrate(config: Config) -> Result<(), String> {
    let store = Store::open(&config.place(), Sources::machine()).map_err(|fault| fault.to_string())?;
    let applied = store.migrate().await.map_err(|fault| fault.to_string())?;
    println!("{applied} steps applied; the database is up to date.");
    Ok(())
}
