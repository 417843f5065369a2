//! The certificate of the installation's own name: from the authority, or from files.

use super::{by_authority, doctor::made, open, pebble::Pebble, serve, stapling::heard};
use axum::middleware;
use parlor::{app::App, domains};
use rustls::pki_types::{CertificateDer, pem::PemObject as _};
use std::fs;
use tokio::net::TcpListener;

/// How often the certificate that is kept for the installation's own name was given; nothing, where none is kept.
async fn editions(app: &App) -> Vec<i64> {
    let read = app.store.read(|tx| Ok::<_, parlor::web::Error>(tx.all::<(i64,)>("SELECT edition FROM certificates", &[])?));
    read.await.unwrap().into_iter().map(|(edition,)| edition).collect()
}

/// The names whose certificates are watched here.
async fn watched(app: &App) -> Vec<String> {
    let in_files = domains::name_in_files(&app.config).to_owned();
    let all = app.store.read(move |tx| domains::standings(tx, &in_files)).await.unwrap();
    all.into_iter().map(|standing| standing.name).collect()
}

stories! {
    async fn house_11_a_certificate_put_into_files_is_shown_at_once_and_the_one_kept_for_that_name_is_renewed_no_more(town) {
        let plain = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let at = plain.local_addr().unwrap();
        let pebble = Pebble::start(at.port()).await;
        let app = town.again(|config| {
            by_authority(config, &pebble, at, at);
            config.base_url = "https://parlor.example".into();
        });
        serve(plain, app.router().layer(middleware::from_fn_with_state(app.clone(), domains::plain)));
        domains::renew_all(&app).await.unwrap();
        assert_eq!((editions(&app).await, watched(&app).await), (vec![1], vec!["parlor.example".to_owned()]));
        let of_authority = heard(open(&app).await).await.certificate;
        assert!(!of_authority.is_empty());

        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str| folder.path().join(name).display().to_string();
        let (chain, key) = (file("chain.pem"), file("key.pem"));
        made(&chain, &key, 60);
        let given = town.again(|config| {
            by_authority(config, &pebble, at, at);
            config.base_url = "https://parlor.example".into();
            (config.tls_certificate, config.tls_key) = (chain.clone(), key.clone());
        });
        let shown = heard(open(&given).await).await.certificate;
        let in_files = CertificateDer::from_pem_slice(&fs::read(&chain).unwrap()).unwrap();
        assert!(shown == in_files.as_ref() && shown != of_authority, "the one in the files is shown");
        assert!(watched(&given).await.is_empty(), "nobody is warned of one that nobody is shown");

        // Five years the other one holds: a server that was not given the files yet goes on showing it.
        town.later(4 * 365 * 86_400);
        domains::renew_all(&given).await.unwrap();
        assert_eq!(editions(&given).await, [1], "it is not renewed");
        assert_eq!(heard(open(&app).await).await.certificate, of_authority);
        town.later(2 * 365 * 86_400);
        domains::renew_all(&given).await.unwrap();
        assert!(editions(&given).await.is_empty(), "when it has ended nothing is kept of it");
    }
}
