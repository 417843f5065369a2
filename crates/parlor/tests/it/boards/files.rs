//! Files and pictures from elsewhere on a board.

use super::{Hall, live::guest};
use crate::town::Town;
use axum::{Router, body::Bytes, http::header, response::Redirect, routing::get};
use serde_json::json;
use std::net::SocketAddr;

const PLAN: &[u8] = b"<html>no page of this site</html>";

/// A card that leads to a file.
fn card(file: &serde_json::Value) -> serde_json::Value {
    let mut element = super::note("card", "");
    element["type"] = json!("embeddable");
    element["link"] = json!("/file");
    element["customData"] = json!({"file": {"id": file["id"], "name": file["name"], "size": file["size"]}});
    for key in ["text", "fontSize", "fontFamily", "textAlign", "verticalAlign", "containerId", "originalText", "autoResize", "lineHeight"] {
        element.as_object_mut().unwrap().remove(key);
    }
    element
}

/// A web server inside, with a picture, and ways that lead on to it.
async fn elsewhere() -> SocketAddr {
    let picture = || async { ([(header::CONTENT_TYPE, "image/png")], crate::looks::png(40, 30)) };
    let site = Router::new()
        .route("/gate.png", get(picture))
        .route("/moved.png", get(|| async { Redirect::temporary("/gate.png") }))
        .route("/round", get(|| async { Redirect::temporary("/round") }))
        .route("/inside", get(|| async { Redirect::temporary("http://[::1]/secret.png") }))
        .route("/page", get(|| async { "no picture" }))
        .route("/large", get(|| async { Bytes::from(vec![0_u8; 17_000_000]) }));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, site).await.unwrap() });
    address
}

stories! {
    async fn board_1_files_lie_on_a_board_and_whoever_sees_it_takes_them_along(town) {
        let (hall, board) = (Hall::open(&town).await, town.board(""));
        let (gus, ana) = (guest(&town, "gus@bolt.example", "reviewer").await, guest(&town, "ana@vltava.example", "").await);
        let files = town.board("/board/files");
        let made = gus.upload(&files, &[("plans/north side.html", "text/html", PLAN)], &[]).await.is(201).view();
        assert_eq!((&made["name"], &made["size"]), (&json!("north side.html"), &json!(PLAN.len())));
        let mut pen = hall.sit(&gus, &board).await;
        pen.draw(card(&made)).await.unwrap();
        let at = town.board(&format!("/board/files/{}", made["id"].as_str().unwrap()));
        let taken = ana.get(&at).await.ok();
        assert_eq!(taken.bytes, PLAN);
        assert!(taken.header("content-disposition").starts_with("attachment"));
        assert!(taken.header("content-security-policy").starts_with("sandbox"));
        assert!(!taken.header("content-type").contains("html"));
        ana.upload(&files, &[("x.txt", "text/plain", b"x")], &[]).await.is(403);
        gus.upload(&files, &[("evil.exe", "text/plain", b"MZ")], &[]).await.is(422);
        gus.upload(&files, &[("empty.txt", "text/plain", b"")], &[]).await.is(422);
        gus.upload(&files, &[("a.txt", "text/plain", b"a"), ("b.txt", "text/plain", b"b")], &[]).await.is(422);
        town.nobody().get(&at).await.is(303);
        // A file is met on its own board, and goes along where that is duplicated.
        let other = town.petra().post(&town.board("/board/duplicate"), &[]).await.is(303).location();
        gus.get(&at.replace(&board, &other)).await.is(404);
        let pen = hall.sit(&town.petra(), &other).await;
        let copied = pen.lies["card"]["element"]["customData"]["file"]["id"].as_str().unwrap().to_owned();
        assert_ne!(made["id"], copied);
        assert_eq!(town.petra().get(&format!("{other}/board/files/{copied}")).await.ok().bytes, PLAN);
    }

    async fn board_6_a_picture_from_an_address_is_fetched_by_the_server_and_from_nowhere_inside(town) {
        let place = elsewhere().await;
        let inside = town.petra().post(&from(&town), &[("address", &format!("http://{place}/gate.png"))]).await.is(422);
        inside.sees("not open to everybody");
        let mut town = town;
        town.serve(town.again(|config| config.fetch_inside = "127.0.0.1".into()));
        let fetch = async |below: &str| town.petra().post_json(&from(&town), &json!({"address": format!("http://{place}{below}")})).await;
        let made = fetch("/gate.png").await.is(201).view();
        let picture = town.petra().get(&town.board(&format!("/board/pictures/{}", made["id"].as_str().unwrap()))).await.ok();
        assert!(picture.header("content-type").starts_with("image/"));
        assert_eq!(picture.header("cache-control"), "no-store");
        fetch("/moved.png").await.is(201);
        for (below, says) in [
            ("/inside", "not open to everybody"), ("/round", "not open to everybody"), ("/nothing", "Nothing came"), ("/page", "no picture"), ("/large", "too large"),
        ] {
            let refused = fetch(below).await.is(422);
            assert!(refused.body.contains(says), "{below}: {}", refused.body);
        }
        for typed in ["", "gate", "ftp://example.com/x", "https://me:pw@example.com/x"] {
            town.petra().post(&from(&town), &[("address", typed)]).await.is(422).sees("Please type the address");
        }
        // Guests insert none, whatever they are.
        let gus = guest(&town, "gus@bolt.example", "editor").await;
        gus.post(&from(&town), &[("address", &format!("http://{place}/gate.png"))]).await.is(403);
    }
}

fn from(town: &Town) -> String {
    town.board("/board/pictures/from-address")
}
