//! Documents that visitors of a public link have of their own (LINK-17).

use crate::town::{Client, Town};
use serde_json::{Value, json};
use std::io::{Cursor, Read as _};

/// Petra asks everyone who has the link to sign the contract, and then Tomáš; the path of the public link.
async fn asked(town: &Town, then: &[(&str, i64)]) -> (String, String) {
    town.plan("business").await;
    let who: Vec<(&str, i64)> = [("everyone", 1)].into_iter().chain(then.iter().copied()).collect();
    let route = town.ask_to_sign(&who).await;
    let document = town.document("");
    let grant = town.grant(&document, "Everyone who has the link").await;
    let copied = town.petra().post_json(&format!("{document}/link"), &json!({"grant": grant})).await.ok().view();
    (route, copied["address"].as_str().unwrap().trim_start_matches(&town.app.config.base_url).to_owned())
}

/// Somebody comes by the link and says who they are; the way to their own document.
async fn comes(town: &Town, link: &str, email: &str, name: &str) -> (Client, String) {
    let (browser, document) = (town.nobody(), town.document(""));
    browser.get(link).await.ok();
    browser.post("/open", &[]).await.leads_to(&document);
    browser.post(&format!("{document}/verify"), &[("email", email), ("name", name)]).await.is(303);
    let code = town.code_to(email).await;
    let own = browser.post(&format!("{document}/verify/code"), &[("code", &code)]).await.is(303).location();
    (browser, own)
}

/// The address of the route of a document.
async fn route_of(visitor: &Client, own: &str) -> String {
    format!("{own}/signing/{}", visitor.json(own).await["signing"]["id"].as_str().unwrap())
}

async fn signs(visitor: &Client, own: &str) {
    let route = route_of(visitor, own).await;
    visitor.upload(&format!("{route}/sign"), &[], &[("way", "type"), ("typed", "Signed by hand"), ("agree", "on")]).await.leads_to(&route);
}

async fn copies(town: &Town, query: &str) -> Value {
    town.petra().json(&town.document(&format!("/copies{query}"))).await
}

fn names(view: &Value) -> Vec<String> {
    view["lines"].as_array().unwrap().iter().map(|line| format!("{} {}", line["name"].as_str().unwrap(), line["far"].as_str().unwrap())).collect()
}

