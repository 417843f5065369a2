//! Long lists, a page at a time, for programs and for hands (HOUSE-8).

use crate::town::{Client, Town};
use serde_json::{Value, json};

/// Walks over a list by its cursors, so many rows at a time; answers with what the
/// rows are called.
async fn walk(client: &Client, list: &str, (rows, name): (&str, &str), limit: usize) -> Vec<String> {
    let sign = if list.contains('?') { '&' } else { '?' };
    let (mut found, mut at) = (Vec::new(), format!("{list}{sign}limit={limit}"));
    for _ in 0..100 {
        let reply = client.clone().with("accept", "application/json").get(&at).await.ok();
        let page = reply.view();
        let here: Vec<String> = page[rows].as_array().unwrap().iter().map(|row| row[name].to_string()).collect();
        assert!(here.len() <= limit, "{at}: {here:?}");
        found.extend(here);
        let Some(next) = page["next"].as_str() else {
            assert_eq!(reply.header("link"), "", "{at}");
            return found;
        };
        // The header says the same as the answer.
        let link = reply.header("link").to_owned();
        assert!(link.starts_with("<http://localhost/") && link.ends_with(">; rel=\"next\""), "{link}");
        at = link.trim_start_matches("<http://localhost").split('>').next().unwrap().to_owned();
        assert!(at.contains(&format!("after={}", percent_encoding::utf8_percent_encode(next, percent_encoding::NON_ALPHANUMERIC))), "{at}: {next}");
        assert!(at.contains(&format!("limit={limit}")), "what else was asked for is kept: {at}");
    }
    panic!("{list} never ends");
}

fn titles(page: &Value) -> Vec<&str> {
    page["documents"].as_array().unwrap().iter().map(|row| row["title"].as_str().unwrap()).collect()
}

/// Every list with enough on it, with what its rows are called.
async fn fill(town: &Town) -> Vec<(String, &'static str, &'static str)> {
    let petra = town.petra();
    for n in 0..7 {
        let due = format!("2026-12-{:02}", 1 + n % 3);
        petra.post_json(&town.northwind("/projects"), &json!({"title": format!("Lot {n}"), "stage": town.world.stages[n % 3]})).await.ok();
        petra.post_json(&town.northwind("/documents"), &json!({"title": format!("Paper {n}")})).await.ok();
        petra.post_json(&town.northwind("/boards"), &json!({"title": format!("Plan {n}")})).await.ok();
        petra.post_json(&town.northwind("/tasks"), &json!({"title": format!("House {n}"), "due": due})).await.ok();
        petra.post_json(&town.bridge("/tasks"), &json!({"title": format!("Task {n}")})).await.ok();
        let records = format!("/organizers/{}/records", town.world.organizer);
        petra.post_json(&town.northwind(&records), &json!({"title": format!("Record {n}")})).await.ok();
    }
    vec![
        (town.northwind("/projects"), "projects", "id"),
        (town.northwind("/projects?sort=title"), "projects", "id"),
        (town.northwind("/projects?sort=changed"), "projects", "id"),
        (town.northwind("/projects?as=board"), "projects", "id"),
        (town.northwind("/documents"), "documents", "id"),
        (town.northwind("/documents?sort=title"), "documents", "id"),
        (town.northwind("/boards"), "boards", "id"),
        (town.northwind("/boards?sort=title"), "boards", "id"),
        (town.northwind("/tasks"), "tasks", "id"),
        (town.northwind("/my-tasks?done=yes&followed=yes"), "tasks", "id"),
        (town.northwind("/work-orders?only=all"), "orders", "task"),
        (town.northwind(&format!("/organizers/{}", town.world.organizer)), "records", "id"),
        (town.bridge("/history"), "changes", "id"),
    ]
}

