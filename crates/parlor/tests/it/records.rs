//! Organizers with their fields, and records as a table and as pages.

use crate::town::{Client, Town};
use serde_json::{Value, json};

/// The address of the settings of Northwind's organizer, and of places below the organizer.
fn organizer(town: &Town, below: &str) -> String {
    town.northwind(&format!("/organizers/{}{below}", town.world.organizer))
}

async fn settings(town: &Town) -> Value {
    town.petra().json(&organizer(town, "/settings")).await
}

async fn field(town: &Town, name: &str) -> Value {
    let settings = settings(town).await;
    let fields = settings["fields"].as_array().unwrap();
    fields.iter().find(|field| field["name"] == name).unwrap_or_else(|| panic!("{name} in {fields:?}")).clone()
}

/// Makes a field of this kind, and answers with its id.
async fn make(town: &Town, name: &str, kind: &str, more: &[(&str, &str)]) -> String {
    let form = [&[("name", name), ("kind", kind)], more].concat();
    town.petra().post(&organizer(town, "/fields"), &form).await.is(303);
    field(town, name).await["id"].as_str().unwrap().to_owned()
}

async fn add(client: &Client, town: &Town, title: &str, more: Value) -> String {
    let mut form = json!({"title": title});
    form.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let reply = client.post_json(&organizer(town, "/records"), &form).await.ok();
    reply.view()["location"].as_str().unwrap().to_owned()
}

async fn value(town: &Town, item: &str, name: &str) -> Value {
    let view = town.petra().json(item).await;
    view["fields"].as_array().unwrap().iter().find(|line| line["name"] == name).unwrap_or_else(|| panic!("{name}: {view}"))["value"].clone()
}

fn titles(list: &Value) -> Vec<String> {
    list["records"].as_array().unwrap().iter().map(|row| row["title"].as_str().unwrap().to_owned()).collect()
}

