//! Brands: how an organization shows itself on pages and in mails.

use crate::{
    looks::png,
    smtp::{Server, header},
    town::{Client, Reply, Town},
};
use serde_json::{Value, json};

const GUS: &str = "gus@bolt.example";

fn brand(town: &Town) -> String {
    town.northwind("/administration/brand")
}

/// Petra saves the brand as it is, but for this.
pub async fn save(town: &Town, change: Value) -> Reply {
    let now = town.petra().json(&brand(town)).await;
    let mut wish = json!({"edition": now["edition"]});
    for name in ["name", "accent", "accent_dark", "support", "imprint", "privacy", "foot"] {
        wish[name] = change.get(name).unwrap_or(&now[name]).clone();
    }
    town.petra().post_json(&brand(town), &wish).await
}

/// Somebody sends a picture for the brand, as a form does.
async fn picture(client: &Client, to: &str, which: &str, bytes: &[u8]) -> Reply {
    client.upload(&format!("{to}/picture"), &[("logo.png", "image/png", bytes)], &[("which", which)]).await
}

/// The address of one of the pictures, as Petra sees it.
async fn shown(town: &Town, which: &str) -> Option<String> {
    let page = town.petra().json(&brand(town)).await;
    let all = page["pictures"].as_array().unwrap().clone();
    all.iter().find(|picture| picture["which"] == which).map(|picture| picture["address"].as_str().unwrap().to_owned())
}

/// The address of the sheet that a page wears.
pub fn sheet_of(page: &str) -> Option<&str> {
    page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).find(|address| address.ends_with("/sheet.css"))
}