stories! {
    async fn house_8_a_list_read_by_its_cursors_is_the_whole_list_in_its_order(town) {
        let petra = town.petra();
        for (list, rows, name) in fill(&town).await {
            let whole: Vec<String> = petra.json(&list).await[rows].as_array().unwrap().iter().map(|row| row[name].to_string()).collect();
            for limit in [1, 3, 50] {
                assert_eq!(walk(&petra, &list, (rows, name), limit).await, whole, "{list} by {limit}");
            }
        }
    }

    async fn house_8_what_is_added_or_taken_away_under_way_moves_nothing(town) {
        let petra = town.petra();
        fill(&town).await;
        let list = town.northwind("/documents?sort=title&limit=3");
        let first = petra.json(&list).await;
        assert_eq!(titles(&first), ["Crane contract", "Paper 0", "Paper 1"]);
        petra.post_json(&town.northwind("/documents"), &json!({"title": "A new one before them"})).await.ok();
        let last = first["documents"][2]["id"].as_str().unwrap();
        petra.post(&format!("/items/{last}/bin"), &[]).await.is(303);
        let second = petra.json(&format!("{list}&after={}", first["next"].as_str().unwrap())).await;
        assert_eq!(titles(&second), ["Paper 2", "Paper 3", "Paper 4"]);
    }

    async fn house_8_what_is_no_cursor_is_told_and_a_limit_is_kept_within_bounds(town) {
        let petra = town.petra();
        fill(&town).await;
        let program = petra.clone().with("accept", "application/json");
        let next = petra.json(&town.northwind("/projects?limit=2")).await["next"].as_str().unwrap().to_owned();
        let zero = br#"["documents title",{"title":"\u0000","changed":0,"id":"01a2007d-0000-7000-8000-000000000000"}]"#;
        let zero = data_encoding::BASE64URL_NOPAD.encode(zero);
        for (list, odd) in [
            ("/projects", "nonsense"),
            ("/projects", "%F0%9F%92%A9"),
            ("/projects", &next[..next.len() - 4]),
            // Of another list, and of another order.
            ("/documents", &next),
            ("/projects?sort=title", &next),
            ("/documents?sort=title", &zero),
            ("/boards", "AAAA"),
            ("/tasks", "e30"),
            ("/my-tasks", "-1"),
            ("/work-orders", "x"),
        ] {
            let sign = if list.contains('?') { '&' } else { '?' };
            let told = program.get(&town.northwind(&format!("{list}{sign}after={odd}"))).await.is(422);
            assert_eq!(told.header("content-type"), "application/problem+json");
            assert!(told.view()["errors"]["after"].is_string(), "{list}: {}", told.body);
        }
        program.get(&town.bridge("/history?after=x")).await.is(422);
        for (limit, shown) in [("0", 1), ("-5", 1), ("1", 1), ("100000", 8)] {
            let page = petra.json(&town.northwind(&format!("/projects?limit={limit}"))).await;
            assert_eq!(page["projects"].as_array().unwrap().len(), shown, "{limit}");
        }
        program.get(&town.northwind("/projects?limit=many")).await.is(400);
    }

    async fn house_8_contacts_come_by_counterparty_page_by_page(town) {
        let petra = town.petra();
        for (n, (name, firm)) in [("Ada", "Bolt"), ("Bob", "Bolt"), ("Ada", "Bolt"), ("Cid", "Arch"), ("Dan", ""), ("Eva", "")].into_iter().enumerate() {
            let contact = json!({"name": name, "email": format!("somebody@house-{n}.example"), "counterparty": firm, "language": "en"});
            petra.post_json(&town.northwind("/contacts"), &contact).await.ok();
        }
        let (mut found, mut at) = (Vec::new(), town.northwind("/contacts?limit=2"));
        for _ in 0..10 {
            let page = petra.json(&at).await;
            for group in page["groups"].as_array().unwrap() {
                let names = group["contacts"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap());
                found.extend(names.map(|name| format!("{} {name}", group["counterparty"].as_str().unwrap_or("-"))));
            }
            let Some(next) = page["next"].as_str() else { break };
            at = town.northwind(&format!("/contacts?limit=2&after={next}"));
        }
        assert_eq!(found, ["Arch Cid", "Bolt Ada", "Bolt Ada", "Bolt Bob", "- Dan", "- Eva"]);
    }

    async fn house_8_hands_reach_every_page_without_a_script(town) {
        let petra = town.petra();
        fill(&town).await;
        let mut at = town.northwind("/documents?limit=3");
        let mut seen = String::new();
        for _ in 0..3 {
            let page = petra.get(&at).await.ok();
            seen.push_str(&page.text());
            let Some(next) = page.body.split("rel=\"next\" href=\"").nth(1) else { break };
            at = next.split('"').next().unwrap().replace("&amp;", "&");
        }
        for n in 0..7 {
            assert!(seen.contains(&format!("Paper {n}")), "{n}: {seen}");
        }
        // From a page further on there is a way to the first.
        petra.get(&at).await.ok().sees("First page");
        petra.get(&town.northwind("/documents")).await.ok().hides("First page").hides("Next page");
        // What another sees is another's list, page by page.
        assert!(walk(&town.jan(), &town.northwind("/projects"), ("projects", "id"), 2).await.is_empty());
    }
}
