//! Documents and their events: who takes part in one has the document, and sees what
//! was opened to them and nothing else.

use crate::town::{Client, contract};
use serde_json::json;

/// The names of what is listed under this key.
fn names(view: &serde_json::Value, list: &str, name: &str) -> Vec<String> {
    view[list].as_array().map(|all| all.iter().map(|one| one[name].as_str().unwrap_or_default().to_owned()).collect()).unwrap_or_default()
}

/// Signs by a typed name.
async fn signs(who: &Client, route: &str) {
    who.upload(&format!("{route}/sign"), &[], &[("way", "type"), ("typed", "By hand"), ("agree", "on")]).await.leads_to(route);
}

/// Who takes part in the exchanges of a document, as somebody sees it there.
async fn taking_part(who: &Client, document: &str) -> Vec<String> {
    let view = who.json(document).await;
    view["events"].as_array().into_iter().flatten().flat_map(|event| names(event, "participants", "name")).collect()
}

stories! {
    async fn doc_1_a_document_has_a_subject_files_versions_and_events(town) {
        let (petra, document) = (town.petra(), town.document(""));
        let list = town.northwind("/documents");
        petra.get(&list).await.ok().sees("Crane contract").sees("Petra Horák");
        petra.get(&format!("{list}?q=anchor")).await.ok().hides("Crane contract").sees("No document fits.");
        petra.get(&document).await.ok().sees("Two years, from January").sees("contract.pdf").sees("Only among us").sees("Responsible: Petra Horák");

        // A newer version of the same name keeps the older one.
        petra.upload(&format!("{document}/to-sign"), &[("contract.pdf", "application/pdf", &contract("Crane contract, second draft"))], &[]).await.is(303);
        let file = format!("{document}/files/{}", town.world.to_sign);
        petra.get(&format!("{file}/view")).await.ok().sees("Version 2").sees("Version 1");
        petra.upload(&format!("{document}/files"), &[("plan.txt", "text/plain", b"A plan")], &[]).await.is(303);
        let view = petra.json(&document).await;
        let to_sign: Vec<_> = view["files"].as_array().unwrap().iter().map(|file| (file["name"].as_str().unwrap(), file["to_sign"].as_bool().unwrap())).collect();
        assert_eq!(to_sign, [("plan.txt", false), ("contract.pdf", true)]);

        // Two people at once: the second is shown what the first wrote.
        let edition = view["edition"].to_string();
        let changed = |title: &'static str, edition: &str| vec![("title", title.to_owned()), ("description", "Three years".to_owned()), ("edition", edition.to_owned())];
        let fields = |all: &[(&'static str, String)]| all.iter().map(|(name, value)| (*name, value.clone())).collect::<Vec<_>>();
        let first = fields(&changed("Crane contract 2027", &edition));
        petra.post(&format!("{document}/edit"), &first.iter().map(|(name, value)| (*name, value.as_str())).collect::<Vec<_>>()).await.leads_to(&document);
        let second = fields(&changed("Contract", &edition));
        let met = town.tomas().post(&format!("{document}/edit"), &second.iter().map(|(name, value)| (*name, value.as_str())).collect::<Vec<_>>()).await;
        met.is(409).sees("Crane contract 2027");
        petra.get(&format!("{document}/history")).await.ok().sees("changed the description").sees("Two years, from January");
        petra.post(&list, &[("title", " ")]).await.is(422).sees("Please fill this in");
    }

    async fn doc_1_what_cannot_be_signed_is_refused_at_once(town) {
        let (petra, to_sign) = (town.petra(), town.document("/to-sign"));
        for (name, media, bytes, says) in [
            ("photo.png", "image/png", &b"\x89PNG\r\n\x1a\n and so on"[..], "is no PDF"),
            ("cut.pdf", "application/pdf", b"%PDF-1.7\n1 0 obj\n", "is damaged"),
        ] {
            let refused = petra.upload(&to_sign, &[(name, media, bytes)], &[]).await;
            refused.is(422).sees(says);
        }
        let view = petra.json(&town.document("")).await;
        assert_eq!(names(&view, "files", "name"), ["contract.pdf"], "nothing of it is kept");
        // A record has no files to be signed.
        petra.upload(&town.bridge("/to-sign"), &[("a.pdf", "application/pdf", &contract("A"))], &[]).await.is(404);
    }

    async fn doc_2_who_takes_part_in_an_event_has_the_document(town) {
        let document = town.document("");
        let event = town.event("The price", &["Ana Ruiz <ana@crane.example>"]).await;
        let ana = town.come_in("ana@crane.example").await;
        ana.get(&document).await.ok().sees("Crane contract").sees("The price").hides("Only among us");
        ana.get(&format!("{document}{event}")).await.ok().sees("About The price");
        ana.post(&format!("{document}{event}/comments"), &[("text", "Agreed")]).await.is(303);
        town.petra().get(&format!("{document}{event}")).await.ok().sees("Agreed").sees("Ana Ruiz");

        // Who has the document is asked into another event, and hears of that alone.
        town.later(60);
        let more = town.event("The dates", &["ana@crane.example"]).await;
        let mail = town.mail_to("ana@crane.example").await.unwrap();
        assert!(mail.contains("The dates") && !mail.contains("/l/"), "{mail}");
        ana.get(&format!("{document}{more}")).await.ok();

        // By an address of the panel as well: the message is the event.
        town.petra().post(&format!("{document}/share"), &[("who", "gus@bolt.example"), ("message", "Please read page 2")]).await.is(303);
        let gus = town.come_in("gus@bolt.example").await;
        gus.get(&document).await.ok().sees("Please read page 2").hides("The price").hides("The dates");
        gus.get(&format!("{document}{event}")).await.is(404);

        // A member may write to the team, and opens nothing by it that they may not open.
        let jan = town.jan();
        jan.get(&document).await.is(404);
        town.petra().post(&format!("{document}/participants"), &[("member", &member(&town, "Jan Malý").await)]).await.is(303);
        jan.post_json(&format!("{document}/events"), &json!({"title": "A question", "body": ""})).await.ok();
        jan.post_json(&format!("{document}/events"), &json!({"title": "Out", "body": "", "who": ["new@far.example"]})).await.is(403);
        assert!(!names(&town.petra().json(&document).await, "events", "title").contains(&"Out".to_owned()), "nothing of it is kept");
    }

    async fn doc_2_link_23_access_is_closed_and_opened_on_three_levels(town) {
        let (petra, document) = (town.petra(), town.document(""));
        let event = town.event("The price", &["ana@crane.example", "gus@bolt.example"]).await;
        let (ana, gus) = (town.come_in("ana@crane.example").await, town.come_in("gus@bolt.example").await);
        let here = format!("{document}{event}");
        let file = format!("{document}/files/{}", town.world.to_sign);

        // One file, for one guest.
        let who = town.contact(&document, "Ana").await;
        petra.post(&format!("{file}/closed"), &[("guest", &who), ("on", "on")]).await.is(303);
        ana.get(&file).await.is(404);
        ana.get(&format!("{file}/pages/1")).await.is(404);
        ana.get(&format!("{file}/view")).await.is(404);
        ana.get(&document).await.ok().hides("contract.pdf");
        ana.get(&format!("/guest/{}/search?q=contract.pdf", town.world.northwind)).await.ok().hides("/view");
        gus.get(&file).await.ok();
        let grant = town.grant(&document, "Ana").await;
        petra.get(&format!("{document}/why?grant={grant}")).await.ok().sees("It was closed to them.");
        petra.get(&format!("{file}/view")).await.ok().sees("closed to them");
        petra.post(&format!("{file}/closed"), &[("guest", &who), ("on", "off")]).await.is(303);
        ana.get(&file).await.ok();
        petra.post(&format!("{file}/closed"), &[("guest", &who), ("on", "maybe")]).await.is(400);

        // One event, for one guest, and for all.
        petra.post(&format!("{here}/followers/end"), &[("party", &who)]).await.is(303);
        ana.get(&here).await.is(404);
        gus.get(&here).await.ok();
        petra.post(&format!("{here}/followers"), &[("party", &who)]).await.is(303);
        ana.get(&here).await.ok();
        petra.post(&format!("{here}/close"), &[]).await.leads_to(&here);
        for guest in [&ana, &gus] {
            guest.get(&here).await.is(404);
            guest.get(&document).await.ok().hides("The price").sees("contract.pdf");
        }
        petra.post(&format!("{here}/followers"), &[("party", &who)]).await.is(422).sees("Open it first");
        petra.post(&format!("{here}/open"), &[]).await.leads_to(&here);
        ana.get(&here).await.ok();

        // The document.
        town.close(&document, "Ana").await;
        ana.get(&document).await.is(404);
        ana.get(&file).await.is(404);
        gus.get(&document).await.ok();
        petra.post(&format!("{document}/share"), &[("who", &format!("contact:{who}"))]).await.is(303);
        town.come_in("ana@crane.example").await.get(&document).await.ok();
        petra.get(&format!("{document}/history")).await.ok().sees("closed contract.pdf to Ana").sees("opened contract.pdf to Ana again").sees("closed to all guests: The price");
    }

    async fn doc_3_a_contact_sees_what_was_opened_to_them(town) {
        let (petra, document) = (town.petra(), town.document(""));
        petra.upload(&format!("{document}/files"), &[("costs.xlsx", "application/zip", b"PK\x03\x04 our costs")], &[("internal", "on")]).await.is(303);
        petra.post_json(&format!("{document}/tasks"), &json!({"title": "Ask the lawyer"})).await.ok();
        town.event("The price", &["ana@crane.example"]).await;
        let ana = town.come_in("ana@crane.example").await;
        let view = ana.json(&document).await;
        assert_eq!(view["document"], json!({"description": "Two years, from January", "responsible": "Petra Horák"}));
        assert_eq!(names(&view, "files", "name"), ["contract.pdf"]);
        assert_eq!(names(&view, "events", "title"), ["The price"]);
        ana.get(&document).await.ok().hides("costs.xlsx").hides("Ask the lawyer").hides("Only among us").sees("Two years, from January");
        ana.get(&town.document(&format!("/events/{}", town.world.event))).await.is(404);
        // Where nobody talks beside the events, nobody writes.
        ana.post(&format!("{document}/comments"), &[("text", "Hello")]).await.is(404);
        // A member sees the same as she does.
        let who = town.contact(&document, "Ana").await;
        petra.get(&format!("/as/{who}{document}")).await.ok().sees("The price").hides("costs.xlsx");
    }

    async fn doc_3_who_took_no_part_in_a_route_learns_only_who_signed(town) {
        let document = town.document("");
        let terms = json!({"title": "Rebate for the crane", "message": "The rebate is ours alone", "one": ["1"]});
        let route = town.draft(&[("Ana Ruiz <ana@crane.example>", 1), ("Gus Bolt <gus@bolt.example>", 1)], &terms).await;
        town.petra().post(&format!("{route}/send"), &[]).await.leads_to(&route);
        let (ana, gus) = (town.come_in("ana@crane.example").await, town.come_in("gus@bolt.example").await);
        ana.post(&format!("{route}/decline"), &[("why", "Gus knows it better")]).await.is(303);
        signs(&gus, &route).await;

        town.share(&document, "vera@far.example").await;
        let vera = town.come_in("vera@far.example").await;
        let view = vera.json(&document).await;
        let signing = &view["signing"];
        assert_eq!((&signing["outcome"], names(signing, "signers", "state").len()), (&json!("completed"), 2), "who signed is known: {signing}");
        for hidden in ["Rebate", "rebate", "knows it better", "Petra"] {
            assert!(!signing.to_string().contains(hidden), "{hidden}: {signing}");
        }
        // No button leads where she meets nothing.
        vera.get(&document).await.ok().hides("/signing/").hides("ebate").sees("Signed and sealed");
        vera.get(&route).await.is(404);
        // Who took part reads all of it.
        gus.get(&document).await.ok().sees(&route);
        assert_eq!(gus.json(&document).await["signing"]["message"], "The rebate is ours alone");
    }

    async fn sign_3_who_signs_later_is_not_told_who_was_asked_before(town) {
        let (petra, document) = (town.petra(), town.document(""));
        let who = [("Ana Ruiz <ana@crane.example>", 1), ("Gus Bolt <gus@bolt.example>", 2)];
        let route = town.draft(&who, &json!({})).await;
        petra.post(&format!("{route}/send"), &[]).await.leads_to(&route);
        let ana = town.come_in("ana@crane.example").await;
        signs(&ana, &route).await;
        let gus = town.come_in("gus@bolt.example").await;
        let event = route.replace("/signing/", "/events/");
        for (guest, other) in [(&gus, "Ana Ruiz"), (&ana, "Gus Bolt")] {
            assert!(!taking_part(guest, &document).await.contains(&other.to_owned()));
            assert!(!guest.json(&event).await.to_string().contains(other));
            assert_eq!(guest.json(&format!("{event}/mentions?lane=guests&q={}", &other[..3])).await["people"], json!([]));
        }
        assert!(taking_part(&gus, &document).await.contains(&"Gus Bolt".to_owned()), "themselves they know");
        assert!(taking_part(&petra, &document).await.contains(&"Ana Ruiz".to_owned()), "the team knows all");

        // Once all have signed they know each other.
        signs(&gus, &route).await;
        assert!(taking_part(&gus, &document).await.contains(&"Ana Ruiz".to_owned()));
        assert!(gus.json(&event).await["comments"]["audience_guests"].to_string().contains("Ana Ruiz"));
    }

    async fn sign_3_who_signs_later_is_told_who_was_asked_where_the_sender_shows_it(town) {
        let who = [("Ana Ruiz <ana@crane.example>", 1), ("Gus Bolt <gus@bolt.example>", 2)];
        let route = town.draft(&who, &json!({"show_others": "on"})).await;
        town.petra().post(&format!("{route}/send"), &[]).await.leads_to(&route);
        signs(&town.come_in("ana@crane.example").await, &route).await;
        let gus = town.come_in("gus@bolt.example").await;
        assert!(taking_part(&gus, &town.document("")).await.contains(&"Ana Ruiz".to_owned()));
        assert!(gus.json(&route.replace("/signing/", "/events/")).await["comments"]["audience_guests"].to_string().contains("Ana Ruiz"));
    }

    async fn doc_3_who_may_not_take_files_along_reads_them_in_the_page(town) {
        let (petra, document) = (town.petra(), town.document(""));
        let terms = json!({"who": ["ana@crane.example"], "facets": ["sign"]});
        petra.post_json(&format!("{document}/share"), &terms).await.is(201);
        let ana = town.come_in("ana@crane.example").await;
        let file = format!("{document}/files/{}", town.world.to_sign);
        ana.get(&file).await.is(403).sees("not meant to be taken along");
        ana.get(&format!("{file}/versions/1")).await.is(403);
        ana.get(&format!("{file}/view")).await.ok().sees(&format!("{file}/pages/1")).hides("pdf-viewer").hides("Download");
        assert!(ana.get(&format!("{file}/pages/2")).await.ok().header("content-type").starts_with("image/"));
        ana.get(&format!("{file}/pages/3")).await.is(404);
        ana.get(&format!("{file}/pages/0")).await.is(404);
        let grant = town.grant(&document, "Ana").await;
        petra.post(&format!("{document}/grants/change"), &[("grant", &grant), ("facets", "download")]).await.is(303);
        assert!(ana.get(&file).await.ok().bytes.starts_with(b"%PDF-"));
    }

    async fn doc_4_a_pdf_is_read_in_the_page(town) {
        let file = town.document(&format!("/files/{}", town.world.to_sign));
        let page = town.petra().get(&format!("{file}/view")).await.ok();
        // What is seen first comes with the page, the rest when it is scrolled to.
        let page = page.hides(&format!("loading=\"lazy\" src=\"{file}/pages/1?")).sees(&format!("loading=\"lazy\" src=\"{file}/pages/2?"));
        let page = page.sees("<pdf-viewer").sees(&format!("{file}/pages/1?version=1")).sees(&format!("{file}/pages/2?version=1"));
        page.hides("pages/3").sees("/assets/pdfjs-6.5.438/");
        let nobody = town.nobody();
        let worker = nobody.get(&format!("/assets/{}", assets::hashed("pdf-worker.js"))).await.ok();
        assert!(worker.header("content-security-policy").contains("script-src 'self' 'wasm-unsafe-eval'"), "the worker alone may run decoders");
        assert!(!page_policy(&nobody.get("/sign-in").await).contains("wasm"));
        let font = nobody.get("/assets/pdfjs-6.5.438/standard_fonts/LiberationSans-Regular.ttf").await.ok();
        assert_eq!(font.header("content-type"), "font/ttf");
        for other in ["wasm/quickjs-eval.wasm", "../manifest.json", "standard_fonts/..%2f..%2fmanifest.json", ".git/config"] {
            nobody.get(&format!("/assets/pdfjs-6.5.438/{other}")).await.is(404);
        }
    }
}

fn page_policy(page: &crate::town::Reply) -> String {
    page.header("content-security-policy").to_owned()
}

async fn member(town: &crate::town::Town, name: &str) -> String {
    let team = town.petra().json(&town.northwind("/team")).await;
    team["members"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap()["id"].as_str().unwrap().to_owned()
}
