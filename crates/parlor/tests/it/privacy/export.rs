//! Taking one's data along.

use super::{PETRA, ZEB, guest, nothing, own};
use crate::{
    chat::say,
    town::{Town, contract},
};
use serde_json::{Value, json};
use std::io::{Cursor, Read as _};

fn file(archive: &[u8], name: &str) -> String {
    let (mut zip, mut text) = (zip::ZipArchive::new(Cursor::new(archive)).unwrap(), String::new());
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// What others say where he reads, and what he never sees.
async fn others(town: &Town) {
    let ana = town.invite("ana@crane.example").await;
    ana.post(&town.bridge("/comments"), &[("text", "Words of another guest")]).await.is(303);
    town.petra().post(&town.bridge("/comments"), &[("lane", "team"), ("text", "Only among us")]).await.is(303);
}

stories! {
    async fn house_13_a_guest_takes_along_what_is_theirs_and_nothing_of_others(town) {
        let zeb = guest(&town).await;
        others(&town).await;
        let sent = zeb.clone().with("accept", "application/json").upload(&town.bridge("/files"), &[("plan.txt", "text/plain", b"A plan of mine")], &[]).await;
        assert!(sent.status < 400, "{}", sent.body);
        zeb.get("/account/data").await.ok().sees("Your data").sees("Northwind").sees("Download");
        let data = zeb.json("/account/data/export").await;
        assert_eq!(data["account"]["email"], ZEB);
        assert_eq!(data["account"]["browsers"].as_array().unwrap().len(), 2, "the link's, and the one he signed in with");
        let house = &data["organizations"][0];
        assert_eq!((&house["organization"], &house["known_as"], &house["name"]), (&json!("Northwind"), &json!("contact"), &json!("Zebulon")));
        assert_eq!(house["written"][0]["text"], "My own words");
        assert_eq!(house["written"][0]["on"], "Bridge inspection");
        assert_eq!(house["grants"].as_array().unwrap().len(), 1);
        assert!(!house["visits"].as_array().unwrap().is_empty(), "{house}");
        assert_eq!(house["files"][0]["name"], "plan.txt");
        assert!(data["account"]["mails"].to_string().contains("shared"), "{data}");
        let text = data.to_string();
        for hidden in ["Words of another guest", "Only among us", "calculation-internal", "penalty", "token_hash", "Ana"] {
            assert!(!text.contains(hidden), "{hidden} stands in {text}");
        }

        let archive = zeb.get("/account/data/export").await.ok();
        assert_eq!(archive.header("content-type"), "application/zip");
        assert_eq!(file(&archive.bytes, "files/0001-plan.txt"), "A plan of mine");
        let told: Value = serde_json::from_str(&file(&archive.bytes, "data.json")).unwrap();
        assert_eq!(told["organizations"][0]["files"][0]["path"], "files/0001-plan.txt");
        let page = file(&archive.bytes, "index.html");
        assert!(page.contains("My own words") && page.contains("What you wrote") && !page.contains("<script"), "{page}");
        assert!(!page.contains("Words of another guest"), "{page}");
        assert_eq!(zip::ZipArchive::new(Cursor::new(&archive.bytes)).unwrap().len(), 3);
        // Whoever keeps the house can see that it went out.
        town.petra().get(&town.northwind("/administration/log")).await.ok().sees("took their data along");
    }

    async fn house_13_what_is_closed_is_named_no_more_and_ones_own_words_are(town) {
        let zeb = guest(&town).await;
        town.close(&town.bridge(""), "Zebulon").await;
        let data = zeb.json("/account/data/export").await;
        let house = &data["organizations"][0];
        assert_eq!((&house["written"][0]["text"], &house["written"][0]["on"]), (&json!("My own words"), &Value::Null));
        assert!(!data.to_string().contains("Bridge inspection"), "{data}");
    }

    async fn house_13_a_file_that_was_read_is_named_while_it_is_open(town) {
        let (zeb, petra) = (guest(&town).await, town.petra());
        let file = town.bridge(&format!("/files/{}", town.world.file));
        zeb.get(&format!("{file}/view")).await.ok();
        town.work().await;
        let named = async || {
            let data = zeb.json("/account/data/export").await;
            let read = data["organizations"][0]["read"].as_array().unwrap().clone();
            let read: Vec<Value> = read.into_iter().filter(|row| row["what"] == "file").map(|row| row["name"].clone()).collect();
            (read, data.to_string())
        };
        assert_eq!(named().await.0, [json!("load-test.txt")]);
        // Renamed for the team alone: that he read it stays known, what it is called now is not his.
        petra.post(&format!("{file}/internal"), &[("on", "on")]).await.is(303);
        petra.post(&format!("{file}/rename"), &[("name", "bolt-is-too-dear.txt"), ("was", "load-test.txt")]).await.is(303);
        let (read, text) = named().await;
        assert!(read == [Value::Null] && !text.contains("too-dear"), "{text}");
        petra.post(&format!("{file}/internal"), &[("on", "off")]).await.is(303);
        assert_eq!(named().await.0, [json!("bolt-is-too-dear.txt")]);
        // What it lies on was closed to him.
        town.close(&town.bridge(""), "Zebulon").await;
        let (read, text) = named().await;
        assert!(read == [Value::Null] && !text.contains("too-dear"), "{text}");
    }

    async fn house_13_what_somebody_sent_goes_along_by_the_name_that_they_gave_it(town) {
        let (zeb, petra) = (guest(&town).await, town.petra());
        let sender = zeb.clone().with("accept", "application/json");
        let send = async |bytes: &[u8]| {
            let sent = sender.upload(&town.bridge("/files"), &[("offer.txt", "text/plain", bytes)], &[]).await;
            assert!(sent.status < 400, "{}", sent.body);
            sent.view()["files"][0]["id"].as_str().unwrap().to_owned()
        };
        let sent = town.bridge(&format!("/files/{}", send(b"Ten").await));
        town.later(1);
        send(b"Nine").await;
        let names = async || {
            let data = zeb.json("/account/data/export").await;
            let files = data["organizations"][0]["files"].as_array().unwrap().clone();
            (files.iter().map(|file| file["name"].clone()).collect::<Vec<_>>(), data.to_string())
        };
        assert_eq!(names().await.0, [json!("offer.txt"), json!("offer.txt")]);
        // What the team calls it now is the team's.
        petra.post(&format!("{sent}/rename"), &[("name", "zebulon-is-too-dear.txt"), ("was", "offer.txt")]).await.is(303);
        let (named, text) = names().await;
        assert!(named == [json!("offer.txt"), json!("offer.txt")] && !text.contains("too-dear"), "{text}");
        let archive = zeb.get("/account/data/export").await.ok();
        assert_eq!(file(&archive.bytes, "files/0001-offer.txt"), "Ten");
    }

    async fn house_13_only_a_fresh_sign_in_takes_it_along(town) {
        let zeb = guest(&town).await;
        town.nobody().get("/account/data").await.is(303);
        let made = zeb.post_json("/account/keys", &json!({"key_name": "Script"})).await.ok().view();
        let key = made["key"].as_str().unwrap().to_owned();
        let program = town.nobody().with("accept", "application/json").with("authorization", &format!("Bearer {key}"));
        program.get("/account/data/export").await.is(403);
        program.get("/account/data").await.ok();
        town.later(2 * 3600);
        zeb.get("/account/data").await.ok().sees("Sign in again").hides("/account/data/export");
        zeb.get("/account/data/export").await.leads_to("/account/data");
        zeb.clone().with("accept", "application/json").get("/account/data/export").await.is(422);
        zeb.post("/account/data/erase", &[("what", "everything"), ("sure", "on")]).await.is(422).sees("Sign in once more");
        assert_eq!(own(&zeb).await["asked"], nothing());
        // Once more, in the same browser, and back to where it was asked for.
        zeb.get("/sign-in?again=1&to=/account/data").await.ok().sees("value=\"/account/data\"");
        zeb.post("/sign-in", &[("email", ZEB), ("way", "code"), ("to", "/account/data")]).await.is(303);
        let code = town.code_to(ZEB).await;
        zeb.post("/sign-in/code", &[("code", &code)]).await.leads_to("/account/data");
        zeb.get("/account/data/export").await.ok();
    }

    async fn house_13_a_member_takes_along_what_they_wrote(town) {
        let petra = town.sign_in(PETRA).await;
        let data = petra.json("/account/data/export").await;
        let text = data["organizations"].to_string();
        assert!(text.contains("Not a word about the penalty") && text.contains("\"known_as\":\"member\""), "{text}");
        assert!(text.contains("load-test.txt"), "{text}");
        assert_eq!(data["account"]["has_password"], true);
        assert!(!data.to_string().contains("argon2"), "no secret goes out");
    }

    async fn house_13_what_somebody_drew_and_signed_by_hand_goes_along(town) {
        let petra = town.sign_in(PETRA).await;
        let id = say(&petra, &town, "team", "Done!").await;
        petra.post(&town.project(&format!("/messages/{id}/react")), &[("sign", "🎉")]).await.is(303);
        let dot = include_bytes!("../town/dot.png");
        petra.upload(&town.board("/board/pictures"), &[("dot.png", "image/png", dot)], &[]).await.is(201);
        let route = town.ask_to_sign(&[(PETRA, 1)]).await;
        let ink = paper::preview(&contract("Petra"), "application/pdf", 500).unwrap();
        petra.upload(&format!("{route}/sign"), &[("drawn.png", "image/png", &ink)], &[("way", "draw"), ("agree", "on")]).await.leads_to(&route);

        let data = petra.json("/account/data/export").await;
        let house = &data["organizations"][0];
        let drawn = &house["drawn"][0];
        assert_eq!((&drawn["on"], &drawn["what"]), (&json!("Site plan"), &json!("text")));
        assert!(drawn["text"].as_str().unwrap().contains("Crane stands here"), "{drawn}");
        assert!(house["written"].as_array().unwrap().iter().any(|row| row["what"] == "reaction" && row["text"] == "🎉"), "{house}");
        let archive = petra.get("/account/data/export").await.ok();
        let mut zip = zip::ZipArchive::new(Cursor::new(&archive.bytes)).unwrap();
        let names: Vec<String> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
        assert!(names.iter().any(|name| name.contains("-picture.")), "{names:?}");
        let (signature, mut bytes) = (names.iter().find(|name| name.ends_with("-signature.png")).unwrap(), Vec::new());
        zip.by_name(signature).unwrap().read_to_end(&mut bytes).unwrap();
        assert!(bytes.starts_with(b"\x89PNG"));
        // Others take nothing of it along.
        let tomas = town.sign_in("tomas@northwind.example").await.json("/account/data/export").await;
        assert_eq!((&tomas["organizations"][0]["drawn"], tomas.to_string().contains("signature.png")), (&json!([]), false));
    }

    async fn house_13_where_two_proofs_are_asked_for_one_takes_nothing_along(town) {
        let tomas = town.sign_in("tomas@northwind.example").await;
        tomas.json("/account/data/export").await;
        town.meddle("UPDATE organizations SET second_step_required = (1 = 1) WHERE slug = 'northwind'").await;
        let refused = tomas.clone().with("accept", "application/json").get("/account/data/export").await;
        assert!(refused.status >= 400, "{}", refused.body);
        refused.hides("Not a word");
    }
}
