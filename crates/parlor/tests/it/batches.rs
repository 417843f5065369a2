//! Lists of recipients, each of whom gets a document made of a template.

use crate::{
    templates::{made, place, template},
    town::{Client, Town},
};
use serde_json::{Value, json};

/// Brings a list, and says where it is looked at.
pub async fn bring(client: &Client, template: &str, list: &str) -> String {
    let program = client.clone().with("accept", "application/json");
    let sent = program.upload(&format!("{template}/batches"), &[("people.csv", "text/csv", list.as_bytes())], &[]).await.ok().view();
    sent["location"].as_str().unwrap().to_owned()
}

async fn run(client: &Client, batch: &str) -> Value {
    for _ in 0..50 {
        client.post(&format!("{batch}/run"), &[]).await.leads_to(&format!("{batch}/running"));
        let view = client.json(batch).await;
        if view["ended"] == json!(true) {
            return view;
        }
    }
    panic!("it comes to an end");
}

fn fates(view: &Value) -> Vec<String> {
    let mut fates: Vec<String> =
        view["rows"].as_array().unwrap().iter().map(|row| format!("{} {} {}", row["row"], row["fate"].as_str().unwrap(), row["why"])).collect();
    fates.sort();
    fates
}

const LIST: &str = "Name;E-Mail;Company;Start;Notes\nAna Ruiz;ana@bolt.example;Bolt;1 May 2027;x\nBea;bea@cart.example;Cart;2 May 2027;\n\
    Nobody;nobody;;3 May;\nTomáš;tomas@northwind.example;;4 May;\nCid;cid@door.example;Door;;\nAna again;ANA@bolt.example;;5 May;\n";

async fn ready(town: &Town) -> String {
    let template = template(town).await;
    place(town, &template, &["contact.name", "Start"]).await.ok();
    template
}

