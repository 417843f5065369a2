//! Certificates, from a real authority to a browser that believes it.

use super::{GUESTS, open, pebble, pebble::Pebble, serve, with_authority};
use crate::{
    ports,
    town::{Client, Town},
};
use axum::middleware;
use parlor::{app::App, domains};
use serde_json::Value;
use std::net::SocketAddr;
use tokio::net::TcpListener;

/// Northwind has named its domain; who answers encrypted and who does not; a second program on
/// the same database answers what is not encrypted.
struct Stage {
    pebble: Pebble,
    app: App,
    secure: SocketAddr,
    petra: Client,
    page: String,
}

impl Stage {
    async fn set(town: &Town) -> Self {
        let plain = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let at = plain.local_addr().unwrap();
        let pebble = Pebble::start(at.port()).await;
        // The door is opened first, so that its address is known to who looks.
        let secure = open(&with_authority(town, &pebble, at, at)).await;
        let app = with_authority(town, &pebble, at, secure);
        let other = with_authority(town, &pebble, at, secure);
        serve(plain, other.router().layer(middleware::from_fn_with_state(other, domains::plain)));
        let petra = Client::new(app.router(), &town.world.petra);
        let page = town.northwind("/administration/domain");
        petra.post(&page, &[("name", GUESTS)]).await.leads_to(&page);
        Self { pebble, app, secure, petra, page }
    }

    async fn domain(&self) -> Value {
        self.petra.json(&self.page).await["domain"].clone()
    }

    async fn get(&self, name: &str, path: &str) -> std::io::Result<String> {
        pebble::get(self.secure, name, path, &self.pebble.roots_read()).await
    }
}

