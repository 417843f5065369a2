//! Own domains of organizations (HOUSE-11): what a name means, which links are made with it,
//! and its certificates, from a real authority (Pebble).

mod certificates;
mod doctor;
mod hosts;
mod links;
mod naming;
mod own_name;
mod pebble;
mod settings;
mod stapling;

use crate::town::{Client, Town};
use axum::{
    Router,
    extract::ConnectInfo,
    http::Request,
    middleware::{self, Next},
};
use parlor::{
    app::App,
    config::Config,
    domains::{Doors, Tls},
};
use pebble::Pebble;
use std::net::SocketAddr;
use tokio::net::TcpListener;

/// Northwind's.
const GUESTS: &str = "guests.northwind.example";

/// The same browser, at the address of a domain.
fn at(client: &Client, domain: &str) -> Client {
    client.clone().with("host", domain)
}

/// A new browser, at the address of a domain.
fn nobody_at(town: &Town, domain: &str) -> Client {
    at(&town.nobody(), domain)
}

/// Petra names the domain of Northwind, and links are made with it, as after a look that found
/// all well.
async fn in_use(town: &Town) {
    let page = town.northwind("/administration/domain");
    town.petra().post(&page, &[("name", GUESTS)]).await.leads_to(&page);
    town.meddle("UPDATE domains SET leads_at = named_at, used_at = named_at").await;
}

/// A server of this program at an address that listens already, as one behind a browser.
fn serve(listener: TcpListener, router: Router) {
    let told = router.layer(middleware::from_fn(|mut request: Request<axum::body::Body>, next: Next| {
        request.extensions_mut().insert(ConnectInfo(SocketAddr::from(([10, 0, 0, 9], 4000))));
        next.run(request)
    }));
    tokio::spawn(async move { axum::serve(listener, told).await.unwrap() });
}

/// The same town, with its own TLS and with certificates from this authority.
fn with_authority(town: &Town, pebble: &Pebble, plain: SocketAddr, secure: SocketAddr) -> App {
    town.again(|config| by_authority(config, pebble, plain, secure))
}

fn by_authority(config: &mut Config, pebble: &Pebble, plain: SocketAddr, secure: SocketAddr) {
    config.tls_addr = "127.0.0.1:0".into();
    config.acme_directory = pebble.directory();
    config.acme_agree = true;
    config.acme_roots = pebble.roots();
    config.domains_at = format!("{plain} {secure}");
}

/// Opens the door for encrypted connections of this program.
async fn open(app: &App) -> SocketAddr {
    let doors = Doors::open(app, Tls::new(app.clone()).unwrap()).await.unwrap();
    let address = doors.address();
    let router = app.router();
    tokio::spawn(async move { axum::serve(doors, router).await.unwrap() });
    address
}
