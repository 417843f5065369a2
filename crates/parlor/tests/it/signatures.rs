//! Signatures and approvals of a document: who is asked when, what is signed, and what
//! others find in the sealed file.

use crate::town::{Client, Reply, Town, contract};
use paper::verify::{Known, Trusted, verify};
use serde_json::{Value, json};

const ANA: &str = "Ana Ruiz <ana@crane.example>";
const GUS: &str = "Gus Bolt <gus@bolt.example>";
const TYPED: &[(&str, &str)] = &[("way", "type"), ("typed", "Ana M. Ruiz"), ("agree", "on")];

/// Signs by a typed name.
pub async fn sign(who: &Client, route: &str) -> Reply {
    who.upload(&format!("{route}/sign"), &[], TYPED).await
}

/// How each stands in a route.
pub async fn states(who: &Client, route: &str) -> Vec<(String, String)> {
    let view = who.json(route).await;
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    view["signers"].as_array().unwrap().iter().map(|signer| (word(&signer["name"]), word(&signer["state"]))).collect()
}

pub fn pairs(all: &[(&str, &str)]) -> Vec<(String, String)> {
    all.iter().map(|(name, state)| ((*name).to_owned(), (*state).to_owned())).collect()
}

pub async fn outcome(town: &Town, route: &str) -> String {
    town.petra().json(route).await["outcome"].as_str().unwrap_or("runs").to_owned()
}

/// Says who is in the team as the forms have it.
const PETRA: &str = "petra@northwind.example";
const TOMAS: &str = "tomas@northwind.example";