stories! {
    async fn house_11_from_a_name_to_a_certificate_that_browsers_believe(town) {
        let stage = Stage::set(&town).await;
        assert!(stage.get(GUESTS, "/").await.is_err(), "there is no certificate yet");
        stage.petra.post(&format!("{}/look", stage.page), &[]).await.leads_to(&stage.page);
        assert_eq!(stage.domain().await["state"], "leads");

        // The authority asks one program for what the other laid out.
        domains::renew_all(&stage.app).await.unwrap();
        let domain = stage.domain().await;
        assert_eq!((&domain["state"], &domain["fault"]), (&Value::from("used"), &Value::Null), "{domain}");
        stage.petra.get(&stage.page).await.ok().sees("In use").sees("The certificate is good until");
        let front = stage.get(GUESTS, "/").await.unwrap();
        assert!(front.starts_with("HTTP/1.1 303") && front.contains("location: /sign-in"), "{front}");
        assert!(stage.get(GUESTS, "/sign-in").await.unwrap().contains("Northwind"));
        assert!(stage.get("other.example", "/").await.is_err(), "of no other name there is a certificate");
        stage.petra.get(&town.northwind("/administration/log")).await.ok().sees("got a certificate for the own domain").sees("makes links with");

        // The key lies locked in the database.
        let kept = town.app.store.read(|tx| Ok::<_, parlor::web::Error>(tx.one::<(Vec<u8>,)>("SELECT private_key FROM certificates", &[])?));
        assert!(!String::from_utf8_lossy(&kept.await.unwrap().0).contains("PRIVATE KEY"));
    }

    async fn house_11_a_certificate_is_renewed_when_two_thirds_of_its_time_are_over(town) {
        let stage = Stage::set(&town).await;
        stage.petra.post(&format!("{}/look", stage.page), &[]).await.is(303);
        domains::renew_all(&stage.app).await.unwrap();
        let edition = || async {
            let read = town.app.store.read(|tx| Ok::<_, parlor::web::Error>(tx.one::<(i64,)>("SELECT edition FROM certificates", &[])?));
            read.await.unwrap().0
        };
        assert_eq!(edition().await, 1);
        // Five years it holds.
        town.later(3 * 365 * 86_400);
        domains::renew_all(&stage.app).await.unwrap();
        assert_eq!(edition().await, 1, "it is not time yet");
        town.later(150 * 86_400);
        domains::renew_all(&stage.app).await.unwrap();
        assert_eq!(edition().await, 2);
        assert!(stage.get(GUESTS, "/sign-in").await.unwrap().contains("Northwind"), "the new one is shown");
    }

    async fn house_11_what_the_authority_refuses_is_said_in_words_and_asked_again_later(town) {
        let plain = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let at = plain.local_addr().unwrap();
        // It asks where nobody listens.
        let pebble = Pebble::start(1).await;
        let app = with_authority(&town, &pebble, at, at);
        serve(plain, app.router());
        let petra = Client::new(app.router(), &town.world.petra);
        let page = town.northwind("/administration/domain");
        petra.post(&page, &[("name", GUESTS)]).await.leads_to(&page);
        petra.post(&format!("{page}/look"), &[]).await.leads_to(&page);
        domains::renew_all(&app).await.unwrap();
        petra.get(&page).await.ok().sees("the authority does not reach this server").sees("It is asked again");
        assert_eq!(petra.json(&page).await["domain"]["certificate"]["fault"], "connection");
        let failures = || async {
            let read = town.app.store.read(|tx| Ok::<_, parlor::web::Error>(tx.one::<(i64,)>("SELECT failures FROM certificates", &[])?));
            read.await.unwrap().0
        };
        domains::renew_all(&app).await.unwrap();
        assert_eq!(failures().await, 1, "it is left alone for a while");
        town.later(601);
        domains::renew_all(&app).await.unwrap();
        assert_eq!(failures().await, 2);
        let mail = town.mail_to("petra@northwind.example").await.expect("administrators are told");
        assert!(mail.contains(GUESTS) && mail.contains("does not reach this server"), "{mail}");
    }

    async fn house_11_no_certificate_is_asked_for_under_a_name_that_nobody_has(town) {
        let stage = Stage::set(&town).await;
        town.meddle("INSERT INTO certificates (name, edition, next_try_at, failures) VALUES ('other.example', 0, 0, 0)").await;
        domains::renew_all(&stage.app).await.unwrap();
        let read = town.app.store.read(|tx| Ok::<_, parlor::web::Error>(tx.one::<(i64,)>("SELECT COUNT(*) FROM certificate_accounts", &[])?));
        assert_eq!(read.await.unwrap().0, 0, "the authority was not even met");
    }

    async fn house_11_a_domain_that_stops_answering_is_not_used_and_its_administrators_are_told(town) {
        let stage = Stage::set(&town).await;
        stage.petra.post(&format!("{}/look", stage.page), &[]).await.is(303);
        domains::renew_all(&stage.app).await.unwrap();
        assert_eq!(stage.domain().await["state"], "used");
        let closed = ports::closed();
        let app = with_authority(&town, &stage.pebble, closed, closed);
        for hours in [25, 2, 2] {
            assert!(stage.domain().await["used_since"].is_string(), "once is no reason");
            town.later(hours * 3600);
            domains::look_all(&app).await.unwrap();
        }
        let domain = stage.domain().await;
        assert_eq!((&domain["used_since"], &domain["fault"]), (&Value::Null, &Value::from("silent")), "{domain}");
        let mail = town.mail_to("petra@northwind.example").await.expect("administrators are told");
        assert!(mail.contains("Nobody answers at this name") && mail.contains("http://localhost/o/northwind/administration/domain"), "{mail}");
        // It answers again, and is used again.
        town.later(2 * 3600);
        domains::look_all(&stage.app).await.unwrap();
        assert_eq!(stage.domain().await["state"], "used");
    }

    async fn house_11_what_is_not_encrypted_leads_to_the_same_address_encrypted(town) {
        let stage = Stage::set(&town).await;
        let router = stage.app.router().layer(middleware::from_fn_with_state(stage.app.clone(), domains::plain));
        let nobody = Client::new(router, &[]);
        let led = nobody.clone().with("host", GUESTS).get("/l/some-secret?x=1").await.is(308);
        assert_eq!(led.location(), format!("https://{GUESTS}/l/some-secret?x=1"));
        // A name that nobody has leads nowhere of its own.
        let led = nobody.clone().with("host", "evil.example").get("/x").await.is(308);
        assert_eq!(led.location(), "http://localhost/x");
        // A program is not led on: its key went over the network in the clear, and it is told so.
        nobody.clone().with("authorization", "Bearer plr_x").get("/x").await.is(403).sees("another key");
        nobody.get("/healthz").await.ok();
    }
}
