//! Request lists: what guests are asked for, point by point, and what becomes of it. Their days are in `list_days`, what is used
//! again or put back in `lists_again`.

use crate::town::{Client, Town};
use serde_json::{Value, json};

pub const GUS: &str = "gus@bolt.example";
pub const ANA: &str = "ana@vltava.example";

/// A draft on an item.
async fn draft(town: &Town, item: &str, title: &str, due: &str) -> String {
    let made =
        town.petra().post_json(&format!("{item}/request-lists"), &json!({"title": title, "body": "For the **site office**.", "due": due})).await;
    made.ok().view()["location"].as_str().unwrap().to_owned()
}

/// Adds a point, and says its id.
async fn point(town: &Town, list: &str, kind: &str, title: &str, required: bool) -> String {
    let mut form = json!({"kind": kind, "title": title, "hint": format!("About {title}")});
    if required {
        form["required"] = json!("on");
    }
    let made = town.petra().post_json(&format!("{list}/points"), &form).await.ok().view();
    made["location"].as_str().unwrap().split("#point-").nth(1).unwrap().to_owned()
}

/// Asks guests of the bridge, by name.
async fn ask(town: &Town, list: &str, names: &[&str]) {
    let mut parties = Vec::new();
    for name in names {
        parties.push(town.contact(&town.bridge(""), name).await);
    }
    let fields: Vec<(&str, &str)> = parties.iter().map(|party| ("party", party.as_str())).collect();
    town.petra().post(&format!("{list}/ask"), &fields).await.leads_to(list);
}

/// A list that asks Gus for a file, words and a tick; the tick is optional.
pub async fn asked(town: &Town) -> (Client, String, [String; 3]) {
    let gus = town.invite(GUS).await;
    let list = draft(town, &town.bridge(""), "Papers for the crane", "2026-11-30").await;
    let points = [
        point(town, &list, "file", "Insurance", true).await,
        point(town, &list, "words", "Serial number", true).await,
        point(town, &list, "tick", "The site is fenced", false).await,
    ];
    ask(town, &list, &["Gus"]).await;
    (gus, list, points)
}

/// A point of the list as a client has it.
pub async fn seen(client: &Client, list: &str, point: &str) -> Value {
    let view = client.json(list).await;
    let points = view["points"].as_array().cloned().unwrap_or_else(|| view["list"]["asked"].as_array().unwrap().clone());
    points.into_iter().find(|one| one["id"] == point).unwrap()
}

pub async fn says(client: &Client, list: &str, point: &str, words: &str) {
    let number = seen(client, list, point).await["seen"].to_string();
    client.post(&format!("{list}/answer"), &[("point", point), ("seen", &number), ("words", words)]).await.leads_to(list);
}

pub async fn sends(client: &Client, list: &str, point: &str, name: &str) {
    client
        .upload(&format!("{list}/answer/with-files"), &[(name, "image/png", include_bytes!("../town/dot.png"))], &[("point", point)])
        .await
        .leads_to(list);
}

async fn verdict(town: &Town, list: &str, point: &str, deed: &str, why: &str) {
    let number = seen(&town.petra(), list, point).await["seen"].to_string();
    town.petra().post(&format!("{list}/{deed}"), &[("point", point), ("seen", &number), ("why", why)]).await.leads_to(list);
}

/// The kinds of notifications that somebody has, the newest first.
pub async fn kinds(client: &Client, at: &str) -> Vec<String> {
    client.json(at).await["lines"].as_array().unwrap().iter().map(|line| line["kind"].as_str().unwrap().to_owned()).collect()
}

pub fn room(town: &Town) -> String {
    format!("/guest/{}", town.world.northwind)
}

fn files(point: &Value) -> Vec<String> {
    point["answer"]["files"].as_array().unwrap().iter().map(|file| file["name"].as_str().unwrap().to_owned()).collect()
}

