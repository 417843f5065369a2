//! Languages of pages and mails, how they are chosen, and that nothing on a page stands in none (HOUSE-9).

use crate::{
    smtp::Server,
    town::{Client, Town},
};
use parlor::web::Language;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const GUS: &str = "gus@bolt.example";

fn opening(language: Language) -> String {
    let dir = language.dir().map(|dir| format!(" dir=\"{dir}\"")).unwrap_or_default();
    format!("<html lang=\"{}\"{dir}", language.tag())
}

/// What somebody reads on a page or hears of it. Drawings, scripts, keys of a keyboard and lists of time zones are no words.
fn said(page: &str) -> String {
    let (mut rest, mut said) = (page.split_once("<body").and_then(|(_, body)| body.split_once('>')).map_or("", |(_, body)| body), String::new());
    while let Some((words, after)) = rest.split_once('<') {
        said.push_str(words);
        let (tag, after) = after.split_once('>').unwrap_or(("", ""));
        for name in ["aria-label=\"", "title=\"", "placeholder=\"", "alt=\""] {
            said.extend(tag.split(name).skip(1).filter_map(|value| value.split('"').next()).flat_map(|value| ["\n", value]));
        }
        said.push('\n');
        let whole = ["svg", "script", "style", "datalist", "kbd"].into_iter().find(|name| tag.split([' ', '\n']).next() == Some(name));
        rest = whole.map_or(after, |name| after.split_once(&format!("</{name}>")).map_or("", |(_, behind)| behind));
    }
    said.replace("&amp;", " ").replace("&lt;", " ").replace("&gt;", " ").replace("&quot;", " ")
}

/// Words of plain letters that stand outside all brackets of the lengthened language.
fn bare_words(page: &str) -> BTreeSet<String> {
    let (mut depth, mut bare) = (0_usize, String::new());
    for letter in said(page).chars() {
        match letter {
            '⟦' => depth += 1,
            '⟧' => depth = depth.saturating_sub(1),
            _ => {}
        }
        bare.push(if depth == 0 { letter } else { ' ' });
    }
    let plain = |word: &&str| word.len() > 2 && word.chars().all(|letter| letter.is_ascii_alphabetic());
    bare.split(|letter: char| !letter.is_alphanumeric()).filter(plain).map(str::to_lowercase).collect()
}

/// What people wrote, as programs are told it: every word of every text but those that are words of the program.
fn written(view: &Value, words: &mut BTreeSet<String>) {
    match view {
        Value::String(text) if !text.chars().all(|letter| letter.is_ascii_lowercase() || "_-".contains(letter)) => {
            words.extend(text.split(|letter: char| !letter.is_alphanumeric()).map(str::to_lowercase));
        }
        Value::Array(all) => all.iter().for_each(|one| written(one, words)),
        Value::Object(all) => all.values().for_each(|one| written(one, words)),
        _ => {}
    }
}

/// Words that are the same in every language: names, and endings of files.
const NAMES: [&str; 17] = [
    "bridge",
    "inspection",
    "parlor",
    "northwind",
    "petra",
    "gus",
    "bolt",
    "example",
    "http",
    "localhost",
    "txt",
    "pdf",
    "csv",
    "xlsx",
    "utc",
    "json",
    "ics",
];

/// Nothing on these pages stands in English by itself.
async fn all_in_brackets(who: &Client, pages: &[String]) {
    let mut words: BTreeSet<String> = NAMES.map(str::to_owned).into();
    words.extend(Language::ALL.iter().flat_map(|language| language.name().split(' ')).map(|name| name.trim_matches(['(', ')']).to_lowercase()));
    let mut bare = Vec::new();
    for path in pages {
        let program = who.clone().with("accept", "application/json").get(path).await;
        if let Ok(view) = serde_json::from_str(&program.body) {
            written(&view, &mut words);
        }
        let page = who.get(path).await;
        assert!(page.body.contains(&opening(Language::Lengthened)), "{path}: {}", page.status);
        bare.extend(bare_words(&page.body).into_iter().map(|word| (path, word)));
    }
    bare.retain(|(_, word)| !words.contains(word));
    assert!(bare.is_empty(), "words that are no text: {bare:?}");
}

async fn contact(town: &Town, name: &str, email: &str, language: &str) -> String {
    let form = [("name", name), ("email", email), ("language", language)];
    let made = town.petra().post(&town.northwind("/contacts"), &form).await.is(303).location();
    made.rsplit('/').next().unwrap().to_owned()
}