stories! {
    async fn house_11_guests_see_the_brand_in_place_of_the_organization(town) {
        let gus = town.invite(GUS).await;
        let plain = gus.get(&town.bridge("")).await.ok();
        assert!(sheet_of(&plain.body).is_none() && !plain.body.contains("/brands/"), "no brand costs nothing");
        let wish = json!({
            "name": "Nordwind", "accent": "1F6F8B", "support": "help@nordwind.example",
            "imprint": "https://www.nordwind.example/imprint", "privacy": "https://www.nordwind.example/privacy",
        });
        save(&town, wish).await.ok();
        let page = gus.get(&town.bridge("")).await.ok().sees("Nordwind").sees("Questions?").sees("help@nordwind.example");
        assert!(page.body.contains("href=\"https://www.nordwind.example/imprint\""), "{}", page.body);
        assert!(page.body.contains("· Nordwind</title>"), "{}", page.body);
        let sheet = town.nobody().get(sheet_of(&page.body).expect("it wears a sheet")).await.ok();
        assert!(sheet.body.contains("--accent:light-dark(#1f6f8b,"), "{}", sheet.body);
        assert!(sheet.header("cache-control").contains("immutable"));
        // It costs a guest one request more, and next to nothing.
        let requests = |page: &str| page.matches("rel=\"stylesheet\"").count() + page.matches("<script").count();
        assert_eq!(requests(&page.body), requests(&plain.body) + 1);
        assert!(sheet.body.len() + page.body.len() < plain.body.len() + 1500, "{} and {}", sheet.body.len(), page.body.len() - plain.body.len());
        assert!(sheet.header("content-type").starts_with("text/css"));
        // Its members wear it too.
        let rail = town.tomas().get(&town.northwind("")).await.ok();
        assert!(sheet_of(&rail.body).is_some() && rail.body.contains("Nordwind"), "{}", rail.body);
        // A change moves it, and the old address holds nothing.
        let before = sheet_of(&page.body).unwrap().to_owned();
        save(&town, json!({"accent": "#7a1f5c"})).await.ok();
        town.nobody().get(&before).await.is(404);
        // Without colour and picture nothing is fetched any more.
        save(&town, json!({"accent": ""})).await.ok();
        assert!(sheet_of(&gus.get(&town.bridge("")).await.ok().body).is_none());
    }

    async fn house_11_thresholds_and_public_pages_wear_it(town) {
        save(&town, json!({"name": "Nordwind", "accent": "#1f6f8b", "imprint": "https://nordwind.example/i"})).await.ok();
        town.share(&town.bridge(""), GUS).await;
        let browser = town.nobody();
        browser.get(&town.link_to(GUS).await).await.ok();
        let door = browser.get("/open").await.ok().sees("Nordwind").sees("Imprint");
        assert!(sheet_of(&door.body).is_some(), "{}", door.body);
        // Where it would tell that there is such an organization, nothing of it shows.
        let sign_in = town.nobody().get("/sign-in").await.ok().hides("Nordwind");
        assert!(sheet_of(&sign_in.body).is_none());
    }

    async fn house_11_a_colour_in_which_nobody_could_read_is_refused_with_one_that_can_be_read(town) {
        let wrong = town.petra().post(&brand(&town), &[("accent", "#ffcc00"), ("edition", "0"), ("name", "Nordwind")]).await.is(422);
        wrong.sees("4.5 : 1 is needed").sees("name=\"accent_instead\"").sees("value=\"Nordwind\"").sees("value=\"#ffcc00\"");
        let refused = save(&town, json!({"accent": "#ffcc00"})).await.is(422).view();
        let says = refused["errors"]["accent"].as_str().unwrap().to_owned();
        let instead = says.split_whitespace().find(|word| word.starts_with('#')).unwrap().to_owned();
        // A program that tries colours hears the same.
        let tried = town.petra().json(&format!("{}/try?accent=%23ffcc00&accent_dark=%23101010", brand(&town))).await;
        assert_eq!(tried["accent"]["instead"], instead.as_str());
        assert_eq!(tried["palette"]["light"]["accent"], instead.as_str());
        assert!(tried["accent_dark"]["instead"].is_string(), "{tried}");
        // By the press of the button that the page offers.
        let form = [("accent", "#ffcc00"), ("accent_instead", instead.as_str()), ("edition", "0")];
        town.petra().post(&brand(&town), &form).await.leads_to(&brand(&town));
        assert_eq!(town.petra().json(&brand(&town)).await["accent"], instead.as_str());
        for word in ["red", "#12345", "url(https://evil.example)", "#1f5c4a;}"] {
            save(&town, json!({"accent": word})).await.is(422);
        }
        save(&town, json!({"accent": "", "accent_dark": "#86c9b0"})).await.is(422);
        for (field, value) in [("imprint", "javascript:alert(1)"), ("privacy", "nordwind.example"), ("name", "Two\nlines"), ("foot", &"x".repeat(201))] {
            let wrong = save(&town, json!({field: value})).await.is(422).view();
            assert!(wrong["errors"][field].is_string(), "{field}: {wrong}");
        }
    }

    async fn house_11_a_logo_is_painted_anew_and_stands_in_place_of_the_name(town) {
        let gus = town.invite(GUS).await;
        picture(&town.petra(), &brand(&town), "light", &png(64, 40)).await.leads_to(&brand(&town));
        let (logo, icon) = (shown(&town, "light").await.unwrap(), shown(&town, "icon").await.expect("the icon is made of the logo"));
        let page = gus.get(&town.bridge("")).await.ok();
        assert!(page.body.contains(&format!("src=\"{logo}\"")) && page.body.contains("alt=\"Northwind"), "{}", page.body);
        assert!(page.body.contains(&format!("rel=\"icon\" href=\"{icon}\"")), "{}", page.body);
        let served = town.nobody().get(&logo).await.ok();
        assert_eq!(served.header("content-type"), "image/png");
        assert!(served.header("content-security-policy").contains("sandbox"));
        assert_ne!(served.bytes, png(64, 40), "the file that came is given to nobody");
        // Without one for dark ground, it lies on a light plate there.
        let sheet = sheet_of(&page.body).unwrap().to_owned();
        assert!(town.nobody().get(&sheet).await.ok().body.contains("prefers-color-scheme:dark"));
        picture(&town.petra(), &brand(&town), "dark", &png(64, 40)).await.is(303);
        let page = gus.get(&town.bridge("")).await.ok();
        assert!(page.body.contains("media=\"(prefers-color-scheme: dark)\""), "{}", page.body);
        // An icon that was chosen stays when the logo changes; taken away, the logo makes one again.
        picture(&town.petra(), &brand(&town), "icon", &png(32, 32)).await.is(303);
        town.petra().post(&format!("{}/picture/remove", brand(&town)), &[("which", "icon")]).await.is(303);
        assert!(shown(&town, "icon").await.is_some());
        town.petra().post(&format!("{}/picture/remove", brand(&town)), &[("which", "light")]).await.is(303);
        assert!(shown(&town, "icon").await.is_none() && shown(&town, "light").await.is_none());
        gus.get(&town.bridge("")).await.ok().sees("Northwind");
    }

    async fn house_11_what_is_no_picture_is_refused_in_a_sentence(town) {
        let svg = br#"<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"#;
        let mut bomb = png(64, 64);
        bomb[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
        for (bytes, sentence) in [
            (svg.to_vec(), "SVG is not taken"),
            (b"%PDF-1.7".to_vec(), "This is no PNG, JPEG or WebP."),
            (Vec::new(), "Choose a file."),
            (png(64, 64)[..60].to_vec(), "cannot be read"),
        ] {
            picture(&town.petra(), &brand(&town), "light", &bytes).await.is(422).sees(sentence);
        }
        picture(&town.petra(), &brand(&town), "light", &bomb).await.is(422);
        picture(&town.petra(), &brand(&town), "light", &vec![0; 4_200_000]).await.is(413);
        picture(&town.petra(), &brand(&town), "sideways", &png(8, 8)).await.is(422);
        assert!(shown(&town, "light").await.is_none());
    }

    async fn house_11_only_administrators_change_it_and_the_log_tells(town) {
        for client in [town.tomas(), town.jan()] {
            client.get(&brand(&town)).await.is(403);
            client.post(&brand(&town), &[("name", "X"), ("edition", "0")]).await.is(403);
            picture(&client, &brand(&town), "light", &png(8, 8)).await.is(403);
        }
        let gus = town.invite(GUS).await;
        for client in [gus, town.eve()] {
            client.get(&brand(&town)).await.is(404);
            client.post(&brand(&town), &[("name", "X"), ("edition", "0")]).await.is(404);
        }
        save(&town, json!({"name": "Nordwind"})).await.ok();
        town.petra().get(&town.northwind("/administration/log")).await.ok().sees("changed the brand");
        town.petra().get(&town.northwind("/administration")).await.ok().sees(&brand(&town));
    }

    async fn house_4_house_11_the_second_of_two_is_shown_what_the_first_saved(town) {
        save(&town, json!({"name": "Nordwind"})).await.ok();
        let late = town.petra().post(&brand(&town), &[("name", "Norwind"), ("edition", "0")]).await.is(409);
        late.sees("Nordwind").sees("value=\"Norwind\"");
        assert_eq!(town.petra().json(&brand(&town)).await["name"], "Nordwind");
    }

    async fn house_11_mails_come_in_its_name_with_its_logo_inside(town) {
        let server = Server::start(&[]);
        let wish = json!({
            "name": "Nordwind", "accent": "#1f6f8b", "support": "+49 30 1234", "imprint": "https://nordwind.example/imprint",
            "foot": "Nordwind GmbH, HRB 4711",
        });
        save(&town, wish).await.ok();
        picture(&town.petra(), &brand(&town), "light", &png(64, 40)).await.is(303);
        town.share(&town.bridge(""), GUS).await;
        server.worker(&town).round().await.unwrap();
        let mail = server.mails_to(GUS).pop().expect("a mail came");
        assert_eq!(header(&mail, "From"), "Nordwind <parlor@localhost>");
        assert_eq!(mail["from"], "parlor@localhost", "what bounces comes to the installation");
        assert_eq!(mail["parts"], json!(["multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png"]));
        let (html, text) = (mail["html"].as_str().unwrap(), mail["text"].as_str().unwrap());
        assert!(html.contains("src=\"cid:logo\"") && html.contains("alt=\"Nordwind\""), "{html}");
        assert!(html.contains("bgcolor=\"#1f6f8b\"") && !html.contains("#1f5c4a"), "{html}");
        for words in ["HRB 4711", "+49 30 1234", "https://nordwind.example/imprint"] {
            assert!(html.contains(words) && text.contains(words), "{words}: {text}");
        }
        assert!(!html.contains("Parlor") && !text.contains("Parlor"), "{text}");
    }

    async fn house_11_documents_and_calendars_wear_it_too(town) {
        let petra = town.petra();
        let picture_in = |sheet: &Reply| sheet.body.contains("/Image");
        assert!(!picture_in(&petra.get(&town.bridge("/code.pdf")).await.ok()));
        save(&town, json!({"name": "Nordwind"})).await.ok();
        picture(&petra, &brand(&town), "light", &png(64, 40)).await.is(303);
        assert!(picture_in(&petra.get(&town.bridge("/code.pdf")).await.ok()));
        let page = town.northwind("/calendar");
        petra.post(&page, &[]).await.leads_to(&page);
        let feed = petra.json(&page).await["feed"]["address"].as_str().unwrap().trim_start_matches(&town.app.config.base_url).to_owned();
        town.nobody().get(&feed).await.ok().sees("X-WR-CALNAME:Nordwind");
    }
}
