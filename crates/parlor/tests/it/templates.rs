//! Templates of documents: gaps, what fills them, and the documents that are made.

use crate::town::{Client, Reply, Town, contract};
use serde_json::{Value, json};
use std::process::Command;

/// A template of Petra's with the contract and a route that asks whoever it is for.
pub async fn template(town: &Town) -> String {
    let petra = town.petra();
    let form = json!({"title": "Maintenance", "description": "For **{{counterparty.name}}**, from {{Start}}.", "template": "on"});
    let template = petra.post_json(&town.northwind("/documents"), &form).await.ok().view()["location"].as_str().unwrap().to_owned();
    petra
        .clone()
        .with("accept", "application/json")
        .upload(&format!("{template}/to-sign"), &[("contract.pdf", "application/pdf", &contract("Maintenance contract"))], &[])
        .await
        .ok();
    let settings = [("subject", "Maintenance – {{Contact.Name}}"), ("organizer", &town.world.organizer), ("asks", "Start\nAmount")];
    petra.post(&format!("{template}/template"), &settings).await.leads_to(&template);
    let route = json!({"title": "Please sign, {{contact.name}}", "message": "Sent by {{sender.name}}.", "who": ["recipient", "tomas@northwind.example"],
        "step": ["1", "2"], "kind": ["signature", "approval"]});
    petra.post_json(&format!("{template}/signing"), &route).await.ok();
    template
}

async fn file_of(member: &Client, document: &str) -> String {
    member.json(document).await["files"][0]["id"].as_str().unwrap().to_owned()
}

/// Places what is filled in, one below the other on the first page.
pub async fn place(town: &Town, template: &str, gaps: &[&str]) -> Reply {
    let petra = town.petra();
    let file = file_of(&petra, template).await;
    let tops: Vec<String> = (0..gaps.len()).map(|number| (40 + number * 5).to_string()).collect();
    let same = |value: &str| vec![value.to_owned(); gaps.len()];
    let form = json!({"file": file, "gap": gaps, "page": same("1"), "left": same("10"), "top": tops, "width": same("40"), "height": same("3")});
    petra.post_json(&format!("{template}/blanks"), &form).await
}

/// What stands on the pages of the first file of a document.
async fn text_of(member: &Client, document: &str) -> Option<String> {
    let file = format!("{document}/files/{}", file_of(member, document).await);
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("file.pdf"), &member.get(&file).await.ok().bytes).unwrap();
    let read = Command::new("pdftotext").args(["file.pdf", "-"]).current_dir(folder.path()).output().ok()?;
    Some(String::from_utf8_lossy(&read.stdout).into_owned())
}

fn with<'a>(given: &[(&'a str, &'a str)], changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    given.iter().map(|(name, value)| (*name, changed.iter().find(|(other, _)| other == name).map_or(*value, |(_, new)| *new))).collect()
}

const GIVEN: [(&str, &str); 5] =
    [("email", "ana@bolt.example"), ("name", "Ana Ruiz"), ("company", "Bolt & Söhne"), ("ask:Start", "1 May 2027"), ("record", "Bridge inspection")];

async fn problems(client: &Client, path: &str, fields: &[(&str, &str)]) -> String {
    let refused = client.post(path, fields).await;
    assert_eq!(refused.status, 422, "{}", refused.body);
    refused.text()
}

