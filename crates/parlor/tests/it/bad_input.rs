//! Bad input: each has its sentence, what was typed stays, nothing is lost, and
//! nothing that anybody sends is a fault of the server.

use crate::town::{Client, Reply, Town};
use serde_json::json;

/// Doors that take a form, with a form that they like.
fn doors(town: &Town) -> Vec<(String, Vec<(&'static str, String)>)> {
    let world = &town.world;
    let house = |below: &str| town.northwind(below);
    let here = |below: &str| town.bridge(below);
    let form = |fields: &[(&'static str, &str)]| fields.iter().map(|(name, value)| (*name, (*value).to_owned())).collect::<Vec<_>>();
    let note = form(&[("title", "t"), ("body", "b"), ("edition", "1")]);
    vec![
        (
            house(&format!("/organizers/{}/records", world.organizer)),
            form(&[("title", "t"), ("responsible", ""), ("category", ""), ("edition", "1")]),
        ),
        (here("/edit"), form(&[("title", "t"), ("edition", "1")])),
        (here("/tasks"), form(&[("title", "t"), ("description", "d"), ("due", "2026-12-01"), ("assignee", "")])),
        (here(&format!("/tasks/{}/change", world.task)), form(&[("title", "t"), ("edition", "1")])),
        (here(&format!("/tasks/{}/status", world.task)), form(&[("status", "done")])),
        (here(&format!("/tasks/{}/followers", world.task)), form(&[("party", &world.note)])),
        (here("/notes"), note.clone()),
        (here(&format!("/notes/{}/change", world.note)), note),
        (here("/activities"), form(&[("title", "t"), ("kind", "call"), ("happened_on", "2026-11-01"), ("participants", "p"), ("body", "b")])),
        (
            here("/planned"),
            form(&[
                ("title", "t"),
                ("first_day", "2026-11-25"),
                ("repeats", "weeks"),
                ("every", "2"),
                ("times", "3"),
                ("rule", ""),
                ("confirmer", &world.note),
            ]),
        ),
        (here("/comments"), form(&[("lane", "team"), ("text", "x")])),
        (here("/share"), form(&[("who", "ana@ruiz.example"), ("message", "m"), ("until", "2027-01-01"), ("facets", "files")])),
        (here("/share/preview"), form(&[("who", "ana@ruiz.example"), ("facets", "files")])),
        (here(&format!("/files/{}/rename", world.file)), form(&[("name", "n.txt"), ("was", "load-test.txt")])),
        (here(&format!("/files/{}/internal", world.file)), form(&[("on", "on")])),
        (house("/tasks"), form(&[("title", "t"), ("description", "d")])),
        (house("/contacts"), form(&[("name", "n"), ("email", "n@n.example"), ("counterparty", "c"), ("job", "j"), ("phone", "p")])),
        (house("/team/invitations"), form(&[("name", "n"), ("email", "m@n.example"), ("role", "internal")])),
        (house("/organizers"), form(&[("name", "n"), ("template", "blank"), ("icon", "cog"), ("cover", "bolts")])),
        (house("/administration"), form(&[("name", "n"), ("hue", "sky"), ("trust_days", "3"), ("edition", "x")])),
        (house("/administration/domain"), form(&[("name", "guests.northwind.example")])),
        (
            house("/administration/webhooks"),
            form(&[("name", "n"), ("address", "https://1.1.1.1/hook"), ("events", "forms"), ("reach", "all"), ("organizer", ""), ("items", "")]),
        ),
        (house(&format!("/organizers/{}/fields", world.organizer)), form(&[("name", "n"), ("kind", "choice"), ("choices", "a"), ("group", "g")])),
        (house(&format!("/organizers/{}/categories", world.organizer)), form(&[("name", "n")])),
        ("/sign-in".into(), form(&[("email", "petra@northwind.example"), ("password", "x"), ("way", "password"), ("to", "/")])),
        ("/account".into(), form(&[("name", "Petra Horák"), ("language", "en"), ("zone", "UTC")])),
        ("/account/keys".into(), form(&[("key_name", "k")])),
        ("/account/password".into(), form(&[("current", "x"), ("new_password", "y")])),
    ]
}

#[track_caller]
fn answered(reply: &Reply, what: &str) {
    assert!(reply.status < 500, "{what}: {} answered {}: {}", reply.asked, reply.status, reply.text());
}

async fn send(client: &Client, path: &str, media: &str, body: impl Into<axum::body::Body>) -> Reply {
    client.send("POST", path, Some(media), body).await
}

fn encoded(form: &[(&str, String)], spoilt: &str, value: &str) -> String {
    let field = |(name, now): &(&str, String)| format!("{name}={}", if *name == spoilt { value.to_owned() } else { now.replace(' ', "+") });
    form.iter().map(field).collect::<Vec<_>>().join("&")
}

/// What programs may not send, and what no JSON is.
const BROKEN: [&str; 14] = [
    "",
    "{",
    "null",
    "true",
    "42",
    "\"text\"",
    "[]",
    "[1,2]",
    "{\"title\":}",
    "{\"title\": 1}",
    "{\"title\": null}",
    "{\"title\": {\"a\": []}}",
    "{\"a\":1}{\"b\":2}",
    "\u{feff}{}",
];

stories! {
    async fn house_3_no_form_and_no_json_is_a_fault_of_the_server(town) {
        let petra = town.petra();
        let program = petra.clone().with("accept", "application/json");
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        for (path, form) in doors(&town) {
            for (field, _) in &form {
                for value in ["%00", "a%00b", "%ff%fe", "%C3%28", "%ED%A0%80", "%F0%9F%92%A9", "%E2%80%AE", "%", "%zz", "99999999999999999999", "-1", "%27%3B--", ""] {
                    let reply = send(&petra, &path, "application/x-www-form-urlencoded", encoded(&form, field, value)).await;
                    answered(&reply, &format!("{field}={value}"));
                    assert!(!value.contains("%00") || matches!(reply.status, 400 | 404 | 429), "{path} {field}={value}: {}", reply.status);
                }
                let mut object: serde_json::Map<_, _> = form.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
                for value in [json!("\0"), json!("a\0b"), json!(null), json!(1), json!(1e300), json!([]), json!({}), json!(true), json!(["x", "\0"])] {
                    object.insert((*field).to_owned(), value.clone());
                    let reply = send(&program, &path, "application/json", json!(object).to_string()).await;
                    answered(&reply, &format!("{field}: {value}"));
                    assert!(!value.to_string().contains("u0000") || matches!(reply.status, 400 | 429), "{path} {field}: {value}: {}", reply.status);
                    let media = reply.header("content-type");
                    assert!(reply.status < 400 || media == "application/problem+json", "{path}: {} {media}", reply.status);
                }
            }
            for body in BROKEN {
                answered(&send(&program, &path, "application/json", body).await, body);
            }
            answered(&send(&program, &path, "application/json", deep.clone()).await, "very deep");
            answered(&send(&program, &path, "application/json", vec![0xff_u8, 0xfe, 0, 1]).await, "no text");
            answered(&send(&petra, &path, "application/x-www-form-urlencoded", vec![b'&'; 5000]).await, "nothing but marks");
            answered(&send(&petra, &path, "multipart/form-data; boundary=x", "--x--").await, "another kind of form");
            answered(&send(&petra, &path, "text/plain", "title=x").await, "no form");
            town.later(3600);
        }
    }

    async fn house_3_a_giant_body_is_refused_with_its_sentence(town) {
        let petra = town.petra();
        let giant = "x".repeat(2 * 1024 * 1024 + 1);
        for (path, form) in doors(&town) {
            let body = format!("{}=x&filling={giant}", form[0].0);
            send(&petra, &path, "application/x-www-form-urlencoded", body.clone()).await.is(413).sees("That is too large. At most 2 MB.");
            let told = send(&petra.clone().with("accept", "application/json"), &path, "application/json", json!({"filling": giant}).to_string()).await.is(413);
            assert_eq!((told.header("content-type"), &told.view()["status"]), ("application/problem+json", &json!(413)));
        }
    }

    async fn house_3_odd_addresses_and_queries_are_answered_well(town) {
        let petra = town.petra();
        let gus = town.invite("gus@bolt.example").await;
        let world = town.world.clone();
        let odd = ["%00", "a%00b", "%ff", "%C3%28", "..", "%2e%2e", "%2F", "%F0%9F%92%A9", "'", "%22", "null", "-1", &"x".repeat(5000), "00000000-0000-0000-0000-000000000000"];
        for odd in odd {
            for path in [
                format!("/o/{odd}"),
                format!("/o/{odd}/team"),
                format!("/items/{odd}"),
                town.bridge(&format!("/tasks/{odd}")),
                town.bridge(&format!("/files/{odd}")),
                town.bridge(&format!("/files/{}/versions/{odd}", world.file)),
                format!("/l/{odd}"),
                format!("/as/{odd}"),
                format!("/guest/{odd}"),
                format!("/assets/{odd}"),
                format!("/mail-room/{odd}"),
                format!("/join/{odd}"),
                format!("/o/acme/organizers/{odd}"),
            ] {
                for client in [&petra, &gus, &town.nobody()] {
                    let reply = client.get(&path).await;
                    assert!((300..500).contains(&reply.status), "{path}: {}", reply.status);
                }
            }
            let queries = [town.northwind("/search?q="), town.northwind(&format!("/organizers/{}?q=", world.organizer)), town.bridge("/history?after="), town.bridge("/share/people?q="), town.bridge("/why?grant="), town.bridge("/live?since="), "/sign-in?to=".into(), "/guest/northwind/search?q=".into(), town.northwind("/administration/log?before=")];
            for query in queries {
                if odd.len() > 100 || query.contains("/live") && odd == "-1" {
                    continue;
                }
                answered(&petra.get(&format!("{query}{odd}")).await, &query);
                answered(&gus.get(&format!("{query}{odd}")).await, &query);
            }
        }
    }

    async fn house_3_sharing_says_what_is_wrong_and_keeps_what_was_typed(town) {
        let (petra, share) = (town.petra(), town.bridge("/share"));
        let message = "See you on Monday";
        let page = petra.post(&share, &[("who", "gus at bolt"), ("message", message), ("facets", "files")]).await.is(422);
        page.sees("gus at bolt").sees(message);
        petra.post(&share, &[("message", message)]).await.is(422).sees(message);
        petra.post(&share, &[("who", "gus@bolt.example"), ("until", "2020-01-01"), ("message", message)]).await.is(422).sees(message).sees("gus@bolt.example");
        petra.post(&share, &[("who", "gus@bolt.example"), ("until", "soon"), ("message", message)]).await.is(422).sees(message);
        petra.post(&share, &[("who", "gus@bolt.example"), ("message", &"m".repeat(5001))]).await.is(422).sees("gus@bolt.example");
        let many: Vec<String> = (0..201).map(|number| format!("p{number}@bolt.example")).collect();
        petra.post(&share, &[("who", &many.join(", "))]).await.is(422).sees("p200@bolt.example");
        let told = petra.post_json(&share, &json!({"who": ["gus at bolt"], "until": "soon"})).await.is(422).view();
        assert!(told["errors"]["until"].is_string(), "{told}");
        let told = petra.post_json(&share, &json!({"who": ["gus at bolt"]})).await.is(422).view();
        assert!(told["errors"]["who"].as_str().unwrap().contains("gus at bolt"), "{told}");
        petra.post(&share, &[("who", "contact:00000000-0000-0000-0000-000000000000")]).await.is(404);
        assert!(town.mail_to("gus@bolt.example").await.is_none(), "nothing was shared");
        petra.get(&town.bridge("")).await.ok().hides("Shared with guests");
    }

    async fn house_3_signing_in_says_what_is_wrong_and_keeps_the_address(town) {
        let nobody = town.nobody();
        let typed = [("email", "petra at northwind"), ("password", "x"), ("way", "password")];
        nobody.post("/sign-in", &typed).await.is(422).sees("petra at northwind");
        let wrong = nobody.post("/sign-in", &[("email", "petra@northwind.example"), ("password", "wrong-password"), ("way", "password")]).await.is(422);
        wrong.sees("petra@northwind.example").hides("wrong-password");
        nobody.post("/sign-in", &[("email", "petra@northwind.example"), ("password", ""), ("way", "password")]).await.is(422).sees("petra@northwind.example");
        let told = nobody.post_json("/sign-in", &json!({"email": "x", "password": "y"})).await.is(422).view();
        assert!(told["errors"]["email"].is_string(), "{told}");
        nobody.post("/sign-in", &[("email", "petra@northwind.example"), ("way", "code")]).await.leads_to("/sign-in/code");
        for code in ["", "12345", "abcdef", "1234567", "١٢٣٤٥٦"] {
            nobody.post("/sign-in/code", &[("code", code)]).await.is(422);
        }
        let told = nobody.post_json("/sign-in/code", &json!({"code": "000000"})).await.is(422);
        assert_eq!(told.header("content-type"), "application/problem+json");
        assert!(told.view()["errors"]["code"].is_string(), "{}", told.body);
    }

    async fn house_3_too_late_gone_closed_and_too_often_each_have_a_sentence(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite("gus@bolt.example").await;
        let link = town.link_to("gus@bolt.example").await;
        town.close(&bridge, "Gus").await;
        gus.get(&bridge).await.is(404).sees("There is nothing open to you at this address. If a mail brought you here, ask whoever it came from.");
        town.nobody().get(&link).await.is(410);
        let refused = petra.clone().with("sec-fetch-site", "cross-site").post(&town.bridge("/comments"), &[("lane", "team"), ("text", "x")]).await;
        refused.is(403).sees("This was sent from another site.");
        town.nobody().get(&bridge).await.is(303);
        let told = town.nobody().with("accept", "application/json").get(&bridge).await.is(401);
        assert_eq!((told.header("www-authenticate"), told.header("content-type")), ("Bearer", "application/problem+json"));
        let nobody = town.nobody();
        let mut last = None;
        for _ in 0..12 {
            last = Some(nobody.post("/sign-in", &[("email", "tomas@northwind.example"), ("password", "wrong-password"), ("way", "password")]).await);
        }
        let often = last.unwrap().is(429).sees("Too many tries.");
        assert!(often.header("retry-after").parse::<i64>().unwrap() > 0);
        petra.send("DELETE", &bridge, None, "").await.is(405);
        petra.send("PUT", &bridge, None, "").await.is(405);
        petra.send("TRACE", &bridge, None, "").await.is(405).hides("sec-fetch");
    }
}