stories! {
    async fn tpl_3_each_row_says_what_becomes_of_it_before_anything_is_sent(town) {
        let (template, petra) = (ready(&town).await, town.petra());
        petra.get(&format!("{template}/batches/new")).await.ok().sees("Nobody gets anything before").sees("Start");
        let batch = bring(&petra, &template, LIST).await;
        let view = petra.json(&batch).await;
        assert_eq!(view["columns"].as_array().unwrap().iter().map(|column| column["is"].as_str().unwrap()).collect::<Vec<_>>(), ["name", "email", "company", "ask:Start", ""]);
        assert_eq!((&view["add"], &view["known"], &view["refused"]), (&json!(2), &json!(1), &json!(3)), "{view}");
        let fates = fates(&view);
        assert!(fates[2].contains("refused") && fates[3].contains("address of a member") && fates[4].contains("nothing to fill in for: Start"), "{fates:?}");
        petra.get(&batch).await.ok().sees("2 will be asked, 1 have a document already, 3 cannot be asked").sees("Send 2 documents");
        // Nothing was done: no contact, no document, no mail.
        petra.get(&town.northwind("/contacts")).await.ok().hides("Ana Ruiz");
        assert!(made(&petra, &template).await.is_empty());
        assert!(town.mail_to("ana@bolt.example").await.is_none());
        // It is Petra's alone.
        town.tomas().get(&batch).await.is(404);
        // A column can be said to be something else.
        petra.post(&batch, &[("column-0", "name"), ("column-1", "email"), ("column-3", "ask:Start"), ("column-4", "company")]).await.leads_to(&batch);
        let view = petra.json(&batch).await;
        assert_eq!((&view["refused"], &view["known"], &view["skips_known"]), (&json!(3), &json!(0), &json!(false)), "{view}");
    }

    async fn tpl_3_each_gets_a_document_of_their_own_and_is_asked(town) {
        let (template, petra) = (ready(&town).await, town.petra());
        let batch = bring(&petra, &template, LIST).await;
        let view = run(&petra, &batch).await;
        assert_eq!(view["added"], 2);
        assert_eq!(made(&petra, &template).await, ["Ana Ruiz open", "Bea open"]);
        let faults: Vec<String> = view["faults"].as_array().unwrap().iter().map(|fault| format!("{} {}", fault["row"], fault["why"].as_str().unwrap())).collect();
        assert!(faults.len() == 3 && faults[1].contains("4 This is the address of a member"), "{faults:?}");
        petra.get(&batch).await.ok().sees("2 documents were sent").sees("Not sent").sees("Cid <cid@door.example>");
        petra.get(&template).await.ok().sees("people.csv").sees("2 sent");
        let ana = town.come_in("ana@bolt.example").await;
        let lines = petra.json(&format!("{template}/copies?q=bea")).await;
        let hers = petra.json(&format!("{template}/copies?q=ana")).await["lines"][0]["id"].as_str().unwrap().to_owned();
        ana.get(&format!("/items/{hers}")).await.ok().sees("from 1 May 2027").sees("Read and sign");
        ana.get(&format!("/items/{}", lines["lines"][0]["id"].as_str().unwrap())).await.is(404);
        ana.get(&template).await.is(404);
        // The same list again asks nobody twice.
        let again = bring(&petra, &template, LIST).await;
        assert_eq!(petra.json(&again).await["known"], 3);
        assert_eq!(run(&petra, &again).await["added"], 0);
        assert_eq!(made(&petra, &template).await.len(), 2);
    }

    async fn tpl_3_a_run_that_was_cut_goes_on_and_two_presses_send_once(town) {
        let (template, petra) = (ready(&town).await, town.petra());
        town.plan("business").await;
        let people: String = (1..=45).map(|number| format!("p{number}@many.example,1 May\n")).collect();
        let batch = bring(&petra, &template, &format!("email,Start\n{people}")).await;
        petra.post(&format!("{batch}/run"), &[]).await.is(303);
        assert_eq!(petra.json(&batch).await["added"], 20);
        petra.get(&format!("{batch}/running")).await.ok().sees("20 of 45 rows, 20 documents sent");
        let run = format!("{batch}/run");
        let (one, two) = tokio::join!(petra.post(&run, &[]), petra.post(&run, &[]));
        assert!([one.status, two.status].iter().all(|status| [303, 409].contains(status)), "{} {}", one.status, two.status);
        let view = self::run(&petra, &batch).await;
        assert_eq!(view["added"], 45);
        assert_eq!(petra.json(&format!("{template}/copies")).await["counts"], json!([["open", 45]]));
        // Stopped, it stays where it is, and what was sent stays sent.
        let more: String = (46..=90).map(|number| format!("p{number}@many.example,1 May\n")).collect();
        let batch = bring(&petra, &template, &format!("email,Start\n{more}")).await;
        petra.post(&format!("{batch}/run"), &[]).await.is(303);
        petra.post(&format!("{batch}/cancel"), &[]).await.leads_to(&batch);
        petra.get(&batch).await.ok().sees("20 documents were sent");
        petra.post(&format!("{batch}/run"), &[]).await.is(303);
        assert_eq!(petra.json(&format!("{template}/copies")).await["counts"], json!([["open", 65]]));
    }

    async fn tpl_3_the_allowance_holds_and_says_who_is_left_out(town) {
        let (template, petra) = (ready(&town).await, town.petra());
        town.plan("free").await;
        let people: String = (1..=60).map(|number| format!("p{number}@many.example,1 May\n")).collect();
        let batch = bring(&petra, &template, &format!("email,Start\n{people}")).await;
        let view = petra.json(&batch).await;
        let (add, refused) = (view["add"].as_i64().unwrap(), view["refused"].as_i64().unwrap());
        assert!(add > 0 && refused > 0 && add + refused == 60, "{add} {refused}");
        let ended = run(&petra, &batch).await;
        assert_eq!((ended["added"].as_i64().unwrap(), ended["faults"].as_array().unwrap().len() as i64), (add, refused));
        assert_eq!(made(&petra, &template).await.len() as i64, add);
    }

    async fn tpl_3_a_list_that_cannot_be_read_or_a_route_that_asks_nobody_is_said(town) {
        let (template, petra) = (ready(&town).await, town.petra());
        let refused = petra.upload(&format!("{template}/batches"), &[("empty.csv", "text/csv", b"email\n")], &[]).await;
        refused.is(422).sees("no rows in this file");
        let long: String = (0..5_001).map(|number| format!("p{number}@x.example\n")).collect();
        petra.upload(&format!("{template}/batches"), &[("long.csv", "text/csv", format!("email\n{long}").as_bytes())], &[]).await.is(422).sees("at most 5000 rows");
        let route = format!("{template}/signing/{}", petra.json(&template).await["signing"]["id"].as_str().unwrap());
        petra.post_json(&format!("{route}/edit"), &json!({"title": "x", "who": ["tomas@northwind.example"], "step": ["1"]})).await.ok();
        petra.get(&template).await.ok().hides("Send to a list");
        let batch = bring(&petra, &template, LIST).await;
        let view = petra.json(&batch).await;
        assert!(view["refused"] == 6 && view["rows"][0]["why"][0].as_str().unwrap().contains("recipient"), "{view}");
    }
}
