//! What a request to an own domain sees: that organization alone.

use super::{GUESTS, at, in_use, nobody_at};
use crate::town::{MARKER, PASSWORD};

stories! {
    async fn house_11_the_front_page_of_a_domain_is_the_organizations_door(town) {
        in_use(&town).await;
        let nobody = nobody_at(&town, GUESTS);
        nobody.get("/").await.leads_to("/sign-in");
        nobody.get("/sign-in").await.ok().sees("Northwind");
        let signed = nobody.post("/sign-in", &[("email", "petra@northwind.example"), ("password", PASSWORD), ("way", "password"), ("to", "/")]);
        signed.await.leads_to("/");
        nobody.get("/").await.leads_to(&town.northwind(""));
        nobody.get(&town.northwind("")).await.ok();
        nobody.get(&town.bridge("")).await.ok().sees("Bridge inspection");
    }

    async fn house_10_house_11_on_a_domain_nothing_of_another_organization_is_there(town) {
        in_use(&town).await;
        let eve = at(&town.eve(), GUESTS);
        for path in ["/o/acme", "/o/acme/administration", "/o/acme/contacts", "/o/acme/team", "/o/nowhere"] {
            eve.get(path).await.is(404).hides("Acme").hides(MARKER);
        }
        for below in ["", "/share", "/history"] {
            eve.get(&town.secret(below)).await.is(404).hides(MARKER);
        }
        eve.post(&town.secret("/comments"), &[("lane", "team"), ("text", "x")]).await.is(404);
        // She is signed in, and has nothing here.
        eve.get("/").await.leads_to("/where");
        eve.get("/where").await.ok().hides("Acme");
        eve.get("/guest").await.ok().hides("Acme");
        // At the address of the installation all is as ever.
        town.eve().get("/o/acme").await.ok();
        at(&town.petra(), GUESTS).get(&town.tower("")).await.ok();
    }

    async fn house_9_house_11_who_chooses_a_language_on_a_domain_comes_back_to_their_page(town) {
        in_use(&town).await;
        let petra = at(&town.petra(), GUESTS);
        let before = format!("https://{GUESTS}{}", town.bridge(""));
        petra.with("referer", &before).get("/language/de").await.leads_to(&town.bridge(""));
    }

    async fn house_11_what_belongs_to_the_installation_is_not_on_a_domain(town) {
        in_use(&town).await;
        for path in ["/operator", "/operator/health", "/mail-room", "/start"] {
            at(&town.petra(), GUESTS).get(path).await.is(404);
        }
        town.petra().get("/mail-room").await.ok();
    }

    async fn code_5_house_11_a_change_is_taken_from_pages_of_the_domain_and_from_no_other(town) {
        in_use(&town).await;
        let page = town.northwind("/administration/domain");
        let old = at(&town.petra(), GUESTS).with("sec-fetch-site", "");
        old.clone().with("origin", &format!("https://{GUESTS}")).post(&page, &[("name", "")]).await.is(422);
        for foreign in ["https://parlor.example", "http://localhost", "https://evil.example", "null"] {
            old.clone().with("origin", foreign).post(&page, &[("name", "")]).await.is(403);
        }
    }

    async fn code_5_house_11_encryption_is_promised_for_the_domain_and_not_for_what_lies_below_it(town) {
        in_use(&town).await;
        let app = town.again(|config| config.base_url = "https://parlor.example".into());
        let nobody = crate::town::Client::new(app.router(), &[]);
        let promised = |reply: &crate::town::Reply| reply.header("strict-transport-security").to_owned();
        assert_eq!(promised(&at(&nobody, GUESTS).get("/sign-in").await.ok()), "max-age=31536000");
        assert_eq!(promised(&at(&nobody, "parlor.example").get("/sign-in").await.ok()), "max-age=31536000; includeSubDomains");
        // Nobody is put on the browsers' own list who did not ask for it.
        let app = town.again(|config| {
            config.base_url = "https://parlor.example".into();
            config.hsts_preload = true;
        });
        let nobody = crate::town::Client::new(app.router(), &[]);
        assert_eq!(promised(&at(&nobody, "parlor.example").get("/sign-in").await.ok()), "max-age=31536000; includeSubDomains; preload");
        assert_eq!(promised(&at(&nobody, GUESTS).get("/sign-in").await.ok()), "max-age=31536000");
    }

    async fn house_11_a_name_that_was_taken_away_is_nobodys_door(town) {
        in_use(&town).await;
        town.petra().post(&town.northwind("/administration/domain/remove"), &[]).await.is(303);
        at(&town.eve(), GUESTS).get("/o/acme").await.ok();
    }

    async fn house_11_passkeys_of_the_installation_are_told_to_be_good_on_domains_in_use(town) {
        let page = town.northwind("/administration/domain");
        town.petra().post(&page, &[("name", GUESTS)]).await.leads_to(&page);
        let origins = || async { town.nobody().json("/.well-known/webauthn").await["origins"].clone() };
        assert_eq!(origins().await, serde_json::json!(["http://localhost"]), "it is not in use yet");
        town.meddle("UPDATE domains SET used_at = named_at").await;
        assert_eq!(origins().await, serde_json::json!(["http://localhost", format!("https://{GUESTS}")]));
    }

    async fn house_11_single_sign_on_goes_by_the_address_of_the_installation(town) {
        in_use(&town).await;
        let app = town.again(|config| {
            config.sso_issuer = "http://127.0.0.1:9".into();
            config.sso_client_id = "parlor".into();
            config.sso_name = "Northwind".into();
            config.sso_domains = "northwind.example".into();
        });
        let nobody = crate::town::Client::new(app.router(), &[]);
        at(&nobody, GUESTS).get("/sign-in").await.ok().sees("http://localhost/sign-in/sso?to=%2Fo%2Fnorthwind");
        nobody.get("/sign-in").await.ok().sees("\"/sign-in/sso?to=%2F\"");
    }
}