stories! {
    async fn work_7_guests_are_asked_point_by_point_until_all_is_accepted(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let (gus, list, [insurance, serial, fenced]) = asked(&town).await;
        // They hear of it at once, and see how far it is wherever they look.
        assert!(town.mail_to(GUS).await.unwrap().contains("asks you for files and answers"));
        gus.get(&bridge).await.ok().sees("Papers for the crane").sees("0 of 3");
        gus.get(&room(&town)).await.ok().sees("Papers for the crane").sees("0 of 3");
        gus.get(&list).await.ok().sees("<strong>site office</strong>").sees("About Insurance").sees("capture=\"environment\"").hides("accept-");

        // Each point by itself, kept at once.
        sends(&gus, &list, &insurance, "photo.png").await;
        sends(&gus, &list, &insurance, "photo.png").await;
        says(&gus, &list, &serial, "LTM 4711").await;
        gus.post(&format!("{list}/answer"), &[("point", &fenced), ("seen", "0"), ("ticked", "on")]).await.leads_to(&list);
        assert_eq!(files(&seen(&gus, &list, &insurance).await).len(), 2, "phones call every photo by the same name");
        gus.get(&bridge).await.ok().sees("3 of 3");
        says(&gus, &list, &serial, "LTM 4712").await;
        assert!(kinds(&petra, &town.northwind("/notifications")).await.contains(&"list_answered".to_owned()));
        petra.get(&list).await.ok().sees("LTM 4712").sees("LTM 4711").sees("One earlier answer").sees("photo.png").sees("Confirmed");
        petra.get(&bridge).await.ok().sees("3 to look at");
        petra.get(&town.northwind("")).await.ok().sees("Papers for the crane").sees("3 of 3");

        // Sent back with a word why, it is open again; what is accepted is not.
        verdict(&town, &list, &serial, "send-back", "That is the old plate").await;
        assert!(town.mail_to(GUS).await.unwrap().contains("That is the old plate"));
        gus.get(&list).await.ok().sees("That is the old plate").sees("2 of 3");
        verdict(&town, &list, &insurance, "accept", "").await;
        assert_eq!(seen(&gus, &list, &insurance).await["state"], "accepted");
        let late = gus.upload(&format!("{list}/answer/with-files"), &[("late.txt", "x/x", b"x")], &[("point", &insurance)]).await;
        late.is(422).sees("can no longer be changed");
        assert_eq!(petra.json(&list).await["list"]["state"], "open");
        says(&gus, &list, &serial, "LTM 4799").await;
        // The optional tick need not be accepted.
        verdict(&town, &list, &serial, "accept", "").await;
        assert_eq!(petra.json(&list).await["list"]["state"], "done");
        gus.get(&list).await.ok().sees("All of it is there").hides("answer-");
        assert!(kinds(&gus, &format!("{}/notifications", room(&town))).await.contains(&"list_done".to_owned()));
        let past = petra.get(&format!("{bridge}/history")).await.ok();
        past.sees("accepted the answer to “Insurance”").sees("completed the request list").sees("That is the old plate");
    }

    async fn work_7_a_list_is_for_the_team_and_whom_it_asks(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite(GUS).await;
        let ana = town.invite(ANA).await;
        let list = draft(&town, &bridge, "Papers for the crane", "2026-11-30").await;
        let words = point(&town, &list, "words", "Serial number", true).await;
        let contact = town.contact(&bridge, "Gus").await;
        // A draft is the team's, and nobody can be let in to it beside.
        gus.get(&list).await.is(404);
        gus.get(&bridge).await.ok().hides("Papers for the crane");
        petra.post(&format!("{list}/followers"), &[("party", &contact)]).await.is(422).sees("asks nobody yet");
        petra.post(&format!("{list}/ask"), &[]).await.is(422).sees("Choose whom to ask");
        petra.get(&list).await.ok().sees("Gus").sees("Only guests to whom this is open can be asked");
        ask(&town, &list, &["Gus"]).await;

        gus.get(&list).await.ok().sees("Serial number");
        for path in [list.clone(), format!("{bridge}/request-lists/new")] {
            ana.get(&path).await.is(if path == list { 404 } else { 403 });
        }
        ana.get(&bridge).await.ok().hides("Papers for the crane");
        ana.get(&format!("{}/search?q=papers", room(&town))).await.ok().hides("Papers for the crane");
        gus.get(&format!("{}/search?q=papers", room(&town))).await.ok().sees("Papers for the crane");
        ana.post(&format!("{list}/answer"), &[("point", &words), ("seen", "0"), ("words", "Mine")]).await.is(404);
        town.jan().get(&list).await.is(404);
        town.eve().get(&list).await.is(404);
        // What becomes of it is the company's, and what is answered the guests'.
        for deed in ["accept", "send-back", "close", "open", "ask", "points", "points/remove", "template", "change"] {
            gus.post(&format!("{list}/{deed}"), &[("point", &words), ("why", "No"), ("title", "Mine")]).await.is(403);
        }
        petra.post(&format!("{list}/answer"), &[("point", &words), ("seen", "0"), ("words", "Mine")]).await.is(403);
        petra.get(&format!("/as/{contact}{list}")).await.ok().sees("Serial number").hides("answer-");
        let grant = town.grant(&bridge, "Gus").await;
        petra.get(&format!("{bridge}/why?grant={grant}")).await.ok().sees("Papers for the crane");
        // A point of one list is none of another.
        let other = draft(&town, &bridge, "Another", "").await;
        petra.post(&format!("{other}/points/remove"), &[("point", &words)]).await.is(404);

        // They talk about it, and the team among itself.
        petra.post(&format!("{list}/comments"), &[("lane", "guests"), ("text", "The plate is at the boom")]).await.is(303);
        petra.post(&format!("{list}/comments"), &[("lane", "team"), ("text", "He is always late")]).await.is(303);
        gus.get(&list).await.ok().sees("The plate is at the boom").hides("always late");
        // Closed to the guest, it is closed; what they sent stays.
        says(&gus, &list, &words, "LTM 4711").await;
        town.close(&bridge, "Gus").await;
        gus.get(&list).await.is(404);
        petra.get(&list).await.ok().sees("LTM 4711");
        town.work().await;
        petra.get(&town.northwind("/search?q=4711")).await.ok().sees("Papers for the crane");
    }

    async fn work_7_who_answers_second_sees_what_the_first_said_and_nothing_is_lost(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let ana = town.invite(ANA).await;
        let (gus, list, [insurance, serial, fenced]) = asked(&town).await;
        ask(&town, &list, &["Ana"]).await;
        ana.get(&bridge).await.ok().sees("Papers for the crane");
        let answer = format!("{list}/answer");
        gus.post(&answer, &[("point", &serial), ("seen", "0"), ("words", "From Gus")]).await.leads_to(&list);
        let met = ana.post(&answer, &[("point", &serial), ("seen", "0"), ("words", "From Ana")]).await.is(409);
        met.sees("From Gus").sees("From Ana").sees("answered this in the meantime");
        assert_eq!(seen(&petra, &list, &serial).await["answer"]["words"], "From Gus");
        ana.post(&answer, &[("point", &serial), ("seen", "1"), ("words", "From both")]).await.leads_to(&list);
        assert_eq!(seen(&petra, &list, &serial).await["before"][0]["words"], "From Gus");
        // Of files both stay.
        tokio::join!(sends(&gus, &list, &insurance, "a.png"), sends(&ana, &list, &insurance, "b.png"));
        let mut there = files(&seen(&petra, &list, &insurance).await);
        there.sort();
        assert_eq!(there, ["a.png", "b.png"]);
        // Who looks at an answer that was changed meanwhile does not accept what they have not seen.
        petra.post(&format!("{list}/accept"), &[("point", &serial), ("seen", "1")]).await.is(409).sees("From both");
        assert_eq!(seen(&petra, &list, &serial).await["state"], "given");
        // A tick is taken back by whoever sees it.
        gus.post(&answer, &[("point", &fenced), ("seen", "0"), ("ticked", "on")]).await.leads_to(&list);
        ana.post(&format!("{list}/take-back"), &[("point", &fenced), ("seen", "0")]).await.is(409);
        ana.post(&format!("{list}/take-back"), &[("point", &fenced), ("seen", "1")]).await.leads_to(&list);
        assert_eq!(seen(&gus, &list, &fenced).await["state"], "open");
        assert_eq!(seen(&petra, &list, &fenced).await["before"].as_array().unwrap().len(), 1);
    }

    async fn work_7_what_is_wrong_stands_at_its_point_and_what_was_typed_stays(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let (gus, list, [insurance, serial, fenced]) = asked(&town).await;
        let answer = format!("{list}/answer");
        gus.post(&answer, &[("point", &serial), ("seen", "0"), ("words", "  ")]).await.is(422);
        gus.post(&answer, &[("point", &fenced), ("seen", "0")]).await.is(422).sees("Tick the box");
        gus.upload(&format!("{answer}/with-files"), &[], &[("point", &insurance)]).await.is(422);
        gus.upload(&format!("{answer}/with-files"), &[("run.exe", "x/x", b"no")], &[("point", &insurance)]).await.is(422).sees("run.exe");
        gus.upload(&format!("{answer}/with-files"), &[("a.txt", "x/x", b"a")], &[("point", &serial)]).await.is(422).sees("asks for something else");
        gus.post(&answer, &[("point", &town.world.task), ("seen", "0"), ("words", "Mine")]).await.is(404);
        gus.upload(&format!("{answer}/with-files"), &[("a.txt", "x/x", b"a")], &[]).await.is(404);
        assert_eq!(petra.json(&list).await["files"], json!([]), "nothing of that is kept");
        // For those who ask.
        let lists = format!("{bridge}/request-lists");
        petra.post(&lists, &[("title", ""), ("body", "Half a thought")]).await.is(422).sees("Half a thought");
        petra.post(&lists, &[("title", "Late"), ("due", "2026-11-01")]).await.is(422).sees("This day has passed");
        petra.post(&lists, &[("title", "Late"), ("due", "soon")]).await.is(422);
        petra.post(&format!("{list}/points"), &[("kind", "poem"), ("title", "A poem")]).await.is(422).sees("A poem").sees("file, words, tick");
        petra.post(&format!("{list}/send-back"), &[("point", &serial), ("seen", "0"), ("why", "")]).await.is(422);
        petra.post(&format!("{list}/accept"), &[("point", &serial), ("seen", "0")]).await.is(422).sees("no answer to this point");
        let empty = draft(&town, &bridge, "Nothing yet", "").await;
        let contact = town.contact(&bridge, "Gus").await;
        petra.post(&format!("{empty}/ask"), &[("party", &contact)]).await.is(422).sees("Add a point first");
        let member = petra.json(&list).await["panel"]["members"][0]["party"].as_str().unwrap().to_owned();
        petra.post(&format!("{list}/ask"), &[("party", &member)]).await.is(422).sees("Only guests are asked");
        // Lists hang off records and projects.
        petra.get(&town.document("/request-lists/new")).await.is(404);
        petra.post(&town.document("/request-lists"), &[("title", "Papers")]).await.is(404);
        draft(&town, &town.project(""), "For the lot", "").await;
        petra.get(&town.project("")).await.ok().sees("For the lot");
    }

    async fn work_7_what_was_answered_keeps_what_was_asked_then(town) {
        let petra = town.petra();
        let (gus, list, [insurance, serial, fenced]) = asked(&town).await;
        says(&gus, &list, &serial, "LTM 4711").await;
        let change = format!("{list}/points/change");
        let edition = seen(&petra, &list, &serial).await["edition"].to_string();
        let fields = |kind, title, edition| [("point", serial.as_str()), ("kind", kind), ("title", title), ("required", "on"), ("edition", edition)];
        petra.post(&change, &fields("file", "Plate", &edition)).await.is(422).sees("has been answered");
        petra.post(&change, &fields("words", "Number on the plate", &edition)).await.leads_to(&list);
        // Another editor, who looked before, overwrites nothing unseen.
        petra.post(&change, &fields("words", "Something else", &edition)).await.is(409).sees("Number on the plate").sees("Something else");
        petra.get(&list).await.ok().sees("Number on the plate").sees("What was asked then: Serial number");
        gus.get(&list).await.ok().sees("What was asked then: Serial number");
        // The order is the company's; what is removed stays to be read by the team.
        petra.post(&format!("{list}/points/move"), &[("point", &fenced), ("to", "up")]).await.leads_to(&list);
        let order: Vec<Value> = petra.json(&list).await["points"].as_array().unwrap().iter().map(|point| point["id"].clone()).collect();
        assert_eq!(order, [json!(insurance), json!(fenced), json!(serial)]);
        sends(&gus, &list, &insurance, "policy.png").await;
        verdict(&town, &list, &insurance, "accept", "").await;
        // What was accepted is no longer its sender's to change.
        let file = seen(&petra, &list, &insurance).await["answer"]["files"][0]["id"].as_str().unwrap().to_owned();
        gus.get(&town.bridge(&format!("/files/{file}/view"))).await.ok().sees("policy.png");
        gus.post(&town.bridge(&format!("/files/{file}/remove")), &[]).await.is(403);
        // Without the last point that is required, all that is required is accepted.
        petra.post(&format!("{list}/points/remove"), &[("point", &serial)]).await.leads_to(&list);
        petra.get(&list).await.ok().sees("LTM 4711").sees("Removed");
        gus.get(&list).await.ok().hides("LTM 4711");
        assert_eq!(petra.json(&list).await["list"]["state"], "done");
        petra.post(&format!("{list}/points"), &[("kind", "words"), ("title", "One more")]).await.is(422).sees("has ended");
        petra.post(&format!("{list}/open"), &[]).await.is(303);
        point(&town, &list, "words", "One more", true).await;
        gus.get(&list).await.ok().sees("One more");
        petra.post(&format!("{list}/close"), &[]).await.is(303);
        gus.get(&list).await.ok().sees("This list is closed");
        gus.post(&format!("{list}/answer"), &[("point", &fenced), ("seen", "0"), ("ticked", "on")]).await.is(403);
    }
}
