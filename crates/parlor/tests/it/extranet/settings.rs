//! What guests of an organizer's records see, do and get by mail: as the organizer, a
//! record and a grant say.

use crate::town::{Client, Town};
use serde_json::{Value, json};

const GUS: &str = "gus@bolt.example";
const ALL: [&str; 4] = ["send_files", "attach", "requests", "write_notes"];
const MAILS: [&str; 6] = ["mentions", "comments", "approvals", "tasks", "files", "ends"];

fn organizer(town: &Town) -> String {
    town.northwind(&format!("/organizers/{}/guests", town.world.organizer))
}

/// The id of a field of Northwind's organizer.
async fn field(town: &Town, name: &str) -> String {
    let view = town.petra().json(&organizer(town)).await;
    let all = view["all_fields"].as_array().unwrap();
    all.iter().find(|field| field["name"] == name).unwrap_or_else(|| panic!("{name} in {all:?}"))["id"].as_str().unwrap().to_owned()
}

/// Says something about guests; what is not changed stays as it is.
async fn say(client: &Client, path: &str, key: &str, words: &[&str]) -> crate::town::Reply {
    let view = client.json(path).await;
    let mut now = view.get("here").or_else(|| view.get("settings")).unwrap().clone();
    now[key] = json!(words);
    client.post_json(path, &now).await
}

/// The names of the fields that a guest sees.
async fn seen(guest: &Client, item: &str) -> Vec<String> {
    let view = guest.json(item).await;
    view["fields"].as_array().unwrap().iter().map(|field| field["name"].as_str().unwrap().to_owned()).collect()
}

/// Gives the organizer three fields of which two alone are shown, and the bridge their values.
pub async fn fields(town: &Town) -> (String, String, String) {
    let petra = town.petra();
    let here = town.northwind(&format!("/organizers/{}", town.world.organizer));
    for (name, shown) in [("Pier", true), ("Contact", true), ("Price", false)] {
        let mut form = vec![("kind", "text"), ("name", name), ("group", "")];
        form.extend(shown.then_some(("to_guests", "on")));
        petra.post(&format!("{here}/fields"), &form).await.is(303);
    }
    let (place, contact, price) = (field(town, "Pier").await, field(town, "Contact").await, field(town, "Price").await);
    say(&petra, &organizer(town), "fields", &[&place, &contact]).await.ok();
    let edition = petra.json(&town.bridge("")).await["edition"].to_string();
    let keys = [&place, &contact, &price].map(|id| format!("field-{id}"));
    let form = [("title", "Bridge inspection"), ("edition", &edition), (&keys[0], "Pier 4"), (&keys[1], "Ada"), (&keys[2], "9000")];
    petra.post(&town.bridge("/edit"), &form).await.is(303);
    (place, contact, price)
}