async fn shared(town: &Town, contact: &str) {
    town.petra().post(&town.bridge("/share"), &[("who", &format!("contact:{contact}"))]).await.is(303);
}

/// Gus is invited to a second item; the mail is in the language that he chose, not in the one that the company took him for.
async fn shared_again(town: &Town, bridge: &str) {
    let gus = town.contact(bridge, "Gus").await;
    town.petra().post(&town.document("/share"), &[("who", &format!("contact:{gus}"))]).await.is(303);
    let mail = town.mail_to(GUS).await.expect("a mail came");
    assert!(mail.contains(&Language::German.texts()["mail-link-personal"]), "{mail}");
}

stories! {
    async fn house_9_a_page_speaks_each_language_and_says_so(town) {
        for language in Language::ALL.into_iter().chain(Language::PSEUDO) {
            let reader = town.nobody().with("accept-language", language.tag());
            reader.get("/sign-in").await.ok().sees(&opening(language)).sees(&language.texts()["sign-in-title"]);
            reader.get("/no/such/page").await.is(404).sees(&opening(language));
        }
        // Those for trying out are had where they are to be had.
        let plain = town.again(|config| config.pseudo_languages = false);
        let reader = Client::new(plain.router(), &[("language".to_owned(), "ar-XB".to_owned())]);
        reader.get("/sign-in").await.ok().sees(&opening(Language::English));
        reader.get("/language/ar-XB").await.is(404);
        reader.get("/language").await.ok().sees("Čeština").hides("ar-XB");
    }

    async fn house_9_a_mail_is_written_in_its_readers_language(town) {
        let server = Server::start(&[]);
        for language in Language::ALL.into_iter().chain(Language::PSEUDO) {
            let address = format!("reader-{}@bolt.example", language.tag().to_lowercase());
            let reader = contact(&town, "Rita", &address, language.tag()).await;
            shared(&town, &reader).await;
            server.worker(&town).round().await.unwrap();
            let mail = server.mails_to(&address).pop().expect("a mail came");
            let (html, text) = (mail["html"].as_str().unwrap(), mail["text"].as_str().unwrap());
            assert!(html.contains(&opening(language)), "{html}");
            assert!(text.contains(&language.texts()["mail-link-personal"]), "{}: {text}", language.tag());
        }
    }

    async fn house_9_a_guest_chooses_a_language_for_pages_and_mails_and_comes_back(town) {
        let bridge = town.bridge("");
        let gus = town.invite(GUS).await;
        gus.get(&bridge).await.ok().sees("href=\"/language\" referrerpolicy=\"same-origin\"");
        // The browser says which page it leaves; of another site's it is not believed.
        let from = |referer: &str| gus.clone().with("referer", referer);
        from(&format!("http://localhost{bridge}")).get("/language").await.ok().sees(&format!("name=\"to\" value=\"{bridge}\""));
        for other in ["http://evil.example/", "http://localhost.evil.example/", "http://localhost//evil.example", "http://localhost/language", ""] {
            from(other).get("/language").await.ok().sees("name=\"to\" value=\"/\"");
        }
        gus.post("/language", &[("tag", "de"), ("to", &bridge)]).await.leads_to(&bridge);
        gus.get(&bridge).await.ok().sees(&opening(Language::German)).sees("Petra Horák teilt dies mit Ihnen");
        for (tag, to, leads) in [("de", "https://evil.example/", "/"), ("de", "//evil.example", "/"), ("de", "", "/")] {
            gus.post("/language", &[("tag", tag), ("to", to)]).await.leads_to(leads);
        }
        gus.post("/language", &[("tag", "xx"), ("to", &bridge)]).await.is(422);
        // From now on they are written to in it, whatever browser they sit at.
        let elsewhere = town.nobody();
        elsewhere.post("/sign-in", &[("email", GUS), ("way", "code")]).await.leads_to("/sign-in/code");
        let mail = town.mail_to(GUS).await.expect("a mail came");
        assert!(mail.contains(&Language::German.texts()["mail-code-title"]), "{mail}");
        shared_again(&town, &bridge).await;
        // Somebody whom nobody knows chooses for the browser alone.
        let nobody = town.nobody();
        nobody.post("/language", &[("tag", "fr"), ("to", "/sign-in")]).await.is(303);
        nobody.get("/sign-in").await.ok().sees(&opening(Language::French));
    }

    async fn house_9_a_company_chooses_the_language_of_mails_to_whom_it_does_not_know(town) {
        town.settings(&[("language", "cs")]).await;
        let settings = town.petra().json(&town.northwind("/administration")).await["settings"].clone();
        assert_eq!(settings["language"], "cs");
        town.share(&town.bridge(""), GUS).await;
        let mail = town.mail_to(GUS).await.expect("a mail came");
        assert!(mail.contains(&Language::Czech.texts()["mail-link-personal"]), "{mail}");
        // Left out it stays; what nobody speaks is refused at its field.
        town.settings(&[("name", "Northwind")]).await;
        let page = town.northwind("/administration");
        assert_eq!(town.petra().json(&page).await["settings"]["language"], "cs");
        let mut form = json!({"name": "Northwind", "hue": settings["hue"], "trust_days": "30", "language": "xx"});
        form["edition"] = town.petra().json(&page).await["settings"]["edition"].clone();
        let refused = town.petra().post_json(&page, &form).await.is(422);
        assert!(refused.body.contains("\"language\""), "{}", refused.body);
        town.tomas().post_json(&page, &form).await.is(403);
    }

    async fn house_9_names_on_a_page_are_in_the_order_of_whoever_reads(town) {
        let petra = town.petra();
        for name in ["Cyril", "Chata", "Čapek", "Hana", "Iva"] {
            petra.post(&town.northwind("/guest-groups"), &[("name", name)]).await.is(303);
        }
        let order = async |tag: &str| {
            petra.get(&format!("/language/{tag}")).await.is(303);
            let page = petra.get(&town.northwind("/guest-groups")).await.ok().body;
            let mut names = ["Cyril", "Chata", "Čapek", "Hana", "Iva"].map(|name| (page.find(&format!(">{name}<")).expect(name), name));
            names.sort_unstable();
            names.map(|(_, name)| name)
        };
        assert_eq!(order("cs").await, ["Cyril", "Čapek", "Hana", "Chata", "Iva"]);
        assert_eq!(order("en").await, ["Čapek", "Chata", "Cyril", "Hana", "Iva"]);
    }

    async fn house_9_words_of_every_language_are_found(town) {
        let petra = town.petra();
        let records = format!("{}/organizers/{}/records", town.northwind(""), town.world.organizer);
        for title in ["Ґанок і їжак", "Příliš žluťoučký kůň", "São João", "Œuvre d’été"] {
            petra.post_json(&records, &json!({"title": title})).await.ok();
        }
        town.work().await;
        let sought = [("%D1%97%D0%B6%D0%B0%D0%BA", "їжак"), ("%D0%87%D0%96%D0%90%D0%9A", "їжак"), ("zlutoucky", "žluťoučký"), ("SAO+joao", "João"), ("oeuvre", "Œuvre"), ("%C3%A9t%C3%A9", "été")];
        for (words, found) in sought {
            let view = petra.json(&town.northwind(&format!("/search?q={words}"))).await.to_string();
            assert!(view.contains(found), "{words}: {view}");
        }
    }

    async fn house_9_nothing_of_the_guests_minute_stands_in_no_language(town) {
        town.share(&town.bridge(""), GUS).await;
        town.follow(&format!("/tasks/{}", town.world.task), "Gus").await.is(303);
        let link = town.link_to(GUS).await;
        let gus = town.nobody().with("accept-language", "en-XA");
        gus.post("/language", &[("tag", "en-XA")]).await.is(303);
        gus.get(&link).await.ok();
        all_in_brackets(&gus, &["/open", "/language", "/sign-in", "/no/such/page"].map(str::to_owned)).await;
        gus.post("/open", &[]).await.is(303);
        let pages = [
            town.bridge(""),
            town.bridge(&format!("/tasks/{}", town.world.task)),
            town.bridge(&format!("/files/{}/view", town.world.file)),
            "/guest/northwind".to_owned(),
            "/guest/northwind/search?q=washer".to_owned(),
            "/guest/browsers".to_owned(),
        ];
        all_in_brackets(&gus, &pages).await;
    }

    async fn house_9_nothing_of_the_members_main_pages_stands_in_no_language(town) {
        let petra = town.petra();
        petra.get("/language/en-XA").await.is(303);
        let below = ["", "/organizers", "/projects", "/documents", "/tasks", "/contacts", "/team", "/administration"];
        let mut pages: Vec<String> = below.iter().map(|page| town.northwind(page)).collect();
        pages.extend(["", "/edit", "/history", "/share"].map(|page| town.bridge(page)));
        pages.push(town.bridge(&format!("/tasks/{}", town.world.task)));
        pages.extend([town.project(""), town.document(""), "/account".to_owned()]);
        all_in_brackets(&petra, &pages).await;
    }
}
