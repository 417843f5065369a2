//! Seals with a timestamp, by a real service (RFC 3161): `openssl ts` behind a small
//! HTTP door.

use crate::{
    ports,
    signatures::{outcome, sign},
    town::{Client, Town, contract},
};
use axum::{Router, body::Bytes, extract::State, http::header, response::IntoResponse as _, routing::post};
use paper::{
    seal::authority,
    verify::{Known, Trusted, verify},
};
use parlor::{app::App, post::Worker};
use std::{fs, path::Path, process::Command, sync::Arc, time::Duration};
use tokio::{net::TcpListener, sync::Mutex};

const ANA: &str = "Ana Ruiz <ana@crane.example>";

/// How the service is set up; it is asked for SHA-256 and says one second.
const TSA: &str = include_str!("../../../paper/tests/tsa.cnf");

fn openssl(folder: &Path, words: &str) {
    let done = Command::new("openssl").args(words.split(' ')).current_dir(folder).output().expect("openssl is there");
    assert!(done.status.success(), "openssl {words}: {}", String::from_utf8_lossy(&done.stderr));
}

/// Makes the keys of a service in this folder.
pub fn make_keys(here: &Path) {
    fs::write(here.join("tsa.cnf"), TSA).unwrap();
    const EC: &str = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes";
    openssl(here, &format!("req -x509 -config tsa.cnf -subj /CN=StampsRoot -days 3650 -keyout ca.key -out ca.pem {EC}"));
    openssl(here, &format!("req -new -config tsa.cnf -subj /CN=Stamps -keyout tsa.key -out tsa.csr {EC}"));
    openssl(here, "x509 -req -in tsa.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 3650 -extfile tsa.cnf -extensions ext -out tsa.pem");
}

/// What the service with these keys says to a question; one at a time, since its serial numbers lie in a file.
pub fn reply(here: &Path, question: &[u8]) -> Vec<u8> {
    fs::write(here.join("question"), question).unwrap();
    openssl(here, "ts -reply -config tsa.cnf -queryfile question -out answer");
    fs::read(here.join("answer")).unwrap()
}

/// A service, and the folder in which it keeps its keys.
struct Service {
    folder: Arc<Mutex<tempfile::TempDir>>,
    url: String,
}

impl Service {
    async fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        make_keys(folder.path());
        let folder = Arc::new(Mutex::new(folder));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/", listener.local_addr().unwrap());
        let router = Router::new().route("/", post(Self::stamp)).with_state(Arc::clone(&folder));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { folder, url }
    }

    async fn stamp(State(folder): State<Arc<Mutex<tempfile::TempDir>>>, question: Bytes) -> axum::response::Response {
        let folder = folder.lock().await;
        ([(header::CONTENT_TYPE, "application/timestamp-reply")], reply(folder.path(), &question)).into_response()
    }

    async fn root(&self) -> String {
        self.folder.lock().await.path().join("ca.pem").display().to_string()
    }
}

/// Ana has signed the contract; the address of the route.
async fn signed(town: &Town) -> String {
    let route = town.ask_to_sign(&[(ANA, 1)]).await;
    let ana = town.come_in("ana@crane.example").await;
    ana.upload(&format!("{route}/sign"), &[], &[("way", "type"), ("typed", "Ana M. Ruiz"), ("agree", "on")]).await.leads_to(&route);
    route
}

async fn seal(app: &App) -> usize {
    parlor::signatures::seal_all(app).await.unwrap()
}

/// Tomáš uploads another version of the contract, although it was signed.
async fn newer_version(town: &Town) -> Vec<u8> {
    let newer = contract("Crane contract, other price");
    let to = town.document(&format!("/files/{}/versions", town.world.to_sign));
    town.tomas().upload(&to, &[("contract.pdf", "application/pdf", &newer)], &[("confirmed", "on")]).await.is(303);
    newer
}