stories! {
    async fn link_17_each_visitor_gets_and_signs_a_document_of_their_own(town) {
        let (_, link) = asked(&town, &[]).await;
        let document = town.document("");
        let (vera, hers) = comes(&town, &link, "vera@acme.example", "Vera Novak").await;
        let (paul, his) = comes(&town, &link, "paul@bolt.example", "Paul").await;
        assert!(hers != document && hers != his, "{hers} {his}");
        vera.get(&hers).await.ok().sees("Crane contract").sees("contract.pdf").sees("Two years, from January").hides("Paul");
        // Each has their own and nothing of another's; the first is no longer theirs to see.
        paul.get(&hers).await.is(404);
        vera.get(&format!("{document}/copies")).await.is(404);
        // The link leads back to it, in this browser and in another.
        vera.get(&link).await.leads_to(&hers);
        let (_, again) = comes(&town, &link, "VERA@acme.example", "Somebody").await;
        assert_eq!(again, hers);

        signs(&vera, &hers).await;
        town.work().await;
        assert!(vera.json(&hers).await["signing"]["sealed_at"].is_string(), "her own is sealed");
        paul.get(&his).await.ok().hides("Vera");
        let view = copies(&town, "").await;
        assert_eq!(names(&view), ["Paul open", "Vera Novak complete"]);
        let petra = town.petra();
        petra.get(&document).await.ok().sees("1 of 2 are signed by all");
        petra.get(&hers).await.ok().sees("Crane contract – Vera Novak").sees("Copies");
        // The list of documents is not full of them, and the first is not changed by what is signed.
        petra.get(&town.northwind("/documents")).await.ok().hides("Vera Novak");
        assert_eq!(petra.json(&document).await["files"][0]["version"], 1);
        // They take no place among guests.
        assert_eq!(petra.json(&format!("{document}/share")).await["used"], 0);
    }

    async fn link_17_the_route_goes_on_in_each_copy(town) {
        let (_, link) = asked(&town, &[("tomas@northwind.example", 2)]).await;
        let (vera, hers) = comes(&town, &link, "vera@acme.example", "Vera Novak").await;
        signs(&vera, &hers).await;
        assert_eq!(names(&copies(&town, "").await), ["Vera Novak signed"]);
        assert!(town.mail_to("tomas@northwind.example").await.unwrap().contains("Crane contract"));
        signs(&town.tomas(), &hers).await;
        town.work().await;
        assert_eq!(names(&copies(&town, "").await), ["Vera Novak complete"]);
        // She is told that it is complete; of each of thousands the team is not.
        assert!(town.mail_to("vera@acme.example").await.unwrap().contains("Crane contract"));
        let mail = town.mail_to("petra@northwind.example").await;
        assert!(mail.is_none_or(|mail| !mail.contains("Vera")));
    }

    async fn link_17_the_list_is_filtered_and_exported(town) {
        let (_, link) = asked(&town, &[]).await;
        for (email, name, signed) in [("vera@acme.example", "Vera Novak", true), ("eva@bolt.example", "=Eva", true), ("paul@bolt.example", "Paul", false)] {
            let (visitor, own) = comes(&town, &link, email, name).await;
            if signed {
                signs(&visitor, &own).await;
            }
        }
        town.work().await;
        assert_eq!(names(&copies(&town, "?far=complete").await), ["=Eva complete", "Vera Novak complete"]);
        assert_eq!(names(&copies(&town, "?q=paul@bolt").await), ["Paul open"]);
        assert_eq!(names(&copies(&town, "?q=novak").await), ["Vera Novak complete"]);
        let petra = town.petra();
        let text = petra.get(&town.document("/copies.csv")).await.ok();
        assert_eq!(text.header("content-type"), "text/csv; charset=utf-8");
        assert_eq!(text.body.lines().count(), 4);
        assert!(text.body.contains("vera@acme.example") && text.body.contains("'=Eva"), "what begins like a formula is none: {}", text.body);

        // The archive has the PDFs that all have signed, as they were sealed.
        let packed = petra.get(&town.document("/copies.zip")).await.ok();
        let mut zip = zip::ZipArchive::new(Cursor::new(packed.bytes)).unwrap();
        let mut inside: Vec<String> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
        inside.sort_unstable();
        assert_eq!(inside, ["=Eva – contract.pdf", "Vera Novak – contract.pdf"]);
        let mut pdf = Vec::new();
        zip.by_name("Vera Novak – contract.pdf").unwrap().read_to_end(&mut pdf).unwrap();
        assert!(pdf.starts_with(b"%PDF") && String::from_utf8_lossy(&pdf).contains("ETSI.CAdES.detached"));
        // A script is told how far it is.
        let framed = petra.clone().with("accept", "application/vnd.parlor.progress").get(&town.document("/copies.zip")).await.ok();
        assert!(framed.body.contains(" 3 "), "of three");
        for stranger in [town.jan(), town.eve(), town.nobody()] {
            assert_ne!(stranger.get(&town.document("/copies.zip")).await.status, 200);
        }
        petra.get(&town.bridge("/copies")).await.is(404);
    }

    async fn link_17_when_the_route_ends_nobody_comes_by_it_and_who_came_keeps_theirs(town) {
        let (route, link) = asked(&town, &[]).await;
        let (vera, hers) = comes(&town, &link, "vera@acme.example", "Vera Novak").await;
        let late = town.nobody();
        late.get(&link).await.ok();
        late.post("/open", &[]).await.is(303);
        town.petra().post(&format!("{route}/withdraw"), &[]).await.is(303);
        late.get(&town.document("")).await.is(303);
        town.nobody().get(&link).await.is(410);
        vera.get(&hers).await.ok();
        signs(&vera, &hers).await;
        // Switched on again, the address shows the document; there is nothing to sign.
        let grant = town.grant(&town.document(""), "Everyone who has the link").await;
        town.petra().post_json(&town.document("/link"), &json!({"grant": grant})).await.ok();
        late.post(&town.document("/verify"), &[("email", "late@bolt.example"), ("name", "Late")]).await.is(303);
        let code = town.code_to("late@bolt.example").await;
        late.post(&town.document("/verify/code"), &[("code", &code)]).await.is(422).sees("Nothing is to be signed here any more");
    }

    async fn link_17_a_copy_that_a_member_took_away_is_not_made_once_more(town) {
        let (_, link) = asked(&town, &[]).await;
        let (document, petra) = (town.document(""), town.petra());
        for (email, name, binned) in [("vera@acme.example", "Vera Novak", false), ("paul@bolt.example", "Paul", true)] {
            let (_, own) = comes(&town, &link, email, name).await;
            if binned {
                petra.post(&format!("{own}/bin"), &[]).await.is(303);
            } else {
                let grant = petra.json(&format!("{own}/share")).await["access"]["visitors"][0]["grant"].as_str().unwrap().to_owned();
                petra.post(&format!("{own}/grants/close"), &[("grant", &grant)]).await.is(303);
            }
            let again = town.nobody();
            again.get(&link).await.ok();
            again.post("/open", &[]).await.leads_to(&document);
            again.post(&format!("{document}/verify"), &[("email", email), ("name", name)]).await.is(303);
            let code = town.code_to(email).await;
            again.post(&format!("{document}/verify/code"), &[("code", &code)]).await.is(422).sees("was closed");
            again.get(&document).await.ok();
        }
        let hers = names(&copies(&town, "").await).into_iter().filter(|line| line.starts_with("Vera Novak")).count();
        assert_eq!(hers, 1);
    }

    async fn link_15_sign_1_on_the_free_plan_nobody_is_asked_by_a_public_link(town) {
        town.plan("business").await;
        let (tomas, document) = (town.tomas(), town.document(""));
        town.ask_to_sign(&[("tomas@northwind.example", 1), ("everyone", 2)]).await;
        town.plan("free").await;
        let route = route_of(&tomas, &document).await;
        // What was signed stands; the next step waits, and the page says why.
        signs(&tomas, &document).await;
        town.petra().get(&route).await.ok().sees("paid plans");
        assert!(town.petra().json(&format!("{document}/share")).await["access"]["guests"].as_array().unwrap().is_empty());
        town.plan("business").await;
        town.work().await;
        town.grant(&document, "Everyone who has the link").await;
    }

    async fn sign_1_everyone_is_asked_in_a_step_of_their_own_and_only_to_sign(town) {
        let refused = town.petra().post_json(&town.document("/signing"), &json!({"who": ["everyone"]})).await.is(422);
        assert!(refused.body.contains("paid plans"), "{}", refused.body);
        town.plan("business").await;
        let petra = town.petra();
        for (form, says) in [
            (json!({"who": ["everyone", "gus@bolt.example"], "step": ["1", "1"]}), "step of their own"),
            (json!({"who": ["everyone", "everyone"], "step": ["1", "2"]}), "in it already"),
            (json!({"who": ["everyone"], "kind": ["approval"]}), "approvals stay"),
        ] {
            let refused = petra.post_json(&town.document("/signing"), &form).await.is(422);
            assert!(refused.body.contains(says), "{form}: {}", refused.body);
        }
        town.settings(&[("external_communications", "off")]).await;
        petra.post_json(&town.document("/signing"), &json!({"who": ["everyone"]})).await.is(422);
        town.settings(&[("external_communications", "on")]).await;
        // After a step of the team's own; the draft says it in the same word.
        let route = town.draft(&[("tomas@northwind.example", 1), ("everyone", 2)], &json!({})).await;
        petra.get(&format!("{route}/edit")).await.ok().sees("value=\"everyone\"");
        petra.post(&format!("{route}/send"), &[]).await.is(303);
        assert!(town.petra().json(&town.document("/share")).await["access"]["guests"].as_array().unwrap().is_empty(), "their turn has not come");
        signs(&town.tomas(), &town.document("")).await;
        town.grant(&town.document(""), "Everyone who has the link").await;
    }

    async fn house_5_bytes_that_a_copy_has_are_not_forgotten_with_the_first(town) {
        let (route, link) = asked(&town, &[]).await;
        let (vera, hers) = comes(&town, &link, "vera@acme.example", "Vera Novak").await;
        town.petra().post(&format!("{route}/withdraw"), &[]).await.is(303);
        let (petra, file) = (town.petra(), town.document(&format!("/files/{}", town.world.to_sign)));
        petra.post(&format!("{file}/remove"), &[("confirmed", "on")]).await.is(303);
        town.later(31 * 86_400);
        town.work().await;
        // Verified again after a month, by her own address at the sign-in.
        drop((vera, link));
        let vera = town.sign_in("vera@acme.example").await;
        let own = vera.json(&hers).await["files"][0]["id"].as_str().unwrap().to_owned();
        vera.get(&format!("{hers}/files/{own}")).await.ok();
    }
}