stories! {
    async fn sign_1_steps_follow_each_other_and_nobody_is_told_before_theirs(town) {
        let (petra, document) = (town.petra(), town.document(""));
        let route = town.draft(&[(ANA, 1), (TOMAS, 2), (GUS, 3)], &json!({"kind": ["signature", "approval", "signature"], "message": "Please until Friday", "due": "2026-12-04"})).await;
        // A draft is the team's.
        assert!(town.mail_to("ana@crane.example").await.is_none());
        petra.get(&document).await.ok().sees("Draft");
        petra.get(&route).await.ok().sees("Send to the first step").sees("Please until Friday");
        petra.post(&format!("{route}/send"), &[]).await.leads_to(&route);
        let mail = town.mail_to("ana@crane.example").await.unwrap();
        assert!(mail.contains("asks you to read and sign") && mail.contains("Please until Friday") && mail.contains("Please answer until 4 December.") && mail.contains("/l/"), "{mail}");
        assert!(town.mail_to("gus@bolt.example").await.is_none(), "not their turn");
        assert_eq!(states(&petra, &route).await, pairs(&[("Ana Ruiz", "asked"), ("Tomáš Novák", "waiting"), ("Gus Bolt", "waiting")]));

        let ana = town.come_in("ana@crane.example").await;
        ana.get(&document).await.ok().sees("asks you to sign").sees("Read and sign").hides("Tomáš").hides("Gus");
        ana.get(&route).await.ok().sees("Your signature").sees("contract.pdf").hides("Tomáš").hides("Gus");
        sign(&ana, &route).await.leads_to(&route);
        // Who presses twice has signed once.
        sign(&ana, &route).await.leads_to(&route);
        // Nobody takes away what somebody is asked to read.
        let file = town.document(&format!("/files/{}", town.world.to_sign));
        petra.post(&format!("{file}/internal"), &[("on", "yes")]).await.is(422).sees("is being signed");
        assert_eq!(states(&petra, &route).await, pairs(&[("Ana Ruiz", "signed"), ("Tomáš Novák", "asked"), ("Gus Bolt", "waiting")]));
        let mail = town.mail_to(TOMAS).await.unwrap();
        assert!(mail.contains("asks you to read and approve"), "{mail}");
        let tomas = town.tomas();
        sign(&petra, &route).await.is(403);
        tomas.get(&route).await.ok().sees("Approve").hides("Your signature");
        // What is said for an approval stays among us.
        tomas.post(&format!("{route}/changes"), &[("what", "Is the price right?")]).await.leads_to(&route);
        ana.get(&route.replace("/signing/", "/events/")).await.ok().hides("Is the price right?").hides("Tomáš");
        tomas.upload(&format!("{route}/sign"), &[], &[]).await.leads_to(&route);

        // The document is opened to the last with their step, and not before.
        let gus = town.come_in("gus@bolt.example").await;
        gus.get(&route).await.ok().sees("Your signature").hides("Ana Ruiz");
        sign(&gus, &route).await.leads_to(&route);
        town.work().await;
        assert_eq!(outcome(&town, &route).await, "completed");
        let mail = town.mail_to("ana@crane.example").await.unwrap();
        assert!(mail.contains("All have signed"), "{mail}");
        // Now who signed is known to all of them; of approvals guests learn nothing.
        gus.get(&route).await.ok().sees("Ana Ruiz").sees("Signed and sealed").hides("Tomáš");
        petra.get(&format!("{document}/history")).await.ok().sees("signed:").sees("approved:").sees("all have answered");
    }

    async fn sign_1_one_of_a_step_is_enough_where_that_was_said(town) {
        let route = town.draft(&[(ANA, 1), (GUS, 1), (PETRA, 2)], &json!({"one": ["1"]})).await;
        town.petra().post(&format!("{route}/send"), &[]).await.leads_to(&route);
        let (ana, gus) = (town.come_in("ana@crane.example").await, town.come_in("gus@bolt.example").await);
        sign(&gus, &route).await.leads_to(&route);
        assert_eq!(states(&town.petra(), &route).await, pairs(&[("Ana Ruiz", "left_out"), ("Gus Bolt", "signed"), ("Petra Horák", "asked")]));
        sign(&ana, &route).await.is(403);
        sign(&town.petra(), &route).await.leads_to(&route);
        assert_eq!(outcome(&town, &route).await, "completed");
    }

    async fn sign_1_what_cannot_be_a_route_is_said(town) {
        let (petra, route) = (town.petra(), town.document("/signing"));
        for (form, says) in [
            (json!({"who": [ANA], "step": ["0"]}), "from 1 to 50"),
            (json!({"who": [ANA, ANA]}), "in it already"),
            (json!({"who": [ANA], "kind": ["approval"]}), "Guests sign"),
            (json!({"who": ["nobody"]}), "nobody"),
            (json!({"who": ["group:Nowhere"]}), "no company"),
            (json!({"who": ["jan@free.example"]}), "on its team first"),
            (json!({"who": [ANA], "withdraws": "on"}), "until which day"),
            (json!({"who": [ANA], "due": "soon"}), "day"),
            (json!({"who": [ANA], "remind_days": "-1"}), "90 days"),
        ] {
            petra.post_json(&route, &form).await.is(422).sees(says);
        }
        // Nobody was asked, and nothing was made.
        petra.get(&town.document("")).await.ok().sees("Nobody is asked to sign yet");
        let draft = town.draft(&[], &json!({})).await;
        petra.post(&format!("{draft}/send"), &[]).await.is(422).sees("Say first who signs");
        petra.post_json(&route, &json!({"who": [ANA]})).await.is(422).sees("asked for already");
        petra.post(&format!("{draft}/withdraw"), &[]).await.leads_to(&draft);
        // A record is not signed.
        petra.get(&town.bridge("/signing/new")).await.is(404);
    }

    async fn sign_2_a_signature_is_drawn_typed_or_a_picture(town) {
        let route = town.ask_to_sign(&[(ANA, 1), (GUS, 1), (PETRA, 1)]).await;
        let (ana, gus, petra) = (town.come_in("ana@crane.example").await, town.come_in("gus@bolt.example").await, town.petra());
        let (at, picture) = (format!("{route}/sign"), ink());
        for (files, fields, says) in [
            (&[][..], &[("way", "type"), ("typed", "Ana")][..], "Tick that you agree"),
            (&[], &[("way", "type"), ("typed", "  "), ("agree", "on")], "type your name"),
            (&[], &[("way", "draw"), ("agree", "on")], "sign in the field"),
            (&[], &[("way", "picture"), ("agree", "on")], "choose a picture"),
            (&[("picture", "a.png", &b"no picture"[..])], &[("way", "picture"), ("agree", "on")], "cannot be read"),
        ] {
            let files: Vec<(&str, &str, &[u8])> = files.iter().map(|(_, name, bytes)| (*name, "image/png", *bytes)).collect();
            ana.upload(&at, &files, fields).await.is(422).sees(says).sees("Your signature");
        }
        ana.upload(&at, &[("drawn.png", "image/png", &picture)], &[("way", "draw"), ("agree", "on")]).await.leads_to(&route);
        gus.upload(&at, &[("gus.png", "image/png", &picture)], &[("way", "picture"), ("agree", "on")]).await.leads_to(&route);
        sign(&petra, &route).await.leads_to(&route);
        town.work().await;
        assert_eq!(outcome(&town, &route).await, "completed");
        let sealed = sealed(&town).await;
        assert!(paper::sheets(&sealed).unwrap().len() > 2, "the certificate follows the two pages");
    }

    async fn sign_3_who_is_asked_declines_asks_for_changes_or_passes_it_on(town) {
        let (petra, route) = (town.petra(), town.ask_to_sign(&[(ANA, 1), (GUS, 1)]).await);
        let gus = town.come_in("gus@bolt.example").await;
        let ana = town.come_in("ana@crane.example").await;
        ana.post(&format!("{route}/changes"), &[("what", " ")]).await.is(422).sees("Say what is to be changed");
        ana.post(&format!("{route}/changes"), &[("what", "Page 2 is wrong")]).await.leads_to(&route);
        petra.get(&route.replace("/signing/", "/events/")).await.ok().sees("Page 2 is wrong");
        assert_eq!(outcome(&town, &route).await, "runs", "the route waits");

        ana.post(&format!("{route}/pass"), &[("name", "Gus"), ("email", "gus@bolt.example")]).await.is(422).sees("in it already");
        ana.post(&format!("{route}/pass"), &[("name", "Bea Blum"), ("email", "bea@crane.example")]).await.leads_to(&route);
        ana.get(&route).await.ok().hides("Your signature");
        let bea = town.come_in("bea@crane.example").await;
        bea.get(&route).await.ok().sees("Your signature");
        bea.post(&format!("{route}/decline"), &[("why", "")]).await.is(422).sees("Say why you decline");
        bea.post(&format!("{route}/decline"), &[("why", "Too dear")]).await.leads_to(&route);
        assert_eq!(outcome(&town, &route).await, "declined");
        let mail = town.mail_to(PETRA).await.unwrap();
        assert!(mail.contains("Bea Blum declined") && mail.contains("Too dear"), "{mail}");
        assert_eq!(states(&petra, &route).await[1..], pairs(&[("Gus Bolt", "left_out"), ("Bea Blum", "declined")])[..]);
        petra.get(&town.document("")).await.ok().sees("Declined").sees("Too dear");
        // A refusal is told to who sent it, and to nobody else.
        gus.get(&route).await.ok().hides("Too dear").hides("Bea");
    }

    async fn sign_3_passing_on_is_a_choice_of_who_sends_it(town) {
        let route = town.draft(&[(ANA, 1)], &json!({})).await;
        town.petra().post_json(&format!("{route}/edit"), &json!({"who": [ANA]})).await.ok();
        town.petra().post(&format!("{route}/send"), &[]).await.leads_to(&route);
        let ana = town.come_in("ana@crane.example").await;
        ana.get(&route).await.ok().hides("Pass on");
        ana.post(&format!("{route}/pass"), &[("name", "Bea"), ("email", "bea@crane.example")]).await.is(403);
    }

    async fn sign_4_a_newer_version_voids_what_was_signed_and_is_confirmed(town) {
        let (petra, document) = (town.petra(), town.document(""));
        let route = town.ask_to_sign(&[(ANA, 1), (GUS, 2)]).await;
        let ana = town.come_in("ana@crane.example").await;
        sign(&ana, &route).await.leads_to(&route);
        let file = format!("{document}/files/{}", town.world.to_sign);
        petra.get(&format!("{file}/view")).await.ok().sees("One person has signed this version");
        let newer = contract("Crane contract, other price");
        petra.upload(&format!("{file}/versions"), &[("contract.pdf", "application/pdf", &newer)], &[]).await.is(422).sees("makes one signature void");
        petra.upload(&format!("{document}/to-sign"), &[("contract.pdf", "application/pdf", &newer)], &[]).await.is(422).sees("makes one signature void");
        assert_eq!(outcome(&town, &route).await, "runs");
        town.tomas().upload(&format!("{file}/versions"), &[("contract.pdf", "application/pdf", &newer)], &[("confirmed", "on")]).await.is(303);
        assert_eq!(outcome(&town, &route).await, "invalidated");
        ana.get(&route).await.ok().hides("Your signature");
        let mail = town.mail_to(PETRA).await.unwrap();
        assert!(mail.contains("signatures are void") || mail.contains("was changed"), "{mail}");
        // It can be asked for again, and what was signed is still there.
        petra.get(&format!("{file}/versions/1")).await.ok();
        town.ask_to_sign(&[(ANA, 1)]).await;
    }

    async fn sign_5_sign_6_what_all_signed_is_sealed_and_anybody_verifies_it(town) {
        let document = town.document("");
        let route = town.draft(&[(ANA, 1)], &json!({})).await;
        let view = town.petra().json(&route).await;
        let (signer, file) = (view["signers"][0]["id"].clone(), town.world.to_sign.clone());
        let place = json!({"file": file, "signer": [signer], "page": ["2"], "left": ["10"], "top": ["80"], "width": ["35"], "height": ["8"]});
        town.petra().post_json(&format!("{route}/places"), &place).await.ok();
        town.petra().post_json(&format!("{route}/places"), &json!({"file": file, "signer": [signer], "page": ["3"], "left": ["1"], "top": ["1"], "width": ["35"], "height": ["8"]})).await.is(422).sees("2 pages");
        town.petra().post(&format!("{route}/send"), &[]).await.leads_to(&route);
        let ana = town.come_in("ana@crane.example").await;
        ana.get(&route).await.ok().sees("<rect");
        sign(&ana, &route).await.leads_to(&route);
        town.work().await;
        let sealed = sealed(&town).await;
        let roots = town.app.store.read(parlor::signatures::roots).await.unwrap();
        let now = town.app.store.sources().clock.now().0 / 1_000_000;
        let report = verify(&sealed, Known { roots: &roots, timestamp_roots: &[] }, now).unwrap();
        assert!(report.intact() && report.trusted(), "{report:?}");
        assert!(report.seals.len() == 1 && report.seals[0].trusted == Trusted::Known);
        assert!(report.seals[0].by.contains("Northwind"));
        // The original lies in it, byte by byte.
        let original = town.petra().get(&format!("{document}/files/{file}/versions/1")).await.ok().bytes;
        assert!(sealed.starts_with(&original));

        // Anybody verifies it, and nothing of it is kept.
        let nobody = town.nobody();
        let found = nobody.with("accept", "application/json").upload("/verify", &[("contract.pdf", "application/pdf", &sealed)], &[]).await.ok().view();
        assert_eq!((found["verdict"].as_str(), found["seals"].as_array().map(Vec::len)), (Some("sealed"), Some(1)));
        let mut changed = sealed.clone();
        changed[200] ^= 1;
        let page = town.nobody().upload("/verify", &[("contract.pdf", "application/pdf", &changed)], &[]).await.ok();
        page.sees("Changed after it was sealed");
        town.nobody().upload("/verify", &[("contract.pdf", "application/pdf", &original)], &[]).await.ok().sees("No seal was found");
        town.nobody().upload("/verify", &[("a.txt", "text/plain", b"words")], &[]).await.ok().sees("No seal was found");
        let root = town.nobody().get("/verify/root.pem").await.ok().sees("BEGIN CERTIFICATE").bytes;
        on_the_command_line(&sealed, &changed, &root);
        town.petra().get(&town.northwind("/administration/seals")).await.ok().sees("Northwind");
        town.tomas().get(&town.northwind("/administration/seals")).await.is(403);
    }

    async fn sign_1_who_does_not_answer_is_reminded_and_the_day_ends_it(town) {
        let route = town.draft(&[(ANA, 1)], &json!({"due": "2026-12-04", "withdraws": "on", "remind_days": "3", "message": "Please"})).await;
        town.petra().post(&format!("{route}/send"), &[]).await.leads_to(&route);
        let ana = town.come_in("ana@crane.example").await;
        let asked = |everything: String| everything.matches("To sign").count();
        let first = asked(room(&town).await);
        town.later(2 * 86_400);
        assert_eq!(asked(room(&town).await), first, "not yet");
        town.later(86_400 + 60);
        assert_eq!(asked(room(&town).await), first + 1);
        town.work().await;
        assert_eq!(asked(room(&town).await), first + 1, "once");
        town.later(10 * 86_400);
        town.work().await;
        assert_eq!(outcome(&town, &route).await, "expired");
        ana.get(&route).await.ok().hides("Your signature").sees("Over without an answer");
        sign(&ana, &route).await.is(403);
    }

    async fn sign_1_a_route_goes_on_when_who_sent_it_has_left(town) {
        let (petra, tomas) = (town.petra(), town.tomas());
        let made = tomas.post_json(&town.document("/signing"), &json!({"who": [ANA, GUS], "step": ["1", "2"]})).await.ok();
        let route = made.view()["location"].as_str().unwrap().to_owned();
        tomas.post(&format!("{route}/send"), &[]).await.leads_to(&route);
        let ana = town.come_in("ana@crane.example").await;
        let team = petra.json(&town.northwind("/team")).await;
        let id = |name: &str| team["members"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap()["id"].as_str().unwrap().to_owned();
        let leave = town.northwind(&format!("/team/{}/remove", id("Tomáš Novák")));
        petra.post(&leave, &[("successor", &id("Petra Horák"))]).await.is(303);
        sign(&ana, &route).await.leads_to(&route);
        assert_eq!(states(&petra, &route).await[1..], pairs(&[("Gus Bolt", "asked")])[..]);
        town.come_in("gus@bolt.example").await.get(&route).await.ok().sees("Your signature");
    }

    async fn sign_5_a_key_that_cannot_be_unlocked_is_said_and_tried_again(town) {
        let route = town.ask_to_sign(&[(ANA, 1)]).await;
        let seals = town.northwind("/administration/seals");
        town.petra().post(&format!("{seals}/import"), &[("pem", "no key")]).await.is(422).sees("no private key");
        town.petra().post(&format!("{seals}/import"), &[("pem", &key_of_ones_own())]).await.leads_to(&seals);
        town.petra().get(&seals).await.ok().sees("Acme.Seals").sees("of this installation again").hides("PRIVATE KEY");
        // As after the key of the installation was lost.
        town.meddle("CREATE TABLE spare AS SELECT id, locked FROM seal_keys; UPDATE seal_keys SET locked = SUBSTR(locked, 2) WHERE locked IS NOT NULL;").await;
        let ana = town.come_in("ana@crane.example").await;
        sign(&ana, &route).await.leads_to(&route);
        town.work().await;
        town.petra().get(&route).await.ok().sees("could not be sealed yet").sees("locked by another installation");
        ana.get(&route).await.ok().hides("locked by");
        town.meddle("UPDATE seal_keys SET locked = (SELECT s.locked FROM spare s WHERE s.id = seal_keys.id); DROP TABLE spare;").await;
        town.petra().post(&format!("{route}/seal"), &[]).await.leads_to(&route);
        town.work().await;
        town.petra().get(&route).await.ok().sees("Signed and sealed").hides("could not be sealed yet");
        let report = verify(&sealed(&town).await, Known { roots: &[], timestamp_roots: &[] }, parlor::store::Sources::machine().clock.now().0 / 1_000_000).unwrap();
        assert!(report.intact() && report.seals[0].by.contains("Acme.Seals"), "{report:?}");
    }

    async fn sign_2_link_23_nobody_signs_a_file_that_is_closed_to_them(town) {
        let (petra, document) = (town.petra(), town.document(""));
        let route = town.ask_to_sign(&[(ANA, 1)]).await;
        let ana = town.come_in("ana@crane.example").await;
        let (file, who) = (format!("{document}/files/{}", town.world.to_sign), town.contact(&document, "Ana Ruiz").await);
        petra.post(&format!("{file}/closed"), &[("guest", &who), ("on", "on")]).await.is(303);
        ana.get(&route).await.ok().hides("contract.pdf");
        assert_eq!(ana.json(&route).await["files"], json!([]));
        sign(&ana, &route).await.is(422).sees("not open to you").hides("contract.pdf");
        petra.post(&format!("{file}/closed"), &[("guest", &who), ("on", "off")]).await.is(303);
        sign(&ana, &route).await.leads_to(&route);
    }

    async fn sign_1_the_form_of_one_document_names_nothing_of_another(town) {
        let petra = town.petra();
        let draft = town.draft(&[(ANA, 1)], &json!({})).await;
        let signer = petra.json(&draft).await["signers"][0]["id"].clone();
        let other = petra.post_json(&town.northwind("/documents"), &json!({"title": "Another"})).await.ok().view()["location"].as_str().unwrap().to_owned();
        let theirs = petra.post_json(&format!("{other}/signing"), &json!({"who": [GUS]})).await.ok().view()["location"].as_str().unwrap().to_owned();
        let stranger = petra.json(&theirs).await["signers"][0]["id"].clone();
        let place = |file: &str, signer: &Value| json!({"file": file, "signer": [signer], "page": ["1"], "left": ["1"], "top": ["1"], "width": ["20"], "height": ["5"]});
        petra.post_json(&format!("{draft}/places"), &place(&town.world.to_sign, &stranger)).await.is(404);
        petra.post_json(&format!("{theirs}/places"), &place(&town.world.to_sign, &stranger)).await.is(404);
        petra.post_json(&format!("{draft}/places"), &place(&town.world.file, &signer)).await.is(404);
        // The id of a route below another document, and below another company's item.
        let id = draft.rsplit('/').next().unwrap();
        petra.get(&format!("{other}/signing/{id}")).await.is(404);
        town.eve().get(&draft).await.is(404);
        town.eve().post(&format!("{}/signing/{id}/send", town.secret("")), &[]).await.is(404);
    }

    async fn sign_7_who_was_verified_long_ago_confirms_by_a_code(town) {
        let route = town.ask_to_sign(&[(ANA, 1)]).await;
        let ana = town.come_in("ana@crane.example").await;
        town.later(2 * 86_400);
        ana.get(&route).await.ok().sees("a code comes to your mailbox").hides("Your signature");
        sign(&ana, &route).await.is(422).sees("confirm that it is you");
        ana.post(&format!("{route}/confirm/send"), &[]).await.leads_to(&format!("{route}/confirm"));
        ana.get(&format!("{route}/confirm")).await.ok().sees("on its way");
        ana.post(&format!("{route}/confirm"), &[("code", "000000")]).await.is(422);
        let code = town.code_to("ana@crane.example").await;
        ana.post(&format!("{route}/confirm"), &[("code", &code)]).await.leads_to(&route);
        ana.get(&route).await.ok().sees("Your signature");
        sign(&ana, &route).await.leads_to(&route);
        // The organization says how fresh is fresh.
        let seals = town.northwind("/administration/seals");
        town.petra().post(&format!("{seals}/fresh"), &[("sign_minutes", "x")]).await.is(422);
        town.petra().post(&format!("{seals}/fresh"), &[("sign_minutes", "0")]).await.leads_to(&seals);
    }
}

/// A key and its certificate in PEM, as `openssl` makes them.
fn key_of_ones_own() -> String {
    let arguments = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 -subj /CN=Acme.Seals -addext keyUsage=digitalSignature -keyout - -out -";
    let made = std::process::Command::new("openssl").args(arguments.split(' ')).output().expect("openssl is here");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    String::from_utf8(made.stdout).unwrap()
}

/// `parlor verify` needs the file and a root, and no database.
fn on_the_command_line(sealed: &[u8], changed: &[u8], root: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let (sealed, changed, root) = (at("sealed.pdf", sealed), at("changed.pdf", changed), at("root.pem", root));
    let say = |file: &std::path::Path, roots: &[&std::path::Path]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_parlor"));
        command.env_clear().env("PARLOR_DATA", folder.path().join("none")).arg("verify").arg(file);
        for root in roots {
            command.arg("--root").arg(root);
        }
        let said = command.output().unwrap();
        (said.status.code(), String::from_utf8_lossy(&said.stdout).into_owned() + &String::from_utf8_lossy(&said.stderr))
    };
    let (code, words) = say(&sealed, &[&root]);
    assert!(code == Some(0) && words.contains("nothing has changed since") && words.contains("Northwind"), "{code:?} {words}");
    let (code, words) = say(&changed, &[&root]);
    assert!(code == Some(1) && words.contains("Changed after it was sealed"), "{code:?} {words}");
    // Without an installation and without a root it is whole, by nobody known.
    let (code, words) = say(&sealed, &[]);
    assert!(code == Some(2) && words.contains("--root"), "{code:?} {words}");
}

async fn room(town: &Town) -> String {
    town.work().await;
    town.nobody().get("/mail-room").await.ok().body
}

/// The newest version of the file that was to be signed.
async fn sealed(town: &Town) -> Vec<u8> {
    let file = town.document(&format!("/files/{}", town.world.to_sign));
    town.petra().get(&file).await.ok().bytes.to_vec()
}

/// A picture of words on white paper.
fn ink() -> Vec<u8> {
    paper::preview(&contract("Gus Bolt"), "application/pdf", 500).unwrap()
}