stories! {
    async fn work_2_what_an_organizer_switches_off_no_grant_opens(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite(GUS).await;
        town.follow(&format!("/tasks/{}", town.world.task), "Gus").await.is(303);
        let task = format!("{bridge}/tasks/{}", town.world.task);
        let photo: &[(&str, &str, &[u8])] = &[("photo.txt", "text/plain", b"a photo")];
        gus.get(&bridge).await.ok().sees("notes/new");
        gus.upload(&format!("{bridge}/files"), photo, &[]).await.is(303);
        gus.upload(&format!("{task}/files"), photo, &[]).await.is(303);

        // One deed after another; the grant itself is not touched.
        say(&petra, &organizer(&town), "may", &["send_files"]).await.ok();
        gus.get(&bridge).await.ok().hides("notes/new");
        gus.get(&format!("{bridge}/notes/new")).await.is(403);
        gus.post(&format!("{bridge}/notes"), &[("title", "Rust")]).await.is(403);
        gus.upload(&format!("{task}/files"), photo, &[]).await.is(403);
        gus.upload(&format!("{bridge}/files"), photo, &[]).await.is(303);
        assert_eq!(gus.json(&bridge).await["may_send_files"], true);
        say(&petra, &organizer(&town), "may", &[]).await.ok();
        gus.upload(&format!("{bridge}/files"), photo, &[]).await.is(403);
        assert_eq!(gus.json(&bridge).await["may_send_files"], false);
        // The Share panel shows it, and why it cannot be chosen.
        petra.get(&format!("{bridge}/share")).await.ok().sees("Switched off for this record or its organizer");
        say(&petra, &organizer(&town), "may", &ALL).await.ok();
        gus.upload(&format!("{task}/files"), photo, &[]).await.is(303);
        petra.get(&format!("{bridge}/share")).await.ok().hides("Switched off for this record");
    }

    async fn work_2_a_record_differs_from_its_organizer_and_follows_it_again(town) {
        let (petra, bridge, tower) = (town.petra(), town.bridge(""), town.tower(""));
        let (place, contact, _) = fields(&town).await;
        let gus = town.invite(GUS).await;
        assert_eq!(seen(&gus, &bridge).await, ["Pier", "Contact"]);
        let here = town.bridge("/guests");
        say(&petra, &here, "fields", &[&place]).await.ok();
        assert_eq!(seen(&gus, &bridge).await, ["Pier"]);
        gus.get(&bridge).await.ok().sees("Pier 4").hides("Ada").hides("Price");
        petra.get(&town.bridge("/history")).await.ok().sees("hid “Contact” from guests of this record");
        // It is named where the organizer says what holds for all.
        let above = petra.json(&organizer(&town)).await;
        assert_eq!(above["differing"].as_array().unwrap().len(), 1);
        petra.get(&organizer(&town)).await.ok().sees("Bridge inspection");
        assert_eq!(petra.json(&format!("{tower}/guests")).await["here"]["fields"], json!([place, contact]));

        // What it says nothing of follows the organizer; what it says itself does not.
        say(&petra, &organizer(&town), "may", &["requests"]).await.ok();
        assert_eq!(petra.json(&here).await["here"]["may"], json!(["requests"]));
        say(&petra, &organizer(&town), "fields", &[]).await.ok();
        assert_eq!(seen(&gus, &bridge).await, Vec::<String>::new());
        say(&petra, &organizer(&town), "fields", &[&contact]).await.ok();
        assert_eq!(seen(&gus, &bridge).await, Vec::<String>::new(), "it hides that one itself");
        petra.get(&here).await.ok().sees("As Inspections has it");
        petra.post(&here, &[("as_organizer", "on")]).await.is(303);
        petra.get(&here).await.ok().hides("As Inspections has it");
        assert_eq!(seen(&gus, &bridge).await, ["Contact"]);
        assert_eq!(petra.json(&organizer(&town)).await["differing"], json!([]));
    }

    async fn work_2_a_record_opens_more_than_its_organizer_by_who_manages_organizers_alone(town) {
        let (petra, tomas, here) = (town.petra(), town.tomas(), town.bridge("/guests"));
        say(&petra, &organizer(&town), "may", &["send_files"]).await.ok();
        say(&tomas, &here, "may", &["send_files", "write_notes"]).await.is(422);
        let said = tomas.post(&here, &[("may", "write_notes"), ("mailed", "comments")]).await.is(422);
        said.sees("A record opens no more to guests than its organizer does");
        say(&tomas, &here, "may", &[]).await.ok();
        say(&tomas, &here, "may", &["send_files"]).await.ok();
        say(&petra, &here, "may", &["send_files", "write_notes"]).await.ok();
        // What somebody else was let open stays when less is changed.
        say(&tomas, &here, "mailed", &["comments"]).await.ok();
        assert_eq!(petra.json(&here).await["here"]["may"], json!(["send_files", "write_notes"]));
        // Whom neither lets in is not told that there is anything.
        town.jan().get(&here).await.is(404);
        town.eve().get(&here).await.is(404);
        town.invite(GUS).await.get(&here).await.is(403);
        petra.get(&town.project("/guests")).await.is(404);
    }

    async fn work_2_a_grant_shows_less_and_never_more(town) {
        let (petra, bridge, here) = (town.petra(), town.bridge(""), town.bridge("/guests"));
        let (place, contact, price) = fields(&town).await;
        let gus = town.invite(GUS).await;
        let ana = town.invite("ana@vltava.example").await;
        let grant = town.grant(&bridge, "Gus").await;
        let choose = async |fields: Value| petra.post_json(&format!("{here}/fields"), &json!({"grant": grant, "fields": fields})).await;
        choose(json!([contact, price])).await.ok();
        assert_eq!(seen(&gus, &bridge).await, ["Contact"], "the price is not the record's to show");
        assert_eq!(seen(&ana, &bridge).await, ["Pier", "Contact"]);
        // The same stands beside the settings, in the look as them, and in the answer to why.
        let view = petra.json(&here).await;
        let one = |name: &str| view["guests"].as_array().unwrap().iter().find(|guest| guest["name"] == name).unwrap().clone();
        assert_eq!(one("Gus")["fields"], json!([contact]));
        petra.get(&here).await.ok().sees("1 of 2 fields").sees("2 of 2 fields");
        let as_gus = format!("/as/{}{bridge}", town.contact(&bridge, "Gus").await);
        petra.get(&as_gus).await.ok().sees("Ada").hides("Pier 4");
        petra.get(&format!("{bridge}/why?grant={grant}")).await.ok().sees("Contact").sees("Pier").sees("It is withheld from Gus.");
        choose(json!([place, contact])).await.ok();
        assert_eq!(seen(&gus, &bridge).await, ["Pier", "Contact"]);
        choose(json!(["nonsense"])).await.is(422);
        // A new grant begins with all that the record shows.
        choose(json!([])).await.ok();
        town.close(&bridge, "Gus").await;
        town.share(&bridge, GUS).await;
        let gus = town.come_in(GUS).await;
        assert_eq!(seen(&gus, &bridge).await, ["Pier", "Contact"]);
        // Of another record no grant is found here.
        town.share(&town.tower(""), GUS).await;
        let other = town.grant(&town.tower(""), "Gus").await;
        petra.post_json(&format!("{here}/fields"), &json!({"grant": other, "fields": []})).await.is(404);
    }

    async fn work_2_guests_get_the_mails_that_the_organizer_lets_go_and_find_the_rest_in_their_overview(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite(GUS).await;
        let comment = async |text: &str| petra.post(&format!("{bridge}/comments"), &[("lane", "guests"), ("text", text)]).await.is(303);
        let with = |left_out: &str| MAILS.into_iter().filter(|sort| *sort != left_out).collect::<Vec<_>>();
        say(&petra, &organizer(&town), "mailed", &with("comments")).await.ok();
        comment("Not by mail").await;
        town.work().await;
        assert!(!town.mail_to(GUS).await.unwrap().contains("Not by mail"));
        gus.get("/guest/northwind/notifications").await.ok().sees("Not by mail");
        // A record says otherwise for itself.
        say(&petra, &town.bridge("/guests"), "mailed", &MAILS).await.ok();
        comment("By mail again").await;
        assert!(town.mail_to(GUS).await.unwrap().contains("By mail again"));
        // That something was opened is always said; members are not bound by it.
        say(&petra, &organizer(&town), "mailed", &[]).await.ok();
        town.share(&town.tower(""), "ana@vltava.example").await;
        assert!(town.mail_to("ana@vltava.example").await.is_some());
    }

    async fn work_2_the_settings_are_shown_with_what_a_guest_sees_and_overtaken_by_nobody(town) {
        let petra = town.petra();
        let (place, _, price) = fields(&town).await;
        let page = petra.get(&organizer(&town)).await.ok();
        page.sees("What a guest sees").sees("Pier 4").sees("Make requests");
        let preview = format!("{}/preview", organizer(&town));
        petra.post(&preview, &[("fields", &price), ("may", "write_notes")]).await.ok().sees("9000").sees("Write notes").hides("Pier 4");
        petra.post(&preview, &[("fields", "")]).await.ok().sees("No field is shown.");
        let edition = petra.json(&organizer(&town)).await["edition"].as_str().unwrap().to_owned();
        petra.post(&organizer(&town), &[("was", &edition), ("fields", &place), ("may", "requests")]).await.is(303);
        petra.post(&organizer(&town), &[("was", &edition), ("fields", &price)]).await.is(409).sees("Somebody else");
        assert_eq!(petra.json(&organizer(&town)).await["settings"]["fields"], json!([place]));
        petra.post(&organizer(&town), &[("may", "everything"), ("fields", "none"), ("mailed", "all")]).await.is(422).sees("“everything” is not known here.");
        town.tomas().get(&organizer(&town)).await.is(403);
        town.eve().get(&organizer(&town)).await.is(404);
    }

    async fn item_7_what_a_record_says_of_its_guests_is_kept_as_it_was(town) {
        let (petra, bridge, here) = (town.petra(), town.bridge(""), town.bridge("/guests"));
        let (place, contact, _) = fields(&town).await;
        let gus = town.invite(GUS).await;
        say(&petra, &here, "may", &["send_files", "requests"]).await.ok();
        say(&petra, &here, "may", &[]).await.ok();
        say(&petra, &here, "mailed", &["comments"]).await.ok();
        let grant = town.grant(&bridge, "Gus").await;
        for shown in [json!([contact]), json!([contact]), json!([place, contact])] {
            petra.post_json(&format!("{here}/fields"), &json!({"grant": grant, "fields": shown})).await.ok();
        }
        let history = petra.json(&town.bridge("/history")).await;
        let told = |deed: &str| -> Vec<(String, String, String)> {
            let of = history["changes"].as_array().unwrap().iter().filter(|past| past["deed"] == deed);
            let text = |past: &Value, key: &str| past[key].as_str().unwrap_or_default().to_owned();
            of.map(|past| (text(past, "subject"), text(past, "was"), text(past, "became"))).collect()
        };
        let line = |subject: &str, was: &str, became: &str| (subject.to_owned(), was.to_owned(), became.to_owned());
        let title = "Bridge inspection";
        let (some, mails) = ("send_files requests", MAILS.join(" "));
        assert_eq!(told("guests.may"), [line(title, some, ""), line(title, &ALL.join(" "), some)]);
        assert_eq!(told("guests.mailed"), [line(title, &mails, "comments")]);
        // Of the fields that a guest sees each that changed, once.
        assert_eq!(told("field.hidden-to"), [line("Pier", "", "Gus")]);
        assert_eq!(told("field.shown-to"), [line("Pier", "", "Gus")]);
        let page = petra.get(&town.bridge("/history")).await.ok().sees("changed what guests may do here").sees("Add files · Make requests");
        page.sees("hid “Pier” from Gus").sees("showed “Pier” to Gus").hides("send_files");
        gus.get(&town.bridge("/history")).await.is(403).hides("Pier");
    }
}
