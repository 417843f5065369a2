//! The table of an organizer's records: every kind of field, every order,
//! filters, columns, saved views.

use crate::town::{Client, Town};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};
use std::collections::HashMap;

fn organizer(town: &Town, below: &str) -> String {
    town.northwind(&format!("/organizers/{}{below}", town.world.organizer))
}

/// Makes a field, and answers with its id.
async fn field(town: &Town, name: &str, kind: &str, more: &[(&str, &str)]) -> String {
    town.petra().post(&organizer(town, "/fields"), &[&[("name", name), ("kind", kind)], more].concat()).await.is(303);
    let settings = town.petra().json(&organizer(town, "/settings")).await;
    settings["fields"].as_array().unwrap().iter().find(|field| field["name"] == name).unwrap()["id"].as_str().unwrap().to_owned()
}

async fn add(town: &Town, title: &str, values: &[(&str, &str)]) -> String {
    let mut form = json!({"title": title});
    for (field, value) in values {
        form[format!("field-{field}")] = json!(value);
    }
    let added = town.petra().post_json(&organizer(town, "/records"), &form).await.ok().view();
    added["location"].as_str().unwrap().to_owned()
}

fn titles(list: &Value) -> Vec<String> {
    list["records"].as_array().unwrap().iter().map(|row| row["title"].as_str().unwrap().to_owned()).collect()
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

/// All pages of a list, forwards; then backwards from the last one: both are the same.
async fn walked(client: &Client, list: &str, query: &str) -> Vec<String> {
    let (mut pages, mut at) = (Vec::new(), format!("{list}?{query}"));
    let last = loop {
        let page = client.json(&at).await;
        assert!(pages.len() < 20, "it comes to an end: {at}");
        pages.push(titles(&page));
        match page["next"].as_str() {
            Some(next) => at = format!("{list}?{query}&after={}", encoded(next)),
            None => break page,
        }
    };
    let forwards = pages.concat();
    let (mut page, mut backwards) = (last, pages.pop().unwrap());
    while let Some(previous) = page["previous"].as_str() {
        page = client.json(&format!("{list}?{query}&before={}", encoded(previous))).await;
        backwards.splice(0..0, titles(&page));
    }
    assert_eq!(forwards, backwards, "{query}");
    forwards
}

stories! {
    async fn item_1_amounts_several_choices_and_persons_keep_what_fits(town) {
        let petra = town.petra();
        let sum = field(&town, "Sum", "money", &[("choices", "CZK")]).await;
        let parts = field(&town, "Parts", "multi_choice", &[("choices", "Deck\nPiers\nRailing")]).await;
        let owner = field(&town, "Owner", "person", &[]).await;
        town.share(&town.bridge(""), "Gus Bolt <gus@bolt.example>").await;
        let gus = town.contact(&town.bridge(""), "Gus Bolt").await;
        let team = petra.json(&town.northwind("/team")).await;
        let tomas = team["members"].as_array().unwrap().iter().find(|row| row["name"] == "Tomáš Novák").unwrap()["id"].as_str().unwrap().to_owned();
        let item = add(&town, "Machine 7", &[]).await;
        let table: [(&str, &str, Option<&str>); 13] = [
            (&sum, "1 480,5", Some("1480.50")),
            (&sum, "-12", Some("-12.00")),
            (&sum, "12 CZK", Some("12.00")),
            (&sum, "12.345", None),
            (&sum, "dear", None),
            (&parts, "Railing\nDeck", Some("Deck\nRailing")),
            (&parts, "Deck\nDeck", Some("Deck")),
            (&parts, "Deck\nRoof", None),
            (&owner, &tomas, Some(&tomas)),
            (&owner, &gus, Some(&gus)),
            (&owner, "Gus Bolt", None),
            (&owner, &town.world.secret, None),
            (&owner, "01a2007d-0000-7000-8000-000000000000", None),
        ];
        for (field, typed, kept) in table {
            let key = format!("field-{field}");
            let edition = petra.json(&item).await["edition"].to_string();
            let reply = petra.post_json(&format!("{item}/edit"), &json!({"title": "Machine 7", "edition": edition, (key.clone()): typed})).await;
            match kept {
                Some(kept) => {
                    reply.ok();
                    let now = petra.json(&item).await;
                    let line = now["fields"].as_array().unwrap().iter().find(|line| line["id"] == *field).unwrap().clone();
                    assert_eq!(line["value"], kept, "{typed}");
                }
                None => assert!(reply.is(422).view()["errors"][&key].is_string(), "{typed}"),
            }
        }
        // Boxes of a form, and what the page makes of them.
        let edition = petra.json(&item).await["edition"].to_string();
        let (first, third) = (format!("field-{parts}-0"), format!("field-{parts}-2"));
        let form = [("title", "Machine 7"), ("edition", &edition), (&first, "Deck"), (&third, "Railing"), (&format!("field-{sum}"), "1480"), (&format!("field-{owner}"), &gus)];
        petra.post(&format!("{item}/edit"), &form).await.is(303);
        petra.get(&item).await.ok().sees("1,480.00\u{a0}CZK").sees("Deck").sees("Railing").sees("Gus Bolt");
        petra.get(&format!("{item}/history")).await.ok().sees("Gus Bolt");
        petra.get(&format!("{item}/edit")).await.ok().sees("Gus Bolt (contact)");
        // A wrong one beside it, and the ticks stay.
        let wrong = [("title", ""), ("edition", "9"), (&first, "Deck")];
        assert!(petra.post(&format!("{item}/edit"), &wrong).await.is(422).body.contains("value=\"Deck\" checked"));
        petra.post(&organizer(&town, "/fields"), &[("name", "Two"), ("kind", "money"), ("choices", "EUR\nCZK")]).await.is(422).sees("Write one currency");
        petra.post(&organizer(&town, "/fields"), &[("name", "None"), ("kind", "multi_choice")]).await.is(422).sees("Write at least one choice");
    }

    async fn guest_14_a_field_for_a_person_names_nobody_who_does_not_take_part(town) {
        let petra = town.petra();
        let owner = field(&town, "Owner", "person", &[("to_guests", "on")]).await;
        let gus = town.invite("gus@bolt.example").await;
        town.share(&town.tower(""), "Mira Kastner <mira@bolt.example>").await;
        let mira = town.contact(&town.tower(""), "Mira Kastner").await;
        let own = town.contact(&town.bridge(""), "Gus").await;
        petra.post(&town.bridge("/share"), &[("who", "gus@bolt.example"), ("facets", "fields")]).await.is(303);
        for (person, name, shown) in [(&mira, "Mira Kastner", false), (&own, "gus", true)] {
            let edition = petra.json(&town.bridge("")).await["edition"].to_string();
            petra.post(&town.bridge("/edit"), &[("title", "Bridge inspection"), ("edition", &edition), (&format!("field-{owner}"), person)]).await.is(303);
            let view = gus.json(&town.bridge("")).await;
            assert_eq!(view["fields"].as_array().unwrap().iter().any(|line| line["name"] == "Owner"), shown, "{view}");
            assert_eq!(view["fields"].to_string().to_lowercase().contains(&name.to_lowercase()), shown);
        }
    }

    async fn item_2_every_order_walks_forwards_and_back_and_shows_each_record_once(town) {
        let petra = town.petra();
        let (load, built, state) = (field(&town, "Load", "number", &[]).await, field(&town, "Built", "date", &[]).await, field(&town, "Condition", "choice", &[("choices", "Good\nPoor")]).await);
        let mut loads: HashMap<String, i64> = HashMap::new();
        for number in 0..118_i64 {
            let title = format!("Beam {number:03}");
            let (weight, day) = ((number * 37) % 50 - 20, format!("20{:02}-01-15", number % 40));
            let mut values = vec![(state.as_str(), if number % 2 == 0 { "Good" } else { "Poor" })];
            let weight_text = weight.to_string();
            // A third has no load, and sorts behind those that have.
            if number % 3 > 0 {
                values.push((&load, &weight_text));
                loads.insert(title.clone(), weight);
            }
            values.push((&built, &day));
            add(&town, &title, &values).await;
            town.later(1);
        }
        let list = organizer(&town, "");
        for sort in ["title", "-title", "changed", "-changed", &load, &format!("-{load}"), &built, &format!("-{built}"), &state, &format!("-{state}")] {
            let mut all = walked(&petra, &list, &format!("sort={sort}")).await;
            if sort.trim_start_matches('-') == load {
                let split = all.iter().position(|title| !loads.contains_key(title)).unwrap();
                assert!(all[split..].iter().all(|title| !loads.contains_key(title)), "{sort}: those without come last");
                let mut numbers: Vec<i64> = all[..split].iter().map(|title| loads[title]).collect();
                if sort.starts_with('-') {
                    numbers.reverse();
                }
                assert!(numbers.is_sorted(), "{numbers:?}");
            }
            all.sort();
            all.dedup();
            assert_eq!(all.len(), 120, "{sort}");
        }
        assert_eq!(walked(&petra, &list, "sort=-changed").await[0], "Beam 117");
        assert_eq!(petra.json(&list).await["count"], 120);
        // Filters narrow every order, count included.
        let between = format!("f-{load}-from=-5&f-{load}-to=5&f-{state}=Good");
        let expected = (0..118_i64).filter(|number| number % 3 > 0 && number % 2 == 0 && (-5..=5).contains(&((number * 37) % 50 - 20))).count();
        for sort in ["title", "-changed", &load, &built] {
            assert_eq!(walked(&petra, &list, &format!("{between}&sort={sort}")).await.len(), expected, "{sort}");
        }
        let narrowed = petra.json(&format!("{list}?{between}")).await;
        assert_eq!(narrowed["count"], expected);
        petra.get(&format!("{list}?{between}")).await.ok().sees("Load ≥ -5").sees("Condition: Good");
    }

    async fn item_2_filters_of_every_kind_and_what_is_not_understood_holds_nothing_back(town) {
        let petra = town.petra();
        let made = [
            ("Name", "text", ""), ("Words", "long_text", ""), ("Size", "number", ""), ("Price", "money", "EUR"), ("Day", "date", ""), ("One", "choice", "Red\nGreen"),
            ("Some", "multi_choice", "Deck\nPiers"), ("Who", "person", ""), ("Tick", "checkbox", ""), ("Page", "link", ""),
        ];
        let mut ids = HashMap::new();
        for (name, kind, choices) in made {
            ids.insert(name, field(&town, name, kind, &[("choices", choices)]).await);
        }
        let team = petra.json(&town.northwind("/team")).await;
        let jan = team["members"].as_array().unwrap().iter().find(|row| row["name"] == "Jan Malý").unwrap()["id"].as_str().unwrap().to_owned();
        let of = |name: &str| ids[name].as_str();
        add(&town, "Full", &[
            (of("Name"), "Čáp Harbour"), (of("Words"), "long and\nwinding"), (of("Size"), "-12.5"), (of("Price"), "99.90"), (of("Day"), "2026-02-03"), (of("One"), "Green"),
            (of("Some"), "Piers"), (of("Who"), &jan), (of("Tick"), "on"), (of("Page"), "https://harbour.example"),
        ]).await;
        let list = organizer(&town, "");
        let table = [
            ("Name", "", "cap", 1), ("Name", "", "crane", 0), ("Words", "", "WINDING", 1), ("Size", "", "-12.5", 1), ("Size", "-from", "-13", 1), ("Size", "-to", "-13", 0), ("Size", "-to", "nonsense", 3),
            ("Price", "-from", "99,90", 1), ("Price", "-to", "99", 0), ("Day", "-from", "2026-02-03", 1), ("Day", "-to", "2026-02-02", 0), ("One", "", "Green", 1), ("One", "", "Red", 0),
            ("Some", "", "Piers", 1), ("Some", "", "Deck", 0), ("Who", "", &jan, 1), ("Tick", "", "yes", 1), ("Tick", "", "no", 2), ("Page", "", "harbour.ex", 1),
        ];
        for (name, below, typed, hits) in table {
            let found = petra.json(&format!("{list}?f-{}{below}={}", of(name), encoded(typed))).await;
            assert_eq!((titles(&found).len(), found["count"].as_i64().unwrap()), (hits, i64::try_from(hits).unwrap()), "{name}{below}={typed}");
        }
        for odd in ["f-x=1", "f-00000000-0000-0000-0000-000000000000=1", "sort=-", "sort=no-such", "columns=x.y", "shared=perhaps", "responsible=me", "before=v", "after=n+x+y", "c-x=on"] {
            assert_eq!(titles(&petra.json(&format!("{list}?{odd}")).await).len(), 3, "{odd}");
        }
        town.share(&town.bridge(""), "gus@bolt.example").await;
        assert_eq!(titles(&petra.json(&format!("{list}?shared=yes")).await), ["Bridge inspection"]);
        assert_eq!(titles(&petra.json(&format!("{list}?shared=no")).await).len(), 2);
        assert_eq!(titles(&petra.json(&format!("{list}?responsible={jan}")).await).len(), 0);
        petra.get(&format!("{list}?q=nothing+like+it")).await.ok().sees("No record fits.");
    }

    async fn item_2_numbers_are_ordered_as_numbers(town) {
        let load = field(&town, "Load", "number", &[]).await;
        let ordered = ["-1000.5", "-1000.25", "-12", "-0.1", "0", "0.05", "0.5", "3", "12", "100", "1000.1", "123456789012345678901234567890"];
        for at in [5, 0, 11, 3, 8, 1, 10, 2, 7, 4, 9, 6] {
            add(&town, &format!("Beam {at:02}"), &[(&load, ordered[at])]).await;
        }
        let all = walked(&town.petra(), &organizer(&town, ""), &format!("sort={load}")).await;
        assert!(all[..ordered.len()].is_sorted(), "{all:?}");
    }

    async fn item_2_columns_are_chosen_and_a_view_is_saved_in_its_address(town) {
        let (petra, tomas) = (town.petra(), town.tomas());
        let (load, sum) = (field(&town, "Load", "number", &[]).await, field(&town, "Sum", "money", &[("choices", "EUR")]).await);
        add(&town, "Beam", &[(&load, "12"), (&sum, "5")]).await;
        let list = organizer(&town, "");
        let columns = |view: &Value| view["columns"].as_array().unwrap().iter().map(|field| field["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
        assert_eq!(columns(&petra.json(&format!("{list}?c-{sum}=on&c-{load}=on")).await), ["Load", "Sum"]);
        assert_eq!(columns(&petra.json(&format!("{list}?columns={sum}")).await), ["Sum"]);
        petra.get(&format!("{list}?columns={sum}")).await.ok().sees("5.00\u{a0}EUR");
        let query = format!("sort=-{load}&f-{load}-from=10&columns={sum}");
        petra.post(&organizer(&town, "/views"), &[("name", "Heavy"), ("query", &query)]).await.is(303);
        petra.post(&organizer(&town, "/views"), &[("name", "For all"), ("query", "shared=no"), ("shared", "on")]).await.is(303);
        petra.post(&organizer(&town, "/views"), &[("name", " "), ("query", "")]).await.is(422);
        let views = petra.json(&list).await["views"].clone();
        assert_eq!(views.as_array().unwrap().iter().map(|view| view["name"].as_str().unwrap()).collect::<Vec<_>>(), ["For all", "Heavy"]);
        let heavy = petra.json(&format!("{list}{}", views[1]["query"].as_str().unwrap())).await;
        assert_eq!((titles(&heavy), columns(&heavy), heavy["sort"].as_str().unwrap().to_owned()), (vec!["Beam".to_owned()], vec!["Sum".to_owned()], format!("-{load}")));
        petra.get(&format!("{list}{}", views[1]["query"].as_str().unwrap())).await.ok().sees("Take this view away");
        // What is somebody's own is not there for others; what they may not take away stays.
        let theirs = tomas.json(&list).await["views"].clone();
        assert_eq!(theirs.as_array().unwrap().len(), 1);
        let (shared, own) = (views[0]["id"].as_str().unwrap(), views[1]["id"].as_str().unwrap());
        tomas.post(&organizer(&town, "/views/remove"), &[("view", shared)]).await.is(404);
        tomas.post(&organizer(&town, "/views/remove"), &[("view", own)]).await.is(404);
        petra.post(&organizer(&town, "/views/remove"), &[("view", own)]).await.is(303);
        assert_eq!(petra.json(&list).await["views"].as_array().unwrap().len(), 1);
    }

    async fn mem_2_a_group_that_is_held_back_can_be_neither_filtered_nor_sorted_by(town) {
        let (petra, tomas) = (town.petra(), town.tomas());
        let price = field(&town, "Price", "number", &[("group", "Money")]).await;
        for number in 0..4 {
            add(&town, &format!("Beam {number}"), &[(&price, &(9 - number).to_string())]).await;
        }
        let role = petra.post_json(&town.northwind("/roles"), &json!({"name": "Site"})).await.ok().view()["location"].as_str().unwrap().to_owned();
        let edition = petra.json(&role).await["edition"].clone();
        let (level, groups) = (format!("level-{}", town.world.organizer), format!("groups-{}", town.world.organizer));
        petra.post_json(&role, &json!({"name": "Site", "edition": edition, level: "read", groups: "only"})).await.ok();
        let team = petra.json(&town.northwind("/team")).await;
        let id = team["members"].as_array().unwrap().iter().find(|row| row["name"] == "Tomáš Novák").unwrap()["id"].clone();
        petra.post_json(&town.northwind("/team/roles"), &json!({"member": id, "role": role.rsplit('/').next().unwrap()})).await.ok();
        let list = organizer(&town, "");
        let plain = titles(&tomas.json(&list).await);
        for query in [format!("f-{price}=9"), format!("f-{price}-from=8"), format!("sort={price}"), format!("sort=-{price}"), format!("columns={price}")] {
            let asked = tomas.json(&format!("{list}?{query}")).await;
            assert_eq!(titles(&asked), plain, "{query}");
            assert!(!asked.to_string().contains(&price), "{query}");
        }
        assert_eq!(titles(&petra.json(&format!("{list}?f-{price}=9")).await), ["Beam 0"]);
    }
}
