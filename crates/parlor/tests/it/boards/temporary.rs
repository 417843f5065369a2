//! Boards made of others: by members, and by people who have no account.

use super::{Hall, note};
use crate::town::{Client, Town};
use serde_json::{Value, json};

fn titles(list: &Value) -> Vec<String> {
    list["boards"].as_array().unwrap().iter().map(|board| board["title"].as_str().unwrap().to_owned()).collect()
}

async fn texts(client: &Client, board: &str) -> Vec<String> {
    let scene = client.json(&format!("{board}/board")).await;
    scene["elements"].as_array().unwrap().iter().filter_map(|one| one["element"]["text"].as_str().map(str::to_owned)).collect()
}

/// Keeps the board as a template for everyone; the address of the page of those.
async fn published(town: &Town) -> String {
    town.petra().post(&town.board("/board/template"), &[("nature", "public_template")]).await.is(303);
    let page = town.petra().post_json(&town.northwind("/boards/page"), &json!({})).await.ok().view();
    page["address"].as_str().unwrap().trim_start_matches(&town.app.config.base_url).to_owned()
}

/// Somebody makes a board there; they, and it.
async fn made(town: &Town, page: &str, title: &str) -> (Client, String) {
    let vera = town.nobody();
    let template = vera.json(page).await["templates"][0]["id"].as_str().unwrap().to_owned();
    let board = vera.post(page, &[("template", &template), ("title", title), ("name", "Vera")]).await.is(303).location();
    (vera, board)
}

stories! {
    async fn board_15_a_board_is_duplicated_and_kept_as_a_template(town) {
        let (petra, tomas) = (town.petra(), town.tomas());
        let dot = include_bytes!("../town/dot.png");
        let picture = petra.upload(&town.board("/board/pictures"), &[("dot.png", "image/png", dot)], &[]).await.is(201).view()["id"].clone();
        let image = json!({"id": "i", "type": "image", "x": 0, "y": 0, "width": 4, "height": 4, "fileId": picture, "scale": [1, 1]});
        let change = json!({"client": "01900000-0000-7000-8000-00000000000b", "changes": [{"number": 1, "element": image}]});
        petra.post_json(&town.board("/board/changes"), &change).await.ok();

        let copy = tomas.post(&town.board("/board/duplicate"), &[]).await.is(303).location();
        let view = tomas.json(&copy).await;
        assert_eq!((&view["title"], &view["may"]["role"]), (&json!("Site plan (copy)"), &json!("owner")), "{view}");
        assert_eq!(texts(&tomas, &copy).await, ["Crane stands here"]);
        let scene = tomas.json(&format!("{copy}/board")).await;
        let laid = scene["elements"].as_array().unwrap().iter().find(|one| one["element"]["id"] == "i").unwrap()["element"]["fileId"].as_str().unwrap().to_owned();
        assert_ne!(laid, picture.as_str().unwrap(), "a picture of its own");
        tomas.get(&format!("{copy}/board/pictures/{laid}")).await.ok();

        petra.post(&town.board("/board/template"), &[("nature", "team_template")]).await.is(303);
        assert_eq!(titles(&petra.json(&town.northwind("/boards")).await), ["Site plan (copy)"]);
        assert_eq!(titles(&petra.json(&town.northwind("/boards?templates=yes")).await), ["Site plan"]);
        tomas.get(&town.northwind("/boards/new")).await.ok().sees("Made of").sees("Site plan");
        let fresh = tomas.post(&town.northwind("/boards"), &[("title", "Next"), ("template", &town.world.board)]).await.is(303).location();
        assert_eq!(texts(&tomas, &fresh).await, ["Crane stands here"]);
        tomas.post(&town.northwind("/boards"), &[("title", "Next"), ("template", &town.world.document)]).await.is(404);
        petra.post(&town.board("/board/template"), &[("nature", "board")]).await.is(303);
        assert_eq!(petra.json(&town.northwind("/boards/new")).await["templates"], json!([]));
    }

    async fn board_11_somebody_without_an_account_makes_a_board_that_is_temporary(town) {
        let hall = Hall::open(&town).await;
        let page = published(&town).await;
        town.nobody().get(&page).await.ok().sees("deleted after 24 hours").sees("Site plan");
        let (vera, board) = made(&town, &page, "Our kitchen").await;
        vera.get(&board).await.ok().sees("Our kitchen").sees("Temporary: deleted").sees("Copy address").sees("Send by e-mail").hides("Claim board");
        // What lies on it is its maker's to change.
        let mut pen = hall.sit(&vera, &board).await;
        assert_eq!(pen.texts(), ["Crane stands here"]);
        pen.draw(note("note-1", "Oven stands here")).await.unwrap();
        vera.post(&format!("{board}/board/claim"), &[]).await.is(403).sees("Only members");
        // Bad input is said, and keeps what was typed.
        town.nobody().post(&page, &[("template", &town.world.board), ("title", ""), ("name", "Max")]).await.is(422).sees("Please fill this in").sees("Max");
        town.nobody().post(&page, &[("template", &town.world.document), ("title", "X"), ("name", "Max")]).await.is(422).sees("Choose one of these");
        town.nobody().get("/boards/nonsense").await.is(404);

        // Nobody claims it: after a day all of it is gone.
        town.later(23 * 3600);
        town.work().await;
        vera.get(&board).await.ok();
        town.later(2 * 3600);
        town.work().await;
        assert_eq!(pen.closes().await, 4401);
        vera.get(&board).await.is(303);
        town.petra().get(&board).await.ok().sees("bin");
        assert_eq!(texts(&town.petra(), &board).await, Vec::<String>::new());
        town.petra().post(&format!("{board}/bin/undo"), &[]).await.is(410);
    }

    async fn board_12_a_member_with_access_claims_it_and_it_stays(town) {
        let page = published(&town).await;
        let (vera, board) = made(&town, &page, "Our kitchen").await;
        let tomas = town.tomas();
        tomas.get(&board).await.ok().sees("Claim board").sees("Temporary");
        tomas.post(&format!("{board}/board/claim"), &[]).await.leads_to(&board);
        let view = tomas.json(&board).await;
        assert_eq!((&view["temporary_until"], &view["may"]["role"]), (&Value::Null, &json!("owner")));
        tomas.get(&board).await.ok().hides("Temporary");
        town.petra().post(&format!("{board}/board/claim"), &[]).await.is(422);
        town.later(3 * 86_400);
        town.work().await;
        vera.get(&board).await.ok().sees("Our kitchen").hides("Temporary");
        tomas.get(&format!("{board}/history")).await.ok().sees("claimed the board");
    }
}