stories! {
    async fn tpl_1_a_document_is_made_with_its_gaps_filled(town) {
        let template = template(&town).await;
        place(&town, &template, &["contact.name", "counterparty.name", "Start", "record.title", "today"]).await.ok();
        let petra = town.petra();
        let page = petra.get(&template).await.ok();
        page.sees("Template").sees("Use template").sees("Send to a list").sees("Company of the contact").hides("New message");
        petra.get(&format!("{template}/use")).await.ok().sees("Whom it is for").sees("Start").hides("Amount");
        let made = petra.post(&format!("{template}/use"), &GIVEN).await.is(303).location();
        let view = petra.json(&made).await;
        assert_eq!(view["title"], "Maintenance – Ana Ruiz");
        assert_eq!(view["description"], "For **Bolt & Söhne**, from 1 May 2027.");
        assert_eq!((&view["signing"]["title"], &view["signing"]["message"]), (&json!("Please sign, Ana Ruiz"), &json!("Sent by Petra Horák.")));
        assert_eq!(view["copy_of"].as_str().unwrap(), template.trim_start_matches("/items/"));
        if let Some(text) = text_of(&petra, &made).await {
            for words in ["Ana Ruiz", "Bolt & Söhne", "1 May 2027", "Bridge inspection", "23 November 2026"] {
                assert!(text.contains(words), "{words} is missing in {text}");
            }
        }
        // It is a draft: nobody is asked, and nobody outside has it.
        assert!(view["signing"]["sent_at"].is_null());
        assert!(town.mail_to("ana@bolt.example").await.is_none());
        let route = format!("{made}/signing/{}", view["signing"]["id"].as_str().unwrap());
        petra.post(&format!("{route}/send"), &[]).await.leads_to(&route);
        let ana = town.come_in("ana@bolt.example").await;
        ana.get(&made).await.ok().sees("Maintenance – Ana Ruiz").sees("Read and sign");
        ana.upload(&format!("{route}/sign"), &[], &[("way", "type"), ("typed", "Ana Ruiz"), ("agree", "on")]).await.leads_to(&route);
        town.tomas().upload(&format!("{route}/sign"), &[], &[]).await.leads_to(&route);
        town.work().await;
        assert_eq!(petra.json(&made).await["signing"]["outcome"], "completed");
        // It stands among the documents and among those of the template, the template among neither.
        let list = petra.json(&town.northwind("/documents")).await;
        let titles: Vec<&str> = list["documents"].as_array().unwrap().iter().map(|line| line["title"].as_str().unwrap()).collect();
        assert!(titles.contains(&"Maintenance – Ana Ruiz") && !titles.contains(&"Maintenance"), "{titles:?}");
        let list = petra.json(&town.northwind("/documents?templates=yes")).await;
        assert_eq!(list["documents"].as_array().unwrap().iter().map(|line| line["title"].as_str().unwrap()).collect::<Vec<_>>(), ["Maintenance"]);
        petra.get(&format!("{template}/copies")).await.ok().sees("Documents made of it").sees("Ana Ruiz").sees("Signed by all");
    }

    async fn tpl_1_what_is_known_of_a_contact_counts_and_members_are_none(town) {
        let template = template(&town).await;
        town.share(&town.bridge(""), "gus@bolt.example").await;
        let petra = town.petra();
        let made = petra.post(&format!("{template}/use"), &with(&GIVEN, &[("email", "GUS@bolt.example"), ("name", "Somebody")])).await.is(303).location();
        assert_eq!(petra.json(&made).await["title"], "Maintenance – Gus");
        let said = problems(&petra, &format!("{template}/use"), &with(&GIVEN, &[("email", "tomas@northwind.example")])).await;
        assert!(said.contains("address of a member"), "{said}");
    }

    async fn tpl_1_what_nothing_fills_is_said_and_nothing_is_made(town) {
        let template = template(&town).await;
        place(&town, &template, &["contact.position", "record.title"]).await.ok();
        let (petra, using) = (town.petra(), format!("{template}/use"));
        let said = problems(&petra, &using, &[("email", "nobody"), ("record", "No such record")]).await;
        assert!(said.contains("no record “No such record”"), "{said}");
        let said = problems(&petra, &using, &with(&GIVEN, &[("ask:Start", " ")])).await;
        assert!(said.contains("nothing to fill in for: Start") && said.contains("nothing to fill in for: Position of the contact"), "{said}");
        let said = problems(&petra, &using, &[("ask:Start", "x"), ("record", "Bridge inspection")]).await;
        assert!(said.contains("Say whom the document is for"), "{said}");
        // What was typed is not lost.
        petra.post(&using, &with(&GIVEN, &[("record", "")])).await.is(422).sees("1 May 2027");
        assert!(petra.json(&format!("{template}/copies")).await["lines"].as_array().unwrap().is_empty());
        let contacts = petra.get(&town.northwind("/contacts")).await.ok();
        contacts.hides("Ana Ruiz").hides("Whoever it is for");
        // A gap that nothing can fill is said on the page, and the template cannot be used.
        let edition = petra.json(&template).await["edition"].to_string();
        petra.post(&format!("{template}/edit"), &[("title", "Maintenance"), ("description", "{{Amuont}}"), ("edition", &edition)]).await.leads_to(&template);
        petra.get(&template).await.ok().sees("Nothing fills the gap “Amuont”").hides("Use template");
        assert!(problems(&petra, &using, &GIVEN).await.contains("Amuont"));
        let settings = [("subject", "{{record.title}}"), ("organizer", ""), ("asks", "today\nAmount")];
        let said = problems(&petra, &format!("{template}/template"), &settings).await;
        assert!(said.contains("“today” cannot be asked") && said.contains("Nothing fills the gap “record.title”"), "{said}");
        assert_eq!(place(&town, &template, &["record.Nothing"]).await.status, 422);
        assert_eq!(petra.json(&format!("{template}/blanks")).await["files"][0]["spots"].as_array().unwrap().len(), 2);
    }

    async fn tpl_2_a_template_is_never_shared_and_never_sent(town) {
        let template = template(&town).await;
        let petra = town.petra();
        let route = format!("{template}/signing/{}", petra.json(&template).await["signing"]["id"].as_str().unwrap());
        petra.get(&route).await.ok().hides("Send it").sees("gets this route");
        petra.post(&format!("{route}/send"), &[]).await.is(422).sees("A template is not sent itself");
        petra.post(&format!("{template}/share"), &[("who", "gus@bolt.example")]).await.is(403).sees("never shared");
        petra.post(&format!("{template}/link/everyone"), &[]).await.is(403);
        let event = petra.post(&format!("{template}/events"), &[("title", "Hello"), ("body", "x")]).await;
        if event.status == 303 {
            let invited = petra.post(&format!("{}/invite", event.location()), &[("who", "gus@bolt.example")]).await;
            assert!(invited.status == 403 || invited.status == 404, "{}", invited.status);
        }
        assert!(town.mail_to("gus@bolt.example").await.is_none());
        // Elsewhere nobody stands for whoever a document is for.
        let form = json!({"title": "x", "who": ["recipient"], "step": ["1"]});
        let refused = petra.post_json(&town.document("/signing"), &form).await;
        assert!(refused.status == 422 && refused.body.contains("Only a template asks"), "{}", refused.body);
    }

    async fn tpl_2_who_may_not_start_documents_or_does_not_see_it_uses_none(town) {
        let template = template(&town).await;
        town.jan().get(&template).await.is(404);
        town.jan().post(&format!("{template}/use"), &GIVEN).await.is(404);
        town.eve().post(&format!("{template}/use"), &GIVEN).await.is(404);
        town.eve().get(&format!("{template}/blanks")).await.is(404);
        // What is no template has none of it.
        for below in ["/use", "/template", "/blanks", "/batches/new"] {
            town.petra().get(&town.document(below)).await.is(404);
            town.petra().get(&town.bridge(below)).await.is(404);
        }
        // What is a template to Petra is one to another member too.
        town.tomas().post(&format!("{template}/use"), &GIVEN).await.is(303);
    }

    async fn tpl_2_records_fill_gaps_only_as_they_are_seen(town) {
        let template = template(&town).await;
        place(&town, &template, &["record.title"]).await.ok();
        // Of Acme's record nothing is known here, by name or by id.
        let secret = town.world.secret.clone();
        let said = problems(&town.petra(), &format!("{template}/use"), &with(&GIVEN, &[("record", &secret)])).await;
        assert!(said.contains("There is no record"), "{said}");
    }
}

/// The documents that were made, each with how far it is.
pub async fn made(member: &Client, template: &str) -> Vec<String> {
    let view: Value = member.json(&format!("{template}/copies")).await;
    let mut lines: Vec<String> = view["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| format!("{} {}", line["name"].as_str().unwrap(), line["far"].as_str().unwrap()))
        .collect();
    lines.sort();
    lines
}
