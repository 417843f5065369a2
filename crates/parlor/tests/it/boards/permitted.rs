//! The table of permitted actions (`docs/boards.txt`), tried row by row through the doors that
//! people and programs use: what one draws by the socket, all else by the addresses.

use super::{Hall, live::guest, note, pen::Pen};
use crate::town::{Client, Town};
use serde_json::{Value, json};

/// The row of each deed in one part of the table: what it says of each column.
fn table(part: &str) -> Vec<(String, Vec<bool>)> {
    let text = include_str!("../../../../../docs/boards.txt");
    let rows = text.split(part).nth(1).unwrap().lines().skip(1).take_while(|line| !line.is_empty());
    let rows: Vec<(String, Vec<bool>)> = rows
        .map(|line| {
            let mut words: Vec<&str> = line.split_whitespace().collect();
            let says: Vec<bool> = words.split_off(words.len() - 8).into_iter().map(|word| word == "yes").collect();
            (words.join(" "), says)
        })
        .collect();
    assert!(rows.len() > 20, "the table has its rows");
    rows
}

/// Somebody before the board, with what the deeds need.
struct Sitter<'a> {
    town: &'a Town,
    client: Client,
    pen: Pen,
    /// Sees what the others do.
    watcher: Pen,
    /// A place where something was said.
    pin: String,
}

impl Sitter<'_> {
    async fn posts(&self, below: &str, fields: &[(&str, &str)]) -> bool {
        self.client.post(&self.town.board(below), fields).await.status != 403
    }

    async fn gets(&self, below: &str) -> bool {
        self.client.get(&self.town.board(below)).await.status != 403
    }

    async fn draws(&mut self, element: Value) -> bool {
        self.pen.draw(element).await.is_ok()
    }

    /// Whether all are brought to their view: what they say next is heard in order.
    async fn moderates(&mut self) -> bool {
        self.pen.say(&json!({"moderate": true})).await;
        let here = json!({"pointer": [1, 1], "tool": "pointer", "pressed": false, "selected": [], "view": [0, 0, 9, 9], "state": "active"});
        self.pen.say(&json!({"presence": here})).await;
        let led = self.watcher.hears_before("moderator", "presence").await;
        self.pen.say(&json!({"moderate": false})).await;
        led
    }

    /// Whether this can be done by them now.
    async fn does(&mut self, deed: &str) -> bool {
        let embedded = |id: &str, link: &str, data: Value| json!({"id": id, "type": "embeddable", "x": 1, "y": 2, "width": 30, "height": 20, "link": link, "customData": data});
        match deed {
            "look, and follow live" => self.pen.welcome["elements"].is_array() && self.gets("/board").await,
            "answer where one is asked to approve" => {
                let nobody = "00000000-0000-7000-8000-000000000000";
                self.posts("/board/approvals/decide", &[("approval", nobody), ("verdict", "approved")]).await
            }
            "chat" => self.posts("/board/chat", &[("body", "A word")]).await,
            "comment" => self.posts("/board/comments", &[("x", "1"), ("y", "1"), ("body", "A word")]).await,
            "add shapes, texts, drawings, pictures, sections" => self.draws(note("added", "New")).await,
            "change and delete one's own" => self.draws(note("own", "Mine, again")).await,
            "change and delete others'" => self.draws(note("petras", "No longer hers")).await,
            "embed addresses" => self.draws(embedded("page", "https://example.com/", json!({}))).await,
            "insert web images" => self.posts("/board/pictures/from-address", &[("address", "no address")]).await,
            "create tables" => self.draws(embedded("table", "/table", json!({"table": {"cells": [["a", "b"]]}}))).await,
            "create a task, change its status" => self.posts(&format!("/board/comments/{}/task", self.pin), &[]).await,
            "mention, assign" => self.gets("/board/mentions?q=a").await,
            "post an update" => self.posts("/board/updates", &[("state", "planned")]).await,
            "start an approval" => self.posts("/board/approvals", &[]).await,
            // Where nobody is asked it says so, to whoever may.
            "cancel an approval" => self.posts("/board/approvals/withdraw", &[]).await,
            "start the timer" => self.posts("/board/timer", &[("minutes", "0")]).await,
            "bring all to one's view" => self.moderates().await,
            "export" => self.gets("/board.pdf").await,
            "rename" => self.gets("/edit").await,
            "move into or out of a project" => self.posts("/board/project", &[("project", "")]).await,
            "archive or unarchive" => self.posts("/board/unarchive", &[]).await,
            // What it is already.
            "lock or unlock" => self.posts(if self.pen.may()["shut"] == true { "/board/lock" } else { "/board/unlock" }, &[]).await,
            "duplicate" => self.posts("/board/duplicate", &[]).await,
            "add team templates" => self.posts("/board/template", &[("nature", "board")]).await,
            "manage participants and roles" => self.posts("/board/members", &[("role", "chief")]).await,
            "delete" => {
                let deleted = self.posts("/bin", &[]).await;
                if deleted {
                    self.town.petra().post(&self.town.board("/bin/undo"), &[]).await.is(303);
                }
                deleted
            }
            other => panic!("say how {other} is done"),
        }
    }
}