stories! {
    async fn sign_5_a_seal_has_a_timestamp_where_a_service_is_configured(town) {
        let service = Service::start().await;
        let route = signed(&town).await;
        let root = service.root().await;
        let app = town.again(|config| (config.timestamp_url, config.timestamp_roots) = (service.url.clone(), root.clone()));
        assert_eq!(seal(&app).await, 1);
        let petra = Client::new(app.router(), &town.world.petra);
        petra.get(&route).await.ok().sees("Signed and sealed");
        let sealed = petra.get(&town.document(&format!("/files/{}", town.world.to_sign))).await.ok().bytes;
        let roots = town.app.store.read(parlor::signatures::roots).await.unwrap();
        let stamps = authority::all_of_pem(&fs::read(&root).unwrap()).unwrap();
        let now = parlor::store::Sources::machine().clock.now().0 / 1_000_000;
        let report = verify(&sealed, Known { roots: &roots, timestamp_roots: &stamps }, now).unwrap();
        assert!(report.intact() && report.trusted(), "{report:?}");
        let stamp = report.seals[0].stamp.as_ref().expect("it has one");
        assert_eq!(stamp.trusted, Trusted::Known);
        assert!((now - stamp.at).abs() < 600, "by the clock of the service: {stamp:?}");

        // Tools that we did not write say the same.
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("sealed.pdf"), &sealed).unwrap();
        let pem = petra.get("/verify/root.pem").await.ok().bytes;
        fs::write(folder.path().join("root.pem"), &pem).unwrap();
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../paper/tests/pyhanko_says.py");
        let said = Command::new(crate::smtp::python()).args([script, "sealed.pdf", "root.pem", &root]).current_dir(folder.path()).output().unwrap();
        let said = String::from_utf8_lossy(&said.stdout).into_owned();
        assert_eq!(said.trim(), "intact valid trusted ENTIRE_FILE stamped good");
    }

    async fn sign_5_without_its_timestamp_nothing_is_sealed_and_it_is_tried_again(town) {
        let route = signed(&town).await;
        let nobody = ports::closed();
        let down = town.again(|config| config.timestamp_url = format!("http://{nobody}/"));
        assert_eq!(seal(&down).await, 0);
        let petra = Client::new(down.router(), &town.world.petra);
        petra.get(&route).await.ok().sees("could not be sealed yet").sees("timestamp service");
        // A service that nobody named as one is not believed where roots are named.
        let (service, other) = (Service::start().await, Service::start().await);
        let root = other.root().await;
        let foreign = town.again(|config| (config.timestamp_url, config.timestamp_roots) = (service.url.clone(), root.clone()));
        town.later(86_400);
        assert_eq!(seal(&foreign).await, 0);
        Client::new(foreign.router(), &town.world.petra).get(&route).await.ok().sees("its certificate is not known");
        // It comes back, and so does the seal.
        town.later(86_400);
        let up = town.again(|config| config.timestamp_url = service.url.clone());
        assert_eq!(seal(&up).await, 1);
        Client::new(up.router(), &town.world.petra).get(&route).await.ok().sees("Signed and sealed").hides("could not be sealed");
    }

    async fn sign_4_a_version_that_comes_before_the_seal_stays_the_newest(town) {
        let route = signed(&town).await;
        let nobody = ports::closed();
        let down = town.again(|config| config.timestamp_url = format!("http://{nobody}/"));
        assert_eq!(seal(&down).await, 0);
        // That it was complete has gone out before.
        Worker::new(down.clone()).unwrap().round().await.unwrap();
        let (petra, document) = (town.petra(), town.document(""));
        let file = format!("{document}/files/{}", town.world.to_sign);
        let first = petra.get(&file).await.ok().bytes;
        // Mails of one instant have no order.
        town.later(60);
        let newer = newer_version(&town).await;
        town.later(60);
        let mail = town.mail_to("petra@northwind.example").await.unwrap();
        assert!(mail.contains("the signatures are void"), "{mail}");
        assert!(petra.get(&file).await.ok().bytes == newer, "what was uploaded is the newest");
        assert!(petra.get(&format!("{file}/versions/1")).await.ok().bytes == first, "what was signed stays");
        let view = petra.json(&route).await;
        assert_eq!((view["outcome"].as_str(), view["sealed_at"].as_str(), view["sealing"].as_bool()), (Some("invalidated"), None, Some(false)));
        petra.get(&route).await.ok().hides("could not be sealed").hides("Signed and sealed");
        petra.get(&format!("{document}/history")).await.ok().sees("void by a newer version");
        let ended = "SELECT COUNT(*) FROM audit WHERE deed = 'signing.ended' AND detail = 'invalidated'";
        assert_eq!(town.app.store.read(move |tx| tx.number(ended, &[])).await.unwrap(), 1);
    }

    async fn sign_4_a_version_that_comes_while_it_is_sealed_stays_the_newest(town) {
        let service = Service::start().await;
        let route = signed(&town).await;
        let app = town.again(|config| config.timestamp_url = service.url.clone());
        // The service answers once it is let.
        let held = service.folder.lock().await;
        let sealing = tokio::spawn(async move { seal(&app).await });
        let begun = "SELECT COUNT(*) FROM signings WHERE seal_tries > 0";
        while town.app.store.read(move |tx| tx.number(begun, &[])).await.unwrap() == 0 {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        let newer = newer_version(&town).await;
        drop(held);
        assert_eq!(sealing.await.unwrap(), 0);
        let petra = town.petra();
        assert!(petra.get(&town.document(&format!("/files/{}", town.world.to_sign))).await.ok().bytes == newer, "what was uploaded is the newest");
        petra.get(&route).await.ok().hides("Signed and sealed");
    }
    async fn house_6_sign_5_sealing_that_waits_is_stopped_and_begun_again_with_every_signature(town) {
        let route = town.ask_to_sign(&[(ANA, 1)]).await;
        let ana = town.come_in("ana@crane.example").await;
        sign(&ana, &route).await.leads_to(&route);
        let nobody = ports::closed();
        let down = town.again(|config| config.timestamp_url = format!("http://{nobody}/"));
        assert_eq!(seal(&down).await, 0);
        let (petra, stop) = (town.petra(), format!("{route}/seal/stop"));
        let file = town.document(&format!("/files/{}", town.world.to_sign));
        let first = petra.get(&file).await.ok().bytes;
        petra.get(&route).await.ok().sees("could not be sealed yet").sees("Stop sealing");
        ana.get(&route).await.ok().hides("Stop sealing");
        assert!(matches!(ana.post(&stop, &[]).await.status, 403 | 404), "it is the team's");
        // Who presses twice has stopped it once.
        petra.post(&stop, &[]).await.leads_to(&route);
        petra.post(&stop, &[]).await.leads_to(&route);
        let page = petra.get(&route).await.ok().sees("Petra Horák stopped the sealing").sees("Seal now").sees("Complete");
        page.hides("could not be sealed yet").hides("tried again by itself");
        ana.get(&route).await.ok().sees("Complete").hides("stopped the sealing");
        let view = petra.json(&route).await;
        assert_eq!((view["outcome"].as_str(), view["sealing"].as_bool()), (Some("completed"), Some(false)));
        assert_eq!((view["seal_stopped"]["by"].as_str(), view["signers"][0]["state"].as_str()), (Some("Petra Horák"), Some("signed")));
        assert!(view["seal_stopped"]["at"].is_string() && view["seal_fault"].is_null(), "{view}");
        assert!(ana.json(&route).await["seal_stopped"].is_null());
        // Nothing is tried, however long it lasts.
        town.later(2 * 86_400);
        let service = Service::start().await;
        let up = town.again(|config| config.timestamp_url = service.url.clone());
        assert_eq!(seal(&up).await, 0);
        assert!(petra.get(&file).await.ok().bytes == first, "nothing was sealed");
        petra.post(&format!("{route}/seal"), &[]).await.leads_to(&route);
        petra.get(&route).await.ok().sees("The files are being sealed").hides("stopped the sealing");
        assert_eq!(seal(&up).await, 1);
        petra.get(&route).await.ok().sees("Signed and sealed").hides("stopped the sealing").hides("Stop sealing");
        // What is sealed stays sealed.
        petra.post(&stop, &[]).await.is(409);
        petra.get(&town.document("/history")).await.ok().sees("stopped the sealing of").sees("began the sealing of");
        let kept = "SELECT COUNT(*) FROM audit WHERE deed IN ('signing.seal-stopped', 'signing.seal-begun-again')";
        assert_eq!(town.app.store.read(move |tx| tx.number(kept, &[])).await.unwrap(), 2);
    }

    async fn house_6_sealing_that_is_under_way_is_stopped_and_keeps_nothing(town) {
        let service = Service::start().await;
        let route = signed(&town).await;
        let app = town.again(|config| config.timestamp_url = service.url.clone());
        let (petra, file) = (town.petra(), town.document(&format!("/files/{}", town.world.to_sign)));
        let first = petra.get(&file).await.ok().bytes;
        let (held, worker) = (service.folder.lock().await, app.clone());
        let sealing = tokio::spawn(async move { seal(&worker).await });
        let begun = "SELECT COUNT(*) FROM signings WHERE seal_tries > 0";
        while town.app.store.read(move |tx| tx.number(begun, &[])).await.unwrap() == 0 {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        petra.get(&route).await.ok().sees("The files are being sealed");
        petra.post(&format!("{route}/seal/stop"), &[]).await.leads_to(&route);
        drop(held);
        assert_eq!(sealing.await.unwrap(), 0);
        assert!(petra.get(&file).await.ok().bytes == first, "what came of it was not kept");
        petra.get(&route).await.ok().sees("stopped the sealing").hides("Signed and sealed");
        petra.post(&format!("{route}/seal"), &[]).await.leads_to(&route);
        assert_eq!(seal(&app).await, 1);
        petra.get(&route).await.ok().sees("Signed and sealed");
    }

    async fn sign_4_house_6_a_newer_version_makes_void_what_was_stopped_also_behind_another_route(town) {
        let petra = town.petra();
        let first = town.ask_to_sign(&[(ANA, 1)]).await;
        let ana = town.come_in("ana@crane.example").await;
        sign(&ana, &first).await.leads_to(&first);
        petra.post(&format!("{first}/seal/stop"), &[]).await.leads_to(&first);
        assert_eq!(petra.json(&first).await["seal_stopped"]["by"], "Petra Horák");
        town.later(60);
        let second = town.ask_to_sign(&[(ANA, 1)]).await;
        sign(&ana, &second).await.leads_to(&second);
        newer_version(&town).await;
        assert_eq!((outcome(&town, &first).await.as_str(), outcome(&town, &second).await.as_str()), ("invalidated", "invalidated"));
        petra.get(&first).await.ok().hides("stopped the sealing").hides("Seal now");
        petra.post(&format!("{first}/seal"), &[]).await.leads_to(&first);
        town.later(60);
        assert_eq!(seal(&town.app).await, 0, "of what is void nothing is sealed");
    }
}