stories! {
    async fn item_1_fields_of_every_kind_keep_what_fits_and_say_what_does_not(town) {
        let petra = town.petra();
        let kinds = [("A line", "text"), ("A text", "long_text"), ("A number", "number"), ("A day", "date"), ("A tick", "checkbox"), ("A link", "link"), ("A file", "file")];
        let mut ids = std::collections::HashMap::new();
        for (name, kind) in kinds {
            ids.insert(name, make(&town, name, kind, &[]).await);
        }
        ids.insert("A choice", make(&town, "A choice", "choice", &[("choices", "Red\nGreen\n")]).await);
        let item = add(&petra, &town, "Machine 7", json!({})).await;
        let upload = petra.clone().with("accept", "application/json").upload(&format!("{item}/files"), &[("a.txt", "t/t", b"a")], &[]).await.ok();
        let file = upload.view()["files"][0]["id"].as_str().unwrap().to_owned();
        let elsewhere = town.world.file.clone();
        let table: [(&str, &str, Option<&str>); 22] = [
            ("A line", " one line ", Some("one line")),
            ("A text", "two\r\nlines", Some("two\nlines")),
            ("A number", "1 480,50", Some("1480.50")),
            ("A number", "-0012", Some("-12")),
            ("A number", "12e4", None),
            ("A number", "twelve", None),
            ("A day", "2026-02-28", Some("2026-02-28")),
            ("A day", "2026-02-30", None),
            ("A day", "28.2.2026", None),
            ("A tick", "on", Some("on")),
            ("A link", "northwind.example/plan", Some("https://northwind.example/plan")),
            ("A link", "mailto:gus@bolt.example", Some("mailto:gus@bolt.example")),
            ("A link", "javascript:alert(1)", None),
            ("A link", "JaVaScRiPt:alert(1)", None),
            ("A link", "data:text/html,x", None),
            ("A link", "https://x y", None),
            ("A choice", "Green", Some("Green")),
            ("A choice", "Blue", None),
            ("A file", &file, Some(&file)),
            ("A file", &elsewhere, None),
            ("A file", "no id", None),
            ("A line", &"x".repeat(501), None),
        ];
        for (name, typed, kept) in table {
            let edition = petra.json(&item).await["edition"].to_string();
            let was = value(&town, &item, name).await;
            let key = format!("field-{}", ids[name]);
            let reply = petra.post(&format!("{item}/edit"), &[("title", "Machine 7"), ("edition", &edition), (&key, typed)]).await;
            match kept {
                Some(kept) => {
                    reply.is(303);
                    assert_eq!(value(&town, &item, name).await, kept, "{name}: {typed}");
                }
                None => {
                    let page = reply.is(422).sees(&format!("“{name}”"));
                    assert!(page.body.contains(&format!("id=\"{key}-error\"")), "the sentence stands beside its field");
                    let chosen = ["A choice", "A file"].contains(&name);
                    assert!(chosen || page.body.contains(typed), "{typed} stays typed");
                    assert_eq!(value(&town, &item, name).await, was, "{name}: {typed} changes nothing");
                    let told = petra.post_json(&format!("{item}/edit"), &json!({"title": "Machine 7", "edition": edition, (key.clone()): typed})).await.is(422);
                    assert!(told.view()["errors"][&key].as_str().is_some_and(|said| said.contains(name)), "{}", told.body);
                }
            }
        }
        petra.get(&item).await.ok().hides("javascript:");
    }

    async fn item_1_fields_are_renamed_grouped_moved_required_and_archived_with_their_values(town) {
        let petra = town.petra();
        let id = make(&town, "Weight", "number", &[]).await;
        let item = add(&petra, &town, "Machine 8", json!({(format!("field-{id}")): "12"})).await;
        petra.post(&organizer(&town, "/fields/change"), &[("field", &id), ("name", "Mass"), ("group", "Physics"), ("required", "on")]).await.is(303);
        let changed = field(&town, "Mass").await;
        assert_eq!((&changed["group"], &changed["required"], &changed["kind"]), (&json!("Physics"), &json!(true), &json!("number")));
        assert_eq!(value(&town, &item, "Mass").await, "12");
        petra.post(&organizer(&town, "/records"), &[("title", "No mass")]).await.is(422).sees("“Mass” must be filled in.").sees("No mass");

        let order = async || settings(&town).await["fields"].as_array().unwrap().iter().map(|field| field["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
        let before = order().await;
        petra.post(&organizer(&town, "/fields/move"), &[("field", &id), ("to", "up")]).await.is(303);
        let mut moved = before.clone();
        let at = before.iter().position(|one| *one == id).unwrap();
        moved.swap(at, at - 1);
        assert_eq!(order().await, moved);

        petra.post(&organizer(&town, "/fields/archive"), &[("field", &id)]).await.is(303);
        petra.get(&item).await.ok().hides("Mass");
        petra.post(&organizer(&town, "/records"), &[("title", "No mass")]).await.is(303);
        petra.post(&organizer(&town, "/fields/archive"), &[("field", &id)]).await.is(303);
        assert_eq!(value(&town, &item, "Mass").await, "12", "archived, not destroyed");
    }

    async fn item_1_house_3_an_organizer_is_made_by_who_may_and_bad_input_is_told(town) {
        let (petra, house) = (town.petra(), town.northwind("/organizers"));
        petra.post(&house, &[("template", "blank"), ("name", " ")]).await.is(422).sees("Give it a name.");
        let long = "x".repeat(101);
        petra.post(&house, &[("template", "blank"), ("name", &long)]).await.is(422).sees("Use at most 100 characters.").sees(&long);
        petra.post(&house, &[("template", "blank"), ("name", "Cars"), ("icon", "nuke")]).await.is(422).sees("Choose one of the icons shown.").sees("Cars");
        petra.post(&house, &[("template", "blank"), ("name", "Cars"), ("cover", "x")]).await.is(422).sees("Choose one of the covers shown.");
        petra.post(&organizer(&town, "/fields"), &[("name", "State"), ("kind", "choice")]).await.is(422).sees("Write at least one choice.").sees("State");
        petra.post(&organizer(&town, "/fields"), &[("name", ""), ("kind", "text")]).await.is(422).sees("Give it a name.");
        petra.post(&organizer(&town, "/fields"), &[("name", "x"), ("kind", "colour")]).await.is(400);
        for (client, is) in [(town.tomas(), 403), (town.jan(), 404), (town.eve(), 404)] {
            let refused = client.post(&organizer(&town, "/fields"), &[("name", "Secret"), ("kind", "text")]).await;
            assert!(refused.status == is || refused.status == 404, "{}", refused.status);
        }
        town.petra().get(&organizer(&town, "/settings")).await.ok().hides("Secret");
    }

    async fn item_2_the_table_is_sorted_filtered_and_paged(town) {
        let petra = town.petra();
        petra.post(&organizer(&town, "/categories"), &[("name", "Steel")]).await.is(303);
        let category = settings(&town).await["categories"][0]["id"].as_str().unwrap().to_owned();
        for number in 0..60 {
            let more = if number % 3 == 0 { json!({"category": category}) } else { json!({}) };
            add(&petra, &town, &format!("Beam {number:02}"), more).await;
            town.later(1);
        }
        let list = organizer(&town, "");
        let first = petra.json(&list).await;
        let mut seen = titles(&first);
        assert_eq!((seen.len(), seen[0].as_str()), (50, "Beam 00"));
        let next = |list: &Value| percent_encoding::utf8_percent_encode(list["next"].as_str().unwrap(), percent_encoding::NON_ALPHANUMERIC).to_string();
        let second = petra.json(&format!("{list}?after={}", next(&first))).await;
        seen.extend(titles(&second));
        assert!(second["next"].is_null());
        assert_eq!(seen.len(), 62, "each record on one page and no record on two");
        assert!(seen.is_sorted(), "{seen:?}");

        let newest = petra.json(&format!("{list}?sort=-changed")).await;
        assert_eq!(titles(&newest)[0], "Beam 59");
        let rest = petra.json(&format!("{list}?sort=-changed&after={}", next(&newest))).await;
        assert_eq!(titles(&newest).len() + titles(&rest).len(), 62);
        assert!(titles(&rest).iter().all(|title| !titles(&newest).contains(title)));
        assert_eq!(titles(&petra.json(&format!("{list}?category={category}")).await).len(), 20);
        assert_eq!(titles(&petra.json(&format!("{list}?q=BEAM%200")).await).len(), 10);
        petra.get(&format!("{list}?q=nothing+like+it")).await.ok().sees("No record fits.");
        petra.get(&format!("{list}?sort=colour")).await.ok();
        for odd in ["?after=x", "?after=%F0%9F%92%A9", "?category=x", "?q=%25", "?q=%27%22", "?after=00000000-0000-0000-0000-000000000000+99999999999999999999&sort=-changed"] {
            petra.get(&format!("{list}{odd}")).await.ok();
        }
    }

    async fn item_2_house_3_a_record_form_keeps_what_was_typed(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let long = "x".repeat(201);
        petra.post(&organizer(&town, "/records"), &[("title", "  ")]).await.is(422).sees("Give it a title.");
        petra.post(&organizer(&town, "/records"), &[("title", &long)]).await.is(422).sees("Use at most 200 characters.").sees(&long);
        let place = field(&town, "Place").await["id"].as_str().unwrap().to_owned();
        let key = format!("field-{place}");
        petra.post(&format!("{bridge}/edit"), &[("title", ""), ("edition", "1"), (&key, "Old Harbour")]).await.is(422).sees("Old Harbour");
        let told = petra.post_json(&format!("{bridge}/edit"), &json!({"title": "", "edition": "1"})).await.is(422).view();
        assert_eq!(told["errors"]["title"], "Give it a title.");
        petra.post(&format!("{bridge}/edit"), &[("title", "x"), ("edition", "1"), ("category", "no-id")]).await.is(404);
        petra.post(&format!("{bridge}/edit"), &[("title", "x"), ("edition", "1"), ("responsible", &town.world.secret)]).await.is(404);
        petra.get(&bridge).await.ok().sees("Bridge inspection").hides("Old Harbour");
    }

    async fn house_5_a_record_is_taken_out_of_the_bin_for_thirty_days(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite("gus@bolt.example").await;
        gus.get(&bridge).await.ok();
        petra.post(&format!("{bridge}/bin"), &[]).await.leads_to(&bridge);
        gus.get(&bridge).await.is(404);
        gus.get(&town.bridge(&format!("/files/{}", town.world.file))).await.is(404);
        petra.get(&organizer(&town, "")).await.ok().hides("Bridge inspection");
        petra.get(&town.northwind("/bin")).await.ok().sees("Bridge inspection");
        petra.get(&bridge).await.ok().sees("In the bin since");
        gus.post(&format!("{bridge}/bin/undo"), &[]).await.is(404);
        town.eve().post(&format!("{bridge}/bin/undo"), &[]).await.is(404);
        town.later(29 * 86_400);
        petra.post("/sign-in", &[("email", "petra@northwind.example"), ("password", "a-long-way-to-tipperary"), ("way", "password")]).await.is(303);
        petra.post(&format!("{bridge}/bin/undo"), &[]).await.leads_to(&bridge);
        petra.get(&organizer(&town, "")).await.ok().sees("Bridge inspection");
        petra.post(&format!("{bridge}/bin"), &[]).await.is(303);
        town.later(30 * 86_400 + 1);
        petra.post("/sign-in", &[("email", "petra@northwind.example"), ("password", "a-long-way-to-tipperary"), ("way", "password")]).await.is(303);
        petra.get(&town.northwind("/bin")).await.ok().hides("Bridge inspection");
        let late = petra.post(&format!("{bridge}/bin/undo"), &[]).await;
        assert!(matches!(late.status, 404 | 410), "{}", late.status);
        let history = petra.get(&format!("{bridge}/history")).await;
        assert!(history.status == 404 || history.text().contains("put it into the bin"));
    }
}