/// A board on which this one has a mark of their own, and Petra too.
async fn seated<'a>(town: &'a Town, hall: &Hall, client: Client, role: &str) -> Sitter<'a> {
    let (petra, board) = (town.petra(), town.board(""));
    let mut watcher = hall.sit(&petra, &board).await;
    watcher.draw(note("petras", "Hers")).await.unwrap();
    let said = petra.post(&town.board("/board/comments"), &[("x", "1"), ("y", "1"), ("body", "Here")]).await.is(303).location();
    let mut pen = hall.sit(&client, &board).await;
    // A reader has none; then the deed is tried on what is not there, and is adding one.
    if role != "reader" {
        pen.draw(note("own", "Mine")).await.unwrap();
    }
    Sitter { town, client, pen, watcher, pin: said.split("#pin-").nth(1).unwrap().to_owned() }
}

/// Tries every row for one column, on a board that is open, and then on one that is locked.
async fn tries(town: Town, column: usize, role: &str, outside: bool) {
    town.plan("business").await;
    let client = match (role, outside) {
        ("owner", _) => town.petra(),
        (role, true) => guest(&town, "gus@bolt.example", if role == "reader" { "" } else { role }).await,
        (role, false) => {
            let team = town.petra().json(&town.northwind("/team")).await;
            let tomas = team["members"].as_array().unwrap().iter().find(|row| row["name"] == "Tomáš Novák").unwrap()["id"].clone();
            town.petra().post(&town.board("/board/members"), &[("member", tomas.as_str().unwrap()), ("role", role)]).await.is(303);
            town.tomas()
        }
    };
    let hall = Hall::open(&town).await;
    let mut sitter = seated(&town, &hall, client, role).await;
    for (deed, says) in table("OPEN") {
        assert_eq!(sitter.does(&deed).await, says[column], "{role}, outside: {outside}, open: {deed}");
    }
    town.petra().post(&town.board("/board/lock"), &[]).await.is(303);
    let Sitter { client, pin, .. } = sitter;
    let (pen, watcher) = (hall.sit(&client, &town.board("")).await, hall.sit(&town.petra(), &town.board("")).await);
    let mut sitter = Sitter { town: &town, client, pen, watcher, pin };
    for (deed, says) in table("SHUT") {
        assert_eq!(sitter.does(&deed).await, says[column], "{role}, outside: {outside}, shut: {deed}");
    }
}

stories! {
    async fn board_6_the_table_row_by_row_for_an_owner(town) {
        tries(town, 0, "owner", false).await;
    }

    async fn board_6_the_table_row_by_row_for_an_editor(town) {
        tries(town, 1, "editor", false).await;
    }

    async fn board_6_the_table_row_by_row_for_a_reviewer(town) {
        tries(town, 2, "reviewer", false).await;
    }

    async fn board_6_the_table_row_by_row_for_a_reader(town) {
        tries(town, 3, "reader", false).await;
    }

    async fn board_6_the_table_row_by_row_for_a_guest_who_edits(town) {
        tries(town, 5, "editor", true).await;
    }

    async fn board_6_the_table_row_by_row_for_a_guest_who_reviews(town) {
        tries(town, 6, "reviewer", true).await;
    }

    async fn board_6_the_table_row_by_row_for_a_guest_who_reads(town) {
        tries(town, 7, "reader", true).await;
    }
}
