//! How far a personal key goes, and how long.

use crate::{
    keys::program,
    town::{Client, PASSWORD, Town},
};
use serde_json::{Value, json};

const PETRA: &str = "petra@northwind.example";
const GUS: &str = "gus@bolt.example";

/// A program with a key that somebody makes on their account, on these terms.
pub async fn key_of(town: &Town, owner: &Client, terms: &Value) -> Client {
    let made = owner.post_json("/account/keys", terms).await.ok().view();
    program(town, made["key"].as_str().unwrap())
}

/// The first of somebody's keys, as their account shows it.
async fn line(owner: &Client) -> Value {
    owner.json("/account").await["keys"][0].clone()
}

stories! {
    async fn house_8_a_read_key_reads_and_changes_nothing(town) {
        let petra = town.petra();
        let robot = key_of(&town, &petra, &json!({"key_name": "Reports", "may": "read"})).await;
        for path in [town.bridge(""), town.bridge("/history"), town.bridge("/share"), town.northwind("/team"), "/account".into()] {
            robot.get(&path).await.ok();
        }
        // An export is read, although the log says who made it.
        robot.get(&town.northwind(&format!("/organizers/{}/records.csv", town.world.organizer))).await.ok();

        let refused = robot.post_json(&town.bridge("/tasks"), &json!({"title": "From a robot"})).await.is(403);
        assert_eq!(refused.header("content-type"), "application/problem+json");
        assert_eq!(refused.view()["detail"], "This key may only read.");
        let settings = json!({"name": "Otherwise", "hue": "sea", "trust_days": 1});
        for (path, body) in [
            (town.bridge("/comments"), json!({"lane": "team", "text": "From a robot"})),
            (town.bridge("/share"), json!({"who": [GUS]})),
            (town.northwind("/administration"), settings),
            ("/account".into(), json!({"name": "Otherwise", "language": "en", "zone": "UTC"})),
            ("/account/browsers/end-others".into(), json!({})),
        ] {
            robot.post_json(&path, &body).await.is(403);
        }
        robot.upload(&town.bridge("/files"), &[("a.txt", "text/plain", b"x")], &[]).await.is(403);
        // The same by a key that writes.
        let writer = key_of(&town, &petra, &json!({"key_name": "Import", "may": "write"})).await;
        writer.post_json(&town.bridge("/tasks"), &json!({"title": "From a writer"})).await.ok();
        petra.get(&town.bridge("")).await.ok().sees("From a writer").hides("From a robot");
        assert_eq!(petra.json("/account").await["name"], "Petra Horák");
    }

    async fn house_8_an_upload_goes_on_by_no_read_key(town) {
        let petra = town.petra();
        let tus = |client: &Client| client.clone().with("tus-resumable", "1.0.0");
        let begin = |client: &Client| tus(client).with("upload-length", "9").with("upload-metadata", "filename YS50eHQ=");
        let robot = key_of(&town, &petra, &json!({"key_name": "Reports", "may": "read"})).await;
        begin(&robot).send("POST", &town.bridge("/uploads"), None, "").await.is(403);
        let upload = begin(&petra).send("POST", &town.bridge("/uploads"), None, "").await.is(201).location();
        tus(&robot).send("HEAD", &upload, None, "").await.ok();
        let bytes = Some("application/offset+octet-stream");
        tus(&robot).with("upload-offset", "0").send("PATCH", &upload, bytes, "123456789").await.is(403);
        tus(&robot).send("DELETE", &upload, None, "").await.is(403);
        assert_eq!(tus(&petra).send("HEAD", &upload, None, "").await.ok().header("upload-offset"), "0");
    }

    async fn house_8_a_key_for_one_company_opens_nothing_of_another_and_nothing_of_its_person(town) {
        let petra = town.petra();
        // Petra works at Northwind, and is a guest of Acme.
        town.eve().post(&town.secret("/share"), &[("who", PETRA)]).await.is(303);
        petra.get(&town.secret("")).await.ok();
        let acme = town.world.acme.clone();
        let (room, northwind) = (format!("/guest/{acme}"), town.world.northwind.clone());
        let of = async |slug: &str| key_of(&town, &petra, &json!({"key_name": "Books", "may": "write", "organization": slug})).await;
        let (here, there, all) = (of(&northwind).await, of(&acme).await, of("").await);
        for (path, from_here, from_there) in
            [(town.bridge(""), 200, 404), (town.northwind(""), 200, 404), (town.secret(""), 404, 200), (room, 404, 200)]
        {
            here.get(&path).await.is(from_here);
            there.get(&path).await.is(from_there);
            all.get(&path).await.ok();
        }
        there.post_json(&town.bridge("/tasks"), &json!({"title": "From elsewhere"})).await.is(404);
        here.post_json(&town.secret("/comments"), &json!({"text": "From elsewhere"})).await.is(404);
        here.post_json(&town.bridge("/tasks"), &json!({"title": "From here"})).await.ok();
        for path in ["/account", "/guest", "/guest/browsers"] {
            assert_eq!(here.get(path).await.is(403).view()["detail"], "This key opens only what it was made for.");
            all.get(path).await.ok();
        }
        // Before a door that everybody stands before it is nobody's.
        here.clone().with("accept", "text/html").get("/").await.leads_to("/sign-in");
        // Of what a person is not part of, no key is made, whether it exists or not.
        for slug in ["nowhere", "acme-and-more"] {
            let wrong = petra.post_json("/account/keys", &json!({"key_name": "X", "organization": slug})).await.is(422);
            assert!(wrong.view()["errors"]["organization"].is_string(), "{}", wrong.body);
        }
        town.work().await;
    }

    async fn house_8_a_key_ends_by_its_day_and_is_told_of_a_week_before_once(town) {
        let petra = town.petra();
        let robot = key_of(&town, &petra, &json!({"key_name": "Ledger", "may": "read", "long": "30"})).await;
        // What ends so soon that everybody knows is not told of.
        key_of(&town, &petra, &json!({"key_name": "Trial", "long": "until", "until": "2026-11-26"})).await;
        petra.get("/account").await.ok().sees("Ledger").sees("Trial").sees("Reads only").sees("until ");
        let told = async || town.nobody().get("/mail-room").await.ok().body.matches("End of a key").count();
        town.work().await;
        assert_eq!(told().await, 0);
        town.later(20 * 86_400);
        town.work().await;
        assert_eq!(told().await, 0);
        petra.get("/account").await.ok().sees("Time is over");
        town.later(5 * 86_400);
        let mail = town.mail_to(PETRA).await.expect("a mail came");
        assert!(mail.contains("Ledger") && mail.contains("/account#keys"), "{mail}");
        town.later(86_400);
        town.work().await;
        assert_eq!(told().await, 1);
        robot.get(&town.bridge("")).await.ok();
        town.later(6 * 86_400);
        let over = robot.get(&town.bridge("")).await.is(401);
        assert_eq!((over.header("www-authenticate"), over.header("content-type")), ("Bearer", "application/problem+json"));
        assert!(over.view()["detail"].as_str().unwrap().contains("not in force"), "{}", over.body);
    }

    async fn house_8_a_key_says_when_and_from_where_it_was_last_used(town) {
        let petra = town.petra();
        let robot = key_of(&town, &petra, &json!({"key_name": "Reports", "may": "read"})).await;
        petra.get("/account").await.ok().sees("Never used");
        assert!(line(&petra).await["used_at"].is_null());
        robot.clone().from([10, 0, 0, 7]).get(&town.bridge("")).await.ok();
        town.work().await;
        let first = line(&petra).await;
        assert!(first["used_at"].is_number() || first["used_at"].is_string(), "{first}");
        assert_eq!(first["used_from"], "10.0.0.7");
        // Again within ten minutes is not written down.
        town.later(60);
        robot.clone().from([10, 0, 0, 8]).get(&town.bridge("")).await.ok();
        town.work().await;
        assert_eq!(line(&petra).await, first);
        town.later(600);
        robot.clone().from([10, 0, 0, 8]).get(&town.bridge("")).await.ok();
        town.work().await;
        let second = line(&petra).await;
        assert_eq!(second["used_from"], "10.0.0.8");
        assert_ne!(second["used_at"], first["used_at"]);
        petra.get("/account").await.ok().sees("Last used").sees("10.0.0.8");
    }

    async fn house_8_a_key_signs_nobody_in_and_makes_nothing_that_outlives_it(town) {
        let robot = key_of(&town, &town.petra(), &json!({"key_name": "Import", "may": "write"})).await;
        let known = json!({"email": PETRA, "password": PASSWORD, "way": "password"});
        for (path, body) in [
            ("/sign-in".to_owned(), known),
            ("/sign-in".into(), json!({"email": PETRA, "way": "code"})),
            ("/sign-in/code".into(), json!({"code": "123456"})),
            ("/account/keys".into(), json!({"key_name": "Child"})),
            ("/account/password".into(), json!({"current": PASSWORD, "new_password": "another-long-password"})),
            (town.northwind("/calendar"), json!({})),
            (town.northwind("/administration/services"), json!({"name": "Robot", "role": ["external"]})),
        ] {
            let refused = robot.post_json(&path, &body).await.is(403);
            assert!(refused.header("set-cookie").is_empty() && robot.cookies().is_empty(), "{path}");
        }
    }

    async fn house_8_what_is_wrong_with_a_key_is_said_at_its_field(town) {
        let petra = town.petra();
        for (field, terms) in [
            ("key_name", json!({"key_name": " "})),
            ("may", json!({"key_name": "X", "may": "everything"})),
            ("long", json!({"key_name": "X", "long": "31"})),
            ("until", json!({"key_name": "X", "long": "until", "until": "soon"})),
            ("until", json!({"key_name": "X", "until": "2026-11-22"})),
            ("until", json!({"key_name": "X", "until": "2099-01-01"})),
        ] {
            let wrong = petra.post_json("/account/keys", &terms).await.is(422);
            assert!(wrong.view()["errors"][field].is_string(), "{terms}: {}", wrong.body);
        }
        let form = [("key_name", "My books"), ("may", "write"), ("long", "until"), ("until", "2026-11-22")];
        petra.post("/account/keys", &form).await.is(422).sees("This day has passed.").sees("My books");
        assert_eq!(petra.json("/account").await["keys"], json!([]));
    }

    async fn house_8_a_guest_makes_keys_that_read_unless_they_say_otherwise(town) {
        town.invite(GUS).await;
        let gus = town.sign_in(GUS).await;
        gus.get("/account").await.ok().sees("Keys for programs");
        let reader = key_of(&town, &gus, &json!({"key_name": "Screen"})).await;
        assert!(reader.json(&town.bridge("")).await.to_string().contains("Bridge inspection"));
        reader.get(&town.tower("")).await.is(404);
        reader.get(&town.northwind("")).await.is(404);
        reader.post_json(&town.bridge("/comments"), &json!({"text": "By a reader"})).await.is(403);
        let writer = key_of(&town, &gus, &json!({"key_name": "Bridge", "may": "write"})).await;
        writer.post_json(&town.bridge("/comments"), &json!({"text": "By a writer"})).await.ok();
        gus.get(&town.bridge("")).await.ok().sees("By a writer").hides("By a reader");
        town.close(&town.bridge(""), "Gus").await;
        for key in [&reader, &writer] {
            key.get(&town.bridge("")).await.is(404);
        }
        town.work().await;
    }
}
